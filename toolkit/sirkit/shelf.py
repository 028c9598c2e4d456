"""The shelf: where the journals of all workspaces of this machine stand, and the doors that lead to them."""

import secrets
import sqlite3
import time
from os import environ
from pathlib import Path

from sirkit import codes
from sirkit.journal import SqliteJournal, spoken
from sirkit.messages import problem

TRIES_PER_MINUTE = 20
"""Wrong codes a minute for the whole machine: 30^8 codes against 20 tries a minute."""


def home() -> Path:
    """Return the folder everything is kept in: ``SIRKIT_HOME``, else ``.sirkit`` in the person's own folder."""
    return Path(environ.get("SIRKIT_HOME") or Path.home() / ".sirkit")


class Shelf:
    """The workspaces below one folder; keys and codes are kept as hashes only."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or home()
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with spoken():
            self._open()

    def _open(self) -> None:
        self._db = sqlite3.connect(
            self.folder / "doors.sqlite", timeout=10, isolation_level=None, check_same_thread=False
        )
        (self.folder / "doors.sqlite").chmod(0o600)
        self._db.executescript(
            "CREATE TABLE IF NOT EXISTS door (mark TEXT PRIMARY KEY, workspace TEXT NOT NULL);"
            "CREATE TABLE IF NOT EXISTS try (at REAL NOT NULL);"
        )

    def open(self, key: str) -> SqliteJournal:
        """Return the journal the key leads to; a new one for a new key."""
        return SqliteJournal(self._path(self._workspace(key)))

    def moved(self, key: str, journal: SqliteJournal) -> bool:
        """Return True if the key leads to another journal by now: another tab has entered a return code."""
        with spoken():
            row = self._db.execute("SELECT workspace FROM door WHERE mark = ?", (codes.mark(key),)).fetchone()
        return row is not None and self._path(row[0]) != journal.path

    def _path(self, workspace: str) -> Path:
        return self.folder / "workspaces" / f"{workspace}.sqlite"

    def _workspace(self, key: str) -> str:
        with spoken():
            return self._door(key)

    def _door(self, key: str) -> str:
        self._db.execute("INSERT OR IGNORE INTO door VALUES (?, ?)", (codes.mark(key), secrets.token_hex(16)))
        return str(self._db.execute("SELECT workspace FROM door WHERE mark = ?", (codes.mark(key),)).fetchone()[0])

    def code(self, key: str) -> str:
        """Return a new return code for the workspace of this key, such as ``K7MP-2XQA``."""
        with spoken():
            return self._code(key)

    def _code(self, key: str) -> str:
        code = codes.fresh()
        self._db.execute("INSERT INTO door VALUES (?, ?)", (codes.mark(code), self._workspace(key)))
        return codes.shown(code)

    def enter(self, code: str, key: str) -> str:
        """Make the key lead to the workspace of a return code, and return a code for the one it led to before.

        Raises
        ------
        Problem
            ``code.wait`` after too many wrong codes, ``code.unknown`` for a wrong one.
        """
        with spoken():
            return self._enter(code, key)

    def _enter(self, code: str, key: str) -> str:
        now = time.time()
        self._db.execute("DELETE FROM try WHERE at < ? OR at > ?", (now - 60, now))
        if self._db.execute("SELECT count(*) FROM try").fetchone()[0] >= TRIES_PER_MINUTE:
            raise problem("code.wait")
        code = codes.tidy(code)
        row = self._db.execute("SELECT workspace FROM door WHERE mark = ?", (codes.mark(code),)).fetchone()
        if row is None or len(code) != codes.LENGTH:
            self._db.execute("INSERT INTO try VALUES (?)", (now,))
            raise problem("code.unknown")
        left = self._code(key)
        self._db.execute("INSERT OR REPLACE INTO door VALUES (?, ?)", (codes.mark(key), row[0]))
        return left
