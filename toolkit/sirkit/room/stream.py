"""The stream: what is new in a room, told as it happens. It resumes where the reader left off."""

import json
from datetime import timedelta
from typing import Any

from tornado.iostream import StreamClosedError

from sirkit.room.handlers import RoomHandler

EVERY = timedelta(seconds=2)
"""Between two signs of life; by them a reader knows that nothing is new from nobody being there."""


class StreamHandler(RoomHandler):
    """``room/stream``: events ``news``, ``whole`` and ``beat``, as server-sent events."""

    def set_default_headers(self) -> None:
        """Send events; a proxy must not collect them."""
        super().set_default_headers()
        self.set_header("Content-Type", "text/event-stream; charset=utf-8")
        self.set_header("X-Accel-Buffering", "no")

    async def get(self) -> None:
        """Tell what came after ``since``, then what comes, until the reader leaves or the room is over."""
        self.guest()
        self.seq, self.erasures = self.number("since"), self.number("erasures")
        try:
            while self.room.workspace.journal is not None:
                await self.tell()
                await self.room.changed.wait(timeout=EVERY)
        except StreamClosedError:
            return
        await self.event("over", {})

    async def tell(self) -> None:
        """Tell what is new; where nothing is, that we are still here."""
        room = self.room
        if room.erasures != self.erasures or self.seq > room.seq:
            self.seq, self.erasures = room.seq, room.erasures
            await self.event("whole", {**room.whole(), "erasures": self.erasures})
        elif room.seq > self.seq:
            news = room.news(self.seq)
            self.seq = room.seq
            await self.event("news", {**news, "accepted": []})
        else:
            await self.event("beat", {"guests": room.register.guests()})

    async def event(self, word: str, content: dict[str, Any]) -> None:
        """Send one event."""
        data = json.dumps(content, ensure_ascii=False)
        self.write(f"event: {word}\nid: {self.seq}\ndata: {data}\n\n")
        await self.flush()
