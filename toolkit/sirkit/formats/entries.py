"""Entries: several in one cell, separated by semicolons, bars or lines, and written so that each comes back whole."""

import re
from collections.abc import Iterable, Iterator

_BULLET = re.compile(r"^[-\u2013•·*]\s+|^[-\u2013•·*]$")
_SPLIT = re.compile(r"[;\n|]")
_SPLIT_FINELY = re.compile(r"[;\n|,]")
_MARK = '"'
_WHOLE = re.compile(r'\s*"((?:[^"]|"")*)"\s*(?=[;\n|]|$)')
_WHOLE_FINELY = re.compile(r'\s*"((?:[^"]|"")*)"\s*(?=[;\n|,]|$)')
"""An entry between quotation marks, up to what separates it from the next; a mark inside stands twice."""


def listed(text: str, *, finely: bool = False) -> tuple[str, ...]:
    """Return the entries of a cell, separated by semicolons, bars or lines; ``finely`` also by commas.

    What stands between quotation marks stays one entry where it would fall apart otherwise.
    """
    return tuple(dict.fromkeys(entry for entry in _entries(text, finely=finely) if entry))


def joined(entries: Iterable[str], *, finely: bool = False, by: str = "; ") -> str:
    """Return the cell that ``listed`` reads as these entries: quotation marks only around what needs them."""
    return by.join(entry if _stands(entry, finely=finely) else _marked(entry) for entry in entries)


def _entries(text: str, *, finely: bool) -> Iterator[str]:
    whole, split = (_WHOLE_FINELY, _SPLIT_FINELY) if finely else (_WHOLE, _SPLIT)
    at = 0
    while at <= len(text):
        found, end = whole.match(text, at), split.search(text, at)
        inner = found[1].replace(_MARK * 2, _MARK) if found else ""
        if found and not _stands(inner, finely=True):
            yield inner
            at = found.end() + 1
        else:
            stop = end.start() if end else len(text)
            yield _BULLET.sub("", text[at:stop].strip())
            at = stop + 1


def _stands(entry: str, *, finely: bool) -> bool:
    """Return True if an entry comes back as it is without quotation marks around it."""
    split = _SPLIT_FINELY if finely else _SPLIT
    return not (entry.startswith(_MARK) or split.search(entry) or _BULLET.search(entry))


def _marked(entry: str) -> str:
    return f"{_MARK}{entry.replace(_MARK, _MARK * 2)}{_MARK}"
