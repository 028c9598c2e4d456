"""A room and the phone's page on a free port, in a thread: the room's own handlers, and nothing that needs a kernel."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from sirkit.room import interface, phone
from sirkit.room.room import Room
from sirkit.serve import security
from sirkit.words import catalogue, choose, speak

ADDRESSES = phone.Addresses(script="phone.js", room="room/", app="app")


class PhoneHandler(RequestHandler):
    """The page under the policy all our pages have."""

    def get(self) -> None:
        """Send it in the reader's language."""
        nonce = security.fresh()
        language = choose(self.get_query_argument("lang", None), self.request.headers.get("Accept-Language", ""))
        self.set_header("Content-Security-Policy", security.policy(nonce, self.request.host))
        self.set_header("Cache-Control", "no-store")
        evening = {"ends": self.settings["room"].register.ends.isoformat()}
        self.finish(phone.page(catalogue(language), language, nonce, ADDRESSES, evening))


class ScriptHandler(RequestHandler):
    """The page's script."""

    def get(self) -> None:
        """Send it."""
        self.set_header("Content-Type", "text/javascript; charset=utf-8")
        self.finish(phone.script())


class PhoneServer:
    """The room with its page; ``call`` does something to the room as the trainer would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True).start()
        assert self.ready.wait(20)

    async def _run(self) -> None:
        self.loop, self.ended = asyncio.get_running_loop(), asyncio.Event()
        self.room = Room(self.folder, "Musterhausen")
        routes: list[Any] = interface.routes("/", self.room, tuple, speak)
        server = HTTPServer(Application([("/", PhoneHandler), ("/phone.js", ScriptHandler), *routes], room=self.room))
        sockets = bind_sockets(0, "127.0.0.1")
        server.add_sockets(sockets)
        self.address = f"http://127.0.0.1:{sockets[0].getsockname()[1]}/"
        self.ready.set()
        await self.ended.wait()
        server.stop()

    def call(self, act: Any) -> Any:
        """Do something with the room where it lives, and return what came of it."""

        async def done() -> Any:
            return act(self.room)

        return asyncio.run_coroutine_threadsafe(done(), self.loop).result(20)

    @property
    def code(self) -> str:
        """The code of participants."""
        return str(self.call(lambda room: room.register.code("participant")))

    def records(self, kind: str) -> list[dict[str, Any]]:
        """Return what stands in the room of one kind."""
        whole: dict[str, dict[str, dict[str, Any]]] = self.call(lambda room: room.whole()["records"])
        return [record for record in whole.get(kind, {}).values() if record and not record.get("!dropped")]

    def stop(self) -> None:
        """End it."""
        self.loop.call_soon_threadsafe(self.ended.set)


@contextmanager
def phone_server(folder: Path) -> Iterator[PhoneServer]:
    """Serve a room and its page while the block runs."""
    server = PhoneServer(folder)
    try:
        yield server
    finally:
        server.stop()
