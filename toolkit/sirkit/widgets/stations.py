"""The stations of an app, one at a time."""

from collections.abc import Sequence
from typing import Any

import traitlets

from sirkit.widgets.part import Part, stub
from sirkit.workspace import Workspace


class Stations(Part):
    """Leads from station to station; the one chosen stands in the address, so that a reload keeps it."""

    _esm = stub("stations")
    stations: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace, stations: Sequence[str]) -> None:
        super().__init__(workspace, stations=list(stations))
