"""Files: written whole or not at all, so that neither a crash nor a full disk leaves half of one."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from sirkit.messages import problem


def write_whole(path: Path, data: bytes) -> None:
    """Write the bytes to a temporary neighbour, flush it to disk, rename it into place, and flush the folder.

    Raises
    ------
    Problem
        ``file.unwritable`` with the file's name; what stood there before is untouched.
    """
    temporary: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        _flush_folder(path.parent)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise problem("file.unwritable", name=path.name) from error


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows has no handle for a folder; its rename is journaled
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
