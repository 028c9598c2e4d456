"""Moving: what a move by hand breaks in a plan."""

from collections.abc import Iterable
from itertools import combinations

from sirkit.dossier import Dossier
from sirkit.fair import Event
from sirkit.guests import Guest, Sitting
from sirkit.hall import Hall, pairs
from sirkit.messages import Message


def broken(dossier: Dossier, event: Event, moved: Sitting) -> tuple[Message, ...]:
    """Return what is no longer right if these guests sit at this table in this round, in place of who sits there.

    A wish against a meeting is told as no more than that there is no common place.
    """
    return tuple(_Check(Hall(dossier, event, {}), moved).found())


class _Check:
    """What a move by hand breaks."""

    def __init__(self, hall: Hall, moved: Sitting) -> None:
        self._hall, self._moved = hall, moved
        self._by_id = {guest.id: guest for guest in hall.guests}
        self._before = (*hall.stays, *hall.stood)
        here = moved.round, moved.table
        self._rest = [one for one in self._before if (one.round, one.table) != here]
        self._was = next((one.guests for one in self._before if (one.round, one.table) == here), ())
        self._guests = [self._by_id[id_] for id_ in moved.guests if id_ in self._by_id]

    def found(self) -> Iterable[Message]:
        """Yield a message for each thing that breaks."""
        number = self._moved.round
        for one in self._guests:
            if not one.there(number):
                yield Message("event.move.away", {"number": one.number, "round": number})
            for other in self._rest:
                if other.round == number and one.id in other.guests:
                    yield Message(
                        "event.move.two_places", {"number": one.number, "table": other.table, "round": number}
                    )
        for two in combinations(self._guests, 2):
            yield from self._two(*two)
        yield from self._lost()
        if self._hall.event.tables and self._moved.table > self._hall.event.tables:
            yield Message("event.move.no_table", {"table": self._moved.table, "tables": self._hall.event.tables})

    def _two(self, one: Guest, other: Guest) -> Iterable[Message]:
        """Yield what is not right with two at one table."""
        named = {"one": min(one.number, other.number), "other": max(one.number, other.number)}
        if any("no" in self._hall.said.get(wish, ()) for wish in ((one.id, other.id), (other.id, one.id))):
            yield Message("event.move.no_place", named)
        if earlier := [each.round for each in self._rest if {one.id, other.id} <= {*each.guests}]:
            yield Message("event.move.again", {**named, "round": earlier[0]})
        if one.actor == other.actor:
            yield Message("event.move.own", named)
        elif self._hall.event.format != "tables" and not earlier and self._same_homes(one, other):
            yield Message("event.move.homes", named)
        if self._hall.event.format == "two_sided" and one.side == other.side:
            yield Message("event.move.side", named)

    def _same_homes(self, one: Guest, other: Guest) -> bool:
        homes = {one.actor, other.actor}
        return any({self._by_id[id_].actor for id_ in each.guests} == homes for each in self._rest)

    def _lost(self) -> Iterable[Message]:
        """Yield the wishes of greatest weight that lose their place, and who has none in this round any more."""
        after = pairs((*self._rest, self._moved))
        lost = pairs(self._before) - after
        for (by, to), says in self._hall.said.items():
            if "must" in says and frozenset((by, to)) in lost:
                numbers = sorted((self._by_id[by].number, self._by_id[to].number))
                yield Message("event.move.must", {"one": numbers[0], "other": numbers[1]})
        seats = {id_ for one in (*self._rest, self._moved) if one.round == self._moved.round for id_ in one.guests}
        for id_ in self._was:
            if id_ not in seats and self._by_id[id_].present:
                yield Message("event.move.idle", {"number": self._by_id[id_].number, "round": self._moved.round})
