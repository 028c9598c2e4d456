"""Nearness (*Nähe*): how far apart two are, and what they share.

R³: cooperation often takes place near the partner's own site, and nearness of knowledge, values and aims matters too.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    Km = TypeVar("Km", float, NDArray[float64])

HALVING_KM = 15.0
"""The distance over which nearness halves as long as the group has not said otherwise: a starting point, no finding."""


def halved(km: "Km", half: float = HALVING_KM) -> "Km":
    """Return 2^(-km/half): 1 at the same place, a half after ``half`` kilometres, never 0.

    Raises
    ------
    ValueError
        If ``half`` is not above 0.
    """
    if not half > 0:
        raise ValueError("the distance over which nearness halves is above 0")
    whole: Km = 2.0 ** (-km / half)
    return whole


def common(one: Mapping[str, str], other: Mapping[str, str]) -> tuple[str, ...]:
    """Return what two share, as the first of them writes it, each once; both by term (``vocabulary.term``) to text."""
    return tuple(dict.fromkeys(text for term, text in one.items() if term in other))
