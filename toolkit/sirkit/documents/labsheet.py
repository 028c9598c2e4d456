"""The one page of a lab on paper: what is known is printed, and there is room to write where nothing stands yet."""

from sirkit.documents.naming import called, day
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.labs import filling, whole
from sirkit.piloting import Lab

ASKED = ("question", "beneficiaries")
TRIED = ("trial", "sign")
ROLES = ("labsheets.role_holds", "labsheets.role_users", "labsheets.role_brings")
"""The roles an empty page asks for."""
_WORDS = ("paper.labsheet.lead", "paper.labsheet.name", "paper.labsheet.who", "paper.labsheet.gone", "labsheets.roles")


def write(dossier: Dossier, lab: Lab | None, say: Say, *, language: str) -> bytes:
    """Return the one page as PDF on A4; without a lab an empty one to write on.

    Raises
    ------
    Problem
        ``labs.gone`` where the lab is not there any more.
    """
    data = {
        "title": say("paper.labsheet.title"),
        "foot": say("paper.labsheet.foot"),
        "words": words(say, *_WORDS),
        "name": lab.title if lab else "",
        "first": [_asked(lab, field, say) for field in ASKED],
        "roles": _roles(dossier, lab, say),
        "then": [_asked(lab, field, say) for field in TRIED],
        "next": {"label": say("labsheets.next_on"), "text": _next(lab, say)},
    }
    return pdf("labsheet", data, language=language)


def _asked(lab: Lab | None, field: str, say: Say) -> dict[str, str]:
    text = str(getattr(lab, field) or "") if lab else ""
    return {"label": say(f"labsheets.{field}"), "help": say(f"labsheets.{field}_help"), "text": text}


def _roles(dossier: Dossier, lab: Lab | None, say: Say) -> list[dict[str, object]]:
    if lab is None:
        return [{"title": say(key), "name": "", "gone": False} for key in ROLES]
    found = []
    for role in whole(dossier, lab.id).roles:
        actor = filling(dossier, role)
        found.append({"title": role.title, "name": called(actor, say), "gone": bool(role.actor and not actor)})
    return found


def _next(lab: Lab | None, say: Say) -> str:
    if lab is None:
        return ""
    return " · ".join(filter(None, (day(lab.next_on, say) if lab.next_on else "", lab.next_step)))
