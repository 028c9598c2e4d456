"""Lists without headings: one name per line, or the quick list of name, place and functions."""

import re
from collections.abc import Callable, Sequence

from sirkit.functions import LETTERS
from sirkit.places import called

_BULLET = re.compile(r"^\s*(?:[-\u2013\u2014•*·▪◦]|\d{1,4}[.)])\s+")
_CODE = re.compile(r"^\d{4,5}$")
_SIGNS = re.compile(r"[\s,;/+&.]+")
_COUNTED = re.compile(r"^\d{1,4}[.)]?$")
_LOOKED_AT = 200
_MOST_OF_THEM = 0.6


def columns(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return what the columns of a list without headings become, by what stands in them.

    A column of letters A to H is that of the functions, one of postal codes or of known places what it holds; the first
    other one holds the names.
    """
    width = max(map(len, rows), default=0)
    found = [_guess([row[column] for row in rows[:_LOOKED_AT] if column < len(row)]) for column in range(width)]
    if "name" not in found and found:
        found[next((number for number, one in enumerate(found) if one in {"city", ""}), 0)] = "name"
    return tuple(one if one not in found[:number] else "" for number, one in enumerate(found))


def _guess(cells: Sequence[str]) -> str:
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled or _mostly(filled, lambda cell: bool(_COUNTED.match(cell)) and not _CODE.match(cell)):
        return ""
    if _mostly(filled, are_letters):
        return "functions"
    if _mostly(filled, lambda cell: bool(_CODE.match(cell))):
        return "zip"
    return "city" if _mostly(filled, lambda cell: bool(called(cell))) else "name"


def _mostly(cells: Sequence[str], fits: Callable[[str], bool]) -> bool:
    return sum(map(fits, cells)) >= _MOST_OF_THEM * len(cells)


def are_letters(text: str) -> bool:
    """Return True for letters of functions alone: "A", "A, C", "ACH"."""
    return bool(text) and set(_SIGNS.sub("", text)) <= set(LETTERS)


def bare(line: str) -> str:
    """Return a line of a list without the bullet or number before it."""
    return _BULLET.sub("", line)
