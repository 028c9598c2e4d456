"""Legal forms in Germany: what speaks for and against each, criterion by criterion, from dated facts.

There is no legal form of its own for social enterprises, and nothing here says which one is right: no form is ranked,
no points are added up. What is told comes from ``data/enabling/forms.csv``, ``facts.csv`` and ``criteria.csv``. A fact
stands there only with its source, the day somebody last looked, and a mark: ``R`` for one that was read with its
publisher, ``X`` for one that was read elsewhere and is to be checked before it is quoted.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sirkit.days import a_year_on, last_day
from sirkit.messages import Message

_TABLES = Path(__file__).parent / "data" / "enabling"
_MARKS = frozenset({"R", "X"})


class Form(NamedTuple):
    """A legal form: whether it can be chosen (``available``) or is only ``planned``, and who says so when."""

    form: str
    state: str
    valid_from: str
    valid_to: str
    as_of: str
    """Of which day the source speaks; empty where it does not say."""
    source: str
    mark: str
    reviewed_on: str


class Fact(NamedTuple):
    """What holds for a form in one respect; ``fact`` names its sentence."""

    form: str
    criterion: str
    fact: str
    as_of: str
    source: str
    mark: str
    reviewed_on: str


class Reason(NamedTuple):
    """What one criterion says about one form."""

    criterion: str
    verdict: str
    """"for", "against", "neutral" or "unknown"; "planned" or "ended" where the form cannot be chosen."""
    message: Message
    fact: Fact | None
    question: Message | None = None
    """What to ask where it is not known."""


class Weighed(NamedTuple):
    """A form with a reason for each criterion, and how it stands today."""

    form: Form
    standing: Message
    reasons: tuple[Reason, ...]


@cache
def forms() -> tuple[Form, ...]:
    """Return the forms, in the order of their table: it is no ranking."""
    return tuple(Form(**row) for row in _rows("forms"))


@cache
def facts() -> Mapping[tuple[str, str], Fact]:
    """Return what is known, by form and criterion."""
    return {(row["form"], row["criterion"]): Fact(**row) for row in _rows("facts")}


@cache
def criteria() -> Mapping[str, tuple[str, ...]]:
    """Return the criteria, each with the answers one can give."""
    found: dict[str, dict[str, None]] = {}
    for row in _rows("criteria"):
        found.setdefault(row["criterion"], {})[row["answer"]] = None
    return {criterion: tuple(answers) for criterion, answers in found.items()}


@cache
def _verdicts() -> Mapping[tuple[str, str], str]:
    return {(row["answer"], row["fact"]): row["verdict"] for row in _rows("criteria") if row["fact"]}


def _rows(table: str) -> list[dict[str, str]]:
    with (_TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def weighed(answers: Mapping[str, str], today: date) -> tuple[Weighed, ...]:
    """Return every form with its reasons, in the order of the table.

    Parameters
    ----------
    answers
        What matters to the venture: criterion to answer, as ``criteria`` names them. What is missing is not known.
    """
    return tuple(Weighed(form, _standing(form, today), tuple(_reasons(form, answers, today))) for form in forms())


def state(form: Form, today: date) -> str:
    """Return whether a form is ``available``, ``planned`` or ``ended`` on a day."""
    if form.valid_to and last_day(form.valid_to) < today.isoformat():
        return "ended"
    return form.state


def _standing(form: Form, today: date) -> Message:
    days = {"as_of": _day(form.as_of or form.reviewed_on), "reviewed": _day(form.reviewed_on)}
    return Message(f"legal.standing.{state(form, today)}", {**days, "source": form.source})


def _reasons(form: Form, answers: Mapping[str, str], today: date) -> Iterator[Reason]:
    for criterion, known in criteria().items():
        answer = answers.get(criterion, "")
        yield _reason(form, criterion, answer if answer in known else "", today)


def _reason(form: Form, criterion: str, answer: str, today: date) -> Reason:
    fact, now = facts().get((form.form, criterion)), state(form, today)
    if not fact and now == "planned":
        return Reason(criterion, "unknown", Message("legal.reason.undecided"), None)
    if not fact:
        return Reason(criterion, "unknown", Message("legal.reason.unchecked"), None, Message("legal.ask.adviser"))
    told = f"legal.fact.{fact.fact}"
    if now != "available":
        return Reason(criterion, now, Message(f"legal.reason.{now}", {"at": told}), fact)
    if not answer:
        question = Message(f"legal.ask.{criterion}")
        return Reason(criterion, "unknown", Message("legal.reason.unknown", {"at": told}), fact, question)
    verdict = _verdicts().get((answer, fact.fact), "neutral")
    values = {"at": told, "left": f"legal.answer.{criterion}.{answer}"}
    return Reason(criterion, verdict, Message(f"legal.reason.{verdict}", values), fact)


def sourced(entry: Form | Fact) -> Message:
    """Return where an entry is from and when it was last checked; with ``X`` it says that this was second-hand."""
    return Message(f"legal.source.{entry.mark}", {"reviewed": _day(entry.reviewed_on), "source": entry.source})


def overdue(entries: Iterable[Form | Fact], today: date) -> tuple[Message, ...]:
    """Return what is wrong with entries: no source, no mark, or not looked at for more than a year."""
    return tuple(message for entry in entries for message in _faults(entry, today))


def _faults(entry: Form | Fact, today: date) -> Iterator[Message]:
    name = {"name": f"{entry.form} {entry.fact}" if isinstance(entry, Fact) else entry.form}
    if not entry.source.strip():
        yield Message("legal.fault.source", name)
    if entry.mark not in _MARKS:
        yield Message("legal.fault.mark", name)
    if not entry.reviewed_on or a_year_on(entry.reviewed_on) < today.isoformat():
        yield Message("legal.fault.reviewed", name)


def notes() -> tuple[Message, ...]:
    """Return what is said with every comparison: no form of its own, no advice, and of which day it speaks."""
    oldest = min(fact.reviewed_on for fact in facts().values())
    return Message("legal.note.none"), Message("legal.note.open"), Message("legal.note.advice", {"day": _day(oldest)})


def _day(day: str) -> date | str:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return day
