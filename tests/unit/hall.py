"""A room served for tests: a tornado server in a thread of its own, and how to ask it."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from strategies import hexid
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from sirkit.room import interface
from sirkit.room.register import Role
from sirkit.room.room import Room
from sirkit.words import speak


@dataclass
class Hall:
    """A served room."""

    room: Room
    port: int

    @property
    def address(self) -> str:
        """Where the room answers."""
        return f"http://localhost:{self.port}/room/"

    def ask(self, path: str, content: Any = None, *, secret: str = "", **headers: str) -> tuple[int, Any]:
        """Ask the room something; with a content it is a POST. Return status and what was answered."""
        sent = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"} | headers
        with closing(HTTPConnection("localhost", self.port, timeout=20)) as connection:
            body = None if content is None else json.dumps(content)
            connection.request("GET" if content is None else "POST", f"/room/{path}", body=body, headers=sent)
            answer = connection.getresponse()
            read = answer.read()
        return answer.status, json.loads(read) if "json" in answer.headers["Content-Type"] else read

    def admit(self, role: Role) -> "Member":
        """Let somebody in and return them."""
        secret, guest = self.room.register.admit(role)
        return Member(self, secret, guest.author)


@dataclass
class Member:
    """Somebody in the room."""

    hall: Hall
    secret: str
    author: str

    def ask(self, path: str, content: Any = None) -> tuple[int, Any]:
        """Ask the room something as this member."""
        return self.hall.ask(path, content, secret=self.secret)

    def write(self, number: int, *ops: dict[str, Any]) -> tuple[int, Any]:
        """Send one change of these operations; the number is its id."""
        return self.ask("changes", {"changes": [raw(number, *ops, author=self.author)]})


def raw(number: int, *ops: dict[str, Any], author: str) -> dict[str, Any]:
    """Return a change as it travels."""
    return {"id": hexid(number), "author": author, "at": "2026-01-01T10:00", "ops": list(ops)}


@contextmanager
def hall(folder: Path) -> Iterator[Hall]:
    """Serve a room while the block runs."""
    ready, stop = threading.Event(), asyncio.Event()
    held: list[Any] = []

    async def serve() -> None:
        room = Room(folder, "Probe")
        server = HTTPServer(Application(interface.routes("/", room, lambda: ("http://hall:1/",), speak)))
        sockets = bind_sockets(0, "localhost")
        server.add_sockets(sockets)
        held.extend((asyncio.get_running_loop(), Hall(room, sockets[0].getsockname()[1])))
        ready.set()
        await stop.wait()
        server.stop()
        await server.close_all_connections()
        room.close()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(20)
    loop, served = held
    try:
        yield served
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(20)
