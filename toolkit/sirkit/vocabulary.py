"""Vocabulary: what words people use for needs, offers, topics and values have in common.

Words are compared by what they mean (``data/vocabulary/synonyms.csv``, German and English, open to be edited), by their
stem, by the parts of German compounds (a "Lastenrad" is a "Rad"), and by their letters, so that a slip of the pen does
not part them. Words that tell nothing, such as "und" and "für", stand in ``data/vocabulary/small_words.csv``.
"""

import csv
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, get_args

from sirkit.kinds import Category

CATEGORIES: tuple[Category, ...] = get_args(Category)
_TABLES = Path(__file__).parent / "data" / "vocabulary"
_GENDER = re.compile(r"(?<=\w)(?:[:*_]|/-?)in(nen)?\b")
_WORD = re.compile(r"[^\W_]+")
_PLAIN = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
_ENDINGS = ("erinnen", "ungen", "innen", "erin", "ung", "ern", "em", "en", "er", "es", "e", "n", "s")
_LONG_ENDINGS = frozenset({"erinnen", "ungen", "innen", "erin", "ung"})
_SHORTEST = 3
"""Letters of the shortest stem."""
_LINKS = ("s", "es", "n", "en", "er", "e", "")
"""What German puts between the parts of a compound."""
_PART = 4
"""Letters of the shortest part of a compound that is not in the table of meanings."""
_LITTLE = 0.2
_HEAD, _FIRST = 0.8, 0.6
"""What the last and the first part of a compound weigh."""
_WHOLE = 0.5
"""What of that is left where the whole word has a meaning of its own: a "Turnraum" is a room, but not any."""
_STEM = 0.5
"""What its own stem weighs beside the meaning of a word: the same word is closer than one of the same meaning."""

Words = tuple[str, ...]
"""The words of a text, as ``tokens`` finds them."""
Weights = Mapping[str, float]
"""Features to what they weigh: meanings begin with ``=``, stems stand as they are."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of words: meanings by word or phrase, categories by meaning, and words that tell little."""

    meanings: Mapping[str, str]
    phrases: Mapping[str, str]
    phrase: re.Pattern[str]
    """Finds a phrase among words with a space before and after each, the longest first."""
    categories: Mapping[str, Category]
    nothing: frozenset[str]
    little: frozenset[str]
    prefixes: frozenset[str]
    """What stands before a word without making a compound of it: a "Vorrat" is no "Rat"."""


@cache
def lexicon() -> Lexicon:
    """Return the tables in ``data/vocabulary``."""
    meanings: dict[str, str] = {}
    categories: dict[str, Any] = {}
    for row in _rows("synonyms"):
        for word in f"{row['de']}, {row['en']}".split(", "):
            meanings.setdefault(" ".join(tokens(word)), row["concept"])
        if row["category"] in CATEGORIES:
            categories[row["concept"]] = row["category"]
    phrases = {word: concept for word, concept in meanings.items() if " " in word}
    longest = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    small = {row["tells"]: frozenset(tokens(f"{row['de']} {row['en']}")) for row in _rows("small_words")}
    singles = {word: concept for word, concept in meanings.items() if " " not in word}
    phrase = re.compile(f" ({longest})(?= )")
    return Lexicon(singles, phrases, phrase, categories, small["nothing"], small["little"], small["prefix"])


def _rows(table: str) -> list[dict[str, str]]:
    with (_TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tokens(text: str) -> Words:
    """Return the words of a text in small letters; "ß" becomes "ss", the ending of "Fahrer:innen" is left out."""
    plain = unicodedata.normalize("NFC", text).replace("ẞ", "ß").lower().replace("ß", "ss")
    return tuple(_WORD.findall(_GENDER.sub("", plain)))


def stem(word: str) -> str:
    """Return a word without the endings of German and English grammar, and without umlauts.

    The endings are those of a light stemmer; a stem keeps three letters, and four where more than grammar is cut.
    """
    return _bare(word).translate(_PLAIN)


def _bare(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST + (ending in _LONG_ENDINGS):
            return word.removesuffix(ending)
    return word


@dataclass(frozen=True)
class Reader:
    """Reads the texts of one region; ``own`` holds stems the region uses itself: they too make parts of compounds."""

    own: frozenset[str] = frozenset()
    _read: dict[str, Weights] = field(default_factory=dict, repr=False, compare=False)
    _spelled: dict[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)
    """Words read before: a region uses the same ones again and again."""

    @classmethod
    def of(cls, texts: Iterable[Words]) -> "Reader":
        """Return a reader that knows the words of these texts."""
        words = {word for text in texts for word in text} - lexicon().nothing - lexicon().little
        return cls(frozenset(stem(word) for word in words if len(word) > _PART))

    def features(self, words: Words) -> dict[str, float]:
        """Return what a text of these words is about: its meanings and stems and what each weighs, 0 to 1."""
        found: dict[str, float] = {}
        phrases, rest = _phrases(words)
        for concept in phrases:
            found[f"={concept}"] = 1.0
        for word in rest:
            for name, weight in self.word(word).items():
                found[name] = max(weight, found.get(name, 0.0))
        return found

    def word(self, word: str) -> Weights:
        """Return the meanings and stems of one word; nothing for a word that tells nothing."""
        if word not in self._read:
            self._read[word] = self._features(word)
        return self._read[word]

    def letters(self, words: Words) -> frozenset[str]:
        """Return the trigrams of those words that tell something, each word with its beginning and end marked."""
        return frozenset().union(*map(self._trigrams, words))

    def _trigrams(self, word: str) -> frozenset[str]:
        if word not in self._spelled:
            known, bare = lexicon(), f"_{_bare(word)}_"
            empty = word in known.nothing or word in known.little
            self._spelled[word] = frozenset("" if empty else (bare[at : at + 3] for at in range(len(bare) - 2)))
        return self._spelled[word]

    def _features(self, word: str) -> Weights:
        known = lexicon()
        if word in known.nothing or len(word) < 2 or word.isdigit():  # noqa: PLR2004 - one letter is no word
            return {}
        if word in known.little:
            return {stem(word): _LITTLE}
        concept = _meaning(word)
        found = {f"={concept}": 1.0, f"{stem(word)}={concept}": _STEM} if concept else {stem(word): 1.0}
        for part, share in self._parts(word, alone=not concept):
            for name, weight in self.word(part).items():
                found[name] = max(weight * share * (_WHOLE if concept else 1), found.get(name, 0.0))
        return found

    def _parts(self, word: str, *, alone: bool) -> Iterator[tuple[str, float]]:
        """Yield the last part of a compound, the longest there is, and the first where it is known.

        Where the whole word has a meaning (not ``alone``), its parts have to have one too: "Buchführung" guides nobody.
        """
        for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
            first, last = word[:cut], word[cut:]
            if first in lexicon().prefixes or not self._known(last, alone=alone):
                continue
            before = next((each for each in _unlinked(first) if self._known(each, alone=alone)), None)
            if before or len(first) >= _PART:
                yield last, _HEAD
                if before:
                    yield before, _FIRST
                return

    def _known(self, part: str, *, alone: bool) -> bool:
        if part in lexicon().nothing or part in lexicon().little:
            return False
        return part in lexicon().meanings or (alone and len(part) >= _PART and stem(part) in self.own)


def categories(features: Collection[str]) -> frozenset[Category]:
    """Return the categories that the meanings of a text speak of."""
    known = lexicon().categories
    return frozenset(known[name[1:]] for name in features if name[0] == "=" and name[1:] in known)


def aims(text: str) -> tuple[str, ...]:
    """Return by what a sentence about an aim is compared: the meanings of its words, or its term where it has none."""
    told = sorted(
        (name for name, weight in Reader().features(tokens(text)).items() if name[0] == "=" and weight >= _HEAD)
    )
    return tuple(name[1:] for name in told) or (term(text),)


def term(text: str) -> str:
    """Return how a topic or value is compared: by the meaning of its words in any order, "Pflege" like "care"."""
    phrases, rest = _phrases(tokens(text))
    telling = [word for word in rest if word not in lexicon().nothing]
    words = {_meaning(word) or stem(word) for word in telling if word not in lexicon().little}
    return " ".join(sorted({*phrases, *words})) or text.strip().casefold()


def _meaning(word: str) -> str | None:
    """Return the meaning of a word, also where its umlauts are written "ae", "oe" and "ue"."""
    meanings = lexicon().meanings
    umlauts = word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")
    return meanings.get(word) or meanings.get(umlauts) or _by_stem().get(stem(word))


@cache
def _by_stem() -> Mapping[str, str]:
    """Return the meaning of each stem that has only one: "Kuchen" and "Küche" share theirs."""
    found: dict[str, set[str]] = {}
    for word, concept in lexicon().meanings.items():
        found.setdefault(stem(word), set()).add(concept)
    return {one: next(iter(concepts)) for one, concepts in found.items() if len(concepts) == 1 and len(one) >= _PART}


def _phrases(words: Words) -> tuple[list[str], Words]:
    """Return the meanings of the phrases in a text, and the words left."""
    whole = f" {' '.join(words)} "
    found = [lexicon().phrases[phrase] for phrase in lexicon().phrase.findall(whole)]
    return found, tuple(lexicon().phrase.sub("", whole).split()) if found else words


def _unlinked(part: str) -> Iterator[str]:
    """Yield the first part of a compound as it may be written alone: "lasten" as "last" and "lasten"."""
    yield part
    for link in _LINKS:
        if link and part.endswith(link) and len(part) - len(link) >= _SHORTEST:
            yield part.removesuffix(link)
