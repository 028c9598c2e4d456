"""Text as people type and paste it, made fit to be kept, shown and exported."""

import re
import unicodedata

# Control characters but tab and line feed, bidirectional overrides, and code points that are no characters.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BREAK = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def clean(text: str) -> str:
    """Return the text in composed form (NFC) without what no file or page can hold.

    Line breaks of every kind become line feeds; lone surrogates become the replacement character; letters of every
    script, right-to-left text and emoji stay.
    """
    text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    return unicodedata.normalize("NFC", _UNWANTED.sub("", _BREAK.sub("\n", text)))


def plainly(words: str) -> str:
    """Return words as a part of a file's name, at most 60 characters."""
    return re.sub(r"[^\w-]+", "-", words).strip("-")[:60]
