"""Printing: a template and its data become a tagged PDF. Data stays data: no text is ever read as markup."""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import typst

from sirkit.functions import FUNCTIONS
from sirkit.text import clean

Say = Callable[..., str]
"""Returns the words for a key: ``say("paper.sheet.title")``, ``say("paper.day", day=date(2026, 5, 4))``."""
TEMPLATES = Path(__file__).parent / "templates"
MISSING = "\N{WHITE SQUARE}"
"""Stands where the printing fonts have no sign for a character."""
_SIGNS = {letter: {"colour": f.colour, "ink": f.ink, "shape": f.shape} for letter, f in FUNCTIONS.items()}
_UNSHOWN = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_DIRECTING = re.compile("[\u200e\u200f\u2060-\u206f]")
_BREAK = "\u200b"
"""A place where a long word may break."""
_LATIN = 0xFF
"""The last character every font has; what lies below also carries the JSON."""
_WORD = re.compile(r"\S{16,}")
_LONG = re.compile("[^\u200b]{30,}")
_SIGN = re.compile(r"([:@;,./=&?_-])(?=.)")
_TEN = re.compile("(.{10})(?=.)")


def spoken(language: str) -> str:
    """Return the language a document says it is in: ``en``, or ``de`` for everything else."""
    return "en" if language == "en" else "de"


def words(say: Say, *keys: str) -> dict[str, str]:
    """Return the words for some keys, each under the last part of its key."""
    return {key.rpartition(".")[2]: say(key) for key in keys}


def pdf(template: str, data: Mapping[str, Any], *, language: str, picture: str = "") -> bytes:
    """Return the PDF (PDF/UA-1: tagged, with title and language) of one template.

    Parameters
    ----------
    template
        Name of a file in ``templates`` without its ending.
    data
        What it prints, as JSON can hold it; ``title`` is the document's title. Control characters are left out, and
        characters the fonts do not have become ``MISSING``.
    picture
        An SVG of ours that the template shows.
    """
    text = json.dumps(fit({**data, "lang": spoken(language), "signs": _SIGNS}), ensure_ascii=False)
    while True:
        try:
            return compiled(template, {"data": text, "picture": picture}, format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as error:
            shown = _shown(text, error.diagnostic)
            if shown == text:
                raise
            text = shown


def compiled(template: str, inputs: dict[str, str], **options: Any) -> bytes:
    """Return what typst makes of a template and its inputs, with its own fonts and nothing from the network."""
    made: bytes = typst.compile(
        TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        ignore_system_fonts=True,
        sys_inputs=inputs,
        **options,
    )
    return made


def fit(value: Any) -> Any:
    """Return the data with every text fit for paper: clean, never blank where something stood, long words breakable."""
    if isinstance(value, str):
        text = _DIRECTING.sub("", clean(value))
        if value and not any(unicodedata.category(character)[0] in "LNPS" for character in text):
            return MISSING
        return _WORD.sub(lambda word: _breakable(word[0]), text)
    if isinstance(value, Mapping):
        return {key: fit(item) for key, item in value.items()}
    return [fit(item) for item in value] if isinstance(value, list | tuple) else value


def _breakable(word: str) -> str:
    """Return a long word with places to break: after its signs, and where there are none after every ten characters."""
    parted = _SIGN.sub("\\1\u200b", word)
    return _LONG.sub(lambda part: _TEN.sub("\\1\u200b", part[0]), parted)


def _shown(text: str, diagnostic: str) -> str:
    """Return the text without what typst says it has no sign for: marks are left out, other characters replaced.

    Beside a character without a sign a place to break has none either: it stays as long as there is something else.
    """
    clusters = {_ESCAPED.sub(lambda found: chr(int(found[1], 16)), one) for one in _UNSHOWN.findall(diagnostic)}
    for written in clusters - {_BREAK} or clusters:
        characters = [c for c in written if ord(c) > _LATIN and (c != _BREAK or written == _BREAK)]
        marks = [c for c in characters if unicodedata.category(c) in ("Mn", "Me", "Mc", "Cf")]
        for character in marks or characters:
            text = text.replace(character, "" if marks else MISSING)
    return text
