"""Cells: what the text of one cell says, as people write it. What does not fit raises ``Unfit``."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from pydantic import TypeAdapter, ValidationError

from sirkit.entity import Link
from sirkit.formats.headings import WORDS, lookup, plain
from sirkit.functions import LETTERS, Letter

LONGEST = 200
"""Characters of a line; see ``kinds.Line``."""
YES = frozenset(["ja", "j", "yes", "y", "x", "xx", "1", "wahr", "true", "haken", "ok", "✓", "✔", "☑", "☒", "macht"])
NO = frozenset(
    ["nein", "n", "no", "0", "falsch", "false", "-", "\u2013", "\u2014", "/", ".", "☐", "leer", "keine", "none"]
)
STATES = {
    **dict.fromkeys(("interessiert", "interested", "interesse", "interest"), "interested"),
    **dict.fromkeys(("gefragt", "angefragt", "asked"), "asked"),
    **dict.fromkeys(("vorgeschlagen", "suggested", "vielleicht", "maybe", "?"), "suggested"),
    **dict.fromkeys(("übernommen", "taken on", "taken_on"), "taken_on"),
}
_STRENGTHS = {
    "lose": 1,
    "locker": 1,
    "loose": 1,
    "weak": 1,
    "mittel": 2,
    "medium": 2,
    "eng": 3,
    "stark": 3,
    "close": 3,
    "strong": 3,
}
_SPLIT_LETTERS = re.compile(r"[;\n|,/]|\s[+&]\s")
_PART = r"(\d{1,2}(?:[.,]\d+)?)"
_DEGREES = re.compile(
    rf"^([NSEOW])?\s*(\d{{1,3}})\s*°\s*(?:{_PART}\s*['\u2032\u2019]\s*)?(?:{_PART}\s*(?:\"|\u2033|\u201d|'')\s*)?([NSEOW])?$"
)
_NUMBER = re.compile(r"^[+-]?(?:\d+|\d{1,3}(?:[.']\d{3})+(?=,)|\d{1,3}(?:,\d{3})+(?=\.))(?:[.,]\d+)?$")
_GERMAN_DAY = re.compile(r"^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$")
_MONTH = re.compile(r"^(\d{1,2})[./](\d{4})$")
_DAY = re.compile(r"^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ]00:00(?::00)?)?$")
_LINK = TypeAdapter[str](Link)
_WEB = re.compile(r"^[\w-]+(\.[\w-]+)+(/\S*)?$")
_NO_WORD = re.compile(r"^(?:n\.?\s?a\.?|null|none|nan|-+|\u2013|\u2014|\?+|k\.\s?a\.)$", re.IGNORECASE)


class Unfit(Exception):  # noqa: N818 - a cell that does not fit is no fault of the program
    """The text of a cell that cannot be what its column says."""


def blank(text: str) -> bool:
    """Return True for nothing, and for what people write where they know nothing."""
    return not text.strip() or bool(_NO_WORD.match(text.strip()))


def number(text: str) -> float:
    """Return a number with decimal comma or point, or an angle in degrees, minutes and seconds."""
    plainly = text.strip().replace("\N{MINUS SIGN}", "-").replace("\N{NO-BREAK SPACE}", "")
    if found := _DEGREES.match(plainly):
        before, *parts, after = found.groups()
        angle = sum(float((part or "0").replace(",", ".")) / 60**power for power, part in enumerate(parts))
        return float(-angle if (before or after) in {"S", "W"} else angle)
    bare = plainly.rstrip("°NEO ").lstrip("NEO ")
    if not _NUMBER.match(bare):
        raise Unfit
    decimal, other = (",", ".") if bare.rfind(",") > bare.rfind(".") else (".", ",")
    return float(bare.replace(other, "").replace("'", "").replace(decimal, "."))


def digits(value: float) -> str:
    """Return a number as ``number`` reads it, exactly: with a decimal point, and never with an exponent."""
    return format(Decimal(repr(value)), "f")


def tick(text: str) -> str | None:
    """Return the state a mark in a function's column stands for, or None for no mark."""
    said = text.strip().casefold()
    if said in STATES:
        return STATES[said]
    if said in YES:
        return "suggested"
    if said in NO:
        return None
    raise Unfit


def letters(text: str) -> tuple[Letter, ...]:
    """Return the functions a cell names: "A, C", "ACH", or by what they are called."""
    found: list[Letter] = []
    for part in _SPLIT_LETTERS.split(text):
        found += _named(part.strip())
    return tuple(dict.fromkeys(found))


def _named(text: str) -> list[Letter]:
    signs = re.sub(r"[\s.+&-]", "", text)
    if set(signs) <= set(LETTERS):
        return [letter for letter in LETTERS if letter in signs]
    opening = re.match(r"^([A-H])(?:[:.)=\u2013\u2014-]\s*|\s+)\S", text)
    meant = _FUNCTIONS.get(plain(text)) or (opening and opening[1])
    if not meant:
        raise Unfit
    return [letter for letter in LETTERS if letter == meant]


_FUNCTIONS = lookup(WORDS["functions"])
_SORTS, _TIES = (
    lookup({value: f"{value.replace('_', ' ')};{said}" for value, said in WORDS[name].items()})
    for name in ("sorts", "ties")
)


def _meant(text: str, known: Mapping[str, str]) -> str:
    if (found := known.get(plain(text))) is None:
        raise Unfit
    return found


def sort(text: str) -> str:
    """Return the kind of organisation."""
    return _meant(text, _SORTS)


def tie(text: str) -> str:
    """Return the kind of tie."""
    return _meant(text, _TIES)


def strength(text: str) -> int:
    """Return how strong a tie is, 1 to 3."""
    return _STRENGTHS.get(text.strip().casefold()) or _whole(text, 3)


def level(text: str) -> int:
    """Return how well known an organisation is, 1 to 4."""
    return _whole(text, 4)


def _whole(text: str, most: int) -> int:
    value = number(text)
    if value not in range(1, most + 1):
        raise Unfit
    return int(value)


def day(text: str) -> str:
    """Return a year, month or day as it is kept: 2024, 2024-05, 2024-05-31."""
    plainly = text.strip()
    if found := _GERMAN_DAY.match(plainly):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := _MONTH.match(plainly):
        return f"{found[2]}-{int(found[1]):02}"
    if found := _DAY.match(plainly):
        return found[1]
    raise Unfit


def link(text: str) -> str:
    """Return the address of a page, with https where the scheme was left out."""
    plainly = text.strip()
    if _WEB.match(plainly):
        plainly = f"https://{plainly}"
    try:
        return _LINK.validate_python(plainly)
    except ValidationError as error:
        raise Unfit from error


def line(text: str) -> str:
    """Return a short text in one line."""
    plainly = " ".join(text.split())
    if len(plainly) > LONGEST:
        raise Unfit
    return plainly


READERS: dict[str, Callable[[str], str | int]] = {
    "website": link,
    "sort": sort,
    "established": level,
    "contact_role": line,
    "source": line,
    "as_of": day,
    "licence": line,
}
"""How the cells of an actor's plain fields are read."""
