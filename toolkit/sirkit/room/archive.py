"""The archive: everything a room knows, to take along."""

import io
import json
from zipfile import ZIP_DEFLATED, ZipFile

from sirkit.formats import regionsmappe
from sirkit.room.room import Room


def archive(room: Room) -> bytes:
    """Return a ZIP file with the dossier as one file to open again; it holds no contact persons."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        file.writestr("regionsmappe.sirkit.json", regionsmappe.write(room.workspace.changes(), personal=False))
        facts = {"name": room.register.name, "ends": room.register.ends.isoformat(), "guests": room.register.guests()}
        file.writestr("room.json", json.dumps(facts, ensure_ascii=False, indent=1))
    return packed.getvalue()
