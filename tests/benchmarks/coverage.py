"""How many are covered by so and so many sites: the most there can be, proven, and the plain way beside it.

Usage: ``python tests/benchmarks/coverage.py --demand CSV --sites CSV --distances CSV --radius R --open P`` with the
columns ``id,weight``, ``id`` and ``demand,site,distance``. Columns may stand in any order, and more may be there.
Distances from or to what is not listed are passed over, and that is said. The last line is one JSON object.
"""

import csv
import json
import sys
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from math import isfinite
from pathlib import Path

import scipy.optimize  # noqa: F401 - loaded before the clock starts, as in an app

from sirkit.covering import best, greedy

SECONDS = 60.0
"""So long the search for the best takes at most; what is not proven then is said."""


def rows(path: Path, *columns: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the cells of these columns of a CSV file; one that lacks a column ends it with a sentence."""
    try:
        file = path.open(encoding="utf-8-sig", newline="")
    except OSError as error:
        sys.exit(f"{path}: this file cannot be read ({error.strerror}).")
    with file:
        read = csv.DictReader(file, skipinitialspace=True)
        names = {name.strip().casefold(): name for name in read.fieldnames or ()}
        if lacking := [one for one in columns if one not in names]:
            sys.exit(f"{path.name}: the column {lacking[0]} is missing; there are {', '.join(names) or 'none'}.")
        for row in read:
            yield read.line_num, [(row[names[one]] or "").strip() for one in columns]


def number(path: Path, line: int, cell: str) -> float:
    """Return a cell as a number that is not below zero; anything else ends it with a sentence."""
    try:
        found = float(cell)
    except ValueError:
        found = -1.0
    if not isfinite(found) or found < 0:
        sys.exit(f"{path.name}, line {line}: {cell!r} is no number from 0 on.")
    return found


def read(chosen: Namespace) -> tuple[list[float], list[set[int]]]:
    """Return how much each demand weighs, and which demands each site reaches."""
    weights = {id_: number(chosen.demand, line, cell) for line, (id_, cell) in rows(chosen.demand, "id", "weight")}
    demands = {id_: place for place, id_ in enumerate(weights)}
    reached: dict[str, set[int]] = {id_: set() for _, (id_,) in rows(chosen.sites, "id")}
    unknown: Counter[str] = Counter()
    for line, (demand, site, cell) in rows(chosen.distances, "demand", "site", "distance"):
        if demand not in demands or site not in reached:
            unknown[demand if demand not in demands else site] += 1
        elif number(chosen.distances, line, cell) <= chosen.radius:
            reached[site].add(demands[demand])
    if unknown:
        print(
            f"{unknown.total()} distances name what is not listed ({', '.join([*unknown][:5])}): they were passed over."
        )
    return list(weights.values()), list(reached.values())


def main() -> None:
    """Cover, and print the figures."""
    parser = ArgumentParser(description=__doc__)
    for name in ("demand", "sites", "distances"):
        parser.add_argument(f"--{name}", type=Path, required=True, metavar="CSV")
    parser.add_argument("--radius", type=float, required=True)
    parser.add_argument("--open", type=int, required=True)
    chosen = parser.parse_args()
    weights, within = read(chosen)
    began = time.perf_counter()
    most = best(weights, within, open=chosen.open, seconds=SECONDS)
    seconds = time.perf_counter() - began
    plain = sum(step.added for step in greedy(weights, within, open=chosen.open))
    if most.doubt:
        print(f"Not proven within {SECONDS:.0f} s: up to {most.doubt.values['most']} more.")
    print(json.dumps({"covered_weight": most.covered, "greedy_weight": plain, "seconds": round(seconds, 3)}))


if __name__ == "__main__":
    main()
