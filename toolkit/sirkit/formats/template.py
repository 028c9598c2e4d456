"""The template: a workbook of two sheets, organisations and ties, that people fill in and we read back."""

import io
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sirkit.functions import FUNCTIONS, LETTERS
from sirkit.text import clean

Say = Callable[..., str]
ORGANISATIONS = ("name", "sort", "street", "zip", "city", "district", "description", "website")
LISTS = ("offers", "needs", "topics")
TIES = ("from", "tie", "to", "strength", "since", "note")
_WIDTHS = {"name": 34, "from": 34, "to": 34, "description": 44, "website": 28, "street": 24, "city": 22, "district": 20}
_USUAL = 18
_NARROW = 13
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a text begins that a spreadsheet might take for a formula."""
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
LONGEST = 32_767
"""Characters a cell of a spreadsheet may have."""


def write(say: Say, organisations: Iterable[Sequence[str]] = (), ties: Iterable[Sequence[str]] = ()) -> bytes:
    """Return the template as XLSX, with what is given below an example row in each sheet.

    Parameters
    ----------
    say
        Gives the words of the language the headings are in.
    organisations, ties
        Rows of texts, in the order of ``headings``.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - a third of a second that only who writes one should wait for

    book = Workbook()
    del book["Sheet"]
    for name, rows in (("organisations", organisations), ("ties", ties)):
        sheet = book.create_sheet(say(f"template.{name}"))
        heads, example = headings(say)[name], examples(say)[name]
        _fill(sheet, [heads, example, *rows])
        _dress(sheet, name)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def headings(say: Say) -> dict[str, list[str]]:
    """Return the headings of both sheets."""
    functions = [f"{letter} {say(f'function.{letter}.name')}" for letter in LETTERS]
    before, after, ties = ([say(f"column.{target}") for target in part] for part in (ORGANISATIONS, LISTS, TIES))
    return {"organisations": [*before, *functions, *after], "ties": ties}


def examples(say: Say) -> dict[str, list[str]]:
    """Return the example row of each sheet; its name says that it is one, and it is not read back."""
    name, marks = say("template.example.name"), ["x" if FUNCTIONS[letter].is_place else "" for letter in LETTERS]
    plain = [say(f"template.example.{target}") for target in (*ORGANISATIONS[2:], *LISTS)]
    split = len(ORGANISATIONS) - 2
    organisation = [name, say("actor.sort.company"), *plain[:split], *marks, *plain[split:]]
    return {
        "organisations": organisation,
        "ties": [name, say("template.example.tie"), say("template.example.to"), "2", "", ""],
    }


def _fill(sheet: Any, rows: Iterable[Sequence[str]]) -> None:
    """Write rows of texts as texts: what looks like a formula is marked as text, so that no program computes it."""
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value = _ESCAPE.sub("_x005F_", clean(text))[:LONGEST]
            cell.data_type = "s"
            cell.quotePrefix = text.startswith(_FORMULA)


def _dress(sheet: Any, name: str) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415 - as above

    targets = TIES if name == "ties" else (*ORGANISATIONS, *LETTERS, *LISTS)
    for place, (cell, target) in enumerate(zip(sheet[1], targets, strict=True)):
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E8EEF2")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        width = _NARROW if target in LETTERS else _WIDTHS.get(target, _USUAL)
        sheet.column_dimensions[sheet.cell(1, place + 1).column_letter].width = width
    for cell in sheet[2]:
        cell.font = Font(italic=True, color="57606A")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B2"
