"""Practising in threes: three role cards, a time plan with an observation sheet, and the rubric for both views."""

from sirkit.conversations import KINDS
from sirkit.documents.levels import levels
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.rubrics import RUBRICS, seen

ROLES = ("client", "counsellor", "observer")
MINUTES = {"talk": 8, "feedback": 3, "change": 1}
"""Of each round, in minutes: twelve in all."""
TALK = RUBRICS["talk"]
_PARTS = ("one", "two", "three")
_WORDS = tuple(
    f"paper.triads.{word}"
    for word in ("title", "lead", "sheet", "plan", "names", "heard", "said", "stalled", "aim", "step", "question")
)


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
        "rubric": levels(TALK, say),
    }
    return pdf("triads", data, language=language)


def write_rubric(dossier: Dossier, say: Say, *, language: str) -> bytes:
    """Return the rubric as PDF, one page A4, with what was answered."""
    rubric = levels(TALK, say, seen(dossier, TALK.name))
    data = {"title": rubric["title"], "rubric": rubric}
    return pdf("rubric", data, language=language)


def turn(number: int) -> str:
    """Return who has the roles in a round (from 0), in the order of ``ROLES``: everybody has each role once."""
    people = "ABC"
    return people[number:] + people[:number]
