"""The pitch of five minutes for one kind of partner, held against the impulses for social innovations of R³.

Stress advantages, show effects (on the social space, the economy, society), win people, think regionally: what is
missing is told with an example question. Words are heard, not understood: so all is a hint, and may be passed over.
"""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple, get_args

from sirkit.coaching import Pitch
from sirkit.dossier import Dossier
from sirkit.hearing import heard
from sirkit.kinds import Actor, Place, Region
from sirkit.messages import Message
from sirkit.venture import Venture

MINUTES = 5
PER_MINUTE = 130
"""About so many words are said in a minute, in German as in English: a rule of thumb."""
LONGEST = MINUTES * PER_MINUTE
PARTS = ("problem", "story", "solution", "benefit", "effect", "region", "ask")
"""The parts of a pitch, in the order in which they are spoken."""
FIELDS = ("spatial", "economic", "social")
"""Where effects are shown: in the social space, in the economy, in society."""
AUDIENCES: tuple[str, ...] = get_args(Pitch.model_fields["audience"].annotation)
_TABLE = "enabling/pitch_words"
_ADDRESSED = frozenset({"you", "you_exact"})
_WORD = re.compile(r"\w+(?:[-'\u2019]\w+)*")
_CLOSER = re.compile(r"\s+(?:am|an|auf|bei|im|in|ob|unter|vor|a\.|i\.)\s|[(,/]")
"""What follows says nearer which place is meant: "Utting am Ammersee" is called Utting."""


class Hint(NamedTuple):
    """What to look at again in a pitch: which check, what was seen, and a question that helps on."""

    check: str
    message: Message
    question: Message


def spoken(pitch: Pitch) -> str:
    """Return what is said, part by part."""
    return "\n".join(filter(None, (getattr(pitch, part) for part in PARTS)))


def words(pitch: Pitch) -> int:
    """Return how many words are said."""
    return count(spoken(pitch))


def count(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))


def place_names(dossier: Dossier) -> frozenset[str]:
    """Return the names of places on the map, by which a pitch is heard to be about the region."""
    located = (*dossier.all(Actor), *dossier.all(Place), *dossier.all(Venture))
    names = {one.name for one in dossier.all(Place)} | {one.name for one in dossier.all(Region)}
    return frozenset(filter(None, names | {one.city for one in located}))


def hints(pitch: Pitch, places: Collection[str] = ()) -> tuple[Hint, ...]:
    """Return what to look at again, in the order of the impulses, then what else is missing, then the length.

    Parameters
    ----------
    places
        Names of places in the region: a pitch that names one of them has a regional link.
    """
    return (
        *_benefit(pitch),
        *_effect(pitch),
        *_person(pitch),
        *_region(pitch, places),
        *_ask(pitch),
        *_told(pitch),
        *_length(pitch),
    )


def effects(pitch: Pitch) -> tuple[str, ...]:
    """Return in which of the three fields the pitch seems to name an effect."""
    found = heard(pitch.effect or "", _TABLE)
    return tuple(field for field in FIELDS if field in found)


def usual(audience: str) -> tuple[Message, ...]:
    """Return what often matters to this kind of partner, with the hedge that it has to be asked."""
    return Message(f"pitching.usual.{audience}"), Message("pitching.usual_hedge")


def time(pitch: Pitch) -> Message:
    """Return how long the pitch takes, by the rule of thumb."""
    said = words(pitch)
    return Message("pitching.time", {"count": said, "minutes": round(said / PER_MINUTE, 1), "pace": PER_MINUTE})


def _hint(check: str, seen: str, question: str = "") -> Hint:
    return Hint(check, Message(f"pitching.{check}.{seen}"), Message(f"pitching.{check}.ask{question}"))


def _benefit(pitch: Pitch) -> Iterator[Hint]:
    text = (pitch.benefit or "").strip()
    if not text:
        yield _hint("benefit", "missing", f".{pitch.audience}")
    elif (found := heard(text, _TABLE).keys()) & {"own"} and not found & {"theirs", *_ADDRESSED}:
        yield _hint("benefit", "own", f".{pitch.audience}")


def _effect(pitch: Pitch) -> Iterator[Hint]:
    if not (pitch.effect or "").strip():
        yield _hint("effect", "missing")
    elif not effects(pitch):
        yield _hint("effect", "unclear")


def _person(pitch: Pitch) -> Iterator[Hint]:
    text = spoken(pitch)
    if text.strip() and not heard(text, _TABLE).keys() & _ADDRESSED:
        yield _hint("person", "missing")


def _region(pitch: Pitch, places: Collection[str]) -> Iterator[Hint]:
    text = (pitch.region or "").strip()
    if not text:
        yield _hint("region", "missing")
    elif "region" not in heard(text, _TABLE) and not any(_named(place, text) for place in places):
        yield _hint("region", "unclear")


def _named(place: str, text: str) -> bool:
    """Return whether a text names a place; "Au" is not heard in "Auto" or "aus", but in "Auer Weg"."""
    name = _CLOSER.split(place.strip())[0].strip()
    return bool(name) and name in text and bool(re.search(rf"(?<!\w){re.escape(name)}(?:er|s)?(?!\w)", text))


def _ask(pitch: Pitch) -> Iterator[Hint]:
    text = (pitch.ask or "").strip()
    if not text:
        yield _hint("ask", "missing")
    elif "concrete" not in heard(text, _TABLE) and not re.search(r"\d", text):
        yield _hint("ask", "vague")


def _told(pitch: Pitch) -> Iterator[Hint]:
    for part in PARTS[:3]:
        if not (getattr(pitch, part) or "").strip():
            yield _hint(part, "missing")


def _length(pitch: Pitch) -> Iterator[Hint]:
    if (said := words(pitch)) > LONGEST:
        values = {"count": said, "over": said - LONGEST, "most": LONGEST, "pace": PER_MINUTE}
        yield Hint("length", Message("pitching.length.long", values), Message("pitching.length.ask"))
