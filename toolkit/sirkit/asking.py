"""Asking: whom to ask next to take a function on, so that most people have it near. It is help, never a ranking."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sirkit.coverage import coverage
from sirkit.covering import SECONDS, Choice, best, greedy, least
from sirkit.dossier import Dossier
from sirkit.functions import Letter
from sirkit.kinds import Actor
from sirkit.messages import Message
from sirkit.reach import Reach, points, within
from sirkit.roadmap import candidates, refused

TOGETHER = 3
"""Up to so many are looked for who reach most together."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An organisation that could be asked, why, and how many more people would have the function near with it alone."""

    actor: str
    reasons: tuple[Message, ...]
    people: int
    places: int


@dataclass(frozen=True, slots=True)
class Together:
    """Organisations asked together, who adds most first; the people and places that would have the function near then.

    ``doubt`` says how sure it is that no others reach more, None where that is proven.
    """

    actors: tuple[str, ...] = ()
    people: int = 0
    places: int = 0
    doubt: Message | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom to ask for one function."""

    letter: Letter
    candidates: tuple[Candidate, ...] = ()
    """All who could be asked and would add something: first those with a reason, the best reason first."""
    steps: tuple[tuple[str, int], ...] = ()
    """The plain way: one after the other who adds most, and the people added."""
    together: tuple[Together, ...] = ()
    """Who reach most as one, as two, as three; it ends where another would add nobody."""
    least: Together = Together()
    """As few as can be, who close every gap that can be closed."""
    beyond: tuple[int, ...] = ()
    """Places without the function that nobody who could be asked is near to."""
    unplaced: tuple[str, ...] = ()
    """Who could be asked, for reasons, but has no place that is known."""


def asking(dossier: Dossier, found: Reach, letter: Letter, *, seconds: float = SECONDS) -> Asking:
    """Return whom to ask to take a function on: organisations only, not who carries it, nor who said no.

    Parameters
    ----------
    dossier
        What ``found`` was worked out from.
    seconds
        How long each search for the best takes at most.
    """
    ask = _Ask(dossier, found, letter)
    together = [best(ask.weights, ask.within, open=many, seconds=seconds) for many in range(1, TOGETHER + 1)]
    steps = greedy(ask.weights, ask.within, open=TOGETHER)
    return Asking(
        letter,
        ask.candidates(),
        tuple((ask.ids[step.site], int(step.added)) for step in steps),
        tuple(ask.together(choice) for number, choice in enumerate(together, 1) if len(choice.sites) == number),
        ask.together(least(ask.within, seconds=seconds)),
        tuple(place for number, place in enumerate(ask.open) if number not in set().union(*ask.within)),
        ask.unplaced,
    )


class _Ask:
    """The open places of one function as demands, those who could be asked as sites."""

    def __init__(self, dossier: Dossier, found: Reach, letter: Letter) -> None:
        known, near = points(dossier), found.near[letter]
        self.reasons = {one.actor: one.reasons for one in candidates(dossier, coverage(dossier))[letter]}
        ids = _order(dossier, self.reasons, {*near.carriers, *_no(dossier, letter)})
        self.ids = [id_ for id_ in ids if id_ in known]
        self.unplaced = tuple(id_ for id_ in ids if id_ not in known and id_ in self.reasons)
        self.open = near.without
        number = {place: number for number, place in enumerate(self.open)}
        reached = within(found.settlements, [known[id_] for id_ in self.ids], near.km)
        self.within = [frozenset(number[place] for place in each if place in number) for each in reached]
        self.weights = [found.settlements.places[place].population for place in self.open]

    def candidates(self) -> tuple[Candidate, ...]:
        sites = [
            Candidate(id_, self.reasons.get(id_, ()), self.people(reached), len(reached))
            for id_, reached in self.pairs()
        ]
        return tuple(one for one in sites if one.places)

    def pairs(self) -> Sequence[tuple[str, frozenset[int]]]:
        return list(zip(self.ids, self.within, strict=True))

    def people(self, places: frozenset[int]) -> int:
        return sum(self.weights[place] for place in places)

    def together(self, choice: Choice) -> Together:
        reached = frozenset[int]().union(*(self.within[site] for site in choice.sites))
        return Together(
            tuple(self.ids[site] for site in choice.sites), self.people(reached), len(reached), choice.doubt
        )


def _order(dossier: Dossier, reasons: Mapping[str, object], out: set[str]) -> list[str]:
    """Return the organisations that may be asked: those with reasons as they stand, then the others by name.

    So among those who reach as many the one with the better reason is named.
    """
    names = {one.id: one.name.casefold() for one in dossier.all(Actor) if one.sort != "person" and one.id not in out}
    return [*reasons, *sorted(names.keys() - reasons.keys(), key=lambda id_: (names[id_], id_))]


def _no(dossier: Dossier, letter: Letter) -> set[str]:
    return {actor for actor, function in refused(dossier) if function == letter}
