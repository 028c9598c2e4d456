"""The order: one paper to be made, and what it is of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sirkit.dossier import Dossier
from sirkit.fair import Event
from sirkit.kinds import Meeting
from sirkit.merging import merged
from sirkit.messages import problem
from sirkit.roadmap import next_meeting
from sirkit.venture import Approach, Venture

Say = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Occasion:
    """What papers say of the evening itself: its name, when it is deleted, how phones come in, when it was held."""

    name: str = ""
    ends: date | None = None
    code: str = ""
    address: str = ""
    held: date | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """One paper to be made: of what, for which evening, on which day, in which language; ``say`` has its words."""

    dossier: Dossier
    occasion: Occasion
    on: date
    language: str
    say: Say
    meeting: str = ""
    """Id of the meeting an invitation is for; empty for the next one."""
    before: Dossier | None = None
    """The region as it was, as the same filter shows it, for what compares; None where nothing earlier is known."""
    since: date | None = None
    """At the beginning of which day it was so."""
    actor: str = ""
    """Id of the organisation a picture is of, where it is of one."""
    event: str = ""
    """Id of the matching event whose papers are wanted."""
    approach: str = ""
    """Id of the approach a sheet or a calendar file is for; empty for an empty sheet, and for all next steps."""
    guests: tuple[str, ...] = ()
    """Ids of the organisations invited, for a guest list."""
    gathering: str = ""
    """What they are invited to, as the page calls it."""
    venture: str = ""
    """Id of the venture a paper is of."""


def the_meeting(order: Order) -> Meeting:
    """Return the meeting an order is of: the one it names, else the next one.

    Raises
    ------
    Problem
        ``meeting.gone`` or ``trainer.paper_no_meeting``.
    """
    if order.meeting:
        record = order.dossier.record(Meeting.KIND, order.meeting)
        if record.dropped or not isinstance(record.entity, Meeting):
            raise problem("meeting.gone")
        return record.entity
    found = next_meeting(order.dossier, order.on)
    if found is None:
        raise problem("trainer.paper_no_meeting")
    return found


def the_event(order: Order) -> Event:
    """Return the matching event an order is of.

    Raises
    ------
    Problem
        ``paper.event.gone``.
    """
    record = order.dossier.record(Event.KIND, order.event)
    if record.dropped or not isinstance(record.entity, Event):
        raise problem("paper.event.gone")
    return record.entity


def the_approach(order: Order) -> Approach | None:
    """Return the approach an order is of, None where it is of none.

    Raises
    ------
    Problem
        ``approach.gone``.
    """
    if not order.approach:
        return None
    record = merged(order.dossier).record(Approach.KIND, order.approach)
    if record.dropped or not isinstance(record.entity, Approach):
        raise problem("approach.gone")
    return record.entity


def the_venture(order: Order) -> Venture:
    """Return the venture an order is of.

    Raises
    ------
    Problem
        ``venture.gone``.
    """
    record = order.dossier.record(Venture.KIND, order.venture)
    if record.dropped or not isinstance(record.entity, Venture):
        raise problem("venture.gone")
    return record.entity


def the_actor(order: Order) -> str:
    """Return the id of the organisation an order is of.

    Raises
    ------
    Problem
        ``excerpt.whose`` where it names none.
    """
    if not order.actor:
        raise problem("excerpt.whose")
    return order.actor
