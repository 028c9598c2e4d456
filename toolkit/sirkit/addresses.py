"""Addresses as they are compared: street and house number, website, telephone number."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from sirkit.names import words

SHARED_SITES = frozenset(
    {"facebook.com", "instagram.com", "linkedin.com", "linktr.ee", "sites.google.com", "youtube.com", "x.com"}
)
"""Hosts on which everybody has a page: there the first part of the path tells whose it is."""
_SHORT = {"strasse": "str", "street": "str", "st": "str", "platz": "pl", "avenue": "ave", "road": "rd", "drive": "dr"}
_NUMBERS = re.compile(r"\d+[a-z]?(?:\s?[-\N{EN DASH}/+]\s?\d+[a-z]?)*(?:\s[a-z](?=$|,))?(?![\w.])")
_PARTS = re.compile(r"\d+[a-z]?")
_SPACED = re.compile(r"(?<=\d)\s(?=[a-z]$)")
_BEFORE_HOST = re.compile(r"^(?:www|m|de-de)\.")
_FEWEST_DIGITS = 6


class Address(NamedTuple):
    """A street as it is compared: its words, shortened alike, and its house numbers ("12-14" has two)."""

    street: frozenset[str]
    numbers: frozenset[str]

    @property
    def telling(self) -> bool:
        """True where the house number is so high that two streets of one name hardly share it."""
        return any(len(number.rstrip("abcdefghijklmnopqrstuvwxyz")) >= len("100") for number in self.numbers)


def address(text: str | None) -> Address:
    """Return a street as it is compared; the number may stand first ("12 Main St.") or last ("Hauptstr. 12 a")."""
    plain = (text or "").strip().lower()
    first = _NUMBERS.match(plain)
    # "Straße des 17. Juni 135", "Hauptstr. 12, Haus 3": of several the last before the comma
    found = first or next(reversed([*_NUMBERS.finditer(plain.split(",")[0])]), None) or _NUMBERS.search(plain)
    if not found:
        return Address(_street(plain), frozenset())
    rest = f"{plain[: found.start()]} {plain[found.end() :]}"
    return Address(_street(rest), frozenset(_PARTS.findall(_SPACED.sub("", found[0]))))


def _street(text: str) -> frozenset[str]:
    return frozenset(_shortened(word) for word in words(text))


def _shortened(word: str) -> str:
    """Return a word of a street with its kind cut short: "Hauptstraße" is "hauptstr", "Street" is "str"."""
    if word in _SHORT:
        return _SHORT[word]
    return word.removesuffix("asse") if word.endswith("strasse") else word


def site(link: str | None) -> str:
    """Return whose website a link leads to: its host without "www.", on shared hosts with the path's first part."""
    try:
        parts = urlsplit(link or "")
    except ValueError:  # "http://[": looks like a link, leads nowhere
        return ""
    host = _BEFORE_HOST.sub("", parts.hostname or "")
    if host in SHARED_SITES:
        return f"{host}/{parts.path.strip('/').split('/')[0].lower()}"
    return host


def phone(text: str | None) -> str:
    """Return the digits of a telephone number as one dials it at home; empty where there are too few to tell."""
    plain = (text or "").strip().replace("(0)", "")
    digits = re.sub(r"\D", "", plain)
    if plain.startswith(("+", "00")):
        digits = "0" + digits.removeprefix("00")[2:]
    return digits if len(digits) >= _FEWEST_DIGITS else ""
