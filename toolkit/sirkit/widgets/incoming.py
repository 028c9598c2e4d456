"""Incoming: files handed in together. What is certain is brought at once, tables wait until they are settled."""

from dataclasses import dataclass, field
from typing import Any

from sirkit.formats.opening import Tables, opened
from sirkit.formats.reading import Reading
from sirkit.formats.surroundings import Surroundings
from sirkit.messages import Message, Problem
from sirkit.widgets.mapping import Mapping


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
    waiting: list[tuple[File, Tables]] = field(default_factory=list)
    tables: int = 0
    """How many of the files are tables."""
    changes: list[str] = field(default_factory=list)
    said: list[Message] = field(default_factory=list)

    @property
    def several(self) -> bool:
        """Whether there is more than one file, so that what is said needs its name."""
        return len(self.files) > 1

    def look(self, around: Surroundings) -> list[Reading]:
        """Open all files, knowing the region; return what can be brought at once. May run on another thread.

        Raises
        ------
        Problem
            If the only file cannot be read; of several, it is said under the file's name.
        """
        for file in self.files:
            try:
                found = opened(file.data, file.name, around=around)
            except Problem as caught:
                if not self.several:
                    raise
                self.note(file, caught.messages)
            else:
                if isinstance(found, Reading):
                    self.settled(file, found)
                else:
                    self.waiting.append((file, found))
        self.tables = len(self.waiting)
        return list(self.readings)

    def next(self, around: Surroundings) -> Mapping:
        """Return the mapping of the next table, as its headings suggest it. May run on another thread."""
        file, tables = self.waiting[0]
        return Mapping.suggested(file.data, file.name, tables, around)

    def place(self) -> dict[str, Any]:
        """Return which of several tables is being settled, for the page."""
        file, _ = self.waiting[0]
        return {"file": file.name, "number": self.tables - len(self.waiting) + 1, "of_tables": self.tables}

    def settled(self, file: File, reading: Reading) -> None:
        """Note what a file holds."""
        self.readings.append(reading)
        self.note(file, reading.messages)

    def note(self, file: File, messages: tuple[Message, ...]) -> None:
        """Note what there is to say of a file."""
        named = (Message("upload.of_file", {"name": file.name}),) if self.several else ()
        self.said += (*named, *messages)
