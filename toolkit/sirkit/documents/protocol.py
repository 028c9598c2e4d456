"""The record of a first talk (*Gesprächsprotokoll*): what was said, and what follows from it. It is the user's own."""

from datetime import date

from sirkit.coaching import Intake
from sirkit.documents.naming import day
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.enabling import NEEDS, SOURCE, differs, first_talk, missing, next_three, remarks, standing
from sirkit.legalforms import Weighed, criteria, notes, state, weighed
from sirkit.messages import Message
from sirkit.venture import Venture

ASKED = ("problem", "beneficiaries", "solution", "novelty", "evidence", "team", "income")
"""What is told in sentences, in the order in which it is asked."""
DAYS = ("consent_on", "on", "next_on")
LISTS = ("needed", "given")
_VERDICTS = ("for", "against")
_WORDS = (
    *("intake.stage_title", "intake.forms_title", "intake.steps_title", "intake.note"),
    *("paper.protocol.open", "paper.protocol.answers", "paper.protocol.form"),
    *("intake.verdict_for", "intake.verdict_against"),
)


def write(dossier: Dossier, venture: Venture, say: Say, *, language: str, on: date) -> bytes:
    """Return the record as PDF on A4; what was not told yet stands as a question."""
    intake = first_talk(dossier, venture.id)
    data = {
        "title": say("intake.paper.intake_protocol"),
        "foot": say("paper.protocol.foot", day=on),
        "words": words(say, *_WORDS),
        "name": venture.name,
        "facts": _facts(intake, say),
        "asked": [_text(f"intake.{name}", said, say) for name in ASKED if (said := getattr(intake, name))],
        "lists": [_list(name, intake, say) for name in LISTS if getattr(intake, name)],
        "note": intake.note or "",
        "open": [say(f"enabling.step.missing.{name}") for name in missing(intake)],
        "remarks": _told(remarks(intake, on), say),
        "stage": _stage(venture, intake, say),
        "legal": _legal(venture, intake, say, on),
        "steps": [{"do": _said(one.do, say), "why": _said(one.why, say)} for one in next_three(dossier, intake)],
    }
    return pdf("protocol", data, language=language)


def _facts(intake: Intake, say: Say) -> list[dict[str, str]]:
    days = [_text(f"intake.{name}", day(getattr(intake, name), say), say) for name in DAYS]
    rest = {"hours": str(intake.hours or ""), "known_through": intake.known_through or ""}
    return days + [_text(f"intake.{name}", value, say) for name, value in rest.items() if value]


def _text(key: str, said: str, say: Say) -> dict[str, str]:
    return {"question": say(key), "text": said}


def _list(name: str, intake: Intake, say: Say) -> dict[str, object]:
    items = getattr(intake, name).items()
    return {
        "question": say(f"intake.{name}"),
        "lines": [say(f"enabling.need.{id_}") if name == "needed" and id_ in NEEDS else text for id_, text in items],
    }


def _stage(venture: Venture, intake: Intake, say: Say) -> dict[str, object]:
    found = standing(intake.signs)
    asked = [say("paper.protocol.ask", text=_said(found.question, say))] if found.question else []
    first, *why = _told((*found.why, *differs(venture, found)), say)
    return {"first": first, "why": why + asked, "source": _said(SOURCE, say)}


def _legal(venture: Venture, intake: Intake, say: Say, on: date) -> dict[str, object]:
    """Return what was answered, and what speaks for and against each form; no facts without their source: by name."""
    given = {name: answer for name in criteria() if (answer := intake.criteria.get(name)) in criteria()[name]}
    answers = [
        _text(f"legal.criterion.{name}", say(f"legal.answer.{name}.{answer}"), say) for name, answer in given.items()
    ]
    return {
        "leaning": say("paper.protocol.leaning", form=venture.legal_form) if venture.legal_form else "",
        "answers": answers,
        "forms": [_form(one, say, on) for one in weighed(given, on)] if given else [],
        "notes": _told(notes(), say),
    }


def _form(one: Weighed, say: Say, on: date) -> list[str]:
    name, now = say(f"legal.form.{one.form.form}"), state(one.form, on)
    if now != "available":
        return [name, say(f"intake.form_{now}"), ""]
    named = {
        verdict: [say(f"legal.criterion.{reason.criterion}") for reason in one.reasons if reason.verdict == verdict]
        for verdict in _VERDICTS
    }
    return [name, *(", ".join(named[verdict]) or "\N{EN DASH}" for verdict in _VERDICTS)]


def _told(messages: tuple[Message, ...], say: Say) -> list[str]:
    return [_said(one, say) for one in messages]


def _said(message: Message, say: Say) -> str:
    return say(message.key, **message.values)
