"""The map: who is where, drawn without any other host."""

import traitlets

from sirkit.widgets.part import Part, stub
from sirkit.workspace import Workspace


class Map(Part):
    """Located records of one kind on districts, lakes and towns of our own."""

    _esm = stub("map")
    kind = traitlets.Unicode().tag(sync=True)

    def __init__(self, workspace: Workspace, kind: str) -> None:
        super().__init__(workspace, kind=kind)
