"""Tables of four: where a design exists nobody sits with anybody twice; then wishes decide who takes which seat.

A plan that stands is kept when people come or go: only what has become wrong is mended.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from sirkit.designs import FOUR, design, size
from sirkit.pairing import UNIT, Case, Group, Pair, Seating, pair, together

_NEVER = 1000 * UNIT
"""What it costs to seat two together of whom one said no, two of one organisation, two once more."""
_OWN = 10 * UNIT
_REPEAT = 6 * UNIT
_SIZES = {0: 0, 1: 40 * UNIT, 2: 3 * UNIT, 3: UNIT // 10, 4: 0, 5: 8 * UNIT}
"""What a table of so many people costs."""
_FULL = 60 * UNIT
_WORK = 3_000_000
"""So many seats, times people, are looked at until a search ends that still finds something."""
_TRIES = 40
_SMALL = 12
"""Events of fewer people have no design; they are tried so often."""


def tables(case: Case, planned: Mapping[int, Sequence[Group]] | None = None, met: Iterable[Pair] = ()) -> Seating:
    """Return who sits together in each round.

    Parameters
    ----------
    case
        ``barred`` are here the pairs of whom one said no; they never sit together.
    planned
        The plan that stands for these rounds; it is kept as far as it can be.
    met
        The pairs that have sat together before.
    """
    before = dict.fromkeys(met, 1)
    coming = _coming(case)
    if planned:
        best = _Tables(case, before, coming, planned).mended(thoroughly=False)
    else:
        tries = _TRIES if len(case.people) < _SMALL else 1
        plans = (_fresh(case, before, coming, case.seed + more) for more in range(tries))
        best = min(plans, key=lambda plan: plan.cost())
    best.part()
    rounds = best.sorted()
    return Seating(rounds, _value(case, before, rounds), _bound(case, before))


def _coming(case: Case) -> Mapping[int, frozenset[int]]:
    """Return who takes a seat in each round: who is there, and has not yet had as many rounds as it wants."""
    left, coming = list(case.most), dict[int, frozenset[int]]()
    for number, there in sorted(case.there.items()):
        coming[number] = frozenset(one for one in there if left[one] > 0)
        for one in coming[number]:
            left[one] -= 1
    return coming


def _fresh(case: Case, before: Mapping[Pair, int], coming: Mapping[int, frozenset[int]], seed: int) -> "_Tables":
    random = Random(seed)  # noqa: S311 - chance decides between equals, no secret
    people = sorted(frozenset[int]().union(*coming.values()))
    random.shuffle(people)
    many = size(len(people))
    if many is None or (case.tables and many > case.tables):
        rounds = {number: _dealt(random, there) for number, there in coming.items()}
        return _Tables(case, before, coming, rounds).mended(thoroughly=True)
    plan = _designed(len(people), many, len(coming))
    people = _seated(case, before, people, plan)
    rounds = {
        number: [[people[seat] for seat in table if people[seat] in coming[number]] for table in seats]
        for number, seats in zip(sorted(coming), plan, strict=False)
    }
    rounds.update({number: _dealt(random, coming[number]) for number in sorted(coming)[len(plan) :]})
    return _Tables(case, before, coming, rounds).mended(thoroughly=False)


def _designed(people: int, many: int, rounds: int) -> list[list[list[int]]]:
    """Return the design without the seats that stay empty; without a round that would leave a table of one or two."""
    plan = [[[seat for seat in table if seat < people] for table in own] for own in design(many, rounds)]
    return [own for own in plan if min(len(table) for table in own if table) > FOUR // 2]


def _dealt(random: Random, there: Iterable[int]) -> list[list[int]]:
    """Return people dealt out to as few tables of four or three as there can be."""
    people = sorted(there)
    random.shuffle(people)
    many = max(-(-len(people) // FOUR), 1)
    return [people[place::many] for place in range(many)]


def _gains(case: Case, before: Mapping[Pair, int]) -> dict[Pair, int]:
    """Return what it adds to seat two together for the first time."""
    gains = {each: value for each, value in case.worth.items() if each not in before and value}
    for each in before:
        gains[each] = gains.get(each, 0) - _REPEAT
    for each in case.barred:
        gains[each] = gains.get(each, 0) - _NEVER
    by_home: dict[str, list[int]] = {}
    for one, home in enumerate(case.homes):
        for other in by_home.setdefault(home, []):
            gains[other, one] = gains.get((other, one), 0) - _OWN
        by_home[home].append(one)
    return gains


def _seated(
    case: Case, before: Mapping[Pair, int], people: Sequence[int], plan: Iterable[Iterable[Group | list[int]]]
) -> list[int]:
    """Return who takes which seat: two change seats as long as it brings more, all seats of a design being alike."""
    import numpy as np  # noqa: PLC0415 - only those who plan an event should wait for it

    number = len(people)
    near = np.zeros((number, number))
    for table in (list(table) for own in plan for table in own):
        near[np.ix_(table, table)] = 1
    np.fill_diagonal(near, 0)
    place, gains = {one: seat for seat, one in enumerate(people)}, np.zeros((number, number))
    for (one, other), gain in _gains(case, before).items():
        if one in place and other in place:
            gains[place[one], place[other]] = gains[place[other], place[one]] = gain
    order = _changed(near, gains)
    return [people[seat] for seat in order]


def _changed(near: Any, gains: Any) -> list[int]:
    """Return the order in which the people stand after all changes of two seats that bring more."""
    import numpy as np  # noqa: PLC0415 - as above

    number = len(near)
    order, quiet, seat = np.arange(number), 0, 0
    has = (near * gains).sum(1)
    for _ in range(_WORK // number if gains.any() else 0):
        others, wished = np.flatnonzero(near[seat]), np.flatnonzero(gains[seat])
        adds = gains[others].sum(0) + gains[seat, wished] @ near[wished] - has - has[seat]
        adds += 2 * near[seat] * gains[seat]
        adds[seat] = 0
        other = int(adds.argmax())
        quiet = 0 if adds[other] > 0 else quiet + 1
        if adds[other] > 0:
            both, back = [seat, other], [other, seat]
            order[both] = order[back]
            gains[both] = gains[back]
            gains[:, both] = gains[:, back]
            lines = np.flatnonzero(near[seat] + near[other])
            has[both] = (near[both] * gains[both]).sum(1)
            has[lines] = (near[lines] * gains[lines]).sum(1)
        if quiet >= number:
            break
        seat = (seat + 1) % number
    return [int(one) for one in order]


@dataclass
class _Move:
    """Somebody goes to another table, or changes with somebody there; it ``adds`` to the cost, or takes off."""

    adds: int
    table: int = 0
    other: int | None = None


class _Tables:
    """A plan that is mended by moving people, one at a time or two against each other, within a round."""

    def __init__(
        self,
        case: Case,
        before: Mapping[Pair, int],
        coming: Mapping[int, frozenset[int]],
        rounds: Mapping[int, Iterable[Iterable[int]]],
    ) -> None:
        self._case, self._before = case, before
        self._gains = _gains(case, {})
        self.rounds = {
            number: [[one for one in own if one in there] for own in rounds.get(number, ())]
            for number, there in coming.items()
        }
        self._count = dict(before)
        for each, count in together(self.rounds).items():
            self._count[each] = self._count.get(each, 0) + count
        for number, there in coming.items():
            self._seat(number, sorted(there.difference(*self.rounds[number])))

    def cost(self) -> int:
        """Return the cost of the whole plan."""
        pairs = together(self.rounds)
        own = sum(self._pair_cost(each, self._before.get(each, 0), count) for each, count in pairs.items())
        return own + sum(_size_cost(len(table)) for own_ in self.rounds.values() for table in own_)

    def mended(self, *, thoroughly: bool) -> "_Tables":
        """Return itself after all moves that help; only of those who sit badly, or of everybody."""
        for _ in range(len(self.rounds) + FOUR):
            moved = False
            for number in sorted(self.rounds):
                for one in sorted(one for table in self.rounds[number] for one in table):
                    if thoroughly or self._sits_badly(number, one):
                        moved = self._moved(number, one) or moved
            if not moved:
                break
        return self

    def part(self) -> None:
        """Let whoever would still sit with somebody who said no sit out the round."""
        for own in self.rounds.values():
            for table in own:
                for one in list(table):
                    if any(pair(one, other) in self._case.barred for other in table if other != one):
                        table.remove(one)

    def sorted(self) -> Mapping[int, Sequence[Group]]:
        """Return the tables of two and more in each round."""
        return {
            number: sorted(tuple(sorted(table)) for table in own if len(table) > 1)
            for number, own in sorted(self.rounds.items())
        }

    def _seat(self, number: int, waiting: Iterable[int]) -> None:
        """Give those who have no table the one that costs least, a new one if need be."""
        for one in waiting:
            own = self.rounds[number]
            if not own or (min(map(len, own)) >= FOUR and len(own) < (self._case.tables or len(own) + 1)):
                own.append([])
            costs = [self._at(one, table) + _size_cost(len(table) + 1) - _size_cost(len(table)) for table in own]
            table = own[costs.index(min(costs))]
            self._counted(one, table, 1)
            table.append(one)

    def _sits_badly(self, number: int, one: int) -> bool:
        table = next(table for table in self.rounds[number] if one in table)
        if len(table) < FOUR - 1 or len(table) > FOUR:
            return True
        return any(
            self._count[pair(one, other)] > 1 or self._gains.get(pair(one, other), 0) < 0
            for other in table
            if other != one
        )

    def _moved(self, number: int, one: int) -> bool:
        """Make the best move of somebody, if one helps."""
        own = self.rounds[number]
        here = next(table for table in own if one in table)
        here.remove(one)
        self._counted(one, here, -1)
        best = min(self._moves(own, here, one), key=lambda move: move.adds, default=_Move(0))
        if best.adds >= 0:
            self._counted(one, here, 1)
            here.append(one)
            return False
        there = own[best.table]
        if best.other is not None:
            there.remove(best.other)
            self._counted(best.other, there, -1)
            self._counted(best.other, here, 1)
            here.append(best.other)
        self._counted(one, there, 1)
        there.append(one)
        return True

    def _moves(self, own: Sequence[list[int]], here: list[int], one: int) -> Iterable[_Move]:
        """Yield the moves of somebody who has just stood up from ``here``."""
        stays = self._at(one, here)
        sized = _size_cost(len(here)) - _size_cost(len(here) + 1)
        for place, table in enumerate(own):
            if table is here:
                continue
            more = _size_cost(len(table) + 1) - _size_cost(len(table))
            yield _Move(self._at(one, table) - stays + sized + more, place)
            for other in table:
                rest = [each for each in table if each != other]
                adds = self._at(one, rest) - stays + self._at(other, here) - self._gone(other, rest)
                yield _Move(adds, place, other)

    def _at(self, one: int, table: Iterable[int]) -> int:
        """Return what it costs more if somebody sits down at a table."""
        return sum(self._next(pair(one, other), self._count.get(pair(one, other), 0)) for other in table)

    def _gone(self, one: int, table: Iterable[int]) -> int:
        """Return what somebody costs who sits at a table."""
        return sum(self._next(pair(one, other), self._count[pair(one, other)] - 1) for other in table)

    def _next(self, each: Pair, count: int) -> int:
        """Return what it costs to seat two together who have sat together so often."""
        gain = self._gains.get(each, 0)
        if count:
            return _REPEAT - min(gain, 0)
        return -gain

    def _pair_cost(self, each: Pair, before: int, count: int) -> int:
        return sum(self._next(each, before + turn) for turn in range(count))

    def _counted(self, one: int, table: Iterable[int], add: int) -> None:
        for other in table:
            each = pair(one, other)
            self._count[each] = self._count.get(each, 0) + add


def _size_cost(people: int) -> int:
    return _SIZES.get(people, _FULL * people)


def _value(case: Case, before: Mapping[Pair, int], rounds: Mapping[int, Sequence[Group]]) -> int:
    return sum(case.worth.get(each, 0) for each in together(rounds) if each not in before)


def _bound(case: Case, before: Mapping[Pair, int]) -> float:
    """Return what no plan can exceed: each with its best three of every round, half for either side."""
    own: dict[int, list[int]] = {}
    for each, value in case.worth.items():
        if each not in before and each not in case.barred:
            for one in each:
                own.setdefault(one, []).append(value)
    return sum(sum(sorted(values, reverse=True)[: 3 * case.free[one]]) for one, values in own.items()) / 2
