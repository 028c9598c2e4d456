"""Line: people who come together are let in one after the other, in the order they came, while there is room."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

LOOK = 1.0
"""Seconds after which somebody who waits is told their place, and the room is looked at again."""
DOOR = 10.0
"""Seconds somebody may keep the door: then the next comes in beside them."""


class Line:
    """A line with a door that lets in so many at once.

    Parameters
    ----------
    at_once
        How many may be on their way in together.
    room
        Whether there is room for one more, given how many are on their way in.
    """

    def __init__(self, at_once: int, room: Callable[[int], bool]) -> None:
        self.at_once, self.room = at_once, room
        self._waiting: list[asyncio.Event] = []
        self._entering: set[asyncio.Event] = set()

    @property
    def idle(self) -> bool:
        """Whether nobody waits and nobody is on their way in."""
        return not self._waiting and not self._entering

    @asynccontextmanager
    async def turn(self, told: Callable[[int], Awaitable[None]]) -> AsyncIterator[None]:
        """Wait for one's turn; within the block one is on one's way in.

        Parameters
        ----------
        told
            Called with one's place, from 1, at every look; what it raises ends the waiting.
        """
        called = asyncio.Event()
        self._waiting.append(called)
        self.move()
        try:
            while not called.is_set():
                with suppress(TimeoutError):
                    await asyncio.wait_for(called.wait(), LOOK)
                if not called.is_set():
                    await told(self._waiting.index(called) + 1)
                    self.move()
            door = asyncio.get_running_loop().call_later(DOOR, self._passed, called)
            yield
            door.cancel()
        finally:
            if called in self._waiting:
                self._waiting.remove(called)
            self._passed(called)

    def move(self) -> None:
        """Let in whoever may be let in now."""
        while self._waiting and len(self._entering) < self.at_once and self.room(len(self._entering)):
            called = self._waiting.pop(0)
            self._entering.add(called)
            called.set()

    def _passed(self, called: asyncio.Event) -> None:
        self._entering.discard(called)
        self.move()
