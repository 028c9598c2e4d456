"""Ten minutes: a lesson built from one learning outcome, held, and told back in four lines."""

import traitlets

from sirkit.tenminutes import LINES, MINUTES, MOST, SIGN, UNIT, WORDED, plan, remarks
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

_TOLD = {
    "unit": UNIT,
    "parts": [[name, minutes] for name, minutes in MINUTES.items()],
    "most": MOST,
    "worded": list(WORDED),
    "sign": SIGN,
    "lines": list(LINES),
}


class TenMinutes(Part):
    """Builds a lesson of ten minutes, and keeps what peers say of it."""

    _esm = stub("tenminutes")
    lesson = traitlets.Dict().tag(sync=True)
    """What a lesson is made of, and the unit it is kept with."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, lesson=_TOLD)

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin, "tenminutes": self._look}

    def _look(self, _: Content) -> None:
        """Tell what there is to say of the lesson as it is kept."""
        found = remarks(plan(self._desk.workspace.dossier))
        said = [{"at": one.at, "asks": one.asks, "message": told((one.message,))[0]} for one in found]
        self._desk.tell("tenminutes", remarks=said)
