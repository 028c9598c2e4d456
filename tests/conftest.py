"""In which order tests run."""

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests at the end, because the browser's loop runs from then on."""
    items.sort(key=lambda item: "browser" in item.path.parts)
