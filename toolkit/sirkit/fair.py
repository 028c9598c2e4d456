"""The matching event (*Matching-Event*, opportunity market): who takes part, who meets whom, what is agreed."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sirkit.entity import Clock, Count, Day, Entity, Items, Line, Minutes, Moment, OfActor, Paragraph, Reference, whole

Format = Literal["two_sided", "everybody", "tables"]
"""Initiatives meet partners one by one; everybody meets everybody one by one; tables of four."""
Side = Literal["initiative", "partner"]
Finding = Literal["benefit", "proximity", "commitment", "networks", "establishment"]
"""The five findings of R³."""
OfEvent = Annotated[Reference, Field(json_schema_extra={"refers_to": "event"})]
OfParticipant = Annotated[Reference, Field(json_schema_extra={"refers_to": "participant"})]
Rounds = Annotated[int, Field(ge=1, le=20), BeforeValidator(whole)]


class Event(Entity):
    """A matching event: when, in which format, how many rounds of how many minutes with which break between them.

    ``seed`` makes the plan the same every time. While it runs, ``current`` is the round and ``until`` its end.
    """

    KIND = "event"
    name: Line
    on: Day | None = None
    at: Clock | None = None
    venue: Line | None = None
    format: Format = "two_sided"
    rounds: Rounds = 3
    minutes: Minutes = 8
    pause: Annotated[int, Field(ge=0, le=120), BeforeValidator(whole)] = 2
    tables: Count | None = None
    seed: Annotated[int, Field(ge=0, le=1_000_000), BeforeValidator(whole)] = 1
    current: Rounds | None = None
    until: Moment | None = None


class Participant(Entity):
    """A seat at an event: its number, the organisation it is for, and which side it takes; persons stay unnamed.

    ``arrives`` is the first round it is there for, ``present`` turns false for who did not come or has left, ``most``
    is how many meetings it wants at most.
    """

    KIND = "participant"
    event: OfEvent
    number: Count
    actor: OfActor
    side: Side | None = None
    present: bool = True
    arrives: Rounds | None = None
    most: Rounds | None = None


class Preference(Entity):
    """Whom a participant wants to meet: must, like, or no. Nobody else ever learns of it."""

    KIND = "preference"
    event: OfEvent
    by: OfParticipant
    to: OfParticipant
    says: Literal["must", "like", "no"]


class Round(Entity):
    """One round of an event. Each item of ``meetings`` is a table: its number, then the numbers of who sits there.

    ``"3 12 5"`` says that 12 and 5 meet at table 3. What is announced or held stays when the rest is planned again.
    """

    KIND = "round"
    event: OfEvent
    number: Rounds
    state: Literal["planned", "announced", "held"] = "planned"
    meetings: Items = {}


class Agreement(Entity):
    """What two organisations agreed on: who gives what, by when; money is no part of it.

    ``decided`` holds the findings that decided it, each under its own name. Only what was kept becomes a tie.
    """

    KIND = "agreement"
    event: OfEvent | None = None
    one: OfActor
    other: OfActor
    gives: Line
    """What ``one`` gives."""
    gets: Line | None = None
    """What ``other`` gives for it."""
    on: Day | None = None
    by: Day | None = None
    state: Literal["agreed", "running", "kept", "failed"] = "agreed"
    decided: Items = {}
    note: Paragraph | None = None
