"""Scratch: a journal for what is only shown or tried; it goes with the workspace it belongs to."""

from pathlib import Path
from tempfile import TemporaryDirectory
from weakref import finalize

from sirkit.journal import SqliteJournal
from sirkit.workspace import Workspace


def attach(workspace: Workspace) -> None:
    """Give a workspace an empty journal in a temporary folder."""
    folder = TemporaryDirectory(prefix="sirkit-", ignore_cleanup_errors=True)
    workspace.attach(SqliteJournal(Path(folder.name) / "scratch.sqlite"))
    finalize(workspace, folder.cleanup)
