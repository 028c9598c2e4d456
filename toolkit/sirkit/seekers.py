"""Seekers: who on the map could fill an open role of a lab, and why; whether they would is theirs to say."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sirkit.dossier import Dossier
from sirkit.kinds import Actor, Offer, Role, Tie
from sirkit.labs import Whole
from sirkit.learners import point
from sirkit.matches import Line, fits, read
from sirkit.messages import Message
from sirkit.piloting import LabRole
from sirkit.places import distance_km

MOST = 5
"""So many are named for each role."""
FITS = 0.3
"""From here on an offer fits what a role asks for: a room is a room (``matches.ALONE``)."""


class Seeker(NamedTuple):
    """An organisation that could fill a role, and why; ``away`` in kilometres where both places are known."""

    actor: str
    name: str
    reasons: tuple[Message, ...]
    away: float | None


def seekers(dossier: Dossier, one: Whole, role: LabRole, *, today: str = "") -> tuple[Seeker, ...]:
    """Return who could fill a role, those with most reasons first, then the nearest; give the merged dossier.

    A reason is an offer that fits the role's words, the function the role asks for, its sector, or a tie to somebody
    who is in the lab. Whoever is in the lab already is left out, and so are single persons.

    Parameters
    ----------
    today
        A day, ``YYYY-MM-DD``: what was offered until an earlier one is no reason.
    """
    inside = {each.actor for each in one.roles if each.actor}
    offering, carried, tied = offered(dossier, role, today), _carried(dossier, role), _tied(dossier, inside)
    found = []
    for actor in dossier.all(Actor):
        if actor.id in inside or actor.sort == "person":
            continue
        reasons = (*_offering(actor, offering), *_reasons(actor, role, carried, tied))
        if reasons:
            found.append(Seeker(actor.id, actor.name, reasons, _away(one, actor)))

    def rank(each: Seeker) -> tuple[bool, int, bool, float, str]:
        asked = each.actor in carried or each.actor in offering or not role.function
        return not asked, -len(each.reasons), each.away is None, each.away or 0.0, each.name.casefold()

    return tuple(sorted(found, key=rank)[:MOST])


def offered(dossier: Dossier, role: LabRole, today: str) -> dict[str, str]:
    """Return whose offer fits what a role is called and does: by actor the offer that fits best."""
    offers = [
        each
        for each in dossier.all(Offer)
        if type(each) is Offer and not (each.until and each.until < today[: len(each.until)])
    ]
    if not offers:
        return {}
    asked = [Line(0, text, None) for text in (role.title, role.does) if text]
    needs, given = read(asked, [Line(at, each.text, each.category) for at, each in enumerate(offers)])
    best = fits(needs, given).max(axis=0)
    found: dict[str, tuple[float, str]] = {}
    for line, fit in zip(given.lines, best, strict=True):
        actor = offers[line.owner].actor
        if fit >= max(FITS, found.get(actor, (0.0, ""))[0]):
            found[actor] = (float(fit), line.text)
    return {actor: text for actor, (_, text) in found.items()}


def _offering(actor: Actor, offering: Mapping[str, str]) -> Iterator[Message]:
    if actor.id in offering:
        yield Message("seekers.offer", {"text": offering[actor.id]})


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
