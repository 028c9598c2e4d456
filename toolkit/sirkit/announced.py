"""Announced: what a training offer says to learners, fact by fact, as the catalogue, a flyer and a table tell it.

What it was designed from stays in the house: need, evidence, evaluation, and who was only asked for support. Single
persons are not named. What is not known is a question, never nought.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from sirkit import bloom
from sirkit.days import last_day
from sirkit.dossier import Dossier
from sirkit.funding import Standing, chosen
from sirkit.kinds import Actor
from sirkit.learners import aids_of, by_profession
from sirkit.messages import Message
from sirkit.package import SUPPORT
from sirkit.teaching import Aid, Outcome, Support, Training
from sirkit.training import course, named

DAYS = ("first", "last")
"""Places of these sentences that hold days as the dossier does, to be written as the language writes them."""
SUPPORTS: Mapping[Support, str] = MappingProxyType(
    {
        "stipend": "announced.support.stipend",
        "release": "announced.support.release",
        "childcare": "announced.support.childcare",
        "transport": "announced.support.transport",
        "mentor": "announced.support.mentor",
        "device": "announced.support.device",
        "other": "announced.support.other",
    }
)
"""How the building blocks are called that help learners; a room helps whoever teaches."""
_LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "learns": ("announced.learns", "announced.ask.learns"),
        "provider": ("announced.provider", "announced.ask.provider"),
        "audience": ("announced.audience", "announced.ask.audience"),
        "when": ("announced.when", "announced.ask.when"),
        "where": ("announced.where", "announced.ask.where"),
        "length": ("announced.length", "announced.ask.length"),
        "seats": ("announced.seats", "announced.ask.seats"),
        "entry": ("announced.entry", "announced.ask.entry"),
        "language": ("announced.language", "announced.ask.language"),
        "price": ("announced.price", "announced.ask.price"),
        "support": ("announced.support", "announced.ask.support"),
    }
)
"""By name of a fact, in the order in which they are told: how it is called, and the question where it is not known."""
FORMATS: Mapping[str, str] = MappingProxyType(
    {"presence": "announced.presence", "online": "announced.online", "blended": "announced.blended"}
)
_CLAUSES = frozenset({"was", "wie", "warum", "wozu", "wo", "wer", "wen", "wem", "wann", "woran", "dass", "ob"})
"""What German clauses begin with that follow their verb."""
_Said: TypeAlias = Iterator[Message]


class Fact(NamedTuple):
    """A fact of an offer: its name, the key of what it is called, and what is known of it."""

    name: str
    label: str
    messages: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Announced:
    """An offer as learners are told of it."""

    training: Training
    provider: Actor | None
    """The organisation that offers it; None where that is not known, or a single person."""
    learns: tuple[str, ...]
    """What one will be able to do, as it was written down."""
    facts: tuple[Fact, ...]
    questions: tuple[Message, ...]
    """What is not known yet."""
    funding: tuple[Standing, ...]
    """The statutory instruments looked at for it that may fit."""
    over: bool
    """Whether its last day is past."""

    def fact(self, name: str) -> tuple[Message, ...]:
        """Return what is known of a fact; nothing where nothing is."""
        return next((one.messages for one in self.facts if one.name == name), ())


def announced(dossier: Dossier, training: str, *, on: date) -> Announced:
    """Return an offer as learners are told of it on a day; give the merged dossier.

    Raises
    ------
    Problem
        ``training.check.gone`` if there is no such training.
    """
    one = course(dossier, training).training
    learns = tuple(worded(each) for each in dossier.all(Outcome) if each.training == training)
    said = {name: tuple(messages) for name, messages in _said(dossier, one).items()}
    funding = tuple(each for each in chosen(one, on) if each.state in ("fits", "open"))
    open_ = [] if learns else ["learns"]
    open_ += [name for name, messages in said.items() if _asked(one, name, messages, funding)]
    return Announced(
        one,
        _organisation(dossier, one.provider),
        learns,
        tuple(Fact(name, _LABELS[name][0], messages) for name, messages in said.items() if messages),
        tuple(Message(_LABELS[name][1]) for name in open_),
        funding,
        last_day(one.ends_on or one.starts_on) < on.isoformat(),
    )


def offers(dossier: Dossier, *, on: date) -> tuple[Announced, ...]:
    """Return every offer of a region by profession and title, as learners are told of it; give the merged dossier."""
    return tuple(announced(dossier, one.id, on=on) for one in by_profession(dossier))


def worded(outcome: Outcome) -> str:
    """Return what one can do then: "ein Gespräch führen", "erklären, was hilft", in English "lead a talk".

    The condition stands behind it. Where the order of words is not known, the verb stands first, with a colon.
    """
    said = " ".join(_ordered(outcome))
    return f"{said} ({outcome.condition})" if outcome.condition else said


def _ordered(outcome: Outcome) -> tuple[str, ...]:
    verb, known, object_ = outcome.verb, bloom.found(outcome.verb), outcome.object or ""
    if known and known[0].language == "en":
        return (verb, object_) if object_ else (verb,)
    if known and object_.split(" ")[0].casefold() in _CLAUSES:
        return f"{verb},", object_
    return (object_, verb) if known and object_ and "," not in object_ else (named(outcome),)


def address(one: Training | Actor) -> str:
    """Return an address in one line; empty where none is known."""
    return ", ".join(filter(None, (one.street, " ".join(filter(None, (one.zip, one.city))))))


def _said(dossier: Dossier, one: Training) -> dict[str, _Said]:
    return {
        "provider": _offering(dossier, one),
        "audience": _text(one.audience),
        "when": _when(one),
        "where": _where(one),
        "length": _length(one),
        "seats": _counted("announced.count", one.seats),
        "entry": _text(one.entry),
        "language": _text(one.language),
        "price": _price(one),
        "support": _support(dossier, one),
    }


def _asked(one: Training, name: str, messages: tuple[Message, ...], funding: tuple[Standing, ...]) -> bool:
    """Return whether something is still to be asked: where it is, unless online; who helps, unless it is free."""
    if name == "where":
        return one.format != "online" and not address(one)
    if name == "support":
        return not (messages or funding or one.price == 0 or one.own_share == 0)
    return not messages


def _text(text: str | None) -> _Said:
    if text:
        yield Message("announced.text", {"text": text})


def _counted(key: str, count: int | None) -> _Said:
    if count:
        yield Message(key, {"count": count})


def _offering(dossier: Dossier, one: Training) -> _Said:
    provider = _actor(dossier, one.provider)
    if provider:
        yield Message("announced.person") if _single(provider) else Message("announced.text", {"text": provider.name})


def _organisation(dossier: Dossier, actor: str | None) -> Actor | None:
    found = _actor(dossier, actor)
    return None if found is None or _single(found) else found


def _actor(dossier: Dossier, actor: str | None) -> Actor | None:
    record = dossier.record(Actor.KIND, actor or "")
    return record.entity if isinstance(record.entity, Actor) and not record.dropped else None


def _single(actor: Actor) -> bool:
    return actor.sort == "person"


def _when(one: Training) -> _Said:
    """Yield the first and the last day; of days in the wrong order only the first."""
    first, last = one.starts_on, one.ends_on
    if first and last and last != first and last_day(last) > first:
        yield Message("announced.days", {"first": first, "last": last})
    elif first:
        yield Message("announced.day" if last == first else "announced.from", {"first": first})
    elif last:
        yield Message("announced.until", {"last": last})


def _length(one: Training) -> _Said:
    yield from _counted("courses.units", one.units)
    yield from _counted("courses.self_study", one.self_study)


def _where(one: Training) -> _Said:
    """Yield the place, how it is held where the place does not say that, and whether one gets there without steps."""
    place = address(one)
    if one.format != "online":
        yield from _text(place)
    if one.format and not (one.format == "presence" and place):
        yield Message(FORMATS[one.format])
    if one.step_free is not None and one.format != "online":
        yield Message("announced.step_free" if one.step_free else "announced.steps")


def _price(one: Training) -> _Said:
    if one.price == 0:
        yield Message("announced.free")
        return
    if one.price is not None:
        yield Message("announced.euros", {"euros": one.price})
    if one.own_share == 0:
        yield Message("announced.own_free")
    elif one.own_share is not None:
        yield Message("announced.own_only" if one.price is None else "announced.own", {"euros": one.own_share})


def _support(dossier: Dossier, one: Training) -> _Said:
    """Yield what is promised, in the order of the building blocks; childcare also where the offer itself has it."""
    promised = [aid for aid in aids_of(dossier, one) if aid.state == "promised"]
    for sort in (*SUPPORT, "other"):
        given = [aid for aid in promised if aid.sort == sort] if sort in SUPPORTS else []
        yield from (_given(dossier, aid) for aid in given)
        if sort == "childcare" and one.childcare and not given:
            yield Message("announced.support.childcare")


def _given(dossier: Dossier, aid: Aid) -> Message:
    """Return who gives what; of what has no name of its own the words it was entered with."""
    giver = _organisation(dossier, aid.actor)
    if aid.sort == "other" and aid.text:
        return Message("announced.text", {"text": aid.text})
    if giver:
        return Message("announced.given", {"at": SUPPORTS[aid.sort], "name": giver.name})
    return Message(SUPPORTS[aid.sort])
