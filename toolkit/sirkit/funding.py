"""Funding: statutory instruments as dated data, and which of their conditions a training is known to meet.

``data/funding/instruments.csv`` says what there is, since when, until when, as of when and by which source;
``conditions.csv`` its conditions. Each condition is met, not met or unknown, from what the training says of itself and
from its ``facts``. None of it is advice: what a source said on its day may have changed.
"""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

from sirkit.days import last_day
from sirkit.messages import Message, Value
from sirkit.teaching import Training
from sirkit.training import HOUR, UNIT

TABLES = Path(__file__).parent / "data" / "funding"

Met = Literal["met", "not_met", "unknown"]
Held = Literal["holds", "ended", "not_yet"]
State = Literal["fits", "fits_not", "open", "ended", "not_yet"]
Texts = Mapping[str, str]
"""A text by language, ``de`` and ``en``, as the tables have it."""

_STATES: Mapping[State, str] = MappingProxyType(
    {
        "fits": "funding.state.fits",
        "open": "funding.state.open",
        "fits_not": "funding.state.fits_not",
        "not_yet": "funding.state.not_yet",
        "ended": "funding.state.ended",
    }
)
MET: Mapping[Met, str] = MappingProxyType(
    {"met": "funding.met", "not_met": "funding.not_met", "unknown": "funding.unknown"}
)
"""By which key each answer is called."""
ABOUT: Mapping[str, str] = MappingProxyType(
    {
        "training": "funding.about.training",
        "provider": "funding.about.provider",
        "employer": "funding.about.employer",
        "learner": "funding.about.learner",
    }
)
"""By which key it is told whom a condition is about: what is about learners each of them answers for themselves."""


class Condition(NamedTuple):
    """A condition of an instrument; ``id`` is the fact that decides it, the same in all instruments that have it.

    Where there is a ``rule``, the training's own figures decide as far as they can: ``hours`` and ``lessons`` are not
    met below ``low`` and met above or from ``high``; ``months`` are met up to ``low`` and not met above ``high``.
    """

    id: str
    about: str
    rule: str
    low: int
    high: int
    texts: Texts


class Instrument(NamedTuple):
    """A statutory instrument: its names, from when until when it holds, and where that is told.

    Days are ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, and empty where they are not known; ``as_of`` is the day the
    source speaks of itself, ``reviewed_on`` the day somebody last looked at it.
    """

    id: str
    names: Texts
    valid_from: str
    valid_to: str
    as_of: str
    reviewed_on: str
    source: str
    notes: Texts
    conditions: tuple[Condition, ...]


class Answered(NamedTuple):
    """A condition and whether it is met, as far as is known."""

    condition: Condition
    met: Met


class Standing(NamedTuple):
    """How an instrument stands to a training: its state, the sentences about it, and its conditions."""

    instrument: Instrument
    state: State
    messages: tuple[Message, ...]
    conditions: tuple[Answered, ...]


@cache
def known() -> tuple[Instrument, ...]:
    """Return the instruments of the tables, in their order; ended ones too."""
    conditions: dict[str, list[Condition]] = {}
    for row in _rows("conditions"):
        bounds = int(row["low"] or 0), int(row["high"] or 0)
        condition = Condition(row["id"], row["about"], row["rule"], *bounds, _texts(row, "text"))
        conditions.setdefault(row["instrument"], []).append(condition)
    return tuple(_instrument(row, tuple(conditions.get(row["id"], ()))) for row in _rows("instruments"))


def named(name: str) -> Instrument:
    """Return the instrument with this id."""
    return next(one for one in known() if one.id == name)


def dated(instrument: Instrument, on: date) -> Held:
    """Return whether an instrument holds on a day; a month or a year counts to its end, a day not known as none."""
    if instrument.valid_to and last_day(instrument.valid_to) < on.isoformat():
        return "ended"
    return "not_yet" if instrument.valid_from > on.isoformat() else "holds"


def instruments(training: Training, on: date) -> tuple[Standing, ...]:
    """Return how each instrument stands to a training on a day, those that may fit first, ended ones last."""
    order = list(_STATES)
    found = (_standing(instrument, training, on) for instrument in known())
    return tuple(sorted(found, key=lambda one: order.index(one.state)))


def chosen(training: Training, on: date) -> tuple[Standing, ...]:
    """Return how those instruments stand that were looked at for a training."""
    return tuple(one for one in instruments(training, on) if one.instrument.id in training.instruments)


def gone(training: Training) -> tuple[str, ...]:
    """Return what was looked at for a training and stands in the tables no more, as it was called then."""
    there = {one.id for one in known()}
    return tuple(name for id_, name in training.instruments.items() if id_ not in there)


def met(condition: Condition, training: Training) -> Met:
    """Return whether a training meets a condition: what somebody said of it counts, else its own figures."""
    said = training.facts.get(condition.id)
    if said in ("yes", "no"):
        return "met" if said == "yes" else "not_met"
    return by_figures(condition, training)


def by_figures(condition: Condition, training: Training) -> Met:
    """Return whether a training meets a condition by its own figures, whatever was said of it."""
    if condition.rule == "hours":
        return _hours(condition, training)
    if condition.rule == "lessons":
        return _lessons(condition, training)
    return _months(condition, training) if condition.rule == "months" else "unknown"


def _standing(instrument: Instrument, training: Training, on: date) -> Standing:
    conditions = tuple(Answered(one, met(one, training)) for one in instrument.conditions)
    state = _state(dated(instrument, on), [one.met for one in conditions])
    told = (_told(instrument, state, conditions), stand_of(instrument))
    return Standing(instrument, state, told, conditions)


def _told(instrument: Instrument, state: State, conditions: tuple[Answered, ...]) -> Message:
    """Return the sentence of a state, with the day or the number of conditions that make it."""
    match state:
        case "ended":
            return Message(_STATES[state], {"day": day_of(instrument.valid_to)})
        case "not_yet":
            return Message(_STATES[state], {"day": day_of(instrument.valid_from)})
        case "open":
            return Message(_STATES[state], {"count": sum(one.met == "unknown" for one in conditions)})
        case "fits_not":
            return Message(_STATES[state], {"count": sum(one.met == "not_met" for one in conditions)})
        case "fits":
            return Message(_STATES[state])


def stand_of(instrument: Instrument) -> Message:
    """Return of which day what is told is, and that it is no legal advice."""
    reviewed = day_of(instrument.reviewed_on)
    if not instrument.as_of:
        return Message("funding.stand_unknown", {"reviewed": reviewed})
    return Message("funding.stand", {"day": day_of(instrument.as_of), "reviewed": reviewed})


def _state(held: Held, answers: list[Met]) -> State:
    if held != "holds":
        return held
    if "not_met" in answers:
        return "fits_not"
    return "open" if "unknown" in answers else "fits"


def _hours(condition: Condition, training: Training) -> Met:
    """Compare hours: units as hours of 60 minutes at least, units counted as hours and self-study at most.

    Which of them count is the agency's to say; between the two the answer is unknown.
    """
    if training.units is None:
        return "unknown"
    if training.units * UNIT / HOUR > condition.high:
        return "met"
    return "not_met" if training.units + (training.self_study or 0) <= condition.low else "unknown"


def _lessons(condition: Condition, training: Training) -> Met:
    """Compare lessons: teaching units at least, with self-study at most."""
    if training.units is None:
        return "unknown"
    if training.units >= condition.high:
        return "met"
    most = training.units + (training.self_study or 0) * HOUR / UNIT
    return "not_met" if most < condition.low else "unknown"


def _months(condition: Condition, training: Training) -> Met:
    """Compare how long it takes in months; full time and part time differ, so between the two it is unknown."""
    if not training.starts_on or not training.ends_on:
        return "unknown"
    months = _span(f"{training.starts_on}{'-01-01'[len(training.starts_on) - 4 :]}", last_day(training.ends_on))
    if months <= 0:
        return "unknown"
    if months <= condition.low:
        return "met"
    return "not_met" if months > condition.high else "unknown"


def _span(first: str, last: str) -> int:
    """Return how many months there are from one day to another, begun ones whole; both are ``YYYY-MM-DD``."""
    (year, month, day), (to_year, to_month, to_day) = (map(int, one.split("-")) for one in (first, last))
    return (to_year - year) * 12 + to_month - month + (to_day >= day)


def day_of(day: str) -> Value:
    """Return a day of the tables as a date where it is one; a year or a month stays as it is written."""
    return date.fromisoformat(day) if len(day) == len("YYYY-MM-DD") else day


def _instrument(row: Mapping[str, str], conditions: tuple[Condition, ...]) -> Instrument:
    plain = {name: row[name] for name in ("id", "valid_from", "valid_to", "as_of", "reviewed_on", "source")}
    return Instrument(**plain, names=_texts(row, "name"), notes=_texts(row, "note"), conditions=conditions)


def _texts(row: Mapping[str, str], name: str) -> Texts:
    return MappingProxyType({language: row[f"{name}_{language}"] for language in ("de", "en")})


def _rows(table: str) -> list[dict[str, str]]:
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
