"""Child: how a fork of the parent becomes a kernel of its own, equal to one that was started in the ordinary way."""

import atexit
import ctypes
import gc
import os
import random
import signal
import sys
import time
import traceback
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, NoReturn
from urllib.request import getproxies

import ipykernel_launcher
import zmq

from sirkit.serve.kernel import KernelApp

if TYPE_CHECKING:
    from sirkit.serve.parent import Order

PARENT_DEATH = 1
"""``PR_SET_PDEATHSIG`` of Linux: the signal to be sent when the parent ends (``linux/prctl.h``)."""
TRIAL = 10
"""Seconds a trial fork may take."""
NAME = 15
"""``PR_SET_NAME``: how lists of processes call it."""
FIRST_TO_GO = "500"
"""Of -1000 to 1000: where memory runs out, Linux ends a kernel before the server; its person's work is on disk."""


def live(order: "Order") -> NoReturn:
    """Be a kernel until told to stop; never return to what the parent was doing."""
    code = 1
    try:
        leave(order)
        reseed()
        gc.enable()
        app = KernelApp.instance(parent_handle=tied())
        app.initialize(order.words)
        app.start()  # type: ignore[no-untyped-call]  # ipykernel's
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001  # whatever it was, it is told and this process ends
        traceback.print_exc(file=sys.__stderr__)
    finish(code)


def leave(order: "Order") -> None:
    """Take the order's folder, environment, words and streams in place of the parent's."""
    os.setpgid(0, 0)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for own, stream in zip((1, 2), order.streams, strict=True):
        os.dup2(stream, own)
        os.close(stream)
    os.environ.clear()
    os.environ.update(order.env)
    time.tzset()
    os.chdir(order.folder)
    sys.argv = [str(ipykernel_launcher.__file__), *order.words]


def reseed() -> None:
    """Draw other numbers than the parent's other children; generators made later seed themselves."""
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()


def tied() -> int:
    """See to it that this kernel ends when its parent does; return what ipykernel has to watch for that.

    Linux sends a signal; elsewhere a thread of ipykernel looks once a second whether the parent is still there.
    """
    parent = os.getppid()
    if sys.platform != "linux":
        return parent
    system = ctypes.CDLL(None)
    system.prctl(PARENT_DEATH, signal.SIGKILL)
    system.prctl(NAME, b"sirkit-kernel")
    if os.getppid() != parent:  # it ended before we asked
        os._exit(1)
    with suppress(OSError):  # in a locked-down container; it is a wish only
        Path("/proc/self/oom_score_adj").write_text(FIRST_TO_GO, "ascii")
    return 1  # a number ipykernel does not watch


def tried() -> bool:
    """Fork once and do in the fork what fails in it where forking is not safe; return whether it went well.

    That is so on some versions of macOS, whose own libraries may not be used on both sides of a fork.
    """
    born = os.fork()
    if not born:
        with suppress(Exception):
            _try()
            os._exit(0)
        os._exit(1)
    end = time.monotonic() + TRIAL
    while time.monotonic() < end:
        ended, status = os.waitpid(born, os.WNOHANG)
        if ended:
            return status == 0
        time.sleep(0.01)
    os.kill(born, signal.SIGKILL)
    os.waitpid(born, 0)
    return False


def _try() -> None:
    with zmq.Context() as context, context.socket(zmq.ROUTER) as socket:
        socket.bind_to_random_port("tcp://127.0.0.1")
    thread = Thread(target=getproxies)
    thread.start()
    thread.join()


def finish(code: int) -> NoReturn:
    """Say goodbye as Python would, but do not take apart what was loaded: it is shared with all other kernels."""
    atexit._run_exitfuncs()  # noqa: SLF001  # multiprocessing ends its forks the same way
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            stream.flush()
    os._exit(code)
