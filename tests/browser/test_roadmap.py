"""The station Fahrplan in a real browser: agreeing steps, moving them on, meetings, practice cards."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import served
from hands import WAIT, WIDTHS, wait_for
from playwright.sync_api import Browser, Page, expect

CELL = """
import ipywidgets
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.meetings import Meetings
from sirkit.widgets.practice import Practice
from sirkit.widgets.roadmap import Roadmap
from sirkit.workspace import Workspace

workspace = Workspace()
station = ipywidgets.Box([Roadmap(workspace), Meetings(workspace), Practice(workspace)])
station.add_class("sirkit-stack")
page = ipywidgets.Box([Keeper(workspace), station])
page.add_class("sirkit-app")
page
"""
REGION: dict[str, dict[str, dict[str, object]]] = {
    "region": {"region": {"name": "Beispielregion"}},
    "actor": {"laden": {"name": "Dorfladen"}, "verein": {"name": "Seeverein"}},
    "role": {"verein-a": {"actor": "verein", "function": "A", "state": "taken_on", "said_by": "self"}},
    "offer": {"raum": {"actor": "laden", "text": "Raum für 20 Personen", "category": "rooms"}},
    "step": {
        "oeffnen": {"task": "Laden am Montag öffnen", "function": "G", "actor": "laden", "state": "interested"},
    },
}
ENTER = """async (region) => {
  const [store] = globalThis.sirkitStores.values();
  await store.commit(Object.entries(region).flatMap(([kind, table]) => Object.entries(table).flatMap(([id, values]) => (
    Object.entries(values).map(([field, value]) => store.put(kind, id, field, value)).filter(Boolean)))));
}"""


def notebook(path: Path) -> Path:
    """Write a notebook with the station and nothing else."""
    cell = {"cell_type": "code", "execution_count": None, "id": "a", "metadata": {}, "outputs": [], "source": CELL}
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    path.write_text(
        json.dumps({"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}), "utf-8"
    )
    return path


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the station on a free port; yield its address."""
    folder = tmp_path_factory.mktemp("roadmap")
    with served.serving(str(notebook(folder / "roadmap.ipynb"))) as running:
        yield running.address


@pytest.fixture
def station(chromium: Browser, address: str) -> Iterator[Any]:
    """Return a function that opens the station on a region with two organisations and one step."""
    contexts = []

    def opened(language: str = "en", **options: Any) -> Page:
        contexts.append(chromium.new_context(**({"viewport": WIDTHS["laptop"], "accept_downloads": True} | options)))
        page = contexts[-1].new_page()
        page.goto(f"{address}?lang={language}")
        wait_for(page)
        page.evaluate(ENTER, REGION)
        wait_for(page)
        page.reload()
        wait_for(page)
        return page

    yield opened
    for context in contexts:
        for page in context.pages:
            page.goto("about:blank")
        context.close()
