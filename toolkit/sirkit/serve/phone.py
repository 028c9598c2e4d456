"""The phone's page as the server gives it: the first screen of everybody who comes to a room."""

from http import HTTPStatus

from sirkit import words
from sirkit.room import phone
from sirkit.room.room import Room
from sirkit.serve.handlers import FOREVER
from sirkit.serve.page import SpokenPage
from sirkit.serve.shelves import TYPES, address


class PhoneHandler(SpokenPage):
    """The base address of a server with a room: the page, and with ``?script=<stamp>`` its script."""

    def initialize(self, room: Room, app: str = "app") -> None:
        """Keep the room, and where the large view stands below the base address; empty where there is none."""
        self.room, self.app = room, app

    def get(self) -> None:
        """Send the page in the visitor's language, or its script."""
        asked = self.get_query_argument("script", None)
        if asked is None:
            self.page()
        else:
            self.script(asked)

    def page(self) -> None:
        """Send the page."""
        base = self.settings["base_url"]
        files = phone.Addresses(
            script=f"?script={phone.stamp()}",
            room=f"{base}room/",
            app=self.app and f"{base}{self.app}",
            icon=base + address("page", "favicon.svg"),
        )
        evening = {"ends": self.room.register.ends.isoformat()} if self.room.workspace.journal else None
        self.finish(phone.page(words.catalogue(self.language), self.language, self.nonce, files, evening))

    def script(self, asked: str) -> None:
        """Send the script, which never changes under its stamp; 404 if the stamp is not the present one."""
        self.set_header("Content-Type", TYPES[".js"])
        if asked == phone.stamp():
            self.set_header("Cache-Control", FOREVER)
            self.set_header("Vary", "Accept-Encoding")
            self.set_header("Cross-Origin-Resource-Policy", "same-origin")
            self.finish(phone.script())
        else:
            self.set_status(HTTPStatus.NOT_FOUND)
            self.finish()
