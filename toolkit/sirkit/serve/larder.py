"""Larder: where the stock is kept between two starts of the server, made by a process of its own."""

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import sirkit
from sirkit import shelf, stock
from sirkit.files import write_whole
from sirkit.messages import Problem

PATIENCE = 60
"""Seconds making the stock may take."""
_PACKAGE = Path(sirkit.__file__).parent
_MAKE = "from sirkit.serve import larder; larder.fill()"
_SERVING = ("sirkit.serve", "sirkit.room")


def open_up() -> None:
    """Lay out the stock; one that is not there, or not of this version, is made first, by another process.

    What is made may leave threads behind, which the process that is forked from must not have. Where the stock can be
    neither read nor made, everybody works out for themselves what they need.
    """
    if not _laid_out():
        with suppress(OSError, subprocess.SubprocessError):
            command = [sys.executable, "-c", _MAKE]
            subprocess.run(command, check=True, timeout=PATIENCE, stdin=subprocess.DEVNULL)  # noqa: S603  # our own words
        _laid_out()


def rooms() -> list[str]:
    """Return the names of all our modules an app may use: all but those of the server."""
    found = (module.name for module in walk_packages(sirkit.__path__, "sirkit."))
    return [name for name in found if not name.startswith(_SERVING)]


def fill() -> None:
    """Make the stock and keep it; what is there of other versions is thrown away."""
    for name in rooms():
        import_module(name)
    folder = place().parent
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for old in folder.iterdir():
        old.unlink()
    with suppress(Problem):
        write_whole(place(), pickle.dumps(stock.taken()))


def place() -> Path:
    """Return the file of this version: it is named after all files of ours, and the Python that reads it."""
    files = sorted(path for path in _PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc")
    seen = [(str(path.relative_to(_PACKAGE)), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return shelf.home() / "stock" / sha256(repr((sys.version, seen)).encode()).hexdigest()[:16]


def _laid_out() -> bool:
    """Lay out what is kept, if it is ours alone: a pickle can hold anything."""
    try:
        with place().open("rb") as file:
            status = os.fstat(file.fileno())
            if status.st_uid != os.getuid() or status.st_mode & 0o022:
                return False
            stock.lay_out(pickle.load(file))  # noqa: S301  # written by us, for us, and nobody else could
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError):
        return False
    return True
