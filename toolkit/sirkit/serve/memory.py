"""Memory: what is free on this machine, and for how many people that will do."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psutil

from sirkit.serve import forks

FORKED = 45_000_000
"""Bytes one person's kernel takes where it is forked: 27 MB when the page stands, the rest as a region grows."""
STARTED = 130_000_000
"""Bytes it takes where each kernel loads everything for itself."""
BESIDE = 400_000_000
"""Bytes that stay free for the server, the parent, what is calculated beside, and everything else on the machine."""
GROUPS = Path("/sys/fs/cgroup")
"""Where Linux shows its control groups and their limits."""
OWN = Path("/proc/self/cgroup")
"""Where it says in which of them we are."""


def person() -> int:
    """Return the bytes one person takes."""
    return FORKED if forks.possible() else STARTED


def people() -> int:
    """Return for how many more people the memory will do."""
    return max(0, (free() - BESIDE) // person())


def free() -> int:
    """Return the bytes that may still be taken: of the machine, or of the container it seems to be."""
    return min([int(psutil.virtual_memory().available), *_left()])


def _left() -> Iterator[int]:
    """Yield what each of Linux's control groups (version 2) around us leaves; files it may drop count as free."""
    with suppress(OSError, ValueError):
        group = GROUPS / OWN.read_text("ascii").split("::", 1)[-1].strip().lstrip("/")
        for folder in (group, *group.parents):
            if folder.is_relative_to(GROUPS) and (limit := _number(folder / "memory.max")) is not None:
                yield limit - (_number(folder / "memory.current") or 0) + _droppable(folder)


def _droppable(folder: Path) -> int:
    """Return how many bytes of a group are files nobody has used lately; 0 where it does not tell."""
    with suppress(OSError, ValueError):
        lines = (folder / "memory.stat").read_text("ascii").splitlines()
        return int(dict(line.split() for line in lines).get("inactive_file", 0))
    return 0


def _number(path: Path) -> int | None:
    """Return the number a file holds; None where it holds the word for no limit, or is not there."""
    with suppress(OSError, ValueError):
        return int(path.read_text("ascii"))
    return None
