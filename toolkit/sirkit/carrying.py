"""Carrying out a lab: how its indicators come on, what is due, and what the method card it ends with begins with."""

import re
from collections.abc import Iterator
from datetime import date
from math import isfinite
from typing import Literal, NamedTuple

from sirkit.days import last_day, written
from sirkit.dossier import Dossier
from sirkit.effects import Indicator
from sirkit.labs import ENDED, Whole
from sirkit.messages import Message, Value
from sirkit.piloting import Measurement, Method

QUIET = 3
"""After so many weeks without an entry a running lab is asked after."""
_WEEK = 7
_PARTED = re.compile("[1-9]\\d{0,2}([.,'\u2019]\\d{3})+")
"""A number parted by thousands, as amounts are typed: 1.200, 1,200."""
_BEFORE = ("idea", "planned")
"""States before a lab runs."""
Way = Literal["none", "reached", "nearer", "same", "further", "open"]


class Course(NamedTuple):
    """How an indicator comes on: its values by day, what they say, and in which way they go."""

    values: tuple[Measurement, ...]
    way: Way
    message: Message


class Drawn(NamedTuple):
    """An indicator as numbers, to be drawn: where it began, where it is to come to, its values by day."""

    first: float | None
    goal: float | None
    points: tuple[tuple[str, float], ...]


def course(dossier: Dossier, one: Indicator) -> Course:
    """Return how an indicator comes on, from its baseline to its last value, seen from its target.

    Where baseline, target or value are no numbers, nobody can say whether it comes nearer: the way is ``open`` then.
    """
    values = tuple(
        sorted((each for each in dossier.all(Measurement) if each.indicator == one.id), key=lambda each: each.on)
    )
    way = _way(one, values)
    return Course(values, way, Message(f"carrying.way.{way}", _told(one, values)))


def _told(one: Indicator, values: tuple[Measurement, ...]) -> dict[str, Value]:
    told: dict[str, Value] = {"name": one.text, "first": one.baseline or "?", "target": one.target or "?"}
    return told | ({"last": shown(values[-1]), "day": written(values[-1].on)} if values else {})


def drawn(one: Indicator, values: tuple[Measurement, ...]) -> Drawn:
    """Return what of an indicator can be drawn: values that are no numbers are left out."""
    figures = ((each.on, figure(each)) for each in values)
    return Drawn(
        number(one.baseline), number(one.target), tuple((day, value) for day, value in figures if value is not None)
    )


def shown(one: Measurement) -> str | float:
    """Return what was measured: a whole number without a point, a text where there is no number."""
    if one.value is None:
        return one.text or "?"
    return int(one.value) if one.value.is_integer() else one.value


def number(text: str | None) -> float | None:
    """Return the number a text begins with, with a comma or a point; None where it begins with none."""
    word = (text or "").strip().split(" ")[0].rstrip("%€")
    plain = re.sub(r"\D", "", word) if _PARTED.fullmatch(word) else word.replace(",", ".")
    try:
        found = float(plain)
    except ValueError:
        return None
    return found if isfinite(found) else None


def figure(one: Measurement) -> float | None:
    """Return what was measured as a number, also where a text begins with one; None where it does not."""
    return number(one.text) if one.value is None else one.value


def _way(one: Indicator, values: tuple[Measurement, ...]) -> Way:
    if not values:
        return "none"
    first, goal, last = number(one.baseline), number(one.target), figure(values[-1])
    if first is None or goal is None or last is None:
        return "open"
    if last == goal or (last - goal) * (goal - first) > 0:
        return "reached"
    before, now = abs(goal - first), abs(goal - last)
    return "same" if before == now else "nearer" if now < before else "further"


def due(one: Whole, today: date) -> tuple[Message, ...]:
    """Return what is due in a lab that is planned or runs, the oldest first; nothing where it has ended."""
    if one.lab.state in ENDED:
        return ()
    return tuple(_due(one, today))


def _due(one: Whole, today: date) -> Iterator[Message]:
    lab, now = one.lab, today.isoformat()
    if lab.state in _BEFORE and lab.starts_on and last_day(lab.starts_on) <= now:
        yield Message("carrying.due.begin", {"day": written(lab.starts_on)})
    if lab.state == "running" and lab.ends_on and last_day(lab.ends_on) <= now:
        yield Message("carrying.due.ended", {"day": written(lab.ends_on)})
    yield from _day(lab.next_on, now, "carrying.due.next", "carrying.due.today")
    if lab.state != "evaluating":
        yield from _day(lab.evaluation_on, now, "carrying.due.evaluation", "carrying.due.evaluation_today")
    if one.reviews and one.reviews[-1].turn == "stop":
        yield Message("carrying.due.stop", {"day": written(one.reviews[-1].on)})
    happened = sum(risk.state == "happened" and not risk.answer for risk in one.risks)
    if happened:
        yield Message("carrying.due.risk", {"count": happened})
    yield from _quiet(one, today)


def _day(day: str | None, now: str, past: str, today: str) -> Iterator[Message]:
    """Yield what is said of a date that is today or past; of a month or a year only once it is over."""
    if day == now:
        yield Message(today)
    elif day and last_day(day) < now:
        yield Message(past, {"day": written(day)})


def ahead(one: Whole, today: date) -> tuple[Message, ...]:
    """Return the next date of a lab that is still to come; nothing where none is known or it has ended."""
    lab, now = one.lab, today.isoformat()
    if lab.state in ENDED:
        return ()
    step = {"step": lab.next_step} if lab.next_step else {}
    days: tuple[tuple[str | None, str, dict[str, Value]], ...] = (
        (lab.next_on, "carrying.ahead.step" if step else "carrying.ahead.next", {**step}),
        (lab.starts_on if lab.state in _BEFORE else None, "carrying.ahead.begin", {}),
        (lab.evaluation_on, "carrying.ahead.evaluation", {}),
    )
    coming = [(day, key, values) for day, key, values in days if day and last_day(day) > now]
    if not coming:
        return ()
    day, key, values = min(coming, key=lambda each: last_day(each[0]))
    return (Message(key, {"day": written(day), **values}),)


def _quiet(one: Whole, today: date) -> Iterator[Message]:
    if one.lab.state != "running":
        return
    if not one.notes:
        yield Message("carrying.due.no_note")
        return
    try:
        weeks = (today - date.fromisoformat(last_day(one.notes[-1].on))).days // _WEEK
    except ValueError:
        return
    if weeks >= QUIET:
        yield Message("carrying.due.quiet", {"count": weeks})


def cards(dossier: Dossier, lab: str) -> tuple[Method, ...]:
    """Return the method cards a lab ended with, in the order in which they were made."""
    return tuple(one for one in dossier.all(Method) if one.lab == lab)


def surprises(one: Whole) -> tuple[str, ...]:
    """Return what surprised in a lab, by its day, to be put where it belongs by whoever was there."""
    return tuple(note.text for note in one.notes if note.surprise)


def reflected(one: Whole) -> dict[str, str | tuple[str, ...]]:
    """Return what a method card can begin with: what the plan and the diary already say, by the field of the card.

    ``steps`` are the tasks in the order in which they were entered; why reviews changed something stands under
    ``not_worked``. What surprised stands in no field: it may have been a good surprise.
    """
    lab = one.lab
    turned = [review.reason for review in one.reviews if review.turn != "on" and review.reason]
    found: dict[str, str | tuple[str, ...]] = {
        "title": lab.title,
        "context": "\n".join(filter(None, (lab.setting, lab.city))),
        "problem": lab.question or "",
        "steps": tuple(task.text for task in one.tasks),
        "worked": lab.learned or "",
        "not_worked": "\n".join(turned),
    }
    return {field: value for field, value in found.items() if value}
