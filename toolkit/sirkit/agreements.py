"""Agreements (*Vereinbarungen*): what decided them, whom to ask after six weeks, and the ties they become once kept.

An agreement stands as agreed, running, kept or failed. Only what was kept is a tie; whatever sets the state writes or
drops that tie in the same change, so that both are taken back together.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple, get_args

from sirkit.changes import Drop, Op, Put, Restore
from sirkit.comparison import State
from sirkit.days import last_day
from sirkit.dossier import Dossier, Record, Scalar
from sirkit.fair import Agreement, Event, Finding
from sirkit.kinds import Actor, Tie
from sirkit.merging import standing
from sirkit.messages import Message

OPEN = frozenset({"agreed", "running"})
"""The states in which it is still to be kept."""
STATES = ("agreed", "running", "kept", "failed")
FINDINGS: tuple[Finding, ...] = get_args(Finding)
SIX_WEEKS = timedelta(weeks=6)
TIE = "agreed-"
"""How the ids of the ties begin that agreements became."""
_LONGEST = 64
_TOLD: Mapping[Finding, str] = {
    "benefit": "agreements.decided.benefit",
    "proximity": "agreements.decided.proximity",
    "commitment": "agreements.decided.commitment",
    "networks": "agreements.decided.networks",
    "establishment": "agreements.decided.establishment",
}
_COUNTED = {
    "agreed": "agreements.count.agreed",
    "running": "agreements.count.running",
    "kept": "agreements.count.kept",
    "failed": "agreements.count.failed",
}
_MONEY = re.compile(
    r"[€£$]|\d\s*,[-\N{EN DASH}]|\b(?:eur|euros?|chf|geld|geldspenden?|spenden?|money|cash|donations?|donates?)\b",
    re.IGNORECASE,
)


class Tally(NamedTuple):
    """How agreements stand, and what decided those that came about."""

    states: Mapping[str, int]
    decided: Mapping[Finding, int]
    said: int
    """Of how many it was said what decided them; of those that did not come about it is not asked."""
    unsaid: int


class Asked(NamedTuple):
    """An agreement to ask after, and why."""

    agreement: Agreement
    reasons: tuple[Message, ...]


def findings(agreement: Agreement) -> tuple[Finding, ...]:
    """Return which of the five findings decided an agreement, in their order; none where that is not known yet."""
    return tuple(finding for finding in FINDINGS if finding in agreement.decided)


def tally(dossier: Dossier) -> Tally:
    """Return how many agreements stand how, and how often each finding was named where something was said."""
    every = list(dossier.all(Agreement))
    came_about = [findings(one) for one in every if one.state != "failed"]
    decided = Counter(finding for named in came_about for finding in named)
    said = sum(map(bool, came_about))
    return Tally(Counter(one.state for one in every), decided, said, len(came_about) - said)


def counted(found: Tally) -> tuple[Message, ...]:
    """Return how many agreements stand how, in the order of the states; what there is none of is left out."""
    return tuple(Message(_COUNTED[state], {"count": n}) for state in STATES if (n := found.states.get(state, 0)))


def sentences(found: Tally) -> tuple[Message, ...]:
    """Return what decided agreements, what was named most often first, then what is not known and what it means."""
    named = sorted(found.decided, key=lambda finding: (-found.decided[finding], FINDINGS.index(finding)))
    told = [Message(_TOLD[finding], {"told": found.decided[finding], "count": found.said}) for finding in named]
    if found.unsaid:
        told.append(Message("agreements.unsaid", {"count": found.unsaid}))
    if found.said:
        told.append(Message("agreements.hedge"))
    return tuple(told)


def made_on(dossier: Dossier, agreement: Agreement) -> str:
    """Return the day an agreement was made: its own, else that of its event; empty where neither is known."""
    event = event_of(dossier, agreement)
    return agreement.on or (event.on if event else None) or ""


def event_of(dossier: Dossier, agreement: Agreement) -> Event | None:
    """Return the event an agreement was made at, or None where it was made elsewhere."""
    record = dossier.record(Event.KIND, agreement.event or "")
    return record.entity if not record.dropped and isinstance(record.entity, Event) else None


def ordered(dossier: Dossier) -> tuple[Agreement, ...]:
    """Return every agreement, those still to be kept first, of these the earliest ``by`` first."""

    def rank(one: Agreement) -> tuple[int, str, str]:
        return (0 if one.state in OPEN else STATES.index(one.state)), last_day(one.by), one.id

    return tuple(sorted(dossier.all(Agreement), key=rank))


def asked_after(dossier: Dossier, today: date) -> tuple[Asked, ...]:
    """Return the agreements to ask after, the oldest first: made six weeks ago or earlier, or past their day."""
    found = [Asked(one, reasons) for one in dossier.all(Agreement) if (reasons := tuple(_reasons(dossier, one, today)))]
    return tuple(sorted(found, key=lambda one: (last_day(made_on(dossier, one.agreement)), one.agreement.id)))


def _reasons(dossier: Dossier, agreement: Agreement, today: date) -> Iterator[Message]:
    if agreement.state not in OPEN:
        return
    if last_day(made_on(dossier, agreement)) <= (today - SIX_WEEKS).isoformat():
        yield Message("agreements.six_weeks")
    if last_day(agreement.by) < today.isoformat():
        yield Message("agreements.past")


def undated(dossier: Dossier) -> int:
    """Return of how many agreements still to be kept it is not known when they were made."""
    return sum(one.state in OPEN and not made_on(dossier, one) for one in dossier.all(Agreement))


def remarks(dossier: Dossier, agreement: Agreement) -> tuple[Message, ...]:
    """Return what to look at again: both sides the same, days in the wrong order, money; none of it is refused."""
    told = []
    if _same(dossier, agreement):
        told.append(Message("agreements.itself"))
    if agreement.by and agreement.on and last_day(agreement.by) < agreement.on:
        told.append(Message("agreements.order"))
    if any(_MONEY.search(text or "") for text in (agreement.gives, agreement.gets)):
        told.append(Message("agreements.money"))
    if any(dossier.record(Actor.KIND, id_).values.get("sort") == "person" for id_ in (agreement.one, agreement.other)):
        told.append(Message("agreements.individual"))
    return tuple(told)


def _same(dossier: Dossier, agreement: Agreement) -> bool:
    into = standing(dossier)
    return into.get(agreement.one, agreement.one) == into.get(agreement.other, agreement.other)


def tie_of(agreement: str) -> str:
    """Return the id of the tie an agreement becomes."""
    return f"{TIE}{agreement}"[:_LONGEST]


def without(dossier: Dossier) -> Dossier:
    """Return the dossier as it would be without the ties that agreements became."""
    return dossier.only(Tie.KIND, {id_ for id_ in dossier.records(Tie.KIND) if not id_.startswith(TIE)})


def set_to(dossier: Dossier, agreement: str, state: str, *, origin: str, today: str) -> tuple[Op, ...]:
    """Return the operations that set the state of an agreement and keep its tie in step.

    What the page does is the same (``static/agreed.js``).

    Parameters
    ----------
    origin
        What the tie says of where it came from, where the agreement was made at no event.
    today
        Since when the tie is there where no day of the agreement is known, ``YYYY-MM-DD``.
    """
    record = dossier.record(Agreement.KIND, agreement)
    if not isinstance(record.entity, Agreement):
        return ()
    after = record.entity.model_copy(update={"state": state})
    moved = tuple(_puts(record, {"state": state})) if record.entity.state != state else ()
    return (*moved, *in_step(dossier, after, origin=origin, today=today))


def in_step(dossier: Dossier, after: Agreement, *, origin: str, today: str) -> tuple[Op, ...]:
    """Return the operations after which the tie of an agreement stands if and only if it was kept.

    A tie that stands keeps what was said of it since; only its ends follow the agreement.
    """
    record = dossier.record(Tie.KIND, tie_of(after.id))
    stands = bool(record.cells) and not record.dropped
    if after.state != "kept" or _same(dossier, after):
        return (Drop(kind=Tie.KIND, id=record.id),) if stands else ()
    wanted: dict[str, Scalar] = {"from_actor": after.one, "to_actor": after.other}
    if not stands:
        event = event_of(dossier, after)
        since = made_on(dossier, after) or today
        wanted |= {"sort": "cooperates", "origin": event.name if event else origin, "since": since}
    back = (Restore(kind=Tie.KIND, id=record.id),) if record.dropped else ()
    return (*back, *_puts(record, wanted))


def _puts(record: Record, wanted: Mapping[str, Scalar]) -> Iterator[Op]:
    for field, value in wanted.items():
        was = record.values.get(field)
        if was != value:
            yield Put(kind=record.kind, id=record.id, field=field, value=value, was=was)


class Connected(NamedTuple):
    """How well a network holds together."""

    ties: int
    cooperations: int
    alone: int
    """Organisations without any tie."""
    parts: int
    """Groups of two or more that nothing joins to each other."""


def connected(state: State) -> Connected:
    """Return how many ties a network has, how many stand alone in it, and into how many parts it falls."""
    sizes = _sizes(state.actors, ((one, other) for _, one, other in state.ties))
    alone = sum(size == 1 for size in sizes)
    return Connected(len(state.ties), state.by_sort.get("cooperates", 0), alone, len(sizes) - alone)


def _sizes(actors: Iterable[str], pairs: Iterable[tuple[str, str]]) -> list[int]:
    """Return how large the parts of a network are."""
    first = {id_: id_ for id_ in actors}

    def root(id_: str) -> str:
        while first[id_] != id_:
            first[id_] = first[first[id_]]
            id_ = first[id_]
        return id_

    for one, other in pairs:
        first[root(one)] = root(other)
    return list(Counter(map(root, first)).values())
