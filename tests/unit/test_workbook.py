"""Workbooks: read in a process of their own within limits, and written so that every text comes back."""

import io
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from effort import examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from sirkit.formats import template, unpacking, workbook
from sirkit.formats.opening import Tables, look_into, opened
from sirkit.formats.table import tidied
from sirkit.messages import Problem
from sirkit.words import speak

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHARED = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
DANGEROUS = [
    "=1+1",
    "+49 8806",
    "-5 Grad",
    "@SUM(A1)",
    "\t=1",
    '=HYPERLINK("http://a.example")',
    "'quoted",
    "_x0041_",
    "#N/A",
]


def packed(parts: dict[str, bytes]) -> bytes:
    """Return a packed file of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def book(*rows: list[Any], title: str = "Tabelle1", more: dict[str, list[list[Any]]] | None = None) -> bytes:
    """Return a workbook of one sheet, or of several."""
    made = Workbook()
    for name, lines in {title: list(rows), **(more or {})}.items():
        sheet = made.create_sheet(name)
        for line in lines:
            sheet.append(line)
    del made["Sheet"]
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def altered(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """Return the workbook with something replaced in one of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[part] = parts[part].replace(old, new)
    return packed(parts)


def refused(data: bytes) -> str:
    """Return the key of the sentence with which a workbook is refused."""
    with pytest.raises(Problem) as caught:
        workbook.sheets(data)
    return caught.value.messages[0].key


def test_a_workbook_is_read_like_a_table() -> None:
    """Numbers, days, truths and texts of a sheet arrive as text with their row numbers; blank rows count."""
    (sheet,) = workbook.sheets(
        book(["Name", "Ort", "PLZ", "x"], [], ["Dorfladen", "Utting", 86919, 48.02], ["B", None, 1.0, True])
    )
    assert sheet.rows == (
        (1, ("Name", "Ort", "PLZ", "x")),
        (3, ("Dorfladen", "Utting", "86919", "48.02")),
        (4, ("B", "", "1", "1")),
    )


def test_two_sheets_become_organisations_and_their_ties() -> None:
    """The sheet of organisations and that of ties are found by their headings; a third one is said to be left out."""
    data = book(
        ["Notizen"],
        more={"Wer": [["Name"], ["A"], ["B"]], "Was": [["Von", "Nach", "Art"], ["A", "B", "kennt"]]},
    )
    reading = look_into(data)
    assert [one.kind for one in reading.found] == ["actor", "actor", "tie"]
    assert {"table.spare", "read.ties"} <= {message.key for message in reading.messages}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_empty_template_holds_nobody(language: str) -> None:
    """The template as it is downloaded has two sheets, and its example rows are no organisations."""
    data = template.write(speak(language)[1])
    assert [len(sheet.rows) for sheet in workbook.sheets(data)] == [2, 2]
    with pytest.raises(Problem, match=r"read\.empty"):
        look_into(data)


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_filled_template_is_read_without_asking(language: str) -> None:
    """What is filled into the template in either language is understood column by column."""
    row = [
        "Dorfladen",
        "Verein",
        "Weg 1",
        "86919",
        "Utting",
        "",
        "Laden",
        "a.example",
        "x",
        *[""] * 7,
        "Raum",
        "Hilfe",
        "Treff",
    ]
    tie = ["Dorfladen", "kennt", "Kirche", "3", "2024", "gut"]
    reading = look_into(template.write(speak(language)[1], [row], [tie]))
    kinds = [one.kind for one in reading.found]
    assert sorted(kinds) == ["actor", "actor", "need", "offer", "role", "tie"]
    assert not [message for message in reading.messages if message.key.startswith("table.")]


def test_what_looks_like_a_formula_is_written_as_text() -> None:
    """Every cell of the template is a text to a spreadsheet, whatever it begins with, and is marked as such."""
    data = template.write(speak("de")[1], [[text] for text in DANGEROUS])
    cells = [row[0] for row in load_workbook(io.BytesIO(data))["Organisationen"].iter_rows(min_row=3)]
    assert [cell.data_type for cell in cells] == ["s"] * len(DANGEROUS)
    assert [bool(cell.quotePrefix) for cell in cells] == [text[0] in "=+-@\t" for text in DANGEROUS]


def test_what_looks_like_a_formula_comes_back_exactly() -> None:
    """The texts spreadsheets like to compute are read back character by character, in every column."""
    rows = [[text] * 6 for text in DANGEROUS]
    organisations, _ = workbook.sheets(template.write(speak("de")[1], rows))
    assert [cells for _, cells in organisations.rows[2:]] == [tuple(row) for row in rows]


def read_here(data: bytes) -> list[list[Any]]:
    """Return the rows of a workbook's first sheet, read in this process: one for each example takes too long."""
    return next(unpacking.sheets(data, 20_000, 200))["rows"]  # type: ignore[no-any-return]  # as it is printed


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=40), min_size=1, max_size=8))
def test_any_text_comes_back_from_the_template(texts: list[str]) -> None:
    """Any text that may be kept is the same after being written to the template and read back."""
    rows = read_here(template.write(speak("en")[1], [["x", *texts, "x"]]))
    assert rows[-1][1] == ["x", *(tidied(text) for text in texts), "x"]


def test_a_formula_without_a_result_is_told_with_row_and_column() -> None:
    """A formula no program has computed yet is no text; the sentence names its cell."""
    reading = look_into(book(["Name", "Ort"], ["A", "=B1"]))
    message = next(message for message in reading.messages if message.key == "row.formula")
    assert (message.values["row"], message.values["column"]) == (2, "Ort")


def test_a_computed_formula_counts_as_its_result() -> None:
    """What a spreadsheet has computed is read as the text it shows."""
    data = book(["Name"], ["=1"])
    done = altered(
        data, "xl/worksheets/sheet1.xml", b'<c r="A2"><f>1</f><v></v>', b'<c r="A2" t="str"><f>1</f><v>Laden</v>'
    )
    done = altered(
        done, "xl/worksheets/sheet1.xml", b'<c r="A2"><f>1</f><v />', b'<c r="A2" t="str"><f>1</f><v>Laden</v>'
    )
    assert workbook.sheets(done)[0].rows[1] == (2, ("Laden",))


def test_texts_another_program_shares_come_back_exactly() -> None:
    """Shared texts with escapes as Excel writes them are read as what they stand for."""
    data = book(["Name"], ["Dorf"])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}"><si><t>_x005F_x0041_ a_x000A_b</t></si></sst>'.encode()
    inline, shared = b't="inlineStr"><is><t>Dorf</t></is>', b't="s"><v>0</v>'
    parts["xl/worksheets/sheet1.xml"] = parts["xl/worksheets/sheet1.xml"].replace(inline, shared)
    if b"sharedStrings" not in parts["[Content_Types].xml"]:
        types = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SHARED}"/></Types>'.encode()
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", types)
    assert workbook.sheets(packed(parts))[0].rows[1] == (2, ("_x0041_ a\nb",))


def test_a_zip_bomb_is_not_opened() -> None:
    """A small file that would be huge unpacked, or has thousands of parts, is refused before it is."""
    assert refused(packed({"xl/workbook.xml": b"x", "xl/worksheets/sheet1.xml": b"0" * 60_000_000})) == "workbook.bomb"
    assert refused(packed({f"xl/{number}.xml": b"" for number in range(2500)})) == "workbook.bomb"


def test_a_part_that_lies_about_its_size_is_damage() -> None:
    """A part that says it is smaller than it is stops where it says, and the file counts as damaged."""
    data = bytearray(book(["Name"], ["A" * 5000]))
    at = data.index(b"PK\x01\x02")
    while at >= 0:
        data[at + 24 : at + 28] = (10).to_bytes(4, "little")
        at = data.find(b"PK\x01\x02", at + 1)
    assert refused(bytes(data)) == "workbook.damaged"


def test_entities_are_never_resolved() -> None:
    """A part with declarations, out of which entities grow without end, is refused before anything reads it."""
    laughs = b'<!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet'
    assert refused(altered(book(["Name"]), "xl/worksheets/sheet1.xml", b"<worksheet", laughs)) == "workbook.damaged"


def test_a_huge_sheet_is_refused() -> None:
    """More rows or columns than anybody fills by hand are refused with a sentence; a row far down alone is not."""
    cell = '<c r="{0}{1}" t="inlineStr"><is><t>x</t></is></c>'
    rows = "".join(f'<row r="{n}">{cell.format("A", n)}</row>' for n in range(1, 20_101))
    data, part = book(["Name"]), "xl/worksheets/sheet1.xml"
    assert refused(altered(data, part, b"</sheetData>", rows.encode() + b"</sheetData>")) == "table.rows"
    assert refused(book(["Name"], ["x"] * 300)) == "table.columns"
    far = f'<row r="900000">{cell.format("A", 900_000)}</row></sheetData>'.encode()
    assert workbook.sheets(altered(data, part, b"</sheetData>", far))[0].rows[-1] == (900_000, ("x",))


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"PK\x03\x04 and nothing else", "workbook.damaged"),
        (packed({"word/document.xml": b"<x/>"}), "file.unknown"),
        (packed({"xl/workbook.xml": b"<x"}), "workbook.damaged"),
        (packed({"xl/workbook.xml": b"<x/>"}), "workbook.damaged"),
        (book([]), "table.empty"),
    ],
)
def test_what_is_no_workbook_is_refused_with_a_sentence(data: bytes, key: str) -> None:
    """A torn file, a letter, a broken part and an empty sheet each have their own sentence."""
    assert refused(data) == key


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends nobody for computing too long; its clock does")
def test_a_workbook_that_computes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A reader that does not come to an end is ended by its limit of time."""
    endless = tmp_path / "endless.py"
    endless.write_text(
        "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True:\n    pass\n", encoding="utf-8"
    )
    monkeypatch.setattr(workbook, "_UNPACKING", endless)
    assert refused(book(["Name"])) == "workbook.slow"


def test_a_workbook_nobody_can_wait_for_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """When the reader does not answer within our patience it is ended, on every system."""
    silent = tmp_path / "silent.py"
    silent.write_text("import threading\nthreading.Event().wait(600)\n", encoding="utf-8")
    monkeypatch.setattr(workbook, "_UNPACKING", silent)
    monkeypatch.setattr(workbook, "PATIENCE", 1)
    assert refused(book(["Name"])) == "workbook.slow"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
def test_a_workbook_that_takes_all_memory_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that asks for more memory than it may have ends with a sentence."""
    monkeypatch.setattr(workbook, "MEGABYTES", 24)
    assert refused(book(["Name"], *[["x" * 1000] * 20 for _ in range(400)])) in {"workbook.large", "workbook.slow"}


def test_a_workbook_waits_for_its_columns_to_be_settled() -> None:
    """A workbook is opened as tables, so that a person may say what each column becomes."""
    found = opened(book(["Wer", "Wo"], ["Dorfladen", "Utting"]), "a.xlsx")
    assert isinstance(found, Tables)
    assert found.encoding == ""
