"""Choosing: which of many columns to take so that they are worth most and no limit is broken.

Where the limits are those of a flow the linear program has whole numbers at its corners, and the choice is the best.
Where it has not, its larger shares are made whole step by step, and a bound says how much more there could be.
"""

from typing import Any, NamedTuple

LACK, NONE = 5.0, 10.0
"""What it costs if somebody has one less than its floor, and if it has none at all."""
_WHOLE = 1e-6
"""So near to 0 or 1 a number counts as it."""
_DIVES, _DIVE = 12, 0.3
"""So often the larger ones of the shares left are made whole, such a part of them at a time."""
_SEARCHED, _NODES = 2_000, 100
"""Up to so many columns whole numbers are then searched for, in so many steps (not by the clock)."""


class Limits(NamedTuple):
    """Rows of ones: of each of ``rows`` at most ``most`` columns may be taken, of ``floors`` ``least`` should be."""

    rows: Any
    most: Any
    floors: Any
    least: Any


def lack(limits: Limits, taken: Any) -> float:
    """Return what it costs that some have less than their floor."""
    import numpy as np  # noqa: PLC0415 - only those who plan an event should wait for it

    short = np.maximum(limits.least - limits.floors @ taken, 0)
    return float(LACK * short.sum() + (NONE - LACK) * (short == limits.least).sum())


def chosen(gains: Any, limits: Limits) -> tuple[Any, float]:
    """Return which columns are taken (0 or 1), and the bound of what they gain, less what some lack."""
    program = _Program(gains, limits)
    found = program.relaxed(_zeros(gains))
    best, taken = -found.fun, program.kept(found.x)
    if program.worth(taken) >= best - _WHOLE:
        return taken, best
    taken = max(taken, program.dived(found.x), key=program.worth)
    if len(gains) <= _SEARCHED:
        searched, bound = program.searched()
        taken, best = max(taken, searched, key=program.worth), min(best, bound)
    return taken, best


def _zeros(like: Any) -> Any:
    import numpy as np  # noqa: PLC0415 - as above

    return np.zeros(len(like))


class _Program:
    """The program: a share of each column, then for each floor what lacks of it, the last one by itself."""

    def __init__(self, gains: Any, limits: Limits) -> None:
        import numpy as np  # noqa: PLC0415 - as above
        from scipy import sparse  # noqa: PLC0415 - as above

        self._gains, self._limits = gains, limits
        floors = len(limits.least)
        lacks = sparse.hstack([sparse.identity(floors)] * 2)
        free = sparse.csr_array((len(limits.most), 2 * floors))
        below = [[limits.rows, free], [-limits.floors, -lacks]] if floors else [[limits.rows]]
        self._rows = sparse.block_array(below).tocsc()
        self._most = np.r_[limits.most, -limits.least]
        self._costs = np.r_[-gains, np.full(floors, LACK), np.full(floors, NONE)]
        self._upper = np.r_[np.ones(len(gains)), limits.least - 1, np.ones(floors)]
        self._columns = limits.rows.tocsc()

    def worth(self, taken: Any) -> float:
        """Return what the columns taken gain, less what some lack."""
        return float(self._gains @ taken) - lack(self._limits, taken)

    def relaxed(self, lower: Any) -> Any:
        """Return the solution without asking for whole numbers, with so much of each column at least."""
        import numpy as np  # noqa: PLC0415 - as above
        from scipy import optimize  # noqa: PLC0415 - as above

        least = np.r_[lower, np.zeros(len(self._upper) - len(lower))]
        bounds = np.column_stack([least, self._upper])
        return optimize.linprog(self._costs, A_ub=self._rows, b_ub=self._most, bounds=bounds, method="highs-ds")

    def kept(self, shares: Any) -> Any:
        """Return as many columns as fit together, of larger shares first."""
        import numpy as np  # noqa: PLC0415 - as above

        own = np.round(shares[: len(self._gains)], 6)
        taken, room, columns = _zeros(own), self._limits.most.copy(), self._columns
        for column in np.lexsort((-self._gains, -own))[: int((own > 0).sum())]:
            rows = columns.indices[columns.indptr[column] : columns.indptr[column + 1]]
            if (room[rows] >= 1).all():
                taken[column] = 1
                room[rows] -= 1
        return taken

    def dived(self, shares: Any) -> Any:
        """Return columns after making the larger shares whole, again and again."""
        import numpy as np  # noqa: PLC0415 - as above

        for _ in range(_DIVES):
            own = shares[: len(self._gains)]
            broken = own[(own > _WHOLE) & (own < 1 - _WHOLE)]
            if not len(broken):
                break
            least = np.quantile(broken, 1 - _DIVE)
            shares = self.relaxed(self.kept(np.where(own >= least - _WHOLE, own, 0))).x
        return self.kept(shares)

    def searched(self) -> tuple[Any, float]:
        """Return what a search for whole numbers finds, and the bound proven by then."""
        import numpy as np  # noqa: PLC0415 - as above
        from scipy import optimize  # noqa: PLC0415 - as above

        found = optimize.milp(
            self._costs,
            constraints=optimize.LinearConstraint(self._rows, ub=self._most),
            integrality=np.ones(len(self._costs)),
            bounds=optimize.Bounds(0, self._upper),
            options={"mip_rel_gap": 0.0, "node_limit": _NODES},
        )
        bound = np.inf if found.mip_dual_bound is None else -float(found.mip_dual_bound)
        return (_zeros(self._gains) if found.x is None else self.kept(found.x)), bound
