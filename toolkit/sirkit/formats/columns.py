"""Columns: what each column of a table becomes, as suggested by its heading and as a person settles it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sirkit.formats import headings, names
from sirkit.formats.table import Row, Sheet
from sirkit.messages import problem

_OF_TIES = {"sort": "tie", "description": "note", "functions": "tie"}
"""In a table of ties these headings mean the tie."""


@dataclass(frozen=True)
class Column:
    """One column: the heading above it, and what it becomes; ``why`` tells why it is left out."""

    letter: str
    heading: str = ""
    target: str = ""
    why: str = ""

    @property
    def name(self) -> str:
        """What a person calls the column: its heading, or the letter a spreadsheet gives it."""
        return self.heading or self.letter


@dataclass(frozen=True)
class Layout:
    """How a table is to be read: its columns, and the rows below the headings."""

    sheet: Sheet
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: int = 0
    """The row of the headings, 0 where there are none."""

    @cached_property
    def targets(self) -> frozenset[str]:
        """What at least one column becomes."""
        return frozenset(column.target for column in self.columns if column.target)

    @property
    def of_ties(self) -> bool:
        """True for a table of ties between organisations."""
        return {"from", "to"} <= self.targets

    def assigned(self, targets: Sequence[str]) -> "Layout":
        """Return the layout with what a person settled on for each column.

        Raises
        ------
        Problem
            ``change.unreadable`` if that is not one target for each column.
        """
        if len(targets) != len(self.columns) or not set(targets) <= {"", *headings.TARGETS}:
            raise problem("change.unreadable")
        settled = tuple(replace(one, target=target, why="") for one, target in zip(self.columns, targets, strict=True))
        return replace(self, columns=settled)


def suggested(sheet: Sheet, *, headed: bool | None = None) -> Layout:
    """Return how a table is probably meant.

    Parameters
    ----------
    headed
        Whether a person says that there are headings; None to look.
    """
    cells = [row for _, row in sheet.rows]
    at = headings.line(cells) if headed is None else (headings.line(cells) or 0) if headed else None
    rows = sheet.rows if at is None else sheet.rows[at + 1 :]
    above = () if at is None else cells[at]
    width = max([len(above), *(len(row) for _, row in rows)]) if at is None else len(above)
    texts = [above[number].strip() if number < len(above) else "" for number in range(width)]
    meant = list(names.columns(cells)) if at is None else [headings.target(text) for text in texts]
    if {"from", "to"} <= set(meant):
        meant = [_OF_TIES.get(one, one) for one in meant]
    columns = [Column(letter(number), text, *_taken(meant, number)) for number, text in enumerate(texts)]
    return Layout(sheet, tuple(columns), rows, 0 if at is None else sheet.rows[at][0])


def _taken(meant: Sequence[str], number: int) -> tuple[str, str]:
    """Return what one column becomes, and why it is left out if it is."""
    target = meant[number]
    if target == "personal":
        return "", "personal"
    if target in headings.ONCE and target in meant[:number]:
        return "", "twice"
    return target, "" if target else "unknown"


def letter(number: int) -> str:
    """Return what a spreadsheet calls a column, counted from 0: A, B, … Z, AA."""
    rest, here = divmod(number, 26)
    return (letter(rest - 1) if rest else "") + chr(ord("A") + here)
