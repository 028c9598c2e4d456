"""What the benchmarks share: a served workshop, a Chromium, an invented region."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from playwright.sync_api import Browser, Page, sync_playwright

QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
SAVED = '.sirkit-status[data-state="saved"]'


class Server:
    """`sirkit serve` on one port, with a data folder of its own; it can be killed and started again.

    With ``room`` it keeps the room of that name, and ``secret`` is its trainer's; with ``notebook`` it serves that one.
    """

    def __init__(self, home: Path, room: str = "", notebook: Path | None = None) -> None:
        self.home, self.room, self.notebook = home, room, notebook
        self.port, self.secret = 0, ""
        self.start()

    def start(self) -> None:
        """Start it, on the port it had before."""
        command = [sys.executable, "-m", "sirkit.serve", "serve", "--no-browser", "--port", str(self.port)]
        command += ["--room", self.room] if self.room else []
        command += [str(self.notebook)] if self.notebook else []
        environment = {**os.environ, "SIRKIT_HOME": str(self.home)}
        self.process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
        )
        self.port = int(self._told(r":(\d+)/"))
        if self.room:
            self.secret = self._told(r"trainer#([0-9a-f]{32})")

    def _told(self, pattern: str) -> str:
        """Return what the command tells next in this form."""
        assert self.process.stdout is not None
        return next(found[1] for line in self.process.stdout if (found := re.search(pattern, line)))

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://localhost:{self.port}/"

    def kill(self) -> None:
        """Kill it at once."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """Ask it to stop."""
        self.process.terminate()
        self.process.wait(60)


@contextmanager
def serving(room: str = "", notebook: Path | None = None) -> Iterator[Server]:
    """Serve the workshop or a notebook, in a room if one is named, while the block runs."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        server = Server(Path(folder), room, notebook)
        try:
            yield server
        finally:
            server.stop()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Run the system's Chromium, else Playwright's own."""
    found = os.environ.get("SIRKIT_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


def kernel_processes(kernel: str) -> list[psutil.Process]:
    """Return the processes of a kernel: those that listen on its sockets. All forked kernels have one command line."""
    return [process for process in psutil.process_iter() if any(kernel in name for name in _listens_on(process))]


def _listens_on(process: psutil.Process) -> list[str]:
    try:
        return [str(one.laddr) for one in process.net_connections("unix")]
    except psutil.Error:  # it has ended meanwhile
        return []


def invented_region(actors: int, path: Path) -> Path:
    """Write an invented answer of OpenFairDB with this many entries over one region."""
    tags = ["bildung", "café", "netzwerk", "forschung", "stiftung", "beratung", "presse", "reallabor"]
    entries = [
        {
            "id": f"{number:032x}",
            "title": f"Beispielinitiative {number}",
            "description": "Erfunden, nur zum Messen.",
            "lat": 47.6 + (number * 37 % 1000) / 1000,
            "lng": 10.6 + (number * 61 % 1500) / 1000,
            "categories": ["2cd00bebec0c48ba9db761da48678134"],
            "tags": [tags[number % len(tags)]],
        }
        for number in range(actors)
    ]
    path.write_text(json.dumps({"visible": entries, "invisible": []}), "utf-8")
    return path


def wait_saved(page: Page) -> None:
    """Wait until the page says that everything is kept."""
    page.wait_for_selector(SAVED, timeout=90_000)
