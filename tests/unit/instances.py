"""The San Francisco instance of maximal covering: 205 census tracts, 16 stores; its terms stand in NOTICE."""

import csv
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "benchmarks" / "san_francisco"


def rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of one of its tables."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def san_francisco(radius: float) -> tuple[list[int], list[frozenset[int]], list[str]]:
    """Return the people of each tract, the tracts each store reaches, and the names of the stores."""
    weights = {row["id"]: int(row["weight"]) for row in rows("demand")}
    number = {name: number for number, name in enumerate(weights)}
    reached: dict[str, set[int]] = {row["id"]: set() for row in rows("sites")}
    for row in rows("distances"):
        if float(row["distance"]) <= radius:
            reached[row["site"]].add(number[row["demand"]])
    return list(weights.values()), [frozenset(tracts) for tracts in reached.values()], list(reached)
