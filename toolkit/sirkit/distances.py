"""Distances: between many points at once."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sirkit.places import EARTH_RADIUS_KM, Point

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray


def distances_km(points: Sequence[Point], others: Sequence[Point]) -> "NDArray[float64]":
    """Return the great-circle distances in kilometres as a matrix, a row for each point, a column for each other.

    Points are (latitude, longitude) in degrees. The formula is that of ``places.distance_km``.
    """
    import numpy as np  # noqa: PLC0415 - only those who ask how far something reaches should wait for it

    lat_a, lon_a = np.radians(np.array(points, float).reshape(-1, 1, 2)).T
    lat_b, lon_b = np.radians(np.array(others, float).reshape(1, -1, 2)).T
    across = np.cos(lat_a) * np.cos(lat_b) * np.sin((lon_b - lon_a) / 2) ** 2
    half = np.sqrt(np.sin((lat_b - lat_a) / 2) ** 2 + across)
    whole: NDArray[float64] = 2 * EARTH_RADIUS_KM * np.arcsin(np.minimum(half, 1)).T
    return whole
