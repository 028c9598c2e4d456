"""Scratch: a journal for what is only shown or tried; it goes with the workspace it belongs to."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from weakref import finalize

from sirkit.journal import SqliteJournal
from sirkit.workspace import Workspace


def attach(workspace: Workspace) -> None:
    """Give a workspace an empty journal in a temporary folder.

    ``SIRKIT_SCRATCH`` names a folder for it that somebody else clears away where this process is killed.
    """
    place = os.environ.get("SIRKIT_SCRATCH")
    if place:
        Path(place).mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = TemporaryDirectory(prefix="sirkit-", dir=place, ignore_cleanup_errors=True)
    workspace.attach(SqliteJournal(Path(folder.name) / "scratch.sqlite"))
    finalize(workspace, folder.cleanup)
