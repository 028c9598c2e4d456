"""Labs: a Social Living Lab with all that belongs to it, and who has which role in it."""

from dataclasses import dataclass
from typing import TypeVar

from sirkit.dossier import Dossier
from sirkit.effects import Indicator
from sirkit.kinds import Actor
from sirkit.messages import problem
from sirkit.piloting import Cost, Lab, LabReview, LabRole, LabTask, Note, Risk

P = TypeVar("P", LabRole, LabTask, Cost, Risk, Note, LabReview)
ORCHESTRATING = "A"
"""The function of the role that holds a lab together."""
ENDED = ("finished", "stopped")
"""States of a lab that is over: it has no next date any more."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A lab with its parts, each kind in the order in which it was entered, what has a day by its day."""

    lab: Lab
    roles: tuple[LabRole, ...]
    tasks: tuple[LabTask, ...]
    indicators: tuple[Indicator, ...]
    costs: tuple[Cost, ...]
    risks: tuple[Risk, ...]
    notes: tuple[Note, ...]
    reviews: tuple[LabReview, ...]


def whole(dossier: Dossier, lab: str) -> Whole:
    """Return a lab with its parts.

    Raises
    ------
    Problem
        ``labs.gone`` if there is no such lab.
    """
    record = dossier.record(Lab.KIND, lab)
    if record.dropped or not isinstance(record.entity, Lab):
        raise problem("labs.gone")
    indicators = tuple(one for one in dossier.all(Indicator) if one.lab == lab)
    return Whole(
        record.entity,
        _parts(dossier, LabRole, lab),
        _parts(dossier, LabTask, lab),
        indicators,
        _parts(dossier, Cost, lab),
        _parts(dossier, Risk, lab),
        tuple(sorted(_parts(dossier, Note, lab), key=lambda one: one.on)),
        tuple(sorted(_parts(dossier, LabReview, lab), key=lambda one: one.on)),
    )


def _parts(dossier: Dossier, kind: type[P], lab: str) -> tuple[P, ...]:
    return tuple(one for one in dossier.all(kind) if one.lab == lab)


def filling(dossier: Dossier, role: LabRole) -> Actor | None:
    """Return who fills a role; None where nobody does, or whoever did was dropped from the map."""
    return standing(dossier, role.actor)


def standing(dossier: Dossier, actor: str | None) -> Actor | None:
    """Return an organisation on the map by its id; None where it is not there, or not any more."""
    record = dossier.record(Actor.KIND, actor or "")
    return record.entity if not record.dropped and isinstance(record.entity, Actor) else None


def place(lab: Lab) -> str:
    """Return where the people of a lab meet and in which town, each once; nothing where neither is known."""
    venue, city = lab.venue or "", lab.city or ""
    return venue if city.casefold() in venue.casefold() else ", ".join(filter(None, (venue, city)))


def open_roles(dossier: Dossier, one: Whole) -> tuple[LabRole, ...]:
    """Return the roles nobody fills."""
    return tuple(role for role in one.roles if filling(dossier, role) is None)
