"""Coaching as a coach does it: a goal, a talk, steps, a review, what is due, and the hand-over; nothing of it in a room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import served
from alone import Open, opener, small
from hands import WAIT, WALKS, lay, serious, wait_for
from playwright.sync_api import Page, expect
from stations import key, notebook
from visits import Device

from sirkit.words import text

CELL = """
import ipywidgets
from sirkit.widgets.coached import Coached
from sirkit.widgets.coaching import Coaching
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.ventures import Ventures
from sirkit.widgets.views import Views
from sirkit.workspace import Workspace

workspace = Workspace()
overview = ipywidgets.Box([Coached(workspace), Ventures(workspace)])
one = ipywidgets.Box([Coaching(workspace)])
station = ipywidgets.Box([Views(workspace, ("coached", "coaching"), always=True), overview, one])
for box, name in ((overview, "stack"), (one, "stack"), (station, "turning")):
    box.add_class(f"sirkit-{name}")
page = ipywidgets.Box([Keeper(workspace), station])
page.add_class("sirkit-app")
page
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Server]:
    """Serve a notebook that shows both parts and nothing else."""
    with served.serving(notebook=notebook(tmp_path_factory.mktemp("coaching") / "coaching.ipynb", CELL)) as running:
        yield running


@pytest.fixture
def page(device: Device, house: served.Server) -> Open:
    """Return a function that opens both."""
    return opener(device, house)
