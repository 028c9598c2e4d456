"""Cases kept as tables: ``tests/tables/NAME.csv``, one case a row, to be read and extended by anybody."""

import csv
from pathlib import Path

_TABLES = Path(__file__).parents[1] / "tables"


def cases(name: str) -> list[dict[str, str]]:
    """Return the rows of a table by the names of its columns."""
    with (_TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def called(row: dict[str, str]) -> str:
    """Return how a case is called in a report of tests."""
    return row.get("case") or row.get("written") or ""
