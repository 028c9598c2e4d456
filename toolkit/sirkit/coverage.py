"""Coverage: which of the eight functions a region carries, which of their duties, who carries them, and where."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from sirkit.dossier import Dossier
from sirkit.functions import FUNCTIONS, LETTERS, Function, Letter
from sirkit.kinds import Actor, Role
from sirkit.places import of_key


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


Standing = Literal["several", "one", "sought", "unsaid", "spare"]
"""How a function or a duty stands: carried by several, by one alone, or still sought.

A duty may also be *unsaid*: the function is carried, and somebody who carries it has not said what of it. Or *spare*:
another kind is carried, and one is enough.
"""


class Town(NamedTuple):
    """A town and who of the region is there, by id; without a name: those whose place is not known yet.

    ``district`` tells two towns of one name apart; it is empty where there is only one.
    """

    name: str
    actors: tuple[str, ...]
    district: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a function, or one of its duties; who carries it, town by town."""

    letter: Letter
    duty: str | None
    standing: Standing
    cells: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Spread:
    """The table of functions and duties by places: each row has a cell for each town."""

    towns: tuple[Town, ...]
    rows: tuple[Row, ...]


def spread(dossier: Dossier) -> Spread:
    """Return where each function and each duty is carried; the town with most organisations first, no place last."""
    around = towns(dossier)
    standing = {id_ for town in around for id_ in town.actors}
    carried: dict[Letter, dict[str, frozenset[str]]] = {letter: {} for letter in LETTERS}
    for role in dossier.all(Role):
        if role.covered and role.actor in standing:
            carried[role.function][role.actor] = frozenset(role.duties)
    return Spread(around, tuple(row for letter in LETTERS for row in _rows(FUNCTIONS[letter], carried[letter], around)))


def _rows(function: Function, carried: Mapping[str, frozenset[str]], around: Iterable[Town]) -> Iterable[Row]:
    """Yield the row of a function and those of its duties; ``carried``: who carries it, and which duties they named."""
    yield Row(function.letter, None, _counted(carried) or "sought", _cells(carried, around))
    for duty in function.duties:
        actors = {actor for actor, duties in carried.items() if duty in duties}
        yield Row(function.letter, duty, _counted(actors) or _open(function, carried), _cells(actors, around))


def _counted(actors: Collection[str]) -> Standing | None:
    return "several" if len(actors) > 1 else "one" if actors else None


def _open(function: Function, carried: Mapping[str, frozenset[str]]) -> Standing:
    """Return how a duty stands that nobody has named."""
    named = [duties.intersection(function.duties) for duties in carried.values()]
    if function.one_is_enough and any(named):
        return "spare"
    return "unsaid" if not all(named) else "sought"


def _cells(actors: Collection[str], around: Iterable[Town]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(id_ for id_ in town.actors if id_ in actors) for town in around)


def towns(dossier: Dossier) -> tuple[Town, ...]:
    """Return the towns the organisations of a region are in, those with most of them first, no place last.

    Capitals and spaces do not matter. Two towns of one name are told apart by their official keys.
    """
    named: dict[str, dict[str, list[Actor]]] = {}
    for actor in sorted(dossier.all(Actor), key=lambda actor: (actor.name.casefold(), actor.id)):
        keys = named.setdefault(" ".join((actor.city or "").casefold().split()), {})
        keys.setdefault(actor.ags or "", []).append(actor)
    nowhere = [actor for actors in named.pop("", {}).values() for actor in actors]
    found = [town for keys in named.values() for town in _told_apart(keys)]
    found.sort(key=lambda town: (-len(town.actors), town.name.casefold(), town.district))
    return (*found, _town(nowhere)) if nowhere else tuple(found)


def _told_apart(keys: Mapping[str, list[Actor]]) -> Iterable[Town]:
    """Yield the towns of one name; who has no official key is in the only one there is."""
    if len(keys.keys() - {""}) < 2:  # noqa: PLR2004 - from two on there is something to tell apart
        return [_town([actor for actors in keys.values() for actor in actors])]
    return [_town(actors, known.district if (known := of_key(key)) else key) for key, actors in keys.items()]


def _town(actors: Collection[Actor], district: str = "") -> Town:
    spelt = [" ".join((actor.city or "").split()) for actor in actors]
    return Town(max(sorted(set(spelt)), key=spelt.count), tuple(actor.id for actor in actors), district)
