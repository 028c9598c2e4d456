"""The lesson plan: ten minutes of teaching on one page, and the sheet for whoever watches."""

from sirkit.documents.levels import levels
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.rubrics import RUBRICS, seen
from sirkit.tenminutes import LINES, Part, Plan, plan

LESSON = RUBRICS["lesson"]
_WORDS = ("lead", "outcome", "outcome_help", "minutes", "part", "what", "sign", "sheet", "sheet_lead")


def write(dossier: Dossier, say: Say, *, language: str) -> bytes:
    """Return lesson plan and observation sheet as PDF, two pages A4; what is not written yet are lines to write on."""
    lesson = plan(dossier)
    data = {
        "title": say("tenminutes.title"),
        "words": words(say, *(f"paper.lesson.{word}" for word in _WORDS)),
        "outcome": outcome(lesson, say),
        "sign": lesson.sign,
        "parts": [_part(part, say) for part in lesson.parts if part.minutes],
        "whole": say("paper.lesson.long", count=lesson.minutes),
        "feedback": [{"label": say(f"tenminutes.line.{line}"), "text": lesson.feedback[line]} for line in LINES],
        "rubric": levels(LESSON, say, seen(dossier, LESSON.name)),
    }
    return pdf("lessonplan", data, language=language)


def outcome(lesson: Plan, say: Say) -> str:
    """Return the learning outcome as one phrase in the order of the language; empty where there is no verb yet."""
    if not lesson.verb:
        return ""
    key = "tenminutes.outcome_under" if lesson.condition else "tenminutes.outcome"
    told = say(key, verb=lesson.verb, object=lesson.object, condition=lesson.condition)
    return " ".join(told.split())


def _part(part: Part, say: Say) -> dict[str, str]:
    name = f"tenminutes.part.{part.name}"
    return {"minutes": str(part.minutes), "name": say(name), "help": say(f"{name}_help"), "text": part.text}
