"""Method cards on paper: what a lab tried, how, what worked and what did not, and how one knows; a page for each.

Where a lab has none yet, there is an empty one to fill in by hand.
"""

from datetime import date
from typing import Any, NamedTuple

from sirkit.documents.naming import day, region
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.piloting import Lab, Method

TEXTS = ("context", "problem", "steps", "worked", "not_worked", "evidence")
"""What a card tells, in its order."""
_KEYS = {
    "context": "method.context",
    "problem": "method.problem",
    "steps": "method.steps",
    "worked": "method.worked",
    "not_worked": "method.not_worked",
    "evidence": "method.evidence",
}


class Told(NamedTuple):
    """Whose cards they are: with the region, the lab they were learned in, and which."""

    dossier: Dossier
    lab: Lab
    cards: tuple[Method, ...]


def write(there: Told, say: Say, *, language: str, on: date) -> bytes:
    """Return the cards as PDF on A4, each beginning on a page of its own."""
    title = say("labpapers.card")
    data = {
        "title": f"{title}: {there.cards[0].title if len(there.cards) == 1 else there.lab.title}",
        "foot": say("paper.methodcard.foot", name=there.lab.title, day=on),
        "words": words(say, "paper.methodcard.kind", "paper.methodcard.name"),
        "cards": [_card(one, there, say) for one in there.cards] or [_blank(there, say)],
    }
    return pdf("methodcard", data, language=language)


def _card(one: Method, there: Told, say: Say) -> dict[str, Any]:
    texts = {field: getattr(one, field) or "" for field in TEXTS if field != "steps"}
    home = region(there.dossier)
    facts = (
        (say("method.lab"), there.lab.title if one.lab == there.lab.id else ""),
        (say("paper.lab.region"), one.origin or (home.name if home else "")),
        (say("method.on"), day(one.on, say) if one.on else ""),
        (say("method.licence"), one.licence or ""),
    )
    return {"name": one.title, "facts": _rows(facts), "texts": _texts(texts, tuple(one.steps.values()), say)}


def _rows(facts: tuple[tuple[str, str], ...]) -> list[dict[str, str]]:
    return [{"label": label, "value": value} for label, value in facts if value]


def _texts(texts: dict[str, str], steps: tuple[str, ...], say: Say) -> dict[str, dict[str, Any]]:
    told: dict[str, Any] = {**texts, "steps": list(steps)}
    return {field: {"label": say(_KEYS[field]), "said": told[field]} for field in TEXTS}


def _blank(there: Told, say: Say) -> dict[str, Any]:
    facts = ((say("method.lab"), there.lab.title),)
    return {"name": "", "facts": _rows(facts), "texts": _texts(dict.fromkeys(TEXTS, ""), (), say)}
