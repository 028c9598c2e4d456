"""Piloting (function E): the Social Living Lab, its roles, tasks, costs, risks and log, and what is learned from it.

A lab is a shared trial in everyday life and no building: nothing here needs a place.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sirkit.effects import OfLab
from sirkit.entity import Count, Day, Entity, Items, Line, Located, OfActor, Paragraph, Reference, Sector, whole
from sirkit.functions import Letter
from sirkit.teaching import Share
from sirkit.venture import OfVenture

OfLabRole = Annotated[Reference, Field(json_schema_extra={"refers_to": "lab_role"})]
Phase = Literal["codesign", "coproduction", "coevaluation"]
"""The phases of a real-world laboratory (*Reallabor*): planning, doing and evaluating together, with ways back."""
Turn = Literal["on", "change", "back", "stop"]
"""What a review decides: go on, change something, go back a phase, stop."""
Scale = Annotated[int, Field(ge=1, le=5), BeforeValidator(whole)]
"""1 (hardly) to 5 (very)."""
Days = Annotated[int, Field(ge=0, le=1000), BeforeValidator(whole)]
"""Working days; none is a moment, such as a signature."""


class Lab(Located):
    """A Social Living Lab, from its one page (*Blatt*) to its plan; both are this record.

    The one page is ``question``, ``beneficiaries``, roles, ``trial``, ``sign`` and ``next_on``. ``city`` and the other
    fields of an address say in which Land the holidays are; ``venue`` may stay empty.
    """

    KIND = "lab"
    title: Line
    venture: OfVenture | None = None
    question: Paragraph | None = None
    beneficiaries: Paragraph | None = None
    """For whom it is, and who of them takes part from the start."""
    trial: Paragraph | None = None
    """The smallest trial that fits into eight weeks."""
    sign: Paragraph | None = None
    """By what one notices an effect."""
    next_on: Day | None = None
    next_step: Line | None = None
    hypothesis: Paragraph | None = None
    setting: Paragraph | None = None
    """The everyday life in which it takes place, in words."""
    venue: Line | None = None
    starts_on: Day | None = None
    ends_on: Day | None = None
    hands: Count | None = None
    """How many people can work on it on one day."""
    loops: Items = {}
    """What would lead back to an earlier phase."""
    evaluation_on: Day | None = None
    evaluators: Line | None = None
    """Who takes part in the co-evaluation."""
    consent: Paragraph | None = None
    """What those who take part agree to, and how."""
    data: Paragraph | None = None
    """What is written down, where, for how long."""
    leaving: Paragraph | None = None
    """What ends it, what lets it go on, and who decides that when."""
    handed_on: Paragraph | None = None
    """What is handed on, to whom (function H)."""
    state: Literal["idea", "planned", "running", "evaluating", "finished", "stopped"] = "idea"
    reason: Line | None = None
    """Why it stands so."""
    learned: Paragraph | None = None
    """The last reflection."""


class LabRole(Entity):
    """A role in a lab: what it does, from which sector and function it is filled, who has it, and who else could.

    Where ``actor`` is empty or was dropped from the map, nobody fills it: that becomes a search for a partner.
    ``users`` marks the role of those for whom the lab is.
    """

    KIND = "lab_role"
    lab: OfLab
    title: Line
    does: Paragraph | None = None
    sort: Sector | None = None
    function: Letter | None = None
    users: bool = False
    actor: OfActor | None = None
    backup: OfActor | None = None
    """Plan B: who steps in."""
    state: Literal["sought", "asked", "promised"] = "sought"


class LabTask(Entity):
    """A task of a lab: how many working days, how many people at a time, and what has to be done before it.

    ``least`` and ``most`` are the shortest and longest it may take, for what is uncertain; ``after`` holds the ids of
    the tasks it waits for, each under itself.
    """

    KIND = "lab_task"
    lab: OfLab
    text: Line
    phase: Phase = "codesign"
    days: Days | None = None
    least: Days | None = None
    most: Days | None = None
    people: Count | None = None
    after: Items = {}
    role: OfLabRole | None = None
    not_before: Day | None = None
    done_on: Day | None = None


class Cost(Entity):
    """What a lab costs or is given, in whole euros; ``in_kind`` is worth that much without being paid."""

    KIND = "cost"
    lab: OfLab
    text: Line
    euros: Share | None = None
    in_kind: bool = False
    payer: OfActor | None = None
    state: Literal["suggested", "asked", "promised"] = "suggested"


class Risk(Entity):
    """A risk: how likely, how bad, by what it shows early, who watches it, and what is done then."""

    KIND = "risk"
    lab: OfLab
    text: Line
    likely: Scale | None = None
    bad: Scale | None = None
    sign: Line | None = None
    owner: OfLabRole | None = None
    answer: Paragraph | None = None
    state: Literal["open", "happened", "over"] = "open"


class Note(Entity):
    """An entry of a lab's log: what happened on a day; nobody is named in it."""

    KIND = "lab_note"
    lab: OfLab
    on: Day
    text: Paragraph
    phase: Phase | None = None
    surprise: bool = False
    """Whether it was not expected: that is what one learns from."""


class LabReview(Entity):
    """A review of a lab: who looked at it when, what they decided, and why."""

    KIND = "lab_review"
    lab: OfLab
    on: Day
    who: Line | None = None
    phase: Phase | None = None
    turn: Turn = "on"
    reason: Paragraph | None = None


class Measurement(Entity):
    """The value of an indicator on a day; ``value`` is a number, ``text`` where it is none, ``source`` who says so."""

    KIND = "measurement"
    indicator: Annotated[Reference, Field(json_schema_extra={"refers_to": "indicator"})]
    on: Day
    value: Annotated[float, Field(allow_inf_nan=False, ge=-1e9, le=1e9)] | None = None
    text: Line | None = None
    source: Line | None = None


class Method(Entity):
    """A method card (function H): what was tried where, how, what worked and what did not, and how one knows.

    ``origin`` names the region it comes from where that is another one; ``lab`` is the lab it was learned in here.
    """

    KIND = "method"
    title: Line
    lab: OfLab | None = None
    context: Paragraph | None = None
    problem: Paragraph | None = None
    steps: Items = {}
    worked: Paragraph | None = None
    not_worked: Paragraph | None = None
    evidence: Paragraph | None = None
    on: Day | None = None
    origin: Line | None = None
    licence: Line | None = None
