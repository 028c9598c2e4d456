"""What two sides think of each other as one figure: both have to gain for a meeting to be worth it."""


def fused(one: float, other: float) -> float:
    """Return the harmonic mean of two likings in [0, 1]; 0 where either side has nothing from it."""
    return 2 * one * other / (one + other) if one > 0 and other > 0 else 0.0
