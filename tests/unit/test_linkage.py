"""The benchmark of merging: what it counts, and what it must come to on a table others have published."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parents[1] / "benchmarks" / "merging.py"
TRIALS = os.environ.get("SIRKIT_TRIALS", "")
TABLE = """title, where, town, truth, file
"Dorfladen", "Dorfstr. 3", "Utting", 1, a
"Dorfladen e.V.", "Dorfstraße 3", "Utting", 1, b
"Tafel", "", "Utting", 2, a
"Tafel", "", "Utting", 2, a
"Lokalradio", "", "Utting", 3, a
"Lokalradio", "", "Utting", 4, b
"Weltladen", "Am Markt 1", "Utting", 5, a
"""


def measured(*options: str) -> dict[str, float]:
    """Return what the benchmark prints in its last line."""
    done = subprocess.run([sys.executable, str(PROGRAM), *options], capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def test_the_benchmark_counts_what_is_joined(tmp_path: Path) -> None:
    """Pairs joined without asking are held against the truth; with files as sources, two of one file are asked."""
    path = tmp_path / "table.csv"
    path.write_text(TABLE, "utf-8")
    options = (str(path), "--truth", "truth", "--columns", "name=title,street=where,place=town")
    alone = measured(*options)
    assert alone.pop("seconds") < 60
    expected = {"records": 7, "precision": 2 / 3, "recall": 1, "f1": 0.8, "questions": 0, "conflicts_merged": 0}
    assert alone == pytest.approx(expected, abs=1e-4)
    with_files = measured(*options, "--source", "file")
    assert (with_files["recall"], with_files["questions"]) == (0.5, 1)


@pytest.mark.skipif(not TRIALS, reason="needs the folder of outside data")
def test_restaurants_are_found() -> None:
    """Of the published list of restaurants almost all doubles are joined, none wrongly where something contradicts."""
    path = str(Path(TRIALS, "corpora", "restaurants.csv"))
    found = measured(path, "--truth", "unique_id", "--columns", "name=name,street=address,place=city")
    assert found["f1"] >= 0.95
    assert found["precision"] >= 0.99
    assert found["conflicts_merged"] == 0
    assert found["questions"] <= 40
