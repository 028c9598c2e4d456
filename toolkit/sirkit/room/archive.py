"""The archive: everything a room knows, to take along."""

import io
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZipFile

from sirkit.documents.order import Occasion, Order, Say
from sirkit.documents.papers import busiest, ready
from sirkit.formats import regionsmappe
from sirkit.room.room import Room


def contents(room: Room) -> dict[str, bytes | str]:
    """Return what a room keeps, by file: the dossier to open again, without contact persons, and the room's facts."""
    facts = {"name": room.register.name, "ends": room.register.ends.isoformat(), "guests": room.register.guests()}
    return {
        "regionsmappe.sirkit.json": regionsmappe.write(room.workspace.changes(), personal=False),
        "room.json": json.dumps(facts, ensure_ascii=False, indent=1),
    }


def order(room: Room, language: str, say: Say) -> Order:
    """Return the order for the papers of a room's evening."""
    today = datetime.now(UTC).astimezone().date()
    held = busiest(room.workspace.changes(), today)
    evening = Occasion(room.register.name, room.register.ends, held=held)
    return Order(room.workspace.dossier, evening, today, language, say)


def packed(files: Mapping[str, bytes | str], papers: Order) -> bytes:
    """Return a ZIP file of these files and of every paper that is made after an evening; takes a second or two."""
    into = io.BytesIO()
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        for name, content in {**files, **ready("after", papers)}.items():
            archive.writestr(name, content)
    return into.getvalue()
