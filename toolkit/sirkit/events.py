"""The matching event: who meets whom in which round, planned so that it is worth most to all together.

What is announced or held stays; all other rounds are planned for those who are there.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sirkit.changes import Add, Drop, Op, Put, Restore, Take
from sirkit.dossier import Dossier
from sirkit.fair import Event, Round
from sirkit.guests import Guest, Sitting, alone, guests, round_id, seated, settled
from sirkit.hall import Hall
from sirkit.messages import Message, Problem
from sirkit.moving import broken
from sirkit.pairing import UNIT
from sirkit.placing import placed
from sirkit.wishes import Wish, wanted

__all__ = [
    "Guest",
    "Plan",
    "Sitting",
    "Standing",
    "alone",
    "broken",
    "elsewhere",
    "guests",
    "planned",
    "round_ops",
    "seated",
    "settled",
    "standing",
]


_NOTHING = 1e-9
"""So small a gap is none: it comes from adding numbers up in another order."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The rounds planned, what they are worth, and that no plan could be worth more than ``bound``.

    ``gap`` is by which part of the bound the plan may fall short, ``unmet`` the wishes to meet that have no place in
    the whole event, ``idle`` in how many rounds each guest sits out, by id, ``notes`` what the organiser should know.
    """

    sittings: tuple[Sitting, ...]
    value: float
    bound: float
    gap: float
    unmet: tuple[Wish, ...]
    idle: Mapping[str, int]
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How an event stands by what is written down: ``wishes`` to meet, and the rest as a plan tells it."""

    wishes: int
    unmet: tuple[Wish, ...]
    idle: Mapping[str, int]
    notes: tuple[Message, ...]


def planned(dossier: Dossier, event: Event, *, worth: Mapping[Wish, float] | None = None) -> Plan:
    """Return the plan of all rounds that are neither announced nor held, for those who are there.

    Parameters
    ----------
    dossier, event
        The region, and its event.
    worth
        How much one guest likes to meet another, in [0, 1]; both directions count together (``mutual.fused``).

    Raises
    ------
    Problem
        With a sentence for each thing to settle before: two guests with one number, a wish for nobody, more rounds than
        there are people to meet, contradictory wishes, one side empty, too few tables, nothing left to plan.
    """
    hall = Hall(dossier, event, worth or {})
    if problems := hall.problems():
        raise Problem(*problems)
    plan = hall.seating()
    groups = {number: [[hall.ids[one] for one in group] for group in own] for number, own in plan.rounds.items()}
    sittings = placed(groups, homes=hall.homes(), limit=event.tables, before=hall.stays)
    value, bound = plan.value / UNIT, plan.bound / UNIT
    gap = 1 - value / bound if bound > 0 else 0.0
    whole = (*hall.stays, *sittings)
    return Plan(
        sittings,
        value,
        bound,
        gap if gap > _NOTHING else 0.0,
        hall.unmet(whole),
        hall.idle(whole),
        hall.notes(sittings),
    )


def standing(dossier: Dossier, event: Event) -> Standing:
    """Return how an event stands, whoever planned it; without a round written down nobody sits out yet."""
    hall = Hall(dossier, event, {})
    whole = (*hall.stays, *hall.stood)
    wishes = sum(wish[0] in hall.places for wish in wanted(hall.said))
    if not whole:
        return Standing(wishes, (), {}, ())
    return Standing(wishes, hall.unmet(whole), hall.idle(whole), hall.notes(tuple(hall.really(hall.stood))))


def elsewhere(before: Iterable[Sitting], after: Iterable[Sitting]) -> frozenset[str]:
    """Return whose card is not right any more: who meets somebody else, or at another table."""
    old, new = (
        {(one.round, id_): (one.table, frozenset(one.guests)) for one in each for id_ in one.guests}
        for each in (before, after)
    )
    return frozenset(seat[1] for seat in old.keys() | new.keys() if old.get(seat) != new.get(seat))


def round_ops(dossier: Dossier, event: Event, plan: Plan) -> tuple[Op, ...]:
    """Return the operations that record a plan; rounds that are announced or held are not touched.

    Rounds the event no longer has are dropped.
    """
    fixed = settled(dossier, event)
    numbers = {guest.id: guest.number for guest in guests(dossier, event)}
    ops: list[Op] = []
    for number in (number for number in range(1, event.rounds + 1) if number not in fixed):
        own = [one for one in plan.sittings if one.round == number]
        meetings = {
            f"t{one.table}": " ".join(map(str, (one.table, *(numbers[id_] for id_ in one.guests)))) for one in own
        }
        ops += _recorded(dossier, event, number, meetings)
    over = [one for one in dossier.all(Round) if one.event == event.id and one.state == "planned"]
    stray = [one for one in over if one.number > event.rounds or one.id != round_id(event, one.number)]
    return (*ops, *(Drop(kind=Round.KIND, id=one.id) for one in stray))


def _recorded(dossier: Dossier, event: Event, number: int, meetings: Mapping[str, str]) -> Iterable[Op]:
    id_ = round_id(event, number)
    record = dossier.record(Round.KIND, id_)
    if record.dropped:
        yield Restore(kind=Round.KIND, id=id_)
    for name, value in (("event", event.id), ("number", number), ("state", "planned")):
        was = record.values.get(name)
        if was != value and (name != "state" or was is not None):
            yield Put(kind=Round.KIND, id=id_, field=name, value=value, was=was)
    stood = record.values.get("meetings") or {}
    for item, text in sorted({**dict.fromkeys(stood), **meetings}.items()):
        was = stood.get(item)
        if text is None:
            yield Take(kind=Round.KIND, id=id_, field="meetings", item=item, was=was)
        elif text != was:
            yield Add(kind=Round.KIND, id=id_, field="meetings", item=item, value=text, was=was)
