"""Sheets: rows written as a workbook (XLSX) in which every text stays the text it is."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sirkit.formats.formulas import SIGNS
from sirkit.text import clean

Value = str | int | float
LONGEST = 32_767
"""Characters a cell of a spreadsheet may have."""
_WIDTHS = {"name": 34, "from": 34, "to": 34, "description": 44, "website": 28, "street": 24, "city": 22, "district": 20}
_USUAL, _NARROW = 18, 13
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_GREY, _SHADE = "57606A", "E8EEF2"


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet: the heading of each column by what it holds, the rows below, and whether the first is an example."""

    headings: Mapping[str, str]
    rows: Sequence[Sequence[Value]]
    example: bool = False


def write(leaves: Mapping[str, Leaf]) -> bytes:
    """Return a workbook of these sheets, by their names."""
    from openpyxl import Workbook  # noqa: PLC0415 - a third of a second that only who writes one should wait for

    book = Workbook()
    del book["Sheet"]
    for name, leaf in leaves.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate([list(leaf.headings.values()), *leaf.rows], start=1):
            for column, value in enumerate(row, start=1):
                _put(sheet.cell(number, column), value)
        _dress(sheet, leaf)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _put(cell: Any, value: Value) -> None:
    """Write a number as one and a text as a text; one like a formula is marked, so that no program computes it."""
    if not isinstance(value, str):
        cell.value = repr(value)  # as it is: openpyxl would write a number with 16 digits
        cell.data_type = "n"
    elif value:
        cell.value = _ESCAPE.sub("_x005F_", clean(value))[:LONGEST]
        cell.data_type = "s"
        cell.quotePrefix = value.startswith((*SIGNS, "\t", "\r", "\n"))


def _dress(sheet: Any, leaf: Leaf) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415 - as above

    for cell, target in zip(sheet[1], leaf.headings, strict=True):
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor=_SHADE)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        width = _NARROW if target.startswith("function.") else _WIDTHS.get(target, _USUAL)
        sheet.column_dimensions[cell.column_letter].width = width
    for cell in sheet[2] if leaf.example else ():
        cell.font = Font(italic=True, color=_GREY)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B2"
