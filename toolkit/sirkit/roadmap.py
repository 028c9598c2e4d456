"""The roadmap (*Fahrplan*): for each function who carries it, what is to be done, and who could be asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sirkit.coverage import Carried, coverage
from sirkit.days import last_day
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS, Letter
from sirkit.kinds import Actor, Meeting, Offer, Role, Step, Tie
from sirkit.messages import Message
from sirkit.names import words

MOST_ASKED = 5
"""How many actors are named for one function at most."""

_BY_CATEGORY: dict[str, tuple[Letter, ...]] = {
    "contacts": ("A",),
    "data": ("H",),
    "money": ("F",),
    "pilot": ("E",),
    "rooms": ("G",),
    "skill": ("B", "C"),
    "time": ("F",),
    "visibility": ("D",),
}
"""The functions an offer of a category may help with."""
_CLUES: dict[Letter, str] = {
    "A": "Kontakt Moderation Netzwerk moderator network",
    "B": "Ausbildung Fortbildung Kurs Schulung Seminar Unterricht Weiterbildung course training",
    "C": "Beratung Coaching Mentoring Sprechstunde advice counselling",
    "D": "Blog Film Foto Fotograf Newsletter Podcast Presse Radio Website Zeitung newspaper photo",
    "E": "Erprobung Experiment Labor Pilot Prototyp Werkstatt lab prototype",
    "F": "Ehrenamt Fahrzeug Geld Maschine Spende Sponsoring donation money volunteer",
    "G": "Café Garten Halle Küche Raum Saal Treff garden hall kitchen room",
    "H": "Auswertung Daten Dokumentation Evaluation Forschung Studie data research study",
}
"""What a word of an offer that may help with a function begins or ends with."""
_LONG = 5
"""Letters from which on a word's beginning tells something: "Forschungsgruppe", but not "Hallo"."""
_ENDINGS = ("", "e", "en", "er", "n", "s")
_BEGIN = {letter: tuple(clue for clue in words(clues) if len(clue) >= _LONG) for letter, clues in _CLUES.items()}
_END = {letter: tuple(clue + e for clue in words(clues) for e in _ENDINGS) for letter, clues in _CLUES.items()}

_INTERESTED, _ASKED, _SUGGESTED, _OFFERS, _KNOWN = range(5)


class Candidate(NamedTuple):
    """An actor that could be asked to take a function on, and why."""

    actor: str
    reasons: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg of the roadmap: a function and what is to be done for it; ``letter`` is None for steps without one."""

    letter: Letter | None
    carried_by: tuple[str, ...] = ()
    """Who has taken it on and says so itself, by id."""
    sought: bool = False
    steps: tuple[Step, ...] = ()
    could_be_asked: tuple[Candidate, ...] = ()


def roadmap(dossier: Dossier) -> tuple[Leg, ...]:
    """Return a leg for each of the eight functions, then one for the steps without a function if there are any.

    Steps are ordered by the day they are due, those without a day last.
    """
    steps = sorted(dossier.all(Step), key=lambda step: (last_day(step.by), step.task, step.id))
    stands = coverage(dossier)
    asked = candidates(dossier, stands)
    legs = tuple(
        Leg(
            letter,
            carried_by=stands[letter].taken_on,
            sought=stands[letter].sought,
            steps=tuple(step for step in steps if step.function == letter),
            could_be_asked=asked[letter][:MOST_ASKED],
        )
        for letter in LETTERS
    )
    others = tuple(step for step in steps if step.function is None)
    return (*legs, Leg(None, steps=others)) if others else legs


def next_meeting(dossier: Dossier, today: date) -> Meeting | None:
    """Return the next meeting, one of today included, or None; of one day the earliest, those without a time last."""
    ahead = (meeting for meeting in dossier.all(Meeting) if last_day(meeting.on) >= today.isoformat())
    return min(ahead, key=lambda one: (last_day(one.on), one.at or "~", one.name, one.id), default=None)


_Found = dict[tuple[str, Letter], dict[int, Message]]
"""Actor and function to the reasons found, by their rank; of one rank the first found stays."""


def candidates(dossier: Dossier, stands: Mapping[Letter, Carried]) -> Mapping[Letter, tuple[Candidate, ...]]:
    """Return for each function all who could be asked, best reasons first; not who carries it, nor who said no."""
    names = {actor.id: actor.name for actor in dossier.all(Actor) if actor.sort != "person"}
    found: _Found = {}
    _by_roles(dossier, found)
    _by_offers(dossier, found)
    _by_ties(dossier, stands, found)
    out = {(id_, letter) for letter in LETTERS for id_ in stands[letter].taken_on} | refused(dossier)
    chosen: dict[Letter, list[tuple[tuple[int, int, str, str], Candidate]]] = {letter: [] for letter in LETTERS}
    for (id_, letter), reasons in found.items():
        if id_ in names and (id_, letter) not in out:
            order = min(reasons), -len(reasons), names[id_].casefold(), id_
            chosen[letter].append((order, Candidate(id_, tuple(reasons[rank] for rank in sorted(reasons)))))
    return {letter: tuple(each for _, each in sorted(ranked)) for letter, ranked in chosen.items()}


def refused(dossier: Dossier) -> set[tuple[str, Letter]]:
    """Return which actors said no to which functions: their role was dropped, and no other one stands."""
    every = [record for record in dossier.records(Role.KIND).values() if isinstance(record.entity, Role)]
    said: dict[bool, set[tuple[str, Letter]]] = {True: set(), False: set()}
    for record in every:
        if isinstance(record.entity, Role):
            said[record.dropped].add((record.entity.actor, record.entity.function))
    return said[True] - said[False]


def _by_roles(dossier: Dossier, found: _Found) -> None:
    for role in sorted(dossier.all(Role), key=lambda role: (role.said_by != "self", role.id)):
        rank, message = _reason(role)
        found.setdefault((role.actor, role.function), {}).setdefault(rank, message)


def _reason(role: Role) -> tuple[int, Message]:
    if role.state == "suggested":
        return _SUGGESTED, Message("roadmap.reason.suggested")
    if role.state == "asked":
        return _ASKED, Message("roadmap.reason.asked")
    if role.said_by == "self":
        return _INTERESTED, Message("roadmap.reason.interested")
    return _INTERESTED, Message("roadmap.reason.said_by_others")


def _by_offers(dossier: Dossier, found: _Found) -> None:
    for offer in sorted(dossier.all(Offer), key=lambda offer: (offer.text, offer.id)):
        for letter in _helps(offer):
            message = Message("roadmap.reason.offer", {"offer": offer.text})
            found.setdefault((offer.actor, letter), {}).setdefault(_OFFERS, message)


def _helps(offer: Offer) -> set[Letter]:
    """Return the functions an offer may help with, by its category and the words of its text."""
    told = words(offer.text)
    hinted = {letter for letter in LETTERS for word in told if _hints(word, letter)}
    return hinted.union(_BY_CATEGORY.get(offer.category or "", ()))


def _hints(word: str, letter: Letter) -> bool:
    return word.startswith(_BEGIN[letter]) or word.endswith(_END[letter])


def _by_ties(dossier: Dossier, stands: Mapping[Letter, Carried], found: _Found) -> None:
    """Find whom somebody who carries a function has a short line to."""
    names = {actor.id: actor.name for actor in dossier.all(Actor)}
    carries: dict[str, list[Letter]] = {}
    for letter in LETTERS:
        for id_ in stands[letter].taken_on:
            carries.setdefault(id_, []).append(letter)
    known = [tie for tie in dossier.all(Tie) if tie.sort == "knows" and tie.from_actor in carries]
    for tie in sorted(known, key=lambda tie: (names[tie.from_actor].casefold(), tie.id)):
        message = Message("roadmap.reason.known", {"name": names[tie.from_actor]})
        for letter in carries[tie.from_actor]:
            found.setdefault((tie.to_actor, letter), {}).setdefault(_KNOWN, message)
