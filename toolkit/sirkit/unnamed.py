"""Unnamed: what in a free text looks as if it named somebody. It is only ever asked, never refused."""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from sirkit.messages import Message

_NAMES = Path(__file__).parent / "data" / "training" / "given_names.csv"
_MAIL = re.compile(r"[^\s@<>(),;]+@[^\s@<>(),;]+\.\w{2,}")
_CALLED = re.compile(r"(?<![\w@.])@\w{3,}")
"""What somebody is called in a network: "@name"."""
_DAY = re.compile(r"\b\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?")
_NUMBER = re.compile(r"(?<![\w,.])(?:(?:\+|0)[\d\s()/.-]{5,}\d|\d{8,})")
"""A number to call begins with 0 or +, or is long and unbroken; a day is none."""
_DIGITS = 7
"""So many digits a number to call has at least."""
_ADDRESSED = re.compile(
    r"\b(?:Frau|Herrn?|Familie|Mrs?|Ms|Miss)\.?\s+(?:(?:Dr|Prof)\.?\s+)*[A-ZÄÖÜ][\w-]+"
    r"|\b(?i:ich hei(?:ß|ss)e|mein name ist|my name is)\s+\S+"
)
_PAIR = re.compile(r"\b([^\W\d_]+)(?=(\s+[^\W\d_a-zäöüß][\w-]+))")
"""A word and, looked at only, the one after it, which begins with a capital letter."""


def questions(texts: Iterable[str]) -> tuple[Message, ...]:
    """Return a question for each sort of thing in these texts that looks like an address, a number or a name."""
    found: dict[str, Message] = {}
    for text in texts:
        for key, part in _found(text):
            found.setdefault(key, Message(key, {"text": part.strip()[:80]}))
    return tuple(found.values())


def _found(text: str) -> Iterator[tuple[str, str]]:
    for mail in (*_MAIL.findall(text), *_CALLED.findall(text)):
        yield "unnamed.mail", mail
    for number in _NUMBER.findall(_DAY.sub(" ", text)):
        if sum(sign.isdigit() for sign in number) >= _DIGITS:
            yield "unnamed.number", number
    for name in (*_ADDRESSED.findall(text), *_pairs(text)):
        yield "unnamed.name", name


def _pairs(text: str) -> Iterator[str]:
    """Yield what looks like given name and surname; "Anna" by itself may be a street or a ship."""
    yield from (word + after for word, after in _PAIR.findall(text) if word in _given())


@cache
def _given() -> frozenset[str]:
    """Return given names common in Germany, Austria, Switzerland and England, in ``data/training/given_names.csv``."""
    with _NAMES.open(encoding="utf-8", newline="") as file:
        return frozenset(row["name"] for row in csv.DictReader(file))
