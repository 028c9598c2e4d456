"""The journal: the ordered list of changes everything else is derived from, and its form as one SQLite file."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from time import sleep
from typing import Any, NamedTuple, Protocol

from sirkit.changes import Change, read
from sirkit.days import day_of
from sirkit.dossier import Reference
from sirkit.messages import problem


class Trace(NamedTuple):
    """What a change has left: where it stands, the day it was made, what it takes back, which records it touched."""

    seq: int
    id: str
    day: str
    undoes: str | None
    records: frozenset[Reference]


class Journal(Protocol):
    """Where changes are kept, in one order for every reader."""

    def append(self, changes: Sequence[Change], *, erasures: int | None = None) -> list[int]:
        """Keep the changes durably, all or none, and return their sequence numbers; known ones keep theirs.

        Whoever knows of fewer or more ``erasures`` than there were must look again: nothing is kept then, and the list
        is empty.
        """
        ...

    def since(self, seq: int) -> list[tuple[int, Change]]:
        """Return (sequence number, change) of everything after ``seq``, in order."""
        ...

    def traces(self) -> list[Trace]:
        """Return the trace of every change, in order, without reading what the changes say."""
        ...

    def erase(self, references: Iterable[Reference]) -> None:
        """Blank everything ever said about these records, for good; ids stay, so that resends stay harmless."""
        ...

    def knows(self, id_: str) -> bool:
        """Return True if a change with this id is kept."""
        ...

    def buried(self, references: Iterable[Reference]) -> set[Reference]:
        """Return which of these records were erased: nothing more may be said about them."""
        ...

    def erasures(self) -> int:
        """Return how often something was erased: when it grows, everything must be folded anew."""
        ...

    def snapshot(self) -> tuple[int, str] | None:
        """Return (sequence number, text) of a snapshot to begin at, or None."""
        ...

    def keep_snapshot(self, seq: int, body: str, *, erasures: int) -> None:
        """Keep a snapshot of what the journal tells up to ``seq``, where that is worth it."""
        ...

    def close(self) -> None:
        """Let go of whatever the journal holds."""
        ...


_SCHEMA = """
CREATE TABLE IF NOT EXISTS change (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS touched (kind TEXT, id TEXT, seq INTEGER REFERENCES change, PRIMARY KEY (kind, id, seq));
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tombstone (mark TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS snapshot (seq INTEGER NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL);
"""
APPLICATION = 0x5349524B
"""Marks our files ("SIRK") so that no other database is taken for a journal."""


class SqliteJournal:
    """A journal in one SQLite file, safe for several processes at once.

    Parameters
    ----------
    path
        The file; made with access for its owner only if it is not there.

    Raises
    ------
    Problem
        ``journal.foreign`` if the file is no journal, ``journal.full`` if the disk takes nothing more.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        with spoken():
            self._db = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
            self._prepare()

    def _prepare(self) -> None:
        """Make an empty file a journal, all at once: two first visits may meet here, and a crash may happen."""
        for pragma in ("busy_timeout = 10000", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON"):
            self._db.execute(f"PRAGMA {pragma}")
        with self._writing():
            known = self._value("PRAGMA application_id")
            if known not in (0, APPLICATION) or (known == 0 and self._value("SELECT count(*) FROM sqlite_master")):
                raise problem("journal.foreign", name=self.path.name)
            for statement in _SCHEMA.split(";"):
                self._db.execute(statement)
            if known == 0:
                self._db.execute(f"PRAGMA application_id = {APPLICATION}")
                start = "INSERT OR IGNORE INTO meta VALUES ('salt', ?), ('erasures', '0'), ('unswept', '0')"
                self._db.execute(start, (token_hex(16),))
        self._log_ahead()
        if self._value("SELECT value FROM meta WHERE name = 'unswept'") == "1":
            self.sweep()

    def _log_ahead(self) -> None:
        """Switch to write-ahead logging; another process may be doing so at this moment."""
        for attempt in range(50):
            try:
                self._db.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError:
                if attempt == 49:  # noqa: PLR2004 - the last of them
                    raise
                sleep(0.1)
            else:
                return

    def _value(self, query: str, *values: object) -> Any:
        with spoken():
            row = self._db.execute(query, values).fetchone()
        return row[0] if row else None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with spoken():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def append(self, changes: Sequence[Change], *, erasures: int | None = None) -> list[int]:
        """Keep the changes durably, all or none, and return their sequence numbers; see ``Journal.append``."""
        with self._writing():
            if erasures not in (None, self.erasures()):
                return []
            return [self._append(change) for change in changes]

    def _append(self, change: Change) -> int:
        known = self._value("SELECT seq FROM change WHERE id = ?", change.id)
        if known is not None:
            return int(known)
        body = change.model_dump_json(exclude_none=True, exclude={"id"})
        seq = self._db.execute("INSERT INTO change (id, body) VALUES (?, ?)", (change.id, body)).lastrowid
        records = sorted({(op.kind, op.id, seq) for op in change.ops})
        self._db.executemany("INSERT INTO touched VALUES (?, ?, ?)", records)
        return int(seq or 0)

    def since(self, seq: int) -> list[tuple[int, Change]]:
        """Return (sequence number, change) of everything after ``seq``, in order."""
        with spoken():
            rows = self._db.execute("SELECT seq, id, body FROM change WHERE seq > ? ORDER BY seq", (seq,)).fetchall()
        return [(number, read({**json.loads(body), "id": id_})) for number, id_, body in rows]

    def traces(self) -> list[Trace]:
        """Return the trace of every change, in order, without reading what the changes say."""
        made = "SELECT seq, id, json_extract(body, '$.at'), json_extract(body, '$.undoes') FROM change ORDER BY seq"
        records: dict[int, set[Reference]] = {}
        with spoken():
            rows = self._db.execute(made).fetchall()
            for seq, kind, id_ in self._db.execute("SELECT seq, kind, id FROM touched"):
                records.setdefault(seq, set()).add((kind, id_))
        return [Trace(seq, id_, day_of(at), undoes, frozenset(records.get(seq, ()))) for seq, id_, at, undoes in rows]

    def snapshot(self) -> tuple[int, str] | None:
        """Return (sequence number, text) of the snapshot, or None if there is none that is whole."""
        with spoken():
            row = self._db.execute("SELECT seq, hash, body FROM snapshot").fetchone()
        return (row[0], row[2]) if row and row[1] == _digest(row[2]) else None

    def keep_snapshot(self, seq: int, body: str, *, erasures: int) -> None:
        """Keep a snapshot of what the journal tells up to ``seq``, unless something was erased since it was read."""
        with self._writing():
            if self.erasures() != erasures:
                return
            self._db.execute("DELETE FROM snapshot")
            self._db.execute("INSERT INTO snapshot VALUES (?, ?, ?)", (seq, _digest(body), body))

    def knows(self, id_: str) -> bool:
        """Return True if a change with this id is kept."""
        return self._value("SELECT 1 FROM change WHERE id = ?", id_) is not None

    def erase(self, references: Iterable[Reference]) -> None:
        """Blank everything ever said about these records, for good; ids stay, so that resends stay harmless.

        Salted hashes of the references are kept, so that nothing can be said about these records again.
        """
        gone = set(references)
        with self._writing():
            for seq, body in self._bodies(gone).items():
                self._db.execute("UPDATE change SET body = ? WHERE seq = ?", (_blanked(body, gone), seq))
            marks = [(self._mark(reference),) for reference in gone]
            self._db.executemany("INSERT OR IGNORE INTO tombstone VALUES (?)", marks)
            self._db.execute("UPDATE meta SET value = value + 1 WHERE name = 'erasures'")
            self._db.execute("UPDATE meta SET value = '1' WHERE name = 'unswept'")
            self._db.execute("DELETE FROM snapshot")
        self.sweep()

    def sweep(self) -> bool:
        """Overwrite what erasing left in the file and its log; True when nothing is left.

        A reader in the middle of a long look may hinder it: then the next opening sweeps again.
        """
        with spoken():
            self._db.execute("VACUUM")
            swept = self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
            if swept:  # said only now: whoever is killed before it sweeps again
                self._db.execute("UPDATE meta SET value = '0' WHERE name = 'unswept'")
        return bool(swept)

    def _bodies(self, gone: set[Reference]) -> dict[int, str]:
        query = "SELECT seq, body FROM change WHERE seq IN (SELECT seq FROM touched WHERE kind = ? AND id = ?)"
        return {seq: body for reference in gone for seq, body in self._db.execute(query, reference)}

    def _mark(self, reference: Reference) -> str:
        salt = self._value("SELECT value FROM meta WHERE name = 'salt'")
        return sha256("\0".join((salt, *reference)).encode()).hexdigest()

    def buried(self, references: Iterable[Reference]) -> set[Reference]:
        """Return which of these records were erased: nothing more may be said about them."""
        if not self._value("SELECT count(*) FROM tombstone"):
            return set()
        query = "SELECT 1 FROM tombstone WHERE mark = ?"
        return {reference for reference in references if self._value(query, self._mark(reference))}

    def erasures(self) -> int:
        """Return how often something was erased: when it grows, everything must be folded anew."""
        return int(self._value("SELECT value FROM meta WHERE name = 'erasures'"))

    def close(self) -> None:
        """Let the file go."""
        self._db.close()


def _digest(body: str) -> str:
    return sha256(body.encode()).hexdigest()


def _blanked(body: str, gone: set[Reference]) -> str:
    raw = json.loads(body)
    kept = [op for op in raw["ops"] if (op["kind"], op["id"]) not in gone]
    blanked = sorted({(op["kind"], op["id"]) for op in raw["ops"]} & gone)
    raw["ops"] = kept + [{"op": "erased", "kind": kind, "id": id_} for kind, id_ in blanked]
    return json.dumps(raw, ensure_ascii=False)


_TROUBLES = {
    "full": "journal.full",
    "disk i/o": "journal.full",
    "readonly": "journal.full",
    "locked": "journal.busy",
    "busy": "journal.busy",
}


@contextmanager
def spoken() -> Iterator[None]:
    """Turn what SQLite reports into problems a person can act on."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        reason = str(error).lower()
        found = next((key for sign, key in _TROUBLES.items() if sign in reason), "journal.unreadable")
        raise problem(found) from error
