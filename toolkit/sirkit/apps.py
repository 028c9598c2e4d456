"""The apps: what a notebook shows with one line."""

import ipywidgets

from sirkit.widgets.form import Form
from sirkit.widgets.gaps import Gaps
from sirkit.widgets.keeper import Keeper
from sirkit.widgets.map import Map
from sirkit.widgets.table import Table
from sirkit.widgets.upload import Upload
from sirkit.widgets.views import Views
from sirkit.workspace import Workspace


def workshop(workspace: Workspace | None = None) -> ipywidgets.Widget:
    """Return the workshop app: the bar, and the map station below it."""
    workspace = workspace or Workspace()
    return _boxed("sirkit-app", Keeper(workspace), map_station(workspace))


def map_station(workspace: Workspace) -> ipywidgets.Widget:
    """Return the map station: list or form, map, functions, files; all of them show one selection."""
    return _boxed(
        "sirkit-station",
        Views(workspace, ("list", "map", "gaps")),
        Table(workspace, "actor", columns=("name", "roles", "city"), edited=("name",)),
        Form(
            workspace,
            "actor",
            first=("name", "city"),
            belongings=("offer", "need", "works", "knows", "wish"),
            more=("sort", "description", "website", "topics", "established"),
        ),
        Map(workspace, "actor"),
        Gaps(workspace),
        Upload(workspace),
    )


def _boxed(name: str, *parts: ipywidgets.Widget) -> ipywidgets.Widget:
    box = ipywidgets.Box(parts)
    box.add_class(name)
    return box
