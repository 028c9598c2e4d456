"""Trying out: a matching event on which something happens, as the dossier stands after it; nothing is kept anywhere."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from sirkit.agreements import set_to
from sirkit.changes import Change, Op, Put
from sirkit.dossier import Dossier, Scalar
from sirkit.events import Plan, guests, planned, round_ops
from sirkit.fair import Agreement, Event, Participant, Preference, Round, Side
from sirkit.fold import fold
from sirkit.guests import round_id
from sirkit.kinds import Offer
from sirkit.liking import liking

WEEKS = 6
"""So long after the event it is asked what has become of the agreements."""


def wished(dossier: Dossier, event: Event, wishes: Iterable[str]) -> Dossier:
    """Return the region after wishes were handed in: ``"1 must 9"`` says that number 1 must meet number 9."""
    seats, ops = _seats(dossier, event), list[Op]()
    for by, says, to in (wish.split() for wish in wishes):
        values = {"event": event.id, "by": seats[int(by)], "to": seats[int(to)], "says": says}
        ops += puts(dossier, Preference.KIND, f"{event.id}-wish-{by}-{to}", values)
    return after(dossier, ops)


def planning(dossier: Dossier, event: Event) -> Dossier:
    """Return the region after all open rounds were planned and written down."""
    return after(dossier, round_ops(dossier, event, plan(dossier, event)))


def plan(dossier: Dossier, event: Event) -> Plan:
    """Return the plan by wishes and by what both sides gain, as the station makes it."""
    return planned(dossier, event, worth=liking(dossier, event))


def announced(dossier: Dossier, event: Event, number: int) -> Dossier:
    """Return the region after a round was announced: from now on it stays."""
    return after(dossier, puts(dossier, Round.KIND, round_id(event, number), {"state": "announced"}))


def missing(dossier: Dossier, event: Event, numbers: Iterable[int]) -> Dossier:
    """Return the region after it turned out that these did not come."""
    seats = _seats(dossier, event)
    away = (puts(dossier, Participant.KIND, seats[number], {"present": False}) for number in numbers)
    return after(dossier, (op for ops in away for op in ops))


def joined(dossier: Dossier, event: Event, actor: str, *, side: Side, arrives: int) -> Dossier:
    """Return the region after somebody walked in: the next free number, there from a round on."""
    number = max(guest.number for guest in guests(dossier, event)) + 1
    values: dict[str, Scalar] = {"event": event.id, "number": number, "actor": actor, "side": side, "arrives": arrives}
    return after(dossier, puts(dossier, Participant.KIND, f"{event.id}-seat-{number}", values))


def agreed(dossier: Dossier, event: Event, one: int, other: int) -> Dossier:
    """Return the region after two agreed that each gives the other what it offers first, within some weeks."""
    homes = {guest.number: guest.actor for guest in guests(dossier, event)}
    gives, gets = (_first_offer(dossier, homes[number]) for number in (one, other))
    on = date.fromisoformat(event.on) if event.on else None
    days = {"on": on.isoformat(), "by": (on + timedelta(weeks=WEEKS)).isoformat()} if on else {}
    values = {"event": event.id, "one": homes[one], "other": homes[other], "gives": gives, "gets": gets, **days}
    return after(dossier, puts(dossier, Agreement.KIND, f"{event.id}-{one}-{other}", {**values, "state": "agreed"}))


def ended(dossier: Dossier, event: Event, one: int, other: int, *, state: str) -> Dossier:
    """Return the region after an agreement came to this state; only what was kept becomes a tie, with its origin."""
    on = str(event.on or "")
    return after(dossier, set_to(dossier, f"{event.id}-{one}-{other}", state, origin=event.name, today=on))


def _first_offer(dossier: Dossier, actor: str) -> str:
    return next(one.text for one in dossier.all(Offer) if one.actor == actor)


def _seats(dossier: Dossier, event: Event) -> dict[int, str]:
    return {guest.number: guest.id for guest in guests(dossier, event)}


def puts(dossier: Dossier, kind: str, id_: str, values: Mapping[str, Scalar]) -> list[Op]:
    """Return the operations that set these fields of one record."""
    was = dossier.record(kind, id_).values
    return [Put(kind=kind, id=id_, field=name, value=value, was=was.get(name)) for name, value in values.items()]


def after(dossier: Dossier, ops: Iterable[Op]) -> Dossier:
    """Return the region after these operations."""
    told = tuple(ops)
    return fold(dossier, [Change(id="0" * 32, author="lesson", at="", ops=told)]) if told else dossier
