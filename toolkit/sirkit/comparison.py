"""Comparison: how a region stood at the beginning of a day and how it stands now, and what came and went between."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sirkit.changes import Change
from sirkit.days import day_of
from sirkit.dossier import Dossier
from sirkit.fold import fold
from sirkit.functions import LETTERS, Letter
from sirkit.kinds import DIRECTED, Actor, Role, Tie
from sirkit.merging import groups, merged

if TYPE_CHECKING:
    import networkx as nx

Bond = tuple[str, str, str]
"""A tie: its sort and its two ends, in the order of their ids where it has no direction."""
Task = tuple[str, Letter]
"""Who has taken on which function."""


@dataclass(frozen=True, slots=True)
class State:
    """What stands at one time; everybody by the id by which they are known now."""

    actors: frozenset[str] = frozenset()
    taken_on: frozenset[Task] = frozenset()
    """Only what an organisation says of itself."""
    ties: frozenset[Bond] = frozenset()

    @property
    def functions(self) -> tuple[Letter, ...]:
        """The functions that are taken on, in their order."""
        carried = {letter for _, letter in self.taken_on}
        return tuple(letter for letter in LETTERS if letter in carried)

    @property
    def sought(self) -> tuple[Letter, ...]:
        """The functions nobody has taken on."""
        return tuple(letter for letter in LETTERS if letter not in self.functions)

    @property
    def by_sort(self) -> Mapping[str, int]:
        """How many ties there are of each sort."""
        return Counter(sort for sort, _, _ in self.ties)


@dataclass(frozen=True, slots=True)
class Moved:
    """What is in one state and not in the other."""

    actors: tuple[str, ...]
    taken_on: tuple[Task, ...]
    ties: tuple[Bond, ...]
    functions: tuple[Letter, ...]

    def __bool__(self) -> bool:
        return bool(self.actors or self.taken_on or self.ties)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of a region, and the name everybody in them has now, or had last."""

    before: State
    now: State
    names: Mapping[str, str]

    @property
    def came(self) -> Moved:
        """What is there now and was not before."""
        return _moved(self.before, self.now)

    @property
    def went(self) -> Moved:
        """What was there before and is not now."""
        return _moved(self.now, self.before)

    def graph(self) -> "nx.Graph":
        """Return the graph of both states at once, in which everybody has one place."""
        import networkx as nx  # noqa: PLC0415 - half a second that only those who look at the network should wait for

        whole = nx.Graph()
        whole.add_nodes_from(sorted(self.before.actors | self.now.actors))
        whole.add_edges_from(sorted((one, other) for _, one, other in self.before.ties | self.now.ties))
        return whole


def earlier(changes: Iterable[Change], since: str) -> Dossier:
    """Return the dossier as it stood at the beginning of a day; what does not say when it was made came before.

    Parameters
    ----------
    changes
        In the journal's order.
    since
        The day, ``YYYY-MM-DD``.
    """
    return fold(Dossier(), (change for change in changes if day_of(change.at) < since))


def last_change(changes: Iterable[Change]) -> str:
    """Return the last day on which something was changed, empty where that is not known."""
    return max((day_of(change.at) for change in changes), default="")


def compare(before: Dossier, now: Dossier) -> Comparison:
    """Return what came and what went between two states of a region.

    Both as they were entered, both as one filter shows them or both whole: then what a filter hides is in neither, and
    is no loss. Who is called the same today was so before: nobody is gone by becoming one with another. Persons are
    left out of both; everybody has the name they have now.
    """
    into = {other: first for first, *others in groups(now) for other in others}
    whole = {actor.id: actor for actor in merged(now).all(Actor)}
    left = {into.get(actor.id, actor.id): actor for actor in before.all(Actor)}
    known = {**left, **whole}
    there = {id_ for id_, one in known.items() if one.sort != "person"}
    return Comparison(
        _state(before, into, there), _state(now, into, there), {id_: known[id_].name for id_ in sorted(there)}
    )


def _state(dossier: Dossier, into: Mapping[str, str], there: set[str]) -> State:
    """Return what stands in a dossier, of those who may be shown."""
    standing = {actor.id: into.get(actor.id, actor.id) for actor in dossier.all(Actor)}
    standing = {id_: one for id_, one in standing.items() if one in there}
    taken_on = {
        (standing[role.actor], role.function) for role in dossier.all(Role) if role.covered and role.actor in standing
    }
    ties = {_bond(tie, standing) for tie in dossier.all(Tie) if {tie.from_actor, tie.to_actor} <= standing.keys()}
    between = frozenset(bond for bond in ties if bond[1] != bond[2])
    return State(frozenset(standing.values()), frozenset(taken_on), between)


def _bond(tie: Tie, standing: Mapping[str, str]) -> Bond:
    one, other = standing[tie.from_actor], standing[tie.to_actor]
    if not (tie.directed or tie.sort in DIRECTED):
        one, other = sorted((one, other))
    return tie.sort, one, other


def _moved(less: State, more: State) -> Moved:
    return Moved(
        tuple(sorted(more.actors - less.actors)),
        tuple(sorted(more.taken_on - less.taken_on)),
        tuple(sorted(more.ties - less.ties)),
        tuple(letter for letter in more.functions if letter not in less.functions),
    )


def telling(found: Comparison, most: int) -> tuple[str, ...]:
    """Return whom to draw where not all have room: first whoever came or went, then whoever has most ties."""
    moved = {*found.came.actors, *found.went.actors}
    for _, one, other in (*found.came.ties, *found.went.ties):
        moved |= {one, other}
    moved |= {actor for actor, _ in (*found.came.taken_on, *found.went.taken_on)}
    degree = Counter(end for _, *ends in found.before.ties | found.now.ties for end in ends)
    ranked = sorted(found.names, key=lambda id_: (id_ not in moved, -degree[id_], found.names[id_].casefold(), id_))
    return tuple(ranked[:most])
