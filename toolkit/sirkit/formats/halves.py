"""Halves: tables that are one of a pair, as Kumu and Gephi have them, and which of them belong together.

Organisations are headed *Label* or *Id*, ties *From* and *To* (Kumu) or *Source* and *Target* (Gephi). Which table is
which shows in its headings, and which two belong together in whom the ties name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sirkit.formats import headings
from sirkit.formats.table import Sheet

Row = tuple[int, Mapping[str, str]]
"""The number of a row, and its filled cells by their headings (see ``heading``)."""
_ENDS = (("source", "target"), ("from", "to"))
_TELLING = frozenset({"tags", "location"})
"""Headings beside *Label* by which a table of organisations is Kumu's, alone, too."""
_OTHERWISE = {"element type": "type", "connection type": "type"}
"""What Kumu's backup calls otherwise than its tables."""


def heading(text: str) -> str:
    """Return a heading as it is compared here; columns of Kumu's may be named in any language besides."""
    plain = " ".join(text.split()).casefold()
    return _OTHERWISE.get(plain, plain)


@dataclass(frozen=True)
class Half:
    """One table of a pair: whether it holds organisations or ties, its headings as they stand, and its rows."""

    of: Literal["nodes", "edges"]
    headings: Mapping[str, str]
    rows: tuple[Row, ...]
    encoding: str = ""
    """In which characters it was read, where that is only a guess."""

    @property
    def ends(self) -> tuple[str, str]:
        """The headings of the two ends of a tie."""
        return next(ends for ends in _ENDS if set(ends) <= self.headings.keys())

    @property
    def labelled(self) -> bool:
        """Whether the organisations' names are headed as Kumu and Gephi head them."""
        return heading(self.headings.get("label", "")) == "label"

    @property
    def telling(self) -> bool:
        """Whether a table of organisations is Kumu's, whatever else there is."""
        return self.labelled and bool(_TELLING & self.headings.keys())

    def named(self) -> set[str]:
        """Return by which ids and names the organisations are called, or the ends of the ties."""
        columns = ("id", "label") if self.of == "nodes" else self.ends
        return {cells[column].strip() for _, cells in self.rows for column in columns if column in cells}


def half(sheet: Sheet, encoding: str = "") -> Half | None:
    """Return the table as a half of a pair, or None if its headings are none of one."""
    if not sheet.rows:
        return None
    (_, first), *rows = sheet.rows
    names = _named([heading(text) for text in first])
    titles = {name: text.strip() for name, text in reversed(list(zip(names, first, strict=True))) if name}
    edges = any(set(ends) <= titles.keys() for ends in _ENDS)
    if not edges and not {"id", "label"} & titles.keys():
        return None
    filled = tuple((number, _filled(names, cells)) for number, cells in rows)
    return Half("edges" if edges else "nodes", titles, filled, encoding)


def _named(names: list[str]) -> list[str]:
    """Return the headings, that of the names as *label* where organisations have ids and no labels."""
    name = next((one for one in names if headings.target(one) == "name"), "")
    alias = name and "id" in names and "label" not in names
    return ["label" if one == name else one for one in names] if alias else names


def _filled(names: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    told: dict[str, str] = {}
    for name, text in zip(names, cells, strict=False):
        if name and text.strip():
            told.setdefault(name, text)
    return told


def matched(halves: Mapping[int, Half]) -> dict[int, int]:
    """Return for each table of ties the table of organisations most of whose names it uses, by their numbers.

    A table of organisations is taken once; ties that name nobody of any stay alone.
    """
    there = {number: one.named() for number, one in halves.items() if one.of == "nodes"}
    found: dict[int, int] = {}
    for number, one in halves.items():
        free = [nodes for nodes in there if nodes not in found.values()]
        if one.of == "edges" and free:
            ends = one.named()
            best = max(free, key=lambda nodes: len(there[nodes] & ends))
            if there[best] & ends or not ends:
                found[number] = best
    return found
