"""Rings: places around one actor, each step away one ring further out."""

from collections.abc import Mapping, Sequence
from math import ceil, cos, hypot, pi, sin
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

Point = tuple[float, float]
Places = dict[str, Point]

_ON_A_RING = 14
"""So many names stand around an actor before they are staggered."""
_STAGGER = 0.45


def around(shown: "nx.Graph", focus: str) -> Places:
    """Return places around ``focus`` at (0, 0): each step away is one further out, each branch has its own sector.

    Actors tied to each other stand side by side. Those nothing leads to stand outside all others. Nodes and edges of
    the graph have to come in an order of their own, so that the same graph gives the same places.
    """
    behind = _behind(shown, focus)
    places = {focus: (0.0, 0.0)} | _fanned(behind, focus)
    lost = sorted(set(shown) - set(places))
    beyond = max(hypot(*point) for point in places.values()) + 1
    return places | {id_: _polar(beyond, 2 * pi * number / len(lost)) for number, id_ in enumerate(lost)}


def _behind(shown: "nx.Graph", focus: str) -> dict[str, list[str]]:
    """Return for each actor those who are reached through it, the nearest to ``focus`` first."""
    behind: dict[str, list[str]] = {focus: []}
    for one in (waiting := [focus]):
        behind[one] = _grouped(shown, [other for other in shown[one] if other not in behind])
        behind |= {other: [] for other in behind[one]}
        waiting += behind[one]
    return behind


def _grouped(shown: "nx.Graph", ids: Sequence[str]) -> list[str]:
    """Return the ids in an order in which those tied to each other follow each other, the larger groups first."""
    import networkx as nx  # noqa: PLC0415 - half a second that only those who look at the network should wait for

    wanted = set(ids)
    among = nx.Graph((one, other) for one in ids for other in shown[one] if other in wanted)
    among.add_nodes_from(ids)
    groups = sorted(nx.connected_components(among), key=lambda group: (-len(group), min(group)))
    return [id_ for group in groups for id_ in nx.dfs_preorder_nodes(among, min(group), sort_neighbors=sorted)]


def _fanned(behind: Mapping[str, Sequence[str]], focus: str) -> Places:
    """Give each branch a sector as wide as it has ends, and each actor the middle of its sector."""
    ends = _ends(behind)
    places: Places = {}
    sectors = {focus: (0, 0.0, 2 * pi)}
    for one, others in behind.items():
        far, begin, width = sectors[one]
        rings = ceil(len(others) / _ON_A_RING)
        each = width / sum(ends[other] for other in others) if others else 0
        for number, other in enumerate(others):
            sectors[other] = far + 1, begin, each * ends[other]
            inward = _STAGGER * (number % rings) / max(rings - 1, 1)
            places[other] = _polar(far + 1 - inward, begin + each * ends[other] / 2)
            begin += each * ends[other]
    return places


def _ends(behind: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return how many branches end behind each actor, itself if none."""
    ends: dict[str, int] = {}
    for one in reversed(list(behind)):  # those farther away come later
        ends[one] = sum(ends[other] for other in behind[one]) or 1
    return ends


def _polar(far: float, turn: float) -> Point:
    return far * sin(turn), -far * cos(turn)
