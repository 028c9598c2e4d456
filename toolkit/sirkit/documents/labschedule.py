"""The schedule of a lab on paper: its days, its phases with their tasks, what decides how long it takes."""

from typing import get_args

from sirkit.documents import ganttsheet
from sirkit.documents.labnaming import Seen, short_day
from sirkit.documents.naming import day
from sirkit.documents.sections import Block, Bullets, Facts, Heading, Picture, Section, Table, Text
from sirkit.labdays import Timetable, ring, timetable
from sirkit.piloting import LabTask, Phase

_PHASES = {
    "codesign": "labs.phase.codesign",
    "coproduction": "labs.phase.coproduction",
    "coevaluation": "labs.phase.coevaluation",
}
_HEAD = (
    "paper.lab.task",
    "paper.labsheet.who",
    "paper.lab.first",
    "paper.lab.last",
    "paper.lab.days",
    "paper.lab.slack",
)
_WIDTH = 1000
"""Pixels of the picture of the schedule."""
_WIDTHS = (52, 34, 24, 24, 14, 22)


def schedule(seen: Seen) -> Section:
    """Return phases and tasks with their days; where tasks wait for one another in a ring, without days."""
    say, one = seen.say, seen.one
    found = None if ring(one) else timetable(one, seen.on)
    blocks: list[Block] = [_facts(seen, found)]
    if found and one.tasks:
        drawn = ganttsheet.drawn(one, found, say, width=_WIDTH, alone=False)
        blocks.append(Picture(drawn, ganttsheet.sentence(one, found, say)))
    for phase in get_args(Phase):
        blocks += _phase(seen, phase, found)
    if not one.tasks:
        blocks.append(Text((say("labs.check.schedule.no_tasks"),), "asked"))
    else:
        blocks.append(Text(_reading(seen, found), "quiet"))
    if one.lab.loops:
        blocks += [Heading(say("paper.lab.loops")), Bullets(tuple(one.lab.loops.values()))]
    return Section(say("paper.lab.schedule"), tuple(blocks))


def _facts(seen: Seen, found: Timetable | None) -> Facts:
    say, lab = seen.say, seen.one.lab
    rows = [("paper.lab.starts", day(lab.starts_on, say)), ("paper.lab.ends", day(lab.ends_on, say))]
    if found and seen.one.tasks:
        ends = say("paper.lab.takes", count=found.days, day=found.ends)
        rows.append(("paper.lab.tasks_take", ends))
    rows.append(("paper.lab.evaluation", day(lab.evaluation_on, say)))
    rows.append(("paper.lab.evaluators", lab.evaluators or say("paper.unknown")))
    return Facts(tuple((say(label), value) for label, value in rows))


def _phase(seen: Seen, phase: Phase, found: Timetable | None) -> list[Block]:
    """Return a phase with its tasks, in the order in which they begin."""
    tasks = [task for task in seen.one.tasks if task.phase == phase]
    if not tasks:
        return []
    if found:
        tasks.sort(key=lambda task: found.spans[task.id].start)
    rows = tuple(_row(seen, task, found) for task in tasks)
    return [Heading(seen.say(_PHASES[phase])), Table(tuple(map(seen.say, _HEAD)), rows, _WIDTHS)]


def _row(seen: Seen, task: LabTask, found: Timetable | None) -> tuple[str, ...]:
    role = next((role.title for role in seen.one.roles if role.id == task.role), seen.say("labsheets.role_open"))
    days = "?" if task.days is None else str(task.days)
    if found is None:
        none = seen.say("paper.lab.none")
        return task.text, role, none, none, days, none
    span = found.spans[task.id]
    slack = seen.say("paper.lab.done") if task.done_on else str(span.slack)
    first, last = (short_day(one, seen.say) for one in (found.first(task.id), found.last(task.id)))
    return task.text, role, first, last, days, slack


def _reading(seen: Seen, found: Timetable | None) -> tuple[str, ...]:
    say = seen.say
    if found is None:
        return (say("paper.lab.ring"),)
    names = {task.id: task.text for task in seen.one.tasks}
    lines = [
        say("paper.lab.slack_means"),
        say("paper.lab.critical", names=" → ".join(names[id_] for id_ in found.critical)),
    ]
    if any(task.days is None for task in seen.one.tasks):
        lines.append(say("paper.lab.guessed"))
    return tuple(lines)
