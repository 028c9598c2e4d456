"""A room served for tests: a tornado server in a thread of its own, and how to ask it."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from asking import ask
from strategies import hexid
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from sirkit.room import interface
from sirkit.room.register import Role
from sirkit.room.room import Room
from sirkit.words import speak

T = TypeVar("T")
Further = Callable[[Room], list[Any]]
"""Gives the addresses beside a room's own, and their handlers."""


@dataclass
class Hall:
    """A served room."""

    room: Room
    port: int
    loop: asyncio.AbstractEventLoop

    @property
    def root(self) -> str:
        """Where the server answers."""
        return f"http://localhost:{self.port}/"

    @property
    def address(self) -> str:
        """Where the room answers."""
        return f"{self.root}room/"

    def ask(self, path: str, content: Any = None, *, secret: str = "", **headers: str) -> tuple[int, Any]:
        """Ask the room something; with a content it is a POST. Return status and what was answered."""
        return ask(self.port, f"room/{path}", content, secret=secret, **headers)

    def call(self, act: Callable[[Room], T]) -> T:
        """Do something with the room where it lives, as whoever waits for its news sees it; return what came of it."""

        async def done() -> T:
            return act(self.room)

        return asyncio.run_coroutine_threadsafe(done(), self.loop).result(20)

    @property
    def code(self) -> str:
        """The code of participants."""
        return self.call(lambda room: room.register.code("participant"))

    def records(self, kind: str) -> list[dict[str, Any]]:
        """Return what stands in the room of one kind."""
        whole: dict[str, dict[str, dict[str, Any]]] = self.call(lambda room: room.whole()["records"])
        return [record for record in whole.get(kind, {}).values() if record and not record.get("!dropped")]

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
def hall(folder: Path, further: Further = lambda _: []) -> Iterator[Hall]:
    """Serve a room, and further addresses beside it, while the block runs."""
    ready, stop = threading.Event(), asyncio.Event()
    held: list[Hall] = []

    async def serve() -> None:
        room = Room(folder, "Probe")
        routes: list[Any] = interface.routes("/", room, lambda: ("http://hall:1/",), speak)
        server = HTTPServer(Application([*further(room), *routes], base_url="/"))
        sockets = bind_sockets(0, "localhost")
        server.add_sockets(sockets)
        held.append(Hall(room, sockets[0].getsockname()[1], asyncio.get_running_loop()))
        ready.set()
        await stop.wait()
        server.stop()
        await server.close_all_connections()
        room.close()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(20)
    (served,) = held
    try:
        yield served
    finally:
        served.loop.call_soon_threadsafe(stop.set)
        thread.join(20)
