"""The hand-over sheet: what a venture says of itself in public, for partners and labs. Nothing private is on it."""

from datetime import date

from sirkit.coached import ASKED, handover
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.messages import Message
from sirkit.venture import Venture


def write(dossier: Dossier, venture: Venture, say: Say, *, language: str, on: date) -> bytes:
    """Return the sheet as PDF on A4; whom to speak to is written in by hand, for no paper names a person."""
    *said, private = handover(dossier, venture.id)
    data = {
        "title": say("paper.handover.title"),
        "name": venture.name,
        "foot": say("paper.handover.foot", day=on),
        "words": words(say, "paper.handover.open", "paper.handover.speak", "paper.handover.reach"),
        "said": [_said(one, say) for one in said[1:] if not one.key.startswith(ASKED)],
        "open": [_said(one, say) for one in said if one.key.startswith(ASKED)],
        "private": say(private.key),
    }
    return pdf("handover", data, language=language)


def _said(message: Message, say: Say) -> str:
    return say(message.key, **message.values)
