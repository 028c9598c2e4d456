"""The room that tests of its life, its rights and its erasing share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hall import Hall, Member, hall


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Hall]:
    """Serve an empty room."""
    with hall(tmp_path / "room") as one:
        yield one


@pytest.fixture
def participant(served: Hall) -> Member:
    """Let a participant in."""
    return served.admit("participant")
