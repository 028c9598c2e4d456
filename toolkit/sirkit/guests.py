"""Guests: who takes part in a matching event, and who sits where in the rounds that are written down."""

from collections.abc import Iterable
from dataclasses import dataclass

from sirkit.dossier import Dossier
from sirkit.fair import Event, Participant, Round, Side
from sirkit.messages import Message


@dataclass(frozen=True, slots=True)
class Guest:
    """A seat at the event: its number, whom it is for, from which round on, and how many meetings it wants at most."""

    id: str
    number: int
    actor: str
    side: Side | None = None
    present: bool = True
    arrives: int = 1
    most: int | None = None

    def there(self, number: int) -> bool:
        """Return True if the guest is there in this round."""
        return self.present and self.arrives <= number


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who sits at one table in one round, by the ids of the participants."""

    round: int
    table: int
    guests: tuple[str, ...]


def guests(dossier: Dossier, event: Event) -> tuple[Guest, ...]:
    """Return who takes part, present or not, by number."""
    found = (
        Guest(one.id, one.number, one.actor, one.side, one.present, one.arrives or 1, one.most)
        for one in dossier.all(Participant)
        if one.event == event.id
    )
    return tuple(sorted(found, key=lambda guest: (guest.number, guest.id)))


def rounds(dossier: Dossier, event: Event) -> tuple[Round, ...]:
    """Return the rounds that are written down, in their order; of two with one number the one that has gone further."""
    states = ("held", "announced", "planned")
    own = sorted(
        (one for one in dossier.all(Round) if one.event == event.id),
        key=lambda one: (one.number, states.index(one.state), one.id != round_id(event, one.number), one.id),
    )
    return tuple({one.number: one for one in reversed(own)}[number] for number in sorted({one.number for one in own}))


def round_id(event: Event, number: int) -> str:
    """Return the id of the record of a round."""
    return f"{event.id}-{number}"


def settled(dossier: Dossier, event: Event) -> frozenset[int]:
    """Return the rounds that are announced or held: they stay as they are."""
    return frozenset(one.number for one in rounds(dossier, event) if one.state != "planned")


def seated(dossier: Dossier, event: Event) -> tuple[Sitting, ...]:
    """Return who sits where in all rounds written down; whoever is no longer on the list is left out."""
    by_number = {guest.number: guest.id for guest in reversed(guests(dossier, event))}
    found = (
        Sitting(one.number, int(item[1:]), tuple(dict.fromkeys(_ids(text, by_number))))
        for one in rounds(dossier, event)
        for item, text in one.meetings.items()
        if item[:1] == "t" and item[1:].isdecimal()
    )
    return tuple(sorted((one for one in found if one.guests), key=lambda one: (one.round, one.table)))


def _ids(text: str, by_number: dict[int, str]) -> Iterable[str]:
    """Yield who sits there: ``"3 12 5"`` is table 3 with 12 and 5."""
    for word in text.split()[1:]:
        if word.isdecimal() and int(word) in by_number:
            yield by_number[int(word)]


def alone(dossier: Dossier, event: Event) -> tuple[Message, ...]:
    """Return who is left without anybody to meet in a round that is announced, because somebody is not there."""
    by_id = {guest.id: guest for guest in guests(dossier, event)}
    announced = {one.number for one in rounds(dossier, event) if one.state == "announced"}
    found = []
    for one in seated(dossier, event):
        here = [by_id[id_] for id_ in one.guests if by_id[id_].there(one.round)]
        if one.round in announced and len(here) == 1 < len(one.guests):
            found.append(
                Message("event.left_alone", {"number": here[0].number, "round": one.round, "table": one.table})
            )
    return tuple(found)
