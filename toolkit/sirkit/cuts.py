"""Cuts: where a network falls apart, found in one walk through it; see Hopcroft and Tarjan, Algorithm 447 (1973)."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import networkx as nx

Label = tuple[str, str]
"""An actor as it is put in order: name in small letters, id."""


class Joint(NamedTuple):
    """An actor without whom others lose each other (*Gelenkpunkt*), and how many are in each part that is left."""

    actor: str
    parts: tuple[int, ...]


class Bridge(NamedTuple):
    """A tie that is the only one between two parts (*einzige Verbindung*), and how many are on the side of each end."""

    one: str
    other: str
    sides: tuple[int, int]


class Cuts(NamedTuple):
    """Where a network falls apart, whatever cuts off most first; and how many are in each part it has already."""

    joints: tuple[Joint, ...]
    bridges: tuple[Bridge, ...]
    parts: tuple[int, ...]


def cuts(graph: "nx.Graph") -> Cuts:
    """Return where the network falls apart: actors and ties that hold it together.

    Parts are counted without the actor itself, the largest first; those who had no way to each other before are
    not counted.
    """
    found = [_cut(graph, walk) for walk in _walks(graph)]
    joints = [joint for part in found for joint in part.joints]
    bridges = [bridge for part in found for bridge in part.bridges]
    joints.sort(key=lambda joint: (-sum(joint.parts[1:]), label(graph, joint.actor)))
    bridges.sort(key=lambda tie: (-min(tie.sides), label(graph, tie.one), label(graph, tie.other)))
    parts = sorted((size for part in found for size in part.parts), reverse=True)
    return Cuts(tuple(joints), tuple(bridges), tuple(parts))


def label(graph: "nx.Graph", id_: str) -> Label:
    """Return what an actor is put in order by."""
    return str(graph.nodes[id_].get("name", id_)).casefold(), id_


class _Walk(NamedTuple):
    """A walk into the depth: who is reached from whom, in the order of reaching; the first is reached from itself."""

    reached_from: Mapping[str, str]
    earliest: Mapping[str, int]
    """The number of the first actor that can be reached going on from here, and back by one tie not walked."""


def _walks(graph: "nx.Graph") -> Iterator[_Walk]:
    """Yield a walk through each part of the network."""
    seen: set[str] = set()
    for start in graph:
        if start not in seen:
            walk = _walked(graph, start)
            seen.update(walk.reached_from)
            yield walk


def _walked(graph: "nx.Graph", start: str) -> _Walk:
    reached, number, earliest = {start: start}, {start: 0}, {start: 0}
    path = [(start, iter(graph[start]))]
    while path:
        here, ahead = path[-1]
        for next_ in ahead:
            if next_ not in number:
                number[next_] = earliest[next_] = len(number)
                reached[next_] = here
                path.append((next_, iter(graph[next_])))
                break
            if next_ != reached[here]:
                earliest[here] = min(earliest[here], number[next_])
        else:
            path.pop()
            earliest[reached[here]] = min(earliest[reached[here]], earliest[here])
    return _Walk(reached, earliest)


def _cut(graph: "nx.Graph", walk: _Walk) -> Cuts:
    """Return the cuts of one part: what hangs on an actor can reach nobody before it without it."""
    number = {id_: place for place, id_ in enumerate(walk.reached_from)}
    behind = dict.fromkeys(number, 1)
    hanging: dict[str, list[int]] = {}
    bridges = []
    for id_, above in list(walk.reached_from.items())[:0:-1]:
        behind[above] += behind[id_]
        if walk.earliest[id_] >= number[above]:
            hanging.setdefault(above, []).append(behind[id_])
        if walk.earliest[id_] > number[above]:
            bridges.append(_bridge(graph, (above, id_), (len(number) - behind[id_], behind[id_])))
    joints = [Joint(id_, parts) for id_, sizes in hanging.items() if len(parts := _parts(len(number) - 1, sizes)) > 1]
    return Cuts(tuple(joints), tuple(bridges), (len(number),))


def _parts(others: int, hanging: list[int]) -> tuple[int, ...]:
    """Return the sizes of what is left: what hung on the actor, and all else if there is any."""
    rest = others - sum(hanging)
    return tuple(sorted((*hanging, rest) if rest else hanging, reverse=True))


def _bridge(graph: "nx.Graph", ends: tuple[str, str], sides: tuple[int, int]) -> Bridge:
    """Return a bridge with its ends in the order of their names."""
    if label(graph, ends[1]) < label(graph, ends[0]):
        ends, sides = (ends[1], ends[0]), (sides[1], sides[0])
    return Bridge(*ends, sides)
