"""Moving a task of a lab: on which day it would begin, what else moves then, and why it may stay where it is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sirkit.labdays import Timetable, day, moved, near, timetable, told
from sirkit.labs import Whole
from sirkit.messages import Message, problem
from sirkit.piloting import LabTask

MOST = 12
"""So many tasks that move are told one by one."""
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Wish:
    """By how much a task is to begin later, less than 0 for earlier: working days, weeks, or the day itself."""

    days: int = 0
    weeks: int = 0
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """What a wish leads to: the first day the task would be given, whether it moves at all, and that in sentences."""

    day: date
    moves: bool
    told: tuple[Message, ...]


def shift(one: Whole, task: str, wish: Wish, today: date) -> Shift:
    """Return what would move if a task began on another day; nothing is kept.

    Raises
    ------
    Problem
        ``labs.shift.gone`` if there is no such task, ``labs.shift.done`` if it is done, ``labs.check.schedule.far`` if
        the day is out of reach, ``labs.cycle`` or ``labs.itself`` where there is no schedule.
    """
    found = next((each for each in one.tasks if each.id == task), None)
    if found is None:
        raise problem("labs.shift.gone")
    if found.done_on:
        raise problem("labs.shift.done", name=found.text)
    before = timetable(one, today)
    begin = _wished(before, task, wish)
    if not near(begin, before.calendar.start):
        raise problem("labs.check.schedule.far", name=found.text)
    after = timetable(_given(one, task, begin), today)
    return Shift(begin, before.first(task) != after.first(task), tuple(_sentences(one, found, before, after)))


def _wished(table: Timetable, task: str, wish: Wish) -> date:
    """Return the working day a task is to begin on, never before the first one."""
    calendar = table.calendar
    if wish.days:
        return calendar.day(max(table.spans[task].start + wish.days, 0))
    begin = wish.on or table.first(task) + wish.weeks * _WEEK
    return calendar.day(calendar.number(begin)) if near(begin, calendar.start) else begin


def _given(one: Whole, task: str, begin: date) -> Whole:
    changed = {"not_before": begin.isoformat()}
    return replace(one, tasks=tuple(t.model_copy(update=changed) if t.id == task else t for t in one.tasks))


def _sentences(one: Whole, task: LabTask, before: Timetable, after: Timetable) -> Iterator[Message]:
    """Yield what moves, the task itself first; or why it stays; then what becomes of the end."""
    names = {each.id: each.text for each in one.tasks}
    moves = sorted(moved(before, after), key=lambda move: move.id != task.id)
    if not any(move.id == task.id for move in moves):
        yield _stays(one, task, after)
    yield from (told(move, names[move.id]) for move in moves[:MOST])
    if len(moves) > MOST:
        yield Message("labs.shift.more", {"count": len(moves) - MOST})
    if after.ends == before.ends:
        yield Message("labs.shift.end_stays", {"day": after.ends})
    else:
        yield Message("labs.shift.end", {"day": after.ends, "before": before.ends})
    planned = day(one.lab.ends_on, last=True)
    if planned and before.ends <= planned < after.ends:
        yield Message("labs.shift.beyond", {"day": planned})


def _stays(one: Whole, task: LabTask, after: Timetable) -> Message:
    """Return why a task begins no earlier: the plan begins with it, it waits for another, or people are busy."""
    span = after.spans[task.id]
    if not span.start:
        return Message("labs.shift.first", {"name": task.text, "day": after.first(task.id)})
    waits = [each.text for each in one.tasks if each.id in task.after and after.spans[each.id].end == span.start]
    if waits:
        return Message("labs.shift.waits", {"name": task.text, "other": waits[0]})
    return Message("labs.shift.same", {"name": task.text, "day": after.first(task.id)})
