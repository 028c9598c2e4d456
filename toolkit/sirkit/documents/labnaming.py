"""Naming in the papers of a lab: who has a role, how it stands, days; gaps are said, persons never named."""

import re
from datetime import date
from typing import NamedTuple

from sirkit.documents.naming import called, day
from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.labs import ORCHESTRATING, Whole, filling, standing
from sirkit.messages import Message
from sirkit.piloting import LabRole

STATES = {"sought": "paper.lab.sought", "asked": "paper.lab.asked", "promised": "paper.lab.promised"}
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_COLON = re.compile(r"(?<=\w)[:*_](innen|in)\b")


class Seen(NamedTuple):
    """A lab as papers see it: with its region (organisations called the same are one), on a day, in a language."""

    dossier: Dossier
    one: Whole
    say: Say
    on: date


def who(seen: Seen, actor: str | None) -> str:
    """Return what an organisation is called; that it is an individual; nothing where it is not on the map."""
    return called(standing(seen.dossier, actor), seen.say)


def holder(seen: Seen, actor: str | None, missing: str = "labsheets.role_open") -> str:
    """Return who has or bears something, or that they stand on the map no more; ``missing`` where nobody does."""
    return who(seen, actor) or seen.say("paper.labsheet.gone" if actor else missing)


def state(seen: Seen, role: LabRole) -> str:
    """Return how a role stands: what nobody fills is sought, and who was only thought of was not asked yet."""
    if not filling(seen.dossier, role):
        return seen.say(STATES["sought"])
    return seen.say("paper.lab.not_asked" if role.state == "sought" else STATES[role.state])


def orchestrating(seen: Seen) -> Actor | None:
    """Return the organisation that holds the lab together; None where none does, or an individual."""
    for role in seen.one.roles:
        there = filling(seen.dossier, role) if role.function == ORCHESTRATING else None
        if there and there.sort != "person":
            return there
    return None


def orchestrator(seen: Seen) -> str:
    """Return what the organisation that holds the lab together is called; nothing where none does."""
    there = orchestrating(seen)
    return there.name if there else ""


def short_day(value: date, say: Say) -> str:
    """Return a day in figures, as the language writes them."""
    return say("paper.lab.figures", d=f"{value.day:02}", m=f"{value.month:02}", y=str(value.year))


def told(message: Message, say: Say) -> str:
    """Return a message as a sentence; the days in it are written as the language does."""
    values = {
        name: day(value, say) if isinstance(value, str) and _DAY.fullmatch(value) else value
        for name, value in message.values.items()
    }
    return say(message.key, **values)


def neutral(text: str) -> str:
    """Return a text people wrote as councils and authorities write: "Partner:innen" becomes "Partner/-innen".

    That is the short form of the pair the official spelling rules know; it fits into every case of a sentence.
    """
    return _COLON.sub(r"/-\1", text)
