"""How well two directed ratings, fused, tell who both want to meet each other; against one side's rating alone.

Ratings are brought to a scale from 0 to 1 first (``mutual.scaled``): divided by the highest of the file, unless all lie
from 0 to 1 already; where some are below 0, from the lowest to the highest. Then both directions are fused by
``mutual.fused``, as partners and events do it. Of each pair of the truth ``a``'s rating of ``b`` is the one side.
Pairs without both ratings are left out and counted.

The AUC is the share of pairs of a match and a non-match in which the match has the higher value, a tie counting half.

Usage: ``python tests/benchmarks/mutual.py --ratings ratings.csv --truth truth.csv``; columns ``from,to,rating`` and
``a,b,match``. The last line is one JSON object.
"""

import csv
import json
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from sirkit.mutual import fused, scaled

TRUE = frozenset({"1", "1.0", "true", "yes"})
Ratings = Mapping[tuple[str, str], float]


def rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def ratings(path: Path) -> Ratings:
    """Return the ratings from 0 to 1; empty ones are none, of several for one pair the last counts."""
    found = {(row["from"], row["to"]): float(row["rating"]) for row in rows(path) if row["rating"].strip()}
    return scaled(found)


def auc(values: Sequence[float], matches: Sequence[bool]) -> float | None:
    """Return the AUC by ranks (Mann and Whitney); None where there are only matches, or none."""
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks, below = 0.0, 0
    for _, group in groupby(order, key=values.__getitem__):
        alike = list(group)
        ranks += sum(matches[at] for at in alike) * (below + (len(alike) + 1) / 2)
        below += len(alike)
    yes = sum(matches)
    pairs = yes * (len(values) - yes)
    return (ranks - yes * (yes + 1) / 2) / pairs if pairs else None


def figures(given: Ratings, truth: Sequence[Mapping[str, str]]) -> dict[str, float | None]:
    """Return both AUCs and how many pairs they are of."""
    known = [row for row in truth if (row["a"], row["b"]) in given and (row["b"], row["a"]) in given]
    matches = [row["match"].strip().lower() in TRUE for row in known]
    one = [given[row["a"], row["b"]] for row in known]
    both = [fused(given[row["a"], row["b"]], given[row["b"], row["a"]]) for row in known]
    found = {"auc_fused": auc(both, matches), "auc_one_sided": auc(one, matches)}
    rounded = {name: None if value is None else round(value, 6) for name, value in found.items()}
    return {**rounded, "pairs": len(known), "left_out": len(truth) - len(known)}


def main() -> None:
    """Read both tables, and print the figures."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("--ratings", type=Path, required=True)
    options.add_argument("--truth", type=Path, required=True)
    chosen = options.parse_args()
    print(json.dumps(figures(ratings(chosen.ratings), rows(chosen.truth))))


if __name__ == "__main__":
    main()
