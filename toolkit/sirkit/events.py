"""Events: who is there, and who sits with whom in which round."""

from collections.abc import Iterator
from dataclasses import dataclass

from sirkit.dossier import Dossier
from sirkit.fair import Event, Participant, Round, Side


@dataclass(frozen=True, slots=True)
class Guest:
    """A seat at an event: ``arrives`` is the first round it is there for, ``most`` how many meetings it wants."""

    id: str
    number: int
    actor: str
    side: Side | None
    present: bool
    arrives: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who sits at one table in one round: ids of participants."""

    round: int
    table: int
    guests: tuple[str, ...]


def guests(dossier: Dossier, event: Event) -> tuple[Guest, ...]:
    """Return everybody who has a seat at an event, by number."""
    seats = (one for one in dossier.all(Participant) if one.event == event.id)
    found = (Guest(s.id, s.number, s.actor, s.side, s.present, s.arrives or 1, s.most) for s in seats)
    return tuple(sorted(found, key=lambda guest: (guest.number, guest.id)))


def seated(dossier: Dossier, event: Event) -> tuple[Sitting, ...]:
    """Return who sits where, by round and table, as the rounds of an event have it."""
    ids = {guest.number: guest.id for guest in guests(dossier, event)}
    rounds = (one for one in dossier.all(Round) if one.event == event.id)
    found = {sitting for one in rounds for sitting in _sittings(one, ids)}
    return tuple(sorted(found, key=lambda sitting: (sitting.round, sitting.table, sitting.guests)))


def _sittings(one: Round, ids: dict[int, str]) -> Iterator[Sitting]:
    for line in one.meetings.values():
        table, *numbers = [int(part) for part in line.split() if part.isdecimal()] or [0]
        there = tuple(ids[number] for number in numbers if number in ids)
        if there:
            yield Sitting(one.number, table, there)
