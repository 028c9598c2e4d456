"""What the browser fetches from us: scripts, styles, map layers, under one address that changes with their content."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from sirkit.widgets.joining import joined

_HERE = Path(__file__).parent
FOLDERS = {"static": _HERE / "static", "map": _HERE.parent / "data" / "map"}
PARTS = FOLDERS["static"] / "parts.js"
"""The scripts of all parts as one: no file, made when it is asked for."""


@cache
def stamp() -> str:
    """Return 12 hexadecimal digits that change whenever something served does."""
    digest = sha256(parts())
    for folder in FOLDERS.values():
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                digest.update(path.relative_to(folder).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


@cache
def parts() -> bytes:
    """Return what stands at ``PARTS``."""
    return joined(FOLDERS["static"]).encode()
