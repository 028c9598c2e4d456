"""Which tests run, and in which order."""

import os

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests at the end, because the browser's loop runs from then on; skip slow ones unless asked."""
    items.sort(key=lambda item: "browser" in item.path.parts)
    if os.environ.get("SIRKIT_SLOW"):
        return
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(pytest.mark.skip(reason="slow: set SIRKIT_SLOW=1"))
