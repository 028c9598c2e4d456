"""Tables: rows and columns out of text, however they are separated, numbered as a spreadsheet numbers them."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sirkit.formats import headings
from sirkit.formats.formulas import bare
from sirkit.messages import problem
from sirkit.text import clean

MOST_ROWS = 20_000
MOST_COLUMNS = 200
SEPARATORS = ("\t", ";", ",", "|")
_SAMPLE_ROWS = 200
_SAMPLE = 256 * 1024
"""Characters looked at to find the separator."""
_ALONE = 0.6
"""How well a list of one column does without a separator; a separator has to do better."""
_TRUST = {"\t": 0.25, ";": 0.2, "|": 0.2, ",": -0.35}
"""How likely a sign separates columns where no heading is known: commas stand in names, too."""
_END = "\x00end\x00"

Row = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: its rows with their numbers, counted from 1 as a spreadsheet counts; blank ones are left out.

    ``unfinished`` holds (row, column from 0) of formulas that have no result.
    """

    rows: tuple[Row, ...]
    name: str = ""
    unfinished: frozenset[tuple[int, int]] = frozenset()

    @property
    def width(self) -> int:
        """Number of columns."""
        return max((len(cells) for _, cells in self.rows), default=0)


def sheet(text: str) -> Sheet:
    """Return the table a text holds: separated by tab, semicolon, comma or bar, or one column.

    An apostrophe that keeps a cell from being computed (see ``formulas``) is no part of it.

    Raises
    ------
    Problem
        ``table.empty``, ``table.quote`` with the row that is never closed, ``table.long``, ``table.rows``,
        ``table.columns``.
    """
    text, sign = _announced(text)
    read = _rows(text, sign or separator(text))
    rows = tuple(numbered([bare(cell) for cell in cells] for cells in read))
    if not rows:
        raise problem("table.empty")
    return Sheet(rows)


def numbered(rows: Iterator[Sequence[str]]) -> Iterator[Row]:
    """Yield rows that hold something with their numbers, their cells clean.

    Raises
    ------
    Problem
        ``table.rows`` or ``table.columns`` where there are too many.
    """
    filled = 0
    for number, cells in enumerate(rows, start=1):
        tidy = tuple(map(tidied, cells))
        while tidy and not tidy[-1].strip():
            tidy = tidy[:-1]
        if not tidy:
            continue
        filled += 1
        if filled > MOST_ROWS:
            raise problem("table.rows", most=MOST_ROWS)
        if len(tidy) > MOST_COLUMNS:
            raise problem("table.columns", row=number, most=MOST_COLUMNS)
        yield number, tidy


def tidied(cell: str) -> str:
    """Return the text of a cell as it may be kept."""
    return cell if cell.isascii() and cell.isprintable() else clean(cell)


def _announced(text: str) -> tuple[str, str]:
    """Return the text without a first line "sep=;", as spreadsheets write it, and the sign it announces."""
    first, _, rest = text.partition("\n")
    announced = first.strip().strip('"').lower()
    if announced.startswith("sep=") and announced[4:] in SEPARATORS:
        return rest, announced[4:]
    return text, ""


def _rows(text: str, sign: str) -> Iterator[Sequence[str]]:
    """Yield rows. A last row of ours shows whether a quotation mark was left open: then it is swallowed, too."""
    reader = csv.reader(io.StringIO(f"{text.rstrip()}\n{_END}\n", newline=""), delimiter=sign, skipinitialspace=True)
    number, before = 0, None
    try:
        for number, cells in enumerate(reader, start=1):  # noqa: B007 - the number is what a problem tells
            if before is not None:
                yield before
            before = cells
    except csv.Error as error:
        raise problem("table.long", row=number + 1) from error
    if before != [_END]:
        raise problem("table.quote", row=number)


def separator(text: str) -> str:
    """Return the sign that separates the columns; where there is only one column, any that does no harm."""
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample.rpartition("\n")[0]
    return max(SEPARATORS, key=lambda sign: _fitness(sample, sign))


def _fitness(sample: str, sign: str) -> tuple[int, float]:
    """Return how many headings are known when this sign separates, and how even the rows are then."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=sign, skipinitialspace=True)
    try:
        rows = [row for row in islice(reader, _SAMPLE_ROWS) if any(cell.strip() for cell in row)]
    except csv.Error:
        return 0, 0.0
    at = headings.line(rows)
    if at is not None:
        width, below = len(rows[at]), rows[at + 1 :]
        even = sum(len(row) <= width for row in below) / max(len(below), 1)
        return headings.known(rows[at]), even
    width, often = Counter(map(len, rows)).most_common(1)[0] if rows else (1, 1)
    return 0, often / max(len(rows), 1) + _TRUST[sign] if width > 1 else _ALONE
