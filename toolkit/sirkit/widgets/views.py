"""The views of a station, one at a time: on a narrow page, or on any."""

from collections.abc import Sequence
from typing import Any

import traitlets

from sirkit.widgets.part import Part, stub
from sirkit.workspace import Workspace


class Views(Part):
    """Switches between the views of the station it stands in.

    Parameters
    ----------
    views
        Their names. The first one shows first.
    always
        Whether only one of them shows on a wide page too; else all show there at once, from 1024 px on.
    """

    _esm = stub("views")
    views: traitlets.List[Any] = traitlets.List().tag(sync=True)
    always = traitlets.Bool(default_value=False).tag(sync=True)

    def __init__(self, workspace: Workspace, views: Sequence[str], *, always: bool = False) -> None:
        super().__init__(workspace, views=list(views), always=always)
