"""What only a trainer may ask of a room: codes, closing it, erasing, taking everything along, ending it."""

from asyncio import to_thread
from collections.abc import Callable

from sirkit.documents.order import Say
from sirkit.room import archive, forms
from sirkit.room.handlers import RoomHandler
from sirkit.room.room import Room


class EraseHandler(RoomHandler):
    """``room/erase``: a record and what belongs to it, for good; also for the one who has entered it."""

    def post(self) -> None:
        """Erase."""
        wanted = self.form(forms.Erase)
        self.room.erase(self.guest(), (wanted.kind, wanted.id))
        self.send(forms.Nothing())


class JoiningHandler(RoomHandler):
    """``room/joining``: whether somebody may still join."""

    def post(self) -> None:
        """Open or close."""
        self.guest("trainer")
        self.room.register.let_join(allowed=self.form(forms.Joining).open)
        self.room.changed.notify_all()
        self.send(forms.Nothing())


class CodesHandler(RoomHandler):
    """``room/codes``: what people type to join, and at which addresses."""

    def initialize(self, room: Room, addresses: Callable[[], tuple[str, ...]]) -> None:  # type: ignore[override]  # tornado hands on what the route names
        """Keep the room and how to ask for the addresses."""
        super().initialize(room)
        self.addresses = addresses

    def get(self) -> None:
        """Send codes and addresses."""
        self.guest("trainer", "screen")
        register = self.room.register
        codes = {"participant": register.code("participant"), "table": register.code("table")}
        self.send(forms.Codes(**codes, addresses=self.addresses()))


class ExportHandler(RoomHandler):
    """``room/export``: everything in one archive, its papers in the language asked for."""

    def initialize(self, room: Room, speak: Callable[[str], tuple[str, Say]]) -> None:  # type: ignore[override]  # see above
        """Keep the room and how to find the words of a language."""
        super().initialize(room)
        self.speak = speak

    async def get(self) -> None:
        """Send it; the papers are made beside the loop, so that nobody waits for them."""
        self.guest("trainer")
        order = archive.order(self.room, *self.speak(self.get_query_argument("lang", "")))
        packed = await to_thread(archive.packed, archive.contents(self.room), order)
        self.set_header("Content-Type", "application/zip")
        self.finish(packed)


class EndHandler(RoomHandler):
    """``room/end``: delete the room with all that was written in it."""

    def post(self) -> None:
        """Delete."""
        self.guest("trainer")
        self.form(forms.Nothing)
        self.room.end()
        self.send(forms.Nothing())
