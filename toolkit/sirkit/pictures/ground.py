"""The ground of a map: countries, districts, lakes and towns, as lines on a plane."""

import json
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from math import asinh, degrees, radians, tan
from pathlib import Path
from typing import Any, NamedTuple

from sirkit.places import Point
from sirkit.stock import stocked

_FOLDER = Path(__file__).parents[1] / "data" / "map"
Ring = tuple[Point, ...]
"""A closed line; its points are (x, y) on the plane."""


class Town(NamedTuple):
    """A town whose name a map may show; larger ones come first."""

    name: str
    point: Point


class View(NamedTuple):
    """The part of the plane a picture shows, and how many pixels wide and high it is."""

    left: float
    top: float
    scale: float
    size: tuple[int, int]

    @classmethod
    def of(cls, points: Sequence[Point], size: tuple[int, int], *, margin: float = 0.1, least: float = 0.2) -> "View":
        """Return the view that shows all points (of the plane) with a margin, at least ``least`` degrees across."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        across = max(max(xs) - min(xs), least) * (1 + 2 * margin)
        down = max(max(ys) - min(ys), least) * (1 + 2 * margin)
        scale = min(size[0] / across, size[1] / down)
        middle = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
        return cls(middle[0] - size[0] / scale / 2, middle[1] + size[1] / scale / 2, scale, size)

    def pixel(self, point: Point) -> Point:
        """Return where a point of the plane lies in the picture."""
        return (point[0] - self.left) * self.scale, (self.top - point[1]) * self.scale

    def shows(self, ring: Ring) -> bool:
        """Return True if the box around a line touches the picture."""
        pixels = [self.pixel(point) for point in ring]
        xs, ys = [x for x, _ in pixels], [y for _, y in pixels]
        return max(xs) >= 0 and min(xs) <= self.size[0] and max(ys) >= 0 and min(ys) <= self.size[1]


def plane(lat: float, lon: float) -> Point:
    """Return a place (degrees, WGS 84) on the plane of Mercator's projection, x and y in degrees at the equator."""
    return lon, degrees(asinh(tan(radians(lat))))


@stocked(("countries",), ("kreise",), ("lakes",))
def rings(layer: str) -> tuple[Ring, ...]:
    """Return the outlines of one layer: ``countries``, ``kreise`` or ``lakes``."""
    topology = json.loads((_FOLDER / f"{layer}.json").read_text("utf-8"))
    arcs = [_arc(arc, topology["transform"]) for arc in topology["arcs"]]
    shapes = chain.from_iterable(one["geometries"] for one in topology["objects"].values())
    return tuple(_ring(line, arcs) for shape in shapes for line in _lines(shape))


@stocked()
def towns() -> tuple[Town, ...]:
    """Return the towns a map may name, the largest first."""
    listed = json.loads((_FOLDER / "towns.json").read_text("utf-8"))
    return tuple(Town(name, plane(lat, lon)) for name, lat, lon, *_ in listed)


def _arc(steps: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """Return the points of one arc, which TopoJSON keeps as steps from each to the next on a grid."""
    (by_x, by_y), (x0, y0) = transform["scale"], transform["translate"]
    grid = accumulate(steps, lambda at, step: [at[0] + step[0], at[1] + step[1]])
    return [plane(y * by_y + y0, x * by_x + x0) for x, y in grid]


def _lines(shape: dict[str, Any]) -> Iterator[list[int]]:
    if shape["type"] == "Polygon":
        yield from shape["arcs"]
    elif shape["type"] == "MultiPolygon":
        yield from chain.from_iterable(shape["arcs"])


def _ring(line: list[int], arcs: list[list[Point]]) -> Ring:
    """Return a closed line of arcs; a negative number means the arc before it (~number), backwards."""
    return tuple(chain.from_iterable(arcs[number] if number >= 0 else reversed(arcs[~number]) for number in line))
