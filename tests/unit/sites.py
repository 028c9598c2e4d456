"""A served notebook to ask over plain HTTP, its kernels and their sockets, and how the command ends."""

import json
import os
import re
import subprocess
import sys
import time
import uuid
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path

from tornado.httpclient import HTTPRequest
from tornado.websocket import websocket_connect

TOLD = "' '.join(os.environ[name] for name in ('SIRKIT_LANGUAGE', 'SIRKIT_SERVED', 'QUERY_STRING'))"
CELL = f"import os, ipywidgets\nipywidgets.Label({TOLD})"


@dataclass(frozen=True)
class Answer:
    """One HTTP answer."""

    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


@dataclass(frozen=True)
class Site:
    """A running server and how to ask it."""

    port: int

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path; header names are written with underscores."""
        with closing(HTTPConnection("localhost", self.port, timeout=60)) as connection:
            connection.request(method, path, headers={key.replace("_", "-"): value for key, value in headers.items()})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())


def notebook(folder: Path) -> Path:
    """Write a notebook with one widget, and a lesson beside it in both languages."""
    for language, title in (("de", "Erste Lektion"), ("en", "First lesson")):
        (folder / language).mkdir()
        table = f"# {title}\n\n| a | b |\n|:--|--:|\n| 1 | 2 |"
        lesson: dict[str, object] = {"cell_type": "markdown", "id": "one", "source": table, "metadata": {}}
        (folder / language / "first.ipynb").write_text(_book(lesson), encoding="utf-8")
    code: dict[str, object] = {"cell_type": "code", "id": "one", "source": CELL, "metadata": {}}
    path = folder / "one.ipynb"
    path.write_text(_book({**code, "outputs": [], "execution_count": None}), encoding="utf-8")
    return path


def _book(cell: dict[str, object]) -> str:
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def ended(system: str, *more: str) -> subprocess.CompletedProcess[str]:
    """Return how the command ends that is not to serve, where the system speaks this language."""
    asked = [sys.executable, "-m", "sirkit.serve", "serve", "--no-browser", *more]
    environment = {**os.environ, "LC_ALL": system}
    return subprocess.run(asked, env=environment, capture_output=True, text=True, check=False, timeout=60)


def kernel_of(page: Answer) -> str:
    """Return the kernel a page works with."""
    found = re.search(r'"kernelId": "([^"]+)"', page.text)
    assert found is not None
    return found[1]


def message(kind: str, content: dict[str, object]) -> str:
    """Return a message to a kernel as it travels."""
    header = {"msg_id": uuid.uuid4().hex, "session": "test", "username": "", "msg_type": kind, "version": "5.3"}
    return json.dumps(
        {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell", "buffers": []}
    )


async def talk(site: Site, kernel: str, messages: list[str], headers: dict[str, str]) -> list[str]:
    """Send messages to a kernel and return the kinds of what comes back, up to the last one's reply."""
    address = f"ws://localhost:{site.port}/api/kernels/{kernel}/channels?session_id=test"
    socket_ = await websocket_connect(HTTPRequest(address, headers=headers))
    for message in messages:
        await socket_.write_message(message)
    kinds: list[str] = []
    end = time.monotonic() + 20
    while "kernel_info_reply" not in kinds and time.monotonic() < end:
        kinds.append(json.loads(await socket_.read_message() or "{}")["header"]["msg_type"])
    socket_.close()
    return kinds
