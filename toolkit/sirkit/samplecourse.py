"""The sample course: an invented training to learn on, step by step as ``data/training/sample.csv`` has it.

The rows without a step are a course that holds together; those of a step change it. A faulty course is repaired one
fault after the other, and what repairs a fault is what ``training.checks`` says of the course after it.
"""

from collections.abc import Mapping
from functools import cache

from sirkit.dossier import Dossier
from sirkit.stepwise import stepped
from sirkit.training import checks

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


def sample(language: str, *steps: str) -> Dossier:
    """Return the course in one language after these steps."""
    return stepped("training/sample", language, *steps)


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
