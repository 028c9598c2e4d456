"""The doctor: will this machine carry an evening? Said before the day, and again when it begins."""

import shutil
from collections.abc import Callable, Iterator

import psutil
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from sirkit import shelf, words
from sirkit.messages import Message
from sirkit.serve import security

DISK = 500_000_000
"""Bytes that must be free: a room needs little, a full disk keeps nothing."""
BESIDE = 500_000_000
"""Bytes the server and everything else need."""
KERNEL = 130_000_000
"""Bytes one laptop's app takes on this machine."""
TABLES = 4
"""Laptops there should be room for."""
TUNNELS = ("tun", "tap", "wg", "utun", "ppp", "docker", "veth", "br-", "virbr", "vmnet", "vEthernet")
"""Beginnings of the names of interfaces that lead elsewhere than to the room's router."""


def findings() -> Iterator[tuple[bool, Message]]:
    """Yield (fine or not, what was found) about disk, memory and network."""
    shelf.home().mkdir(parents=True, exist_ok=True, mode=0o700)
    free = shutil.disk_usage(shelf.home()).free
    yield free >= DISK, Message("doctor.disk" if free >= DISK else "doctor.disk_low", {"mb": free // 1_000_000})
    tables = max(0, (psutil.virtual_memory().available - BESIDE) // KERNEL)
    fine = tables >= TABLES
    yield fine, Message("doctor.memory" if fine else "doctor.memory_low", {"count": tables})
    yield from _network()


def _network() -> Iterator[tuple[bool, Message]]:
    address = security.addresses()[0]
    name = next(
        (name for name, found in psutil.net_if_addrs().items() if address in {one.address for one in found}), ""
    )
    if address.startswith("127."):
        yield False, Message("doctor.no_network")
    elif address.startswith("169.254."):
        yield False, Message("doctor.no_router", {"address": address})
    elif name.startswith(TUNNELS):
        yield False, Message("doctor.tunnel", {"address": address, "name": name})
    else:
        yield True, Message("doctor.network", {"address": address})


class PhoneTest(RequestHandler):
    """One page that says: it works. Whoever opens it is told to the person at the machine."""

    def initialize(self, arrived: Callable[[str], None]) -> None:
        """Keep whom to tell."""
        self.arrived = arrived

    def get(self) -> None:
        """Say that the phone has reached the machine."""
        language = words.choose(None, self.request.headers.get("Accept-Language", ""))
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(words.text("doctor.phone_sees", language))
        self.arrived(str(self.request.remote_ip))

    def data_received(self, chunk: bytes) -> None:
        """Take no streamed bodies; tornado asks for this method to be defined."""
        raise NotImplementedError


def phone_test(port: int, arrived: Callable[[str], None]) -> None:
    """Serve the one page to the local network until stopped; ``arrived`` is called with each visitor's address."""
    server = HTTPServer(Application([(r"/", PhoneTest, {"arrived": arrived})], log_function=lambda _: None))
    server.add_sockets(bind_sockets(port, ""))
    IOLoop.current().start()
