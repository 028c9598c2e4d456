"""Checks: what the answers to an exercise are worth, said kindly and never with the plain solution at once."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from sirkit.dossier import Dossier
from sirkit.kinds import Answer
from sirkit.messages import Message

State = Literal["right", "not_yet", "open"]
PATIENCE = 3
"""From this try on, a wrong answer is told what was meant."""


class Choice(NamedTuple):
    """One answer that can be chosen; ``sign`` stands before its text."""

    value: str
    text: Message
    sign: str = ""


class Question(NamedTuple):
    """A question with answers to choose from, and what is said to each."""

    id: str
    text: Message
    choices: tuple[Choice, ...]
    right: str
    praise: Message
    told: Message
    """What is said when patience ends."""
    hints: Mapping[str, Message]
    """What is said to a wrong answer, by its value."""


class Task(NamedTuple):
    """Questions that are asked and checked together; their names are unique within a unit."""

    name: str
    questions: tuple[Question, ...]


class Verdict(NamedTuple):
    """What is said to the answer to one question."""

    question: str
    state: State
    message: Message


def verdicts(task: Task, answers: Mapping[str, object], *, tries: int = 1) -> tuple[Verdict, ...]:
    """Return one verdict per question, in the order they are asked.

    Parameters
    ----------
    answers
        Question to the value chosen; what is missing or empty is open.
    tries
        How often has been checked, this time included.
    """
    return tuple(_verdict(one, str(answers.get(one.id) or "").strip(), tries) for one in task.questions)


def _verdict(question: Question, answer: str, tries: int) -> Verdict:
    if not answer:
        return Verdict(question.id, "open", Message("check.open"))
    values = {choice.value.casefold(): choice.value for choice in question.choices}
    if answer.casefold() not in values:
        return Verdict(question.id, "open", Message("check.unknown", {"value": answer[:80]}))
    chosen = values[answer.casefold()]
    if chosen == question.right:
        return Verdict(question.id, "right", question.praise)
    return Verdict(question.id, "not_yet", question.hints[chosen] if tries < PATIENCE else question.told)


def total(verdicts: tuple[Verdict, ...]) -> Message:
    """Return how many answers are right."""
    right = sum(verdict.state == "right" for verdict in verdicts)
    if right == len(verdicts):
        return Message("check.all", {"total": right})
    return Message("check.some" if right else "check.none", {"count": right, "total": len(verdicts)})


def record(unit: str, question: str) -> str:
    """Return the id of the record that holds the answer to one question of one unit."""
    return f"{unit}-{question}".replace("_", "-").lower()


def given(dossier: Dossier, unit: str) -> dict[str, str]:
    """Return what has been answered in one unit: question to answer."""
    return {one.question: one.answer for one in dossier.all(Answer) if one.unit == unit}
