"""The mapping: which column of a table becomes what, as it was suggested and as the page has settled it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from sirkit.formats import columns
from sirkit.formats.characters import SUGGESTED
from sirkit.formats.columns import Layout
from sirkit.formats.opening import Tables, completed, opened
from sirkit.formats.reading import Reading
from sirkit.formats.rows import Outcome, Shown
from sirkit.formats.surroundings import Surroundings
from sirkit.messages import problem
from sirkit.widgets.desk import Content, told

MOST_MESSAGES = 100
"""Messages that are told before anything is entered; afterwards all are."""
_WORDS = 6
_TELLING = re.compile(r"\w*[^\W\x00-\x7f]\w*")
_LONGEST = 80


@dataclass(frozen=True)
class Mapping:
    """A file with tables, how they are to be read, and what becomes of the rows then."""

    data: bytes
    name: str
    tables: Tables
    around: Surroundings
    outcome: Outcome

    @classmethod
    def suggested(cls, data: bytes, name: str, tables: Tables, around: Surroundings) -> "Mapping":
        """Return the mapping that the headings suggest."""
        return cls(data, name, tables, around, tables.outcome(around))

    @property
    def layout(self) -> Layout:
        """The table whose columns are settled."""
        return self.tables.layouts[0]

    def settled(self, content: Content) -> "Mapping":
        """Return the mapping with what a message of the page says: ``encoding``, ``headed``, ``columns``.

        Other characters, or headings where none were seen, make other suggestions; the columns are settled after that.

        Raises
        ------
        Problem
            ``change.unreadable`` if the message says anything else.
        """
        encoding, headed, chosen = (content.get(part) for part in ("encoding", "headed", "columns"))
        if not self.tables.certain and encoding != self.tables.encoding and encoding in SUGGESTED:
            tables = opened(self.data, self.name, encoding=str(encoding))
            if isinstance(tables, Tables):
                return Mapping.suggested(self.data, self.name, tables, self.around)
        if (
            not isinstance(headed, bool)
            or not isinstance(chosen, list)
            or not all(isinstance(one, str) for one in chosen)
        ):
            raise problem("change.unreadable")
        if headed != bool(self.layout.heading):
            return self._with(columns.suggested(self.layout.sheet, headed=headed))
        return self._with(self.layout.assigned(chosen))

    def _with(self, layout: Layout) -> "Mapping":
        tables = replace(self.tables, layouts=(layout, *self.tables.layouts[1:]))
        return replace(self, tables=tables, outcome=tables.outcome(self.around))

    @property
    def reading(self) -> Reading:
        """What is entered if the page says so; see ``opening.completed``."""
        return completed(self.tables, self.outcome)

    def told(self) -> dict[str, Any]:
        """Return everything the page shows before anything is entered."""
        layout, outcome, named = self.layout, self.outcome, self.tables.named
        messages = (*self.tables.spared, *outcome.reading.messages[1:]) if named else ()
        return {
            "encoding": self.tables.encoding,
            "certain": self.tables.certain,
            "telling": [] if self.tables.certain else list(islice(self._telling(), _WORDS)),
            "headed": bool(layout.heading),
            "columns": [self._column(number) for number in range(len(layout.columns))],
            "rows": [shown(one) for one in outcome.shown] if named else [],
            "count": sum(one.kind == ("tie" if layout.of_ties else "actor") for one in outcome.reading.found)
            if named
            else 0,
            "of": "tie" if layout.of_ties else "actor",
            "left": outcome.left if named else 0,
            "remarks": outcome.remarks if named else 0,
            "named": named,
            "messages": told(messages[:MOST_MESSAGES]),
            "more": max(len(messages) - MOST_MESSAGES, 0),
        }

    def _column(self, number: int) -> dict[str, Any]:
        column = self.layout.columns[number]
        filled = (cells[number].strip() for _, cells in self.layout.rows if number < len(cells))
        sample = next((text for text in filled if text), "")[:_LONGEST]
        return {
            "letter": column.letter,
            "heading": column.heading,
            "target": column.target,
            "why": column.why,
            "sample": sample,
        }

    def _telling(self) -> Iterator[str]:
        """Yield words with letters that show whether the characters were read well."""
        seen: set[str] = set()
        for _, cells in self.layout.sheet.rows:
            for word in _TELLING.findall(" ".join(cells)):
                if word not in seen:
                    seen.add(word)
                    yield word


def shown(row: Shown) -> dict[str, Any]:
    """Return one of the first rows as it travels."""
    return {"row": row.row, "values": dict(row.values), "left": row.left}
