"""A case to be planned: who is there in which round, what each pair is worth, and who may not meet (again)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from sirkit.mutual import fused

Pair = tuple[int, int]
"""Two people by their place in the case, the lower first."""
Group = tuple[int, ...]
UNIT = 10_000
"""A value of 1, in whole numbers: so sums are exact."""
LARGE = 40_000
"""Up to so many pairs all are looked at together; in larger events first those with a reason, then the rest."""


@dataclass(frozen=True)
class Case:
    """People 0 to n - 1, and what is known about them.

    ``homes`` are the organisations they come from, ``there`` says for each round to plan who is there, ``most`` how
    many meetings each may still have, ``had`` how many each had, ``byes`` in how many rounds each sat out.
    ``worth`` is the value of pairs in ``UNIT``, none below zero. ``barred`` are pairs that may not meet (any more),
    ``known`` pairs of organisations that have met. ``partners`` are the people of the other side in a two-sided event.
    Where ``strangers`` is False only pairs with a worth may meet, where ``fair`` is False some may have none and others
    many.
    """

    homes: Sequence[str]
    there: Mapping[int, frozenset[int]]
    worth: Mapping[Pair, int]
    most: Sequence[int] = ()
    had: Sequence[int] = ()
    byes: Sequence[int] = ()
    barred: frozenset[Pair] = frozenset()
    known: frozenset[tuple[str, str]] = frozenset()
    partners: frozenset[int] = frozenset()
    tables: int | None = None
    strangers: bool = True
    fair: bool = True
    seed: int = 1
    people: range = field(init=False)

    def __post_init__(self) -> None:
        number, rounds = len(self.homes), len(self.there)
        object.__setattr__(self, "people", range(number))
        object.__setattr__(self, "most", tuple(self.most) or (rounds,) * number)
        object.__setattr__(self, "had", tuple(self.had) or (0,) * number)
        object.__setattr__(self, "byes", tuple(self.byes) or (0,) * number)

    @cached_property
    def free(self) -> Sequence[int]:
        """How many of the rounds each can have a meeting in: it is there, and wants so many."""
        return [
            min(self.most[one], sum(one in there for there in self.there.values())) if self.most[one] > 0 else 0
            for one in self.people
        ]

    @cached_property
    def held_together(self) -> bool:
        """True where all pairs are few enough to be looked at together."""
        sides = len(self.partners), len(self.people) - len(self.partners)
        number = len(self.people)
        return (sides[0] * sides[1] if self.partners else number * (number - 1) // 2) <= LARGE

    def home(self, one: int, other: int) -> tuple[str, str]:
        """Return the two organisations of a pair, in one order."""
        first, second = self.homes[one], self.homes[other]
        return (first, second) if first <= second else (second, first)

    def may(self, one: int, other: int) -> bool:
        """Return True if two people may meet one by one: not barred, of two organisations, and of two sides."""
        if self.homes[one] == self.homes[other] or pair(one, other) in self.barred:
            return False
        if self.partners and (one in self.partners) == (other in self.partners):
            return False
        return self.strangers or pair(one, other) in self.worth

    def value(self, one: int, other: int) -> int:
        """Return what a meeting of two is worth, in ``UNIT``."""
        return self.worth.get(pair(one, other), 0)

    def every(self) -> Iterator[Pair]:
        """Yield all pairs that could be looked at: in a large event only those with a reason to meet."""
        if not self.held_together or not self.strangers:
            yield from (each for each in self.worth if self.may(*each))
            return
        for one in self.people:
            yield from ((one, other) for other in range(one + 1, len(self.people)) if self.may(one, other))

    def several(self) -> frozenset[str]:
        """Return the organisations with more than one person."""
        return frozenset(home for home, people in Counter(self.homes).items() if people > 1)


@dataclass(frozen=True)
class Seating:
    """Who sits together in each round, the value of it in ``UNIT``, and the bound: more cannot be reached."""

    rounds: Mapping[int, Sequence[Group]]
    value: int
    bound: float


def pair(one: int, other: int) -> Pair:
    """Return two people as a pair."""
    return (one, other) if one < other else (other, one)


def mutual(worth: Mapping[Pair, float]) -> dict[Pair, int]:
    """Return the value of pairs, in ``UNIT``, from what each side thinks of the other (directed, in [0, 1])."""
    return {
        pair(one, other): round(UNIT * fused(liking, worth.get((other, one), 0.0)))
        for (one, other), liking in worth.items()
        if one != other
    }


def together(rounds: Mapping[int, Iterable[Sequence[int]]]) -> Mapping[Pair, int]:
    """Return how often each pair sits together."""
    counts: dict[Pair, int] = {}
    for groups in rounds.values():
        for group in groups:
            for place, one in enumerate(group):
                for other in group[place + 1 :]:
                    counts[pair(one, other)] = counts.get(pair(one, other), 0) + 1
    return MappingProxyType(counts)


def repeats(rounds: Mapping[int, Iterable[Sequence[int]]]) -> int:
    """Return how many times two sit together who have sat together before."""
    return sum(count - 1 for count in together(rounds).values())
