"""Notes: what there is to say about reading a table, each with its row and column, and how often what was guessed."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from sirkit.messages import Message, Value

_LONGEST = 60
"""Characters of a cell that a sentence quotes."""


class Cell(NamedTuple):
    """One cell: its row, what its column is called, and its text."""

    row: int
    column: str
    text: str


Cells = Mapping[str, list[Cell]]
"""The filled cells of one row, by what their columns become."""


class LeftOut(Exception):  # noqa: N818 - a row that is left out is no fault of the program
    """A row that cannot be taken; what there is to say about it has been said."""


class Notes:
    """Gathers what there is to say.

    Parameters
    ----------
    of
        What is numbered: a ``row`` of a table, an ``entry`` of a file, an ``edge`` of a graph, an ``edge.row`` of a
        table of edges, or a row whose place is left open (``row.open``). The keys ``<of>.at`` and ``<of>.left`` say
        where something is, and that it was left out.
    """

    def __init__(self, of: Literal["row", "entry", "edge", "edge.row", "row.open"] = "row") -> None:
        self._place = {"at": f"{of}.at", "left": f"{of}.left"}
        self.columns: list[Message] = []
        self._reasons: list[Message] = []
        self._remarks: list[Message] = []
        self.counts: Counter[str] = Counter()
        self.rows: set[int] = set()
        """Rows there is something to say about."""
        self.districts: dict[int, str] = {}
        """By row the district of a place that only a clue told from others of its name."""
        self.searches = 0
        """How often a similar name was looked for."""

    def say(self, key: str, cell: Cell, **values: Value) -> None:
        """Say something about one cell; ``row``, ``column`` and ``value`` fill the sentence, and where ``at`` is."""
        quoted = " ".join(cell.text[: 2 * _LONGEST].split())
        quoted = quoted if len(quoted) <= _LONGEST else f"{quoted[: _LONGEST - 1]}…"
        place: dict[str, Value] = {**self._place, "row": cell.row, "column": cell.column, "value": quoted}
        self._remarks.append(Message(key, {**place, **values}))
        self.rows.add(cell.row)

    def leave(self, key: str, cell: Cell, **values: Value) -> LeftOut:
        """Say why a row is left out, and return what is raised then."""
        self.say(key, cell, **values)
        self._reasons.append(self._remarks.pop())
        return LeftOut()

    def add(self, messages: Iterable[Message]) -> None:
        """Take in what was found to say elsewhere."""
        self._remarks += messages

    def all(self) -> tuple[Message, ...]:
        """Return everything: what was counted, why rows and columns were left out, and what else there is to say."""
        counted = [Message(f"read.{name}", {"count": count}) for name, count in sorted(self.counts.items()) if count]
        return (*counted, *self._reasons, *self.columns, *self._remarks)
