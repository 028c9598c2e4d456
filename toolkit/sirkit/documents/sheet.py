"""The profile sheet (*Steckbrief*) on paper: three minutes, an equal way in beside phone and laptop."""

from datetime import date
from typing import Literal

from sirkit.documents.naming import questions
from sirkit.documents.printing import Say, pdf, words

_WORDS = (
    "paper.sheet.title",
    "paper.sheet.lead",
    "paper.sheet.typed",
    "actor.name",
    "actor.city",
    "sheet.do",
    "paper.sheet.several",
    "sheet.offer",
    "paper.sheet.offer_hint",
    "sheet.need",
    "paper.sheet.need_hint",
    "sheet.works",
    "paper.sheet.works_hint",
    "sheet.knows",
    "paper.sheet.knows_hint",
    "sheet.wish",
)


def write(
    say: Say, *, language: str, paper: Literal["a4", "a5"] = "a4", region: str = "", ends: date | None = None
) -> bytes:
    """Return the empty sheet as PDF.

    Parameters
    ----------
    paper
        ``a4`` is one page, ``a5`` front and back.
    region
        Name of the region or the evening, for the foot of the page.
    ends
        The day everything is deleted; without it the sheet says that it is not known yet.
    """
    title = say("paper.sheet.title")
    data = {
        "title": title,
        "foot": f"{title} · {region}" if region else title,
        "paper": paper,
        "words": words(say, *_WORDS),
        "privacy": say("paper.sheet.privacy") + " " + _deletion(say, ends),
        "functions": questions(say),
    }
    return pdf("sheet", data, language=language)


def _deletion(say: Say, ends: date | None) -> str:
    return say("paper.ends", day=ends) if ends else say("paper.ends_unknown")
