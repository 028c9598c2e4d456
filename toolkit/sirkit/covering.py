"""Covering: which sites, so and so many, reach most, and how few reach all that can be reached; both proven.

Sites that share no demand with others are looked at by themselves (``_Part``), and what each part would gain by one
site more is worked out only where it decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, isinf
from time import monotonic

from sirkit.greedy import Step, Weights, Within, cells, covered, greedy, parts
from sirkit.messages import Message
from sirkit.optimum import Most, fewest

__all__ = ["Choice", "Step", "best", "greedy", "least"]
SECONDS = 5.0
"""So long a search takes at most."""
_NEARLY = 1e-6
"""By so much of itself a bound may be off, as numbers with a point are."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Sites chosen together, the one that adds most first, and the weight they reach.

    ``doubt`` is None where the choice is proven to be the best; else it says how much there could still be to gain.
    """

    sites: tuple[int, ...] = ()
    covered: float = 0.0
    doubt: Message | None = None


def best(weights: Weights, within: Within, *, open: int, seconds: float = SECONDS) -> Choice:  # noqa: A002 - as in greedy
    """Return the sites, at most ``open``, that reach most together; a site that adds nothing is left out.

    Where the plain way reaches as much, its sites are the answer: they are easier to explain.

    Parameters
    ----------
    weights, within, open
        As for ``greedy``.
    seconds
        When to stop searching; the best found so far is returned then, with a doubt.
    """
    plain = [step.site for step in greedy(weights, within, open=open)]
    ends = monotonic() + seconds
    every = [_Part(weights, within, sites, open) for sites in parts(within)]
    while monotonic() < ends:
        shares = _shared([part.most for part in every], open)
        known = max(covered(weights, within, plain), _total([part.least for part in every], open))
        vague = [(part, share) for part, share in zip(every, shares, strict=True) if part.vague(share)]
        if not vague or not _more(_total([part.most for part in every], open), known):
            break
        for part, share in vague:
            part.sharpen(share, ends - monotonic())
    shares = _shared([part.least for part in every], open)
    found = [site for part, share in zip(every, shares, strict=True) for site in part.found[share]]
    chosen = max((plain, found), key=lambda sites: covered(weights, within, sites))
    choice = _ordered(weights, within, chosen)
    most = _total([part.most for part in every], open)
    doubt = Message("covering.more", {"most": most - choice.covered}) if _more(most, choice.covered) else None
    return Choice(choice.sites, choice.covered, doubt)


def least(within: Within, *, seconds: float = SECONDS) -> Choice:
    """Return as few sites as reach every demand that any of them reaches; ``covered`` counts the demands.

    Where the plain way needs no more, its sites are the answer.

    Parameters
    ----------
    within, seconds
        As for ``best``.
    """
    ones = [1.0] * (max((demand for each in within for demand in each), default=-1) + 1)
    ends, spare = monotonic() + seconds, 0
    chosen: list[int] = []
    for sites in parts(within):
        own = [within[site] for site in sites]
        exact, proven = _least(ones, own, ends - monotonic())
        chosen += [sites[site] for site in exact]
        spare += len(exact) - proven
    choice = _ordered(ones, within, chosen)
    return Choice(choice.sites, choice.covered, Message("covering.fewer", {"count": spare}) if spare > 0 else None)


def _least(ones: Weights, within: Within, seconds: float) -> tuple[Sequence[int], int]:
    """Return the fewest sites found for one part, and how many are proven to be needed."""
    plain = [step.site for step in greedy(ones, within, open=len(within))]
    if len(plain) == 1:
        return plain, 1
    found = fewest(cells(ones, within), len(within), seconds)
    proven = 1 if isinf(found.bound) else -floor(found.bound + _NEARLY)
    return (found.sites if 0 < len(found.sites) < len(plain) else plain), proven


class _Part:
    """Sites that share no demand with others, and what 0, 1, 2 … of them reach: at least ``least``, at most ``most``.

    ``found`` are the sites that reach the least, numbered as in the whole.
    """

    def __init__(self, weights: Weights, within: Within, sites: Sequence[int], open_: int) -> None:
        self._weights, self._within, self._sites = weights, within, sites
        self._numbers = range(open_ + 1)
        own = [within[site] for site in sites]
        self._cells = cells(weights, own)
        self._model: Most | None = None
        self._asked: set[int] = set()
        self._settled: set[int] = set()
        steps = greedy(weights, own, open=open_ + 1)
        self.found = [[sites[step.site] for step in steps[:many]] for many in self._numbers]
        self.least = [sum(step.added for step in steps[:many]) for many in self._numbers]
        self.most = _bounds(steps, open_)

    def vague(self, many: int) -> bool:
        """Return True where looking closer may tell more of what so many sites reach."""
        return many not in self._settled and _more(self.most[many], self.least[many])

    def sharpen(self, many: int, seconds: float) -> None:
        """Look closer at what so many sites reach: first with broken sites, then with whole ones."""
        self._model = self._model or Most([*self._cells], [*self._cells.values()], len(self._sites))
        if many not in self._asked:
            self._asked.add(many)
            self._relax(self._model, many)
            return
        self._settled.add(many)
        found = self._model.solved(many, seconds)
        self._keep(found.sites, many)
        self._limit(many, found.bound)

    def _relax(self, model: Most, many: int) -> None:
        relaxed = model.relaxed(many)
        for other in self._numbers:
            self._limit(other, relaxed.bound + relaxed.price * (other - many))
        if relaxed.sites is not None:
            self._keep(relaxed.sites, many)

    def _keep(self, sites: Sequence[int], many: int) -> None:
        found = [self._sites[site] for site in sites]
        reached = covered(self._weights, self._within, found)
        for more in self._numbers[many:]:
            if reached > self.least[more]:
                self.least[more], self.found[more] = reached, found

    def _limit(self, many: int, bound: float) -> None:
        whole = all(float(weight).is_integer() for weight in self._cells.values())
        most = floor(bound + _NEARLY * max(bound, 1)) if whole and not isinf(bound) else bound
        self.most[many] = max(min(self.most[many], most), self.least[many])


def _bounds(steps: Sequence[Step], open_: int) -> list[float]:
    """Return what 0, 1, 2 … sites reach at most: what some steps reach, and the most others could add."""
    ended = len(steps) <= open_
    gains = [step.added for step in steps] + [0.0] * ended
    sums = [sum(gains[:number]) for number in range(len(gains))]
    return [
        min((total + many * gain for total, gain in zip(sums, gains, strict=True)), default=0.0)
        for many in range(open_ + 1)
    ]


def _shared(values: Sequence[Sequence[float]], open_: int) -> list[int]:
    """Return how many sites each part gets so that the values are most together."""
    sums, chosen = [0.0] * (open_ + 1), []
    for own in values:
        takes = [max(range(many + 1), key=lambda take: sums[many - take] + own[take]) for many in range(open_ + 1)]
        sums = [sums[many - take] + own[take] for many, take in enumerate(takes)]
        chosen.append(takes)
    shares, left = [], open_
    for takes in reversed(chosen):
        shares.append(takes[left])
        left -= takes[left]
    return shares[::-1]


def _total(values: Sequence[Sequence[float]], open_: int) -> float:
    return sum(own[share] for own, share in zip(values, _shared(values, open_), strict=True))


def _more(one: float, other: float) -> bool:
    """Return True if one is more than the other by more than numbers with a point are off."""
    return one - other > _NEARLY * max(abs(other), 1)


def _ordered(weights: Weights, within: Within, sites: Sequence[int]) -> Choice:
    """Return the sites in the order of what they add."""
    steps = greedy(weights, [within[site] for site in sites], open=len(sites))
    return Choice(tuple(sites[step.site] for step in steps), covered(weights, within, sites))
