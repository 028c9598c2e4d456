"""Moving: what a move by hand breaks in a plan."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from sirkit.dossier import Dossier
from sirkit.fair import Event
from sirkit.guests import Guest, Sitting
from sirkit.hall import Hall, pairs
from sirkit.messages import Message


def broken(dossier: Dossier, event: Event, *moved: Sitting) -> tuple[Message, ...]:
    """Return what is no longer right if these guests sit at these tables in these rounds, in place of who sits there.

    A sitting without guests leaves its table empty. A wish against a meeting is told as no more than that there is no
    common place.
    """
    found: list[Message] = []
    for message in _Check(Hall(dossier, event, {}), moved).found():
        if message not in found:
            found.append(message)
    return tuple(found)


class _Check:
    """What a move by hand breaks."""

    def __init__(self, hall: Hall, moved: Iterable[Sitting]) -> None:
        self._hall, self._moved = hall, tuple(moved)
        self._by_id = {guest.id: guest for guest in hall.guests}
        self._before = (*hall.stays, *hall.stood)
        here = {(one.round, one.table) for one in self._moved}
        self._were = [one for one in self._before if (one.round, one.table) in here]
        self._after = [*(one for one in self._before if one not in self._were), *self._moved]

    def found(self) -> Iterable[Message]:
        """Yield a message for each thing that breaks."""
        for sitting in self._moved:
            guests = [self._by_id[id_] for id_ in sitting.guests if id_ in self._by_id]
            others = [one for one in self._after if one is not sitting]
            for one in guests:
                yield from self._place(one, sitting, others)
            for two in combinations(guests, 2):
                yield from self._two(*two, others)
        yield from self._lost()
        tables = self._hall.event.tables
        for sitting in self._moved:
            if tables and sitting.table > tables and sitting.guests:
                yield Message("event.move.no_table", {"table": sitting.table, "tables": tables})

    def _place(self, one: Guest, sitting: Sitting, others: Iterable[Sitting]) -> Iterable[Message]:
        """Yield what is not right with one guest at this table."""
        if not one.there(sitting.round):
            yield Message("event.move.away", {"number": one.number, "round": sitting.round})
        for other in others:
            if other.round == sitting.round and one.id in other.guests:
                told = {"number": one.number, "table": other.table, "round": other.round}
                yield Message("event.move.two_places", told)

    def _two(self, one: Guest, other: Guest, others: Sequence[Sitting]) -> Iterable[Message]:
        """Yield what is not right with two at one table."""
        named = {"one": min(one.number, other.number), "other": max(one.number, other.number)}
        if any("no" in self._hall.said.get(wish, ()) for wish in ((one.id, other.id), (other.id, one.id))):
            yield Message("event.move.no_place", named)
        if earlier := [each.round for each in others if {one.id, other.id} <= {*each.guests}]:
            yield Message("event.move.again", {**named, "round": earlier[0]})
        if one.actor == other.actor:
            yield Message("event.move.own", named)
        elif self._hall.event.format != "tables" and not earlier and self._same_homes(one, other, others):
            yield Message("event.move.homes", named)
        if self._hall.event.format == "two_sided" and one.side == other.side:
            yield Message("event.move.side", named)

    def _same_homes(self, one: Guest, other: Guest, others: Iterable[Sitting]) -> bool:
        homes = {one.actor, other.actor}
        return any({self._by_id[id_].actor for id_ in each.guests} == homes for each in others)

    def _lost(self) -> Iterable[Message]:
        """Yield the wishes of greatest weight that lose their place, and who has none in these rounds any more."""
        lost = pairs(self._before) - pairs(self._after)
        for (by, to), says in self._hall.said.items():
            if "must" in says and frozenset((by, to)) in lost:
                numbers = sorted((self._by_id[by].number, self._by_id[to].number))
                yield Message("event.move.must", {"one": numbers[0], "other": numbers[1]})
        seats = {(one.round, id_) for one in self._after for id_ in one.guests}
        for was in self._were:
            for id_ in was.guests:
                if (was.round, id_) not in seats and self._by_id[id_].present:
                    yield Message("event.move.idle", {"number": self._by_id[id_].number, "round": was.round})
