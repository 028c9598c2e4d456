"""Forks: the kernels forked from the parent, as the server sees them: born on order, ended when the parent says so."""

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from threading import Lock
from typing import Any

SINGLE = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")
"""One visitor's arithmetic is small; threads of its libraries would fight over few cores, and forbid to fork."""
UNREMEMBERED = "--HistoryManager.enabled=False"
"""What every kernel is told: nothing is written down of what anybody runs."""
LOADING = ("PYTHON", "LD_", "DYLD_")
"""Beginnings of variables that decide what a process loads: a kernel told others than the parent cannot be its fork."""
PATIENCE = 60.0
"""Seconds the parent may take to load or to fork."""
_MACOS = {"OBJC_DISABLE_INITIALIZE_FORK_SAFETY": "YES"}
"""Else macOS ends any fork that touches its own libraries; the parent tries first whether all goes well."""
_CODE = "import sys; sys.path[:] = filter(None, sys.path); from sirkit.serve.parent import main; main()"


class NoFork(Exception):  # noqa: N818  # no error: the kernel is started in the ordinary way
    """Why a kernel is not forked."""


class Fork:
    """A forked kernel's process, as far as Jupyter asks for what ``subprocess.Popen`` has."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int, forks: "Forks") -> None:
        self.pid, self.forks = pid, forks
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Return the exit code, or None while it runs."""
        if self.returncode is None:
            self.forks.listen()
        return self.returncode

    wait = poll  # Jupyter waits by polling

    def send_signal(self, number: int) -> None:
        """Send a signal, if there is anybody to get it."""
        if self.poll() is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)


class Forks:
    """The parent's process and its living children."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.living: dict[int, Fork] = {}
        self.process: subprocess.Popen[bytes] | None = None
        self.channel, self.told = socket.socket(), b""

    def start(self) -> None:
        """Start the parent if there is none; it loads while others go on.

        Raises
        ------
        NoFork
            On a system that cannot fork.
        """
        if not possible():
            raise NoFork("this system cannot fork")
        if self.process is not None:
            return
        self.channel, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(  # noqa: S603  # our own Python with our own words
                [sys.executable, "-c", _CODE, str(theirs.fileno())],
                env={**os.environ, **dict.fromkeys(SINGLE, "1"), **_MACOS},
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Ctrl-C is the server's to hear: it ends its kernels in order
            )

    def born(self, words: Sequence[str], env: Mapping[str, str], folder: str, streams: Sequence[int]) -> Fork:
        """Have a kernel forked. This may take a second: call it beside the loop.

        Parameters
        ----------
        words
            The kernel's options, as they follow ``ipykernel_launcher`` on a command line.
        env, folder
            Its environment and its working folder.
        streams
            The numbers of the files that become its output and its error output.

        Raises
        ------
        NoFork
            Where that cannot be done here or now.
        """
        if loading(env) != loading(os.environ):
            raise NoFork("its environment loads something else")
        order = json.dumps({"words": list(words), "env": dict(env), "folder": folder}).encode() + b"\n"
        with self.lock:
            try:
                answer = self._asked(order, streams)
            except OSError:  # this parent is gone: the next one may do
                self._lose()
                answer = self._asked(order, streams)
            if "refused" in answer:
                raise NoFork(f"the parent has {answer['refused']}")
            return self.living.setdefault(answer["born"], Fork(answer["born"], self))

    def listen(self) -> None:
        """Take in what the parent has told since, without waiting for more."""
        if not self.lock.acquire(blocking=False):
            return  # a kernel is being born: whoever orders it listens
        try:
            self.channel.settimeout(0)
            while self.process is not None:
                self._heard()
        except BlockingIOError:
            return
        except OSError:
            self._lose()
        finally:
            self.lock.release()

    def close(self) -> None:
        """End the parent and with it every kernel of its."""
        with self.lock:
            self._lose()

    def _asked(self, order: bytes, streams: Sequence[int]) -> dict[str, Any]:
        """Give the parent an order and return its answer."""
        self.start()
        self.channel.settimeout(PATIENCE)
        sent = socket.send_fds(self.channel, [order], list(streams))
        self.channel.sendall(order[sent:])
        while not (answer := self._heard()):
            pass
        return answer

    def _heard(self) -> dict[str, Any]:
        """Take in what comes next; return it if it is the answer to an order."""
        while b"\n" not in self.told:
            part = self.channel.recv(65536)
            if not part:
                raise ConnectionResetError("it has ended")
            self.told += part
        line, _, self.told = self.told.partition(b"\n")
        said: dict[str, Any] = json.loads(line)
        if "ended" not in said:
            return said
        if ended := self.living.pop(said["ended"], None):
            ended.returncode = said["code"]
        return {}

    def _lose(self) -> None:
        """Forget a parent that is gone or no longer wanted; the system ends its children."""
        self.channel.close()
        self.told = b""
        for one in self.living.values():
            one.returncode = -signal.SIGKILL
        self.living.clear()
        if self.process is not None:
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(1)
            self.process.kill()
            self.process.wait()
            self.process = None


def possible() -> bool:
    """Return whether this system can fork kernels."""
    return sys.platform in {"linux", "darwin"}


def loading(env: Mapping[str, str]) -> dict[str, str]:
    """Return the variables that decide what a process loads."""
    return {name: value for name, value in env.items() if name.startswith(LOADING)}


@cache
def shared() -> Forks:
    """Return this process's one parent; it ends with us."""
    forks = Forks()
    atexit.register(forks.close)
    return forks
