"""A room's pages: the trainer's app, and beside the interface what stands there without a kernel."""

from collections.abc import Callable
from typing import Any

from jupyter_server.utils import url_path_join

from sirkit import words
from sirkit.room import interface
from sirkit.room.room import Room
from sirkit.serve import page, phone, screen
from sirkit.serve.handlers import Route


def routes(base: str, room: Room, reached: Callable[[], tuple[str, ...]], options: dict[str, Any]) -> list[Route]:
    """Return the routes of a room's interface and pages below a server's base address.

    Parameters
    ----------
    reached
        Tells under which addresses others reach the server.
    options
        Voilà's options, for pages with a kernel.
    """
    return [
        *interface.routes(base, room, reached, words.speak),
        *screen.routes(base, room, reached),
        *phone.routes(base, base, room),
        (url_path_join(base, "trainer"), page.PageHandler, {**options, "notebook": "apps/trainer.ipynb"}),
    ]
