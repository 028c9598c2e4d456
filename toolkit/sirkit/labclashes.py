"""Days of a lab that do not fit together: its end before its tasks are done, its evaluation before it can begin."""

from collections.abc import Iterator
from datetime import date

from sirkit.days import last_day
from sirkit.labdays import day, ring, timetable
from sirkit.labs import Whole
from sirkit.remarks import Remark, says


def clashes(one: Whole, today: date) -> tuple[Remark, ...]:
    """Return which days of a lab contradict one another; those of tasks only where they do not wait in a ring."""
    return tuple(_clashes(one, today))


def _clashes(one: Whole, today: date) -> Iterator[Remark]:
    lab = one.lab
    begins, ends = day(lab.starts_on), day(lab.ends_on, last=True)
    if begins and ends and ends < begins:
        yield says(lab, "labs.check.schedule.days")
    planned = bool(one.tasks) and not ring(one)
    if planned and ends and (last := timetable(one, today).ends) > ends:
        yield says(lab, "labs.check.schedule.too_late", day=last, ends=ends)
    if lab.evaluation_on and lab.starts_on and last_day(lab.evaluation_on) < lab.starts_on:
        yield says(lab, "labs.check.schedule.evaluation_early")
    elif planned:
        yield from _evaluation(one, today)


def _evaluation(one: Whole, today: date) -> Iterator[Remark]:
    """Yield that the evaluation is planned before the tasks it consists of begin."""
    table, planned = timetable(one, today), day(one.lab.evaluation_on, last=True)
    firsts = [table.first(task.id) for task in one.tasks if task.phase == "coevaluation" and not task.done_on]
    if planned and firsts and planned < min(firsts):
        yield says(one.lab, "labs.check.schedule.evaluation_before", day=planned, first=min(firsts))
