"""The roadmap (*Fahrplan*) on paper: for each function who does what by when, who looks after the map, when to meet."""

from datetime import date

from sirkit.documents.naming import actors, day, named, region, state
from sirkit.documents.printing import Say, pdf
from sirkit.dossier import Dossier
from sirkit.kinds import Step
from sirkit.merging import merged
from sirkit.roadmap import next_meeting, roadmap


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the roadmap as PDF on A4.

    Organisations called the same are one here.

    Parameters
    ----------
    on
        The day it is printed: the next meeting is the first one from this day on.
    """
    dossier = merged(dossier)
    home = region(dossier)
    data = {
        "title": say("paper.plan.of", region=home.name) if home else say("paper.plan.title"),
        "foot": say("paper.plan.foot", day=on, region=home.name if home else say("paper.plan.region")),
        "lead": say("paper.plan.lead"),
        "care": _care(dossier, say),
        "columns": [say(key) for key in COLUMNS],
        "parts": _parts(dossier, say),
        "empty": say("paper.plan.empty"),
        **_without(dossier, say),
        "meeting": {"title": say("paper.plan.meeting"), "text": meeting(dossier, say, on)},
    }
    return pdf("plan", data, language=language)


COLUMNS = ("paper.plan.task", "paper.plan.who", "paper.plan.speaks_to", "paper.plan.by", "paper.plan.state")
"""The columns of a table of steps."""


def row(dossier: Dossier, step: Step, say: Say) -> list[str]:
    """Return one step as a row: task, who, speaks to whom, by when, state."""
    known = actors(dossier)
    who, whom = named(known, step.actor, say), named(known, step.speaks_to, say)
    return [step.task, who, whom, day(step.by, say), state(step, say)]


def steps(dossier: Dossier) -> list[Step]:
    """Return the steps by function, the earliest first, those without a function or a day last."""
    return [step for leg in roadmap(dossier) for step in leg.steps]


def _care(dossier: Dossier, say: Say) -> list[dict[str, str]]:
    home = region(dossier)
    known = actors(dossier)
    return [
        {"label": say("paper.plan.carer"), "value": named(known, home.carer if home else None, say)},
        {"label": say("paper.plan.deputy"), "value": named(known, home.deputy if home else None, say)},
        {"label": say("paper.plan.review"), "value": day(home.review_on if home else None, say)},
    ]


def _parts(dossier: Dossier, say: Say) -> list[dict[str, object]]:
    """Return the functions that have steps, and last the steps without a function."""
    return [
        {
            "letter": leg.letter,
            "name": say(f"function.{leg.letter}.name") if leg.letter else say("paper.plan.shared"),
            "steps": [row(dossier, step, say) for step in leg.steps],
        }
        for leg in roadmap(dossier)
        if leg.steps
    ]


def _without(dossier: Dossier, say: Say) -> dict[str, object]:
    """Return the functions nobody has a step for, each with whether it is still sought."""
    without = [
        {"letter": leg.letter, "name": say(f"function.{leg.letter}.name"), "sought": leg.sought}
        for leg in roadmap(dossier)
        if leg.letter and not leg.steps
    ]
    return {"without": without, "without_title": say("paper.plan.without"), "sought": say("paper.plan.sought")}


def meeting(dossier: Dossier, say: Say, on: date) -> str:
    """Return when people meet next, or that no day is agreed yet."""
    first = next_meeting(dossier, on)
    if first is None:
        return say("paper.plan.meeting_empty")
    at = say("paper.invitation.clock", time=first.at) if first.at else say("paper.plan.at_unknown")
    venue = first.venue or say("paper.plan.venue_unknown")
    return say("paper.plan.meeting_text", name=first.name, day=day(first.on, say), at=at, venue=venue)
