"""The views of a station, one at a time on a narrow page."""

from collections.abc import Sequence
from typing import Any

import traitlets

from sirkit.widgets.part import Part, stub
from sirkit.workspace import Workspace


class Views(Part):
    """Switches between the views of the station it stands in; from 1024 px on all of them show at once."""

    _esm = stub("views")
    views: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace, views: Sequence[str]) -> None:
        super().__init__(workspace, views=list(views))
