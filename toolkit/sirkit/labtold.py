"""The schedule of a lab in sentences: until when it takes, what decides that, and what is in doubt.

How long it may take is drawn from the shortest and longest times people entered; it is their estimate and no promise.
"""

from collections.abc import Iterator, Mapping

from sirkit.estimates import DRAWS, Estimate, drawn
from sirkit.labdays import UNKNOWN, Timetable
from sirkit.labs import Whole
from sirkit.messages import Message
from sirkit.piloting import LabTask

NAMED = 6
"""So many tasks that decide the end are named."""
OFTEN = 0.5
"""A task that decides the end at least that often is named beside the estimate."""


def lasts(one: Whole, table: Timetable) -> tuple[Message, ...]:
    """Return until when a lab takes and which tasks decide that, and what this rests on; nothing without tasks."""
    if not one.tasks:
        return ()
    names = {task.id: task.text for task in one.tasks}
    chain = [names[id_] for id_ in table.critical]
    shown = " → ".join([*chain[:NAMED], *(["…"] if len(chain) > NAMED else [])])
    return (
        Message("labs.told.lasts", {"day": table.ends, "count": table.days}),
        Message("labs.told.decides", {"count": len(chain), "names": shown}),
        *_rests(one, table),
    )


def _rests(one: Whole, table: Timetable) -> Iterator[Message]:
    if not one.lab.starts_on:
        yield Message("labs.told.from_today", {"day": table.calendar.start})
    if guessed := sum(task.days is None for task in one.tasks):
        yield Message("labs.check.schedule.days_unknown", {"count": guessed})
    if one.lab.hands:
        yield Message("labs.told.hands", {"count": one.lab.hands})


def room(task: LabTask, table: Timetable) -> Message:
    """Return in words by how much a task may begin later without the whole taking longer."""
    if task.done_on:
        return Message("labs.told.done")
    if task.id in table.critical:
        return Message("labs.told.critical")
    left = table.spans[task.id].slack
    return Message("labs.told.room", {"count": left}) if left else Message("labs.told.no_room")


def doubt(one: Whole, table: Timetable) -> tuple[Message, ...]:
    """Return how long it takes in half and in nine of ten of many drawn plans; nothing where nothing is in doubt.

    Where people are few, no task begins before the day on which the plan has people for it.
    """
    estimates = dict(_estimates(one.tasks))
    if not estimates:
        return ()
    jobs = table.jobs
    if one.lab.hands:
        jobs = tuple(job._replace(not_before=table.spans[job.id].start) for job in jobs)
    found = drawn(jobs, estimates)
    half, most = (table.calendar.last(0, round(days)) for days in (found.half, found.most))
    said = Message("labs.told.doubt", {"count": DRAWS, "half": half, "most": most})
    return (said, *_decide(one, table, found.critical))


def _decide(one: Whole, table: Timetable, often: Mapping[str, float]) -> Iterator[Message]:
    """Yield which task decides the end in most of them though the plan does not say so."""
    other = [task for task in one.tasks if task.id not in table.critical and often[task.id] >= OFTEN]
    if other:
        most = max(other, key=lambda task: often[task.id])
        yield Message("labs.told.too", {"name": most.text})


def _estimates(tasks: tuple[LabTask, ...]) -> Iterator[tuple[str, Estimate]]:
    """Yield the estimates of tasks whose shortest and longest time are known and differ; the likely lies between."""
    for task in tasks:
        if task.least is not None and task.most is not None and task.least < task.most and not task.done_on:
            likely = UNKNOWN if task.days is None else task.days
            yield task.id, Estimate(task.least, min(max(likely, task.least), task.most), task.most)
