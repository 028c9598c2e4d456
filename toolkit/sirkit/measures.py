"""Measures: how each actor stands in the network. All of them look at who is tied to whom, not how closely or why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

_PLACES = 10
"""Decimals of a betweenness: threads add up in any order, and two runs should not differ by that."""
_ALONE = 1000
"""Up to so many actors one thread is enough; the network of a workshop never starts another."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How one actor stands in the network."""

    degree: int
    """To how many others it is tied."""
    betweenness: float
    """On how many shortest ways between two others it lies, of several equal ways each in part."""
    share: float
    """The betweenness as a share of all pairs of others, 0 to 1."""
    constraint: float | None
    """How much its ties lead to each other (Burt): low between those who are not tied. None: no ties."""
    effective: float | None
    """Effective size: its ties, less those that lead to the same. None: no ties."""


def measures(graph: "nx.Graph") -> Mapping[str, Measure]:
    """Return how each actor stands, in the order of the graph.

    Betweenness is Brandes' (2001), normalised by (n - 1)(n - 2) / 2. Constraint is Burt's (1992), effective size
    Borgatti's n - 2t/n (1997), both on the network without weights.
    """
    near = {id_: set(graph[id_]) for id_ in graph}
    between, constraint, effective = betweenness(graph), constraints(near), effective_sizes(near)
    pairs = max(1.0, (len(near) - 1) * (len(near) - 2) / 2)
    return {
        id_: Measure(len(near[id_]), raw, raw / pairs, constraint[id_], effective[id_]) for id_, raw in between.items()
    }


def betweenness(graph: "nx.Graph") -> dict[str, float]:
    """Return the betweenness of each actor, not normalised, each pair counted once."""
    import rustworkx  # noqa: PLC0415 - loaded by those who look at the network

    number = {id_: place for place, id_ in enumerate(graph)}
    net = rustworkx.PyGraph(multigraph=False)
    net.add_nodes_from(range(len(number)))
    net.add_edges_from_no_data([(number[one], number[other]) for one, other in graph.edges()])
    found = rustworkx.betweenness_centrality(net, normalized=False, parallel_threshold=_ALONE)
    return {id_: round(found[place], _PLACES) for id_, place in number.items()}


def constraints(near: Mapping[str, set[str]]) -> dict[str, float | None]:
    """Return Burt's constraint of each actor by its neighbours: the sum of (p_ij + sum of p_iq p_qj) squared."""
    part = {id_: 1 / len(others) for id_, others in near.items() if others}
    total = dict.fromkeys(part, 0.0)
    for one, other in _ties(near):
        around = 1 + sum(part[shared] for shared in near[one] & near[other])
        total[one] += (part[one] * around) ** 2
        total[other] += (part[other] * around) ** 2
    return {id_: total.get(id_) for id_ in near}


def effective_sizes(near: Mapping[str, set[str]]) -> dict[str, float | None]:
    """Return the effective size of each actor by its neighbours: n - 2t/n, t the ties among its n neighbours."""
    twice = dict.fromkeys(near, 0)
    for one, other in _ties(near):
        shared = len(near[one] & near[other])
        twice[one] += shared
        twice[other] += shared
    return {id_: len(others) - twice[id_] / len(others) if others else None for id_, others in near.items()}


def _ties(near: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """Return each tie once."""
    place = {id_: number for number, id_ in enumerate(near)}
    return [(one, other) for one, others in near.items() for other in others if place[one] < place[other]]
