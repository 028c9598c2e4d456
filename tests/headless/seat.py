"""A seat at the desk without a browser."""

import asyncio
import json
from typing import Any

from sirkit.workspace import Workspace


class Seat:
    """A part without a browser: it keeps what it was told."""

    def __init__(self, workspace: Workspace | None = None) -> None:
        self.told: list[dict[str, Any]] = []
        self.workspace = workspace or Workspace()

    def send(self, content: dict[str, Any], buffers: list[bytes] | None = None) -> None:
        """Keep what would go to the page; like the real one, refuse what is no JSON."""
        assert buffers is None
        self.told.append(json.loads(json.dumps(content)))

    def on_msg(self, callback: Any) -> None:
        """Keep the callback that a message of the page calls."""
        self.callback = callback

    def say(self, content: object) -> None:
        """Send a message as the page would."""
        self.callback(self, content, [])

    def last(self, word: str) -> dict[str, Any]:
        """Return the last thing told with this word."""
        return next(content for content in reversed(self.told) if content["say"] == word)

    def asked(self, word: str, **about: object) -> dict[str, Any]:
        """Ask as the page does, wait until all is answered, and return what was told."""

        async def talk() -> None:
            self.say({"do": word, **about})
            await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

        asyncio.run(talk())
        return self.last(word)
