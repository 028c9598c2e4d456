"""The keeper: attaches the workspace to what this browser keeps, and says whether everything is kept."""

from datetime import UTC, datetime
from typing import Any

import traitlets

from sirkit.formats.regionsmappe import write
from sirkit.kinds import KINDS, PERSONAL
from sirkit.widgets.desk import Content
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace


class Keeper(Part):
    """The bar above every station. Where a place forgets everything on leaving (Binder), it says so and reminds."""

    _esm = stub("keeper")
    passing = traitlets.Bool(default_value=False).tag(sync=True)

    def __init__(self, workspace: Workspace, **traits: Any) -> None:
        super().__init__(workspace, **traits)
        self.passing = self._desk.passing

    def _words(self) -> Words:
        return {"save": self._save}

    def _save(self, content: Content) -> None:
        """Hand out the file to pass on; what is private only where somebody asks for a file of their own."""
        private = content.get("private") is True
        workspace = self._desk.workspace
        left = 0 if private else sum(len(list(workspace.dossier.all(KINDS[kind]))) for kind in PERSONAL)
        name = f"regionsmappe{'-privat' * private}-{datetime.now(UTC):%Y-%m-%d}.sirkit.json"
        self._desk.tell("file", name=name, text=write(workspace.changes(), personal=private).decode(), left=left)
