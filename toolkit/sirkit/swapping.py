"""Swapping: how little a weight would have to change to put two in another order; and another method's order.

Weights are a choice of those who ask. So it is shown how much hangs on them.
"""

from collections.abc import Mapping, Sequence
from math import hypot
from typing import NamedTuple

Shares = Mapping[str, float]
"""By criterion how well something does there, 0 to 1."""


class Swap(NamedTuple):
    """The smallest change of one weight at which two are level, all others keeping their proportions."""

    criterion: str
    change: float
    """What is added to the weight, all weights together being 1."""
    weight: float
    """What the weight is then."""


def change(lead: float, difference: float, weight: float) -> float | None:
    """Return what added to one weight makes two level: (1 - w) D / (D - d), or None where nothing does.

    Parameters
    ----------
    lead
        D: by how much the first is ahead, over all.
    difference
        d: by how much it is ahead in this criterion alone.
    weight
        w: the weight of the criterion, all weights together being 1.
    """
    if lead == difference:
        return None
    found = (1 - weight) * lead / (lead - difference)
    return found if -weight <= found <= 1 - weight else None


def swap(one: Shares, other: Shares, weights: Mapping[str, float]) -> Swap | None:
    """Return the smallest change of one weight that puts the two level, or None where no single weight can.

    What is not known counts 0, as in the score. A criterion in which both do equally well swaps nobody, though they are
    level when it is all that counts. ``weights`` come normalised.
    """
    ahead = {name: one.get(name, 0.0) - other.get(name, 0.0) for name in weights}
    lead = sum(weight * ahead[name] for name, weight in weights.items())
    found = [
        Swap(name, delta, weight + delta)
        for name, weight in weights.items()
        if (ahead[name] or not lead) and (delta := change(lead, ahead[name], weight)) is not None
    ]
    return min(found, key=lambda each: (abs(each.change), each.criterion), default=None)


def topsis(
    rows: Sequence[Sequence[float]], weights: Sequence[float], costs: Sequence[int] = (), *, linear: bool = False
) -> list[float]:
    """Return how near each row is to the best there is, and how far from the worst, 0 to 1 (Hwang, Yoon, 1981).

    In the columns ``costs`` less is better. Where all rows are the same, it is a half for each.

    Parameters
    ----------
    linear
        Columns are scaled to run from 0 to 1 (Opricovic, Tzeng, 2004); else they are divided by their length.
    """
    columns = [_linear(column) if linear else _by_length(column) for column in zip(*rows, strict=True)]
    signed = [-weight if at in costs else weight for at, weight in enumerate(weights)]
    scaled = [[sign * value for value in column] for sign, column in zip(signed, columns, strict=True)]
    best, worst = [max(column) for column in scaled], [min(column) for column in scaled]
    return [_closeness(_apart(row, worst), _apart(row, best)) for row in zip(*scaled, strict=True)]


def _by_length(column: Sequence[float]) -> list[float]:
    length = hypot(*column) or 1.0
    return [value / length for value in column]


def _linear(column: Sequence[float]) -> list[float]:
    lowest, width = min(column), (max(column) - min(column)) or 1.0
    return [(value - lowest) / width for value in column]


def _apart(one: Sequence[float], other: Sequence[float]) -> float:
    return hypot(*(a - b for a, b in zip(one, other, strict=True)))


def _closeness(from_worst: float, from_best: float) -> float:
    whole = from_worst + from_best
    return from_worst / whole if whole else 0.5
