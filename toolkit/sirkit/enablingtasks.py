"""The tasks of the unit on enabling innovators: advice or question, which stage, which legal form.

Counselling gives knowledge and advice; coaching asks, so that the other person finds a solution of their own. Both have
their place: function C is counselling for founders and coaching for start-ups. Which stage or form is right is not
written down here: ``enabling`` and ``legalforms`` say it.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple, get_args

from sirkit.check import Choice, Question, Task
from sirkit.enabling import SIGNS, STAGES, standing
from sirkit.legalforms import Weighed, weighed
from sirkit.messages import Message

Mode = Literal["counselling", "coaching"]
MODES: tuple[Mode, ...] = get_args(Mode)
HEARD: Mapping[str, Mode] = {
    "seven": "counselling",
    "sign": "coaching",
    "cooperative": "counselling",
    "tried": "coaching",
    "scale": "coaching",
    "deadline": "counselling",
    "others": "counselling",
    "missing": "coaching",
    "list": "counselling",
    "friend": "coaching",
}
"""Sentences as they are heard in talks, each with what it is."""
MODE = Task(
    "mode",
    tuple(
        Question(
            id=f"mode-{name}",
            text=Message(f"check.mode.heard.{name}"),
            choices=tuple(Choice(one, Message(f"check.mode.{one}")) for one in MODES),
            right=mode,
            praise=Message(f"check.mode.reason.{name}"),
            told=Message(f"check.mode.reason.{name}"),
            hints={one: Message(f"check.mode.hint.{one}") for one in MODES},
        )
        for name, mode in HEARD.items()
    ),
)
"""Is it counselling or coaching?"""

VENTURES: Mapping[str, str] = {
    "asked": "understood",
    "trips": "understood idea tested",
    "drawing": "understood idea",
    "elsewhere": "understood idea tested proven spreading",
}
"""Ventures as they are told, each with the signs of the spiral it has; the next sign it has not."""


def _stage(name: str) -> Question:
    given = VENTURES[name].split()
    stage = standing({sign: "yes" if sign in given else "no" for sign in SIGNS}).stage or 1
    choices = tuple(Choice(str(one), Message(f"enabling.stage.{one}")) for one in STAGES)
    praise = Message("check.stage.praise", {"at": f"enabling.because.{given[-1]}"})
    return Question(
        f"stage-{name}",
        Message(f"check.stage.{name}"),
        choices,
        str(stage),
        praise,
        Message("check.meant", {"at": f"enabling.stage.{stage}"}),
        {str(one): _look(one, stage) for one in STAGES if one != stage},
    )


def _look(chosen: int, stage: int) -> Message:
    """Return the question to look at again: the one that parts what was chosen from what is right."""
    sign = SIGNS[min(chosen, stage) - 1]
    return Message(f"check.stage.{'further' if chosen < stage else 'early'}", {"at": f"enabling.sign.{sign}"})


STAGE = Task("stage", tuple(map(_stage, VENTURES)))
"""Which stage is this venture in?"""

READ_ON = date(2026, 12, 1)
"""The day on which the data on legal forms are asked."""


class Fit(NamedTuple):
    """A question on legal forms: what a venture says, and for which of some forms that speaks, or against which."""

    criterion: str
    answer: str
    verdict: str
    offered: tuple[str, ...]


FITS = (
    Fit("founders", "few", "against", ("eg", "ev", "gmbh")),
    Fit("liability", "limited", "against", ("gmbh", "eg", "gbr")),
    Fit("voting", "equal", "for", ("foundation", "gmbh", "eg")),
    Fit("capital", "little", "against", ("ug", "gmbh", "ev")),
)
PLANNED = ("ug", "gmgv", "foundation")
"""Forms of which one cannot be chosen yet."""


def _form(fit: Fit) -> Question:
    told = {one.form.form: one for one in weighed({fit.criterion: fit.answer}, READ_ON)}
    reasons = {form: _reason(told[form], fit.criterion) for form in fit.offered}
    (right,) = (form for form, (verdict, _) in reasons.items() if verdict == fit.verdict)
    values = {"at": f"legal.answer.{fit.criterion}.{fit.answer}", "left": f"legal.criterion.{fit.criterion}"}
    said = {form: message for form, (_, message) in reasons.items()}
    return _of_forms(f"form-{fit.criterion}", Message(f"check.form.{fit.verdict}", values), right, said)


def _reason(one: Weighed, criterion: str) -> tuple[str, Message]:
    (reason,) = (each for each in one.reasons if each.criterion == criterion)
    return reason.verdict, reason.message


def _of_forms(id_: str, asked: Message, right: str, said: Mapping[str, Message]) -> Question:
    """Return a question whose choices are forms; ``said`` holds what is said to each of them."""
    choices = tuple(Choice(form, Message(f"legal.form.{form}")) for form in said)
    wrong = {form: message for form, message in said.items() if form != right}
    return Question(
        id_, asked, choices, right, said[right], Message("check.meant", {"at": f"legal.form.{right}"}), wrong
    )


def _planned() -> Question:
    told = {one.form.form: one.standing.key.rpartition(".")[2] for one in weighed({}, READ_ON)}
    (right,) = (form for form in PLANNED if told[form] == "planned")
    said = {form: Message(f"check.form.{told[form]}.said") for form in PLANNED}
    return _of_forms("form-planned", Message("check.form.planned"), right, said)


FORM = Task("form", (*map(_form, FITS), _planned()))
"""Which legal form fits, and why? The dated data know."""

ENABLING_TASKS = (MODE, STAGE, FORM)
