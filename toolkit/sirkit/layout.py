"""Layout: where the actors of a network stand in a picture, the same every time."""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING

from sirkit.rings import Places, Point, around

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np

_ROUNDS = 120
"""Rounds in which distances are evened out; later ones move nothing that is seen."""
_PUSHES = 60
_ROOM = 0.55
"""The share of the picture that names may take together."""
_WIDE = 2.2
"""A name is so many times as wide as it is high, with its mark."""
_HIGHEST = 0.11
_NEARLY = 0.02
"""A share of a name's size by which two may overlap."""
_STACKED = 0.3
"""So near, in names, one lies mostly on another."""
_DIGITS = 4
_COMPUTED = 1e-6
"""What computing leaves of a distance that is none."""


def positions(graph: "nx.Graph", *, ids: Iterable[str], focus: str | None = None) -> Mapping[str, Point]:
    """Return where each of these actors stands in a picture, from 0 to 1 to the right and downwards.

    Without ``focus`` the distances in the picture follow the steps between two actors (stress majorisation; Gansner,
    Koren and North 2004), and parts that nothing joins stand beside each other, the largest first. With ``focus`` that
    actor stands in the middle, those it is tied to around it, the ones tied to each other side by side, and others
    behind those they are reached through. Either way there is room for names. The same graph and ids give the same
    places. Who is not in the graph is left out. Meant for some hundred actors at most.
    """
    shown = _shown(graph, ids)
    if focus is None or focus not in shown:
        return _apart(_filled(_beside(shown)))
    return _apart(_centred(around(shown, focus), focus), still=focus)


def _shown(graph: "nx.Graph", ids: Iterable[str]) -> "nx.Graph":
    """Return the part of the graph that is shown, its nodes and edges in an order of its own."""
    import networkx as nx  # noqa: PLC0415 - half a second that only those who look at the network should wait for

    shown = nx.Graph()
    shown.add_nodes_from(sorted({id_ for id_ in ids if id_ in graph}))
    shown.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.subgraph(shown).edges if edge[0] != edge[1]))
    return shown


def _centred(places: Places, focus: str) -> Places:
    """Return the places in the unit square, with ``focus`` in the middle of it."""
    x0, y0 = places[focus]
    high = _height(len(places))
    wide = _span([x - x0 for x, _ in places.values()])
    tall = _span([y - y0 for _, y in places.values()])
    across, down = (0.5 - high * _WIDE / 2) / wide, (0.5 - high / 2) / tall
    return {id_: (0.5 + (x - x0) * across, 0.5 + (y - y0) * down) for id_, (x, y) in places.items()}


def _span(offsets: Sequence[float]) -> float:
    """Return how far the farthest is off, 1 where all are in one line."""
    far = max(map(abs, offsets))
    return far if far > _COMPUTED else 1


# --- everybody ------------------------------------------------------------------------------------------------


def _beside(shown: "nx.Graph") -> Places:
    """Return places for all parts beside each other in rows, one step between two who are tied."""
    import networkx as nx  # noqa: PLC0415 - as in ``_shown``

    parts = sorted(nx.connected_components(shown), key=lambda part: (-len(part), min(part)))
    laid = [_laid(_shown(shown, part)) for part in parts]
    row = max([sqrt(sum(wide * tall for _, (wide, tall) in laid)) * 1.2, *(wide for _, (wide, _) in laid)], default=1)
    places: Places = {}
    left = top = tallest = 0.0
    for part, (wide, tall) in laid:
        if left + wide > row * 1.001:
            left, top, tallest = 0.0, top + tallest, 0.0
        places |= {id_: (x + left, y + top) for id_, (x, y) in part.items()}
        left, tallest = left + wide, max(tallest, tall)
    return places


def _laid(part: "nx.Graph") -> tuple[Places, Point]:
    """Return the places of one joined part from (0.5, 0.5) on, and the size it takes with half a step around it."""
    places = _evened(part)
    left, top = (min(point[axis] for point in places.values()) - 0.5 for axis in (0, 1))
    moved = {id_: (x - left, y - top) for id_, (x, y) in places.items()}
    return moved, (max(x for x, _ in moved.values()) + 0.5, max(y for _, y in moved.values()) + 0.5)


def _evened(part: "nx.Graph") -> Places:
    """Return places whose distances follow the steps between two actors as well as a plane allows."""
    import networkx as nx  # noqa: PLC0415 - as in ``_shown``
    import numpy as np  # noqa: PLC0415 - as networkx

    ids = list(part)
    if len(ids) == 1:
        return {ids[0]: (0.0, 0.0)}
    steps = dict(nx.all_pairs_shortest_path_length(part))
    far = np.array([[steps[one][other] for other in ids] for one in ids], dtype=float)
    begun = around(part, ids[int(far.sum(axis=0).argmin())])
    near = 1 / (far + np.eye(len(ids))) ** 2 - np.eye(len(ids))
    undone = np.linalg.pinv(np.diag(near.sum(axis=0)) - near)
    places = np.array([begun[id_] for id_ in ids])
    for _ in range(_ROUNDS):
        apart = np.hypot(*(np.subtract.outer(axis, axis) for axis in places.T))
        pull = -near * far / np.maximum(apart, 1e-9)
        places = undone @ ((pull - np.diag(pull.sum(axis=0))) @ places)
    return {id_: (float(x), float(y)) for id_, (x, y) in zip(ids, places, strict=True)}


def _filled(places: Places) -> Places:
    """Return the places stretched over the unit square, with half a name's room at its edges."""
    if not places:
        return {}
    high = _height(len(places))
    x, y = (
        _stretched([point[axis] for point in places.values()], room) for axis, room in ((0, high * _WIDE), (1, high))
    )
    return dict(zip(places, zip(x, y, strict=True), strict=True))


def _stretched(values: Sequence[float], room: float) -> list[float]:
    least, wide = min(values), max(values) - min(values)
    if wide < _COMPUTED:
        return [0.5] * len(values)
    return [room / 2 + (value - least) / wide * (1 - room) for value in values]


# --- room for names -------------------------------------------------------------------------------------------


def _height(count: int) -> float:
    """Return what a name and its mark take of a picture's height when there are so many."""
    return min(_HIGHEST, sqrt(_ROOM / (_WIDE * max(count, 1))))


def _apart(places: Places, still: str | None = None) -> Places:
    """Return the places moved until no name lies on another, or as far as a fixed number of rounds brings them."""
    import numpy as np  # noqa: PLC0415 - as networkx

    ids = sorted(places)
    now = np.array([places[id_] for id_ in ids]).reshape(-1, 2)
    size = _height(len(ids)) * np.array([_WIDE, 1])
    for _ in range(_PUSHES):
        step = _step(now, size)
        if not step.any():
            break
        now = np.clip(now + step, size / 2, 1 - size / 2)
        if still:
            now[ids.index(still)] = 0.5
    now = _unstacked(now, size, ids.index(still) if still else -1)
    return {id_: (round(float(x), _DIGITS), round(float(y), _DIGITS)) for id_, (x, y) in zip(ids, now, strict=True)}


def _unstacked(now: "np.ndarray", size: "np.ndarray", still: int) -> "np.ndarray":
    """Return the places with whoever lies mostly on another, squeezed in at an edge, where there is room close by."""
    import numpy as np  # noqa: PLC0415 - as networkx

    across, down = (np.linspace(room / 2, 1 - room / 2, int(1 / room)) for room in size)
    seats = np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)
    for number in range(len(now)):
        others = np.delete(now, number, axis=0)
        if number != still and _clear(now[number : number + 1], others, size)[0] < _STACKED:
            clear = np.minimum(_clear(seats, others, size), 1)
            far = np.hypot(*(seats - now[number]).T)
            now[number] = seats[np.lexsort((far, -clear))[0]]
    return now


def _clear(spots: "np.ndarray", others: "np.ndarray", size: "np.ndarray") -> "np.ndarray":
    """Return for each spot how far it is from the nearest of the others, in names: from 1 on none overlap."""
    import numpy as np  # noqa: PLC0415 - as networkx

    if not len(others):
        return np.ones(len(spots))
    nearest: np.ndarray = (abs(spots[:, None] - others[None]) / size).max(axis=2).min(axis=1)
    return nearest


def _step(now: "np.ndarray", size: "np.ndarray") -> "np.ndarray":
    """Return by how much each place moves away from those too near, in the direction in which less is missing."""
    import numpy as np  # noqa: PLC0415 - as networkx

    between = now[:, None] - now[None]
    missing = size - abs(between)
    missing[(missing < size * _NEARLY).any(axis=2)] = 0
    missing[range(len(now)), range(len(now))] = 0
    first = missing[..., 0] / size[0] < missing[..., 1] / size[1]
    missing *= np.stack([first, ~first], axis=2)
    order = np.sign(np.subtract.outer(np.arange(len(now)), np.arange(len(now))))[..., None]
    way = np.where(between == 0, order, np.sign(between))
    moved: np.ndarray = (missing * way).sum(axis=1) / 2
    return moved
