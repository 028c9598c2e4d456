"""Effects: what changes through a venture or a living lab, by what one sees it, and what leads there.

All of it may be shown. Which step of the staircase an effect lies on is heard from its words (``impact.read``) and
never kept. What is of a lab has no venture, what is of a venture no lab.
"""

from typing import Annotated

from pydantic import Field

from sirkit.entity import Day, Entity, Line, Paragraph, Reference
from sirkit.venture import OfVenture

OfLab = Annotated[Reference, Field(json_schema_extra={"refers_to": "lab"})]


class Effect(Entity):
    """A sentence about what changes."""

    KIND = "effect"
    venture: OfVenture | None = None
    lab: OfLab | None = None
    text: Line


class Indicator(Entity):
    """By what one sees an effect: what is looked at, from what to what, known from where, and when."""

    KIND = "indicator"
    venture: OfVenture | None = None
    lab: OfLab | None = None
    text: Line
    baseline: Line | None = None
    """How it was before; "0" is a baseline, nothing is none."""
    target: Line | None = None
    source: Line | None = None
    on: Day | None = None
    """When the baseline was looked at."""
    by: Day | None = None
    """Until when the target is to be reached."""


class Logic(Entity):
    """The logic model (*Wirkungslogik*): what goes in and what it leads to; its id is that of its venture or lab."""

    KIND = "logic"
    venture: OfVenture | None = None
    lab: OfLab | None = None
    input: Paragraph | None = None
    activities: Paragraph | None = None
    output: Paragraph | None = None
    outcome: Paragraph | None = None
    impact: Paragraph | None = None
