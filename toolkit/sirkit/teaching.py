"""Training (function B): an offer, its outcomes, what proves and practises them, its support, and learners' wishes."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sirkit.entity import Count, Day, Entity, Items, Line, Located, OfActor, OfActors, Paragraph, Reference, whole

OfTraining = Annotated[Reference, Field(json_schema_extra={"refers_to": "training"})]
Level = Annotated[int, Field(ge=1, le=6), BeforeValidator(whole)]
"""Of Bloom's taxonomy as revised by Anderson and Krathwohl: 1 remember … 6 create."""
Share = Annotated[int, Field(ge=0, le=1_000_000), BeforeValidator(whole)]
"""Whole euros."""
Hours = Annotated[int, Field(ge=0, le=10_000), BeforeValidator(whole)]
"""Hours; none is an answer too."""
Hindrance = Literal["money", "children", "travel", "language", "release", "other"]
"""What keeps people from learning: money, children, the way there, language, being released from work."""
Support = Literal["stipend", "release", "room", "childcare", "transport", "mentor", "device", "other"]
"""The regional building blocks of a funding package."""


class Training(Located):
    """A training offer: need, for whom, how much, how, where, by whom, at what price, and how it is looked back on.

    ``units`` are teaching units of 45 minutes, ``self_study`` hours; ``instruments`` the statutory ones looked at, each
    under its own name.
    """

    KIND = "training"
    title: Line
    profession: Line | None = None
    need: Paragraph | None = None
    evidence: Paragraph | None = None
    audience: Line | None = None
    entry: Line | None = None
    provider: OfActor | None = None
    partners: OfActors = {}
    units: Count | None = None
    self_study: Hours | None = None
    format: Literal["presence", "online", "blended"] | None = None
    language: Line | None = None
    step_free: bool | None = None
    childcare: bool | None = None
    starts_on: Day | None = None
    ends_on: Day | None = None
    seats: Count | None = None
    price: Share | None = None
    own_share: Share | None = None
    instruments: Items = {}
    facts: Items = {}
    """What is known of the conditions of instruments, by the condition's name: "yes" or "no"."""
    evaluation: Paragraph | None = None


class Outcome(Entity):
    """A learning outcome: an observable verb, what with, under which condition; its level says how deep it goes."""

    KIND = "outcome"
    training: OfTraining
    verb: Line
    object: Line | None = None
    condition: Line | None = None
    level: Level | None = None


class Assessment(Entity):
    """What proves outcomes; ``proves`` holds their ids, each under itself."""

    KIND = "assessment"
    training: OfTraining
    text: Line
    proves: Items = {}


class Activity(Entity):
    """What learners do; ``practises`` holds the ids of outcomes, each under itself."""

    KIND = "activity"
    training: OfTraining
    text: Line
    practises: Items = {}
    minutes: Count | None = None


class Aid(Entity):
    """One building block of a funding package that somebody in the region gives; ``worth`` in whole euros, if known."""

    KIND = "aid"
    training: OfTraining
    sort: Support
    actor: OfActor | None = None
    text: Line | None = None
    worth: Share | None = None
    state: Literal["suggested", "asked", "promised"] = "suggested"


class LearningWish(Located):
    """What somebody wants to learn, what for, when, and what hinders; nobody is named."""

    KIND = "learning_wish"
    what: Line
    purpose: Line | None = None
    when: Line | None = None
    hinders: Items = {}
    """Hindrances, each under its own name."""
