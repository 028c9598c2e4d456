"""Mutual benefit (*gegenseitiger Nutzen*): what each of two gains, and both together.

R³: a win-win can help to build or widen a cooperation. So what one gains alone never makes up for the other: the two
directions are fused by their harmonic mean, as reciprocal recommenders do (RECON, Pizzato et al., 2010).
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray


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


def scaled(value: float, lowest: float, highest: float) -> float:
    """Return a rating on a scale from ``lowest`` to ``highest`` as a share of it, 0 to 1.

    Where all ratings are the same they tell nothing: then it is 1 for all.
    """
    return (value - lowest) / (highest - lowest) if highest > lowest else 1.0
