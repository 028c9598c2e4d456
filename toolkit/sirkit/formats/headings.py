"""Headings: what people write above a column, in German or English, and what the column then becomes."""

import re
from collections.abc import Mapping, Sequence
from configparser import ConfigParser
from functools import cache
from pathlib import Path

from sirkit.functions import LETTERS
from sirkit.names import SMALL_WORDS, words


def _vocabulary() -> ConfigParser:
    parser = ConfigParser(delimiters="=", interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys keep their capitals
    parser.read(Path(__file__).parents[1] / "data" / "headings.ini", encoding="utf-8")
    return parser


WORDS: Mapping[str, Mapping[str, str]] = {name: dict(section) for name, section in _vocabulary().items()}
"""What people write, by section: what is meant, and the phrases for it, separated by semicolons.

``once`` are the fields a table has one column for, ``many`` those that several columns may feed, with several entries a
cell. ``functions`` begin with whole names, which alone are headings. ``personal`` data is never read from a table.
"""
ONCE, MANY = tuple(WORDS["once"]), tuple(WORDS["many"])
TARGETS = (*ONCE, *MANY, *(f"function.{letter}" for letter in LETTERS))
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_LETTER = re.compile(r"^(?:[Ff]un[kc]tion[\s_]+)?([A-H])(?:(?:[:.)=]|\s+[\u2013\u2014-])\s+\S.*)?$")
_NAMED = re.compile(r"^([A-H])\s+(.+)$")
_FIRST_ROWS = 10
_ENOUGH = 2
"""Known headings that make a line one of headings, where none of them is that of the name."""


def plain(text: str) -> str:
    """Return a heading as headings are compared."""
    found = words(text)
    return " ".join(word for word in found if word not in SMALL_WORDS) or " ".join(found)


@cache
def _targets() -> dict[str, str]:
    whole = {f"function.{one}": ";".join(said.split(";")[:2]) for one, said in WORDS["functions"].items()}
    return lookup({**WORDS["once"], **WORDS["many"], **whole, **WORDS["personal"]})


def lookup(said: Mapping[str, str]) -> dict[str, str]:
    """Return what is meant by each phrase, as headings are compared; the first meaning counts."""
    known: dict[str, str] = {}
    for meant, phrases in said.items():
        for phrase in phrases.split(";"):
            known.setdefault(plain(phrase), meant)
    return known


@cache
def target(heading: str) -> str:
    """Return what a column with this heading becomes: one of ``TARGETS``, ``personal``, or "" where it is not known."""
    text = heading.strip().rstrip("*:? ")
    if letter := _LETTER.match(text):
        return f"function.{letter[1]}"
    whole = _targets().get(plain(text)) or _targets().get(plain(_BRACKETS.sub("", text))) or ""
    if not whole and (named := _NAMED.match(text)):
        whole = _targets().get(plain(named[2]), "")
        return whole if whole == f"function.{named[1]}" else ""
    return whole


def known(cells: Sequence[str]) -> int:
    """Return how many of these cells are headings."""
    return sum(bool(target(cell)) for cell in cells if cell and len(cell) <= 80)  # noqa: PLR2004 - no heading is longer


def line(rows: Sequence[Sequence[str]]) -> int | None:
    """Return which of the first rows holds the headings, or None if none does."""
    counts = [(known(row), row) for row in rows[:_FIRST_ROWS]]
    best = max(counts, key=lambda one: one[0], default=(0, ()))
    if best[0] >= _ENOUGH or (best[0] and {"name", "from"} & set(map(target, best[1]))):
        return counts.index(best)
    return None
