"""The timetable of a matching event: who sits where, when and with whom, as its papers say it.

Wishes are private: nothing here reads them, and no paper tells why somebody does not sit with somebody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import permutations

from sirkit.documents.naming import actors, day, public
from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.events import Guest, Sitting, guests, seated
from sirkit.fair import Event
from sirkit.kinds import Actor, Need, Offer
from sirkit.liking import fits
from sirkit.merging import merged
from sirkit.messages import problem
from sirkit.reasons import Match

Reasons = Mapping[tuple[str, str], str]
"""Why one participant meets another, by their two ids: a line for the first of them."""
_QUOTED = 44
"""Characters of a need or an offer that a reason quotes."""
_DASH = "\N{EN DASH}"
_CUT = "\N{NO-BREAK SPACE}…"
_BETWEEN = "\N{NO-BREAK SPACE}· "


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat as papers call it: its number, its organisation, and what that offers and seeks."""

    guest: Guest
    name: str
    offers: str
    seeks: str

    @property
    def number(self) -> int:
        """The number everybody finds each other by."""
        return self.guest.number


@dataclass(frozen=True)
class Timetable:
    """An event with its seats by participant, in the order of their numbers, and who sits where."""

    event: Event
    seats: Mapping[str, Seat]
    sittings: tuple[Sitting, ...]

    @cached_property
    def planned(self) -> frozenset[int]:
        """The rounds that have a plan."""
        return frozenset(sitting.round for sitting in self.sittings)

    @property
    def rounds(self) -> range:
        """All rounds, also those without a plan yet."""
        return range(1, max(self.event.rounds, *self.planned, 1) + 1)

    @cached_property
    def _places(self) -> Mapping[tuple[int, str], Sitting]:
        return {(sitting.round, id_): sitting for sitting in self.sittings for id_ in sitting.guests}

    def place(self, number: int, guest: str) -> Sitting | None:
        """Return where a guest sits in one round, or None where it has a break."""
        return self._places.get((number, guest))

    def present(self) -> tuple[Seat, ...]:
        """Return the seats of those who came, or are still expected."""
        return tuple(seat for seat in self.seats.values() if seat.guest.present)

    def others(self, number: int, guest: str) -> tuple[Seat, ...]:
        """Return whom a guest meets in one round; who did not come is left out."""
        sitting = self.place(number, guest)
        there = (self.seats[id_] for id_ in (sitting.guests if sitting else ()) if id_ != guest and id_ in self.seats)
        return tuple(seat for seat in there if seat.guest.present)

    def table(self, number: int, guest: str) -> int | None:
        """Return at which table a guest meets somebody in one round, or None where it has a break."""
        sitting = self.place(number, guest)
        return sitting.table if sitting and self.others(number, guest) else None

    def when(self, number: int) -> str:
        """Return from when to when a round goes, with a dash between; nothing where the event has no time."""
        if not self.event.at:
            return ""
        start = datetime.strptime(self.event.at, "%H:%M") + self.until(number)  # noqa: DTZ007 - a time of the day only
        return f"{start:%H:%M}{_DASH}{start + timedelta(minutes=self.event.minutes):%H:%M}"

    def until(self, number: int) -> timedelta:
        """Return how long after the beginning of the event a round begins."""
        return (number - 1) * timedelta(minutes=self.event.minutes + self.event.pause)


def timetable(dossier: Dossier, event: Event, say: Say) -> Timetable:
    """Return the timetable of an event; organisations called the same are one, individuals stay unnamed.

    Raises
    ------
    Problem
        ``paper.event.nobody`` where nobody has a seat yet.
    """
    whole = merged(dossier)
    there = guests(whole, event)
    if not there:
        raise problem("paper.event.nobody", name=event.name)
    names, told = actors(whole), _told(public(whole))
    seats = {one.id: Seat(one, _name(names.get(one.actor), say), *told.get(one.actor, ("", ""))) for one in there}
    return Timetable(event, seats, seated(whole, event))


def drawn_up(dossier: Dossier, event: Event, say: Say) -> Timetable:
    """Return the timetable of an event whose rounds have a plan.

    Raises
    ------
    Problem
        ``paper.event.nobody``, or ``paper.event.unplanned`` where no round has a plan yet.
    """
    table = timetable(dossier, event, say)
    if not table.planned:
        raise problem("paper.event.unplanned", name=event.name)
    return table


def _name(actor: Actor | None, say: Say) -> str:
    if actor is None:
        return say("paper.unknown")
    return say("paper.event.private") if actor.sort == "person" else actor.name


def _told(dossier: Dossier) -> dict[str, tuple[str, str]]:
    """Return what each organisation offers and seeks; money is no part of it."""
    lists: dict[str, tuple[list[str], list[str]]] = {id_: ([], []) for id_ in actors(dossier)}
    for place, kind in enumerate((Offer, Need)):
        for one in dossier.all(kind):
            if one.actor in lists and one.category != "money":
                lists[one.actor][place].append(one.text)
    return {id_: ("; ".join(offers), "; ".join(needs)) for id_, (offers, needs) in lists.items()}


def reasons(dossier: Dossier, table: Timetable, say: Say) -> Reasons:
    """Return why those meet who do: what one seeks and the other offers, in both directions; else what that one tells.

    Where nothing of it is known there is no reason. Money and individuals are left out.
    """
    told = public(merged(dossier))
    for kind in (Offer, Need):
        told = told.only(kind.KIND, {one.id for one in told.all(kind) if one.category != "money"})
    meets = [pair for one in table.sittings for pair in permutations(one.guests, 2) if set(pair) <= set(table.seats)]
    found = fits(told, [(table.seats[one].guest, table.seats[other].guest) for one, other in meets])
    lines = {(one, other): _why(found, one, other, say) or about(table.seats[other], say) for one, other in meets}
    return {pair: line for pair, line in lines.items() if line}


def _why(found: Mapping[tuple[str, str], tuple[Match, ...]], one: str, other: str, say: Say) -> str:
    """Return what the best fit in each direction is, in one line; empty where nothing fits."""
    both = ("paper.event.gets", found.get((one, other), ())), ("paper.event.gives", found.get((other, one), ()))
    best = ((key, matches[0]) for key, matches in both if matches)
    return " ".join(say(key, need=brief(match.need, _QUOTED), offer=brief(match.offer, _QUOTED)) for key, match in best)


def about(seat: Seat, say: Say, most: int = 110) -> str:
    """Return in one line of at most about ``most`` characters what a seat's organisation offers and seeks."""
    both = {"paper.event.offers": seat.offers, "paper.event.seeks": seat.seeks}
    said = {key: what for key, what in both.items() if what}
    return _BETWEEN.join(say(key, what=brief(what, most // len(said))) for key, what in said.items())


def brief(words: str, most: int) -> str:
    """Return words shortened to at most so many characters, at a space where there is one in the second half."""
    text = " ".join(words.split())
    if len(text) <= most:
        return text
    space = text.rfind(" ", most // 2, most - 1)
    whole = text[: space if space > 0 else most - 2]
    return f"{whole.rstrip(' ,;:-')}{_CUT}"


def occasion(event: Event, say: Say) -> str:
    """Return when and where an event is, as far as it is known; for the line under its name."""
    at = say("paper.invitation.clock", time=event.at) if event.at else ""
    return " · ".join(filter(None, (day(event.on, say) if event.on else "", at, event.venue or "")))
