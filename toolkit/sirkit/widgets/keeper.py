"""The keeper: attaches the workspace to what this browser keeps, and says whether everything is kept."""

from datetime import UTC, datetime

import traitlets

from sirkit.formats.regionsmappe import write
from sirkit.widgets.desk import Content
from sirkit.widgets.part import Part, stub
from sirkit.workspace import Workspace

HERE = "the one workspace of this place"
"""Where a place belongs to one person for one session, its workspace needs no key: a reload finds it again."""


class Keeper(Part):
    """The bar above every station.

    Parameters
    ----------
    keeps
        Whether this browser may keep a copy of what is not yet acknowledged, and the workspace's key.
    passing
        Whether this place forgets everything when it is left (Binder): then the bar says so and reminds.
    """

    _esm = stub("keeper")
    keeps = traitlets.Bool(default_value=True).tag(sync=True)
    passing = traitlets.Bool(default_value=False).tag(sync=True)
    coded = traitlets.Bool(default_value=True).tag(sync=True)

    def __init__(self, workspace: Workspace, *, keeps: bool = True, passing: bool = False) -> None:
        super().__init__(workspace, keeps=keeps, passing=passing, coded=not passing)
        self._desk.teach("save", self._save)
        if passing:
            self._desk.key = HERE

    def _save(self, _: Content) -> None:
        data = write(self._desk.workspace.changes())
        name = f"regionsmappe-{datetime.now(UTC):%Y-%m-%d}.sirkit.json"
        self._desk.tell("file", name=name, text=data.decode())
