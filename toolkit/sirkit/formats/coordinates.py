"""Coordinates: the point a row tells, in one cell or in two, and what was probably meant where it cannot be."""

import re

from pydantic import TypeAdapter, ValidationError

from sirkit.entity import Latitude, Longitude
from sirkit.formats.cells import Unfit, blank, number
from sirkit.formats.notes import Cell, Cells, LeftOut, Notes
from sirkit.places import Point

BOX = ((45.5, 55.3), (5.5, 17.4))
"""Latitudes and longitudes of Germany, Austria, Switzerland and Liechtenstein, with some room around."""
_LIMITS = {"lat": TypeAdapter[float](Latitude), "lon": TypeAdapter[float](Longitude)}
_NUMBERS = re.compile(r"[-+\N{MINUS SIGN}]?\d+(?:[.,]\d+)?")
_WHOLE_DIGITS = {"lat": (2,), "lon": (2, 1)}


def position(cells: Cells, notes: Notes) -> Point | None:
    """Return the coordinates of a row; None where it tells none, or says 0 and 0 for not knowing them.

    Raises
    ------
    LeftOut
        If they cannot be: the row is not taken then.
    """
    if "position" in cells:
        pair = _both(cells["position"][0], notes)
    else:
        pair = tuple(cells[target][0] for target in ("lat", "lon") if target in cells)
    told = [cell for cell in pair if not blank(cell.text)]
    if len(told) == 1 and len(pair) == 2 and not _numeric(told[0].text):  # noqa: PLR2004 - a point has two coordinates
        told = list(pair)
    if len(told) == 1:
        notes.say("row.half", told[0])
    if len(told) != 2:  # noqa: PLR2004 - a point has two coordinates
        return None
    return _checked(told, notes)


def _numeric(text: str) -> bool:
    try:
        number(text)
    except Unfit:
        return False
    return True


def _both(cell: Cell, notes: Notes) -> tuple[Cell, ...]:
    found = _NUMBERS.findall(cell.text)
    if blank(cell.text):
        return ()
    if len(found) != 2:  # noqa: PLR2004 - a point has two coordinates
        raise notes.leave("row.no_number", cell)
    pair = tuple(cell._replace(text=text) for text in found)
    return pair[::-1] if cell.text.upper().lstrip().startswith("POINT") else pair


def _checked(told: list[Cell], notes: Notes) -> Point | None:
    try:
        point = number(told[0].text), number(told[1].text)
    except Unfit:
        point = None
    if point == (0, 0):
        return None
    if point and not _inside(point) and _inside(point[::-1]):
        lat, lon = told
        key = "row.swapped_pair" if lat.column == lon.column else "row.swapped"
        raise notes.leave(key, lat, other=lon.column, second=lon.text.strip())
    wrong = [left for axis, cell in zip(("lat", "lon"), told, strict=True) if (left := _without(axis, cell, notes))]
    if wrong:
        raise wrong[0]
    return point


def _inside(point: tuple[float, ...]) -> bool:
    return all(least <= value <= most for value, (least, most) in zip(point, BOX, strict=True))


def _without(axis: str, cell: Cell, notes: Notes) -> LeftOut | None:
    """Return None if one coordinate can be; else say so, and what it probably was, and return what is raised then."""
    try:
        _LIMITS[axis].validate_python(number(cell.text))
    except Unfit:
        key = "row.no_number"
    except ValidationError:
        key = f"row.no_{axis}"
    else:
        return None
    likely = _likely(axis, cell.text)
    if likely:
        return notes.leave(f"{key}_maybe", cell, likely=likely)
    return notes.leave(key, cell)


def _likely(axis: str, text: str) -> str:
    """Return the coordinate with its decimal sign where it makes sense here: "481,2" was 48,12."""
    digits, (least, most) = re.sub(r"\D", "", text), BOX[axis == "lon"]
    sign = "," if "," in text else "."
    for whole in _WHOLE_DIGITS[axis] if not re.search(r"[^\d.,\s°+-]", text) else ():
        if len(digits) > whole and least <= float(f"{digits[:whole]}.{digits[whole:]}") <= most:
            return f"{digits[:whole]}{sign}{digits[whole:]}"
    return ""
