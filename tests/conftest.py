"""In which order tests run, and the journal that several files of them write into."""

from pathlib import Path

import pytest

from sirkit.journal import SqliteJournal
from sirkit.workspace import Workspace


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests at the end, because the browser's loop runs from then on."""
    items.sort(key=lambda item: "browser" in item.path.parts)


@pytest.fixture
def journal(tmp_path: Path) -> SqliteJournal:
    """Return an empty journal."""
    return SqliteJournal(tmp_path / "journal.sqlite")


@pytest.fixture
def workspace(journal: SqliteJournal) -> Workspace:
    """Return a workspace attached to it."""
    workspace = Workspace()
    workspace.attach(journal)
    return workspace
