"""Pairing: which of several files belong together, and what a file of a pair is by itself."""

from collections.abc import Mapping, Sequence

from sirkit.formats import archive, halves, markup, pairs, table
from sirkit.formats.characters import decoded
from sirkit.formats.halves import Half
from sirkit.formats.reading import LARGEST, Reading
from sirkit.formats.surroundings import Surroundings
from sirkit.messages import Message, Problem

_JSON = (b"{", b"[")


def found(files: Sequence[bytes]) -> dict[int, Half]:
    """Return the tables among these files that may be one of a pair, by the numbers of the files."""
    looked = {number: half(data) for number, data in enumerate(files)}
    return {number: one for number, one in looked.items() if one}


def half(data: bytes) -> Half | None:
    """Return the file as one of a pair, or None if it is no such table."""
    if len(data) > LARGEST or archive.fits(data) or markup.fits(data) or data.lstrip().startswith(_JSON):
        return None
    try:
        text = decoded(data)
        return halves.half(table.sheet(text.text), "" if text.certain else text.encoding)
    except Problem:
        return None


def matched(there: Mapping[int, Half]) -> dict[int, int]:
    """Return for each table of ties that of the organisations it belongs to; see ``halves.matched``."""
    return halves.matched(there) if len(there) > 1 else {}


def alone(one: Half, around: Surroundings) -> Reading | None:
    """Return what one table of a pair holds by itself; None if it is to be read as any other table is.

    Raises
    ------
    Problem
        As ``pairs.load`` and ``pairs.alone``.
    """
    if one.of == "edges":
        return pairs.alone(one, around)
    return pairs.load((one,), (), around) if one.telling else None


def sheets(tables: Sequence[table.Sheet], around: Surroundings | None) -> Reading | None:
    """Return what the sheets of a workbook hold if it is Kumu's: some with elements, and mostly one with connections.

    None for any other workbook. A sheet that is to be ignored says so in its name.
    """
    looked = [(one, halves.half(one)) for one in tables if "(ignore)" not in one.name.casefold()]
    nodes = [half for _, half in looked if half and half.of == "nodes" and half.labelled]
    edges = [half for _, half in looked if half and half.of == "edges"]
    if not nodes or not (edges or all(half.telling for half in nodes)):
        return None
    reading = pairs.load(nodes, edges, around)
    read = {id(half) for half in (*nodes, *edges)}
    spare = [Message("table.spare", {"sheet": one.name}) for one, half in looked if id(half) not in read]
    return Reading((*reading.messages, *spare), reading.found)
