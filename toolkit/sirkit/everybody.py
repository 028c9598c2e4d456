"""Everybody meets everybody, one by one: round by round the pairs that are worth most, nobody twice.

A round is a matching of most weight among as many people as can meet: J. Edmonds, "Paths, trees, and flowers", Canadian
Journal of Mathematics 17 (1965), pp. 449-467. The bound says what all rounds could be worth at most: each person meets
as many as there are rounds, and whether that fits into rounds is not asked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from random import Random
from typing import Any

from sirkit.colouring import spread
from sirkit.pairing import UNIT, Case, Group, Pair, Seating, pair

_FAIR = 0.05
"""By so much of what somebody has less than others its next meeting weighs more."""
_BYE = 1_000 * UNIT
"""How much it weighs to have sat out: nobody does so twice as long as others have not."""
_AGAIN = -UNIT // 200
"""What a meeting of two organisations that have met is worth: it is better than to sit out."""
_FINE = 1 << 32
"""Weights are so much finer than values, and chance decides only below them: so the same seed gives the same plan."""
_CHANCE = 1 << 22
_TRIES = 12
_SMALL = 40
"""An event of at most so many people is tried so often, each time with so much chance in the weights."""
_NOISE = 0.1
_STEP = 1_000_003
_NEAR = 0.999
_ENOUGH = 0.99
"""So near to the bound nothing more is tried; in a larger event, or where it means that more sit out."""
_BEST = 12
"""So many of the best pairs of each person are looked at for one round; all, if that leaves people out."""
_MORE = 9
_LOOKS, _PRICED = 12, 1e-7
"""How often pairs join the bound's program, and from what on a pair would bring more: less is what computing leaves."""
_SITTING = 200
"""So many of those who would sit out are looked at together."""


def everybody(case: Case) -> Seating:
    """Return a plan, its value and the bound. People of one organisation do not meet one by one.

    Round by round is best where many pairs may meet; where few may, all pairs are chosen first and then spread over the
    rounds. An event of few people is tried several times, each time with a little chance, and the best plan is taken.
    """
    pairs = Pairs(case)
    most, order = _relaxed(case, pairs)
    best = _Plan(case, pairs, case.seed)
    for plan in _others(case, pairs, order):
        if (
            best.idle <= _needed(case)
            and not best.twice
            and best.value >= most * (_NEAR if len(case.people) <= _SMALL else _ENOUGH)
        ):
            break
        best = max(best, plan(), key=lambda each: each.merit(most))
    return Seating(best.rounds, best.value, max(most, best.value))


def _others(case: Case, pairs: "Pairs", order: Sequence[Pair]) -> Iterable[Callable[[], "_Plan"]]:
    """Yield other ways to a plan: pairs first and rounds then, the circle, and several with a little chance."""
    yield lambda: _Plan(case, pairs, case.seed, spread(order, case.there))
    if len(case.people) <= _SMALL:
        yield lambda: _Plan(case, pairs, case.seed, _circle(case))
        for more in range(1, _TRIES):
            yield partial(_Plan, case, pairs, case.seed + more * _STEP)


class Pairs:
    """All pairs that may meet, as columns of numbers: who they are, what they are worth, their organisations."""

    def __init__(self, case: Case) -> None:
        import numpy as np  # noqa: PLC0415 - only those who plan an event should wait for it

        self.pairs = sorted(case.every())
        self.ends = np.array(self.pairs, int).reshape(-1, 2)
        self.values = np.fromiter((case.value(*each) for each in self.pairs), np.int64, len(self.pairs))
        homes: dict[tuple[str, str], int] = {}
        own = (homes.setdefault(case.home(*each), len(homes)) for each in self.pairs)
        self.homes = np.fromiter(own, int, len(self.pairs))
        self.numbers = homes
        self.known = np.array([home in case.known for home in homes], bool)

    def first(self, values: Any, people: int, most: int) -> Any:
        """Return the columns that are among the best ``most`` of one of their two people."""
        import numpy as np  # noqa: PLC0415 - as above

        ends = self.ends.T.ravel()
        order = np.lexsort((-np.r_[values, values], ends))
        begins = np.searchsorted(ends[order], np.arange(people))
        place = np.arange(len(order)) - begins[ends[order]]
        return np.unique(order[place < most] % len(values))


def bound(case: Case) -> float:
    """Return what no plan can exceed."""
    return _relaxed(case, Pairs(case))[0]


def _relaxed(case: Case, pairs: Pairs) -> tuple[float, list[Pair]]:
    """Return what no plan can exceed, and pairs in the order in which they should be seated to come near it.

    It is the most value with so many meetings for each person (a linear program), solved for the best pairs of each;
    its prices then bound what all pairs could bring (weak duality). Where many pairs are worth the same, those left out
    could bring more by these prices: they join until none does (column generation; Gilmore and Gomory 1961).
    """
    import numpy as np  # noqa: PLC0415 - as above
    from scipy import optimize  # noqa: PLC0415 - as above

    fresh = ~pairs.known[pairs.homes] if len(pairs.pairs) else np.array([], bool)
    if not fresh.any():
        return 0.0, []
    rows, most = _rows(case, pairs)
    values = np.where(fresh, pairs.values, 0) / UNIT
    few = len(case.there) + _MORE
    best = pairs.first(values, len(case.people), few)
    reached = np.inf
    for _ in range(_LOOKS):
        found = optimize.linprog(-values[best], A_ub=rows[:, best], b_ub=most, bounds=(0, 1), method="highs-ds")
        prices = np.maximum(-found.ineqlin.marginals, 0)
        more = values - rows.T @ prices
        reached = min(reached, float(prices @ most + np.maximum(more, 0).sum()) * UNIT)
        more[best] = 0
        if more.max() <= _PRICED:
            break
        best = np.union1d(best, [place for place in pairs.first(more, len(case.people), few) if more[place] > _PRICED])
    order = best[np.lexsort((-values[best], -found.x.round(3)))]
    return reached, [pairs.pairs[place] for place in order if fresh[place]]


def _rows(case: Case, pairs: Pairs) -> tuple[Any, Any]:
    """Return the rows of the program, a column for each pair, and how many of each row there may be."""
    import numpy as np  # noqa: PLC0415 - as above
    from scipy import sparse  # noqa: PLC0415 - as above

    number = len(pairs.pairs)
    ones, columns = np.ones(number), np.arange(number)
    people, homes = len(case.people), len(pairs.numbers)
    lines = [
        sparse.csr_array((ones, (pairs.ends[:, 0], columns)), shape=(people, number))
        + sparse.csr_array((ones, (pairs.ends[:, 1], columns)), shape=(people, number))
    ]
    most = [np.array(case.free, float)]
    blocks = sparse.csr_array((ones, (pairs.homes, columns)), shape=(homes, number))
    several = np.bincount(pairs.homes, minlength=homes) > 1
    lines.append(blocks[several])
    most.append(np.ones(int(several.sum())))
    if case.tables:
        lines.append(sparse.csr_array(np.ones((1, number))))
        most.append(np.array([float(case.tables * len(case.there))]))
    return sparse.vstack(lines).tocsc(), np.concatenate(most)


class _Plan:
    """A plan as it grows, round by round."""

    def __init__(self, case: Case, pairs: Pairs, seed: int, given: Mapping[int, Sequence[Pair]] | None = None) -> None:
        import numpy as np  # noqa: PLC0415 - as above

        self._case, self._pairs = case, pairs
        self._random = np.random.default_rng(seed)
        self._noise = 0.0 if seed == case.seed else _NOISE
        self._collected = np.zeros(len(case.people))
        self._left, self._byes = np.array(case.most), np.array(case.byes)
        self._met = np.zeros(len(pairs.pairs), bool)
        self._known = pairs.known.copy()
        self._places = {each: place for place, each in enumerate(pairs.pairs)}
        self._others: set[Pair] = set()
        self.rounds: dict[int, Sequence[Group]] = {}
        self.value = self.idle = self.twice = 0
        self._set(given or {})
        for number in sorted(case.there):
            self._seat(number, self._chosen(number, list((given or {}).get(number, ()))[: case.tables]))

    def merit(self, most: float) -> tuple[float, float, int]:
        """How good the plan is: that nobody sits out who need not, that it is near the bound, and then its value."""
        near, out = min(self.value, most * _ENOUGH), -self.idle - self.twice
        return (out, near, self.value) if self._case.strangers else (near, out, self.value)

    def _set(self, given: Mapping[int, Sequence[Pair]]) -> None:
        """Keep the pairs that are given a round out of all others."""
        for each in (each for own in given.values() for each in own):
            if each in self._places:
                self._met[self._places[each]] = True

    def _chosen(self, number: int, given: list[Pair]) -> list[Pair]:
        import numpy as np  # noqa: PLC0415 - as above

        case, ends = self._case, self._pairs.ends
        kept, seated = [], set[int]()
        for each in given:
            if min(self._left[one] for one in each) > 0:
                kept.append(each)
                seated.update(each)
        there = {one for one in case.there[number] - seated if self._left[one] > 0}
        able = np.isin(case.people, list(there))
        could = np.flatnonzero(able[ends[:, 0]] & able[ends[:, 1]] & ~self._met)
        values = self._values(could)
        chosen = self._matched(could, values, able)
        tables = case.tables - len(kept) if case.tables else None
        if tables is not None and len(chosen) > tables:
            worth = dict(zip(could.tolist(), values.tolist(), strict=True))
            chosen = sorted(chosen, key=lambda place: (-self._byes[ends[place]].sum(), -worth[place], place))[:tables]
        pairs = [self._pairs.pairs[place] for place in sorted(chosen)]
        if not case.held_together and case.strangers:
            pairs += self._strangers(there.difference(*pairs))[: None if tables is None else tables - len(pairs)]
        return kept + pairs

    def _values(self, could: Any) -> Any:
        """Return what each pair is worth now; of two organisations only the best pair, all others as met again."""
        import numpy as np  # noqa: PLC0415 - as above

        values, homes = self._pairs.values[could].copy(), self._pairs.homes[could]
        order = np.lexsort((-values, homes))
        again = np.r_[False, homes[order][1:] == homes[order][:-1]][: len(order)]
        values[order[again]] = _AGAIN
        values[self._known[homes]] = _AGAIN
        return values

    def _matched(self, could: Any, values: Any, able: Any) -> list[int]:
        """Return the columns of pairs of most weight among as many people as can meet."""
        import numpy as np  # noqa: PLC0415 - as above

        if not len(could):
            return []
        ends = self._pairs.ends[could]
        middle = np.median(self._collected[able])
        extra = _FAIR * (middle - self._collected)
        weights = values + np.rint(extra[ends].sum(1) + self._noise * values * self._random.random(len(could)))
        weights = weights.astype(np.int64) + _BYE * self._byes[ends].sum(1)
        fine = weights * _FINE + self._random.integers(_CHANCE, size=len(could))
        best = self._first(could, fine)
        taken = _matching(ends[best].tolist(), fine[best].tolist(), len(able))
        filled = self._case.strangers and not self._case.held_together
        if 2 * len(taken) < able.sum() - 1 and len(best) < len(could) and not filled:
            best = np.arange(len(could))
            taken = _matching(ends.tolist(), fine.tolist(), len(able))
        return [int(could[best[place]]) for place in taken]

    def _first(self, could: Any, weights: Any) -> Any:
        """Return the best few pairs of each person: in a large event more are not needed for a round."""
        import numpy as np  # noqa: PLC0415 - as above

        everything = np.full(len(self._pairs.pairs), np.iinfo(np.int64).min // 2)
        everything[could] = weights
        best = np.isin(could, self._pairs.first(everything, len(self._case.people), _BEST))
        return np.flatnonzero(best)

    def _strangers(self, idle: Iterable[int]) -> list[Pair]:
        """Return pairs of people who would sit out in a large event: anybody they may meet."""
        waiting = self._random.permutation(sorted(idle))[:_SITTING].tolist()
        pairs = [
            pair(one, other)
            for place, one in enumerate(waiting)
            for other in waiting[place + 1 :]
            if self._case.may(one, other) and not self._have_met(pair(one, other))
        ]
        again = [
            self._known[self._pairs.numbers[home]] if (home := self._case.home(*each)) in self._pairs.numbers else 0
            for each in pairs
        ]
        weights = [_FINE * (_AGAIN if met else 0) + int(self._random.integers(_CHANCE)) for met in again]
        return [pairs[place] for place in _matching(pairs, weights, len(self._case.people))]

    def _have_met(self, each: Pair) -> bool:
        return each in self._others or (each in self._places and bool(self._met[self._places[each]]))

    def _seat(self, number: int, pairs: Sequence[Pair]) -> None:
        for each in pairs:
            value = self._meet(each)
            self.value += value
            for one in each:
                self._collected[one] += value
                self._left[one] -= 1
        self.rounds[number] = list(pairs)
        for one in self._case.there[number].difference(*pairs):
            if self._left[one] > 0:
                self.twice += bool(self._byes[one])
                self._byes[one] += 1
                self.idle += 1

    def _meet(self, each: Pair) -> int:
        """Return what a meeting adds, and remember it: a second one of two organisations adds nothing."""
        home = self._pairs.numbers.get(self._case.home(*each))
        fresh = home is not None and not self._known[home]
        if home is not None:
            self._known[home] = True
        if each in self._places:
            self._met[self._places[each]] = True
        self._others.add(each)
        return self._case.value(*each) if fresh else 0


def _matching(pairs: Iterable[Sequence[int]], weights: Iterable[int], people: int) -> list[int]:
    """Return the places of pairs of most weight among as many people as can meet."""
    import rustworkx as rx  # noqa: PLC0415 - only those who plan an event should wait for it

    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(people))
    listed = [(one, other) for one, other in pairs]
    graph.add_edges_from([(*each, weight) for each, weight in zip(listed, weights, strict=True)])
    places = {each: place for place, each in enumerate(listed)}
    found = rx.max_weight_matching(graph, max_cardinality=True, weight_fn=int)
    return sorted(places[each] if each in places else places[each[::-1]] for each in found)


def _needed(case: Case) -> int:
    """Return how often somebody has to sit out at least: with an odd number, or too few tables."""
    seats = (2 * case.tables if case.tables else len(case.people) for _ in case.there)
    return sum(
        len(there) - min(len(there) // 2 * 2, seat) for there, seat in zip(case.there.values(), seats, strict=True)
    )


def _circle(case: Case) -> Mapping[int, Sequence[Pair]]:
    """Return the rounds of the circle: one stays, the others go on by one place each round, so all meet all.

    E. Lucas, "Récréations mathématiques", volume 2 (1883), pp. 161-197. Who may not meet sits out.
    """
    people = list(case.people)
    Random(case.seed).shuffle(people)  # noqa: S311 - chance decides between equals, no secret
    seats: list[int | None] = [*people, None] if len(people) % 2 else [*people]
    left, rounds = list(case.most), dict[int, Sequence[Pair]]()
    for number, there in sorted(case.there.items()):
        half = len(seats) // 2
        across = zip(seats[:half], reversed(seats[half:]), strict=True)
        pairs = [pair(one, other) for one, other in across if one is not None and other is not None]
        able = [
            each for each in pairs if case.may(*each) and there.issuperset(each) and min(left[one] for one in each) > 0
        ]
        rounds[number] = able[: case.tables]
        for one in (one for each in rounds[number] for one in each):
            left[one] -= 1
        seats = [seats[0], seats[-1], *seats[1:-1]]
    return rounds


def blocking(pairs: Iterable[Pair], choices: Mapping[int, Sequence[int]]) -> list[Pair]:
    """Return the pairs who would rather meet each other than whom they have: none if the plan is stable.

    A stable plan need not exist (R. W. Irving, "An efficient algorithm for the 'stable roommates' problem", Journal of
    Algorithms 6 (1985), pp. 577-595); so this explains a plan, and does not make one.

    Parameters
    ----------
    pairs
        Who meets whom in one round.
    choices
        For each person the others, best first.
    """
    has = {one: other for each in pairs for one, other in (each, tuple(reversed(each)))}
    rank = {one: {other: place for place, other in enumerate(others)} for one, others in choices.items()}

    def rather(one: int, other: int) -> bool:
        return other in rank[one] and (one not in has or rank[one][other] < rank[one].get(has[one], len(rank[one])))

    every = ((one, other) for one in sorted(choices) for other in sorted(choices) if one < other)
    return [(one, other) for one, other in every if rather(one, other) and rather(other, one)]
