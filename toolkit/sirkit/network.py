"""Network: the actors of a region and the ties between them, as a graph."""

from heapq import heappop, heappush
from typing import TYPE_CHECKING

from sirkit.cuts import Joint, Label, cuts, label
from sirkit.dossier import Dossier
from sirkit.kinds import Actor, Tie

if TYPE_CHECKING:
    import networkx as nx

_DISTANCE = {"cooperates": 0, "funds": 1, "informs": 1, "member": 1, "uses_place": 1, "knows": 2}
"""How far a sort of tie is from working together, among chains of one length."""


def graph(dossier: Dossier) -> "nx.Graph":
    """Return the graph of the region: actors as nodes, ties as edges, nobody left out for having no tie.

    Nodes carry ``name``; edges carry ``sorts``, the sorts of all ties between the two, and ``ties``, their ids. What
    was dropped is left out, and a tie that leads nowhere or back to its own actor. Nodes and edges come ordered by id.
    """
    import networkx as nx  # noqa: PLC0415 - half a second that only those who look at the network should wait for

    whole = nx.Graph()
    whole.add_nodes_from(sorted((actor.id, {"name": actor.name}) for actor in dossier.all(Actor)))
    for tie in sorted(dossier.all(Tie), key=lambda tie: (*sorted((tie.from_actor, tie.to_actor)), tie.id)):
        one, other = sorted((tie.from_actor, tie.to_actor))
        if one != other and one in whole and other in whole:
            edge = whole.get_edge_data(one, other, {"sorts": (), "ties": ()})
            sorts = tuple(sorted({*edge["sorts"], tie.sort}))
            whole.add_edge(one, other, sorts=sorts, ties=(*edge["ties"], tie.id))
    return whole


def chain(dossier: Dossier, one: str, other: str) -> tuple[str, ...]:
    """Return the ids of the actors of a shortest chain (*Kette*) from one actor to another, both included.

    Among chains of one length the one with more working together and less mere knowing is taken, then the one whose
    names come first in the alphabet. The way back is the same chain. Empty if there is none.
    """
    whole = graph(dossier)
    if one not in whole or other not in whole:
        return ()
    start, goal = sorted(label(whole, id_) for id_ in (one, other))
    found = tuple(id_ for _, id_ in _shortest(whole, start, goal))
    return found if found[:1] == (one,) else found[::-1]


def tied(dossier: Dossier, one: str) -> tuple[str, ...]:
    """Return the ids of those an actor is tied to, by name."""
    whole = graph(dossier)
    return tuple(id_ for _, id_ in sorted(label(whole, id_) for id_ in whole[one]))


def nearest(dossier: Dossier, one: str, most: int) -> tuple[str, ...]:
    """Return the ids of an actor and of those the fewest ties away from it, by name among equals; at most ``most``."""
    import networkx as nx  # noqa: PLC0415 - as in ``graph``

    whole = graph(dossier)
    away = nx.single_source_shortest_path_length(whole, one)
    return tuple(sorted(away, key=lambda id_: (away[id_], label(whole, id_)))[:most])


def joints(dossier: Dossier) -> tuple[Joint, ...]:
    """Return the articulation points of the network: first the one that cuts off most actors from the largest part.

    Parts are counted without the actor itself, the largest first.
    """
    return cuts(graph(dossier)).joints


def _shortest(whole: "nx.Graph", start: Label, goal: Label) -> tuple[Label, ...]:
    """Return the first chain from start to goal in the order (length, distance of its ties, names); see Dijkstra."""
    waiting: list[tuple[int, int, tuple[Label, ...]]] = [(0, 0, (start,))]
    reached: set[Label] = set()
    while waiting:
        length, distance, path = heappop(waiting)
        if path[-1] == goal:
            return path
        if path[-1] in reached:
            continue
        reached.add(path[-1])
        for id_, edge in whole[path[-1][1]].items():
            ahead = label(whole, id_)
            if ahead not in reached:
                nearest = min(_DISTANCE[sort] for sort in edge["sorts"])
                heappush(waiting, (length + 1, distance + nearest, (*path, ahead)))
    return ()
