"""Counting: how far one's own map has come, said anew with every change."""

from sirkit.tally import tally
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, stub
from sirkit.workspace import Workspace


class Counting(Part):
    """Says how many stand on the map, and what would make it easier to read."""

    _esm = stub("counting")

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._desk.teach("tally", self._count)

    def _count(self, _: Content) -> None:
        counted = tally(self._desk.workspace.dossier)
        self._desk.tell("tally", done=counted.done, messages=told(counted.messages))
