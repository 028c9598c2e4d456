"""Sections: what a longer document holds, said once, and made as PDF (tagged) and as a word processor's file (DOCX)."""

from collections.abc import Iterable
from datetime import date
from functools import singledispatch
from io import BytesIO
from typing import Any, NamedTuple

from docx.document import Document

from sirkit.documents import wordfile
from sirkit.documents.printing import pdf, png
from sirkit.text import clean

_LINE = "_" * 60
_TICK = "\N{BALLOT BOX}"


class Text(NamedTuple):
    """Paragraphs; ``quiet`` ones explain, ``asked`` ones are questions nobody has answered yet."""

    lines: tuple[str, ...]
    tone: str = "plain"


class Heading(NamedTuple):
    """A heading within a section."""

    text: str


class Note(NamedTuple):
    """What must not be overlooked, in a frame."""

    text: str


class Bullets(NamedTuple):
    """Lines as a list; ``tick`` ones have a box to tick."""

    lines: tuple[str, ...]
    tick: bool = False


class Facts(NamedTuple):
    """Labels with what stands behind them; where nothing does there is a line to write on."""

    rows: tuple[tuple[str, str], ...]


class Table(NamedTuple):
    """A table whose first row is a heading; ``widths`` in millimetres, 170 together."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


class Picture(NamedTuple):
    """A picture of ours (SVG) so many millimetres wide, with what it shows in words."""

    svg: str
    told: str
    wide: int = 170


class Lines(NamedTuple):
    """Empty lines to write on."""

    many: int


Block = Text | Heading | Note | Bullets | Facts | Table | Picture | Lines


class Section(NamedTuple):
    """A heading and what stands below it."""

    title: str
    blocks: tuple[Block, ...]
    apart: bool = False
    """Whether it begins a new page."""


class Paper(NamedTuple):
    """A document: its title, what is said first, its sections, its foot, whether it lists its contents."""

    title: str
    first: tuple[Block, ...]
    sections: tuple[Section, ...]
    foot: str
    contents: str = ""
    """The heading above the table of contents; empty for none."""


def printed(paper: Paper, *, language: str) -> bytes:
    """Return a document as PDF on A4, with the page numbers of its sections where it lists them."""
    pictures: dict[str, str] = {}
    data = {
        "title": paper.title,
        "foot": paper.foot,
        "contents": paper.contents,
        "first": _told(paper.first, pictures),
        "sections": [{**one._asdict(), "blocks": _told(one.blocks, pictures)} for one in paper.sections],
    }
    return pdf("sections", data, language=language, pictures=pictures)


def _told(blocks: Iterable[Block], pictures: dict[str, str]) -> list[dict[str, Any]]:
    """Return blocks as the layout takes them; what a picture draws goes another way, by its name."""
    found = []
    for block in blocks:
        told: dict[str, Any] = {"kind": type(block).__name__, **block._asdict()}
        if isinstance(block, Picture):
            told["svg"] = f"picture{len(pictures)}"
            pictures[told["svg"]] = block.svg
        found.append(told)
    return found


def typed(paper: Paper, *, language: str, on: date) -> bytes:
    """Return a document as a word processor's file (DOCX) to go on writing in."""
    document = wordfile.blank(paper.title, language=language, on=on)
    for block in paper.first:
        _add(block, document)
    for section in paper.sections:
        heading = document.add_heading(clean(section.title), 1)
        heading.paragraph_format.page_break_before = section.apart
        for block in section.blocks:
            _add(block, document)
    document.add_paragraph(clean(paper.foot))
    return wordfile.file(document)


@singledispatch
def _add(block: Block, document: Document) -> None:
    """Add a block to a document."""
    raise TypeError(block, document)


@_add.register
def _(block: Text, document: Document) -> None:
    for line in block.lines:
        document.add_paragraph().add_run(clean(line)).italic = block.tone == "asked"


@_add.register
def _(block: Heading, document: Document) -> None:
    document.add_heading(clean(block.text), 2)


@_add.register
def _(block: Note, document: Document) -> None:
    document.add_paragraph().add_run(clean(block.text)).bold = True


@_add.register
def _(block: Bullets, document: Document) -> None:
    if block.tick:
        wordfile.lines(document, (f"{_TICK} {line}" for line in block.lines))
    else:
        wordfile.bullets(document, block.lines)


@_add.register
def _(block: Facts, document: Document) -> None:
    wordfile.labelled(document, ((label, value or _LINE) for label, value in block.rows))


@_add.register
def _(block: Table, document: Document) -> None:
    wordfile.table(document, block.head, block.rows, block.widths)
    document.add_paragraph()


@_add.register
def _(block: Picture, document: Document) -> None:
    wordfile.picture(document, BytesIO(png(block.svg)), block.told, wide=block.wide)


@_add.register
def _(block: Lines, document: Document) -> None:
    for _ in range(block.many):
        document.add_paragraph(_LINE)


def asked(text: str | None, question: str) -> Text:
    """Return a text in its paragraphs; the question to ask next where nothing stands."""
    lines = tuple(line for line in (text or "").splitlines() if line.strip())
    return Text(lines) if lines else Text((question,), "asked")
