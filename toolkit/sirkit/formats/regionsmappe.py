"""The dossier's own file (``*.sirkit.json``): every change, so that nothing of its history is lost."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from sirkit import __version__
from sirkit.changes import Change, read
from sirkit.formats.reading import Reading
from sirkit.kinds import PERSONAL
from sirkit.messages import Message, Problem, problem

FORMAT = "sirkit"
VERSION = 1
"""Version of the file's form; a reader needs at least ``min_reader_version``."""


def write(changes: Iterable[Change], *, personal: bool = False) -> bytes:
    """Return the file's bytes.

    Parameters
    ----------
    changes
        Every change, in the journal's order.
    personal
        Also write contacts. Without it, operations on personal kinds never enter the file.
    """
    kept = [change if personal else _impersonal(change) for change in changes]
    bodies = [change.model_dump(mode="json", exclude_none=True) for change in kept if change]
    content = {
        "format": FORMAT,
        "format_version": VERSION,
        "min_reader_version": VERSION,
        "app_version": __version__,
        "personal": personal,
        "sha256": _digest(bodies),
        "changes": bodies,
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _impersonal(change: Change) -> Change | None:
    ops = tuple(op for op in change.ops if op.kind not in PERSONAL)
    return change.model_copy(update={"ops": ops}) if ops else None


def _digest(bodies: list[dict[str, Any]]) -> str:
    return sha256(json.dumps(bodies, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def fits(content: object) -> bool:
    """Return True if parsed JSON is such a file."""
    return isinstance(content, dict) and content.get("format") == FORMAT


def load(content: dict[str, Any]) -> Reading:
    """Return what a parsed file holds.

    Raises
    ------
    Problem
        ``file.newer`` if it asks for a newer reader, ``file.damaged`` if a part is missing or was changed.
    """
    needed = content.get("min_reader_version")
    if isinstance(needed, int) and needed > VERSION:
        raise problem("file.newer", version=str(content.get("app_version", "?"))[:20])
    bodies = content.get("changes")
    try:
        if not isinstance(bodies, list) or _digest(bodies) != content.get("sha256"):
            raise problem("file.damaged")
        changes = tuple(read(body) for body in bodies)
    except (AttributeError, UnicodeEncodeError) as error:  # no change, or half of a character
        raise problem("file.damaged") from error
    except Problem as error:
        raise error if error.messages[0].key == "change.newer" else problem("file.damaged") from error
    return Reading((Message("read.regionsmappe", {"count": len(changes)}),), changes=changes)


def schema() -> dict[str, Any]:
    """Return the file's JSON Schema (draft 2020-12)."""
    change = Change.model_json_schema(ref_template="#/$defs/{model}")
    definitions = change.pop("$defs")
    names = ("format_version", "min_reader_version")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "sirkit dossier (Regionsmappe)",
        "type": "object",
        "required": ["format", *names, "sha256", "changes"],
        "properties": {
            "format": {"const": FORMAT},
            **{name: {"type": "integer", "minimum": 1} for name in names},
            "app_version": {"type": "string"},
            "personal": {"type": "boolean"},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "changes": {"type": "array", "items": {"$ref": "#/$defs/Change"}},
        },
        "$defs": {**definitions, "Change": change},
    }
