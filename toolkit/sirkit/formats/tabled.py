"""Tabled: rows as CSV for programs that want commas, points and nothing in front of the first heading."""

import csv
import io
import re
from collections.abc import Iterable

from sirkit.formats.formulas import guarded

_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?(?:, -?\d+(?:\.\d+)?)?")


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
