"""Bloom: which verbs of learning outcomes can be observed, and how deep they go (``data/training/verbs.csv``).

The levels are those of the taxonomy as Anderson and Krathwohl revised it (2001): 1 remember, 2 understand, 3 apply,
4 analyse, 5 evaluate, 6 create. Which verb stands for which level is a convention: the table is open to be edited.
"""

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

_TABLE = Path(__file__).parent / "data" / "training" / "verbs.csv"
_WORD = re.compile(r"[^\W\d_]+")
_JOINING = frozenset({"und", "oder", "and", "or"})
LEVELS = range(1, 7)
LOW = 2
"""The level up to which outcomes are low: to remember and to understand."""
HIGHEST = 6
MOST = 3
"""So many verbs are suggested."""


class Verb(NamedTuple):
    """A verb as people write it into a learning outcome; ``prefix`` is what German parts from it: "führt … durch"."""

    verb: str
    prefix: str
    language: str
    level: int
    observable: bool
    forms: tuple[str, ...]
    """Forms that follow no rule."""


class _Shape(NamedTuple):
    """A form of a verb: its first word and what has to follow, if anything."""

    head: str
    rest: tuple[str, ...]


@cache
def verbs() -> tuple[Verb, ...]:
    """Return the verbs of the table, in its order."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Verb(
                row["verb"],
                row["prefix"],
                row["language"],
                int(row["level"]),
                row["observable"] == "yes",
                tuple(row["forms"].split()),
            )
            for row in csv.DictReader(file)
        )


def found(text: str) -> tuple[Verb, ...]:
    """Return the verbs of the table in what somebody wrote, in their order; German ones alone where there are any.

    Infinitives, forms of the present, "durchzuführen" and "führt … durch" are recognised.
    """
    words = [word.lower() for word in _WORD.findall(unicodedata.normalize("NFC", text))]
    hits = sorted(_hits(words), key=lambda hit: hit[0])
    german = [verb for _, verb in hits if verb.language == "de"]
    return tuple(german or (verb for _, verb in hits))


def observable(text: str) -> bool | None:
    """Return whether anybody could see that it is done; None where no verb of the table is in it."""
    some = found(text)
    return any(verb.observable for verb in some) if some else None


def level(text: str) -> int | None:
    """Return the deepest level of the verbs in a text, 1 to 6; None where it is not known."""
    some = found(text)
    return max((verb.level for verb in some if verb.observable or observable(text) is False), default=None)


def suggestions(verb: Verb) -> tuple[str, ...]:
    """Return three verbs of the same language and level that can be observed."""
    fitting = (
        one.verb for one in verbs() if one.observable and (one.language, one.level) == (verb.language, verb.level)
    )
    return tuple(fitting)[:MOST]


def _hits(words: Sequence[str]) -> Iterator[tuple[int, Verb]]:
    """Yield where a verb stands, and the verb; of those that begin at one word the one of most words."""
    for at, word in enumerate(words):
        some = [(len(shape.rest), verb) for shape, verb in _shapes().get(word, ()) if _follows(words, at, shape.rest)]
        longest = max((length for length, _ in some), default=0)
        yield from dict.fromkeys((at, verb) for length, verb in some if length == longest)


def _follows(words: Sequence[str], at: int, rest: Sequence[str]) -> bool:
    """Return whether the other words come next, or the last of them closes the phrase: "führt Gespräche durch"."""
    if tuple(words[at + 1 : at + 1 + len(rest)]) == tuple(rest):
        return True
    ends = (number for number, word in enumerate(words) if number == len(words) - 1 or words[number + 1] in _JOINING)
    close = next((number for number in ends if number > at), at)
    return len(rest) == 1 and words[close] == rest[0]


@cache
def _shapes() -> Mapping[str, tuple[tuple[_Shape, Verb], ...]]:
    found: dict[str, list[tuple[_Shape, Verb]]] = {}
    for verb in verbs():
        for shape in _german(verb) if verb.language == "de" else _english(verb):
            found.setdefault(shape.head, []).append((shape, verb))
    return {head: tuple(some) for head, some in found.items()}


def _german(verb: Verb) -> Iterator[_Shape]:
    whole = verb.verb.removeprefix("sich ")
    base = whole.removeprefix(verb.prefix)
    for form in (base, *_present(base), *verb.forms):
        yield _Shape(verb.prefix + form, ())
        if verb.prefix:
            yield _Shape(form, (verb.prefix,))
    yield _Shape(f"{verb.prefix}zu{base}", ())
    if " " in whole:
        yield _Shape(whole.split()[0], tuple(whole.split()[1:]))


def _present(base: str) -> tuple[str, ...]:
    """Return "erklärt" and "erkläre" for "erklären", "ordnet" for "ordnen"."""
    stem = base.removesuffix("n").removesuffix("e")
    soft = stem.endswith(("t", "d")) or re.search(r"[^aeiouäöülrhnm][nm]$", stem)
    return f"{stem}{'et' if soft else 't'}", f"{stem}e"


def _english(verb: Verb) -> Iterator[_Shape]:
    head, *rest = verb.verb.split()
    bare = head.removesuffix("e")
    many = f"{head[:-1]}ies" if re.search(r"[^aeiou]y$", head) else f"{head}{'es' if head[-1] in 'shx' else 's'}"
    for form in (head, many, f"{bare}ing", f"{bare}ed", *verb.forms):
        yield _Shape(form, tuple(rest))
