"""Mutual benefit (*gegenseitiger Nutzen*): what each of two gains, and both together.

R³: a win-win can help to build or widen a cooperation. So what one gains alone never makes up for the other: the two
directions are fused by their harmonic mean, as reciprocal recommenders do (RECON, Pizzato et al., 2010).
"""

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

K = TypeVar("K", bound=Hashable)


def fused(one: float, other: float) -> float:
    """Return the harmonic mean of the two directions, each 0 or more; 0 where either is 0.

    It lies between the two and nearer to the smaller one.

    Raises
    ------
    ValueError
        If a direction is below 0 or not a number.
    """
    if not (one >= 0 and other >= 0):
        raise ValueError("a benefit is 0 or more")
    if not (one and other):
        return 0.0
    # written so that neither the product of two tiny numbers nor the sum of two huge ones gets lost
    small, large = sorted((one, other))
    return min(large, 2 * small / (1 + small / large))


def fused_all(one: "NDArray[float64]", other: "NDArray[float64]") -> "NDArray[float64]":
    """Return ``fused`` for each pair of values of two arrays of one shape."""
    import numpy as np  # noqa: PLC0415 - only those who look for partners should wait for it

    small, large = np.minimum(one, other), np.maximum(one, other)
    with np.errstate(divide="ignore", invalid="ignore"):
        whole: NDArray[float64] = np.where(small > 0, np.minimum(large, 2 * small / (1 + small / large)), 0.0)
    return whole


def scaled(ratings: Mapping[K, float]) -> dict[K, float]:
    """Return ratings as shares from 0 to 1, all brought to one scale.

    Ratings from 0 to 1 stay. Others are divided by the highest: the harmonic mean keeps its order under that, but not
    when a number is added. Only where some are below 0 they are taken from the lowest on.
    """
    lowest, highest = min(ratings.values(), default=0.0), max(ratings.values(), default=1.0)
    if lowest < 0:
        return {pair: (value - lowest) / ((highest - lowest) or 1.0) for pair, value in ratings.items()}
    return {pair: value / max(highest, 1.0) for pair, value in ratings.items()}
