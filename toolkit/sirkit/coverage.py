"""Coverage: which of the eight functions a region carries, and who carries them."""

from collections.abc import Mapping
from dataclasses import dataclass

from sirkit.dossier import Dossier
from sirkit.functions import FUNCTIONS, LETTERS, Letter
from sirkit.kinds import Actor, Role


@dataclass(frozen=True, slots=True)
class Carried:
    """How one function stands in a region; actors by id, each in the strongest state it has."""

    taken_on: tuple[str, ...] = ()
    interested: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    suggested: tuple[str, ...] = ()
    share: float = 0.0
    """Which share of the function's duties is carried, 0 to 1. Taken on without naming duties counts as 0."""

    @property
    def sought(self) -> bool:
        """True when nobody has taken the function on yet."""
        return not self.taken_on


def coverage(dossier: Dossier) -> Mapping[Letter, Carried]:
    """Return how each of the eight functions stands; only *taken on, said by itself* counts as carried."""
    standing = {actor.id for actor in dossier.all(Actor)}
    roles = [role for role in dossier.all(Role) if role.actor in standing]
    return {letter: _carried(letter, [role for role in roles if role.function == letter]) for letter in LETTERS}


def _carried(letter: Letter, roles: list[Role]) -> Carried:
    states: dict[str, list[str]] = {"taken_on": [], "interested": [], "asked": [], "suggested": []}
    for role in roles:
        claimed = role.state == "taken_on" and not role.covered
        states["interested" if claimed else role.state].append(role.actor)
    duties = frozenset(duty for role in roles if role.covered for duty in role.duties)
    return Carried(
        share=FUNCTIONS[letter].carried(duties),
        **{state: tuple(sorted(set(actors))) for state, actors in states.items()},
    )
