"""The benchmarks run, tiny, so that they stay alive."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from effort import ALL

TESTS = Path(__file__).parents[1]
CITY = TESTS / "benchmarks" / "san_francisco"
STORES = [f"--{name}={CITY / name}.csv" for name in ("demand", "sites", "distances")]

Run = tuple[str, list[str], dict[str, int]]
LONG: list[Run] = [
    ("editing.py", ["--actors", "5", "--edits", "3"], {}),
    ("reading.py", ["--written"], {"refused": 0, "crashed": 0, "changed": 0}),
    ("serving.py", ["--people", "3", "--within", "1", "--chromium", "1", "--alone"], {"failures": 0, "orphans": 0}),
]
"""What takes longest, for a machine with time."""


@pytest.mark.parametrize(
    ("program", "options", "expected"),
    [
        *(LONG if ALL else []),
        ("keeping.py", ["--kills", "1"], {"kills": 1, "lost": 0, "doubled": 0, "torn_files": 0}),
        ("reading.py", [str(TESTS / "golden")], {"files": 2, "read": 1, "refused": 1, "crashed": 0}),
        ("partners.py", ["--actors", "20"], {"actors": 20, "pairs": 400}),
        ("network.py", ["--actors", "30", "--ties", "60"], {"actors": 30, "ties": 60}),
        (
            "coverage.py",
            [*STORES, "--radius", "5000", "--open", "4"],
            {"covered_weight": 875247, "greedy_weight": 872611},
        ),
        ("page.py", ["--alone", "--still", "0.5"], {"third_party": 0}),
        ("room.py", ["--people", "3", "--seconds", "4", "--kill"], {"lost": 0, "doubled": 0}),
    ],
)
def test_a_benchmark_prints_its_figures(program: str, options: list[str], expected: dict[str, int]) -> None:
    """Each benchmark ends with one JSON object of its figures."""
    command = [sys.executable, str(TESTS / "benchmarks" / program), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    figures = json.loads(done.stdout.splitlines()[-1])
    assert {name: figures[name] for name in expected} == expected
