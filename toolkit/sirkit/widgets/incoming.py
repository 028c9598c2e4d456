"""Incoming: files handed in together. What is certain is brought at once, tables wait until they are settled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from sirkit.formats import pairing, pairs
from sirkit.formats.halves import Half
from sirkit.formats.opening import Tables, opened
from sirkit.formats.reading import Reading
from sirkit.formats.surroundings import Surroundings
from sirkit.messages import Message, Problem
from sirkit.widgets.mapping import Mapping as Columns


@dataclass(frozen=True)
class File:
    """One of them: its name, empty for pasted text, and what it holds."""

    name: str
    data: bytes


@dataclass
class Incoming:
    """What came of each file so far, and the tables still to be settled, in the order of the files."""

    files: tuple[File, ...]
    readings: list[Reading] = field(default_factory=list)
    """What was read and needs no settling, or has been settled."""
    waiting: list[tuple[int, Tables]] = field(default_factory=list)
    """Tables to be settled, each with the number of its file."""
    _failed: set[int] = field(default_factory=set)
    tables: int = 0
    """How many of the files are tables."""
    changes: list[str] = field(default_factory=list)
    notes: dict[int, tuple[Message, ...]] = field(default_factory=dict)
    """What there is to say of each file, by its number."""
    partners: dict[int, int] = field(default_factory=dict)
    """By the number of a table of ties that of the table of organisations with which it is read as one."""

    @property
    def several(self) -> bool:
        """Whether there is more than one file, or pair of files, so that what is said needs its name."""
        return len(self.files) - len(self.partners) > 1

    @property
    def read(self) -> int:
        """How many files were read, each of a pair counted."""
        return len(self.readings) + sum(nodes not in self._failed for nodes in self.partners.values())

    @property
    def said(self) -> tuple[Message, ...]:
        """What there is to say of all files, in their order."""
        if not self.several:
            return next(iter(self.notes.values()), ())
        named = (
            (Message("upload.of_file", {"name": self.files[number].name}), *self.notes[number])
            for number in sorted(self.notes)
        )
        return tuple(chain.from_iterable(named))

    def look(self, around: Surroundings) -> list[Reading]:
        """Open all files, knowing the region; return what can be brought at once. May run on another thread.

        Two tables that belong together are opened as one, whichever was handed in first.

        Raises
        ------
        Problem
            If the only file cannot be read; of several, it is said under the file's name.
        """
        halves = pairing.found([file.data for file in self.files]) if len(self.files) > 1 else {}
        self.partners = pairing.matched(halves)
        for number in range(len(self.files)):
            if number in self.partners:
                continue
            try:
                found = self._opened(number, halves, around)
            except Problem as caught:
                if not self.several:
                    raise
                self.notes[number] = caught.messages
                self._failed.add(number)
            else:
                if isinstance(found, Reading):
                    self._settled(number, found)
                else:
                    self.waiting.append((number, found))
        self.tables = len(self.waiting)
        return list(self.readings)

    def _opened(self, number: int, halves: Mapping[int, Half], around: Surroundings) -> Reading | Tables:
        """Return what a file holds, together with the one that belongs to it."""
        file = self.files[number]
        edges = next((one for one, nodes in self.partners.items() if nodes == number), None)
        if edges is None:
            return opened(file.data, file.name, around=around)
        found = pairs.load((halves[number],), (halves[edges],), around)
        first, *rest = found.messages
        both = Message("pair.read", {"name": file.name, "other": self.files[edges].name})
        return Reading((first, both, *rest), found.found)

    def next(self, around: Surroundings) -> Columns:
        """Return the mapping of the next table, as its headings suggest it. May run on another thread."""
        number, tables = self.waiting[0]
        return Columns.suggested(self.files[number].data, self.files[number].name, tables, around)

    def place(self) -> dict[str, Any]:
        """Return which of several tables is being settled, for the page."""
        file = self.files[self.waiting[0][0]]
        return {"file": file.name, "number": self.tables - len(self.waiting) + 1, "of_tables": self.tables}

    def settle(self, reading: Reading) -> None:
        """Note what the next table holds, now that it is settled."""
        number, _ = self.waiting.pop(0)
        self._settled(number, reading)

    def _settled(self, number: int, reading: Reading) -> None:
        self.readings.append(reading)
        self.notes[number] = reading.messages
