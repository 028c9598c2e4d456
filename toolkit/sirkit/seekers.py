"""Seekers: who on the map could fill an open role of a lab, and why; whether they would is theirs to say."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sirkit.dossier import Dossier
from sirkit.kinds import Actor, Role, Tie
from sirkit.labs import Whole
from sirkit.learners import point
from sirkit.messages import Message
from sirkit.piloting import LabRole
from sirkit.places import distance_km

MOST = 5
"""So many are named for each role."""


class Seeker(NamedTuple):
    """An organisation that could fill a role, and why; ``away`` in kilometres where both places are known."""

    actor: str
    name: str
    reasons: tuple[Message, ...]
    away: float | None


def seekers(dossier: Dossier, one: Whole, role: LabRole) -> tuple[Seeker, ...]:
    """Return who could fill a role, those with most reasons first, then the nearest; give the merged dossier.

    A reason is the function the role asks for, its sector, or a tie to somebody who is in the lab. Whoever is in the
    lab already is left out, and so are single persons.
    """
    inside = {each.actor for each in one.roles if each.actor}
    carried = _carried(dossier, role)
    tied = _tied(dossier, inside)
    found = []
    for actor in dossier.all(Actor):
        if actor.id in inside or actor.sort == "person":
            continue
        reasons = tuple(_reasons(actor, role, carried, tied))
        if reasons:
            found.append(Seeker(actor.id, actor.name, reasons, _away(one, actor)))

    def rank(each: Seeker) -> tuple[bool, int, bool, float, str]:
        fits = each.actor in carried or not role.function
        return not fits, -len(each.reasons), each.away is None, each.away or 0.0, each.name.casefold()

    return tuple(sorted(found, key=rank)[:MOST])


def _reasons(actor: Actor, role: LabRole, carried: Mapping[str, str], tied: Mapping[str, str]) -> Iterator[Message]:
    if actor.id in carried:
        yield Message(f"seekers.function.{carried[actor.id]}", {"at": f"function.{role.function}.name"})
    if role.sort and actor.sort == role.sort:
        yield Message("seekers.sector", {"at": f"actor.sort.{role.sort}"})
    if actor.id in tied and (actor.id in carried or actor.sort == role.sort or not (role.function or role.sort)):
        yield Message("seekers.tied", {"name": tied[actor.id]})


def _carried(dossier: Dossier, role: LabRole) -> dict[str, str]:
    """Return who has taken on the function a role asks for, or is interested in it: by actor the state."""
    states = ("taken_on", "interested")
    said = ((each.actor, each.state) for each in dossier.all(Role) if role.function and each.function == role.function)
    return {actor: state for actor, state in said if state in states}


def _tied(dossier: Dossier, inside: set[str]) -> dict[str, str]:
    """Return who has a tie to somebody in the lab: by actor the name of one of them."""
    names = {actor.id: actor.name for actor in dossier.all(Actor)}
    found: dict[str, str] = {}
    for tie in dossier.all(Tie):
        for one, other in ((tie.from_actor, tie.to_actor), (tie.to_actor, tie.from_actor)):
            if one in inside and one in names and other not in inside:
                found.setdefault(other, names[one])
    return found


def _away(one: Whole, actor: Actor) -> float | None:
    here, home = point(one.lab), point(actor)
    return distance_km(here, home) if here and home else None
