"""Roles: how strongly an actor has to do with a function, and which one leads."""

from collections.abc import Iterable, Mapping, Sequence

from sirkit.dossier import Dossier
from sirkit.kinds import Role

STATES = ("taken_on", "interested", "asked", "suggested")
"""The states of a role, the strongest first."""


def standing(role: Role) -> str:
    """Return how a role counts: as taken on only when the organisation itself says so."""
    return "interested" if role.state == "taken_on" and not role.covered else role.state


def leading(roles: Iterable[Role]) -> Role | None:
    """Return the role that leads where an actor is shown with one: the strongest state, then the first letter."""
    return min(roles, key=_strength, default=None)


def borne(dossier: Dossier) -> Mapping[str, Sequence[Role]]:
    """Return the roles of each actor that has any, by the actor's id, the strongest first."""
    found: dict[str, list[Role]] = {}
    for role in sorted(dossier.all(Role), key=_strength):
        found.setdefault(role.actor, []).append(role)
    return found


def _strength(role: Role) -> tuple[int, str]:
    return STATES.index(standing(role)), role.function
