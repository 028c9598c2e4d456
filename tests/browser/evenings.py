"""An evening in a served room: what its trainer and its guests do there without a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from http import HTTPStatus
from secrets import randbits, token_hex
from typing import Any

from asking import ask
from hall import raw
from served import Server
from strategies import put

NAME = "Erster Abend"
"""What the room of the browser tests is called."""
Record = tuple[str, str, dict[str, Any]]
"""Kind, id and values of a record to write."""


@dataclass
class Evening:
    """An evening being held, as its trainer sees it."""

    server: Server

    @property
    def trainer(self) -> str:
        """The trainer's secret."""
        return self.server.secret

    @cached_property
    def screen(self) -> str:
        """The secret of the screen, which may only look."""
        return str(self.ask("screen/secret", {})[1]["secret"])

    @cached_property
    def code(self) -> str:
        """The code of participants."""
        return str(self.ask("room/codes")[1]["participant"])

    @property
    def state(self) -> dict[str, Any]:
        """How the room stands."""
        told: dict[str, Any] = self.ask("room/state")[1]
        return told

    def ask(self, path: str, content: Any = None, *, secret: str | None = None) -> tuple[int, Any]:
        """Ask the server something, as the trainer or with another secret. Return status and what was answered."""
        return ask(self.server.port, path, content, secret=self.trainer if secret is None else secret)

    def join(self) -> dict[str, str]:
        """Let a guest join by the code; return what they got: secret, author and role."""
        joined: dict[str, str] = self.ask("room/join", {"code": self.code})[1]
        return joined

    def arrive(self, name: str, **values: str) -> None:
        """Let a phone join and send a sheet."""
        self.write(("actor", token_hex(16), {"name": name, **values}), secret=self.join()["secret"])

    def write(self, *records: Record, secret: str | None = None) -> None:
        """Write records in one change, as the trainer or as whoever has the secret."""
        puts = (put(f, v, kind=kind, id_=id_) for kind, id_, values in records for f, v in values.items())
        self._change(puts, secret)

    def turn(self, station: str | None, **values: Any) -> None:
        """Turn to a station of the evening, with or without a message and a countdown."""
        was = self.state["evening"]
        wanted = {"message": None, "until": None, **values, "station": station}
        news = {field: value for field, value in wanted.items() if value != was.get(field)}
        self._change(put(f, v, was.get(f), kind="evening", id_="evening") for f, v in news.items())

    def clear(self) -> None:
        """Take everything out of the room that was written in it."""
        self.turn(None)
        while standing := self._standing():  # with an organisation goes what belongs to it
            kind, id_ = min(standing)
            assert self.ask("room/erase", {"kind": kind, "id": id_})[0] == HTTPStatus.OK

    def _change(self, ops: Iterable[dict[str, Any]], secret: str | None = None) -> None:
        """Make a change of operations, if there are any."""
        if not (made := list(ops)):
            return
        author = self.ask("room/state", secret=secret)[1]["author"]
        change = raw(randbits(128), *made, author=author)
        assert self.ask("room/changes", {"changes": [change]}, secret=secret)[0] == HTTPStatus.OK

    def _standing(self) -> list[tuple[str, str]]:
        """Return kind and id of all records, the evening's own apart; organisations are the first of them."""
        records = self.ask("room/whole")[1]["records"]
        return [(kind, id_) for kind, table in records.items() if kind != "evening" for id_ in table]


def begin(server: Server) -> Evening:
    """Begin an evening in an empty room; where the last one has ended the room or the server, a new one starts."""
    evening = Evening(server)
    if server.process.poll() is None and evening.ask("room/state")[0] == HTTPStatus.GONE:
        server.stop()
    if server.process.poll() is not None:
        server.start()
    evening.clear()
    return evening


def actor(name: str, **values: Any) -> Record:
    """Return an organisation to write."""
    return "actor", token_hex(16), {"name": name, "city": "Utting", "lat": 48.03, "lon": 11.08} | values


def tie(one: Record, other: Record, sort: str = "cooperates") -> Record:
    """Return a tie to write."""
    return "tie", token_hex(16), {"from_actor": one[1], "to_actor": other[1], "sort": sort}
