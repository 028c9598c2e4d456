"""The samples: invented regions to open while nothing is entered, and the notice that what shows is one of them."""

from secrets import token_hex

import traitlets

from sirkit.changes import Put
from sirkit.kinds import Actor
from sirkit.messages import problem
from sirkit.samples import SAMPLES, opening
from sirkit.widgets.desk import Content, now
from sirkit.widgets.part import Part, stub
from sirkit.workspace import Workspace


class Samples(Part):
    """Offers the sample regions, only to who works alone and has nothing entered yet."""

    _esm = stub("samples")
    samples: traitlets.List[str] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, samples=list(SAMPLES))
        self._desk.teach("open sample", self._open)

    def _open(self, content: Content) -> None:
        workspace = self._desk.workspace
        if workspace.journal is None:
            raise problem("workspace.unattached")
        if self._desk.shelf is None:
            raise problem("samples.room")
        if any(workspace.dossier.all(Actor)):
            raise problem("samples.full")
        name, language = str(content["name"]), str(content["language"])
        stamp = {"id": token_hex(16), "at": now()}
        change = opening(name, language, workspace.dossier, workspace.journal.buried, **stamp)
        if change:
            workspace.commit([change])
            self._desk.tell("sample", change=change.id)


class Invented(Part):
    """Says, as long as a sample shows, that it is made up, and closes it.

    Parameters
    ----------
    passing
        Whether this is a sample shown by itself: nothing in it is kept, and there is nothing to close.
    """

    _esm = stub("invented")
    passing = traitlets.Bool(default_value=False).tag(sync=True)

    def __init__(self, workspace: Workspace, *, passing: bool = False) -> None:
        super().__init__(workspace, passing=passing)
        self._desk.teach("close sample", self._close)

    def _close(self, content: Content) -> None:
        """Take back the change that opened the sample; what a person has entered besides stays."""
        opened = [
            change.id
            for change in self._desk.workspace.changes()
            for op in change.ops
            if isinstance(op, Put) and (op.kind, op.field) == ("region", "sample") and op.value and not change.undoes
        ]
        if not opened:
            raise problem("undo.nothing")
        self._desk.take_back(content["id"], opened[-1])
        self._desk.tell("sample", change=None)
