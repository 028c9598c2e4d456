"""The same files for JupyterLab and for Voilà inside it: a Jupyter Server extension.

Where ``SIRKIT_ROOM_NAME`` is set, a hub's server keeps the room of that name too: its interface and phone page stand
below ``room/``, and the kernels started there find it.
"""

import os

from jupyter_server.serverapp import ServerApp
from jupyter_server.utils import url_path_join
from tornado.ioloop import PeriodicCallback

from sirkit import words
from sirkit.room import interface
from sirkit.room.room import HOUR, Room, folder, sweep
from sirkit.serve import handlers, phone


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": "sirkit.serve.extension"}]


def _load_jupyter_server_extension(server: ServerApp) -> None:
    web, base = server.web_app, server.web_app.settings["base_url"]
    web.add_handlers(".*$", handlers.routes(base))  # type: ignore[no-untyped-call]  # Jupyter's
    name = os.environ.get("SIRKIT_ROOM_NAME")
    if name:
        sweep()
        room = Room(folder(name), name)
        web.add_handlers(".*$", room_routes(base, room))  # type: ignore[no-untyped-call]  # Jupyter's
        PeriodicCallback(room.end_in_time, HOUR).start()
        os.environ["SIRKIT_ROOM"] = f"http://localhost:{server.port}{base}room/"


def room_routes(base: str, room: Room) -> list[handlers.Route]:
    """Return the routes of a room below a hub's base address."""
    return [
        *interface.routes(base, room, lambda: (), words.speak),
        *phone.routes(base, url_path_join(base, "room/?"), room, app=""),
    ]
