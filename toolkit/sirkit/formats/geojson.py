"""GeoJSON (RFC 7946), as maps give it away: points, and the middle of lines and areas."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import inf
from typing import Any

from sirkit.formats import headings
from sirkit.formats.cells import digits
from sirkit.formats.columns import Column, Layout
from sirkit.formats.entries import joined
from sirkit.formats.organisations import own
from sirkit.formats.reading import Reading
from sirkit.formats.rows import Rows
from sirkit.formats.surroundings import Surroundings
from sirkit.formats.table import MOST_ROWS, Sheet, tidied
from sirkit.messages import Message, Problem, problem
from sirkit.places import Point

_KINDS = ("FeatureCollection", "Feature")
"""Looked for one by one: what a file says may be anything."""
_NAMES = ("name:de", "name:en", "title", "titel", "label", "bezeichnung", "official_name", "operator")
"""Where else a name may stand, in this order."""
_TARGETS = {
    "addr:street": "street",
    "addr:postcode": "zip",
    "addr:city": "city",
    "addr:place": "city",
    "contact:website": "website",
    "url": "website",
    "@id": "",
}
"""Properties as OpenStreetMap names them."""
_HOUSE = "addr:housenumber"
_DECIMALS = 6
_SET = frozenset({"name", "lat", "lon", "id"})
"""What does not stand under its own name in the properties, or need not."""
_MANY = frozenset({"offers", "needs", "wishes", "topics"})


def fits(content: object) -> bool:
    """Return True if parsed JSON is GeoJSON with features."""
    return isinstance(content, dict) and content.get("type") in _KINDS


def load(content: dict[str, Any], around: Surroundings | None = None) -> Reading:
    """Return the organisations of a parsed file: one row for each feature, its properties as columns.

    Raises
    ------
    Problem
        ``table.rows`` if there are too many, ``read.empty`` with what was said of them if none can be read.
    """
    features = content.get("features") if content["type"] == "FeatureCollection" else [content]
    return entries(features if isinstance(features, list) else [], around or Surroundings())


def entries(features: Sequence[object], around: Surroundings) -> Reading:
    """Return the organisations of these features; see ``load``."""
    if len(features) > MOST_ROWS:
        raise problem("table.rows", most=MOST_ROWS)
    rows = [_row(feature, around.ids) for feature in features]
    outcome = Rows(around, of="entry").read([_layout(rows)])
    if not outcome.taken:
        raise Problem(Message("read.empty"), *outcome.reading.messages[1:])
    return outcome.reading


def _layout(rows: list[dict[str, str]]) -> Layout:
    """Return the rows as a table: a column for every property that becomes something."""
    named = list(dict.fromkeys(name for row in rows for name in row))
    targets = {name: _target(name) for name in named}
    columns = tuple(Column("", name, targets[name]) for name in named if targets[name])
    numbered = enumerate(([row.get(column.heading, "") for column in columns] for row in rows), start=1)
    cells = tuple((number, tuple(map(tidied, texts))) for number, texts in numbered)
    return Layout(Sheet(cells), columns or (Column("", "name", "name"),), cells, heading=1)


def _target(name: str) -> str:
    if name in _SET:
        return name
    found = _TARGETS.get(name, headings.target(name))
    return "" if found in {"personal", "position", "from", "to", *_SET} else found


def _row(feature: object, known: Collection[str]) -> dict[str, str]:
    """Return the texts of one feature; name, point and id stand under ``name``, ``lat`` and ``lon``, ``id``."""
    told = feature if isinstance(feature, dict) else {}
    given = told.get("properties")
    properties = {name: _text(value, _target(name)) for name, value in given.items()} if isinstance(given, dict) else {}
    row = {name: text for name, text in properties.items() if name not in _SET}
    row["name"], row["id"] = _name(properties), own(_text(told.get("id")), known)
    if properties.get("addr:street") and properties.get(_HOUSE):
        row["addr:street"] = f"{properties['addr:street']} {properties[_HOUSE]}"
    point = middle(told.get("geometry"))
    lat, lon = map(digits, point) if point else ("", "")
    return {**row, "lat": lat, "lon": lon}


def _name(properties: Mapping[str, str]) -> str:
    by_case = {name.casefold(): text for name, text in reversed(list(properties.items())) if text.strip()}
    meant = [text for name, text in properties.items() if text.strip() and headings.target(name) == "name"]
    return next((by_case[name] for name in ("name", *_NAMES) if name in by_case), next(iter(meant), ""))


def _text(value: object, target: str = "") -> str:
    if isinstance(value, list):
        parts = [_text(part) for part in value]
        return joined(filter(None, parts), finely=True) if target in _MANY else "; ".join(parts)
    if isinstance(value, bool):
        return "1" if value else "0"
    if value is None or isinstance(value, dict):
        return ""
    return value if isinstance(value, str) else json.dumps(value)


def middle(geometry: object) -> Point | None:
    """Return (latitude, longitude) of a geometry: of a point itself, of an area its centroid, else the mean.

    A point is given as it is, what is computed to a tenth of a metre.
    The centroid is that of the plane polygon of the outer ring (P. Bourke, "Calculating the area and centroid of a
    polygon", 1988): good enough for a village.
    """
    if not isinstance(geometry, dict):
        return None
    if geometry.get("type") == "GeometryCollection":
        parts = geometry.get("geometries")
        return next((point for part in parts if (point := middle(part))), None) if isinstance(parts, list) else None
    points = list(_points(geometry.get("coordinates")))
    if not points:
        return None
    if len(points) == 1:
        return points[0]
    area = _centroid(_outer(geometry)) if geometry.get("type") in ("Polygon", "MultiPolygon") else None
    lat, lon = area or _mean(points)
    return round(lat, _DECIMALS), round(lon, _DECIMALS)


def _points(coordinates: object, depth: int = 0) -> Iterator[Point]:
    """Yield (latitude, longitude) of every position, however deep it is nested; GeoJSON has longitude first."""
    if not isinstance(coordinates, list) or depth > 4:  # noqa: PLR2004 - a multipolygon nests three deep
        return
    if len(coordinates) > 1 and all(isinstance(one, int | float) for one in coordinates):
        yield _degrees(coordinates[1]), _degrees(coordinates[0])
        return
    for part in coordinates:
        yield from _points(part, depth + 1)


def _degrees(value: float) -> float:
    try:
        return float(value)
    except OverflowError:  # a whole number of hundreds of digits
        return inf


def _outer(geometry: Mapping[str, Any]) -> list[Point]:
    """Return the outer ring of an area; of several areas that with the most corners."""
    coordinates = geometry["coordinates"]
    areas = [coordinates] if geometry["type"] == "Polygon" else coordinates
    rings = [list(_points(area[0])) for area in areas if isinstance(area, list) and area]
    return max(rings, key=len, default=[])


def _centroid(ring: list[Point]) -> Point | None:
    pairs = list(zip(ring, ring[1:] + ring[:1], strict=True))
    crosses = [one[0] * other[1] - other[0] * one[1] for one, other in pairs]
    area = sum(crosses)
    if abs(area) < 1e-12:  # noqa: PLR2004 - a ring without an inside
        return None
    lat, lon = (
        sum((one[axis] + other[axis]) * cross for (one, other), cross in zip(pairs, crosses, strict=True)) / (3 * area)
        for axis in (0, 1)
    )
    return lat, lon


def _mean(points: list[Point]) -> Point:
    return sum(lat for lat, _ in points) / len(points), sum(lon for _, lon in points) / len(points)
