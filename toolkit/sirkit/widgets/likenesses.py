"""Possible duplicates: two sheets beside each other, and a person decides. Nothing is merged by itself."""

import asyncio
import logging
from typing import Any

import traitlets

from sirkit.decisions import conflicts, likeness_id
from sirkit.dossier import Dossier
from sirkit.messages import Message
from sirkit.proposals import alike
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)


class Likenesses(Part):
    """Asks of each two sheets that look alike whether they are the same, different, or to be decided later.

    Parameters
    ----------
    quiet
        Show nothing as long as there is nothing to decide; for whoever works alone, and for trainers.
    """

    _esm = stub("likenesses")
    quiet = traitlets.Bool(default_value=False).tag(sync=True)

    def __init__(self, workspace: Workspace, *, quiet: bool = False) -> None:
        super().__init__(workspace, quiet=quiet)
        self._asked = 0
        self._task: asyncio.Task[None] | None = None

    def _words(self) -> Words:
        return {"alike": self._alike}

    def _alike(self, _: Content) -> None:
        """Have the pairs told; what is asked while they are being looked for is answered once, by the last look."""
        self._asked += 1
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._look())

    async def _look(self) -> None:
        """Compare off the kernel's main thread, until nobody has asked anew meanwhile."""
        answered = 0
        while answered != self._asked:
            answered = self._asked
            try:
                found = await asyncio.to_thread(compared, self._desk.workspace.dossier)
            except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
                _LOG.exception("Sheets could not be compared")
                self._desk.tell("problem", about=None, messages=told((Message("desk.failed"),)))
            else:
                self._desk.tell("alike", **found)


def compared(dossier: Dossier) -> dict[str, Any]:
    """Return the pairs, each with the id of the record its decision goes into, and decisions that contradict."""
    pairs = [
        {
            "id": likeness_id(pair.one, pair.other),
            "one": pair.one,
            "other": pair.other,
            "later": pair.later,
            "sure": pair.sure,
            "reasons": told(pair.reasons),
        }
        for pair in alike(dossier)
    ]
    return {"pairs": pairs, "conflicts": [{"one": found.one, "other": found.other} for found in conflicts(dossier)]}
