"""Drawing: pictures are made off the kernel's main thread; of what is asked meanwhile only the last is drawn."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from sirkit.messages import Message, Problem
from sirkit.widgets.desk import Content, Desk, told

_LOG = logging.getLogger(__name__)
Prepared = Callable[[Content], Callable[[], dict[str, Any]]]
"""Takes what is wanted, on the main thread, and returns what makes the picture, elsewhere."""


class Drawing:
    """Answers one word of the page with pictures.

    The answer carries the same ``asked``, so that whoever asked knows it; it is a picture, or messages saying why not.
    """

    def __init__(self, desk: Desk, word: str, prepared: Prepared) -> None:
        self._desk, self._word, self._prepared = desk, word, prepared
        self._wanted: Content | None = None
        self._task: asyncio.Task[None] | None = None

    def begin(self, content: Content) -> None:
        """Begin to draw what the page wants."""
        self._wanted = content
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._answer())

    async def _answer(self) -> None:
        while wanted := self._wanted:
            self._wanted = None
            asked = str(wanted.get("asked"))
            try:
                made = await asyncio.to_thread(self._prepared(wanted))
            except Problem as caught:
                self._desk.tell(self._word, asked=asked, messages=told(caught.messages))
            except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
                _LOG.exception("A picture could not be drawn")
                self._desk.tell(self._word, asked=asked, messages=told((Message("desk.failed"),)))
            else:
                self._desk.tell(self._word, asked=asked, **made)
