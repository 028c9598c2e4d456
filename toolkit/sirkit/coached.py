"""Coaching: what is due for every venture a coach goes with, how goals come on, and what may be handed over.

All of this is read from what stays with the coach. What is handed over holds nothing of it: only what the
venture says of itself in public.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from sirkit.coaching import Goal, Intake, Promise, Review, Talk
from sirkit.days import last_day
from sirkit.dossier import Dossier
from sirkit.messages import Message, Value
from sirkit.venture import Venture

WEEKS = 6
"""After so many weeks without a talk a venture is asked after, unless a coach wants another number."""
SOON = 7
"""So many days ahead a promise is told as coming."""
REACHED = 4
LATE = frozenset({"coached.promise_past", "coached.review_due", "coached.appointment_past", "coached.quiet"})
"""What should have happened already."""
ASKED = "coached.handover.ask."
"""How the keys begin of what a venture has not said of itself."""
PRIVATE = "coached.handover.private"


class Due(NamedTuple):
    """What is due for one venture, what is past first."""

    venture: Venture
    items: tuple[Message, ...]

    @property
    def late(self) -> int:
        """How much of it should have happened already."""
        return late(self.items)


class Point(NamedTuple):
    """How far a goal had come on a day, 0 (not begun) to 4 (reached)."""

    on: str
    progress: int


class Misplaced(NamedTuple):
    """A day that cannot be: the id of the goal or talk it belongs to, and what is to be said."""

    record: str
    message: Message


def due(dossier: Dossier, today: date, *, weeks: int = WEEKS) -> tuple[Due, ...]:
    """Return what is due for each venture that is counselled or coached, the most urgent first.

    Urgent is most what should have happened already, then whatever there is most of.

    Parameters
    ----------
    weeks
        After so many weeks without a talk a venture is asked after.
    """
    found = [Due(one, items(dossier, one.id, today, weeks=weeks)) for one in coached(dossier)]
    return tuple(sorted(found, key=_urgency))


def _urgency(one: Due) -> tuple[int, int, str, str]:
    return -one.late, -len(one.items), one.venture.name.casefold(), one.venture.id


def coached(dossier: Dossier) -> tuple[Venture, ...]:
    """Return the ventures something of counselling or coaching was written down for."""
    ids = {one.venture for one in dossier.all(Intake)} | {one.venture for one in dossier.all(Goal)}
    ids |= {one.venture for one in dossier.all(Talk)} | {one.venture for one in dossier.all(Promise)}
    return tuple(venture for venture in dossier.all(Venture) if venture.id in ids)


def items(dossier: Dossier, venture: str, today: date, *, weeks: int = WEEKS) -> tuple[Message, ...]:
    """Return what is due for one venture, what is past first; ``weeks`` as in ``due``."""
    return tuple(sorted(_items(dossier, venture, today, weeks), key=lambda item: item.key not in LATE))


def late(found: tuple[Message, ...]) -> int:
    """Return how much of what is due should have happened already; it comes first."""
    return sum(item.key in LATE for item in found)


def _items(dossier: Dossier, venture: str, today: date, weeks: int) -> Iterator[Message]:
    yield from _promised(dossier, venture, today)
    yield from _reviewed(dossier, venture, today)
    yield from _talked(dossier, venture, today, weeks)


def _promised(dossier: Dossier, venture: str, today: date) -> Iterator[Message]:
    kept = [one for one in dossier.all(Promise) if one.venture == venture and one.state == "open"]
    for one in sorted(kept, key=lambda one: (last_day(one.by), one.id)):
        if not one.by:
            yield Message("coached.promise_undated", {"text": one.text})
        elif last_day(one.by) < today.isoformat():
            yield Message("coached.promise_past", {"text": one.text, "day": written(one.by)})
        elif _days_from(today, one.by) <= SOON:
            yield Message("coached.promise_soon", {"text": one.text, "day": written(one.by)})


def _reviewed(dossier: Dossier, venture: str, today: date) -> Iterator[Message]:
    goals = [one for one in dossier.all(Goal) if one.venture == venture and one.state == "agreed"]
    for one in sorted(goals, key=lambda one: (last_day(one.review_on), one.id)):
        if not one.review_on:
            yield Message("coached.review_none", {"text": one.text})
        elif last_day(one.review_on) <= today.isoformat() and not looked_at(dossier, one):
            yield Message("coached.review_due", {"text": one.text, "day": written(one.review_on)})


def looked_at(dossier: Dossier, goal: Goal) -> bool:
    """Return whether a goal was looked at on the day agreed on or after it."""
    return any(last_day(point.on) >= (goal.review_on or "") for point in progress(dossier, goal.id))


def _talked(dossier: Dossier, venture: str, today: date, weeks: int) -> Iterator[Message]:
    last = max((one.on for one in dossier.all(Talk) if one.venture == venture), key=last_day, default="")
    intake = next((one for one in dossier.all(Intake) if one.venture == venture), None)
    following = (intake and intake.next_on) or ""
    if following and last_day(following) < today.isoformat() and last < following:
        yield Message("coached.appointment_past", {"day": written(following)})
    elif following and 0 <= _days_from(today, following) <= SOON:
        yield Message("coached.appointment_soon", {"day": written(following)})
    if not last:
        yield Message("coached.no_talk")
    elif (passed := -_days_from(today, last) // 7) >= weeks:
        yield Message("coached.quiet", {"count": passed})


def _days_from(today: date, day: str) -> int:
    """Return how many days a day is ahead; far ahead where there is no such day in the calendar."""
    try:
        return (date.fromisoformat(last_day(day)) - today).days
    except ValueError:
        return date.max.toordinal()


def progress(dossier: Dossier, goal: str) -> tuple[Point, ...]:
    """Return how a goal came on, the oldest review first; of one day the one written down last."""
    reviews = [one for one in dossier.all(Review) if one.goal == goal]
    points = {one.on: Point(one.on, one.progress) for one in reviews}
    return tuple(sorted(points.values(), key=lambda point: last_day(point.on)))


def told(points: tuple[Point, ...]) -> Message:
    """Return in one sentence how a goal came on; it is what those who talked thought, and no mark."""
    if not points:
        return Message("coached.progress.none")
    first, last = points[0].progress, points[-1].progress
    values: dict[str, Value] = {"first": first, "last": last, "most": REACHED, "count": len(points)}
    if len(points) == 1:
        return Message("coached.progress.first", values)
    way = "same" if first == last else "on" if last > first else "back"
    return Message(f"coached.progress.{way}", values)


def handover(dossier: Dossier, venture: str) -> tuple[Message, ...]:
    """Return what partners and labs are told of a venture: what it says of itself, then what it did not say."""
    one = dossier.record(Venture.KIND, venture)
    if one.dropped or not isinstance(one.entity, Venture):
        return (Message("coached.handover.gone"),)
    return tuple(sorted(_handed(one.entity), key=_last))


def _last(message: Message) -> int:
    """Return the place of what is handed over: what is known, what is to be asked, what is left out."""
    return 2 if message.key == PRIVATE else message.key.startswith(ASKED)


def _handed(venture: Venture) -> Iterator[Message]:
    yield Message("coached.handover.name", {"name": venture.name})
    stage = Message("coached.handover.stage", {"at": f"enabling.stage.{venture.stage}"}) if venture.stage else None
    yield stage or Message(f"{ASKED}stage")
    for field in ("description", "legal_form", "city"):
        text = getattr(venture, field)
        yield Message(f"coached.handover.{field}", {"text": text}) if text else Message(f"{ASKED}{field}")
    for field in ("needs", "offers"):
        lines = "; ".join(getattr(venture, field).values())
        yield (Message(f"coached.handover.{field}", {"text": lines}) if lines else Message(f"{ASKED}{field}"))
    yield Message(PRIVATE)


def order(dossier: Dossier, venture: str, today: date) -> tuple[Misplaced, ...]:
    """Return the days of a venture's coaching that cannot be, each as a sentence; nothing is refused."""
    goals = [one for one in dossier.all(Goal) if one.venture == venture]
    early = (Misplaced(one.id, said) for one in goals for said in _order(dossier, one, today.isoformat()))
    ahead = (one for one in dossier.all(Talk) if one.venture == venture and one.on > today.isoformat())
    return (*early, *(Misplaced(one.id, Message("coached.order.talk", {"day": written(one.on)})) for one in ahead))


def _order(dossier: Dossier, goal: Goal, today: str) -> Iterator[Message]:
    agreed, points = goal.agreed_on or "", progress(dossier, goal.id)
    if goal.review_on and last_day(goal.review_on) < agreed:
        yield Message("coached.order.review", {"text": goal.text})
    if any(last_day(point.on) < agreed for point in points):
        yield Message("coached.order.early", {"text": goal.text})
    if any(point.on > today for point in points):
        yield Message("coached.order.ahead", {"text": goal.text})


def written(day: str) -> date | str:
    """Return a day as a date, which each language writes its own way; what is no day stays as it is."""
    try:
        return date.fromisoformat(day)
    except ValueError:
        return day
