"""The journal: the ordered list of changes everything else is derived from, and its form as one SQLite file."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from typing import Any, Protocol

from sirkit.changes import Change, read
from sirkit.messages import problem

Reference = tuple[str, str]
"""(kind, id) of a record."""


class Journal(Protocol):
    """Where changes are kept, in one order for every reader."""

    def append(self, changes: Sequence[Change]) -> list[int]:
        """Keep the changes durably, all or none, and return their sequence numbers; known ones keep theirs."""
        ...

    def since(self, seq: int) -> list[tuple[int, Change]]:
        """Return (sequence number, change) of everything after ``seq``, in order."""
        ...

    def erase(self, references: Iterable[Reference], tombstones: Iterable[str] = ()) -> None:
        """Blank everything ever said about these records, for good; ids stay, so that resends stay harmless."""
        ...

    def erasures(self) -> int:
        """Return how often something was erased: when it grows, everything must be folded anew."""
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
        self._version = 0
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        with _spoken():
            self._db = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
            self._prepare()

    def _prepare(self) -> None:
        known = self._value("PRAGMA application_id")
        if known not in (0, APPLICATION) or (known == 0 and self._value("SELECT count(*) FROM sqlite_master")):
            raise problem("journal.foreign", name=self.path.name)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", "foreign_keys = ON"):
            self._db.execute(f"PRAGMA {pragma}")
        self._db.executescript(_SCHEMA)
        if known == 0:
            self._db.execute(f"PRAGMA application_id = {APPLICATION}")
            self._db.execute("INSERT OR IGNORE INTO meta VALUES ('salt', ?), ('erasures', '0')", (token_hex(16),))

    def _value(self, query: str, *values: object) -> Any:
        row = self._db.execute(query, values).fetchone()
        return row[0] if row else None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with _spoken():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def append(self, changes: Sequence[Change]) -> list[int]:
        """Keep the changes durably, all or none, and return their sequence numbers; known ones keep theirs."""
        with self._writing():
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
        with _spoken():
            rows = self._db.execute("SELECT seq, id, body FROM change WHERE seq > ? ORDER BY seq", (seq,)).fetchall()
        return [(number, read({**json.loads(body), "id": id_})) for number, id_, body in rows]

    def snapshot(self) -> tuple[int, str] | None:
        """Return (sequence number, text) of the snapshot, or None if there is none that is whole."""
        with _spoken():
            row = self._db.execute("SELECT seq, hash, body FROM snapshot").fetchone()
        return (row[0], row[2]) if row and row[1] == _digest(row[2]) else None

    def keep_snapshot(self, seq: int, body: str) -> None:
        """Keep a snapshot of what the journal tells up to ``seq``, in place of the one before."""
        with self._writing():
            self._db.execute("DELETE FROM snapshot")
            self._db.execute("INSERT INTO snapshot VALUES (?, ?, ?)", (seq, _digest(body), body))

    def find(self, id_: str) -> Change | None:
        """Return the change with this id, or None."""
        seq = self._value("SELECT seq FROM change WHERE id = ?", id_)
        return None if seq is None else self.since(seq - 1)[0][1]

    def moved(self) -> bool:
        """Return True if another connection has written since the last call; cheap enough to ask every second."""
        before, self._version = self._version, int(self._value("PRAGMA data_version"))
        return self._version != before

    def erase(self, references: Iterable[Reference], tombstones: Iterable[str] = ()) -> None:
        """Blank everything ever said about these records, for good; ids stay, so that resends stay harmless.

        Parameters
        ----------
        references
            (kind, id) of the records.
        tombstones
            Names or source ids an import may not bring back; only salted hashes of them are kept.
        """
        gone = set(references)
        with self._writing():
            for seq, body in self._bodies(gone).items():
                self._db.execute("UPDATE change SET body = ? WHERE seq = ?", (_blanked(body, gone), seq))
            marks = [(self._mark(name),) for name in tombstones]
            self._db.executemany("INSERT OR IGNORE INTO tombstone VALUES (?)", marks)
            self._db.execute("UPDATE meta SET value = value + 1 WHERE name = 'erasures'")
            self._db.execute("DELETE FROM snapshot")
        with _spoken():
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._db.execute("VACUUM")
            self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def _bodies(self, gone: set[Reference]) -> dict[int, str]:
        query = "SELECT seq, body FROM change WHERE seq IN (SELECT seq FROM touched WHERE kind = ? AND id = ?)"
        return {seq: body for reference in gone for seq, body in self._db.execute(query, reference)}

    def _mark(self, name: str) -> str:
        salt = self._value("SELECT value FROM meta WHERE name = 'salt'")
        return sha256(f"{salt}\0{name.casefold().strip()}".encode()).hexdigest()

    def buried(self, name: str) -> bool:
        """Return True if a record of this name or source id was erased and may not be imported again."""
        return self._value("SELECT 1 FROM tombstone WHERE mark = ?", self._mark(name)) is not None

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


@contextmanager
def _spoken() -> Iterator[None]:
    """Turn what SQLite reports into problems a person can act on."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        reason = str(error).lower()
        full = "full" in reason or "disk i/o" in reason or "readonly" in reason
        raise problem("journal.full" if full else "journal.unreadable") from error
