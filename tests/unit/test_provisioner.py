"""When a kernel is not forked but started in the ordinary way, and what happens to one that nobody waits for."""

import asyncio
import logging
import os
import subprocess
import threading
from pathlib import Path
from secrets import token_hex
from typing import Any

import psutil
import pytest
from forked import gone, kernel, manager, sockets, until
from jupyter_client.manager import AsyncKernelManager

from sirkit.serve import forks, provisioner
from sirkit.serve.kernels import OwnInterpreter

COMMAND = [*provisioner.LAUNCHER, "-f", "kernel.json", forks.UNREMEMBERED]
able = pytest.mark.skipif(not forks.possible(), reason="this system cannot fork")


class Notes(logging.Handler):
    """Keeps what a log is told."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one note."""
        self.said.append(record.getMessage())


@pytest.mark.parametrize(
    ("command", "options", "why"),
    [
        (["python", "-m", "ipykernel_launcher", "-f", "kernel.json"], {}, "another program"),
        (["/bin/true"], {}, "another program"),
        (COMMAND, {"independent": True}, "by itself"),
        (COMMAND, {"preexec_fn": print}, "by itself"),
        (COMMAND, {"stdout": subprocess.PIPE}, "reads along"),
        (COMMAND, {"stderr": subprocess.STDOUT}, "reads along"),
        (COMMAND, {"env": {**os.environ, "PYTHONPATH": "/elsewhere"}}, "loads something else"),
        (COMMAND, {"env": {**os.environ, "PYTHONOPTIMIZE": "1"}}, "loads something else"),
        (COMMAND, {"env": {**os.environ, "LD_PRELOAD": "other.so"}}, "loads something else"),
    ],
)
def test_what_a_fork_cannot_give_is_not_forked(command: list[str], options: dict[str, Any], why: str) -> None:
    """Another program, another set of libraries, a pipe or a life of its own needs an ordinary process."""
    with pytest.raises(forks.NoFork, match=why):
        provisioner.forked(command, {"env": dict(os.environ), **options})


def test_a_system_that_cannot_fork_is_not_asked_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where forking is impossible no parent is started."""
    monkeypatch.setattr(forks, "possible", lambda: False)
    own = forks.Forks()
    monkeypatch.setattr(forks, "shared", lambda: own)
    with pytest.raises(forks.NoFork, match="cannot fork"):
        provisioner.forked(COMMAND, {"env": dict(os.environ)})
    assert own.process is None


def test_a_refusal_of_the_parent_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """A parent that has threads forks nothing, and why it does not is known."""
    own = forks.Forks()
    monkeypatch.setattr(own, "_asked", lambda *_: {"refused": "2 threads"})
    with pytest.raises(forks.NoFork, match="2 threads"):
        own.born([], os.environ, "/", [])
    assert not own.living


def test_output_goes_where_a_command_would_send_it(tmp_path: Path) -> None:
    """No stream is ours, the void is the void, a file or its number is that file."""
    with (tmp_path / "out").open("wb") as out:
        asked: list[Any] = [None, subprocess.DEVNULL, out, out.fileno()]
        assert [provisioner._number(stream, 1, 99) for stream in asked] == [1, 99, out.fileno(), out.fileno()]


@able
@pytest.mark.parametrize(
    ("options", "optimised"), [({"independent": True}, 0), ({"env": {**os.environ, "PYTHONOPTIMIZE": "1"}}, 1)]
)
def test_an_ordinary_kernel_takes_its_place(options: dict[str, Any], optimised: int) -> None:
    """A kernel that cannot be forked is started all the same and answers, and the log says why."""
    notes, log = Notes(), logging.getLogger(token_hex())
    log.addHandler(notes)
    with kernel(manager(log=log), **options) as one:
        assert isinstance(one.manager.provisioner.process, subprocess.Popen)
        assert one.said("sys.flags.optimize", "import sys") == optimised
    assert len([note for note in notes.said if "one by one" in note]) == 1


def test_a_reason_is_given_once() -> None:
    """A hundred kernels started in the ordinary way for the same reason make one line of the log."""
    notes, log = Notes(), logging.getLogger(token_hex())
    log.addHandler(notes)
    for why in ("this", "this", "that"):
        provisioner.say(log, why)
    assert [note.rpartition(": ")[2] for note in notes.said] == ["this.", "that."]


@able
def ended(pid: int) -> bool:
    """Return True if a process is gone, also where it went before it was looked at."""
    try:
        return gone(psutil.Process(pid))
    except psutil.NoSuchProcess:
        return True


def test_a_kernel_nobody_waits_for_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops waiting while their kernel is being forked leaves none behind."""
    begun, left, fork = threading.Event(), threading.Event(), provisioner.forked
    born: list[forks.Fork] = []

    def late(cmd: list[str], options: dict[str, Any]) -> forks.Fork:
        begun.set()
        left.wait(60)
        born.append(fork(cmd, options))
        return born[0]

    async def leaving() -> None:
        asked: Any = AsyncKernelManager(kernel_spec_manager=OwnInterpreter(), **sockets())
        starting = asyncio.ensure_future(asked.start_kernel())
        await asyncio.to_thread(begun.wait, 60)
        starting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await starting
        left.set()
        assert await asyncio.to_thread(until, lambda: born and ended(born[0].pid))
        asked.cleanup_connection_file()

    monkeypatch.setattr(provisioner, "forked", late)
    asyncio.run(leaving())
    assert until(lambda: born[0].poll() is not None)
