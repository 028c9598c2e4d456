"""How many are covered by so and so many sites: the most there can be, proven, and the plain way beside it.

Usage: ``python tests/benchmarks/coverage.py --demand CSV(id,weight) --sites CSV(id) --distances
CSV(demand,site,distance) --radius R --open P``. Columns may stand in any order, and more may be there. The last line is
one JSON object.
"""

import csv
import json
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from sirkit.covering import best, greedy

SECONDS = 60.0
"""So long the search for the best takes at most; what is not proven then is said."""


def rows(path: Path, columns: Iterable[str]) -> list[dict[str, str]]:
    """Return the rows of a CSV file that has these columns."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        read = csv.DictReader(file, skipinitialspace=True)
        if lacking := [one for one in columns if one not in (read.fieldnames or ())]:
            sys.exit(f"{path.name}: the column {lacking[0]} is missing; there are {', '.join(read.fieldnames or ())}.")
        return list(read)


def reached(chosen: Namespace, demands: dict[str, int], sites: dict[str, int]) -> list[frozenset[int]]:
    """Return the demands each site reaches; a row that names none of either ends it with a sentence."""
    found: list[set[int]] = [set() for _ in sites]
    for number, row in enumerate(rows(chosen.distances, ("demand", "site", "distance")), 2):
        for column, known in (("demand", demands), ("site", sites)):
            if row[column] not in known:
                sys.exit(f"{chosen.distances.name}, row {number}: there is no {column} {row[column]}.")
        if float(row["distance"]) <= chosen.radius:
            found[sites[row["site"]]].add(demands[row["demand"]])
    return [frozenset(each) for each in found]


def main() -> None:
    """Cover, and print the figures."""
    parser = ArgumentParser()
    for name in ("demand", "sites", "distances"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--radius", type=float, required=True)
    parser.add_argument("--open", type=int, required=True)
    chosen = parser.parse_args()
    weighed = rows(chosen.demand, ("id", "weight"))
    demands = {row["id"]: number for number, row in enumerate(weighed)}
    sites = {row["id"]: number for number, row in enumerate(rows(chosen.sites, ("id",)))}
    weights = [float(row["weight"]) for row in weighed]
    within = reached(chosen, demands, sites)
    began = time.perf_counter()
    most = best(weights, within, open=chosen.open, seconds=SECONDS)
    seconds = time.perf_counter() - began
    plain = sum(step.added for step in greedy(weights, within, open=chosen.open))
    if most.doubt:
        print(f"Not proven within {SECONDS:.0f} s: up to {most.doubt.values} more.")
    print(json.dumps({"covered_weight": most.covered, "greedy_weight": plain, "seconds": round(seconds, 3)}))


if __name__ == "__main__":
    main()
