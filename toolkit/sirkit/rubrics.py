"""Rubrics: what one looks at in practising, each criterion in three levels told in words; no marks, no points.

Words stand in the catalogues under ``rubric.<name>.<criterion>`` and ``rubric.<name>.<criterion>.<level>``.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

from sirkit.dossier import Dossier
from sirkit.kinds import Answer

Level = Literal["begun", "partly", "sure"]
LEVELS: tuple[Level, ...] = get_args(Level)
View = Literal["self", "peer"]
VIEWS: tuple[View, ...] = get_args(View)
"""Who looks: one oneself, and whoever watched."""


class Rubric(NamedTuple):
    """What is looked at, under a name."""

    name: str
    criteria: tuple[str, ...]
    keeps: bool = True
    """Whether each view has an open line besides."""


RUBRICS: Mapping[str, Rubric] = {
    rubric.name: rubric
    for rubric in (
        Rubric("talk", ("listening", "asking", "advice", "step")),
        Rubric("lesson", ("outcome", "doing", "check", "clear"), keeps=False),
    )
}
"""Rubrics by name: ``talk`` for counselling and coaching, ``lesson`` for ten minutes of teaching (lines of its own)."""
KEEPING = "keeping"
"""The open line of each view: what one takes along."""


def question(name: str, view: View, criterion: str) -> str:
    """Return under which question the answer to one criterion, seen by one person, is kept."""
    return f"rubric-{name}-{view}-{criterion}"


def seen(dossier: Dossier, name: str) -> dict[View, dict[str, str]]:
    """Return what was answered: for each view the criteria with a level, and the open line where there is one."""
    answers = {one.question: one.answer for one in dossier.all(Answer)}
    return {view: _seen(answers, RUBRICS[name], view) for view in VIEWS}


def _seen(answers: Mapping[str, str], rubric: Rubric, view: View) -> dict[str, str]:
    asked = (*rubric.criteria, *((KEEPING,) if rubric.keeps else ()))
    kept = {one: answers.get(question(rubric.name, view, one), "") for one in asked}
    return {one: answer for one, answer in kept.items() if answer in LEVELS or (one == KEEPING and answer)}
