"""The sample lab: an invented one to learn on, step by step as ``data/piloting/sample.csv`` has it."""

from dataclasses import replace
from datetime import date

from sirkit.dossier import Dossier
from sirkit.labdays import Timetable, timetable
from sirkit.labs import whole
from sirkit.piloting import LabTask
from sirkit.stepwise import stepped

LAB = "lab"
"""Id of the lab."""
TODAY = date(2026, 12, 1)
"""The day on which it is looked at while it is planned."""
RULES = {
    "users": "labs.check.roles.no_users",
    "other": "labs.check.roles.one_sector",
    "hold": "labs.check.roles.no_orchestrator",
    "evaluation": "labs.check.schedule.no_evaluation",
}
"""The steps without which it is no lab, each with what is said then."""
WHOLE = (*RULES, "tasks", "effect", "around")
"""The steps after which nothing is missing."""


def lab(language: str, *steps: str) -> Dossier:
    """Return the lab in one language after these steps."""
    return stepped("piloting/sample", language, *steps)


def planned(dossier: Dossier, task: str = "", later: int = 0) -> Timetable:
    """Return its timetable, one of its tasks taking so many working days longer."""
    one = whole(dossier, LAB)
    tasks = tuple(_longer(each, later) if each.id == task else each for each in one.tasks)
    return timetable(replace(one, tasks=tasks), TODAY)


def _longer(task: LabTask, days: int) -> LabTask:
    return task.model_copy(update={"days": (task.days or 0) + days})
