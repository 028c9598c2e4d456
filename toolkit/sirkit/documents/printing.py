"""Printing: a template and its data become a tagged PDF. Data stays data: no text is ever read as markup."""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import typst

from sirkit.functions import FUNCTIONS
from sirkit.text import clean

Say = Callable[..., str]
"""Returns the words for a key: ``say("paper.sheet.title")``, ``say("paper.day", day=date(2026, 5, 4))``."""
TEMPLATES = Path(__file__).parent / "templates"
_SHARP = 220
"""Pixels per inch of a picture as PNG: fit for a newsletter, under a megabyte."""
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
_FAR = re.compile("[\u0250-\u1fff\u2c00-\U0010ffff]")
"""Scripts beyond Latin, Greek and Cyrillic among them; the signs of our own words are none of them."""
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


def pdf(
    template: str,
    data: Mapping[str, Any],
    *,
    language: str,
    picture: str = "",
    pictures: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """Return the PDF (PDF/UA-1: tagged, with title and language) of one template.

    Parameters
    ----------
    template
        Name of a file in ``templates`` without its ending.
    data
        What it prints, as JSON can hold it; ``title`` is the document's title. Control characters are left out, and
        characters the fonts do not have become ``MISSING``.
    picture
        An SVG of ours that the template shows; what the fonts do not have becomes ``MISSING`` in it too.
    pictures
        More of them, by the names the data know them by.
    """
    text = json.dumps(fit({**data, "lang": spoken(language), "signs": _SIGNS}), ensure_ascii=False)
    made, _ = _tried(template, {"data": text, "picture": picture, **pictures})
    return made


def png(picture: str) -> bytes:
    """Return a picture of ours (SVG) as PNG; characters the fonts do not have become ``MISSING``.

    Only a tagged PDF says which these are, so one is made before, where there may be any.
    """
    if not picture.isascii():
        data = json.dumps({"title": "-", "lang": "de", "signs": _SIGNS})
        picture = _tried("plate", {"data": data, "picture": picture})[1]["picture"]
    return compiled("picture", {"picture": picture}, format="png", ppi=_SHARP)


def _tried(template: str, inputs: dict[str, str]) -> tuple[bytes, dict[str, str]]:
    """Return the PDF of a template, and its inputs without what typst has no sign for."""
    while True:
        try:
            return compiled(template, inputs, format="pdf", pdf_standards=["ua-1"]), inputs
        except typst.TypstError as error:
            shown = {name: _shown(text, error.diagnostic) for name, text in inputs.items()}
            if shown == inputs:  # of a sign made of several typst may not say which it was
                shown = {name: text if name == "data" else _FAR.sub(MISSING, text) for name, text in inputs.items()}
            if shown == inputs:
                raise
            inputs = shown


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
