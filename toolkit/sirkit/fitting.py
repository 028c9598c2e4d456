"""Fitting: how well parties of a region fit each other, criterion by criterion, for one of them or for all."""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite, nan
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal

from sirkit.distances import distances_km
from sirkit.grounds import Grounds
from sirkit.introductions import introduction, opening, opportunity
from sirkit.matches import benefits
from sirkit.messages import problem
from sirkit.mutual import fused_all
from sirkit.nearness import HALVING_KM, halved

if TYPE_CHECKING:
    from numpy import bool_, float64
    from numpy.typing import NDArray

Criterion = Literal["benefit", "distance", "topics", "values", "networks"]
CRITERIA: tuple[Criterion, ...] = ("benefit", "distance", "topics", "values", "networks")
WEIGHTS: Mapping[Criterion, float] = MappingProxyType(
    {"benefit": 0.3, "distance": 0.2, "topics": 0.15, "values": 0.15, "networks": 0.2}
)
"""What to begin with: a teaching aid for people to move, no finding."""
_GRID = 2.0**30
"""Contributions are whole parts of this: so they add up to the score exactly, in any order and any language."""
_NOWHERE = (nan, nan)
_BLOCK = 125
"""So many parties are looked at together: a bound for memory."""

Shares = Mapping[Criterion, "NDArray[float64]"]
"""By criterion how well each of some parties (rows) fits all (columns), 0 to 1; not a number: not known."""


def normalised(weights: Mapping[Criterion, float]) -> dict[Criterion, float]:
    """Return the weights of all criteria, 1 together; what is left out is 0. All equal where all are 0.

    Raises
    ------
    Problem
        ``partners.weight`` if a weight is negative or no number.
    """
    chosen = {name: float(weights.get(name, 0)) for name in CRITERIA}
    if not all(isfinite(weight) and weight >= 0 for weight in chosen.values()):
        raise problem("partners.weight")
    largest = max(chosen.values())
    if not largest:
        return dict.fromkeys(CRITERIA, 1 / len(CRITERIA))
    parts = {name: weight / largest for name, weight in chosen.items()}
    return {name: part / sum(parts.values()) for name, part in parts.items()}


def contribution(weight: float, share: float | None) -> float:
    """Return what one part adds to the score; what is not known adds nothing."""
    return 0.0 if share is None else round(weight * share * _GRID) / _GRID


def scores(shares: Shares, weights: Mapping[Criterion, float]) -> "NDArray[float64]":
    """Return the sums of the contributions of all criteria; ``weights`` come normalised."""
    return summed([shares[name] for name in CRITERIA], [weights[name] for name in CRITERIA])


def summed(told: Sequence["NDArray[float64]"], weights: Sequence[float]) -> "NDArray[float64]":
    """Return the weighted sum of some shares, each contribution a whole part of the grid; what is not known is 0."""
    import numpy as np  # noqa: PLC0415 - only those who look for partners should wait for it

    each = zip(weights, told, strict=True)
    parts = (np.rint(weight * np.nan_to_num(part) * _GRID) / _GRID for weight, part in each)
    whole: NDArray[float64] = sum(parts, start=np.zeros(()))
    return whole


def everybody(
    grounds: Grounds, weights: Mapping[Criterion, float], *, half: float = HALVING_KM
) -> Iterator[tuple[Sequence[int], "NDArray[float64]"]]:
    """Yield the scores of all pairs, some rows at a time: the numbers of the parties, and their scores for all."""
    for start in range(0, len(grounds.parties), _BLOCK):
        rows = range(start, min(start + _BLOCK, len(grounds.parties)))
        yield rows, scores(shares(grounds, rows, half=half), weights)


def shares(grounds: Grounds, rows: Sequence[int], *, half: float = HALVING_KM) -> Shares:
    """Return how well the parties of these numbers fit all others, criterion by criterion."""
    points = [party.point or _NOWHERE for party in grounds.parties]
    return {
        "benefit": _benefit(grounds, rows),
        "distance": halved(distances_km([points[row] for row in rows], points), half),
        "topics": _jaccard(grounds.topics, rows),
        "values": _jaccard(grounds.values, rows),
        "networks": _networks(grounds, rows),
    }


def directed(grounds: Grounds, rows: Sequence[int]) -> tuple["NDArray[float64]", "NDArray[float64]"]:
    """Return what these parties gain from all others, and what the others gain from them.

    Not a number where the needs of one or the offers of the other are not known.
    """
    import numpy as np  # noqa: PLC0415 - as above

    gains = np.full((2, len(rows), len(grounds.parties)), np.nan)
    place = np.full(len(grounds.parties), -1)
    place[list(rows)] = range(len(rows))
    needs, offers = grounds.needs.of(rows), grounds.offers.of(rows)
    gains[0][np.ix_(place[needs.owners], grounds.offers.owners)] = benefits(needs, grounds.offers)
    gains[1][np.ix_(place[offers.owners], grounds.needs.owners)] = benefits(grounds.needs, offers).T
    return gains[0], gains[1]


def _benefit(grounds: Grounds, rows: Sequence[int]) -> "NDArray[float64]":
    import numpy as np  # noqa: PLC0415 - as above

    gets, gives = directed(grounds, rows)
    whole: NDArray[float64] = np.where(np.isnan(gets + gives), np.nan, fused_all(gets, gives))
    return whole


def _jaccard(marked: Any, rows: Sequence[int]) -> "NDArray[float64]":
    """Return the shared part of all terms of each pair; not a number where one of them has none."""
    import numpy as np  # noqa: PLC0415 - as above

    sizes = np.diff(marked.indptr)
    shared = (marked[list(rows)] @ marked.T).toarray()
    union = sizes[list(rows)][:, None] + sizes[None, :] - shared
    unknown = (sizes[list(rows)][:, None] == 0) | (sizes[None, :] == 0)
    whole: NDArray[float64] = np.where(unknown, np.nan, shared / np.maximum(union, 1))
    return whole


def _networks(grounds: Grounds, rows: Sequence[int]) -> "NDArray[float64]":
    """Return what there is to gain for the network; 0 for who is tied already, not a number without any known tie."""
    import numpy as np  # noqa: PLC0415 - as above

    ties, contacts = grounds.ties, np.diff(grounds.ties.indptr)
    own = ties[list(rows)]
    shared = own @ ties
    common, allocation = shared.toarray(), allocations(ties, rows)
    far = (shared @ ties).toarray() > 0
    way = introduction(allocation, far.astype(float))
    gain = opportunity(way, opening(common) * _new(grounds, rows) * ((common > 0) | far))
    unknown = (contacts[list(rows)][:, None] == 0) | (contacts[None, :] == 0)
    whole: NDArray[float64] = np.where(unknown, np.nan, np.where(own.toarray() > 0, 0.0, gain))
    return whole


def allocations(ties: Any, rows: Sequence[int]) -> "NDArray[float64]":
    """Return the sum of 1/k over the contacts that two share, k the contacts each has (Zhou, Lü, Zhang, 2009).

    ``ties`` is a square sparse matrix of who is tied to whom; the answer has a row for each of ``rows``.
    """
    import numpy as np  # noqa: PLC0415 - as above

    thin = ties[list(rows)].copy()
    thin.data = 1 / np.maximum(np.diff(ties.indptr)[thin.indices], 1)
    whole: NDArray[float64] = (thin @ ties).toarray()
    return whole


def _new(grounds: Grounds, rows: Sequence[int]) -> "NDArray[bool_]":
    """Return who belongs to a sector to which those of the rows have no tie yet, nor belong to it."""
    import numpy as np  # noqa: PLC0415 - as above

    sectors = grounds.sort[:, None] == np.arange(grounds.sort.max(initial=0) + 1)
    reached = (grounds.ties[list(rows)] @ sectors > 0) | sectors[list(rows)]
    whole: NDArray[bool_] = ~reached[:, grounds.sort] & (grounds.sort >= 0)
    return whole


def bridges(grounds: Grounds, row: int) -> "NDArray[bool_]":
    """Return who opens a sector not reached yet and is at most two introductions away, by number."""
    ties = grounds.ties
    own = ties[[row]]
    near = own @ ties
    reachable = (near.toarray()[0] > 0) | ((near @ ties).toarray()[0] > 0)
    whole: NDArray[bool_] = reachable & (own.toarray()[0] == 0) & _new(grounds, [row])[0]
    return whole
