"""Merging: the dossier in which actors that were called the same are one.

It is derived each time from the dossier as it was entered and from what people decided (``decisions``): taking a
decision back parts the actors again, nothing was overwritten.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from sirkit.decisions import grouped
from sirkit.dossier import Cell, Dossier, Key, Record, Table
from sirkit.kinds import HOLDING, POINTING, Role, Tie

_BETWEEN = ("likeness", "tie")
"""Kinds that stand between two actors: between one and itself they vanish."""
_STATES = ("suggested", "asked", "interested", "taken_on")
_POINT = ("lat", "lon")


def groups(dossier: Dossier) -> tuple[tuple[str, ...], ...]:
    """Return the ids of actors that are one, as decided; the one that stands for the others comes first.

    It is the one with most values, then the one with the smallest id. Dropped actors take no part.
    """
    if not dossier.records("likeness"):
        return ()
    found = {tuple(sorted(group, key=_rank(dossier.records("actor")))) for group in grouped(dossier).values()}
    return tuple(sorted(group for group in found if len(group) > 1))


def standing(dossier: Dossier) -> dict[str, str]:
    """Return by id which actor stands for an actor called the same; those that stand for themselves are left out."""
    return {other: first for first, *others in groups(dossier) for other in others}


def merged(dossier: Dossier) -> Dossier:
    """Return the dossier in which actors called the same are one; the dossier given stays as it is.

    What the standing one lacks is filled from the others, what points at them points at it. Of several roles for one
    function the strongest stands, ties that became double are one, ties of an actor with itself vanish.
    """
    found = groups(dossier)
    if not found:
        return dossier
    into = {other: first for first, *others in found for other in others}
    tables = {kind: {id_: _pointed(record, into) for id_, record in dossier.records(kind).items()} for kind in POINTING}
    actors = dict(dossier.records("actor"))
    actors.update({members[0]: _filled([actors[id_] for id_ in members]) for members in found})
    tables["actor"] = {id_: record for id_, record in actors.items() if id_ not in into}
    standing = frozenset(into.values())
    for kind in _BETWEEN:
        tables[kind] = {i: record for i, record in tables[kind].items() if not _of_itself(record, standing)}
    tables["role"] = _united(tables["role"], standing, _function)
    tables["tie"] = _united(tables["tie"], standing, _ends)
    whole = {**dossier.tables, **{kind: MappingProxyType(table) for kind, table in tables.items()}}
    return Dossier(MappingProxyType({kind: table for kind, table in whole.items() if table}))


def _rank(table: Table) -> Callable[[str], tuple[int, str]]:
    return lambda id_: (-len(table[id_].cells), id_)


def _pointed(record: Record, into: Mapping[str, str]) -> Record:
    """Return the record pointing at the standing actors instead of those they stand for."""
    moved: dict[Key, Cell] = {}
    record = _held(record, into)
    for field in POINTING[record.kind]:
        cell = record.cells.get((field, None))
        if cell and isinstance(cell.value, str) and cell.value in into:
            moved[field, None] = replace(cell, value=into[cell.value])
    if not moved:
        return record
    return replace(record, cells=MappingProxyType({**record.cells, **moved}))


def _held(record: Record, into: Mapping[str, str]) -> Record:
    """Return the record whose lists of actors hold the standing ones, each once."""
    lists = HOLDING.get(record.kind, ())
    moving = [key for key in record.cells if key[0] in lists and key[1] in into]
    if not moving:
        return record
    cells = {key: cell for key, cell in record.cells.items() if key not in moving}
    for name, item in moving:
        first = into[str(item)]
        cells.setdefault((name, first), replace(record.cells[name, item], value=first))
    return replace(record, cells=MappingProxyType(cells))


def _filled(records: list[Record]) -> Record:
    """Return the first record with what it lacks taken from the others, in their order; a point is taken whole."""
    first, *others = records
    if not others:
        return first
    cells, dissents = dict(first.cells), first.dissents
    for other in others:
        there = {_unit(key) for key in cells}
        lacking = {key: cell for key, cell in other.cells.items() if _unit(key) not in there}
        cells.update(lacking)
        dissents += tuple(each for each in other.dissents if each.key in lacking)
    return replace(first, cells=MappingProxyType(cells), dissents=dissents)


def _unit(key: Key) -> Key:
    return ("lat", None) if key[0] in _POINT else key


def _of_itself(record: Record, standing: frozenset[str]) -> bool:
    one, other = (record.values.get(field) for field in POINTING[record.kind])
    return one == other and one in standing


def _united(
    table: Mapping[str, Record], standing: frozenset[str], key: Callable[[Any], tuple[Hashable, ...]]
) -> dict[str, Record]:
    """Return the table with records that say the same of a merged actor united.

    The strongest stands, filled from those that are just as strong: what others say never makes it say more.
    """
    alike: dict[Hashable, list[Record]] = defaultdict(list)
    for record in table.values():
        if not record.dropped and record.entity and standing.intersection(_actors(record)):
            alike[key(record.entity)].append(record)
    kept = dict(table)
    for records in (several for several in alike.values() if len(several) > 1):
        most = max(_strength(record) for record in records)
        equals = [record.id for record in records if _strength(record) == most]
        first, *others = sorted(equals, key=_rank(table))
        for record in records:
            del kept[record.id]
        kept[first] = _filled([table[id_] for id_ in (first, *others)])
    return kept


def _actors(record: Record) -> set[Any]:
    return {record.values.get(field) for field in POINTING[record.kind]}


def _function(role: Role) -> tuple[Hashable, ...]:
    return role.actor, role.function


def _ends(tie: Tie) -> tuple[Hashable, ...]:
    ends = (tie.from_actor, tie.to_actor)
    return tie.sort, tie.directed, ends if tie.directed else frozenset(ends)


def _strength(record: Record) -> tuple[int, bool]:
    """Return how strong a role is, what the organisation says itself before what others say; all ties are equal."""
    role = record.entity
    return (_STATES.index(role.state), role.said_by == "self") if isinstance(role, Role) else (0, False)
