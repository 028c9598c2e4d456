"""Opening: what kind of file something is, by its content and, where that leaves it open, by its name."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from sirkit.formats import (
    archive,
    columns,
    fairdb,
    geojson,
    gexf,
    graphml,
    halves,
    kumu,
    markup,
    openfairdb,
    packreading,
    pairing,
    pairs,
    regionsmappe,
    table,
    umap,
    workbook,
)
from sirkit.formats.characters import decoded
from sirkit.formats.columns import Layout
from sirkit.formats.reading import LARGEST, Reading, parse
from sirkit.formats.rows import Outcome, Rows
from sirkit.formats.surroundings import Surroundings
from sirkit.messages import Message, Problem, problem

FORMATS: tuple[tuple[Callable[[object], bool], Callable[[Any, Surroundings | None], Reading]], ...] = (
    (regionsmappe.fits, lambda content, _: regionsmappe.load(content)),
    (packreading.fits, packreading.load),
    (geojson.fits, geojson.load),
    (umap.fits, umap.load),
    (openfairdb.fits, lambda content, _: openfairdb.load(content)),
    (kumu.fits, kumu.load),
)
"""Every format in JSON: whether parsed content is in it, and what it holds."""
MARKUP: tuple[tuple[Callable[[Element], bool], Callable[[Element, Surroundings | None], Reading]], ...] = (
    (gexf.fits, gexf.load),
    (graphml.fits, graphml.load),
)
"""Every format in XML: whether a file with this root is in it, and what it holds."""
_JSON, _MARKUP, _TABLES = (
    (".json", ".geojson", ".umap"),
    (".gexf", ".graphml", ".xml"),
    (".csv", ".tsv", ".txt", ".tab"),
)
_OPENING = (b"{", b"[")


@dataclass(frozen=True, slots=True)
class Tables:
    """Tables still to be read: how each is probably meant, and in which characters the text was read.

    The first layout is the one whose columns a person settles; ``spare`` names sheets that are no part of it.
    """

    layouts: tuple[Layout, ...]
    encoding: str = ""
    certain: bool = True
    spare: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Whether a column tells who is meant."""
        return "name" in self.layouts[0].targets or self.layouts[0].of_ties

    @property
    def spared(self) -> tuple[Message, ...]:
        """What there is to say of sheets that are not read."""
        return tuple(Message("table.spare", {"sheet": name}) for name in self.spare)

    def outcome(self, around: Surroundings | None = None) -> Outcome:
        """Return what becomes of the rows."""
        return Rows(around or Surroundings()).read(self.layouts)


def opened(data: bytes, name: str = "", *, encoding: str = "", around: Surroundings | None = None) -> Reading | Tables:
    """Return what a file holds, or the tables in it, whose columns a person may want to settle first.

    Parameters
    ----------
    encoding
        The characters a person has settled on; see ``characters.decoded``.
    around
        What the region knows already.

    Raises
    ------
    Problem
        If it is too large, damaged, or in no format we read.
    """
    if len(data) > LARGEST:
        raise problem("file.large", size=round(len(data) / 1e6, 1), most=LARGEST // 1024**2)
    if archive.fits(data):
        return _packed(data, encoding, around)
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    if ending in _MARKUP or markup.fits(data):
        return _marked(data, around)
    if ending in _JSON or _begins_like_json(data):
        try:
            return _json(data, around)
        except Problem:
            if ending not in _TABLES:
                raise
    return _told(data, encoding, around)


def _told(data: bytes, encoding: str, around: Surroundings | None) -> Reading | Tables:
    """Return the table a text holds."""
    text = decoded(data, encoding)
    sheet = table.sheet(text.text)
    layout = columns.suggested(sheet)
    if text.certain and fairdb.fits_table(layout):
        return fairdb.load_table(layout, around)
    half = halves.half(sheet, "" if text.certain else text.encoding)
    if half and (found := pairing.alone(half, around or Surroundings())):
        return found
    return Tables((layout,), text.encoding, text.certain)


def _begins_like_json(data: bytes) -> bool:
    start = data[:64].removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return start.replace(b"\x00", b"").lstrip().startswith(_OPENING)


def _json(data: bytes, around: Surroundings | None) -> Reading:
    content = parse(data)
    for fits, load in FORMATS:
        if fits(content):
            return load(content, around)
    raise problem("file.unknown")


def _marked(data: bytes, around: Surroundings | None) -> Reading:
    root = markup.tree(data)
    for fits, load in MARKUP:
        if fits(root):
            return load(root, around)
    raise problem("file.unknown")


def _packed(data: bytes, encoding: str, around: Surroundings | None) -> Reading | Tables:
    """Return what a workbook holds, or the files in an archive: the only one, or two that belong together."""
    if workbook.fits(data):
        return _sorted(workbook.sheets(data), around)
    files = archive.files(data)
    if not files:
        raise problem("archive.empty")
    if len(files) == 1:
        return opened(files[0].data, files[0].name, encoding=encoding, around=around)
    there = pairing.found([file.data for file in files])
    if len(found := pairing.matched(there)) != 1:
        readable = any(file.name.lower().endswith((*_TABLES, *_JSON, *_MARKUP[:2])) for file in files)
        raise problem("archive.several", count=len(files)) if there or readable else problem("file.unknown")
    ((edges, nodes),) = found.items()
    reading = pairs.load((there[nodes],), (there[edges],), around)
    spare = (Message("archive.spare", {"name": one.name}) for n, one in enumerate(files) if n not in (edges, nodes))
    return Reading((*reading.messages, *spare), reading.found)


def _sorted(sheets: tuple[table.Sheet, ...], around: Surroundings | None = None) -> Reading | Tables:
    """Return what Kumu's sheets hold; of others that of organisations, and that of ties if there is one."""
    if kumus := pairing.sheets(sheets, around):
        return kumus
    layouts = [columns.suggested(sheet) for sheet in sheets]
    ties = next((one for one in layouts if one.of_ties), None)
    people = next((one for one in layouts if one.heading and "name" in one.targets and not one.of_ties), None)
    first = people or ties or layouts[0]
    chosen = (first,) if ties in (None, first) else (first, ties)
    return Tables(chosen, spare=tuple(one.sheet.name for one in layouts if one not in chosen))


def look_into(data: bytes, name: str = "", around: Surroundings | None = None) -> Reading:
    """Return what a file holds, whichever of the formats it is in; columns as their headings suggest.

    Raises
    ------
    Problem
        If it is too large, damaged, in no format we read, or holds nobody.
    """
    found = opened(data, name, around=around)
    if isinstance(found, Reading):
        return found
    reading = completed(found, found.outcome(around))
    guessed = () if found.certain else (Message("table.characters", {"encoding": found.encoding}),)
    return Reading((reading.messages[0], *guessed, *reading.messages[1:]), reading.found)


def completed(tables: Tables, outcome: Outcome) -> Reading:
    """Return the reading of tables that can be brought in.

    Raises
    ------
    Problem
        ``table.no_name`` if no column holds names, ``read.empty`` with what was said of the rows if none can be taken.
    """
    if not tables.named:
        raise problem("table.no_name")
    first, *messages = outcome.reading.messages
    if not outcome.reading.found:
        raise Problem(Message("read.empty"), *messages)
    return Reading((first, *tables.spared, *messages), outcome.reading.found)
