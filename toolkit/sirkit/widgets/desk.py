"""The desk: hears what the page sends, has the workspace keep it, and tells every part of the page what is new."""

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any, Protocol
from weakref import ref

from sirkit import news
from sirkit.changes import Change, Op, read
from sirkit.history import history, named
from sirkit.journal import SqliteJournal
from sirkit.messages import Message, Problem, problem
from sirkit.room.client import RoomJournal
from sirkit.room.rights import spoken
from sirkit.shelf import Shelf
from sirkit.widgets.beat import Beat
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)
Content = Mapping[str, Any]
PASSING = ("room.away", "journal.busy", "journal.full")
"""Troubles that may pass by themselves: the next look tries again."""
HERE = "the one workspace of this place"
"""Where a place belongs to one person for one session, its workspace needs no key: a reload finds it again."""


class Seat(Protocol):
    """A part as the desk sees it."""

    def send(self, content: dict[str, Any], buffers: list[bytes] | None = None) -> None: ...  # noqa: D102
    def on_msg(self, callback: Callable[..., None]) -> None: ...  # noqa: D102


class Desk:
    """What the page of one workspace talks to. Every message may be forged: only changes that validate are kept."""

    @classmethod
    def of(cls, workspace: Workspace) -> "Desk":
        """Return the desk of this workspace; all its parts sit at the same one."""
        if not isinstance(workspace.desk, cls):
            workspace.desk = cls(workspace)
        return workspace.desk

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.name = token_hex(8)
        self.layout: Any = None
        """How all parts stand in the page: one model for all, for each is a message that every visitor waits for."""
        self.shelf: Shelf | None = None
        self._speaker: Callable[[], Seat | None] = lambda: None
        self.passing = os.environ.get("SIRKIT_PLACE") == "binder"
        """True where this place forgets everything when it is left, and its browser storage is shared with others."""
        self._key = ""
        self._author = "somebody"
        self._beat = Beat(self._tell_beat, self._look)
        self._acts: dict[str, Callable[[Content], None]] = {
            "attach": self._attach,
            "append": self._append,
            "undo": self._undo,
            "history": self._history,
            "erase": self._erase,
            "code": self._code,
            "enter": self._enter,
            "here": lambda _: self._beat.seen(),
        }

    def seat(self, part: Seat) -> None:
        """Let a part take part."""
        part.on_msg(self._heard)

    def _heard(self, part: Seat, content: object, buffers: list[Any]) -> None:
        self._speaker = ref(part)
        self.hear(content, buffers)

    def teach(self, word: str, act: Callable[[Content], None]) -> None:
        """Let the desk understand one more word, for a part that does more than record changes."""
        self._acts.setdefault(word, act)

    def hear(self, content: object, buffers: list[Any] | None = None) -> None:
        """Act on one message of the page, whatever it holds; what cannot be done is answered with a sentence."""
        if not isinstance(content, dict):
            return
        act = self._acts.get(str(content.get("do")))
        if act is None:
            return
        try:
            act({**content, "buffers": buffers or []})
        except Problem as caught:
            self.tell("problem", about=content.get("id"), messages=told(caught.messages))
        except Exception:  # noqa: BLE001 - a page must never be left without an answer; what it sent stays in its outbox
            _LOG.exception("The desk could not %s", str(content.get("do"))[:20])
            self.tell("problem", about=content.get("id"), messages=told((Message("desk.failed"),)))
        finally:
            self.tell_news()

    def tell(self, word: str, *, buffers: list[bytes] | None = None, **content: Any) -> None:
        """Say something to the page, through the part that spoke last; the page's store passes it on."""
        part = self._speaker()
        if part is not None:
            part.send({"say": word, **content}, buffers)

    def _attach(self, content: Content) -> None:
        self._author = _text(content["author"], 1, 64)
        if content.get("room"):
            self._attach_room(_text(content["room"], 32, 32))
        else:
            self._attach_own(HERE if self.passing else _text(content["key"], 22, 64))
        self._beat.start()
        self._beat.seen()
        self.tell_whole()

    def _attach_own(self, key: str) -> None:
        self.shelf = self.shelf or Shelf()
        if key != self._key or self.workspace.journal is None:
            self.workspace.attach(self.shelf.open(key))
            self._key = key

    def _attach_room(self, secret: str) -> None:
        """Work on the joint dossier of the room this page's server keeps."""
        address = os.environ.get("SIRKIT_ROOM")
        if not address:
            raise problem("room.over")
        if secret == self._key and self.workspace.journal is not None:
            return
        journal = RoomJournal(address, secret)
        if journal.author != self._author:
            raise problem("room.stranger")
        self.shelf = None
        self.workspace.attach(journal)
        self._key = secret

    def tell_whole(self) -> None:
        """Send the whole dossier: once at the beginning, and when nothing else will do."""
        self.workspace.drain()
        self.tell("whole", **news.whole(self.workspace), spoken=self._spoken())

    def tell_news(self, accepted: Sequence[str] = ()) -> None:
        """Send what is new to the page, and which of its changes are on disk; nothing if there is nothing."""
        fresh = self.workspace.drain()
        if gone := self.workspace.erased(fresh):
            self.tell("erased", records=sorted(gone))
        if fresh or accepted:
            self.tell("news", **news.told(self.workspace, fresh), accepted=list(accepted), spoken=self._spoken())

    def _spoken(self) -> list[str]:
        """Return the roles the page need not offer to change, because the room would refuse it."""
        journal = self.workspace.journal
        guest = isinstance(journal, RoomJournal) and journal.role == "participant"
        return spoken(self.workspace.dossier, self._author) if guest else []

    def _append(self, content: Content) -> None:
        if self.workspace.journal is None:
            raise problem("workspace.unattached")
        changes = [_mine(raw, self._author) for raw in content["changes"]]
        self.workspace.commit(changes)
        self.tell_news([change.id for change in changes])

    def _undo(self, content: Content) -> None:
        chosen = content.get("change")
        back = self.take_back(content["id"], None if chosen is None else str(chosen))
        self.tell("undone", name=named(back, self.workspace.dossier))

    def take_back(self, id_: str, change: str | None) -> Change:
        """Take back a change, or the last one that still stands; return the change that does so, named ``id_``."""
        back = self.workspace.undo(change, id=id_, author=self._author, at=now())
        self.workspace.commit([back])
        return back

    def keep(self, ops: Sequence[Op], *, group: str = "") -> Change:
        """Keep what was worked out here as one change of whoever sits at the page; return it.

        Raises
        ------
        Problem
            What ``Workspace.commit`` reports; nothing is kept then.
        """
        made = Change(id=token_hex(16), author=self._author, at=now(), group=group, ops=tuple(ops))
        self.workspace.commit([made])
        self.tell_news()
        return made

    def _history(self, _: Content) -> None:
        done = history(self.workspace.changes(), self.workspace.dossier, self._author)
        self.tell("history", done=[one._asdict() for one in done])

    def _erase(self, content: Content) -> None:
        kind, id_ = _text(content["kind"], 1, 64), _text(content["record"], 1, 64)
        self.workspace.erase(kind, id_)

    def _code(self, _: Content) -> None:
        if self.shelf is None:
            raise problem("workspace.unattached")
        self.tell("code", code=self.shelf.code(self._key))

    def _enter(self, content: Content) -> None:
        if self.shelf is None:
            raise problem("workspace.unattached")
        empty = not self.workspace.seq
        left = self.shelf.enter(_text(content["code"], 1, 40), self._key)
        self.workspace.attach(self.shelf.open(self._key))
        self.tell("entered", left="" if empty else left)
        self.tell_whole()

    def _look(self) -> None:
        """Take in what other tabs have written; called about every second while the page is there."""
        journal = self.workspace.journal
        if journal is None:
            return
        try:
            if self.shelf and isinstance(journal, SqliteJournal) and self.shelf.moved(self._key, journal):
                self.workspace.attach(self.shelf.open(self._key))
                self.tell_whole()
            self.workspace.catch_up()
        except Problem as caught:
            if caught.messages[0].key not in PASSING:
                self.workspace.detach()
                self.tell("problem", about=None, messages=told(caught.messages))
        self.tell_news()

    def _tell_beat(self, *, busy: bool) -> None:
        self.tell("beat", busy=busy)


def _mine(raw: object, author: str) -> Change:
    """Return a change as the page sent it, if it speaks for itself only: undoing is the desk's own doing."""
    if not isinstance(raw, dict):
        raise problem("change.unreadable")
    change = read(raw)
    if change.author != author or change.undoes is not None:
        raise problem("change.unreadable")
    return change


def told(messages: tuple[Message, ...]) -> list[dict[str, Any]]:
    """Return messages as they travel: key and values; the page makes the sentences."""
    return [
        {
            "key": message.key,
            "values": {k: str(v) if not isinstance(v, int | float) else v for k, v in message.values.items()},
        }
        for message in messages
    ]


def now() -> str:
    """Return the time as changes carry it, for display only."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _text(value: object, least: int, most: int) -> str:
    if not isinstance(value, str) or not least <= len(value) <= most:
        raise problem("change.unreadable")
    return value
