"""What the reader makes of files, good and bad: read, refused with a sentence, or crashed; slow, wrong, and how large.

Each file is read in a process of its own through the product's reader with its limits, by its content and its name:
JSON, GeoJSON, networks (GEXF, GraphML), tables as text, lists of names, workbooks (the memory of the
process that unpacks one counts).

Usage: ``python tests/benchmarks/reading.py PATH... [--expect CSV]`` where a path is a file or a folder, and the CSV has
the columns ``path,outcome,actors`` (outcome ``read`` or ``refused``; a path's end is enough; actors may be empty).
The last line is one JSON object.
"""

import csv
import json
import multiprocessing
import resource
import sys
import time
from argparse import ArgumentParser
from collections import Counter
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from sirkit.dossier import Dossier
from sirkit.fold import fold
from sirkit.formats.opening import look_into
from sirkit.formats.reading import Reading
from sirkit.kinds import Actor
from sirkit.messages import Problem
from sirkit.words import say

SLOW = 10.0
"""Seconds after which reading counts as slow."""


@dataclass
class Outcome:
    """What became of one file."""

    outcome: str
    actors: int
    seconds: float
    mb: float
    said: str = ""


def actors_in(reading: Reading) -> int:
    """Return how many organisations a reading holds."""
    if reading.changes:
        return len(list(fold(Dossier(), reading.changes).all(Actor)))
    return sum(found.kind == "actor" for found in reading.found)


def read_one(path: Path, answer: Connection) -> None:
    """Read one file and send what became of it."""
    began = time.perf_counter()
    outcome, actors, said = "crashed", 0, ""
    try:
        actors = actors_in(look_into(path.read_bytes(), path.name))
        outcome = "read"
    except Problem as problem:
        said = " ".join(say(message, "en") for message in problem.messages)
        outcome = "refused" if said else "crashed"
    except Exception as error:  # noqa: BLE001 - that is what is counted
        said = repr(error)[:200]
    kilo = 1024 if sys.platform != "darwin" else 1024**2
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / kilo
    answer.send(Outcome(outcome, actors, time.perf_counter() - began, peak, said))


def watched(path: Path) -> Outcome:
    """Read one file in a process of its own; one that dies has crashed."""
    processes = multiprocessing.get_context("fork")
    mine, theirs = processes.Pipe(duplex=False)
    process = processes.Process(target=read_one, args=(path, theirs))
    process.start()
    theirs.close()
    try:
        return mine.recv() if mine.poll(60) else Outcome("crashed", 0, 60, 0, "no answer")
    except EOFError:
        return Outcome("crashed", 0, 0, 0, "died")
    finally:
        process.kill()
        process.join()


def expectations(path: Path | None) -> dict[str, tuple[str, str]]:
    """Return outcome and number of actors by path."""
    if path is None:
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["path"]: (row["outcome"], row.get("actors") or "") for row in csv.DictReader(file)}


def differs(path: Path, found: Outcome, expected: dict[str, tuple[str, str]]) -> bool:
    """Return True if a file was expected to come out otherwise."""
    for end, (outcome, actors) in expected.items():
        if path.as_posix().endswith(end):
            return found.outcome != outcome or (actors != "" and found.actors != int(actors))
    return False


def main() -> None:
    """Read every file named and print the figures."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    options.add_argument("--expect", type=Path, metavar="CSV")
    chosen = options.parse_args()
    named = [file for path in chosen.paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    files = [file for file in named if file.is_file()]
    expected = expectations(chosen.expect)
    found = {file: watched(file) for file in files}
    for file, one in found.items():
        if one.outcome == "crashed" or differs(file, one, expected):
            print(f"{file.name}: {one.outcome}, {one.actors} actors. {one.said}")
    counted = Counter(one.outcome for one in found.values())
    print(
        json.dumps(
            {
                "files": len(found),
                **{name: counted[name] for name in ("read", "refused", "crashed")},
                "slow": sum(one.seconds > SLOW for one in found.values()),
                "wrong": sum(differs(file, one, expected) for file, one in found.items()),
                "max_seconds": round(max((one.seconds for one in found.values()), default=0), 3),
                "max_mb": round(max((one.mb for one in found.values()), default=0), 1),
            }
        )
    )


if __name__ == "__main__":
    main()
