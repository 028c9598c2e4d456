"""The sample course: an invented training to learn on, step by step as ``data/training/sample.csv`` has it.

The rows without a step are a course that holds together; those of a step change it. A faulty course is repaired one
fault after the other, and what repairs a fault is what ``training.checks`` says of the course after it.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from sirkit.changes import Add, Change, Drop, Op, Put
from sirkit.dossier import Dossier, Scalar
from sirkit.fold import fold
from sirkit.training import checks

_TABLE = Path(__file__).parent / "data" / "training" / "sample.csv"
COURSE = "course"
"""Id of the training."""
FAULTY = "faulty"
"""The step that puts four faults into it."""
REPAIRS: Mapping[str, tuple[str, ...]] = {
    "unproven": ("list", "quiz", "play"),
    "unobservable": ("know", "deep", "explain"),
    "practises_nothing": ("longer", "away", "questions"),
    "too_long": ("less", "units", "hour"),
}
"""The faults in the order in which they are repaired, each by the end of its key, and what can be done about it."""
_ITEMS = frozenset({"proves", "practises", "hinders"})
_WORDED = {"yes": True, "no": False}
_FIGURE = re.compile(r"\d+(\.\d+)?")


def sample(language: str, *steps: str) -> Dossier:
    """Return the course in one language after these steps."""
    return fold(Dossier(), [_change(number, step, language) for number, step in enumerate(("", *steps))])


def faults(dossier: Dossier) -> tuple[str, ...]:
    """Return what ``training.checks`` has to say of the course, each by the end of its key; questions left out."""
    return tuple(_end(one.message.key) for one in checks(dossier, COURSE) if not one.question)


def mended(language: str, fault: str) -> tuple[str, ...]:
    """Return the steps that lead to the course in which all faults before this one are repaired."""
    before = list(REPAIRS)[: list(REPAIRS).index(fault)]
    return (FAULTY, *(f"{one} {right(language, one)}" for one in before))


@cache
def right(language: str, fault: str) -> str:
    """Return the repair that takes a fault away and brings no other one; the faults before it are repaired already."""
    steps = mended(language, fault)
    left = set(faults(sample(language, *steps))) - {fault}
    (found,) = (one for one in REPAIRS[fault] if set(faults(sample(language, *steps, f"{fault} {one}"))) == left)
    return found


def _end(key: str) -> str:
    return key.rpartition(".")[2]


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _change(number: int, step: str, language: str) -> Change:
    ops = (op for row in _rows() if row["step"] == step for op in _ops(row, row.get(language, row["de"])))
    return Change(id=f"{number:032x}", author="lesson", at="", ops=tuple(ops))


def _ops(row: Mapping[str, str], value: str) -> Iterator[Op]:
    kind, id_, field = row["kind"], row["id"], row["field"]
    if field == "dropped":
        yield Drop(kind=kind, id=id_)
    elif field in _ITEMS:
        yield from (Add(kind=kind, id=id_, field=field, item=one, value=one) for one in value.split())
    else:
        yield Put(kind=kind, id=id_, field=field, value=_value(value), was=None)


def _value(text: str) -> Scalar:
    if _FIGURE.fullmatch(text):
        return float(text) if "." in text else int(text)
    return _WORDED.get(text, text)
