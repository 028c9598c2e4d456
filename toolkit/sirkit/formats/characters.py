"""Characters: text out of bytes. What the bytes themselves prove is taken; anything else is only suggested."""

import re
from typing import NamedTuple

from sirkit.messages import problem

SUGGESTED = ("cp1252", "mac_roman", "cp850", "cp1250", "utf-8")
"""Encodings that cannot be proven: Windows, older Macs, DOS, Windows in central Europe, and UTF-8 with a flaw in it."""
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""Byte order marks; the longer ones first, because one begins like another."""
_NO_TEXT = (b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"PK\x03\x04", b"{\\rtf", b"\x1f\x8b", b"SQLite format")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_MARKUP = re.compile(r"\s*<(?:!doctype|html|\?xml|table|svg)", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_MOSTLY = 0.3
"""Share of zero bytes on one side from which on text is UTF-16 without its mark."""
_LIKELY = re.compile("(?<=[A-Za-zäöüß])[äöüß]|[äöüÄÖÜ](?=[a-zß])")
_UNLIKELY = re.compile("[^\x00-\x7fäöüÄÖÜßéèêáàâçñ\u2013-\u201e…«»§°€]")


class Text(NamedTuple):
    """Text, the encoding it was read in, and whether that is certain."""

    text: str
    encoding: str
    certain: bool = True


def decoded(data: bytes, chosen: str = "") -> Text:
    """Return the text of a file.

    Parameters
    ----------
    chosen
        One of ``SUGGESTED`` that a person has settled on after looking at the text.

    Raises
    ------
    Problem
        ``file.old_office`` for an old or locked Excel file, ``file.unknown`` for what is no text, ``file.encoding``.
    """
    if data.startswith(_OLD_OFFICE):
        raise problem("file.old_office")
    if data.startswith(_NO_TEXT):
        raise problem("file.unknown")
    found = _chosen(data, chosen) if chosen in SUGGESTED else _proven(data) or _suggested(data)
    if _MARKUP.match(found.text) or len(_CONTROL.findall(found.text)) > 1 + len(found.text) // 1000:
        raise problem("file.unknown")
    return found


def _proven(data: bytes) -> Text | None:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "") or _unmarked(data)
    try:
        return Text(data.decode(encoding or "utf-8"), encoding or "utf-8")
    except UnicodeDecodeError as error:
        if encoding:
            raise problem("file.encoding") from error
        return None


def _unmarked(data: bytes) -> str:
    sample = data[:4096]
    for side, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = sample[side::2]
        if len(half) > 1 and half.count(0) > _MOSTLY * len(half) and not sample[1 - side :: 2].count(0):
            return name
    return ""


def _suggested(data: bytes) -> Text:
    """Return the text in the encoding in which most umlauts stand where umlauts stand."""
    texts = [_chosen(data, name) for name in SUGGESTED]
    return max(texts, key=lambda one: len(_LIKELY.findall(one.text)) - len(_UNLIKELY.findall(one.text)))


def _chosen(data: bytes, encoding: str) -> Text:
    return Text(data.decode(encoding, "replace"), encoding, certain=False)
