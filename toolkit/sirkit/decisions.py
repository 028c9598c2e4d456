"""Decisions: what people said of two actors that look alike, what follows from it, and what contradicts.

They are ``likeness`` records of the dossier as it was entered; read and write them there.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import NamedTuple

from sirkit.dossier import Dossier
from sirkit.kinds import Actor, Likeness

Two = tuple[str, str]
"""Two actors by id, the smaller id first."""


class Conflict(NamedTuple):
    """Two actors called different, although ``chain`` joins them: each in it was called the same as the next."""

    one: str
    other: str
    chain: tuple[str, ...]


def likeness_id(one: str, other: str) -> str:
    """Return the id of the record that holds what was decided about two actors, whichever is named first."""
    return sha256(" ".join(sorted((one, other))).encode()).hexdigest()[:32]


def decided(dossier: Dossier, verdict: str) -> set[Two]:
    """Return the pairs of standing actors for which this was decided."""
    standing = {actor.id for actor in dossier.all(Actor)}
    said = ((each.one, each.other) for each in dossier.all(Likeness) if each.verdict == verdict)
    return {(min(two), max(two)) for two in said if standing.issuperset(two) and two[0] != two[1]}


def grouped(dossier: Dossier) -> Mapping[str, frozenset[str]]:
    """Return the group of each actor that was called the same as another; never two that were called different."""
    group: dict[str, frozenset[str]] = {}
    apart = _apart(dossier)
    for one, other in sorted(decided(dossier, "same")):
        ours, theirs = (group.get(id_, frozenset({id_})) for id_ in (one, other))
        if not any(apart[id_] & theirs for id_ in ours):
            group.update(dict.fromkeys(ours | theirs, ours | theirs))
    return group


def _apart(dossier: Dossier) -> Mapping[str, set[str]]:
    apart: dict[str, set[str]] = defaultdict(set)
    for one, other in decided(dossier, "different"):
        apart[one].add(other)
        apart[other].add(one)
    return apart


def settled(dossier: Dossier) -> Callable[[str, str], bool]:
    """Return what tells whether there is nothing left to decide about two actors."""
    group = grouped(dossier)
    whole = {id_: min(members) for id_, members in group.items()}
    different = {frozenset(whole.get(id_, id_) for id_ in two) for two in decided(dossier, "different")}
    same = {frozenset(two) for two in decided(dossier, "same")}

    def is_settled(one: str, other: str) -> bool:
        ends = frozenset({whole.get(one, one), whole.get(other, other)})
        return len(ends) == 1 or ends in different or {one, other} in same

    return is_settled


def conflicts(dossier: Dossier) -> tuple[Conflict, ...]:
    """Return the actors called different although a chain of "same" joins them: they are kept apart until decided."""
    joined: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(decided(dossier, "same")):
        joined[one].append(other)
        joined[other].append(one)
    found = (Conflict(*two, _shortest(joined, *two)) for two in sorted(decided(dossier, "different")))
    return tuple(conflict for conflict in found if conflict.chain)


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
