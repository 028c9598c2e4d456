"""How a full room starts: so many people open the app within so many seconds, on ours and on plain Voilà.

Each person fetches the page and every file it names, opens the kernel's socket, asks for the widgets, says who they
are and waits until the first widget answers; then they enter one organisation and wait until it is kept. Some of them
may be real Chromium. Both servers get the same notebook in the same run, one after the other; plain Voilà keeps all
its defaults and only gets the addresses of our widgets' files. Where a notebook has none of our widgets, its first
widget is told its own state and answers. Memory is what each kernel has to itself (``/proc/PID/smaps_rollup``) while
everybody is there; orphans are processes that outlive their server.

Usage: ``python tests/benchmarks/serving.py [NOTEBOOK] --people 30 --within 10 [--chromium K] [--alone]``; ``--alone``
leaves plain Voilà out. The last line is one JSON object; MB are 10⁶ bytes.
"""

import asyncio
import json
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import Any

import psutil
from page import NOWHERE, OURS, PLAIN, free, listening
from playwright.async_api import Browser, async_playwright
from served import QUIET, SAVED
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from sirkit.serve import notebooks

PATIENCE = 300
"""Seconds after which a person gives up."""
KERNEL = re.compile(r'"kernelId":\s*"([0-9a-f-]{36})"')
NAMED = re.compile(r'(?:src|href)="(/[^"]+|\./[^"]+)"')
AUTHOR = "somebody"
CONTROL = {"version": "1.0.0"}
"""The protocol of ipywidgets by which a page asks for the states of all widgets."""


@dataclass
class Room:
    """The people of one run, as seconds until the first widget answered; who gave up is counted."""

    address: str
    people: int
    seconds: list[float] = field(default_factory=list)
    failures: int = 0
    everybody: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when everybody is in or has given up."""
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def answered(self, since: float) -> None:
        """Note that somebody's first widget has answered."""
        self.seconds.append(time.perf_counter() - since)
        self._counted()

    def failed(self, problem: Exception) -> None:
        """Note that somebody has given up."""
        print("failed:", repr(problem)[:200])
        self.failures += 1
        self._counted()

    def _counted(self) -> None:
        if len(self.seconds) + self.failures >= self.people:
            self.everybody.set()


class Person:
    """A person's page without a browser: what it sends, and what it waits for."""

    def __init__(self, room: Room) -> None:
        self.room, self.session = room, token_hex(16)
        self.socket: WebSocketClientConnection | None = None
        self.client = AsyncHTTPClient()

    async def came(self, after: float) -> None:
        """Come, work, and stay until everybody is there."""
        await asyncio.sleep(after)
        since = time.perf_counter()
        try:
            async with asyncio.timeout(PATIENCE):
                await self.opened()
                widget = await self.widget()
                await self.first(widget)
                self.room.answered(since)
                await self.edited(widget)
        except Exception as problem:  # noqa: BLE001  # whatever stops a person is a failure
            self.room.failed(problem)
        await self.room.over.wait()
        if self.socket is not None:
            self.socket.close()

    async def fetch(self, path: str) -> str:
        """Fetch one file as a browser would, which takes it packed."""
        headers = {"Accept-Encoding": "gzip"} if path else {}
        address = self.room.address + path.lstrip("./")
        asked = HTTPRequest(address, headers=headers, request_timeout=PATIENCE, decompress_response=False)
        return (await self.client.fetch(asked)).body.decode(errors="replace")

    async def opened(self) -> None:
        """Fetch the page, then what it names, and open the socket."""
        page = await self.fetch("")
        kernel = KERNEL.search(page)
        assert kernel is not None, "a page without a kernel"
        await asyncio.gather(*(self.fetch(path) for path in dict.fromkeys(NAMED.findall(page))), return_exceptions=True)
        address = (
            f"ws{self.room.address.removeprefix('http')}api/kernels/{kernel[1]}/channels?session_id={self.session}"
        )
        self.socket = await websocket_connect(address, connect_timeout=PATIENCE, max_message_size=2**25)

    async def ask(self, kind: str, **content: Any) -> str:
        """Send one message to the kernel and return its number."""
        number, socket = token_hex(16), self.socket
        assert socket is not None
        header = {"msg_id": number, "msg_type": kind, "session": self.session, "username": "", "version": "5.3"}
        told = {"header": header, "parent_header": {}, "metadata": CONTROL, "content": content, "channel": "shell"}
        await socket.write_message(json.dumps(told))
        return number

    async def heard(self) -> dict[str, Any]:
        """Return the next message of the kernel."""
        assert self.socket is not None
        while True:
            said = await self.socket.read_message()
            if said is None:
                raise ConnectionError("the socket closed")
            if isinstance(said, bytes):  # the legacy form of a message with buffers: how many, where each begins, JSON
                offsets = [int.from_bytes(said[4 + 4 * at : 8 + 4 * at]) for at in range(int.from_bytes(said[:4]))]
                said = said[offsets[0] : [*offsets, None][1]].decode()
            found: dict[str, Any] = json.loads(said)
            return found

    async def widget(self) -> tuple[str, dict[str, Any]]:
        """Ask for all widgets as a page does, and return one of ours if there is one, else any: id and state."""
        comm = token_hex(16)
        await self.ask("comm_open", comm_id=comm, target_name="jupyter.widget.control", data={})
        await self.ask("comm_msg", comm_id=comm, data={"method": "request_states"})
        while True:
            content = (await self.heard())["content"]
            if content.get("comm_id") == comm and content.get("data", {}).get("method") == "update_states":
                states = {model: one["state"] for model, one in content["data"]["states"].items()}
                ours = (item for item in states.items() if "_esm" in item[1] and "page" in item[1])
                return next(ours, None) or next(iter(states.items()))

    async def first(self, widget: tuple[str, dict[str, Any]]) -> None:
        """Speak to the widget for the first time and wait for its answer."""
        model, state = widget
        if "page" in state:
            await self.say(model, {"do": "attach", "key": token_hex(16), "author": AUTHOR}, "whole")
        else:
            await self.echoed(model, state)

    async def edited(self, widget: tuple[str, dict[str, Any]]) -> None:
        """Enter something and wait until it is kept."""
        model, state = widget
        if "page" not in state:
            await self.echoed(model, state)
            return
        number = token_hex(16)
        put = {"op": "put", "kind": "actor", "id": "shop", "field": "name", "value": "Dorfladen", "was": None}
        change = {"id": number, "author": AUTHOR, "at": "x", "v": 1, "ops": [put]}
        await self.say(model, {"do": "append", "id": number, "changes": [change]}, "news")

    async def say(self, model: str, content: dict[str, Any], answer: str) -> None:
        """Say something to a part of ours and wait for the answer."""
        await self.ask("comm_msg", comm_id=model, data={"method": "custom", "content": content})
        while True:
            data = (await self.heard())["content"].get("data") or {}
            said = data.get("content") if data.get("method") == "custom" else None
            if isinstance(said, dict) and said.get("say") in {answer, "problem"}:
                assert said["say"] == answer, said
                return

    async def echoed(self, model: str, state: dict[str, Any]) -> None:
        """Tell any widget its own state and wait until its kernel has dealt with it."""
        told = {name: value for name, value in state.items() if name in {"value", "description"}}
        number = await self.ask("comm_msg", comm_id=model, data={"method": "update", "state": told, "buffer_paths": []})
        while True:
            said = await self.heard()
            idle = said["content"].get("execution_state") == "idle"
            if idle and said["parent_header"].get("msg_id") == number:
                return


async def browsed(browser: Browser, room: Room, after: float) -> None:
    """Come with a real browser."""
    await asyncio.sleep(after)
    context = await browser.new_context(locale="de-DE")
    page, since = await context.new_page(), time.perf_counter()
    try:
        await page.goto(room.address, timeout=PATIENCE * 1000)
        await page.wait_for_selector(SAVED, timeout=PATIENCE * 1000)
        room.answered(since)
    except Exception as problem:  # noqa: BLE001  # whatever stops a person is a failure
        room.failed(problem)
    await room.over.wait()
    await context.close()


@dataclass(frozen=True)
class Figures:
    """What one server did with its people."""

    p50: float
    p95: float
    failures: int
    private: float
    orphans: int


async def filled(code: str, arguments: list[str], options: Namespace) -> Figures:
    """Run one server, fill it, and return the figures."""
    port = free()
    AsyncHTTPClient.configure(None, max_clients=10_000)
    with TemporaryDirectory(ignore_cleanup_errors=True) as home:
        server = subprocess.Popen(  # noqa: ASYNC220  # starting takes no time, and nothing else waits on this loop
            [sys.executable, "-c", code, *arguments, "--no-browser", f"--port={port}"],
            env={**os.environ, "SIRKIT_HOME": home},
            stdin=NOWHERE,
            stdout=NOWHERE,
            stderr=NOWHERE if not options.loud else None,
        )
        try:
            await listening(port)
            await asyncio.sleep(options.rest)  # a trainer starts the server before people come
            room = Room(f"http://localhost:{port}/", options.people)
            private, seen = await visited(room, server, options)
        finally:
            server.send_signal(signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                await asyncio.to_thread(server.wait, 60)
            server.kill()
    _, left = await asyncio.to_thread(psutil.wait_procs, seen, 10)
    for process in left:
        process.kill()
    cuts = statistics.quantiles(room.seconds, n=20) if len(room.seconds) > 1 else [PATIENCE] * 19
    return Figures(cuts[9], cuts[18], room.failures, private, len(left))


async def visited(
    room: Room, server: subprocess.Popen[bytes], options: Namespace
) -> tuple[float, list[psutil.Process]]:
    """Let everybody come; return what a kernel has to itself in MB, and every process there was."""
    every = options.within / max(options.people, 1)
    async with async_playwright() as playwright:
        found = os.environ.get("SIRKIT_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
        browser = await playwright.chromium.launch(executable_path=found, args=QUIET) if options.chromium else None
        people = [
            browsed(browser, room, number * every)
            if browser and number % (options.people // options.chromium) == 0
            else Person(room).came(number * every)
            for number in range(options.people)
        ]
        tasks = [asyncio.create_task(one) for one in people]
        await room.everybody.wait()
        await asyncio.sleep(3)  # the last edits; kernels that come ready meanwhile
        seen = psutil.Process(server.pid).children(recursive=True)
        private = statistics.median(kernels(seen) or [0.0])
        room.over.set()
        await asyncio.gather(*tasks)
        if browser:
            await browser.close()
    return private, seen


def kernels(processes: list[psutil.Process]) -> list[float]:
    """Return the private memory of each kernel in MB: of processes that have started no others."""
    parents = {process.ppid() for process in processes if process.is_running()}
    return [private(process.pid) for process in processes if process.pid not in parents and process.is_running()]


def private(pid: int) -> float:
    """Return what a process has to itself, in MB."""
    return sum(lines(pid, "Private_")) * 1024 / 1e6


def lines(pid: int, beginning: str) -> Iterator[int]:
    """Yield the kB of the lines of ``smaps_rollup`` that begin like this."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith(beginning):
            yield int(line.split()[1])


async def compared(options: Namespace) -> dict[str, float]:
    """Return the figures of both servers, or of ours alone."""
    notebook = str(options.notebook.resolve())
    ours = await filled(OURS, ["serve", "--lan", notebook], options)
    figures = {
        "people": options.people,
        "p50_s": round(ours.p50, 2),
        "p95_s": round(ours.p95, 2),
        "failures": ours.failures,
        "private_mb": round(ours.private, 1),
    }
    orphans = ours.orphans
    if not options.alone:
        plain = await filled(PLAIN, [notebook], options)
        figures["plain_p50_s"] = round(plain.p50, 2)
        figures["plain_p95_s"] = round(plain.p95, 2)
        figures["plain_failures"] = plain.failures
        figures["plain_private_mb"] = round(plain.private, 1)
    return {**figures, "orphans": orphans}


if __name__ == "__main__":
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("notebook", nargs="?", type=Path, default=notebooks.workshop())
    parser.add_argument("--people", type=int, default=30)
    parser.add_argument("--within", type=float, default=10, help="seconds in which they come")
    parser.add_argument("--chromium", type=int, default=0, help="how many of them are real browsers")
    parser.add_argument("--alone", action="store_true")
    parser.add_argument(
        "--rest", type=float, default=10, help="seconds between the server's start and the first person"
    )
    parser.add_argument("--loud", action="store_true", help="show what the servers say")
    print(json.dumps(asyncio.run(compared(parser.parse_args()))))
