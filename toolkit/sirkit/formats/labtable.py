"""Tasks and indicators of a lab as a workbook (XLSX), to go on planning with; written only, texts stay texts."""

from collections.abc import Callable, Iterator
from datetime import date

from sirkit.dossier import Dossier
from sirkit.effects import Indicator
from sirkit.formats import sheets
from sirkit.formats.sheets import Leaf, Value
from sirkit.impact import read
from sirkit.labdays import Timetable, ring, timetable
from sirkit.labs import Whole, standing, whole
from sirkit.piloting import Lab, LabTask

Say = Callable[..., str]
_PHASES = {
    "codesign": "labs.phase.codesign",
    "coproduction": "labs.phase.coproduction",
    "coevaluation": "labs.phase.coevaluation",
}
TASKS = {
    "name": "paper.lab.task",
    "phase": "paper.lab.phase",
    "days": "labtable.days",
    "people": "labtable.people",
    "after": "labtable.after",
    "role": "paper.lab.role",
    "who": "labtable.who",
    "first": "paper.lab.first",
    "last": "paper.lab.last",
    "slack": "labtable.slack",
    "done": "labtable.done",
}
"""The columns of the tasks, and the key of what stands above each; days are written ``YYYY-MM-DD``."""
INDICATORS = {
    "name": "indicator.text",
    "step": "labtable.step",
    "baseline": "indicator.baseline",
    "on": "indicator.on",
    "target": "indicator.target",
    "by": "indicator.by",
    "source": "indicator.source",
}
"""The columns of the indicators."""


def write(dossier: Dossier, lab: Lab, say: Say, *, language: str, on: date) -> bytes:  # noqa: ARG001 - made like every paper of a lab
    """Return a sheet of tasks with their days and one of indicators with the step of the staircase they sound like.

    Where tasks wait for one another in a ring, their days stay empty; what is not known is an empty cell.
    """
    one = whole(dossier, lab.id)
    found = None if ring(one) else timetable(one, on)
    leaves = {
        say("labtable.tasks"): Leaf(
            _heads(TASKS, say), [list(_task(dossier, one, task, found, say)) for task in one.tasks]
        ),
        say("labtable.indicators"): Leaf(_heads(INDICATORS, say), [_indicator(each, say) for each in one.indicators]),
    }
    return sheets.write(leaves)


def _heads(columns: dict[str, str], say: Say) -> dict[str, str]:
    return {name: say(key) for name, key in columns.items()}


def _task(dossier: Dossier, one: Whole, task: LabTask, found: Timetable | None, say: Say) -> Iterator[Value]:
    role = next((role for role in one.roles if role.id == task.role), None)
    actor = standing(dossier, role.actor) if role else None
    yield from (task.text, say(_PHASES[task.phase]), _number(task.days), _number(task.people))
    yield ", ".join(other.text for other in one.tasks if other.id in task.after)
    yield from (role.title if role else "", actor.name if actor and actor.sort != "person" else "")
    span = found.spans[task.id] if found else None
    yield from (found.first(task.id).isoformat(), found.last(task.id).isoformat()) if found else ("", "")
    yield from (span.slack if span else "", task.done_on or "")


def _number(value: int | None) -> Value:
    return "" if value is None else value


def _indicator(one: Indicator, say: Say) -> list[Value]:
    step = read(one.text).step
    sounds = say(f"impact.step.{step}") if step else ""
    return [one.text, sounds, one.baseline or "", one.on or "", one.target or "", one.by or "", one.source or ""]
