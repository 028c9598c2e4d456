"""Shelves: folders of files the browser fetches from us, each under an address that changes with its content."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from sirkit.widgets import assets

_STATIC = Path(__file__).parent / "static"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".topojson": "application/json; charset=utf-8",
    ".geojson": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".txt": "text/plain; charset=utf-8",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True)
class Shelf:
    """A folder and the function that stamps its present content."""

    folder: Path
    stamp: Callable[[], str]

    def find(self, name: str) -> Path | None:
        """Return the file of that name, or nothing if the shelf has none or the name leads out of it."""
        path = (self.folder / name).resolve()
        known = path.suffix in TYPES and path.is_relative_to(self.folder.resolve())
        return path if known and (path.is_file() or path == assets.PARTS) else None


def of(folder: Path) -> Shelf:
    """Return a shelf over a folder, stamped with a hash of its files."""
    return Shelf(folder, lambda: _hash(folder))


@cache
def shelves() -> dict[str, Shelf]:
    """Return every shelf by the word its address starts with.

    ``static``, ``map``: the widgets. ``page``: the page itself. ``anywidget`` is the script
    of the installed anywidget, so that browser and kernel always speak the same version.
    """
    ours = {name: Shelf(folder, assets.stamp) for name, folder in assets.FOLDERS.items()}
    return {**ours, "page": of(_STATIC), "anywidget": of(_anywidget())}


def address(shelf: str, name: str) -> str:
    """Return a file's address below the server's base address, without a leading slash."""
    return f"sirkit/{shelf}/{shelves()[shelf].stamp()}/{name}"


@cache
def packed(path: Path) -> tuple[bytes, bytes]:
    """Return a file's bytes as they are and gzipped; kept in memory, so each file is packed once."""
    plain = assets.parts() if path == assets.PARTS else path.read_bytes()
    return plain, gzip.compress(plain, 9, mtime=0)


@cache
def _hash(folder: Path) -> str:
    digest = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _anywidget() -> Path:
    spec = find_spec("anywidget")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("anywidget")
    return Path(spec.origin).parent / "nbextension"
