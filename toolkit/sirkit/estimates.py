"""Estimates: how long tasks may take where nobody knows exactly, and how likely a plan holds.

PERT takes the shortest, likely and longest time of a task; see Malcolm and others (1959). Its probability looks at one
path only and is too hopeful where others are nearly as long: the draws tell how often each task decides the length.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

from sirkit.schedule import Job, spans

if TYPE_CHECKING:
    from numpy import float64
    from numpy.random import Generator
    from numpy.typing import NDArray

    Days = NDArray[float64]

DRAWS = 2000
"""So many plans are drawn, each with other times."""
_NINE = 0.9
_SAME = 1e-9


class Estimate(NamedTuple):
    """How many days a task takes: at least, likely, at most."""

    least: float
    likely: float
    most: float

    @property
    def expected(self) -> float:
        """The mean after PERT, (a + 4m + b) / 6."""
        return (self.least + 4 * self.likely + self.most) / 6

    @property
    def variance(self) -> float:
        """The variance after PERT, ((b - a) / 6) squared."""
        return ((self.most - self.least) / 6) ** 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """What many plans with drawn times say."""

    half: float
    """Half of them take at most so many days."""
    most: float
    """Nine of ten take at most so many days."""
    critical: Mapping[str, float]
    """How often each task decides the length, 0 to 1."""


def within(path: Iterable[Estimate], days: float) -> float:
    """Return how likely a path is done within so many days, 0 to 1, after PERT; a path without doubt is or is not."""
    known = tuple(path)
    mean, variance = sum(one.expected for one in known), sum(one.variance for one in known)
    return NormalDist(mean, sqrt(variance)).cdf(days) if variance else float(mean <= days)


def drawn(jobs: Collection[Job], estimates: Mapping[str, Estimate], *, draws: int = DRAWS, seed: int = 1) -> Drawn:
    """Return what so many plans say in which each estimated task takes a time drawn from a triangle over its estimate.

    The same seed draws the same times.

    Raises
    ------
    Problem
        ``schedule.cycle`` where tasks wait for one another in a ring.
    """
    import numpy as np  # noqa: PLC0415 - only where it is drawn

    by_id = {job.id: job for job in jobs}
    order = [by_id[id_] for id_ in spans(jobs)]
    random = np.random.default_rng(seed)
    days = {job.id: _days(random, job, estimates.get(job.id), draws) for job in order}
    ends: dict[str, Days] = {}
    for job in order:
        earliest = [ends[before] for before in job.after & ends.keys()]
        ends[job.id] = np.max([np.full(draws, float(job.not_before)), *earliest], axis=0) + days[job.id]
    whole = np.max([np.zeros(draws), *ends.values()], axis=0)
    latest = dict.fromkeys(ends, whole)
    for job in reversed(order):
        for before in job.after & latest.keys():
            latest[before] = np.minimum(latest[before], latest[job.id] - days[job.id])
    often = {id_: float(np.mean(latest[id_] - end < _SAME)) for id_, end in ends.items()}
    return Drawn(float(np.quantile(whole, 0.5)), float(np.quantile(whole, _NINE)), often)


def _days(random: "Generator", job: Job, estimate: Estimate | None, draws: int) -> "Days":
    """Return drawn times of a task; the same each time where nothing else is known, or where it is done."""
    import numpy as np  # noqa: PLC0415 - only where it is drawn

    if estimate is None or job.done is not None or estimate.least >= estimate.most:
        return np.full(draws, float(job.days))
    return random.triangular(*estimate, size=draws)
