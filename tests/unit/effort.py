"""How much is tried: all of it where there is time, else a part each time."""

import os

ALL = os.environ.get("SIRKIT_WALKS") == "all"
"""Whether the machine has time: for every walk in a browser, every benchmark, every example."""


def examples(number: int) -> int:
    """Return how many of so many examples are tried: a quarter, and others each time, where there is less time."""
    return number if ALL else max(number // 4, 3)
