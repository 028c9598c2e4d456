"""Spreading: marks of actors in one town are moved apart until each is seen, none further than it must be."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import product
from math import cos, hypot, pi, sin, sqrt

from sirkit.places import Point

_ROUNDS = 200
_TURN = pi * (3 - 5**0.5)
"""The golden angle: points on one spot leave it in directions that never meet."""


def spread(points: Sequence[Point], apart: float, size: tuple[int, int]) -> list[Point]:
    """Return the points with at least ``apart`` pixels between any two, inside a picture of this size.

    The same points always end at the same places. Where a picture has no room for all, they end as far apart as a
    fixed number of rounds brings them.
    """
    met: Counter[tuple[int, int]] = Counter()
    places = []
    for x, y in points:
        field = int(x // apart), int(y // apart)
        places.append(_inside(_mirrored(_off((x, y), met[field], apart), apart, size), apart, size))
        met[field] += 1
    for _ in range(_ROUNDS):
        if not _push(places, apart, size):
            break
    return places


def _off(point: Point, number: int, apart: float) -> Point:
    """Return a place beside a point for the mark of this number there: they lie like the seeds of a sunflower."""
    way = apart * 0.55 * sqrt(number)
    return point[0] + way * cos(number * _TURN), point[1] + way * sin(number * _TURN)


def _mirrored(point: Point, apart: float, size: tuple[int, int]) -> Point:
    """Return a point beyond the picture's edge as far inside of it, so that marks at an edge do not all lie on it."""
    inner = [abs(part - apart / 2) for part in point]
    far = [whole - apart for whole in size]
    x, y = (part if part <= most else 2 * most - part for part, most in zip(inner, far, strict=True))
    return apart / 2 + x, apart / 2 + y


def _push(places: list[Point], apart: float, size: tuple[int, int]) -> bool:
    """Move every two that are too close apart by half of what is missing; tell whether any were."""
    moved = False
    for one, other in _close(places, apart):
        (ax, ay), (bx, by) = places[one], places[other]
        distance = hypot(bx - ax, by - ay)
        if distance < apart * 0.98:
            dx, dy = _way(places[one], places[other], size)
            step = (apart - distance) / 2
            places[one] = _inside((ax - dx * step, ay - dy * step), apart, size)
            places[other] = _inside((bx + dx * step, by + dy * step), apart, size)
            moved = True
    return moved


def _way(one: Point, other: Point, size: tuple[int, int]) -> Point:
    """Return the direction from one to the other; of two on one spot, that to the middle of the picture."""
    far = hypot(other[0] - one[0], other[1] - one[1])
    if far:
        return (other[0] - one[0]) / far, (other[1] - one[1]) / far
    inward = size[0] / 2 - one[0], size[1] / 2 - one[1]
    length = hypot(*inward) or 1
    return inward[0] / length or 1.0, inward[1] / length


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
