"""Reading the network: three things to talk about, and behind them the figures."""

import asyncio
import logging
import time
from functools import partial
from typing import Any

from sirkit.aside import Aside
from sirkit.digest import digest
from sirkit.dossier import Dossier
from sirkit.merging import merged
from sirkit.messages import Message
from sirkit.structure import Progress, net, read
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)
_LARGE = 1500
"""Actors and ties together from which on a network is read in a process of its own."""


class Reading(Part):
    """Reads the network off the kernel's main thread, tells how far it is, and can be stopped."""

    _esm = stub("reading")

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._asked = self._answered = 0
        self._aside: Aside | None = None
        self._task: asyncio.Task[None] | None = None

    def _words(self) -> Words:
        return {"structure": self._begin, "structure-stop": self._stop}

    def _begin(self, _: Content) -> None:
        """Have the network read; what is asked while it is being read is answered once, by the last reading."""
        self._asked += 1
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._read())

    def _stop(self, _: Content) -> None:
        """End the reading: nobody waits for it any more."""
        if self._answered != self._asked:
            self._answered = self._asked
            if self._aside:
                self._aside.stop()
            self._desk.tell("structure", stopped=True)

    async def _read(self) -> None:
        """Read until nobody has asked anew meanwhile."""
        while self._answered != self._asked:
            number, self._aside = self._asked, Aside()
            step = partial(self._soon, asyncio.get_running_loop(), self._aside)
            word, found = "structure", None
            try:
                found = await asyncio.to_thread(looked, self._desk.workspace.dossier, self._aside, step)
            except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
                _LOG.exception("The network could not be read")
                word, found = "problem", {"about": None, "messages": told((Message("desk.failed"),))}
            if found and self._answered < number:
                self._desk.tell(word, **found)
            self._answered = max(self._answered, number)

    def _soon(self, loop: asyncio.AbstractEventLoop, aside: Aside, *step: Any) -> None:
        """Tell a step from the main thread, whichever thread it was taken in."""
        loop.call_soon_threadsafe(partial(self._step, aside, *step))

    def _step(self, aside: Aside, done: int, of: int, name: str) -> None:
        """Tell how far the reading is that is still wanted."""
        if aside is self._aside and self._answered != self._asked:
            self._desk.tell("structure-step", done=done, of=of, name=name)


def looked(dossier: Dossier, aside: Aside, step: Progress) -> dict[str, Any] | None:
    """Return what is shown of a region's network and the seconds it took, or None if it was stopped."""
    began, whole = time.perf_counter(), net(merged(dossier))
    if len(whole.graph) + whole.graph.number_of_edges() < _LARGE:
        found: dict[str, Any] | None = digest(read(whole))
    else:
        found = aside.work(whole, step)
    return found and {**found, "seconds": round(time.perf_counter() - began, 3)}
