"""Handlers: the room over HTTP. Whoever has joined shows a secret with every request; the server knows the role."""

import json
from datetime import UTC, date, datetime
from http import HTTPStatus
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from tornado.web import HTTPError, RequestHandler

from sirkit.changes import VERSION
from sirkit.messages import Problem, problem
from sirkit.places import search
from sirkit.room import forms
from sirkit.room.reception import named
from sirkit.room.register import Guest, Role
from sirkit.room.room import Room

F = TypeVar("F", bound=BaseModel)
LARGEST = 4_000_000
"""Bytes one request may have."""
STATUS = {
    "code.unknown": HTTPStatus.FORBIDDEN,
    "code.wait": HTTPStatus.TOO_MANY_REQUESTS,
    "room.closed": HTTPStatus.FORBIDDEN,
    "room.erased": HTTPStatus.CONFLICT,
    "room.not_allowed": HTTPStatus.FORBIDDEN,
    "room.other_author": HTTPStatus.FORBIDDEN,
    "room.personal": HTTPStatus.FORBIDDEN,
    "room.stranger": HTTPStatus.UNAUTHORIZED,
    "room.over": HTTPStatus.GONE,
    "journal.busy": HTTPStatus.SERVICE_UNAVAILABLE,
    "journal.full": HTTPStatus.INSUFFICIENT_STORAGE,
}
"""What a problem is in HTTP; all others are 422."""


class RoomHandler(RequestHandler):
    """What all addresses of a room share: who asks, how answers and problems travel."""

    room: Room

    def initialize(self, room: Room) -> None:
        """Keep the room."""
        self.room = room

    def set_default_headers(self) -> None:
        """Keep answers out of caches and from being taken for anything but data."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.clear_header("Server")

    def check_xsrf_cookie(self) -> None:
        """Do without the cookie: a secret in a header no other site can set stands for it."""

    def prepare(self) -> None:
        """Refuse everything once the room is over, and what another site's form could send."""
        if self.room.workspace.journal is None or self.room.register.ends < today():
            raise problem("room.over")
        if self.request.method == "POST" and "json" not in self.request.headers.get("Content-Type", ""):
            raise HTTPError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)

    def guest(self, *roles: Role) -> Guest:
        """Return who asks.

        Raises
        ------
        Problem
            ``room.stranger`` without a known secret, ``room.not_allowed`` for another role than those named.
        """
        secret = self.request.headers.get("Authorization", "").removeprefix("Bearer ")
        guest = self.room.register.guest(secret)
        if guest is None:
            raise problem("room.stranger")
        if roles and guest.role not in roles:
            raise problem("room.not_allowed")
        return guest

    def form(self, kind: type[F]) -> F:
        """Return what was sent.

        Raises
        ------
        Problem
            ``change.unreadable`` if it is something else.
        """
        try:
            return kind.model_validate_json(self.request.body)
        except ValidationError as error:
            raise problem("change.unreadable") from error

    def number(self, name: str) -> int:
        """Return a whole number of the address, 0 where there is none.

        Raises
        ------
        HTTPError
            400 if it is no number.
        """
        text = self.get_query_argument(name, "0")
        if not (text.isascii() and text.isdigit() and len(text) < 16):  # noqa: PLR2004 - what SQLite can count
            raise HTTPError(HTTPStatus.BAD_REQUEST)
        return int(text)

    def send(self, answer: BaseModel) -> None:
        """Answer with a form."""
        self.finish(answer.model_dump_json())

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Answer a problem with its sentences' keys; anything else with its status alone."""
        found = kwargs.get("exc_info", (None, None, None))[1]
        messages: tuple[dict[str, Any], ...] = ()
        if isinstance(found, Problem):
            messages = tuple({"key": one.key, "values": dict(one.values)} for one in found.messages)
            self.set_status(STATUS.get(found.messages[0].key, HTTPStatus.UNPROCESSABLE_ENTITY))
        else:
            self.set_status(status_code)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps({"messages": messages, "about": None}, default=str))

    def log_exception(self, *about: Any) -> None:
        """Log nothing of a problem: it is the guest's, and may hold their words. Faults of ours are logged."""
        if not isinstance(about[1], Problem):
            super().log_exception(*about)

    def data_received(self, chunk: bytes) -> None:
        """Take no streamed bodies; tornado asks for this method to be defined."""
        raise NotImplementedError

    def state(self) -> forms.RoomState:
        """Return the room as everybody in it may know it."""
        register = self.room.register
        return forms.RoomState(
            name=register.name,
            ends=register.ends.isoformat(),
            joining=register.joining,
            guests=register.guests(),
            seq=self.room.seq,
            erasures=self.room.erasures,
        )


class JoinHandler(RoomHandler):
    """``room/join``: a code becomes a secret."""

    def post(self) -> None:
        """Let somebody in."""
        code = self.form(forms.Join).code
        secret, guest = self.room.register.join(code, address=str(self.request.remote_ip))
        self.room.changed.notify_all()
        self.send(forms.Joined(secret=secret, author=guest.author, role=guest.role, room=self.state()))


class StateHandler(RoomHandler):
    """``room/state``: how the evening stands."""

    def get(self) -> None:
        """Send it."""
        guest = self.guest()
        evening = dict(self.room.workspace.dossier.record("evening", "evening").values)
        now = datetime.now(UTC).isoformat(timespec="seconds")
        erased = self.room.erased(("actor", self.get_query_argument("sheet", "")[:64]))
        room = self.state()
        self.send(forms.State(author=guest.author, role=guest.role, room=room, evening=evening, now=now, erased=erased))


class ChangesHandler(RoomHandler):
    """``room/changes``: the journal itself."""

    def get(self) -> None:
        """Send what came after ``since``."""
        self.guest()
        entries = self.room.since(self.number("since"))
        changes = tuple((seq, change.model_dump(mode="json", exclude_none=True)) for seq, change in entries)
        self.send(forms.Changes(seq=self.room.seq, erasures=self.room.erasures, changes=changes))

    def post(self) -> None:
        """Keep changes."""
        guest = self.guest("participant", "table", "trainer")
        changes = self.form(forms.Append).changes
        if newer := [change.v for change in changes if change.v > VERSION]:
            raise problem("change.newer", version=max(newer), known=VERSION)
        seqs = self.room.append(guest, changes)
        self.send(forms.Appended(seqs=tuple(seqs), seq=self.room.seq))


class WholeHandler(RoomHandler):
    """``room/whole``: everything as it shows now."""

    def get(self) -> None:
        """Send it."""
        self.guest()
        self.send(forms.Whole(**self.room.whole(), erasures=self.room.erasures))


class NamesHandler(RoomHandler):
    """``room/names``: search before you enter."""

    def get(self) -> None:
        """Send organisations and groups whose name holds ``q``, or is the same as names are compared."""
        self.guest()
        found = named(self.room.workspace.dossier, self.get_query_argument("q", "")[:200])
        self.send(forms.Names(names=tuple(found[:8])))


class PlacesHandler(RoomHandler):
    """``room/places``: the gazetteer."""

    def get(self) -> None:
        """Send places that fit ``q``."""
        self.guest()
        towns = search(self.get_query_argument("q", "")[:200], limit=8)
        fields = ("name", "district", "ags", "lat", "lon")
        self.send(forms.Places(places=tuple(forms.Found(**{f: getattr(t, f) for f in fields}) for t in towns)))


def today() -> date:
    """Return the day as the server knows it."""
    return datetime.now(UTC).date()
