"""Snapshots: a dossier as text, so that opening a long journal need not replay it all. A cache, never the truth."""

import json
from collections.abc import Sequence
from types import MappingProxyType
from typing import Any

from sirkit.dossier import Cell, Dissent, Dossier, Record

FORM = 2
"""Version of a snapshot's form; one of another form is left aside and the journal replayed."""


def written(dossier: Dossier) -> str:
    """Return the dossier as JSON, with everything folding needs: who wrote what, and every dissent."""
    records = [_record(record) for table in dossier.tables.values() for record in table.values()]
    return json.dumps([FORM, records], ensure_ascii=False, separators=(",", ":"))


def read(text: str) -> Dossier | None:
    """Return the dossier a snapshot holds, or None if it was written in another form."""
    form, records = json.loads(text)
    if form != FORM:
        return None
    tables: dict[str, dict[str, Record]] = {}
    for kind, id_, cells, dissents, dropped, emptied in records:
        values = {(field, item): Cell(*cell) for field, item, *cell in cells}
        said = tuple(_dissent(one) for one in dissents)
        marks = MappingProxyType({(field, item): change for field, item, change in emptied})
        tables.setdefault(kind, {})[id_] = Record(kind, id_, MappingProxyType(values), said, dropped, marks)
    return Dossier(MappingProxyType({kind: MappingProxyType(table) for kind, table in tables.items()}))


def _record(record: Record) -> list[Any]:
    cells = [[*key, *_cell(cell)] for key, cell in record.cells.items()]
    dissents = [
        [*one.key, _cell(one.cell) if one.cell else None, one.change, one.quiet, one.settled] for one in record.dissents
    ]
    emptied = [[*key, change] for key, change in record.emptied.items()]
    return [record.kind, record.id, cells, dissents, record.dropped, emptied]


def _cell(cell: Cell) -> list[Any]:
    return [cell.value, cell.author, cell.change, cell.restored]


def _dissent(raw: Sequence[Any]) -> Dissent:
    field, item, cell, change, quiet, settled = raw
    return Dissent((field, item), Cell(*cell) if cell else None, change, quiet=quiet, settled=settled)
