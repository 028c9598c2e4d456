"""The schedule: when tasks can begin and must be done, what decides the length, and what moves when one moves.

Critical path method: earliest start ``max(earliest end of what comes before)``, latest end backwards, slack is the
difference. Times are whole working days from the first one, 0; which dates those are, ``workdays`` says.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from sirkit.messages import problem


class Job(NamedTuple):
    """A task as it is planned: how many days, what has to be done before it, how many people at a time."""

    id: str
    days: int
    after: frozenset[str] = frozenset()
    people: int = 1
    not_before: int = 0
    """The first day on which it may begin."""
    done: int | None = None
    """The day after its last one, where it is done: then nothing moves it."""


class Span(NamedTuple):
    """When a task is: from the beginning of one day to the beginning of another, at the earliest and at the latest."""

    start: int
    end: int
    latest_start: int
    latest_end: int

    @property
    def slack(self) -> int:
        """By how many days it may begin later without making the whole longer."""
        return self.latest_start - self.start


class Move(NamedTuple):
    """What became of a task: by how many days it begins and ends later, less than 0 for earlier."""

    id: str
    start: int
    end: int


def cycle(jobs: Collection[Job]) -> tuple[str, ...]:
    """Return tasks that wait for one another in a ring, each for the one before it; empty where there are none."""
    try:
        _order(jobs)
    except CycleError as caught:
        found: list[str] = caught.args[1]
        return tuple(found[:-1])
    return ()


def spans(jobs: Collection[Job]) -> Mapping[str, Span]:
    """Return for each task when it is, in an order in which they can be done; what is not there is not waited for.

    Raises
    ------
    Problem
        ``schedule.cycle`` where tasks wait for one another in a ring; ``cycle`` says which.
    """
    try:
        order = _order(jobs)
    except CycleError as caught:
        raise problem("schedule.cycle") from caught
    starts = _starts(order)
    ends = {job.id: starts[job.id] + job.days for job in order}
    length = max(ends.values(), default=0)
    latest = dict.fromkeys(ends, length)
    for job in reversed(order):
        for before in job.after & ends.keys():
            latest[before] = min(latest[before], latest[job.id] - job.days)
    return {job.id: Span(starts[job.id], ends[job.id], latest[job.id] - job.days, latest[job.id]) for job in order}


def length(found: Mapping[str, Span]) -> int:
    """Return how many working days all of it takes."""
    return max((span.end for span in found.values()), default=0)


def critical(jobs: Collection[Job], found: Mapping[str, Span]) -> tuple[str, ...]:
    """Return a chain of tasks that decides how long all of it takes, the first one first.

    A task that is waited for by nothing else, or begins late because it may not begin earlier, begins the chain.
    """
    by_id = {job.id: job for job in jobs}
    last = [id_ for id_, span in found.items() if span.end == length(found)]
    chain: list[str] = []
    while last:
        chain.append(min(last))
        span = found[chain[-1]]
        last = [id_ for id_ in by_id[chain[-1]].after & found.keys() if found[id_].end == span.start]
    return tuple(reversed(chain))


def levelled(jobs: Collection[Job], hands: int) -> Mapping[str, Span]:
    """Return when each task is if so many people can work at a time; one that needs more is done with all there are.

    Greedy: of the tasks that can begin, the one that must begin first goes first (serial schedule generation). It is
    no optimum, but a plan that can be kept.
    """
    first = spans(jobs)
    order = sorted(_order(jobs), key=lambda job: (job.done is None, first[job.id].latest_start, job.id))
    used: Counter[int] = Counter()
    ends: dict[str, int] = {}
    for job in _ready(order):
        need = min(job.people, hands)
        start = max((ends[one] for one in job.after & ends.keys()), default=0)
        start = (
            first[job.id].start
            if job.done is not None
            else _free(used, max(start, job.not_before), job.days, hands - need)
        )
        used.update(dict.fromkeys(range(start, start + job.days), need))
        ends[job.id] = start + job.days
    fixed = [job._replace(not_before=ends[job.id] - job.days) for job in jobs]
    return spans(fixed)


def _free(used: Mapping[int, int], start: int, days: int, most: int) -> int:
    """Return the first day, from ``start`` on, from which for so many days at most ``most`` people are at work."""
    while True:
        busy = next((day for day in reversed(range(start, start + days)) if used.get(day, 0) > most), None)
        if busy is None:
            return start
        start = busy + 1


def moves(before: Mapping[str, Span], after: Mapping[str, Span]) -> tuple[Move, ...]:
    """Return what begins or ends on another day than before, in the order of the later plan."""
    found = (
        Move(id_, span.start - before[id_].start, span.end - before[id_].end)
        for id_, span in after.items()
        if id_ in before
    )
    return tuple(move for move in found if move.start or move.end)


def _order(jobs: Collection[Job]) -> list[Job]:
    by_id = {job.id: job for job in jobs}
    sorter = TopologicalSorter({job.id: sorted(job.after & by_id.keys()) for job in jobs})
    return [by_id[id_] for id_ in sorter.static_order()]


def _starts(order: Collection[Job]) -> dict[str, int]:
    starts: dict[str, int] = {}
    ends: dict[str, int] = {}
    for job in order:
        earliest = max((ends[before] for before in job.after & ends.keys()), default=0)
        start = max(earliest, job.not_before) if job.done is None else max(job.done - job.days, 0)
        starts[job.id], ends[job.id] = start, start + job.days
    return starts


def _ready(order: Collection[Job]) -> Iterator[Job]:
    """Yield the tasks in this order, but none before what it waits for."""
    left, there = list(order), {job.id for job in order}
    done: set[str] = set()
    while left:
        job = next(one for one in left if (one.after & there) <= done)
        left.remove(job)
        done.add(job.id)
        yield job
