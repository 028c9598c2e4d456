"""A round plan for eight without any device: three rounds of eight minutes, everybody with three others."""

from collections.abc import Sequence

from sirkit.documents.printing import Say, pdf, words
from sirkit.documents.timetable import brief

PEOPLE = 8
ROUNDS = 3
_WORDS = (
    "paper.byhand.title",
    "paper.byhand.lead",
    "paper.byhand.plan",
    "paper.byhand.who",
    "paper.event.table",
    "paper.byhand.number",
    "paper.byhand.organisation",
    "paper.byhand.fewer",
)
_STEPS = ("paper.byhand.draw", "paper.byhand.sit", "paper.byhand.talk", "paper.byhand.change", "paper.byhand.write")


def circle(people: int, rounds: int) -> list[list[tuple[int, int]]]:
    """Return who sits with whom, by round and table, so that no two meet twice: the circle method.

    The last number stays where it is, the others go round it by one each time (Lucas 1883); ``people`` is even,
    and there are fewer rounds than people.
    """
    moving = people - 1
    return [
        [_pair(people, number % moving + 1)]
        + [_pair((number + step) % moving + 1, (number - step) % moving + 1) for step in range(1, people // 2)]
        for number in range(rounds)
    ]


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def write(say: Say, *, language: str, event: str = "") -> bytes:
    """Return the sheet as PDF, one page A4."""
    plan = circle(PEOPLE, ROUNDS)
    data = {
        "title": say("paper.byhand.title"),
        "event": brief(event, 90),
        "words": words(say, *_WORDS),
        "steps": [say(step) for step in _STEPS],
        "rounds": [say("paper.event.round", number=number) for number in range(1, ROUNDS + 1)],
        "plan": plan,
        "people": [{"number": number, "tables": _tables(plan, number)} for number in range(1, PEOPLE + 1)],
    }
    return pdf("byhand", data, language=language)


def _tables(plan: Sequence[Sequence[tuple[int, int]]], number: int) -> list[int]:
    return [next(table for table, pair in enumerate(pairs, 1) if number in pair) for pairs in plan]
