"""The hall: an event as it stands, who is there, what was said, what stays, and what a plan of it would need."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import combinations

from sirkit.designs import FOUR
from sirkit.dossier import Dossier
from sirkit.everybody import everybody
from sirkit.fair import Event
from sirkit.guests import Guest, Sitting, alone, guests, seated, settled
from sirkit.messages import Message
from sirkit.pairing import Case, Group, Pair, Seating, pair, together
from sirkit.steady import steady
from sirkit.tables import tables
from sirkit.twosided import twosided
from sirkit.wishes import Wish, absent, barred, doubts, said, values, wanted

_PAIR = 2


@dataclass
class Hall:
    """An event as it stands: who comes, what they said, what stays."""

    dossier: Dossier
    event: Event
    worth: Mapping[Wish, float]
    guests: tuple[Guest, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.guests = guests(self.dossier, self.event)
        self.said = said(self.dossier, self.event)
        fixed = settled(self.dossier, self.event)
        self.open = [number for number in range(1, self.event.rounds + 1) if number not in fixed]
        every = seated(self.dossier, self.event)
        self.stays = tuple(one for one in every if one.round in fixed)
        self.stood = tuple(one for one in every if one.round in self.open)
        self.there = [guest for guest in self.guests if guest.present]
        self.ids = [guest.id for guest in self.there]
        self.places = {id_: place for place, id_ in enumerate(self.ids)}
        self.fixed = fixed

    def problems(self) -> tuple[Message, ...]:
        """Return what has to be settled before anything can be planned."""
        numbers = [guest.number for guest in self.guests]
        twice = (
            sorted({number for number in numbers if numbers.count(number) > 1})
            if len(set(numbers)) < len(numbers)
            else []
        )
        found = [*(Message("event.twice", {"number": number}) for number in twice), *doubts(self.said, self.guests)]
        if not self.open:
            found.append(Message("event.nothing_open"))
        found += self._sides() if self.event.format == "two_sided" else self._few()
        return tuple(found or (*self._rounds(), *self._tables()))

    def _sides(self) -> list[Message]:
        found = [Message("event.no_side", {"number": guest.number}) for guest in self.there if guest.side is None]
        sides = {guest.side for guest in self.there}
        found += [Message("event.no_initiatives")] if "initiative" not in sides else []
        return found + ([Message("event.no_partners")] if "partner" not in sides else [])

    def _few(self) -> list[Message]:
        return [Message("event.few", {"count": len(self.there)})] if len(self.there) < _PAIR else []

    def _rounds(self) -> Iterable[Message]:
        """Say that there are more rounds than people to meet; once the event runs, the last rounds are just empty."""
        partners = sum(guest.side == "partner" for guest in self.there)
        number = len(self.there)
        if self.event.format == "two_sided":
            most = max(partners, number - partners)
        else:
            most = number - 1 + (number % 2 if self.event.format == "everybody" else 0)
        if self.event.rounds > most and not self.fixed:
            yield Message("event.rounds_many", {"rounds": self.event.rounds, "most": most})

    def _tables(self) -> Iterable[Message]:
        needed = -(-len(self.there) // FOUR)
        if self.event.format == "tables" and self.event.tables and needed > self.event.tables:
            yield Message("event.tables_few", {"needed": needed, "tables": self.event.tables})

    def seating(self) -> Seating:
        """Return who meets in which round, by places."""
        case = self.case
        stood = self._planned
        if self.event.format == "tables":
            return tables(case, stood if any(stood.values()) else None, self.met)
        plan = twosided(case) if self.event.format == "two_sided" else everybody(case)
        return replace(plan, rounds=steady(plan.rounds, stood, case.there, tables=case.tables)) if stood else plan

    @cached_property
    def _planned(self) -> Mapping[int, list[Group]]:
        """Who was to meet in the rounds still open, once the event has begun: before, nobody has a card to look at."""
        return {number: self._groups(self.stood, number) for number in self.open} if self.fixed else {}

    def _worth(self) -> Mapping[Pair, int]:
        """Return what meetings are worth; of two worth the same the one that was planned, by the least that counts."""
        found = values(self.said, self.places, self.worth)
        kept = {pair(*group) for groups in self._planned.values() for group in groups if len(group) == _PAIR}
        return found | {each: found.get(each, 0) + 1 for each in kept} if self.event.format != "tables" else found

    @cached_property
    def met(self) -> frozenset[Pair]:
        """The pairs that have met in what stays: both were there."""
        groups = (group for number in self.fixed for group in self._groups(self.stays, number))
        return frozenset(pair(*each) for group in groups for each in combinations(group, 2))

    def _groups(self, sittings: Iterable[Sitting], number: int) -> list[Group]:
        """Return the people of a round, those who are not there left out."""
        here = {guest.id: self.places[guest.id] for guest in self.there if guest.there(number)}
        return [tuple(here[id_] for id_ in one.guests if id_ in here) for one in sittings if one.round == number]

    @cached_property
    def case(self) -> Case:
        """What is known, as numbers."""
        had = [0] * len(self.there)
        for one in (
            one
            for number in self.fixed
            for group in self._groups(self.stays, number)
            if len(group) > 1
            for one in group
        ):
            had[one] += 1
        people = range(len(self.there))
        off = barred(self.said, self.places)
        homes = [guest.actor for guest in self.there]
        return Case(
            homes=homes,
            there={number: frozenset(one for one in people if self.there[one].there(number)) for number in self.open},
            worth=self._worth(),
            most=[max(0, (guest.most or self.event.rounds) - had[one]) for one, guest in enumerate(self.there)],
            had=had,
            byes=[sum(map(guest.there, self.fixed)) - had[one] for one, guest in enumerate(self.there)],
            barred=off if self.event.format == "tables" else off | self.met,
            known=frozenset((min(two), max(two)) for one, other in self.met for two in [(homes[one], homes[other])]),
            partners=frozenset(one for one in people if self.there[one].side == "partner")
            if self.event.format == "two_sided"
            else frozenset(),
            tables=self.event.tables,
            seed=self.event.seed,
        )

    def homes(self) -> Mapping[str, int]:
        """Return the table each partner stays at: it has it whoever else comes or goes."""
        partners = [guest for guest in self.guests if guest.side == "partner"]
        return {one.id: place for place, one in enumerate(partners, 1)} if self.event.format == "two_sided" else {}

    def unmet(self, sittings: Iterable[Sitting]) -> tuple[Wish, ...]:
        """Return the wishes to meet that have no place."""
        met = pairs(self.really(sittings))
        return tuple(wish for wish in wanted(self.said) if wish[0] in self.places and frozenset(wish) not in met)

    def really(self, sittings: Iterable[Sitting]) -> Iterable[Sitting]:
        """Yield the sittings without those who were not there yet, or are not there any more."""
        by_id = {guest.id: guest for guest in self.guests}
        for one in sittings:
            yield replace(one, guests=tuple(id_ for id_ in one.guests if by_id[id_].there(one.round)))

    def idle(self, sittings: Sequence[Sitting]) -> Mapping[str, int]:
        """Return in how many rounds each guest sits out against its will."""
        seats = {(one.round, id_) for one in self.really(sittings) if len(one.guests) > 1 for id_ in one.guests}
        idle: dict[str, int] = {}
        for guest in self.there:
            own = [number for number in range(1, self.event.rounds + 1) if guest.there(number)]
            met = sum((number, guest.id) in seats for number in own)
            idle[guest.id] = max(0, min(len(own), guest.most or len(own)) - met)
        return idle

    def notes(self, sittings: Iterable[Sitting]) -> tuple[Message, ...]:
        """Return what the organiser should know of a plan."""
        found = [*absent(self.said, self.guests), *alone(self.dossier, self.event)]
        if self.event.format == "tables":
            counts = together(
                {one.round * 10_000 + one.table: [tuple(self.places[id_] for id_ in one.guests)] for one in sittings}
            )
            again = sum(count - 1 + (each in self.met) for each, count in counts.items())
            return (*found, Message("event.again", {"count": again})) if again else tuple(found)
        partners = sum(guest.side == "partner" for guest in self.there)
        number = len(self.there)
        needed = min(partners, number - partners) if self.event.format == "two_sided" else number // 2
        if self.event.tables and needed > self.event.tables:
            found.append(Message("event.tables_short", {"needed": needed, "tables": self.event.tables}))
        return tuple(found)


def pairs(sittings: Iterable[Sitting]) -> frozenset[frozenset[str]]:
    """Return each two who sit together, by id."""
    return frozenset(frozenset(two) for one in sittings for two in combinations(one.guests, 2))
