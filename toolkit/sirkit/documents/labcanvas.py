"""The canvas of a lab: twelve boxes on one page A4 across, filled with what is known, empty where one is to write.

The boxes follow what the sources ask of a living lab (people and roles, everyday life, trying, evaluating together);
their words are our own.
"""

from datetime import date

from sirkit.documents import labmoney
from sirkit.documents.approach import short
from sirkit.documents.labnaming import Seen, holder
from sirkit.documents.naming import day
from sirkit.documents.printing import Say, pdf
from sirkit.dossier import Dossier
from sirkit.labs import whole
from sirkit.piloting import Lab

LONGEST, LINE, LINES = 420, 80, 7
"""So much fits into a box."""
_TEXTS = ("question", "beneficiaries", "setting", "trial", "hypothesis", "sign", "consent", "leaving", "handed_on")
BOXES = (
    "question",
    "beneficiaries",
    "setting",
    "roles",
    "trial",
    "hypothesis",
    "sign",
    "days",
    "money",
    "consent",
    "risks",
    "after",
)
"""The boxes in reading order, row by row."""


def write(dossier: Dossier, lab: Lab | None, say: Say, *, language: str, on: date) -> bytes:
    """Return the canvas as PDF, one page; without a lab all boxes are empty."""
    seen = Seen(dossier, whole(dossier, lab.id), say, on) if lab else None
    filled = _filled(seen) if seen else {}
    data = {
        "title": say("paper.canvas.title"),
        "name": short(lab.title, LINE * 2) if lab else "",
        "named": say("labsheets.name"),
        "foot": say("paper.labsheet.foot"),
        "boxes": [
            {"title": say(f"paper.canvas.{box}"), "help": say(f"paper.canvas.{box}_help"), "text": filled.get(box, "")}
            for box in BOXES
        ],
    }
    return pdf("labcanvas", data, language=language)


def _filled(seen: Seen) -> dict[str, str]:
    lab, one = seen.one.lab, seen.one
    texts = {field: short(getattr(lab, field) or "", LONGEST) for field in _TEXTS}
    return {
        **texts,
        "roles": _listed([f"{role.title}: {holder(seen, role.actor)}" for role in one.roles]),
        "days": _days(seen),
        "money": " ".join(labmoney.told(seen)),
        "consent": _listed([lab.consent or "", lab.data or ""], LONGEST // 2),
        "risks": _listed([risk.text for risk in one.risks]),
        "after": _listed([lab.leaving or "", lab.handed_on or ""], LONGEST // 2),
    }


def _listed(lines: list[str], longest: int = LINE) -> str:
    """Return lines, each cut where it is too long, at most so many."""
    found = [short(line, longest) for line in lines if line]
    return "\n".join(found[:LINES] + (["…"] if len(found) > LINES else []))


def _days(seen: Seen) -> str:
    say, lab = seen.say, seen.one.lab
    days = {
        "paper.lab.starts": lab.starts_on,
        "paper.lab.ends": lab.ends_on,
        "paper.lab.evaluation": lab.evaluation_on,
        "labsheets.next_on": lab.next_on,
    }
    return "\n".join(f"{say(key)}: {day(on, say)}" for key, on in days.items() if on)
