"""Scratch: where what is only tried out is kept, and for how long."""

from pathlib import Path

import pytest

from sirkit import scratch
from sirkit.workspace import Workspace


def test_what_is_tried_lies_where_the_server_clears_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The journal stands in the folder named by the server, which nobody else may open, and goes with its workspace."""
    place = tmp_path / "scratch" / "kernel"
    monkeypatch.setenv("SIRKIT_SCRATCH", str(place))
    workspace = Workspace()
    scratch.attach(workspace)
    assert [file.name for file in place.rglob("scratch.sqlite")] == ["scratch.sqlite"]
    assert place.stat().st_mode & 0o077 == 0
    assert workspace.journal
    workspace.journal.close()
    del workspace
    assert not list(place.iterdir())
