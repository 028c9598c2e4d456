"""The order of the tests: those in a browser come last, because the browser's own loop runs from then on."""

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the browser tests at the end; the others keep their order."""
    items.sort(key=lambda item: "browser" in item.path.parts)
