"""The agreement form after the Marktplatz method: who gives what to whom by when, and what is given back; no money."""

from typing import get_args

from sirkit.documents.printing import Say, pdf, words
from sirkit.documents.timetable import brief
from sirkit.fair import Finding

COPIES = 10
"""So many empty forms, one to a page, each with a copy for either side."""
FINDINGS: dict[Finding, str] = {
    "benefit": "paper.agreement.benefit",
    "proximity": "paper.agreement.proximity",
    "commitment": "paper.agreement.commitment",
    "networks": "paper.agreement.networks",
    "establishment": "paper.agreement.establishment",
}
"""What may have decided it, in everyday words: the five findings of R³."""
_WORDS = (
    "paper.agreement.heading",
    "paper.agreement.money",
    "paper.agreement.number",
    "paper.agreement.one",
    "paper.agreement.other",
    "paper.agreement.gives",
    "paper.agreement.gets",
    "paper.agreement.by",
    "paper.agreement.decided",
    "paper.agreement.several",
    "paper.agreement.signed_one",
    "paper.agreement.signed_other",
    "paper.agreement.recorded",
)


def write(say: Say, *, language: str, event: str = "") -> bytes:
    """Return empty forms as PDF, A4 with two copies each, for an event of this name."""
    data = {
        "title": say("paper.event.agreements", name=event) if event else say("paper.agreement.heading"),
        "event": brief(event, 70),
        "words": words(say, *_WORDS),
        "findings": [say(FINDINGS[finding]) for finding in get_args(Finding)],
        "copies": [say("paper.agreement.copy_one"), say("paper.agreement.copy_other")],
        "pages": COPIES,
    }
    return pdf("agreementform", data, language=language)
