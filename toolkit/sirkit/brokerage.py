"""Brokerage: between whom an actor stands, by the groups of all three; see Gould and Fernandez (1989)."""

from collections import Counter
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

Near = Mapping[str, set[str]]
Groups = Mapping[str, Hashable]


@dataclass(frozen=True, slots=True)
class Broker:
    """Between how many pairs an actor stands who are not tied to each other, by what it does there.

    In a network whose ties lead both ways each pair counts once, and there is no telling who comes in and who goes
    out: ``gatekeeper`` and ``representative`` are then one, the bridge from the own group outward, and stay together
    in ``outward``.
    """

    coordinator: float = 0
    """Both are of its own group."""
    itinerant: float = 0
    """Both are of one group, but not of its own."""
    gatekeeper: float = 0
    """It lets into its own group what comes from another."""
    representative: float = 0
    """It takes out of its own group what goes to another."""
    liaison: float = 0
    """All three are of different groups."""

    @property
    def outward(self) -> float:
        """Pairs of one of its own group and one of another."""
        return self.gatekeeper + self.representative

    @property
    def total(self) -> float:
        """All pairs it stands between."""
        return self.coordinator + self.itinerant + self.outward + self.liaison


def gould_fernandez(graph: "nx.Graph", groups: Groups) -> Mapping[str, Broker]:
    """Return what each actor does between others that are not tied to each other.

    Parameters
    ----------
    graph
        Directed or not. Where ties lead both ways a pair counts once, not once each way as in R's ``sna``.
    groups
        The one group of each actor. Whoever has none is left out, as middle and as end: it is not known what they
        are to each other.
    """
    known = [id_ for id_ in graph if id_ in groups]
    inward = {id_: {one for one in _before(graph, id_) if one in groups} for id_ in known}
    outward = {id_: {one for one in graph[id_] if one in groups} for id_ in known}
    counted = {id_: _open(id_, inward[id_], outward[id_], groups) for id_ in known}
    for one, others in outward.items():
        for other in others:
            for middle in others & inward[other]:
                counted[middle][_doing(groups[one], groups[middle], groups[other])] -= 1
    each = 1 if graph.is_directed() else 2
    return {id_: Broker(**{doing: count / each for doing, count in found.items()}) for id_, found in counted.items()}


def _before(graph: "nx.Graph", id_: str) -> Collection[str]:
    return graph.pred[id_] if graph.is_directed() else graph.adj[id_]  # type: ignore[no-any-return]  # networkx ships no types


def _open(middle: str, inward: set[str], outward: set[str], groups: Groups) -> Counter[str]:
    """Return all pairs from one before the middle to another behind it, tied to each other or not."""
    before, behind = (Counter(groups[id_] for id_ in side) for side in (inward, outward))
    own, came, gone = groups[middle], len(inward), len(outward)
    alike = {group: before[group] * behind[group] for group in before.keys() & behind.keys()}
    coordinator, same = alike.get(own, 0), sum(alike.values())
    gatekeeper = (came - before[own]) * behind[own]
    representative = before[own] * (gone - behind[own])
    liaison = came * gone - same - gatekeeper - representative
    found = Counter(coordinator=coordinator, itinerant=same - coordinator, gatekeeper=gatekeeper)
    found += Counter(representative=representative, liaison=liaison)
    for both in inward & outward:  # nobody is a pair with itself
        found[_doing(groups[both], own, groups[both])] -= 1
    return found


def _doing(one: Hashable, middle: Hashable, other: Hashable) -> str:
    """Return what the middle one does between the others."""
    if one == other:
        return "coordinator" if one == middle else "itinerant"
    if middle == other:
        return "gatekeeper"
    return "representative" if middle == one else "liaison"
