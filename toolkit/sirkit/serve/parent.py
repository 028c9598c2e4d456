"""Parent: a process that has loaded all an app imports, and forks a kernel from itself whenever one is asked for.

It is started on its own by ``forks``, and only imports: a library that has been *called* may have left threads, locks
and random numbers behind that its children would share. Before each fork it counts its threads, and refuses if there
is more than one. What it is asked and what it answers are lines of JSON on the socket whose number it is given.
"""

import contextlib
import gc
import json
import os
import signal
import socket
import sys
from pathlib import Path
from select import select
from typing import NamedTuple

from sirkit.serve import loading

LIMIT = 4_000_000
"""Bytes of one order: an environment is far smaller."""


class Order(NamedTuple):
    """What the kernel to be born is told, as a command is: words, environment, folder, and where it writes."""

    words: list[str]
    env: dict[str, str]
    folder: str
    streams: list[int]


def main() -> None:
    """Load, then fork kernels until the server is gone."""
    channel = socket.socket(fileno=int(sys.argv[1]))
    gc.disable()  # a collection would leave holes, which the children would fill, each for itself
    loading.load((*loading.LATE, *loading.APP))
    from sirkit.serve import child, kernel, larder  # noqa: PLC0415  # see ``loading.load`` about the debugger

    loading.load(larder.rooms())
    larder.open_up()
    kernel.built()
    gc.collect()
    loading.last()
    gc.freeze()
    order = Parent(channel, safe=sys.platform == "linux" or child.tried()).serve()
    if order is not None:
        child.live(order)
    os._exit(0)  # to take apart what is immortal is not foreseen


def threads() -> int:
    """Return how many threads of the system this process has."""
    tasks = Path("/proc/self/task")
    if tasks.is_dir():
        return len(list(tasks.iterdir()))
    import psutil  # noqa: PLC0415  # reads it where there is no /proc

    return int(psutil.Process().num_threads())


class Parent:
    """The side of the parent: takes orders, forks, and tells which child ended how."""

    def __init__(self, channel: socket.socket, *, safe: bool = True) -> None:
        self.channel, self.safe, self.children = channel, safe, set[int]()
        self.woken, waker = socket.socketpair()
        for end in (self.woken, waker):
            end.setblocking(False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False)
        self.waker = waker

    def serve(self) -> Order | None:
        """Fork until the server is gone: None then, after its kernels were ended; in a child its order."""
        while True:
            ready, _, _ = select([self.channel, self.woken], [], [])
            self.reap()
            if self.channel in ready:
                order = self.taken()
                if order is None:
                    self.end()
                    return None
                if self.fork(order):
                    return order

    def taken(self) -> Order | None:
        """Return the next order, or None where nobody is left to give one."""
        text, streams = b"", list[int]()
        while not text.endswith(b"\n"):
            part, passed, _, _ = socket.recv_fds(self.channel, 65536, 2)
            text, streams = text + part, streams + passed
            if not part or len(text) > LIMIT:
                return None
        return Order(**json.loads(text), streams=streams)

    def fork(self, order: Order) -> bool:
        """Fork; return whether this is the child. The server is told the child's number, or why there is none."""
        many = threads()
        if many != 1 or not self.safe:
            self.tell(refused=f"{many} threads" if self.safe else "tried to fork and failed")
        else:
            born = os.fork()
            if not born:
                self.forget()
                return True
            self.children.add(born)
            with contextlib.suppress(OSError):
                os.setpgid(born, born)  # the child does so too: whoever is first
            self.tell(born=born)
        for stream in order.streams:
            os.close(stream)
        return False

    def forget(self) -> None:
        """In the child: let go of everything that is the parent's."""
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        for end in (self.channel, self.woken, self.waker):
            end.close()

    def reap(self) -> None:
        """Tell the server which children have ended, and end what they left running."""
        with contextlib.suppress(BlockingIOError):
            self.woken.recv(4096)
        with contextlib.suppress(ChildProcessError):
            while (ended := os.waitpid(-1, os.WNOHANG))[0]:
                self.children.discard(ended[0])
                with contextlib.suppress(OSError):
                    os.killpg(ended[0], signal.SIGKILL)
                self.tell(ended=ended[0], code=os.waitstatus_to_exitcode(ended[1]))

    def tell(self, **told: object) -> None:
        """Send one line to the server; whether it still listens shows at the next order."""
        with contextlib.suppress(OSError):
            self.channel.sendall(json.dumps(told).encode() + b"\n")

    def end(self) -> None:
        """End every kernel: the server they belong to is gone."""
        for child in self.children:
            with contextlib.suppress(OSError):
                os.killpg(child, signal.SIGKILL)


if __name__ == "__main__":
    main()
