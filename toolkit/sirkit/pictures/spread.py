"""Spreading: marks of actors in one town are moved apart until each is seen, none further than it must be."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product
from math import cos, hypot, pi, sin

from sirkit.places import Point

_ROUNDS = 200
_TURN = pi * (3 - 5**0.5)
"""The golden angle: points on one spot leave it in directions that never meet."""


def spread(points: Sequence[Point], apart: float, size: tuple[int, int]) -> list[Point]:
    """Return the points with at least ``apart`` pixels between any two, inside a picture of this size.

    The same points always end at the same places. Where a picture has no room for all, they end as far apart as a
    fixed number of rounds brings them.
    """
    places = [
        _inside(_off(_inside(point, apart, size), number, apart), apart, size) for number, point in enumerate(points)
    ]
    for _ in range(_ROUNDS):
        if not _push(places, apart, size):
            break
    return places


def _off(point: Point, number: int, apart: float) -> Point:
    way = apart / 50
    return point[0] + way * cos(number * _TURN), point[1] + way * sin(number * _TURN)


def _push(places: list[Point], apart: float, size: tuple[int, int]) -> bool:
    """Move every two that are too close apart by half of what is missing; tell whether any were."""
    moved = False
    for one, other in _close(places, apart):
        (ax, ay), (bx, by) = places[one], places[other]
        distance = hypot(bx - ax, by - ay)
        if distance < apart * 0.98:
            step = (apart - distance) / 2 / (distance or 1)
            dx, dy = (bx - ax) * step, (by - ay) * step
            places[one] = _inside((ax - dx, ay - dy), apart, size)
            places[other] = _inside((bx + dx, by + dy), apart, size)
            moved = True
    return moved


def _close(places: Sequence[Point], apart: float) -> list[tuple[int, int]]:
    """Return the pairs that lie in one field of a grid or in two beside each other, in order."""
    fields: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (x, y) in enumerate(places):
        fields[int(x // apart), int(y // apart)].append(number)
    around = list(product((-1, 0, 1), repeat=2))
    near = (
        (one, other)
        for (column, line), members in fields.items()
        for right, down in around
        for one in members
        for other in fields.get((column + right, line + down), ())
        if one < other
    )
    return sorted(near)


def _inside(point: Point, apart: float, size: tuple[int, int]) -> Point:
    margin = apart / 2
    return min(max(point[0], margin), size[0] - margin), min(max(point[1], margin), size[1] - margin)
