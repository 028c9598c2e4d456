"""The days of a lab: its tasks on dates, what decides how long it takes, and what stands in the way of a schedule."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sirkit.days import last_day
from sirkit.labs import Whole
from sirkit.messages import Message, Problem
from sirkit.piloting import LabTask
from sirkit.schedule import Job, Move, Span, critical, cycle, length, levelled, moves, spans
from sirkit.workdays import Calendar, land

YEARS = 10
"""So far ahead a plan reaches."""
UNKNOWN = 5
"""Working days a task counts that nobody has estimated: a week."""


@dataclass(frozen=True, slots=True)
class Timetable:
    """A lab's tasks on dates. ``spans`` are working days from the first one, in an order in which tasks can be done."""

    calendar: Calendar
    jobs: tuple[Job, ...]
    spans: Mapping[str, Span]
    critical: tuple[str, ...]
    """The ids of the tasks that decide how long it takes."""

    @property
    def days(self) -> int:
        """How many working days it takes."""
        return length(self.spans)

    def first(self, task: str) -> date:
        """Return the day on which a task begins."""
        return self.calendar.day(self.spans[task].start)

    def last(self, task: str) -> date:
        """Return the day on which a task ends."""
        return self.calendar.last(self.spans[task].start, self.spans[task].end)

    @property
    def ends(self) -> date:
        """The day on which the last task ends; the first day where there is none."""
        return self.calendar.last(0, self.days)


def timetable(one: Whole, today: date) -> Timetable:
    """Return when a lab's tasks are: from its first day on, where there is none from today on.

    Where it is known how many people can work at a time, no day needs more of them.

    Raises
    ------
    Problem
        ``labs.cycle`` naming the tasks that wait for one another, ``labs.itself`` naming one that waits for itself.
    """
    if waiting := ring(one):
        raise Problem(waiting)
    calendar = Calendar(day(one.lab.starts_on) or today, land(one.lab.ags))
    jobs = tuple(_job(task, calendar) for task in one.tasks)
    found = levelled(jobs, one.lab.hands) if one.lab.hands else spans(jobs)
    return Timetable(calendar, jobs, found, critical(jobs, found))


def moved(before: Timetable, after: Timetable) -> tuple[Move, ...]:
    """Return which tasks begin or end on another working day than before; both begin on the same day."""
    return moves(before.spans, after.spans)


def told(move: Move, name: str) -> Message:
    """Return what became of a task in a sentence."""
    way = "later" if move.end > 0 or (move.end == 0 and move.start > 0) else "earlier"
    return Message(f"labs.moved.{way}", {"name": name, "count": abs(move.end or move.start)})


def ring(one: Whole) -> Message | None:
    """Return which tasks of a lab wait for one another in a ring; None where none do."""
    found = cycle([Job(task.id, 0, frozenset(task.after)) for task in one.tasks])
    if not found:
        return None
    names = {task.id: task.text for task in one.tasks}
    if len(found) == 1:
        return Message("labs.itself", {"name": names[found[0]]})
    return Message("labs.cycle", {"names": " → ".join(names[id_] for id_ in (*found, found[0]))})


def _job(task: LabTask, calendar: Calendar) -> Job:
    days = UNKNOWN if task.days is None else task.days
    begin, done = day(task.not_before), day(task.done_on, last=True)
    return Job(
        task.id,
        days,
        frozenset(task.after),
        task.people or 1,
        calendar.number(begin) if begin and near(begin, calendar.start) else 0,
        calendar.number(done) + 1 if done and near(done, calendar.start) else None,
    )


def near(one: date, start: date) -> bool:
    """Return whether a day lies so near that a plan can reach it."""
    return one <= start + timedelta(days=365 * YEARS)


def day(said: str | None, *, last: bool = False) -> date | None:
    """Return a day as a date: the first, or the ``last``, a month or a year means; None where it is no day."""
    if not said:
        return None
    try:
        return date.fromisoformat(_end(said) if last else said + "-01-01"[len(said) - 4 :])
    except ValueError:
        return None


def _end(said: str) -> str:
    """Return the last day of a day, month or year that is in the calendar."""
    if len(said) != len("2026-02"):
        return last_day(said)
    year, month = int(said[:4]), int(said[5:])
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).isoformat()
