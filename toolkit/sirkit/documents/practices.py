"""The practice cards on paper, to be passed on: what was done, what changed, what it would need here, its source."""

from datetime import date

from sirkit.documents.naming import region
from sirkit.documents.printing import Say, pdf
from sirkit.dossier import Dossier
from sirkit.kinds import Practice
from sirkit.messages import problem

TOLD = ("done", "changed", "needed")
LONG = 900
"""From so many characters on a card may run over the end of a column."""


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return all practice cards as PDF on A4, two columns, by name.

    Raises
    ------
    Problem
        ``paper.practices.none`` where there is none yet.
    """
    cards = sorted(dossier.all(Practice), key=lambda one: (one.name.casefold(), one.id))
    if not cards:
        raise problem("paper.practices.none")
    home = region(dossier)
    title = say("paper.practices.title")
    data = {
        "title": title,
        "foot": say("paper.practices.foot", day=on, region=home.name if home else title),
        "lead": say("paper.practices.lead"),
        "cards": [_card(one, say) for one in cards],
    }
    return pdf("practices", data, language=language)


def _card(card: Practice, say: Say) -> dict[str, object]:
    told = [{"question": say(f"practice.{name}"), "text": getattr(card, name) or ""} for name in TOLD]
    source = say("practice.source_is", source=card.source) if card.source else say("paper.practices.no_source")
    if card.origin:
        terms = say("methods.licence_is", licence=card.licence) if card.licence else ""
        source = " · ".join(filter(None, (source, say("knowledge.origin", origin=card.origin), terms)))
    long = sum(len(one["text"]) for one in told) > LONG
    return {"name": card.name, "told": told, "source": source, "long": long}
