"""How well sheets entered twice are found: what is joined without asking, against the truth, and what is asked.

Each row becomes an actor, entered by a hand of its own unless ``--source`` names the column of the file it came from;
everything else is the product's own doing: compare, propose, join all sure pairs, group. No answer to a question is
counted, only what is joined at once.

Usage: ``python tests/benchmarks/merging.py FILE.csv --truth COLUMN --columns name=…,street=…,place=…,phone=…``.
Rows with one value in the truth's column are one. Columns may also be ``zip`` and ``website``. The last line is one
JSON object; ``conflicts_merged`` counts pairs that were joined although something speaks against it.
"""

import csv
import json
import re
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path

from sirkit.changes import Change, Put
from sirkit.clusters import hands
from sirkit.described import Crowd, everybody
from sirkit.dossier import Dossier
from sirkit.fold import fold
from sirkit.likeness import compatible, traits
from sirkit.merging import groups
from sirkit.proposals import alike, joining

FIELDS = {"name": "name", "street": "street", "place": "city", "zip": "zip", "website": "website"}
LONGEST = 200
Row = Mapping[str, str]
Two = tuple[str, str]


def rows(path: Path) -> list[Row]:
    """Return the rows of a CSV file; blanks after a comma are no part of a value."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, skipinitialspace=True))


def entered(number: int, row: Row, columns: Mapping[str, str], source: str | None) -> Change:
    """Return the change with which a row was entered."""
    values = {FIELDS[what]: row[column].strip()[:LONGEST] for what, column in columns.items() if what in FIELDS}
    values = {field: value for field, value in values.items() if value}
    hand = re.sub(r"[^0-9a-z]+", "-", row[source].lower())[:60] if source else f"row-{number}"
    ops = tuple(Put(kind="actor", id=called(number), field=field, value=value) for field, value in values.items())
    return Change(id=f"{number:032x}", author=hand or "nobody", at="", ops=ops)


def called(number: int) -> str:
    """Return the id of a row's actor."""
    return f"r{number:06}"


def pairs(wholes: Iterable[Iterable[str]]) -> set[Two]:
    """Return every pair inside each of these."""
    return {two for whole in wholes for two in combinations(sorted(whole), 2)}


def truth(found: list[Row], column: str) -> set[Two]:
    """Return the pairs that are one."""
    wholes: dict[str, list[str]] = {}
    for number, row in enumerate(found):
        wholes.setdefault(row[column], []).append(called(number))
    return pairs(wholes.values())


def contradicted(dossier: Dossier, joined: set[Two], phones: Mapping[str, str]) -> int:
    """Return how many of the joined pairs came from one hand, or have something that speaks against them."""
    actors = everybody(dossier, phones)
    crowd, of, hand = Crowd.of(actors), {one.actor.id: one for one in actors}, hands(dossier)
    return sum(hand[one] == hand[other] or not compatible(traits(of[one], of[other], crowd)) for one, other in joined)


def measured(found: list[Row], options: Namespace) -> dict[str, float]:
    """Return the figures for these rows."""
    columns = dict(part.split("=", 1) for part in options.columns.split(","))
    dossier = fold(Dossier(), (entered(number, row, columns, options.source) for number, row in enumerate(found)))
    phones = {called(number): row[columns["phone"]] for number, row in enumerate(found)} if "phone" in columns else {}
    began = time.perf_counter()
    proposed = alike(dossier, phones)
    change = joining(dossier, proposed, id=f"{len(found):032x}", author="benchmark", at="")
    joined = pairs(groups(fold(dossier, [change] if change else [])))
    seconds = time.perf_counter() - began
    true = truth(found, options.truth)
    precision = len(joined & true) / max(1, len(joined))
    recall = len(joined & true) / max(1, len(true))
    return {
        "records": len(found),
        "precision": round(precision, 4),
        "recall": round(recall, 4),
        "f1": round(2 * precision * recall / max(1e-9, precision + recall), 4),
        "questions": sum(not pair.sure for pair in proposed),
        "conflicts_merged": contradicted(dossier, joined, phones),
        "seconds": round(seconds, 3),
    }


def main() -> None:
    """Read a file, find what is one, and print the figures."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path, metavar="FILE.csv")
    options.add_argument("--truth", required=True, metavar="COLUMN")
    options.add_argument("--columns", required=True, metavar="name=…,street=…,place=…,phone=…")
    options.add_argument(
        "--source", metavar="COLUMN", help="which file each row came from; two of one file are not one"
    )
    chosen = options.parse_args()
    print(json.dumps(measured(rows(chosen.file), chosen)))


if __name__ == "__main__":
    main()
