"""The phone's page as the server gives it: the first screen of everybody who comes to a room."""

from sirkit import words
from sirkit.room import phone
from sirkit.room.room import Room
from sirkit.serve.page import SpokenPage
from sirkit.serve.shelves import address


class PhoneHandler(SpokenPage):
    """The base address of a server with a room."""

    def initialize(self, room: Room, app: str = "app") -> None:
        """Keep the room, and where the large view stands below the base address; empty where there is none."""
        self.room, self.app = room, app

    def get(self) -> None:
        """Send the page in the visitor's language."""
        base = self.settings["base_url"]
        files = phone.Addresses(
            script=base + address("phone", "phone.js"),
            room=f"{base}room/",
            app=self.app and f"{base}{self.app}",
            icon=base + address("page", "favicon.svg"),
        )
        evening = {"ends": self.room.register.ends.isoformat()} if self.room.workspace.journal else None
        self.finish(phone.page(words.catalogue(self.language), self.language, self.nonce, files, evening))
