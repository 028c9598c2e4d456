"""Practising in threes: three role cards, a time plan with an observation sheet, and the rubric for both views."""

from collections.abc import Mapping

from sirkit.conversations import KINDS
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.rubrics import KEEPING, LEVELS, RUBRICS, VIEWS, View, seen

ROLES = ("client", "counsellor", "observer")
MINUTES = {"talk": 8, "feedback": 3, "change": 1}
"""Of each round, in minutes: twelve in all."""
TALK = RUBRICS["talk"]
_PARTS = ("one", "two", "three")
_WORDS = tuple(
    f"paper.triads.{word}"
    for word in ("title", "lead", "sheet", "plan", "names", "heard", "said", "stalled", "aim", "step", "question")
)
Seen = Mapping[View, Mapping[str, str]]


def write(say: Say, *, language: str) -> bytes:
    """Return the empty sheets as PDF, three pages A4: cards to cut out, the observation sheet, the rubric."""
    roles = [
        {"name": say(f"paper.triads.{role}"), "lines": [say(f"paper.triads.{role}_{part}") for part in _PARTS]}
        for role in ROLES
    ]
    data = {
        "title": say("paper.triads.title"),
        "words": words(say, *_WORDS),
        "roles": roles,
        "rounds": [{"name": say("paper.triads.round", number=number + 1), "who": turn(number)} for number in range(3)],
        "minutes": [
            [say("paper.triads.minutes", minutes=long), say(f"paper.triads.{part}")] for part, long in MINUTES.items()
        ],
        "kinds": [say(f"dialogue.kind.{kind}") for kind in KINDS],
        "rubric": _rubric({view: {} for view in VIEWS}, say),
    }
    return pdf("triads", data, language=language)


def write_rubric(dossier: Dossier, say: Say, *, language: str) -> bytes:
    """Return the rubric as PDF, one page A4, with what was answered."""
    data = {"title": say("rubric.title"), "rubric": _rubric(seen(dossier, TALK.name), say)}
    return pdf("rubric", data, language=language)


def turn(number: int) -> str:
    """Return who has the roles in a round (from 0), in the order of ``ROLES``: everybody has each role once."""
    people = "ABC"
    return people[number:] + people[:number]


def _rubric(views: Seen, say: Say) -> dict[str, object]:
    return {
        "title": say("rubric.title"),
        "mark": say("paper.triads.mark"),
        "views": [say(f"rubric.view.{view}") for view in VIEWS],
        "criteria": [_criterion(one, views, say) for one in TALK.criteria],
        "keeping": [{"label": say(f"rubric.keeping.{view}"), "text": views[view].get(KEEPING, "")} for view in VIEWS],
    }


def _criterion(name: str, views: Seen, say: Say) -> dict[str, object]:
    key = f"rubric.{TALK.name}.{name}"
    levels = [
        {"text": say(f"{key}.{level}"), "ticked": [views[view].get(name) == level for view in VIEWS]}
        for level in LEVELS
    ]
    return {"name": say(key), "levels": levels}
