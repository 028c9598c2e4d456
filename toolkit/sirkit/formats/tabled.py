"""Tabled: rows as CSV, for programs that want commas, points and nothing before the first heading, and for people."""

import csv
import io
import re
from collections.abc import Iterable

from sirkit.formats.cells import digits
from sirkit.formats.formulas import guarded
from sirkit.formats.sheets import Value

_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?(?:, -?\d+(?:\.\d+)?)?")

_SIGNS = {"de": (";", ",")}
"""By language what separates cells, and the decimal sign; elsewhere comma and point."""


def spread(headings: Iterable[str], rows: Iterable[Iterable[Value]], *, language: str) -> bytes:
    """Return a table as people open it in a spreadsheet of their language (UTF-8 with its mark); see ``written``."""
    separator, decimal = _SIGNS.get(language, (",", "."))
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerow(headings)
    writer.writerows([_cell(value, decimal) for value in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _cell(value: Value, decimal: str) -> str:
    """Return a cell as text: a number written out with its decimal sign, a text so that no program computes it."""
    if isinstance(value, str):
        return guarded(value)
    return digits(value).replace(".", decimal)


def written(headings: Iterable[str], rows: Iterable[Iterable[str | int]]) -> bytes:
    """Return a table (UTF-8, commas, every cell between quotation marks); no text of it is computed by a spreadsheet.

    A number, and a pair of them, stands as it is: nothing can be computed in it.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_text(str(value)) for value in row] for row in rows)
    return file.getvalue().encode()


def _text(text: str) -> str:
    return text if _NUMBERS.fullmatch(text) else guarded(text)
