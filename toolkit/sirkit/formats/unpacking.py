"""Unpacking: a workbook's cells as text, in a process of its own that nothing else depends on.

Run with the file on standard input and the limits as arguments; it prints one JSON object: ``sheets``, or ``problem``
with ``values``. Imports nothing of ours, so that it starts at once.
"""

import io
import json
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate
from zipfile import BadZipFile, ZipFile, ZipInfo

MOST_PARTS = 2_000
MOST_BYTES = 100 * 1024 * 1024
"""Bytes all parts may have when they are unpacked."""
MOST_RATIO = 100
"""How many times larger than the file its parts may be; small files may always have ``SMALL`` bytes."""
SMALL = 20 * 1024 * 1024
MOST_TEXT = 32 * 1024 * 1024
"""Characters all cells may have."""
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


class Refused(Exception):  # noqa: N818 - what is refused is no fault of the program
    """A workbook that is not read; carries the key of the sentence and its values."""

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.values = values


def weighed(archive: ZipFile, size: int) -> None:
    """See that the parts are neither too many nor too large for a file of this size, and hold no declarations.

    Declarations (DTD) are what entities that grow without end are made of; no spreadsheet program writes them.
    """
    parts = archive.infolist()
    if heavy := overweight(parts, size):
        raise Refused("workbook.bomb", size=heavy)
    if "xl/workbook.xml" not in archive.namelist():
        raise Refused("file.unknown")
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            parser = ParserCreate()
            parser.StartDoctypeDeclHandler = _refuse
            with archive.open(part) as file:
                parser.ParseFile(file)


def overweight(parts: Sequence[ZipInfo], size: int) -> int:
    """Return how many megabytes these parts have, at least 1, if they are too many or too large for a file; else 0."""
    whole = sum(part.file_size for part in parts)
    heavy = len(parts) > MOST_PARTS or whole > MOST_BYTES or whole > max(MOST_RATIO * size, SMALL)
    return max(round(whole / 1e6), 1) if heavy else 0


def _refuse(*_: object) -> None:
    raise Refused("workbook.damaged")


def sheets(data: bytes, most_rows: int, most_columns: int) -> Iterator[dict[str, Any]]:
    """Yield every visible sheet that holds something: its name, its rows, and where a formula has no result."""
    with ZipFile(io.BytesIO(data)) as archive:
        weighed(archive, len(data))
        formulas = any(_FORMULA.search(archive.read(part)) for part in archive.namelist() if "worksheets/" in part)
    book, formulae = _book(data, values=True), _book(data, values=False) if formulas else None
    budget = [MOST_TEXT]
    for place, sheet in enumerate(book.worksheets):
        if sheet.sheet_state != "visible":
            continue
        rows = list(_rows(sheet, (most_rows, most_columns), budget))
        if rows:
            open_ = list(_unfinished(formulae.worksheets[place], dict(rows))) if formulae else []
            yield {"name": sheet.title, "rows": rows, "unfinished": open_}


def _book(data: bytes, *, values: bool) -> Any:
    from openpyxl.reader import excel  # noqa: PLC0415 - only after the file was weighed

    excel.read_string_table = _strings  # openpyxl's own takes "x005F_" out of texts
    return excel.load_workbook(io.BytesIO(data), read_only=True, data_only=values)


def _strings(source: Any) -> list[str]:
    """Return the shared texts exactly as they stand in the file."""
    from openpyxl.cell.text import Text  # noqa: PLC0415 - as above
    from openpyxl.xml.constants import SHEET_MAIN_NS  # noqa: PLC0415 - as above
    from openpyxl.xml.functions import iterparse  # noqa: PLC0415 - as above

    found = []
    for _, node in iterparse(source):
        if node.tag == f"{{{SHEET_MAIN_NS}}}si":
            found.append(Text.from_tree(node).content)
            node.clear()
    return found


def _rows(sheet: Any, most: tuple[int, int], budget: list[int]) -> Iterator[list[Any]]:
    """Yield [number, texts] of every row that holds something."""
    sheet.reset_dimensions()  # what the file says of its size may be anything
    filled = 0
    for number, row in enumerate(sheet.iter_rows(), start=1):
        texts = [text(cell.value) for cell in row]
        while texts and not texts[-1].strip():
            texts.pop()
        if not texts:
            continue
        filled += 1
        budget[0] -= sum(map(len, texts))
        if filled > most[0]:
            raise Refused("table.rows", most=most[0])
        if len(texts) > most[1]:
            raise Refused("table.columns", row=number, most=most[1])
        if budget[0] < 0:
            raise Refused("file.many")
        yield [number, texts]


def _unfinished(sheet: Any, known: dict[int, list[str]]) -> Iterator[tuple[int, int]]:
    """Yield (row, column) of formulas without a result, or with none but a complaint, which is taken out."""
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(), start=1):
        texts = known.get(number, [])
        for place, cell in enumerate(row):
            said = texts[place] if place < len(texts) else ""
            if cell.data_type == "f" and (not said or said.startswith("#")):
                if said:
                    texts[place] = ""
                yield number, place


def text(value: object) -> str:
    """Return what a cell holds as text; numbers with a decimal point, days as 2024-05-31."""
    if value is None:
        return ""
    if isinstance(value, str):
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return format(Decimal(repr(value)), "f").removesuffix(".0")  # never with an exponent
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date | time) else str(value)


def confine(seconds: int, megabytes: int) -> None:
    """Limit this process's own time and memory, where the system can."""
    try:
        import resource  # noqa: PLC0415 - Windows has none; there the parent's clock is the limit
    except ImportError:
        return
    for limit, most in ((resource.RLIMIT_CPU, seconds), (resource.RLIMIT_AS, megabytes * 1024**2)):
        _, hard = resource.getrlimit(limit)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with suppress(OSError, ValueError):  # some systems name a limit and do not let anybody set it
            resource.setrlimit(limit, (least, least))


def main() -> None:
    """Read a workbook from standard input and print what it holds."""
    seconds, megabytes, most_rows, most_columns = map(int, sys.argv[1:])
    sys.modules["numpy"] = None  # type: ignore[assignment]  # openpyxl would load it, and needs it for nothing here
    confine(seconds, megabytes)
    answer: dict[str, Any]
    try:
        answer = {"sheets": list(sheets(sys.stdin.buffer.read(), most_rows, most_columns))}
    except Refused as refused:
        answer = {"problem": str(refused), "values": refused.values}
    except MemoryError:
        answer = {"problem": "workbook.large", "values": {}}
    except (BadZipFile, ExpatError, Exception):  # noqa: BLE001 - whatever a broken file does to its reader
        answer = {"problem": "workbook.damaged", "values": {}}
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()
