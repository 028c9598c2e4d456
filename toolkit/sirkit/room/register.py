"""The register: a room's name, codes and end date, and its guests. Secrets are kept as hashes only."""

import sqlite3
import time
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from secrets import token_hex
from typing import Literal, get_args

from sirkit import codes
from sirkit.journal import spoken
from sirkit.messages import problem

Role = Literal["participant", "table", "trainer", "screen"]
"""Participants write their own sheet, tables everybody's, trainers decide, screens only look."""
JOINING: tuple[Role, ...] = ("participant", "table")
"""Roles people get by a code; the others are given on the trainer's own machine."""
LIFETIME = timedelta(days=30)
"""How long after its beginning a room is deleted, unless another day is chosen."""
TRIES_PER_MINUTE = 10
TRIES_OF_ALL = 200
"""Wrong codes a minute from one address, and from all together."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS room (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS guest (mark TEXT PRIMARY KEY, author TEXT NOT NULL, role TEXT NOT NULL);
"""


@dataclass(frozen=True)
class Guest:
    """Somebody who has joined: a pseudonym and what they may do."""

    author: str
    role: Role


class Register:
    """Who may enter a room.

    Parameters
    ----------
    path
        The SQLite file; made for its owner only if it is not there.
    name
        The room's name, kept when the file is made.
    """

    def __init__(self, path: Path, name: str = "") -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        self._tries: dict[str, list[float]] = defaultdict(list)
        with spoken():
            self._db = sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)
            self._db.executescript(f"PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; {_SCHEMA}")
        ends = (datetime.now(UTC).date() + LIFETIME).isoformat()
        facts = {"name": name, "ends": ends, "joining": "1", **{f"{role} code": codes.fresh() for role in JOINING}}
        self._write("INSERT OR IGNORE INTO room VALUES (?, ?)", *facts.items())

    def _write(self, statement: str, *rows: tuple[object, ...]) -> None:
        with spoken():
            self._db.executemany(statement, rows)

    def _fact(self, name: str) -> str:
        with spoken():
            return str(self._db.execute("SELECT value FROM room WHERE name = ?", (name,)).fetchone()[0])

    @property
    def name(self) -> str:
        """What the trainer called the room."""
        return self._fact("name")

    @property
    def ends(self) -> date:
        """The day after which everything is deleted."""
        return date.fromisoformat(self._fact("ends"))

    def end_on(self, day: date) -> None:
        """Choose another end date."""
        self._write("REPLACE INTO room VALUES (?, ?)", ("ends", day.isoformat()))

    @property
    def joining(self) -> bool:
        """Whether somebody may still join."""
        return self._fact("joining") == "1"

    def let_join(self, *, allowed: bool) -> None:
        """Open or close joining; who has joined stays."""
        self._write("REPLACE INTO room VALUES (?, ?)", ("joining", str(int(allowed))))

    def code(self, role: Role) -> str:
        """Return the code that lets people join in this role, such as ``K7MP-2XQA``."""
        return codes.shown(self._fact(f"{role} code"))

    def guests(self) -> int:
        """Return how many have joined by a code."""
        with spoken():
            found = self._db.execute("SELECT count(*) FROM guest WHERE role IN (?, ?)", JOINING).fetchone()
        return int(found[0])

    def admit(self, role: Role) -> tuple[str, Guest]:
        """Return a new 128-bit secret and the guest it stands for; only the secret's hash is kept."""
        secret, guest = token_hex(16), Guest(token_hex(8), role)
        self._write("INSERT INTO guest VALUES (?, ?, ?)", (codes.mark(secret), guest.author, role))
        return secret, guest

    def guest(self, secret: str) -> Guest | None:
        """Return who has this secret, or None."""
        with spoken():
            row = self._db.execute("SELECT author, role FROM guest WHERE mark = ?", (codes.mark(secret),)).fetchone()
        return Guest(row[0], row[1]) if row and row[1] in get_args(Role) else None

    def join(self, typed: str, *, address: str) -> tuple[str, Guest]:
        """Return secret and guest for a code.

        Raises
        ------
        Problem
            ``code.wait`` after too many wrong codes, ``code.unknown``, ``room.closed``.
        """
        self._wait(address)
        code = codes.tidy(typed)
        role = next((one for one in JOINING if code == self._fact(f"{one} code")), None)
        if role is None:
            self._tries[address].append(time.monotonic())
            raise problem("code.unknown")
        if not self.joining:
            raise problem("room.closed")
        return self.admit(role)

    def _wait(self, address: str) -> None:
        """Refuse whoever has tried too often; only the last minute counts."""
        since = time.monotonic() - 60
        recent = {who: [at for at in tries if at > since] for who, tries in self._tries.items()}
        self._tries = defaultdict(list, {who: tries for who, tries in recent.items() if tries})
        of_all = sum(len(tries) for tries in self._tries.values())
        if len(self._tries.get(address, ())) >= TRIES_PER_MINUTE or of_all >= TRIES_OF_ALL:
            raise problem("code.wait")

    def close(self) -> None:
        """Let the file go."""
        self._db.close()
