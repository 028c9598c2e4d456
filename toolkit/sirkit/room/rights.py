"""Rights: what each role may write into a joint dossier. Decided by the server; a page is never asked."""

from collections.abc import Callable

from sirkit.agreements import TIE
from sirkit.changes import Change, Drop, Op, Restore, SettingOp
from sirkit.dossier import Dossier, Record
from sirkit.kinds import KINDS, PERSONAL
from sirkit.messages import Message
from sirkit.room.register import Guest

REFUSED = PERSONAL | {"answer"}
"""Kinds a room takes from nobody: personal data, and what a learner answers for themselves."""
TRAINERS = frozenset({"likeness", "evening"})
TABLES = frozenset(
    {
        "region",
        "meeting",
        "practice",
        "place",
        "reach",
        "event",
        "participant",
        "round",
        "agreement",
        "training",
        "outcome",
        "assessment",
        "activity",
        "aid",
        "lab",
        "lab_role",
        "lab_task",
        "cost",
        "risk",
        "lab_note",
        "lab_review",
        "measurement",
        "method",
        "neighbour_region",
    }
)
"""Kinds that are written by tables and trainers only."""
SAID = {("state", None), ("said_by", None)}
"""Of a function others have noted for an organisation, what it may say itself; once it has, that is its own word."""


def refusal(change: Change, guest: Guest, dossier: Dossier) -> Message | None:
    """Return why the guest may not make this change, or None if they may."""
    if change.author != guest.author:
        return Message("room.other_author")
    if any(op.kind in REFUSED or op.kind not in KINDS for op in change.ops):
        return Message("room.personal")
    may = _MAY[guest.role]
    allowed = all(may(op, dossier.record(op.kind, op.id), guest.author) for op in change.ops)
    return None if allowed else Message("room.not_allowed")


def _nothing(_op: Op, _record: Record, _author: str) -> bool:
    return False


def _everything(_op: Op, _record: Record, _author: str) -> bool:
    return True


def _sheets(op: Op, record: Record, author: str) -> bool:
    """Let a table type in and correct everybody's sheets; it drops only what it has entered itself.

    The tie of an agreement goes and comes back with the agreement's state, which tables write.
    """
    follows = op.kind == "tie" and op.id.startswith(TIE)
    return op.kind not in TRAINERS and (isinstance(op, SettingOp) or follows or _own(record, author))


def _own_sheet(op: Op, record: Record, author: str) -> bool:
    """Let participants fill what is empty and change what is their own; nothing others wrote is overwritten."""
    if op.kind in TRAINERS | TABLES:
        return False
    if isinstance(op, Drop | Restore):
        return _own(record, author)
    if not isinstance(op, SettingOp):
        return False
    cell = record.cells.get(op.key)
    return cell is None or cell.author == author or (op.kind == "role" and op.key in SAID and not _said(record))


def spoken(dossier: Dossier, author: str) -> list[str]:
    """Return the ids of roles others have spoken for themselves: as a participant the author cannot change them."""
    roles = dossier.records("role").items()
    return sorted(id_ for id_, role in roles if _said(role) and role.cells["said_by", None].author != author)


def _said(role: Record) -> bool:
    return role.values.get("said_by") == "self"


def _own(record: Record, author: str) -> bool:
    return bool(record.cells) and all(cell.author == author for cell in record.cells.values())


_MAY: dict[str, Callable[[Op, Record, str], bool]] = {
    "participant": _own_sheet,
    "table": _sheets,
    "trainer": _everything,
    "screen": _nothing,
}
