"""Counselling and coaching (function C): what founders tell, agree on and do. All of it stays with who wrote it."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sirkit.entity import Count, Day, Entity, Items, Line, Minutes, OfActor, Paragraph, Reference, whole
from sirkit.venture import OfVenture

OfGoal = Annotated[Reference, Field(json_schema_extra={"refers_to": "goal"})]
Stage = Annotated[int, Field(ge=1, le=7), BeforeValidator(whole)]
"""Of the spiral of social innovation (Nesta, Young Foundation): 1 opportunities and challenges … 7 changing systems."""
Seconds = Annotated[int, Field(ge=1, le=86_400), BeforeValidator(whole)]
Progress = Annotated[int, Field(ge=0, le=4), BeforeValidator(whole)]


class Intake(Entity):
    """The first talk of counselling; its id is the one of its venture."""

    KIND = "intake"
    venture: OfVenture
    on: Day | None = None
    problem: Paragraph | None = None
    beneficiaries: Paragraph | None = None
    solution: Paragraph | None = None
    novelty: Paragraph | None = None
    evidence: Paragraph | None = None
    team: Paragraph | None = None
    hours: Count | None = None
    income: Paragraph | None = None
    needed: Items = {}
    given: Items = {}
    known_through: Line | None = None
    consent_on: Day | None = None
    """When the client agreed that this is written down."""
    signs: Items = {}
    """What was answered to the questions that decide the stage, by the question's name: "yes" or "no"."""
    criteria: Items = {}
    """What matters for the legal form, by the criterion's name."""
    next_on: Day | None = None
    note: Paragraph | None = None


class Goal(Entity):
    """A goal agreed on in coaching, and when it is looked at again."""

    KIND = "goal"
    venture: OfVenture
    text: Line
    sign: Line | None = None
    """By what one will see that it is reached."""
    agreed_on: Day | None = None
    review_on: Day | None = None
    state: Literal["agreed", "reached", "changed", "dropped"] = "agreed"


class Talk(Entity):
    """One coaching talk after GROW: goal, reality, options, will."""

    KIND = "coaching_talk"
    venture: OfVenture
    on: Day
    minutes: Minutes | None = None
    goal: Paragraph | None = None
    reality: Paragraph | None = None
    options: Paragraph | None = None
    will: Paragraph | None = None


class Promise(Entity):
    """A step agreed on in a talk: what, by whom, by when."""

    KIND = "promise"
    venture: OfVenture
    text: Line
    owner: Literal["venture", "coach", "partner"] = "venture"
    partner: OfActor | None = None
    by: Day | None = None
    state: Literal["open", "done", "dropped"] = "open"


class Review(Entity):
    """How far a goal has come on a day, 0 (not begun) to 4 (reached)."""

    KIND = "review"
    goal: OfGoal
    on: Day
    progress: Progress
    note: Paragraph | None = None


class Pitch(Entity):
    """A pitch of five minutes for one kind of partner."""

    KIND = "pitch"
    venture: OfVenture
    audience: Literal["company", "municipality", "foundation", "association", "bank", "neighbours"]
    problem: Paragraph | None = None
    story: Paragraph | None = None
    solution: Paragraph | None = None
    benefit: Paragraph | None = None
    effect: Paragraph | None = None
    region: Paragraph | None = None
    ask: Paragraph | None = None
    rehearsed_on: Day | None = None
    seconds: Seconds | None = None
    """How long it took when it was last rehearsed."""
