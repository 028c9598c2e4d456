"""What a server does with people who leave too early, and with more people than it has room for."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import nbformat
import psutil
import pytest
from forked import until
from served import kernel_processes
from sites import Site, kernel_of, notebook

from sirkit import words

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells kernels by their name")
SERVER = """
import sys
from sirkit.serve import command, kernels
kernels.Kernels.most.default_value = int(sys.argv.pop(1))
kernels.Kernels.ready.default_value = 0
sys.exit(command.main())
"""


class Full:
    """A server with room for so many."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        told = next(found for line in process.stdout if (found := re.search(r":(\d+)/", line)))
        self.site, self.process = Site(int(told[1])), psutil.Process(process.pid)

    def kernels(self) -> set[int]:
        """Return the numbers of its kernels' processes."""
        return {one.pid for one in self.process.children(recursive=True) if named(one) == "sirkit-kernel"}


def named(process: psutil.Process) -> str:
    """Return a process's name, if it still has one."""
    try:
        return str(process.name()) if process.status() != psutil.STATUS_ZOMBIE else ""
    except psutil.NoSuchProcess:
        return ""


@contextmanager
def full(most: int, book: Path) -> Iterator[Full]:
    """Serve a notebook for so many people while the block runs; no kernel waits ready."""
    command = [sys.executable, "-c", SERVER, str(most), "serve", "--no-browser", "--port", "0", str(book)]
    env = {**os.environ, "SIRKIT_HOME": str(book.parent / "home")}
    with subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Full(process)
        finally:
            process.terminate()
            process.wait(60)


def opened(site: Site) -> socket.socket:
    """Ask for the page, and return the socket it comes through."""
    one = socket.create_connection(("localhost", site.port), timeout=60)
    one.sendall(f"GET /?lang=en HTTP/1.1\r\nHost: localhost:{site.port}\r\n\r\n".encode())
    return one


def read(one: socket.socket, until_there: str) -> str:
    """Return what came up to these words."""
    came = b""
    while until_there not in came.decode(errors="replace"):
        part = one.recv(65536)
        assert part, came
        came += part
    return came.decode(errors="replace")


def waiting(folder: Path) -> tuple[Path, Path]:
    """Write a notebook whose last cell goes on only when something is written to a pipe; return both."""
    pipe, v4 = folder / "pipe", cast(Any, nbformat.v4)
    os.mkfifo(pipe)
    cells = [v4.new_code_cell("print('first' + 'cell')"), v4.new_code_cell(f"open({str(pipe)!r}).read()")]
    nbformat.write(v4.new_notebook(cells=cells), folder / "two.ipynb")  # type: ignore[no-untyped-call]  # ships few types
    return folder / "two.ipynb", pipe


def test_whoever_leaves_early_leaves_no_kernel(tmp_path: Path) -> None:
    """Closing a page before its kernel is there, or while a cell runs, ends the kernel; the next one gets theirs."""
    book, pipe = waiting(tmp_path)
    with full(9, book) as server:
        with opened(server.site) as early:
            read(early, "<html")
        assert until(lambda: not server.kernels())
        with opened(server.site) as later:
            read(later, "firstcell")
            assert len(server.kernels()) == 1
        assert until(lambda: not server.kernels())
        with opened(server.site) as stays:
            read(stays, "firstcell")
            pipe.write_text("go on", "utf-8")
            read(stays, "</html>")
            assert len(server.kernels()) == 1


def test_a_full_house_tells_ones_place(tmp_path: Path) -> None:
    """Whoever comes to a full server reads why and where in line they are; it goes on by itself when somebody ends."""
    sentences = [words.text("page.full", "en", number=number) for number in (1, 2)]
    with full(1, notebook(tmp_path)) as server, ThreadPoolExecutor(1) as beside:
        first = kernel_of(server.site.get("/"))
        with opened(server.site) as second, opened(server.site) as third:
            read(second, sentences[0])
            read(third, sentences[1])
            assert len(server.kernels()) == 1
            page = beside.submit(read, second, "</html>")
            for process in kernel_processes(first):
                process.send_signal(signal.SIGKILL)
            assert '"kernelId"' in page.result(60)
            read(third, sentences[0])
            assert len(server.kernels()) == 1


def test_whoever_leaves_the_line_is_not_waited_for(tmp_path: Path) -> None:
    """Somebody who goes while waiting at a full house moves the next one up and costs no kernel."""
    sentences = [words.text("page.full", "en", number=number) for number in (1, 2)]
    with full(1, notebook(tmp_path)) as server:
        kernel_of(server.site.get("/"))
        with opened(server.site) as second:
            read(second, sentences[0])
            with opened(server.site) as third:
                read(third, sentences[1])
                second.close()
                read(third, sentences[0])
        assert len(server.kernels()) == 1


def test_a_server_forks_its_kernels(tmp_path: Path) -> None:
    """All kernels of one server have one parent, and that one is the server's only child."""
    with full(9, notebook(tmp_path)) as server:
        for _ in "12":
            kernel_of(server.site.get("/"))
        (parent,) = server.process.children()
        assert {one.pid for one in parent.children()} == server.kernels()
        assert len(server.kernels()) == 2
