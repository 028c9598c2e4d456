"""The room: one shared journal that many write into, each in turn. It survives its server; its folder is the room."""

import shutil
from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from tornado.locks import Condition

from sirkit import shelf
from sirkit.changes import Change, Erased, touched
from sirkit.dossier import Reference
from sirkit.journal import SqliteJournal
from sirkit.messages import Problem, problem
from sirkit.news import told, whole
from sirkit.room.register import Guest, Register
from sirkit.room.rights import refusal
from sirkit.workspace import Workspace

HOUR = 3_600_000
"""Milliseconds between two looks whether the end date has passed."""


class Room:
    """A room in one folder: its register and its journal.

    Parameters
    ----------
    folder
        Where it stands; made if it is not there.
    name
        What the trainer calls it.
    """

    def __init__(self, folder: Path, name: str = "") -> None:
        self.folder = folder
        self.register = Register(folder / "register.sqlite", name)
        self.workspace = Workspace()
        self.workspace.attach(SqliteJournal(folder / "journal.sqlite"))
        self.changed = Condition()
        """Notified whenever somebody has written or erased something."""

    @property
    def seq(self) -> int:
        """Sequence number of the last change."""
        return self.workspace.seq

    @property
    def erasures(self) -> int:
        """How often something was erased."""
        return self._journal.erasures()

    @property
    def _journal(self) -> SqliteJournal:
        journal = self.workspace.journal
        if not isinstance(journal, SqliteJournal):
            raise problem("room.over")
        return journal

    def append(self, guest: Guest, changes: Sequence[Change]) -> list[int]:
        """Keep a guest's changes, all or none, and return their sequence numbers; known ones keep theirs.

        Raises
        ------
        Problem
            What the guest may not do (``room.*``), what does not fit (``field.*``), or ``room.erased`` where a change
            says nothing but about what was erased; nothing is kept then.
        """
        journal = self._journal
        fresh = [change for change in changes if not journal.knows(change.id)]
        refused = [why for change in fresh if (why := refusal(change, guest, self.workspace.dossier)) is not None]
        if refused:
            raise Problem(*refused[:1])
        if not all(_says_something(change) for change in self.workspace.spared(fresh)):
            raise problem("room.erased")
        self.workspace.commit(fresh)
        self.changed.notify_all()
        return journal.append(changes)  # all of them are there by now: this only looks up where

    def since(self, seq: int) -> list[tuple[int, Change]]:
        """Return (sequence number, change) of everything after ``seq``, in order."""
        return self._journal.since(seq)

    def news(self, seq: int) -> dict[str, Any]:
        """Return what everything after ``seq`` touched, as it shows now."""
        return told(self.workspace, touched(change for _, change in self.since(seq)))

    def whole(self) -> dict[str, Any]:
        """Return everything as it shows now."""
        return whole(self.workspace)

    def erased(self, reference: Reference) -> bool:
        """Return whether this record was erased for good."""
        return bool(self._journal.buried({reference}))

    def erase(self, guest: Guest, reference: Reference) -> None:
        """Erase a record and what belongs to it, for good.

        Raises
        ------
        Problem
            ``room.not_allowed`` unless a trainer asks, or the one who has entered it all.
        """
        if self.erased(reference):  # it went with what it belonged to
            return
        cells = self.workspace.dossier.record(*reference).cells.values()
        if guest.role != "trainer" and not (cells and all(cell.author == guest.author for cell in cells)):
            raise problem("room.not_allowed")
        self.workspace.erase(*reference)
        self.changed.notify_all()

    def end_in_time(self, today: date | None = None) -> None:
        """End the room if its end date has passed."""
        if self.workspace.journal is not None and self.register.ends < (today or datetime.now(UTC).date()):
            self.end()

    def end(self) -> None:
        """Delete the room with all that was written in it."""
        self.close()
        shutil.rmtree(self.folder)
        self.changed.notify_all()

    def close(self) -> None:
        """Let the files go."""
        if self.workspace.journal is not None:
            self.workspace.journal.close()
            self.workspace.journal = None
        self.register.close()


def _says_something(change: Change) -> bool:
    return not all(isinstance(op, Erased) for op in change.ops)


def folder(name: str, home: Path | None = None) -> Path:
    """Return where the room of this name stands: the same name leads to the same room, today and after a restart."""
    return (home or shelf.home()) / "rooms" / sha256(" ".join(name.split()).casefold().encode()).hexdigest()[:16]


def sweep(today: date | None = None) -> list[str]:
    """Delete every room whose end date has passed, and return their names."""
    today = today or datetime.now(UTC).date()
    over = []
    for path in sorted((shelf.home() / "rooms").glob("*/register.sqlite")):
        register = Register(path)
        name, ends = register.name, register.ends
        register.close()
        if ends < today:
            shutil.rmtree(path.parent)
            over.append(name)
    return over
