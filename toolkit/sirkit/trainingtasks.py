"""The tasks of the unit on training: what an outcome lacks, which funding is dead, how a misaligned course is repaired.

What is right about funding and about the course is not written down here: the dated data and the checks say it.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal, get_args

from sirkit.check import Choice, Question, Task
from sirkit.funding import dated, named
from sirkit.messages import Message, Value
from sirkit.samplecourse import COURSE, REPAIRS, mended, right, sample
from sirkit.training import checks

KNOWING: Mapping[str, tuple[tuple[str, ...], str]] = {
    "half": (("whole", "part", "nothing"), "part"),
    "quarter": (("friend", "loose", "letter"), "loose"),
    "room": (("price", "need", "both"), "both"),
}
"""What the units before have told: the answers to choose from, and the right one."""


def _known(name: str) -> Question:
    offered, wanted = KNOWING[name]
    key = f"check.before.{name}"
    choices = tuple(Choice(one, Message(f"{key}.{one}")) for one in offered)
    hints = {one: Message(f"{key}.{one}.hint") for one in offered if one != wanted}
    asked, praise, told = (Message(f"{key}{end}") for end in ("", ".praise", ".told"))
    return Question(f"before-{name}", asked, choices, wanted, praise, told, hints)


BEFORE = Task("before", tuple(map(_known, KNOWING)))
"""What is asked at the start of the unit."""

Lacking = Literal["verb", "object", "condition", "nothing"]
LACKING: tuple[Lacking, ...] = get_args(Lacking)
"""What a learning outcome may lack: a verb one can see, what it is done with, a condition."""
HEARD: Mapping[str, Lacking] = {
    "hygiene": "verb",
    "form": "nothing",
    "explain": "object",
    "relatives": "condition",
    "breaks": "verb",
}
"""Outcomes as they stand in programmes, each with what it lacks."""
OUTCOMES = Task(
    "outcomes",
    tuple(
        Question(
            id=f"outcome-{name}",
            text=Message(f"check.outcome.{name}"),
            choices=tuple(Choice(one, Message(f"check.outcome.lacks.{one}")) for one in LACKING),
            right=lacks,
            praise=Message(f"check.outcome.{name}.praise"),
            told=Message(f"check.outcome.{name}.told"),
            hints={one: Message(f"check.outcome.hint.{one}") for one in LACKING if one != lacks},
        )
        for name, lacks in HEARD.items()
    ),
)
"""What does this learning outcome lack?"""

DATED = "dated"
"""Name of the task that asks whether an instrument held on a day."""
HELD = ("holds", "ended", "not_yet")
FLYERS = (
    ("bildungspraemie", date(2026, 12, 1)),
    ("bildungsgutschein", date(2026, 12, 1)),
    ("qualifizierungsgeld", date(2023, 5, 2)),
    ("bildungspraemie", date(2021, 5, 3)),
    ("qualifizierungsgeld", date(2026, 12, 1)),
)
"""Flyers that advertise an instrument, each with its day; the flyers are invented, the instruments are not."""


def flyers(language: str) -> Task:
    """Return the question whether each instrument held on the day of its flyer; the tables of funding know."""
    return Task(DATED, tuple(_flyer(number, *flyer, language) for number, flyer in enumerate(FLYERS, 1)))


def _flyer(number: int, name: str, on: date, language: str) -> Question:
    there = named(name)
    state = dated(there, on)
    values: dict[str, Value] = {"name": there.names.get(language, there.names["de"]), "day": on}
    if state != "holds":
        values["turn"] = date.fromisoformat(there.valid_to if state == "ended" else there.valid_from)
    choices = tuple(Choice(one, Message(f"check.dated.{one}")) for one in HELD)
    asked = Message("check.dated", values)
    praise, told = (Message(f"check.dated.{state}.{end}", values) for end in ("praise", "told"))
    hints = dict.fromkeys(HELD, Message(f"check.dated.{state}.hint"))
    return Question(f"flyer-{number}", asked, choices, state, praise, told, hints)


REPAIR = "repair"
"""Name of the task that repairs a course."""


def repairs(language: str) -> Task:
    """Return the question what repairs each fault of the sample course; the checks know."""
    return Task(REPAIR, tuple(_repair(fault, language) for fault in REPAIRS))


def _repair(fault: str, language: str) -> Question:
    course = sample(language, *mended(language, fault))
    (said,) = (one.message for one in checks(course, COURSE) if one.message.key == f"training.check.{fault}")
    choices = tuple(Choice(one, Message(f"check.repair.{fault}.{one}")) for one in REPAIRS[fault])
    wanted = right(language, fault)
    praise, told = (Message(f"check.repair.{fault}.{end}") for end in ("praise", "told"))
    hints = {one: Message(f"check.repair.{fault}.{one}.hint") for one in REPAIRS[fault] if one != wanted}
    return Question(f"repair-{fault.replace('_', '-')}", said, choices, wanted, praise, told, hints)


TRAINING_TASKS = (BEFORE, OUTCOMES)
"""The tasks that are the same in every language."""
