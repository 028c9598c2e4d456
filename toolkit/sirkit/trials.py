"""Labs as everybody may know them: what is tried out, who is still sought, and what came of it once it is over."""

from collections.abc import Iterator
from typing import NamedTuple

from sirkit.carrying import course
from sirkit.days import last_day
from sirkit.dossier import Dossier
from sirkit.effects import Indicator
from sirkit.labs import filling, place
from sirkit.messages import Message
from sirkit.piloting import Lab, LabRole

SEEKING = ("planned", "running")
"""States in which a lab asks everybody for whoever it still lacks."""


class Outcome(NamedTuple):
    """What came of a finished lab: who took part, as they promised, where, and how its indicators changed."""

    who: tuple[str, ...]
    place: str
    changes: tuple[Message, ...]


class Trial(NamedTuple):
    """A lab: itself, its next day where that is ahead, the roles still sought, and what came of it once finished."""

    lab: Lab
    next_on: str | None
    sought: tuple[str, ...]
    outcome: Outcome | None

    @property
    def seeks(self) -> bool:
        """Whether it asks everybody for whoever it still lacks."""
        return bool(self.sought) and self.lab.state in SEEKING


def trials(dossier: Dossier, today: str) -> Iterator[Trial]:
    """Yield the labs that were not given up, by title; give the merged dossier."""
    for lab in sorted(dossier.all(Lab), key=lambda one: (one.title.casefold(), one.id)):
        roles = [role for role in sorted(dossier.all(LabRole), key=lambda one: one.id) if role.lab == lab.id]
        if lab.state == "finished":
            yield Trial(lab, None, (), _outcome(dossier, lab, roles))
        elif lab.state != "stopped":
            ahead = lab.next_on if lab.next_on and last_day(lab.next_on) >= today else None
            yield Trial(lab, ahead, tuple(role.title for role in roles if _open(dossier, role)), None)


def _open(dossier: Dossier, role: LabRole) -> bool:
    return role.state == "sought" and filling(dossier, role) is None


def _outcome(dossier: Dossier, lab: Lab, roles: list[LabRole]) -> Outcome:
    there = (filling(dossier, role) for role in roles if role.state == "promised")
    names = dict.fromkeys(actor.name for actor in there if actor and actor.sort != "person")
    return Outcome(tuple(names), place(lab), tuple(_changes(dossier, lab)))


def _changes(dossier: Dossier, lab: Lab) -> Iterator[Message]:
    """Yield how each indicator that was measured went from its first value to its last."""
    for one in dossier.all(Indicator):
        found = course(dossier, one)
        if one.lab == lab.id and found.values:
            values = {name: found.message.values[name] for name in ("name", "first", "last")}
            yield Message("published.change" if one.baseline else "published.change_last", values)
