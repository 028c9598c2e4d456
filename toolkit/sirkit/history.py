"""The history: what somebody has done, newest first, so that each of it can be taken back by itself."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from sirkit.changes import IMPORTER, Change, Drop, Erased, SettingOp, touched
from sirkit.dossier import Dossier, Reference
from sirkit.fold import undo

MOST = 30
"""So many things done are shown."""
_NAMING = ("name", "text", "task")
_OWNER = ("partner", "actor", "from_actor", "run_by", "one")
"""Whose a record is. An approach is called by whom it is to.

Not all that points at an actor says so: not whom a step speaks to."""
_PEEK = {"id": "0" * 32, "author": "history", "at": ""}

Action = Literal["entered", "changed", "removed", "read"]
Standing = Literal["stands", "back", "over"]


class Done(NamedTuple):
    """One thing done: the change, what it was about, and whether it still stands."""

    change: str
    at: str
    """When, as the change carries it."""
    action: Action
    kind: str
    name: str
    """What it was about, "" where that has no name."""
    records: int
    """How many records it touched."""
    standing: Standing
    """``back`` where it was taken back, ``over`` where others have changed all of it since."""


def history(changes: Sequence[Change], dossier: Dossier, author: str) -> tuple[Done, ...]:
    """Return what an author did, and what was read from files, the newest first; at most ``MOST``.

    Parameters
    ----------
    changes
        The whole journal, in its order.
    dossier
        What it comes to.
    """
    undone = {change.undoes for change in changes}
    first = {record: change.id for change in reversed(changes) for record in touched([change])}
    mine = islice((change for change in reversed(changes) if _is_of(change, author)), MOST)
    return tuple(
        Done(
            change.id,
            change.at,
            _action(change, first),
            _about(change)[0],
            named(change, dossier),
            len(touched([change])),
            "back" if change.id in undone else "stands" if undo(change, dossier, **_PEEK) else "over",
        )
        for change in mine
    )


def _is_of(change: Change, author: str) -> bool:
    said = any(not isinstance(op, Erased) for op in change.ops)
    return said and change.undoes is None and change.author in (author, IMPORTER)


def _about(change: Change) -> Reference:
    """Return (kind, id) of the record a change touches first."""
    return next((op.kind, op.id) for op in change.ops if not isinstance(op, Erased))


def _action(change: Change, first: Mapping[Reference, str]) -> Action:
    """Return what was done to the record a change touches first; ``first`` tells which change entered a record."""
    about = _about(change)
    ops = [op for op in change.ops if (op.kind, op.id) == about]
    if change.author == IMPORTER:
        return "read"
    if isinstance(ops[0], Drop) or all(isinstance(op, SettingOp) and op.value is None for op in ops):
        return "removed"
    return "entered" if first[about] == change.id else "changed"


def named(change: Change, dossier: Dossier) -> str:
    """Return the name of what a change is about: as it stands now, else as the change itself says it, else ""."""
    return next(_names(change, dossier), "") or next(_said(change), "")


def _names(change: Change, dossier: Dossier) -> Iterator[str]:
    for op in change.ops:
        values = dossier.record(op.kind, op.id).values
        owner = next((values[field] for field in _OWNER if field in values), "")
        venture = dossier.record("venture", str(values.get("venture", ""))).values.get("name")
        name = values.get("name") or dossier.record("actor", str(owner)).values.get("name") or venture
        if name:
            yield str(name)


def _said(change: Change) -> Iterator[str]:
    for op in change.ops:
        if isinstance(op, SettingOp) and op.key[0] in _NAMING and (text := op.value or op.was):
            yield str(text)
