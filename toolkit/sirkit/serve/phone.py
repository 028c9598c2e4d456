"""The phone's page as the server gives it: the first screen of everybody who comes to a room."""

import gzip
from functools import cache

from jupyter_server.utils import url_path_join
from tornado.web import HTTPError

from sirkit import words
from sirkit.room import phone
from sirkit.room.room import Room
from sirkit.serve.handlers import FOREVER, PlainHandler, Route
from sirkit.serve.page import SpokenPage
from sirkit.serve.shelves import TYPES, address


class PhoneHandler(SpokenPage):
    """The page in the visitor's language."""

    def initialize(self, room: Room, app: str = "app") -> None:
        """Keep the room, and where the large view stands below the base address; empty where there is none."""
        self.room, self.app = room, app

    def get(self) -> None:
        """Send it."""
        base = self.settings["base_url"]
        files = phone.Addresses(
            script=f"{base}sirkit/phone/{phone.stamp()}/phone.js",
            room=f"{base}room/",
            app=self.app and f"{base}{self.app}",
            icon=base + address("page", "favicon.svg"),
        )
        evening = {"ends": self.room.register.ends.isoformat()} if self.room.workspace.journal else None
        self.finish(phone.page(words.catalogue(self.language), self.language, self.nonce, files, evening))


class ScriptHandler(PlainHandler):
    """``sirkit/phone/<stamp>/phone.js``: the page's script, which never changes under its address."""

    def get(self, stamp: str) -> None:
        """Send it, or 404 if the stamp is not the present one."""
        if stamp != phone.stamp():
            raise HTTPError(404)
        self.set_header("Cache-Control", FOREVER)
        self.set_header("Content-Type", TYPES[".js"])
        self.send(*_packed())


@cache
def _packed() -> tuple[bytes, bytes]:
    plain = phone.script().encode()
    return plain, gzip.compress(plain, 9, mtime=0)


def routes(base: str, at: str, room: Room, app: str = "app") -> list[Route]:
    """Return the routes of the page, which stands at ``at``, and of its script, below a server's base address."""
    return [
        (at, PhoneHandler, {"room": room, "app": app}),
        (url_path_join(base, r"sirkit/phone/(\w+)/phone\.js"), ScriptHandler, {}),
    ]
