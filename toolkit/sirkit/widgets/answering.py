"""Answering: what a page asks is worked out off the kernel's main thread; of several questions the last one counts."""

import asyncio
import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from sirkit.dossier import Dossier
from sirkit.messages import Message, Problem
from sirkit.widgets.desk import Content, Desk, told

_LOG = logging.getLogger(__name__)
Look = Callable[[Dossier, Content], dict[str, Any]]
"""Works out what is told of a dossier to whoever asked this; it may raise a ``Problem``."""


class Answering:
    """Answers one word of the page, with the same word.

    Parameters
    ----------
    about
        What the question names the answer is of; the answer names it too, so that the page knows one that comes late.
        Where there is no answer, ``messages`` say why.
    """

    def __init__(self, desk: Desk, word: str, look: Look, *, about: str) -> None:
        self._desk, self._word, self._look, self._about = desk, word, look, about
        self._wanted: Content | None = None
        self._number = 0
        self._task: asyncio.Task[None] | None = None

    def begin(self, content: Content) -> None:
        """Work it out; of what is asked meanwhile only the last is answered."""
        self._wanted = content
        self._number += 1
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._answer())

    def stop(self, _: Content) -> None:
        """Nobody waits for it any more. What is left of it in its thread is not told."""
        self._wanted = None
        self._number += 1

    async def _answer(self) -> None:
        while self._wanted:
            wanted, number, self._wanted = self._wanted, self._number, None
            said = {self._about: str(wanted.get(self._about)), **await self._said(wanted)}
            if number == self._number:
                self._desk.tell(self._word, **said)

    async def _said(self, wanted: Content) -> dict[str, Any]:
        try:
            return await asyncio.to_thread(partial(self._look, self._desk.workspace.dossier, wanted))
        except Problem as caught:
            return {"messages": told(caught.messages)}
        except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
            _LOG.exception("What was asked could not be worked out: %s", self._word)
            return {"messages": told((Message("desk.failed"),))}
