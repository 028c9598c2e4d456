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
from sirkit.serve import forks, memory, security
from sirkit.serve.kernels import CORES

DISK = 500_000_000
"""Bytes that must be free: a room needs little, a full disk keeps nothing."""
PEOPLE = 4
"""People there should be memory for: one at each table of a small evening."""
FORKED, STARTED = 0.3, 1.4
"""Seconds of a core until one person's page stands, the server's part included: forked, or started by itself.

Measured on two cores as the time all the server's processes took (``psutil``) with 30 people who come as in
``tests/benchmarks/serving.py``: 0.24 and 0.28 (forked, within 10 seconds), 1.36 and 1.46 (started, within 5).
"""
SERVER = 0.1
"""Seconds of these the server itself takes (measured so too): it is one process on one core, however many there are."""
TUNNELS = ("tun", "tap", "wg", "utun", "ppp", "docker", "veth", "br-", "virbr", "vmnet", "vEthernet")
"""Beginnings of the names of interfaces that lead elsewhere than to the room's router."""


def findings() -> Iterator[tuple[bool, Message]]:
    """Yield (fine or not, what was found) about disk, memory and network."""
    shelf.home().mkdir(parents=True, exist_ok=True, mode=0o700)
    free = shutil.disk_usage(shelf.home()).free
    yield free >= DISK, Message("doctor.disk" if free >= DISK else "doctor.disk_low", {"mb": free // 1_000_000})
    yield from _people()
    yield from _network()


def _people() -> Iterator[tuple[bool, Message]]:
    count, cost = memory.people(), FORKED if forks.possible() else STARTED
    sizes = {"free": memory.free(), "beside": memory.BESIDE, "each": memory.person()}
    values = {"count": count, **{name: size // 1_000_000 for name, size in sizes.items()}}
    fine = count >= PEOPLE
    yield fine, Message("doctor.people" if fine else "doctor.people_low", values)
    minute = 60 * min(CORES / cost, 1 / SERVER)
    yield True, Message("doctor.arrivals", {"count": CORES, "people": 10 * round(minute / 10)})
    if not forks.possible():
        yield True, Message("doctor.one_by_one")


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
