"""The screen: the projector's page. It stands without a kernel and knows no secret; the room's answers need one."""

import io
from collections.abc import Callable

import segno
from jupyter_server.utils import url_path_join

from sirkit import words
from sirkit.room import forms
from sirkit.room.handlers import RoomHandler
from sirkit.room.room import Room
from sirkit.room.trainer import CodesHandler
from sirkit.serve.handlers import Route
from sirkit.serve.page import SpokenPage
from sirkit.serve.shelves import address


class ScreenHandler(SpokenPage):
    """``screen``: the same page for everybody; whose secret stands behind the ``#`` sees the room."""

    def get(self) -> None:
        """Send the page."""
        base = self.settings["base_url"]
        files = {
            name: base + address("static", f"{name}.{kind}") for name, kind in (("sirkit", "css"), ("screen", "js"))
        }
        self.finish(self.render_part("screen.html.j2", title=words.text("screen.title", self.language), files=files))


class QrHandler(CodesHandler):
    """``screen/qr.svg``: the way in for phones, as a QR code."""

    def get(self) -> None:
        """Send the picture of the first address, with the participants' code."""
        self.guest("trainer", "screen")
        drawn = io.BytesIO()
        way = f"{self.addresses()[0]}?code={self.room.register.code('participant')}"
        segno.make(way, error="m").save(drawn, kind="svg", scale=10, border=2, light="#FFFFFF", xmldecl=False)
        self.set_header("Content-Type", "image/svg+xml")
        self.finish(drawn.getvalue())


class SecretHandler(RoomHandler):
    """``screen/secret``: a trainer lets a screen look."""

    def post(self) -> None:
        """Send a new secret that may only look."""
        self.guest("trainer")
        self.form(forms.Nothing)
        secret, _ = self.room.register.admit("screen")
        self.finish({"secret": secret})


def routes(base: str, room: Room, reached: Callable[[], tuple[str, ...]]) -> list[Route]:
    """Return the routes of this module below a server's base address; ``reached`` tells where others reach it."""
    return [
        (url_path_join(base, "screen"), ScreenHandler, {}),
        (url_path_join(base, r"screen/qr\.svg"), QrHandler, {"room": room, "addresses": reached}),
        (url_path_join(base, "screen/secret"), SecretHandler, {"room": room}),
    ]
