"""Ten minutes: a lesson built from one learning outcome, what there is to say of it, and what peers told back.

It is kept as answers of the unit on training, so that no room and no file for others takes it: it is for practising.
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from sirkit import bloom
from sirkit.check import given
from sirkit.dossier import Dossier
from sirkit.messages import Message
from sirkit.training import questioned

UNIT = "04_train"
"""The unit the lesson is kept with."""
Name = Literal["opening", "doing", "check", "ending"]
MINUTES: Mapping[Name, int] = {"opening": 2, "doing": 5, "check": 2, "ending": 1}
"""The parts of a lesson in their order, and how many minutes each begins with."""
WHOLE = sum(MINUTES.values())
MOST = WHOLE - 1
"""No part may take all of the time."""
LONGEST = 80
"""So much of a verb is told."""
WORDED = ("verb", "object", "condition")
"""What a learning outcome is made of."""
SIGN = "sign"
"""By what everybody sees that the outcome is reached."""
Line = Literal["saw", "learned", "helped", "next"]
LINES: tuple[Line, ...] = get_args(Line)
"""The lines of feedback: what was seen, what was learned, what helped, what next time."""


class Part(NamedTuple):
    """A part of the lesson: its minutes, 0 where it is left out, and what learners do in it."""

    name: Name
    minutes: int
    text: str


class Plan(NamedTuple):
    """A lesson as it was written down; what is not written yet is empty."""

    verb: str
    object: str
    condition: str
    sign: str
    parts: tuple[Part, ...]
    feedback: Mapping[Line, str]

    @property
    def minutes(self) -> int:
        """How many minutes all parts take."""
        return sum(part.minutes for part in self.parts)


class Remark(NamedTuple):
    """What there is to say of the lesson, and at which question; ``asks`` where something is to be mended."""

    at: str
    message: Message
    asks: bool = True


def question(name: str) -> str:
    """Return under which question an answer is kept."""
    return f"lesson-{name}"


def plan(dossier: Dossier) -> Plan:
    """Return the lesson as it was written down."""
    answers = given(dossier, UNIT)

    def answer(name: str) -> str:
        return answers.get(question(name), "").strip()

    parts = (Part(name, minutes(answer(f"{name}-minutes"), name), answer(name)) for name in MINUTES)
    feedback = {line: answer(f"feedback-{line}") for line in LINES}
    verb, what, condition = map(answer, WORDED)
    return Plan(verb, what, condition, answer(SIGN), tuple(parts), feedback)


def minutes(written: str, name: Name) -> int:
    """Return how long a part takes: what was written where that is a number of minutes it may take, else the usual."""
    known = written.isascii() and written.isdecimal() and int(written[:LONGEST]) <= MOST
    return int(written) if known else MINUTES[name]


def remarks(lesson: Plan) -> tuple[Remark, ...]:
    """Return what there is to say of a lesson: of its verb, of its time, and of who does something in it."""
    return (*of_verb(lesson.verb), *_time(lesson))


def of_verb(verb: str) -> Iterator[Remark]:
    """Yield what there is to say of an outcome's verb: others where nobody can see it, its level where one can."""
    if not verb:
        return
    asked = questioned(verb[:LONGEST])
    if asked:
        yield Remark("verb", asked)
    elif level := bloom.level(verb):
        yield Remark("verb", Message("tenminutes.level", {"level": level, "at": f"bloom.{level}"}), asks=False)


def _time(lesson: Plan) -> Iterator[Remark]:
    over, whole = lesson.minutes - WHOLE, lesson.minutes
    if not over:
        yield Remark("time", Message("tenminutes.fits", {"minutes": whole}), asks=False)
    else:
        key = "tenminutes.over" if over > 0 else "tenminutes.under"
        yield Remark("time", Message(key, {"minutes": whole, "count": abs(over)}))
    doing = next(part.minutes for part in lesson.parts if part.name == "doing")
    if 2 * doing < whole:
        yield Remark("time", Message("tenminutes.little_doing", {"count": doing, "minutes": whole}))
