"""A kernel as Jupyter starts it from our description, what it says to a line of code, and what ends in time."""

import ast
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from tempfile import gettempdir
from typing import Any

import psutil
from jupyter_client.manager import KernelManager

from sirkit.serve.kernels import NAME, OwnInterpreter

PATIENCE = 20
"""Seconds after which what should have happened will not."""


class Kernel:
    """A running kernel and who asks it."""

    def __init__(self, manager: Any) -> None:
        self.manager, self.client = manager, manager.client()
        self.client.start_channels()

    @property
    def process(self) -> psutil.Process:
        """The kernel's process."""
        return psutil.Process(self.manager.provisioner.pid)

    def ready(self) -> None:
        """Wait until it answers."""
        self.client.wait_for_ready(timeout=PATIENCE)

    def said(self, expression: str, code: str = "") -> Any:
        """Return what an expression is after the code has run: what can be written as a literal."""
        asked = {"it": f"repr(({expression}))"}
        told = self.client.execute(code, user_expressions=asked, reply=True, timeout=PATIENCE)["content"]
        assert told["status"] == "ok", "\n".join(told["traceback"])
        answer = told["user_expressions"]["it"]
        assert answer["status"] == "ok", "\n".join(answer["traceback"])
        return ast.literal_eval(ast.literal_eval(answer["data"]["text/plain"]))

    def message(self, kind: str) -> dict[str, Any]:
        """Return the content of the next message of this kind that it publishes."""
        while True:
            told = self.client.get_iopub_msg(timeout=PATIENCE)
            if told["msg_type"] == kind:
                return dict(told["content"])


def manager(**traits: Any) -> Any:
    """Return who starts and ends one kernel of ours; its sockets are files, as the server has them."""
    return KernelManager(kernel_spec_manager=OwnInterpreter(), kernel_name=NAME, **sockets(), **traits)


def sockets() -> dict[str, str]:
    """Return where a manager puts its kernel's sockets: short names, which it deletes itself."""
    return {"transport": "ipc", "connection_file": str(Path(gettempdir()) / f"sirkit-{token_hex(4)}.json")}


@contextmanager
def kernel(started: Any = None, **options: Any) -> Iterator[Kernel]:
    """Run a kernel while the block runs, started with these options."""
    started = started or manager()
    started.start_kernel(**options)
    one = Kernel(started)
    try:
        one.ready()
        yield one
    finally:
        one.client.stop_channels()
        started.shutdown_kernel(now=True)


def until(fact: Callable[[], object]) -> bool:
    """Return whether it becomes so in time."""
    end = time.monotonic() + PATIENCE
    while not (found := fact()) and time.monotonic() < end:
        pass
    return bool(found)


def gone(process: psutil.Process) -> bool:
    """Return whether a process has ended, even if nobody has asked how."""
    try:
        return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True
