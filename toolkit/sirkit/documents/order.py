"""The order: one paper to be made, and what it is of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sirkit.carrying import cards
from sirkit.coaching import Pitch
from sirkit.dossier import Dossier
from sirkit.entity import Entity
from sirkit.fair import Event
from sirkit.kinds import Meeting
from sirkit.merging import merged
from sirkit.messages import problem
from sirkit.piloting import Lab, Method
from sirkit.roadmap import next_meeting
from sirkit.teaching import Training
from sirkit.venture import Approach, Venture

Say = Callable[..., str]
E = TypeVar("E", bound=Entity)


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
    training: str = ""
    """Id of the training offer a paper is of."""
    venture: str = ""
    """Id of the venture a paper is of."""
    pitch: str = ""
    """Id of the pitch a paper is of."""
    lab: str = ""
    """Id of the lab a paper is of."""
    method: str = ""
    """Id of the method card that is wanted; empty for all of the lab."""


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
    """Return the matching event an order is of; raise the problem ``paper.event.gone`` where it is gone."""
    return _there(order.dossier, Event, order.event, "paper.event.gone")


def the_approach(order: Order) -> Approach | None:
    """Return the approach an order is of, None where it is of none; raise ``approach.gone`` where it is gone."""
    return _there(merged(order.dossier), Approach, order.approach, "approach.gone") if order.approach else None


def the_training(order: Order) -> Training:
    """Return the training offer an order is of; raise the problem ``training.check.gone`` where it is gone."""
    return _there(merged(order.dossier), Training, order.training, "training.check.gone")


def the_venture(order: Order) -> Venture:
    """Return the venture an order is of; raise the problem ``venture.gone`` where it is gone."""
    return _there(order.dossier, Venture, order.venture, "venture.gone")


def the_pitch(order: Order) -> Pitch:
    """Return the pitch an order is of; raise the problem ``pitch.gone`` where it is gone."""
    return _there(order.dossier, Pitch, order.pitch, "pitch.gone")


def the_lab(order: Order) -> Lab:
    """Return the lab an order is of; raise the problem ``labs.gone`` where it is gone."""
    return _there(order.dossier, Lab, order.lab, "labs.gone")


def the_methods(order: Order) -> tuple[Method, ...]:
    """Return the method cards an order is of: the one it names, else all of its lab.

    Raises
    ------
    Problem
        ``method.gone`` or ``labs.gone``.
    """
    if order.method:
        return (_there(order.dossier, Method, order.method, "method.gone"),)
    return cards(order.dossier, the_lab(order).id)


def _there(dossier: Dossier, kind: type[E], id_: str, gone: str) -> E:
    record = dossier.record(kind.KIND, id_)
    if record.dropped or not isinstance(record.entity, kind):
        raise problem(gone)
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
