"""Introductions: who could introduce two to each other, and whether that opens a circle not reached yet.

R³: every social innovation needs its own network; weak ties and open networks can be decisive. What such a tie adds is
bounded and rises and falls with the contacts two share, as moderately weak ties do (Rajkumar et al., Science 2022).
"""

from collections.abc import Mapping
from heapq import heappop, heappush
from math import e
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Count = TypeVar("Count", float, NDArray[float64])

Near = Mapping[str, Mapping[str, int]]
"""Who is tied to whom, and how far the tie is from working together: 0 works together, 2 only knows."""
MOST = 2
"""So many may stand between two who are to be introduced."""
_TWO = 0.25
"""What an introduction over two others counts, of 1."""
_HALF = 0.25
"""The resource allocation that counts half: one shared contact who has four."""
_BEST = 1
"""Shared contacts at which a new circle is opened most easily."""


def path(near: Near, one: str, other: str) -> tuple[str, ...]:
    """Return who stands between two, in order, on the way best fit for an introduction; empty where there is none.

    The shortest way with at most two between counts; among equals the one with more working together and less mere
    knowing, then the first by id. It is empty too where the two are tied, for then nobody stands between.
    """
    waiting: list[tuple[int, int, tuple[str, ...]]] = [(0, 0, (one,))]
    reached: set[str] = set()
    while waiting:
        length, distance, way = heappop(waiting)
        if way[-1] == other:
            return way[1:-1]
        if way[-1] in reached:
            continue
        reached.add(way[-1])
        for ahead, apart in near.get(way[-1], {}).items():
            if ahead == other or (length < MOST and ahead not in reached):
                heappush(waiting, (length + 1, distance + apart, (*way, ahead)))
    return ()


def introduction(allocation: "Count", far: "Count") -> "Count":
    """Return how good the way to an introduction is, 0 to below 1.

    Parameters
    ----------
    allocation
        The resource allocation, 0 or more; 0 where no contact is shared.
    far
        1 where there is a way over two others, else 0.
    """
    whole: Count = allocation / (allocation + _HALF) + (allocation == 0) * far * _TWO
    return whole


def opening(shared: "Count") -> "Count":
    """Return how well a circle not reached yet is opened, by the number of shared contacts, 0 to 1.

    u e^(1-u) with u = (shared + 1) / 2: highest with one shared contact, lower without any, lower with ever more.
    """
    part = (shared + 1) / (_BEST + 1)
    whole: Count = part * e ** (1 - part)
    return whole


def opportunity(way: "Count", open_: "Count") -> "Count":
    """Return what an introduction and a new circle come to together, half each, 0 to below 1."""
    return (way + open_) / 2
