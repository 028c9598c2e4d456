"""Diversity: a short list whose members are good and not all of one sort."""

from collections.abc import Callable, Sequence

LAMBDA = 0.7
"""What being good counts; being unlike those chosen before counts the rest."""


def spread(
    worth: Sequence[float], alike: Callable[[int, int], float], most: int, *, share: float = LAMBDA
) -> tuple[int, ...]:
    """Return the places of those chosen one after the other by maximal marginal relevance (Carbonell, Goldstein, 1998).

    Each time the one with the largest ``share * worth - (1 - share) * likeness`` is taken, likeness being that to the
    most alike among those chosen; the first of equals.

    Parameters
    ----------
    worth
        How good each is, 0 to 1.
    alike
        How alike two are, by their places, 0 to 1.
    most
        How many are chosen at most.
    share
        What being good counts, 0 to 1; at 1 the best are taken.
    """
    left = dict.fromkeys(range(len(worth)), 0.0)
    chosen: list[int] = []
    while left and len(chosen) < most:
        best = max(left, key=lambda at: share * worth[at] - (1 - share) * left[at])
        chosen.append(best)
        del left[best]
        left = {at: max(likeness, alike(at, best)) for at, likeness in left.items()}
    return tuple(chosen)
