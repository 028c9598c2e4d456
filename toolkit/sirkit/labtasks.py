"""The tasks of the unit on labs: is this one, what decides its length, its money, which indicator shows an effect.

What a lab lacks, what moves, in which sum an item counts and what sounds like an effect is not written down here:
``labchecks``, ``schedule``, ``labmoney`` and ``impact`` say it of the sample lab. Which signs come early is.
"""

from collections.abc import Mapping
from typing import Literal, get_args

from sirkit.check import Choice, Question, Task
from sirkit.effects import Indicator
from sirkit.impact import EFFECT, read
from sirkit.labchecks import checks
from sirkit.labmoney import totals
from sirkit.messages import Message, Value
from sirkit.piloting import Cost
from sirkit.samplelab import LAB, RULES, TODAY, WHOLE, lab, planned

RULE, LENGTH, MONEY, SHOWN = "rule", "length", "money", "shown"
"""Names of the tasks on rules, on the length, on the budget and on indicators."""
SOUND = "sound"
"""What is chosen where nothing is missing."""
CASES = ("evaluation", "users", SOUND, "hold", "other")
"""What each case lacks; one of them lacks nothing, and has no room of its own."""


def rules(language: str) -> Task:
    """Return the question which rule each case breaks; the checks of labs know."""
    return Task(RULE, tuple(_rule(case, language) for case in CASES))


def _rule(case: str, language: str) -> Question:
    dossier = lab(language, *(step for step in WHOLE if step != case))
    found = [remark.message for remark in checks(dossier, LAB, TODAY) if not remark.question]
    right = next((rule for rule, key in RULES.items() if [key] == [one.key for one in found]), SOUND)
    choices = tuple(Choice(one, Message(f"check.rule.{one}")) for one in (*RULES, SOUND))
    praise = found[0] if found else Message("check.rule.sound.praise")
    wrong = {one: Message(f"check.rule.{one}.hint") for one in (*RULES, SOUND) if one != right}
    told = Message("check.meant", {"at": f"check.rule.{right}"})
    return Question(f"rule-{case}", Message(f"check.rule.case.{case}"), choices, right, praise, told, wrong)


LATER = (("helpers", 5), ("poster", 5), ("route", 2))
"""Tasks of the sample lab, each with how many working days longer it takes."""
BY = (0, 3, 5)
"""The answers to choose from: by so many working days the end moves."""


def lengths(language: str) -> Task:
    """Return the question by how much the end moves if a task takes longer; the schedule knows."""
    return Task(LENGTH, tuple(_length(task, days, language) for task, days in LATER))


def _length(task: str, days: int, language: str) -> Question:
    dossier = lab(language, *WHOLE)
    before, after = planned(dossier), planned(dossier, task, days)
    right, slack = after.days - before.days, before.spans[task].slack
    name = dossier.record("lab_task", task).values["text"]
    choices = tuple(Choice(str(by), Message("check.length.by", {"count": by})) for by in BY)
    values: dict[str, Value] = {"name": str(name), "count": days}
    wrong = {str(by): Message(f"check.length.{'less' if by > right else 'more'}") for by in BY if by != right}
    praise = Message("check.length.praise" if slack else "check.length.critical", {"count": slack})
    told = Message("check.length.told", {"count": right})
    return Question(f"length-{task}", Message("check.length", values), choices, str(right), praise, told, wrong)


COUNTS = ("paid", "in_kind", "unknown")
"""Where an item of the budget counts: as what is to be paid, as what is given without money, or not yet."""


def money(language: str) -> Task:
    """Return the question in which sum each item of the budget counts; the sums know."""
    return Task(MONEY, tuple(map(_money, lab(language, "money").all(Cost))))


def _money(one: Cost) -> Question:
    sums = totals((one,))
    (right,) = (name for name in COUNTS if getattr(sums, name))
    return Question(
        f"money-{one.id}",
        Message(f"check.money.{one.id}", {"euros": one.euros or 0}),
        tuple(Choice(each, Message(f"check.money.is.{each}")) for each in COUNTS),
        right,
        Message(f"check.money.{one.id}.praise"),
        Message("check.meant", {"at": f"check.money.is.{right}"}),
        {each: Message(f"check.money.is.{each}.hint") for each in COUNTS if each != right},
    )


def shown(language: str) -> Task:
    """Return the question whether each indicator shows an effect."""
    return Task(SHOWN, tuple(map(_shown, lab(language, "told").all(Indicator))))


def _shown(one: Indicator) -> Question:
    found = read(one.text)
    right = "effect" if (found.step or 0) >= EFFECT else "output"
    choices = tuple(Choice(each, Message(f"check.shown.{each}")) for each in ("effect", "output"))
    told = Message("check.meant", {"at": f"check.shown.{right}"})
    wrong = {each: Message(f"check.shown.{each}.hint") for each in ("effect", "output") if each != right}
    return Question(
        f"shown-{one.id}", Message("check.claim", {"text": one.text}), choices, right, found.message, told, wrong
    )


When = Literal["early", "late", "unseen"]
WHENS: tuple[When, ...] = get_args(When)
SIGNS: Mapping[str, When] = {
    "promised": "early",
    "gone": "late",
    "feeling": "unseen",
    "questions": "early",
    "report": "late",
}
"""Signs of a risk as they stand in plans: seen in time, seen too late, seen by nobody else."""
EARLY = Task(
    "early",
    tuple(
        Question(
            id=f"early-{name}",
            text=Message(f"check.early.{name}"),
            choices=tuple(Choice(one, Message(f"check.early.is.{one}")) for one in WHENS),
            right=when,
            praise=Message(f"check.early.{name}.praise"),
            told=Message("check.meant", {"at": f"check.early.is.{when}"}),
            hints={one: Message(f"check.early.is.{one}.hint") for one in WHENS if one != when},
        )
        for name, when in SIGNS.items()
    ),
)
"""Is this an early sign?"""
