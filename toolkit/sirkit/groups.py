"""Groups: circles the network forms by itself, and how open the groups are that people have names for."""

from collections import Counter
from collections.abc import Hashable, Mapping
from random import Random
from typing import TYPE_CHECKING, Literal, NamedTuple

from sirkit.coverage import towns
from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.roles import borne

if TYPE_CHECKING:
    import networkx as nx

Grouping = Literal["sector", "place", "function"]
_SEED = 1
_RUNS = 60
"""So often circles are looked for at most; the clearest are taken."""
_TIES = 2000
"""Ties looked at in all runs together: a network of so many or more is run through once."""


class Circles(NamedTuple):
    """Who has more to do with each other than with the rest (communities), the largest circle first."""

    members: tuple[tuple[str, ...], ...]
    """The ids of the actors of each circle; those without a tie are in none."""
    modularity: float | None
    """How clearly the circles stand apart (Newman and Girvan's Q), up to 1; None where nobody is tied."""
    steady: float | None
    """The share of ties that other runs put as this one, inside a circle or between two; None after a single run."""


class Openness(NamedTuple):
    """How many ties of a group lead out of it and how many stay inside."""

    external: int
    internal: int

    @property
    def balance(self) -> float | None:
        """The E-I index of Krackhardt and Stern (1988): -1 all inside, 1 all outside; None without any tie."""
        ties = self.external + self.internal
        return (self.external - self.internal) / ties if ties else None


def groupings(dossier: Dossier) -> Mapping[Grouping, Mapping[str, str]]:
    """Return the group of each actor by sector, place and function; whose group is not known is left out.

    The sector is the sort of organisation, the place its town. Of several functions the leading one counts, as on the
    map: the one it has most to do with, then the first letter. So each actor is in one group.
    """
    sectors = {actor.id: str(actor.sort) for actor in dossier.all(Actor) if actor.sort}
    known = (
        (town, " ".join((town.name, *([f"({town.district})"] if town.district else [])))) for town in towns(dossier)
    )
    places = {id_: name for town, name in known if town.name for id_ in town.actors}
    here = {actor.id for actor in dossier.all(Actor)}
    functions = {id_: str(roles[0].function) for id_, roles in borne(dossier).items() if id_ in here}
    return {"sector": sectors, "place": places, "function": functions}


def openness(graph: "nx.Graph", groups: Mapping[str, Hashable]) -> Mapping[Hashable, Openness]:
    """Return how open each group is; only ties count whose two ends have a known group."""
    inside: Counter[Hashable] = Counter()
    outside: Counter[Hashable] = Counter()
    for one, other in graph.edges():
        if one in groups and other in groups:
            ends = {groups[one], groups[other]}
            (inside if len(ends) == 1 else outside).update(ends)
    return {group: Openness(outside[group], inside[group]) for group in dict.fromkeys(groups.values())}


def overall(graph: "nx.Graph", groups: Mapping[str, Hashable]) -> Openness:
    """Return how many ties lead from one group into another, and how many stay inside one."""
    ends = [(groups[one], groups[other]) for one, other in graph.edges() if one in groups and other in groups]
    external = sum(one != other for one, other in ends)
    return Openness(external, len(ends) - external)


def circles(graph: "nx.Graph", *, seed: int = _SEED) -> Circles:
    """Return the circles of the network; the same for the same seed, on every machine.

    Louvain's method (Blondel et al., 2008). A small network is looked at several times, each time beginning with
    another actor, and the circles with the highest modularity are returned.
    """
    if not graph.number_of_edges():
        return Circles((), None, None)
    ids = [id_ for id_ in graph if graph.degree(id_)]
    number = {id_: place for place, id_ in enumerate(ids)}
    ties = [(number[one], number[other]) for one, other in graph.edges()]
    chance = Random(seed)  # noqa: S311 - chance that can be repeated is wanted
    runs = [_run(ties, chance.randrange(2**31)) for _ in range(max(1, min(_RUNS, _TIES // len(ties))))]
    best = max(runs, key=lambda run: round(run.modularity, 9))
    members = [tuple(ids[place] for place in sorted(circle)) for circle in best.members]
    return Circles(tuple(sorted(members, key=lambda m: (-len(m), m))), best.modularity, _steady(ties, best, runs))


class _Run(NamedTuple):
    members: list[set[int]]
    of: Mapping[int, int]
    modularity: float


def _steady(ties: list[tuple[int, int]], best: _Run, runs: list[_Run]) -> float | None:
    others = [run.of for run in runs if run is not best]
    alike = sum((of[one] == of[other]) == (best.of[one] == best.of[other]) for of in others for one, other in ties)
    return alike / (len(others) * len(ties)) if others else None


def _run(ties: list[tuple[int, int]], seed: int) -> _Run:
    """Look for circles once; numbers stand for actors, because the order of texts in a set changes from run to run."""
    import networkx as nx  # noqa: PLC0415 - half a second that only those who look at the network should wait for

    net = nx.Graph()
    net.add_nodes_from(sorted({end for tie in ties for end in tie}))
    net.add_edges_from(ties)
    found = nx.community.louvain_communities(net, seed=seed)
    of = {id_: place for place, members in enumerate(found) for id_ in members}
    return _Run(found, of, nx.community.modularity(net, found))
