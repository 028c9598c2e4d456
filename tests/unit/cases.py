"""Cases that stand in tables anybody can read and add to: one row, one case (``tests/tables``)."""

import csv
from pathlib import Path
from typing import Any

import pytest

TABLES = Path(__file__).parents[1] / "tables"


def cases(table: str) -> list[Any]:
    """Return the rows of a table, each as a parameter of a test, named after its first column."""
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [pytest.param(row, id=f"{number} {next(iter(row.values()))}") for number, row in enumerate(rows, 2)]
