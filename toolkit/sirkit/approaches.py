"""Approaches (*Ansprachen*): whom to talk to next, and when each came to stand where it stands."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sirkit.changes import Change, Put
from sirkit.days import day_of, last_day
from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.venture import Approach, Conversation, Venture

GOING_ON = frozenset({"planned", "introduced", "talking"})
"""The states in which a next step is still to come."""
FIRST = "planned"
"""How an approach stands when it was entered and nothing was said of it."""


class Stood(NamedTuple):
    """A state an approach came to, and the day it did; empty where no day is known."""

    state: str
    day: str


def ahead(dossier: Dossier) -> tuple[Approach, ...]:
    """Return the approaches that still go on, the earliest next step first, those without a day last."""
    return tuple(one for one in ordered(dossier) if one.state in GOING_ON)


def ordered(dossier: Dossier) -> tuple[Approach, ...]:
    """Return every approach, the earliest next step first, those without a day last; of one day by the partner."""
    names = {actor.id: actor.name.casefold() for actor in dossier.all(Actor)}
    return tuple(sorted(dossier.all(Approach), key=lambda one: (last_day(one.by), names.get(one.partner, "~"), one.id)))


def sheet(dossier: Dossier, approach: str) -> Conversation | None:
    """Return the private sheet for the talk of an approach, or None where there is none."""
    record = dossier.record(Conversation.KIND, approach)
    return None if record.dropped or not isinstance(record.entity, Conversation) else record.entity


def coming_from(dossier: Dossier, approach: Approach) -> str:
    """Return the name of who approaches: the venture, else the organisation; empty where neither is known."""
    for kind, id_ in ((Venture.KIND, approach.venture), (Actor.KIND, approach.actor)):
        record = dossier.record(kind, id_ or "")
        if not record.dropped and isinstance(record.entity, Venture | Actor):
            return record.entity.name
    return ""


def stood(changes: Iterable[Change]) -> Mapping[str, tuple[Stood, ...]]:
    """Return by approach the states it came to, the first one first, as the journal tells it.

    What was taken back never was; to say the same state again is no news.

    Parameters
    ----------
    changes
        The whole journal, in its order.
    """
    every = list(changes)
    gone = {change.undoes for change in every}
    found: dict[str, list[tuple[str, Stood]]] = {}
    for change in every:
        if change.undoes is None and change.id not in gone:
            for op in change.ops:
                if isinstance(op, Put) and op.kind == Approach.KIND:
                    _came(found.setdefault(op.id, [(change.id, Stood(FIRST, day_of(change.at)))]), op, change)
    return {id_: tuple(one for _, one in states) for id_, states in found.items()}


def _came(states: list[tuple[str, Stood]], op: Put, change: Change) -> None:
    """Add the state an operation sets; what is set while an approach is entered is its first one."""
    state = str(op.value or FIRST)
    if op.field != "state" or states[-1][1].state == state:
        return
    if states[-1][0] == change.id:
        states.pop()
    states.append((change.id, Stood(state, day_of(change.at))))
