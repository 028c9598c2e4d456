"""Location: one cell that tells a point ("48.03, 11.09") or an address, as Kumu has it.

What is meant as a point and cannot be one leaves the place open, with a sentence; it never becomes a street.
"""

import re

from sirkit import towns
from sirkit.formats.cells import blank, digits
from sirkit.formats.coordinates import position
from sirkit.formats.notes import Cell, Cells, LeftOut, Notes

_WORDS = re.compile(
    r"\b(?:nan|inf|infinity|null|none|undefined|lat|lng|lon|latitude|longitude|point)\b|(?<=\d)e(?=[-+\d])",
    re.IGNORECASE,
)
"""What stands in texts that programs mean as points, right or wrong."""
_SIGNS = frozenset("0123456789+-\N{MINUS SIGN}.,;:/|\N{DEGREE SIGN}'\"\u2032\u2033\u2019() \t\n\u00a0NSEOW")
COORDINATES = frozenset({"lat", "lon", "position"})
"""What the columns of coordinates become."""
_ADDRESS = frozenset({"street", "zip", "city", "address"})


def told(cell: Cell, notes: Notes, named: frozenset[str] | set[str] = frozenset()) -> dict[str, str]:
    """Return what a location tells, by what it becomes: latitude and longitude, or an address in one field or several.

    Parameters
    ----------
    named
        What other columns of the table tell: where they have a column for the place, an address here says it again.
    """
    text = cell.text.strip()
    if blank(text) or text.casefold() == "n/a":
        return {}
    if _pointed(text):
        return _point(cell, notes)
    return {} if _ADDRESS & named else _address(text)


def _pointed(text: str) -> bool:
    """Return True for what is meant as a point: numbers and signs, or the words programs write for none."""
    rest, words = _WORDS.subn("", text)
    return bool(words or re.search(r"\d", rest)) and _SIGNS.issuperset(rest)


def checked(cells: Cells, notes: Notes) -> bool:
    """Return whether the coordinates of a row can be, in one cell or in two; each that cannot be is told."""
    there = {target: some for target, some in cells.items() if target in COORDINATES}
    trial = Notes("row.open")
    try:
        position(there, trial)
    except LeftOut:
        notes.add(trial.all())
        return False
    return True


def _point(cell: Cell, notes: Notes) -> dict[str, str]:
    try:
        point = position({"position": [cell]}, notes)
    except LeftOut:
        return {}
    return {"latitude": digits(point[0]), "longitude": digits(point[1])} if point else {}


def _address(text: str) -> dict[str, str]:
    """Return an address by its parts; a part with a number in front of a place is a street."""
    if towns.address(text):
        return {"address": text}
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) > 1 and re.search(r"\d", parts[0]):
        return {"street": parts[0], **_place(parts[1:])}
    return _place(parts) if parts else {}


def _place(parts: list[str]) -> dict[str, str]:
    return {"city": parts[0], "country": parts[-1]} if len(parts) > 1 else {"city": parts[0]}
