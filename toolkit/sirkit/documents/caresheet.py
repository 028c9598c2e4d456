"""The handover sheet on paper: what whoever goes on with the map needs to know, with lines where it is not known."""

from datetime import date

from sirkit.documents.naming import day
from sirkit.documents.printing import Say, pdf
from sirkit.dossier import Dossier
from sirkit.kinds import Region
from sirkit.labs import standing
from sirkit.merging import merged

FIELDS = ("kept_at", "carer", "deputy", "rights", "licence", "review_on")
"""What the sheet tells, in its order."""


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the handover sheet as PDF on A4."""
    whole = merged(dossier)
    home = next(iter(whole.all(Region)), None)
    data = {
        "title": say("paper.care.title"),
        "foot": say("paper.care.foot", day=on),
        "name": home.name if home else "",
        "lead": say("paper.care.lead"),
        "facts": [
            {
                "label": say(f"region.{field}"),
                "text": _told(whole, home, field, say),
                "ask": say(f"handover.ask.{field}"),
            }
            for field in FIELDS
        ],
        "steps": [say(f"paper.care.step.{step}") for step in ("open", "save", "private", "review")],
        "steps_title": say("paper.care.steps"),
    }
    return pdf("caresheet", data, language=language)


def _told(dossier: Dossier, home: Region | None, field: str, say: Say) -> str:
    value = getattr(home, field) if home else None
    if field in ("carer", "deputy"):
        actor = standing(dossier, value)
        return actor.name if actor else ""
    return day(value, say) if value and field == "review_on" else value or ""
