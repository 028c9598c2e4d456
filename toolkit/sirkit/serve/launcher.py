"""The launcher: standalone Voilà with our page, our kernels and our manners."""

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from shutil import rmtree
from tempfile import gettempdir, mkdtemp
from typing import Any

from jupyter_core.utils import run_sync
from jupyter_server.auth.identity import IdentityProvider, User
from jupyter_server.services.kernels.handlers import KernelHandler
from jupyter_server.utils import url_path_join
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop, PeriodicCallback
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler
from traitlets import Any as AnyTrait
from traitlets import Instance, Set, Unicode
from traitlets.config import Config
from voila.app import Voila
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from sirkit.room.room import HOUR, Room
from sirkit.serve import forks, handlers, kernels, page, rooms, security

MESSAGE = 32 * 1024 * 1024  # bytes: the largest upload through the page's socket, with room for its envelope
PING, PONG = 15_000, 45_000  # milliseconds: how often the server asks, how long it waits
PATIENCE = 5  # seconds in which kernels have to end when the server is stopped
TENDED = 2_000  # milliseconds between two looks after kernels that are abandoned, or should wait ready
TEMPLATES = Path(__file__).parent / "templates" / "sirkit"
KERNEL = r"api/kernels/(?P<kernel_id>[\w-]{36})"


class Visitor(IdentityProvider):
    """Everybody is the same visitor: no account, no name, no cookie that tells people apart."""

    def get_user(self, handler: RequestHandler) -> User:  # noqa: ARG002  # Jupyter's signature
        """Return the visitor."""
        return User("visitor")


class KernelState(KernelHandler):
    """Whether a kernel lives; the page asks after a broken connection."""

    SUPPORTED_METHODS = ("GET",)


class Channels(VoilaKernelWebsocketHandler):  # type: ignore[misc]  # Voilà ships no types
    """A page's connection to its kernel."""

    def write_error(self, status_code: int, **_: object) -> None:
        """Answer with the status alone: Jupyter's own page for it needs files we do not serve."""
        self.finish(str(status_code))


class SirkitVoila(Voila):  # type: ignore[misc]  # Voilà ships no types
    """Voilà with its templates, its front end and its open door replaced by ours."""

    hosts = Set(Unicode(), security.LOCAL, help="Names under which the server answers.")
    ready = AnyTrait(help="Called with the port once the server listens.")
    room = Instance(Room, allow_none=True, help="The room whose joint dossier this server keeps.")

    def setup_template_dirs(self) -> None:
        """Use our one template; none that a person or package put into Jupyter's folders."""
        self.template_paths = [str(TEMPLATES)]
        self.static_paths: list[str] = []

    def init_settings(self) -> dict[str, Any]:
        """Add compression, limits and the hosts to Voilà's settings."""
        settings: dict[str, Any] = super().init_settings()
        return settings | {
            "allow_remote_access": True,  # the router refuses foreign hosts before any handler sees them
            "compress_response": True,
            "default_handler_class": page.StrangerHandler,
            "headers": security.headers() | {"Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'"},
            "log_function": lambda _: None,  # an access log would keep who looked at what
            "sirkit_port": lambda: self.port,  # known once we listen
            "sirkit_room": self.room,
            "sirkit_root": Path(self.root_dir),
            "websocket_compression_options": {"compression_level": 6, "mem_level": 8},
            "websocket_max_message_size": MESSAGE,
            "ws_ping_interval": PING,
            "ws_ping_timeout": PONG,
        }

    def init_handlers(self) -> list[handlers.Route]:
        """Return the whole list of addresses; nothing else answers."""
        base, notebook = self.base_url, Path(self.notebook_path).relative_to(self.root_dir).as_posix()
        options = {"template_paths": self.template_paths, "config": self.config}
        options |= {"voila_configuration": self.voila_configuration}
        joint = rooms.routes(base, self.room, partial(self.reached, base), options) if self.room else []
        return [
            *handlers.routes(base),
            *joint,
            (url_path_join(base, KERNEL), KernelState, {}),
            (url_path_join(base, KERNEL, "channels"), Channels, {}),
            (url_path_join(base, "voila/api/shutdown/(.*)"), VoilaShutdownKernelHandler, {}),
            (base + ("app" if self.room else ""), page.PageHandler, {**options, "notebook": notebook}),
            (url_path_join(base, r"lesson/([^/]+)"), page.PageHandler, options),
            (r".*", page.MissingHandler, {}),
        ]

    def reached(self, base: str) -> tuple[str, ...]:
        """Return the addresses under which others in the local network reach the server, likeliest first."""
        names = [name for name in security.addresses() if name in self.hosts]
        return tuple(f"http://{name}:{self.port}{base}" for name in names or ["localhost"])

    def listen(self) -> None:
        """Serve on exactly the port asked for.

        Raises
        ------
        OSError
            If the port is taken or not ours to take.
        """
        sockets = bind_sockets(self.port, self.ip)
        self.port: int = sockets[0].getsockname()[1]
        self.ioloop = IOLoop.current()
        HTTPServer(self.app).add_sockets(sockets)
        self.ioloop.add_callback(self.kernel_manager.tend)
        PeriodicCallback(self.kernel_manager.tend, TENDED).start()
        gc.freeze()  # what is loaded stays: it need not be looked through again each time something may be thrown away
        self.ready(self.port)
        if self.room:
            PeriodicCallback(self.room.end_in_time, HOUR).start()
        self.ioloop.start()

    def start(self) -> None:
        """Build the application and serve until asked to stop; then end every kernel."""
        self.connection_dir = mkdtemp(prefix="sirkit_", dir=self.connection_dir_root)
        self.app = Application(**self.init_settings())
        self.app.add_handlers(security.pattern(self.hosts), self.init_handlers())
        # Ctrl-C ends the loop between two steps, as SIGTERM does; raised inside one, a kernel being started would hang.
        before = signal.signal(signal.SIGINT, self._handle_signal_stop)
        try:
            self.listen()
        finally:
            signal.signal(signal.SIGINT, before)
            self.stop()

    def stop(self) -> None:
        """End every kernel at once: what it acknowledged is on disk, and whoever is working offers the rest again."""
        run_sync(self._end_kernels)()
        rmtree(self.connection_dir, ignore_errors=True)

    async def _end_kernels(self) -> None:
        """End every kernel; one not reached in time, or only being started, notices that its server is gone."""
        manager = self.kernel_manager
        every = asyncio.gather(*map(manager.end, manager.list_kernel_ids()), return_exceptions=True)
        with suppress(TimeoutError):
            await asyncio.wait_for(every, PATIENCE)


def launcher(  # noqa: PLR0913  # each is one fact of one server
    notebook: Path,
    root: Path,
    *,
    port: int,
    hosts: frozenset[str],
    ready: Callable[[int], None],
    room: Room | None = None,
) -> SirkitVoila:
    """Return a launcher, ready to ``start()``.

    Parameters
    ----------
    notebook
        The notebook served at the base address.
    root
        The folder it and the lessons stand in.
    port
        The port; 0 takes a free one.
    hosts
        The names under which the server answers; other than local ones make it listen on the network.
    ready
        Called with the port once the server listens.
    room
        The room whose joint dossier the server keeps; its pages stand at the base address then, the app at ``app``.
    """
    app: SirkitVoila = SirkitVoila.instance(
        config=_config(), config_file_paths=[], port=port, hosts=set(hosts), ready=ready, room=room
    )
    if hosts <= set(security.LOCAL):
        app.ip = "localhost"
    else:
        app.ip = ""
        app.config.Kernels.ready = kernels.CLASS if forks.possible() else kernels.CORES
    app.notebook_path, app.root_dir = str(notebook), str(root)
    app.initialize([])
    app.log.setLevel(logging.ERROR)  # else each note is written out before it is thrown away
    # tornado reads Jupyter's milliseconds as seconds and says so at the first socket; Jupyter's own pings are right
    logging.getLogger("tornado.general").setLevel(logging.ERROR)
    return app


def _config() -> Config:
    config = Config()
    config.Voila.update(identity_provider_class=Visitor, token="", open_browser=False, port_retries=0)
    config.Voila.log_level = "ERROR"
    config.VoilaConfiguration.update(_manners())
    config.AsyncMappingKernelManager.allow_tracebacks = False
    config.KernelRestarter.restart_limit = 0  # a new kernel would be an empty one: the page offers to begin again
    if _sockets_fit():
        config.KernelManager.transport = "ipc"
    return config


def _manners() -> dict[str, Any]:
    return {
        "template": "sirkit",
        "allow_template_override": "NO",
        "allow_theme_override": "NO",
        "show_tracebacks": False,
        "file_allowlist": [],
        "extension_allowlist": ["anywidget"],
        "kernel_spec_manager_class": kernels.OwnInterpreter,
        "multi_kernel_manager_class": kernels.Kernels,
    }


def _sockets_fit() -> bool:
    """Whether a kernel's sockets may be files: no Windows, and a path short enough for the system (about 100 bytes)."""
    return sys.platform != "win32" and len(gettempdir()) < 20  # noqa: PLR2004  # the rest of the path takes 75
