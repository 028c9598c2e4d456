"""Speaking: how five minutes are shared among the parts of a pitch, and the words to glance at while it is spoken."""

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate, pairwise

from sirkit.coaching import Pitch
from sirkit.pitching import MINUTES, PARTS, PER_MINUTE, count
from sirkit.vocabulary import lexicon, tokens

CUES = 7
"""So many words of a part are taken in at a glance."""
_LONGEST = MINUTES * 60
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W_]+(?:[-:'\u2019][^\W_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?:\n])[\s\"\u201e\u201c\u00bb]*\Z")
"""What stands before the first word of a sentence, which has a capital letter anyway."""
_LONG = 8
"""From so many letters on a word mostly says something."""


def shares(pitch: Pitch) -> Mapping[str, int]:
    """Return how many seconds each part takes at the usual pace; where all take more than five minutes, its share.

    A part nothing is said in takes none.
    """
    counted = [count(getattr(pitch, part) or "") for part in PARTS]
    scale = min(60 / PER_MINUTE, _LONGEST / max(1, sum(counted)))
    ends = [round(said * scale) for said in accumulate(counted, initial=0)]
    return {part: end - begun for part, (begun, end) in zip(PARTS, pairwise(ends), strict=True)}


def cues(text: str, most: int = CUES) -> tuple[str, ...]:
    """Return the words of a text that bring it back at a glance, in their order: numbers, nouns, long words.

    Small words such as "und" and "the" are none of them; no word comes twice.
    """
    weighed: dict[str, tuple[str, int]] = {}
    for word, weight in _weighed(text):
        weighed.setdefault(word.casefold(), (word, weight))
    words = list(weighed.values())
    kept = sorted(range(len(words)), key=lambda at: (-words[at][1], at))[:most]
    return tuple(words[at][0] for at in sorted(kept))


def _weighed(text: str) -> Iterator[tuple[str, int]]:
    """Yield each word that says something with how much it seems to say."""
    for found in _TOKEN.finditer(text):
        word = found[0]
        noun = word[0].isupper() and not _BEGINS.search(text, 0, found.start())
        if word[0].isdigit():
            yield word, 3
        elif not set(tokens(word)) <= lexicon().nothing:
            yield word, 2 * noun + (len(word) >= _LONG)
