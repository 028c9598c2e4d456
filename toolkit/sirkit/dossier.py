"""The dossier (*Regionsmappe*): what a region knows of itself, as frozen records and the kinds that read them."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError

from sirkit.entity import Entity
from sirkit.kinds import KINDS

Scalar = str | bool | int | float | None
E = TypeVar("E", bound=Entity)
Reference = tuple[str, str]
"""(kind, id) of a record."""
Key = tuple[str, str | None]
"""Where a value stands inside a record: (field, None), or (field, item id) for one item of a list."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One value and who put it there, with which change; ``restored`` when an undo brought it back."""

    value: Scalar
    author: str
    change: str
    restored: bool = False


@dataclass(frozen=True, slots=True)
class Dissent:
    """A value that another one replaced unseen: it stays beside the value shown until somebody settles it."""

    key: Key
    cell: Cell | None
    change: str
    """The change that replaced the value."""
    quiet: bool = False
    """True where there is nothing to show: both say the same, or nothing was there. Kept for a true undo."""
    settled: str | None = None
    """The change that settled it, None while it is open."""


@dataclass(frozen=True)
class Record:
    """Everything said about one thing of the region, whatever its kind; also kinds this version does not know."""

    kind: str
    id: str
    cells: Mapping[Key, Cell] = field(default_factory=lambda: MappingProxyType({}))
    dissents: tuple[Dissent, ...] = ()
    dropped: bool = False
    emptied: Mapping[Key, str] = field(default_factory=lambda: MappingProxyType({}))
    """Where somebody took a value away on purpose, and with which change: reading a file again leaves it empty."""

    @cached_property
    def values(self) -> Mapping[str, Any]:
        """The shown values by field; the items of a list field as one mapping of item id to value."""
        values: dict[str, Any] = {}
        lists: dict[str, dict[str, Any]] = {}
        for (name, item), cell in self.cells.items():
            if item is None:
                values.setdefault(name, cell.value)  # where a list stands only a forged change puts one: it counts not
            elif name in lists:
                lists[name][item] = cell.value
            else:
                values[name] = lists[name] = {item: cell.value}
        return MappingProxyType(values)

    @cached_property
    def entity(self) -> Entity | None:
        """The record read as its kind, or None where the kind is unknown or its values do not fit."""
        if self.kind not in KINDS:
            return None
        try:
            return KINDS[self.kind].model_validate({**self.values, "id": self.id})
        except ValidationError:
            return None

    @property
    def open_dissents(self) -> tuple[Dissent, ...]:
        """The dissents nobody has settled yet."""
        return tuple(d for d in self.dissents if d.settled is None and not d.quiet)


Table = Mapping[str, Record]
_NONE: Table = MappingProxyType({})


@dataclass(frozen=True)
class Dossier:
    """All records of a region: kind to id to record. It never changes; a change makes a new one."""

    tables: Mapping[str, Table] = field(default_factory=lambda: MappingProxyType({}))

    def records(self, kind: str) -> Table:
        """Return every record of one kind by id, dropped ones included."""
        return self.tables.get(kind, _NONE)

    def record(self, kind: str, id: str) -> Record:  # noqa: A002 - the field's own name
        """Return one record; an empty one where nothing has been said yet."""
        return self.records(kind).get(id) or Record(kind, id)

    def all(self, kind: type[E]) -> Iterator[E]:
        """Yield the entities of one kind that stand: not dropped, and fit to be read."""
        for record in self.records(kind.KIND).values():
            if not record.dropped and isinstance(record.entity, kind):
                yield record.entity

    def only(self, kind: str, ids: Collection[str]) -> "Dossier":
        """Return the dossier with only these records of one kind; what points at another shows a gap."""
        kept = {id_: record for id_, record in self.records(kind).items() if id_ in ids}
        return Dossier(MappingProxyType({**self.tables, kind: MappingProxyType(kept)}))

    def plain(self) -> dict[str, dict[str, dict[str, Any]]]:
        """Return the values shown, without who said them: kind to id to field to value.

        Two dossiers that show the same are equal here. ``dropped`` and open dissents stand under ``"!"``.
        """
        plain: dict[str, dict[str, dict[str, Any]]] = {}
        for kind, table in sorted(self.tables.items()):
            rows = {id_: shown(record) for id_, record in sorted(table.items())}
            rows = {id_: values for id_, values in rows.items() if values}
            if rows:
                plain[kind] = rows
        return plain

    def hash(self) -> str:
        """Return the SHA-256 of what the dossier shows, as 64 hexadecimal digits."""
        return sha256(json.dumps(self.plain(), sort_keys=True).encode()).hexdigest()


def shown(record: Record) -> dict[str, Any]:
    """Return the values one record shows; empty where it shows nothing. See ``Dossier.plain``."""
    values = {name: dict(value) if isinstance(value, dict) else value for name, value in record.values.items()}
    if record.dropped:
        values["!dropped"] = True
    dissents = [[*d.key, d.cell.value, d.cell.author] for d in record.open_dissents if d.cell]
    if dissents:
        values["!dissents"] = sorted(dissents, key=repr)
    return values
