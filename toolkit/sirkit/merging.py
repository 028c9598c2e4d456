"""Merging: actors entered twice, what people decided about them, and the dossier in which they are one.

Decisions are ``likeness`` records of the dossier as it was entered; read and write them there. The merged dossier is
derived from it each time: taking a decision back parts the actors again, nothing was overwritten.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from hashlib import sha256
from types import MappingProxyType
from typing import Any, NamedTuple

from sirkit.dossier import Cell, Dossier, Key, Record, Table
from sirkit.kinds import POINTING, Actor, Likeness, Role, Tie
from sirkit.likeness import ENOUGH, Crowd, candidates, described, score, told, traits
from sirkit.messages import Message

_BETWEEN = ("likeness", "tie")
"""Kinds that stand between two actors: between one and itself they vanish."""
_STATES = ("suggested", "asked", "interested", "taken_on")
_POINT = ("lat", "lon")

Two = tuple[str, str]
"""Two actors by id, the smaller id first."""


class Pair(NamedTuple):
    """Two actors that may be the same, smaller id first; the reasons, and their points together (0 to 100)."""

    one: str
    other: str
    score: int
    reasons: tuple[Message, ...]
    later: bool = False
    """True where somebody put the decision off."""


class Conflict(NamedTuple):
    """Two actors called different, although ``chain`` joins them: each in it was called the same as the next."""

    one: str
    other: str
    chain: tuple[str, ...]


def likeness_id(one: str, other: str) -> str:
    """Return the id of the record that holds what was decided about two actors, whichever is named first."""
    return sha256(" ".join(sorted((one, other))).encode()).hexdigest()[:32]


def alike(dossier: Dossier) -> list[Pair]:
    """Return the pairs of actors a person should look at, those put off last, the most alike first.

    Pairs that are decided, by themselves or by what was decided about others, are left out.
    """
    actors = sorted((described(actor) for actor in dossier.all(Actor)), key=lambda one: one.actor.id)
    place = {one.actor.id: number for number, one in enumerate(actors)}
    later = {(place[one], place[other]) for one, other in _decided(dossier, "later")}
    settled, crowd = _settled(dossier), Crowd.of(actors)
    pairs = []
    for numbers in candidates(actors) | later:
        one, other = actors[numbers[0]], actors[numbers[1]]
        found = traits(one, other, crowd)
        if (score(found) >= ENOUGH or numbers in later) and not settled(one.actor.id, other.actor.id):
            reasons = told(found, one, other)
            pairs.append(Pair(one.actor.id, other.actor.id, score(found), reasons, numbers in later))
    return sorted(pairs, key=lambda pair: (pair.later, -pair.score, pair.one, pair.other))


def groups(dossier: Dossier) -> tuple[tuple[str, ...], ...]:
    """Return the ids of actors that are one, as decided; the one that stands for the others comes first.

    It is the one with most values, then the one with the smallest id. Dropped actors take no part.
    """
    if not dossier.records("likeness"):
        return ()
    found = {tuple(sorted(group, key=_rank(dossier.records("actor")))) for group in _grouped(dossier).values()}
    return tuple(sorted(group for group in found if len(group) > 1))


def standing(dossier: Dossier) -> dict[str, str]:
    """Return by id which actor stands for an actor called the same; those that stand for themselves are left out."""
    return {other: first for first, *others in groups(dossier) for other in others}


def conflicts(dossier: Dossier) -> tuple[Conflict, ...]:
    """Return the actors called different although a chain of "same" joins them: they are kept apart until decided."""
    joined: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(_decided(dossier, "same")):
        joined[one].append(other)
        joined[other].append(one)
    found = (Conflict(*two, _shortest(joined, *two)) for two in sorted(_decided(dossier, "different")))
    return tuple(conflict for conflict in found if conflict.chain)


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


def _decided(dossier: Dossier, verdict: str) -> set[Two]:
    """Return the pairs of standing actors for which this was decided."""
    standing = {actor.id for actor in dossier.all(Actor)}
    said = ((each.one, each.other) for each in dossier.all(Likeness) if each.verdict == verdict)
    return {(min(two), max(two)) for two in said if standing.issuperset(two) and two[0] != two[1]}


def _grouped(dossier: Dossier) -> Mapping[str, frozenset[str]]:
    """Return the group of each actor that was called the same as another; never two that were called different."""
    group: dict[str, frozenset[str]] = {}
    apart = _apart(dossier)
    for one, other in sorted(_decided(dossier, "same")):
        ours, theirs = (group.get(id_, frozenset({id_})) for id_ in (one, other))
        if not any(apart[id_] & theirs for id_ in ours):
            group.update(dict.fromkeys(ours | theirs, ours | theirs))
    return group


def _apart(dossier: Dossier) -> Mapping[str, set[str]]:
    apart: dict[str, set[str]] = defaultdict(set)
    for one, other in _decided(dossier, "different"):
        apart[one].add(other)
        apart[other].add(one)
    return apart


def _settled(dossier: Dossier) -> Callable[[str, str], bool]:
    """Return what tells whether there is nothing left to decide about two actors."""
    group = _grouped(dossier)
    whole = {id_: min(members) for id_, members in group.items()}
    different = {frozenset(whole.get(id_, id_) for id_ in two) for two in _decided(dossier, "different")}
    same = {frozenset(two) for two in _decided(dossier, "same")}

    def settled(one: str, other: str) -> bool:
        ends = frozenset({whole.get(one, one), whole.get(other, other)})
        return len(ends) == 1 or ends in different or {one, other} in same

    return settled


def _shortest(joined: Mapping[str, list[str]], one: str, other: str) -> tuple[str, ...]:
    """Return a shortest chain of "same" from one to the other, empty if there is none."""
    chains: list[tuple[str, ...]] = [(one,)]
    seen = {one}
    for chain in chains:  # grows while it is read: breadth first
        if chain[-1] == other:
            return chain
        ahead = [id_ for id_ in joined.get(chain[-1], ()) if id_ not in seen]
        seen.update(ahead)
        chains.extend((*chain, id_) for id_ in ahead)
    return ()


def _rank(table: Table) -> Callable[[str], tuple[int, str]]:
    return lambda id_: (-len(table[id_].cells), id_)


def _pointed(record: Record, into: Mapping[str, str]) -> Record:
    """Return the record pointing at the standing actors instead of those they stand for."""
    moved: dict[Key, Cell] = {}
    for field in POINTING[record.kind]:
        cell = record.cells.get((field, None))
        if cell and isinstance(cell.value, str) and cell.value in into:
            moved[field, None] = replace(cell, value=into[cell.value])
    if not moved:
        return record
    return replace(record, cells=MappingProxyType({**record.cells, **moved}))


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
