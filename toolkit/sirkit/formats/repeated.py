"""What a dossier says already in other words: an offer, a function, a tie that stands there under another id.

Whoever downloads a table and brings it back means the same offers, not second ones.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from sirkit.dossier import Dossier, Record
from sirkit.kinds import DIRECTED, POINTING, Actor, Role
from sirkit.merging import merged
from sirkit.roles import standing

Said = tuple[object, ...]
_TEXTS = frozenset({"offer", "need", "wish"})


class Repeated:
    """Knows what a dossier says, also of organisations that were called the same.

    Parameters
    ----------
    gone
        (kind, id) of what was erased for good.
    """

    def __init__(self, dossier: Dossier, gone: Iterable[tuple[str, str]] = ()) -> None:
        self._whole = merged(dossier)
        self._gone = {id_ for kind, id_ in gone if kind == Actor.KIND}
        views = (dossier,) if self._whole is dossier else (dossier, self._whole)
        self._said = {said for view in views for kind in (*_TEXTS, "role", "tie") for said in _all(view, kind)}

    def again(self, kind: str, record: Record, values: Mapping[str, Any]) -> bool:
        """Return True if a found record adds nothing, or belongs to an organisation that was erased for good."""
        if self._gone.intersection(values.get(field) for field in POINTING.get(kind, ())):
            return True
        return (kind == "role" or not record.cells) and bool(self._said.intersection(_told(kind, values)))

    def shown(self, record: Record) -> Record:
        """Return the record as it shows when those called the same are one."""
        return self._whole.record(record.kind, record.id)


def _all(dossier: Dossier, kind: str) -> Iterable[Said]:
    for record in dossier.records(kind).values():
        if not record.dropped and record.entity is not None:
            yield from _told(kind, record.values)
            if isinstance(record.entity, Role):
                yield "role", record.entity.actor, record.entity.function, standing(record.entity)


def _told(kind: str, values: Mapping[str, Any]) -> Iterable[Said]:
    if kind in _TEXTS:
        yield kind, values.get("actor"), str(values.get("text")).casefold()
    elif kind == "role":
        yield kind, values.get("actor"), values.get("function"), values.get("state")
    elif kind == "tie":
        ends, sort = (values.get("from_actor"), values.get("to_actor")), values.get("sort") or "cooperates"
        yield kind, sort, ends if sort in DIRECTED else frozenset(ends)
