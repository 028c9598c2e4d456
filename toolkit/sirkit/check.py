"""Checks: what the answers to an exercise are worth, said kindly and never with the plain solution at once."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Literal, NamedTuple

from sirkit.dossier import Dossier
from sirkit.functions import LETTERS, Letter
from sirkit.kinds import Answer
from sirkit.messages import Message

State = Literal["right", "not_yet", "open"]
PATIENCE = 3
"""From this try on, a wrong answer is told which function was meant."""


def mixed(seed: str) -> tuple[Letter, ...]:
    """Return the eight letters in an order that only the seed decides, the same on every machine."""
    return tuple(sorted(LETTERS, key=lambda letter: sha256(f"{seed} {letter}".encode()).digest()))


QUESTIONS = mixed("question")
"""The eight everyday questions as they are asked, each named by its function."""
CHOICES = mixed("function")
"""The eight functions as they are offered; none stands where its question does."""


class Verdict(NamedTuple):
    """What is said to the answer to one question."""

    question: Letter
    state: State
    message: Message


def matching(answers: Mapping[str, object], *, tries: int = 1) -> tuple[Verdict, ...]:
    """Return one verdict per everyday question, in the order they are asked.

    Parameters
    ----------
    answers
        Question to the letter of the function chosen; what is missing or empty is open.
    tries
        How often has been checked, this time included.
    """
    return tuple(_verdict(question, str(answers.get(question) or "").strip(), tries) for question in QUESTIONS)


def _verdict(question: Letter, answer: str, tries: int) -> Verdict:
    if not answer:
        return Verdict(question, "open", Message("check.open"))
    if answer.upper() not in LETTERS:
        return Verdict(question, "open", Message("check.unknown", {"value": answer[:80]}))
    if answer.upper() == question:
        return Verdict(question, "right", Message(f"check.right.{question}"))
    if tries < PATIENCE:
        return Verdict(question, "not_yet", Message(f"check.hint.{question}"))
    return Verdict(question, "not_yet", Message("check.told", {"letter": question}))


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
