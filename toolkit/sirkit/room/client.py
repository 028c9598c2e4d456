"""The client: a room's journal as kernels see it, over HTTP to the server they came from."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlsplit

from sirkit.changes import Change, read, touched
from sirkit.days import day_of
from sirkit.dossier import Reference
from sirkit.journal import Trace
from sirkit.messages import Message, Problem, problem

PATIENCE = 10
"""Seconds to wait for the server."""
OK = 200


class RoomJournal:
    """A journal kept by a room's server; every look begins with ``erasures()``, which fetches what is new.

    Parameters
    ----------
    address
        The room's address, such as ``http://localhost:8866/room/``.
    secret
        What joining gave.

    Raises
    ------
    Problem
        ``room.stranger`` if the secret is not known there, ``room.away`` if nobody answers.
    """

    def __init__(self, address: str, secret: str) -> None:
        parts = urlsplit(address)
        self._path = parts.path
        self._connection = HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
        self._secret = secret
        self._entries: list[tuple[int, Change]] = []
        self._ids: set[str] = set()
        self._erasures = 0
        state = self._ask("GET", "state")
        self.author, self.role = str(state["author"]), str(state["role"])

    def append(self, changes: Sequence[Change], *, erasures: int | None = None) -> list[int]:  # noqa: ARG002 - see buried
        """Have the room keep the changes, all or none, and return their sequence numbers."""
        sent = [change.model_dump(mode="json", exclude_none=True) for change in changes]
        return [int(seq) for seq in self._ask("POST", "changes", {"changes": sent})["seqs"]]

    def since(self, seq: int) -> list[tuple[int, Change]]:
        """Return (sequence number, change) of what was fetched after ``seq``, in order."""
        return self._entries[bisect_right(self._entries, seq, key=lambda entry: entry[0]) :]

    def traces(self) -> list[Trace]:
        """Return the trace of every change that was fetched, in order."""
        return [
            Trace(seq, change.id, day_of(change.at), change.undoes, frozenset(touched([change])))
            for seq, change in self._entries
        ]

    def erase(self, references: Iterable[Reference]) -> None:
        """Have the room erase each of these records."""
        for kind, id_ in sorted(references):
            self._ask("POST", "erase", {"kind": kind, "id": id_})

    def knows(self, id_: str) -> bool:
        """Return True if a change with this id is kept."""
        return id_ in self._ids

    def buried(self, references: Iterable[Reference]) -> set[Reference]:  # noqa: ARG002 - the room itself does so
        """Return nothing: the room passes over what is said about erased records."""
        return set()

    def erasures(self) -> int:
        """Fetch what is new, and return how often something was erased."""
        self._fetch()
        return self._erasures

    def _fetch(self) -> None:
        told = self._ask("GET", f"changes?since={self._entries[-1][0] if self._entries else 0}")
        if told["erasures"] != self._erasures and self._entries:
            self._entries, self._ids = [], set()
            told = self._ask("GET", "changes?since=0")
        self._erasures = int(told["erasures"])
        fresh = [(int(seq), read(raw)) for seq, raw in told["changes"]]
        self._entries += fresh
        self._ids |= {change.id for _, change in fresh}

    def snapshot(self) -> None:
        """Begin at the beginning: the room is asked for everything once."""

    def keep_snapshot(self, seq: int, body: str, *, erasures: int) -> None:
        """Keep nothing here."""

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _ask(self, method: str, path: str, content: dict[str, Any] | None = None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._secret}", "Content-Type": "application/json"}
        body = None if content is None else json.dumps(content)
        try:
            self._connection.request(method, self._path + path, body=body, headers=headers)
            answer = self._connection.getresponse()
            told: dict[str, Any] = json.loads(answer.read())
        except (OSError, HTTPException, ValueError) as error:
            self._connection.close()  # the next request dials anew
            raise problem("room.away") from error
        if answer.status != OK:
            raise Problem(
                *(
                    Message(one["key"], one["values"])
                    for one in told["messages"] or [{"key": "room.away", "values": {}}]
                )
            )
        return told
