"""The optimum of a covering, as HiGHS proves it.

Most with a number of sites: R. Church and C. ReVelle, "The maximal covering location problem", Papers of the Regional
Science Association 32 (1974), pp. 101-118. The least number: C. Toregas, R. Swain, C. ReVelle and L. Bergman, "The
location of emergency service facilities", Operations Research 19 (1971), pp. 1363-1373.
"""

from collections.abc import Collection, Sequence
from itertools import chain
from math import inf
from typing import Any, NamedTuple

Reach = tuple[int, ...]
"""The sites that reach a demand."""
_CHOSEN = 0.5
_NEARLY = 1e-6
"""So near to 0 or 1 a number counts as it."""


class Relaxed(NamedTuple):
    """What whole and broken sites together could reach: a bound, and what one site more or less changes of it at most.

    ``sites`` are the sites where none is broken: then the bound is the optimum.
    """

    bound: float
    price: float
    sites: tuple[int, ...] | None


class Optimum(NamedTuple):
    """The sites found, and the bound that is proven: nothing is better than it."""

    sites: tuple[int, ...]
    bound: float


class Most:
    """The model of what so and so many sites reach at most.

    Parameters
    ----------
    reaches
        For each demand the sites that reach it, numbered from 0.
    weights
        How much each demand weighs.
    sites
        How many sites there are.
    """

    def __init__(self, reaches: Sequence[Reach], weights: Sequence[float], sites: int) -> None:
        import numpy as np  # noqa: PLC0415 - only those who ask for the best should wait for it
        from scipy import sparse  # noqa: PLC0415 - as above

        demands = len(reaches)
        linked = sparse.hstack([-_matrix(reaches, sites), sparse.identity(demands)])  # reached only by an open site
        counted = sparse.csr_array(np.r_[np.ones(sites), np.zeros(demands)][None, :])
        self._rows = sparse.vstack([counted, linked]).tocsc()
        self._costs = -np.r_[np.zeros(sites), weights]
        self._sites, self._demands = sites, demands

    def relaxed(self, open_: int) -> Relaxed:
        """Return the bound without asking for whole sites (linear programming)."""
        from scipy import optimize  # noqa: PLC0415 - as above

        found = optimize.linprog(
            self._costs, A_ub=self._rows, b_ub=self._bounds(open_), bounds=(0, 1), method="highs-ds"
        )
        if found.x is None:
            return Relaxed(inf, 0.0, None)
        opened = found.x[: self._sites]
        whole = bool((abs(opened - opened.round()) < _NEARLY).all())
        return Relaxed(-found.fun, -found.ineqlin.marginals[0], _opened(opened) if whole else None)

    def solved(self, open_: int, seconds: float) -> Optimum:
        """Return the sites that reach most (integer programming), and the bound proven when the time is up."""
        from scipy import optimize  # noqa: PLC0415 - as above

        rows = optimize.LinearConstraint(self._rows, ub=self._bounds(open_))
        return _solved(self._costs, rows, self._sites, seconds)

    def _bounds(self, open_: int) -> list[float]:
        return [float(open_), *[0.0] * self._demands]


def fewest(reaches: Collection[Reach], sites: int, seconds: float) -> Optimum:
    """Return as few sites as reach every demand; the bound is below zero: minus the least number proven."""
    import numpy as np  # noqa: PLC0415 - as above
    from scipy import optimize  # noqa: PLC0415 - as above

    rows = optimize.LinearConstraint(_matrix(list(reaches), sites), lb=1)
    return _solved(np.ones(sites), rows, sites, seconds)


def _matrix(reaches: Sequence[Reach], sites: int) -> Any:
    import numpy as np  # noqa: PLC0415 - as above
    from scipy import sparse  # noqa: PLC0415 - as above

    lines = np.repeat(np.arange(len(reaches)), [len(reach) for reach in reaches])
    columns = np.fromiter(chain.from_iterable(reaches), int)
    return sparse.csr_array((np.ones(len(columns)), (lines, columns)), shape=(len(reaches), sites))


def _solved(costs: Any, rows: Any, sites: int, seconds: float) -> Optimum:
    import numpy as np  # noqa: PLC0415 - as above
    from scipy import optimize  # noqa: PLC0415 - as above

    found = optimize.milp(
        costs,
        constraints=rows,
        integrality=np.arange(len(costs)) < sites,
        bounds=optimize.Bounds(0, 1),
        options={"mip_rel_gap": 0.0, "time_limit": max(seconds, 0.01)},  # else a ten-thousandth less is enough
    )
    bound = inf if found.mip_dual_bound is None else -float(found.mip_dual_bound)
    return Optimum(() if found.x is None else _opened(found.x[:sites]), bound)


def _opened(numbers: Any) -> tuple[int, ...]:
    return tuple((numbers > _CHOSEN).nonzero()[0].tolist())
