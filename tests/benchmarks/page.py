"""What a visit costs on the wire: our page and plain Voilà's, the same notebook, the same widgets, the same run.

Every byte between browser and server passes a counting relay, so headers, compression and socket frames are counted
as they travel. The first visit starts with an empty browser; the second is a new page in the same browser. Plain Voilà
keeps all its defaults; it only gets the addresses of our widgets' files, without which they would not draw.

Usage: ``python tests/benchmarks/page.py [NOTEBOOK] [--alone]``; ``--alone`` leaves plain Voilà out. The last
line is one JSON object; MB are 10⁶ bytes.
"""

import asyncio
import json
import os
import shutil
import socket
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, async_playwright
from served import QUIET

from sirkit.serve import notebooks

OURS = "import sys; from sirkit.serve.command import main; sys.exit(main())"
PLAIN = """
from sirkit.serve import handlers
from voila.app import Voila
class Plain(Voila):
    def init_handlers(self):
        return handlers.routes(self.base_url) + super().init_handlers()
Plain.launch_instance()
"""
NOWHERE = subprocess.DEVNULL
BEAT = 4096  # bytes: fewer than these in the time below end a visit


@dataclass
class Relay:
    """Passes bytes between the browser and one server and counts them."""

    target: int
    still: float
    """Seconds without bytes after which a visit has ended."""
    count: int = 0
    port: int = 0
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @asynccontextmanager
    async def running(self) -> AsyncIterator["Relay"]:
        """Listen while the block runs."""
        server = await asyncio.start_server(self.joined, "localhost", 0, family=socket.AF_INET)
        self.port = server.sockets[0].getsockname()[1]
        yield self
        server.close()

    async def joined(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Join one connection of the browser with one to the server."""
        there, here = await asyncio.open_connection("localhost", self.target, family=socket.AF_INET)
        for source, sink in ((reader, here), (there, writer)):
            task = asyncio.create_task(self.passed(source, sink))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)

    async def passed(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        """Pass one direction until it ends."""
        try:
            while part := await source.read(65536):
                self.count += len(part)
                sink.write(part)
                await sink.drain()
        except ConnectionError:
            pass
        finally:
            sink.close()

    async def quiet(self) -> None:
        """Wait until no more passes than a page's sign of life."""
        before = -BEAT
        while self.count - before >= BEAT:
            before = self.count
            await asyncio.sleep(self.still)


@dataclass(frozen=True)
class Cost:
    """What one visit took."""

    megabytes: float
    requests: int
    others: int


async def visited(context: BrowserContext, relay: Relay) -> Cost:
    """Open the page in a new tab, wait for its widgets and for silence, and return the cost."""
    page, asked, before = await context.new_page(), [], relay.count
    page.on("request", lambda request: asked.append(urlsplit(request.url)))
    await page.goto(f"http://localhost:{relay.port}/", wait_until="commit", timeout=120_000)
    await page.wait_for_selector(".jupyter-widgets", timeout=120_000)
    await relay.quiet()
    await page.close()
    sent = [address for address in asked if address.scheme in {"http", "https", "ws", "wss"}]
    others = sum(address.netloc != f"localhost:{relay.port}" for address in sent)
    return Cost((relay.count - before) / 1e6, len(sent), others)


async def measured(browser: Browser, code: str, arguments: list[str], *, still: float) -> tuple[Cost, Cost]:
    """Run one server and return the cost of a first and a second visit."""
    port = free()
    command = [sys.executable, "-c", code, *arguments, "--no-browser", f"--port={port}"]
    with TemporaryDirectory() as home:
        process = subprocess.Popen(  # noqa: ASYNC220  # starting takes no time, and nothing else waits on this loop
            command, env={**os.environ, "SIRKIT_HOME": home}, stdin=NOWHERE, stderr=NOWHERE, stdout=NOWHERE
        )
        try:
            await listening(port)
            async with Relay(port, still).running() as relay:
                context = await browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 800})
                costs = await visited(context, relay), await visited(context, relay)
                await context.close()
                return costs
        finally:
            process.terminate()
            await asyncio.to_thread(process.wait, 60)


def free() -> int:
    """Return a port nobody uses."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


async def listening(port: int) -> None:
    """Wait until the server takes connections."""
    for _ in range(600):
        try:
            _, writer = await asyncio.open_connection("localhost", port, family=socket.AF_INET)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            writer.close()
            return
    raise TimeoutError(str(port))


async def compared(notebook: Path, *, still: float, alone: bool) -> dict[str, float]:
    """Return the figures of both servers, or of ours alone."""
    found = os.environ.get("SIRKIT_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=QUIET)
        first, second = await measured(browser, OURS, ["serve", str(notebook)], still=still)
        figures = {
            "first_mb": round(first.megabytes, 3),
            "second_mb": round(second.megabytes, 3),
            "requests": first.requests,
            "third_party": first.others + second.others,
        }
        if not alone:
            first, second = await measured(browser, PLAIN, [str(notebook)], still=still)
            figures["plain_first_mb"] = round(first.megabytes, 3)
            figures["plain_second_mb"] = round(second.megabytes, 3)
            figures["plain_third_party"] = first.others + second.others
        await browser.close()
    return figures


if __name__ == "__main__":
    options = ArgumentParser(description=__doc__)
    options.add_argument("notebook", nargs="?", type=Path, default=notebooks.workshop())
    options.add_argument("--alone", action="store_true")
    options.add_argument("--still", type=float, default=3.0, help="seconds without bytes after which a visit has ended")
    asked = options.parse_args()
    print(json.dumps(asyncio.run(compared(asked.notebook.resolve(), still=asked.still, alone=asked.alone))))
