"""The station Fahrplan by itself: a notebook that shows it, a region to show, and what is found on its page."""

import json
from collections.abc import Callable
from pathlib import Path
from secrets import token_hex

from hands import wait_for
from playwright.sync_api import Locator, Page
from strategies import change, put

from sirkit.shelf import Shelf

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
Station = Callable[..., Page]


def notebook(path: Path, source: str = CELL) -> Path:
    """Write a notebook with one cell and nothing else, by default the station's."""
    cell: dict[str, object] = {
        "cell_type": "code",
        "execution_count": None,
        "id": "a",
        "metadata": {},
        "outputs": [],
        "source": source,
    }
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    path.write_text(
        json.dumps({"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}), "utf-8"
    )
    return path


def region(home: Path) -> str:
    """Keep the region as a workspace of its own where a server finds it; return the key that leads to it."""
    key = token_hex(16)
    ops = [
        put(field, value, kind=kind, id_=id_)
        for kind, table in REGION.items()
        for id_, values in table.items()
        for field, value in values.items()
    ]
    journal = Shelf(home).open(key)
    journal.append([change(1, *ops)])
    journal.close()
    return key


def key(page: Page | Locator, name: str) -> Locator:
    """Return the control of this name."""
    return page.locator(f'[data-key="{name}"]')


def leg(page: Page, function: str) -> Locator:
    """Return what stands on one function."""
    return page.locator(".sirkit-leg").filter(has=page.get_by_role("heading", name=function, exact=True))


def undo(page: Page) -> None:
    """Press undo in the notice."""
    page.locator(".sirkit-notices").get_by_role("button", name="Undo").click()
    wait_for(page)
