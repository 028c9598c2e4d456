"""In which order tests run, and what several files of them write into: a journal, a room."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hall import Hall, Member, hall

from sirkit.journal import SqliteJournal
from sirkit.workspace import Workspace

sys.path.append(str(Path(__file__).parent / "benchmarks"))  # last, for one of them is called as a library: coverage


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


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Hall]:
    """Serve an empty room."""
    with hall(tmp_path / "room") as one:
        yield one


@pytest.fixture
def participant(served: Hall) -> Member:
    """Let a participant in."""
    return served.admit("participant")
