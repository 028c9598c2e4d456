"""What the reader makes of files, good and bad: read, refused with a sentence, or crashed; slow, wrong, and how large.

Each file is read in a process of its own through the product's reader with its limits, by its content and its name:
JSON, GeoJSON, uMap, GEXF, GraphML, tables as text, lists of names, workbooks (the memory of the process that unpacks
one counts), Kumu's and Gephi's pairs of tables in an archive. It is told by format, too: by what a file's name ends
with.

Usage: ``python tests/benchmarks/reading.py PATH... [--written] [--expect CSV]`` where a path is a file or a folder, and
the CSV has the columns ``path,outcome,actors`` (outcome ``read`` or ``refused``; a path's end is enough; actors may be
empty).
``--written`` also reads each sample in every format that is written here, and counts as ``changed`` how many of these
would enter something where they came from. The last line is one JSON object.
"""

import csv
import json
import multiprocessing
import resource
import sys
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from dataclasses import dataclass
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import PAPERS, made
from sirkit.dossier import Dossier
from sirkit.fold import fold
from sirkit.formats.opening import look_into
from sirkit.formats.reading import Reading, as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.kinds import Actor
from sirkit.messages import Problem
from sirkit.samples import SAMPLES, shown
from sirkit.words import say, speak

ONLY_WRITTEN = {"jsonld"}
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


def written(folder: Path) -> tuple[list[Path], int]:
    """Write each sample in every format; return the files, and how many say anything new where they came from."""
    files, changed = [], 0
    for sample in SAMPLES:
        dossier = shown(sample, "en")
        order = Order(dossier, Occasion(), date(2026, 11, 22), *speak("en"))
        for name, paper in PAPERS.items():
            if paper.holds and name not in ONLY_WRITTEN:
                files.append(folder / f"{sample}-{name}.{paper.suffix}")
                files[-1].write_bytes(made(name, order))
                reading = look_into(files[-1].read_bytes(), files[-1].name, Surroundings.of(dossier))
                changed += as_change(reading, dossier, lambda _: set(), id="f" * 32, at="") is not None
    return files, changed


def by_format(found: dict[Path, Outcome]) -> dict[str, dict[str, float]]:
    """Return by the end of the name how many files were read, refused and crashed, and the longest time."""
    told: dict[str, dict[str, float]] = {}
    for file, one in found.items():
        row = told.setdefault(file.suffix.lower().removeprefix(".") or "none", {"max_seconds": 0.0})
        row[one.outcome] = row.get(one.outcome, 0) + 1
        row["max_seconds"] = max(row["max_seconds"], round(one.seconds, 3))
    return dict(sorted(told.items()))


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
    options.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    options.add_argument("--expect", type=Path, metavar="CSV")
    options.add_argument("--written", action="store_true")
    chosen = options.parse_args()
    with TemporaryDirectory() as folder:
        ours, changed = written(Path(folder)) if chosen.written else ([], 0)
        report(chosen, ours, changed)


def report(chosen: Namespace, ours: list[Path], changed: int) -> None:
    """Read every file and print the figures."""
    named = [file for path in chosen.paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    files = [*(file for file in named if file.is_file()), *ours]
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
                **({"changed": changed} if ours else {}),
                "formats": by_format(found),
                "max_seconds": round(max((one.seconds for one in found.values()), default=0), 3),
                "max_mb": round(max((one.mb for one in found.values()), default=0), 1),
            }
        )
    )


if __name__ == "__main__":
    main()
