"""The beat: a sign of life sent beside the kernel's work, so that a busy kernel does not look like a dead one."""

import asyncio
import logging
import threading
import time
from collections.abc import Callable
from typing import Protocol

_LOG = logging.getLogger(__name__)
EVERY = 1.0
"""Seconds between two beats."""
BUSY_AFTER = 1.2
"""Seconds the main thread may owe an answer before it counts as busy."""
PAGE_GONE_AFTER = 90.0
"""Seconds without word from the page after which the beat rests, so that an abandoned kernel can be collected."""


class Teller(Protocol):
    """Sends one beat to the page."""

    def __call__(self, *, busy: bool) -> None: ...  # noqa: D102


class Beat:
    """Beats from a thread of its own while a page is there, and has the main thread look around once a second.

    Parameters
    ----------
    tell
        Sends a beat; called from the beat's thread.
    look
        Called on the main thread at every beat that finds it free.
    """

    def __init__(self, tell: Teller, look: Callable[[], None]) -> None:
        self._tell = tell
        self._look = look
        self._loop: asyncio.AbstractEventLoop | None = None
        self._seen = self._answered = time.monotonic()
        self._asked = False

    def start(self) -> None:
        """Begin to beat, once, and only where a main loop runs that can be busy."""
        if self._loop is not None:
            return
        try:
            self._loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        threading.Thread(target=self._run, name="sirkit-beat", daemon=True).start()

    def seen(self) -> None:
        """Note that the page has given a sign of life."""
        self._seen = time.monotonic()

    def _run(self) -> None:
        while self._loop is not None and not self._loop.is_closed():
            try:
                self._once(self._loop)
            except Exception:  # noqa: BLE001 - one beat that fails must not be the last one
                _LOG.exception("A beat failed")
            time.sleep(EVERY)

    def _once(self, loop: asyncio.AbstractEventLoop) -> None:
        if not self._asked:
            self._asked = True
            self._answered = time.monotonic()
            loop.call_soon_threadsafe(self._answer)
        late = self._asked and time.monotonic() - self._answered > BUSY_AFTER
        if late or time.monotonic() - self._seen < PAGE_GONE_AFTER:
            self._tell(busy=late)

    def _answer(self) -> None:
        self._asked = False
        if time.monotonic() - self._seen < PAGE_GONE_AFTER:
            self._look()
