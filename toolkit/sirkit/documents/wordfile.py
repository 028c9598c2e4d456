"""A word processor's file (DOCX) in the house's look: A4, real headings, its language, numbered pages."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from math import ceil

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Row

from sirkit.documents.printing import spoken
from sirkit.text import clean

_INK = RGBColor(0x1B, 0x1F, 0x23)
_LOCALES = {"de": "de-DE", "en": "en-GB"}
PAGE = 751.0
"""Points of text from the upper to the lower margin."""
_WIDE = 170
"""Millimetres between the margins, and so many letters of ours stand on them."""
_LETTERS = 96
_SIZES = {"Normal": 10.0, "List Bullet": 10.0, "Title": 20.0, "Heading 1": 12.5, "Heading 2": 10.5}


def blank(title: str, *, language: str, on: date) -> Document:
    """Return an empty document with title, language and the house's styles."""
    document = docx.Document()
    about = document.core_properties
    about.title, about.language = clean(title), _LOCALES[spoken(language)]
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = datetime(on.year, on.month, on.day)  # noqa: DTZ001 - the format knows no zone
    _page(document)
    _speak(document, _LOCALES[spoken(language)])
    for name, size in _SIZES.items():
        _style(document, name, size)
    document.add_heading(clean(title), 0)
    return document


def file(document: Document) -> bytes:
    """Return the document's bytes."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def height(document: Document) -> float:
    """Return about how high the text stands, in points, rather too high; a page holds ``PAGE`` of them."""
    said = sum(
        _high(paragraph.text, paragraph.style.name if paragraph.style else "") for paragraph in document.paragraphs
    )
    return said + sum(_row_high(row) for grid in document.tables for row in grid.rows)


def _high(text: str, style: str) -> float:
    if style == "Title" or style.startswith("Heading"):
        return 2.2 * _SIZES[style]
    return 12.2 * max(1, ceil(len(text) / _LETTERS)) + 3


def _row_high(row: _Row) -> float:
    letters = [(len(cell.text), (cell.width or Mm(_WIDE)) / Mm(_WIDE) * _LETTERS) for cell in row.cells]
    return 11.2 * max(max(1, ceil(said / fit)) for said, fit in letters) + 1


def bullets(document: Document, lines: Iterable[str]) -> None:
    """Add lines as a list."""
    for line in lines:
        document.add_paragraph(clean(line), style="List Bullet")


def labelled(document: Document, facts: Iterable[tuple[str, str]]) -> None:
    """Add facts, each a line of its own behind its label."""
    for label, value in facts:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{clean(label)}: ")
        paragraph.add_run(clean(value)).bold = True


def lines(document: Document, some: Iterable[str]) -> None:
    """Add one paragraph of several lines, as an address is written."""
    run = document.add_paragraph().add_run()
    for number, line in enumerate(some):
        if number:
            run.add_break()
        run.add_text(clean(line))


def picture(document: Document, png: BytesIO, said: str, *, wide: float) -> None:
    """Add a picture (PNG) so many millimetres wide, with what it shows in words."""
    shape = document.add_picture(png, width=Mm(wide))
    shape._inline.docPr.set("descr", clean(said))  # noqa: SLF001 - no public way


def table(document: Document, head: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float]) -> None:
    """Add a table whose first row is a heading that every page repeats; ``widths`` in millimetres."""
    grid = document.add_table(rows=1, cols=len(head), style="Table Grid")
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
    _fill(grid.rows[0], head, widths, bold=True)
    grid.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - no public way
    for row in rows:
        _fill(grid.add_row(), row, widths)


def _fill(row: _Row, texts: Sequence[str], widths: Sequence[float], *, bold: bool = False) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - no public way
    for cell, text, width in zip(row.cells, texts, widths, strict=True):
        cell.width = Mm(width)
        run = cell.paragraphs[0].add_run(clean(text))
        run.bold = bold
        run.font.size = Pt(9)
        cell.paragraphs[0].paragraph_format.space_after = Pt(0)


def _page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(16)
    run = section.footer.paragraphs[0].add_run()
    for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
        run._r.append(_field(kind, code))  # noqa: SLF001 - no public way


def _field(kind: str, code: str) -> BaseOxmlElement:
    element = OxmlElement("w:fldChar" if kind else "w:instrText")
    if kind:
        element.set(qn("w:fldCharType"), kind)
    element.text = code or None
    return element


def _speak(document: Document, locale: str) -> None:
    """Write the language into the defaults of all text, where screen readers and spelling look."""
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in defaults.findall(qn("w:lang")):
        defaults.remove(old)
    spoken_in = OxmlElement("w:lang")
    spoken_in.set(qn("w:val"), locale)
    defaults.append(spoken_in)


def _style(document: Document, name: str, size: float) -> None:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - the template of the library has them
    style.font.name, style.font.size, style.font.color.rgb = "Calibri", Pt(size), _INK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    style.paragraph_format.space_before = Pt(8 if name.startswith("Heading") else 0)
    style.paragraph_format.space_after = Pt(2 if name.startswith(("Heading", "List")) else 4)
