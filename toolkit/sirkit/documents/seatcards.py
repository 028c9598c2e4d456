"""Personal cards of a matching event: when, at which table, with whom, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil
from typing import Any

from sirkit.documents.printing import Say, pdf, words
from sirkit.documents.timetable import Reasons, Seat, Timetable, brief, occasion, reasons, timetable
from sirkit.dossier import Dossier
from sirkit.fair import Event

SIZES = (12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5)
"""Sizes of a card's text in points, the largest first."""
_ROOM = (241, 320)
"""Width and height in points that the rounds have on a card with a short name."""
_LEFT, _LETTER, _LINE = 9, 0.44, 1.1
"""What stands left of whom one meets, a letter and a line: in sizes of the text."""
_WORDS = (
    "paper.event.name",
    "paper.event.pause",
    "paper.event.when",
    "paper.event.with",
    "paper.event.table",
    "paper.event.notes",
)
_NAMES = {6: 90, 12: 60, 20: 44}
"""Characters of an organisation's name, by how many names stand on a card; where there are more, ``_SHORT``."""
_SHORT = 30
_LONGEST = 200
"""Characters of a reason."""
_REASONED = 12
"""Beside so many names a reason has room."""


@dataclass(frozen=True, slots=True)
class _Card:
    """What the cards of one event have in common."""

    table: Timetable
    say: Say
    reasons: Reasons

    def of(self, seat: Seat) -> dict[str, Any]:
        lines = [number for number in self.table.rounds if number >= seat.guest.arrives]
        met = sum(len(self.table.others(number, seat.guest.id)) for number in lines)
        most = next((length for count, length in _NAMES.items() if met <= count), _SHORT)
        rows = [{**self._line(number, seat), "whom": list(self._whom(number, seat, most, met))} for number in lines]
        size = next((size for size in SIZES if _height(rows, size) <= _ROOM[1]), SIZES[-1])
        return {"number": seat.number, "name": seat.name, "lines": rows, "size": size}

    def _line(self, number: int, seat: Seat) -> dict[str, Any]:
        table = self.table.table(number, seat.guest.id)
        return {
            "round": self.say("paper.event.round", number=number),
            "when": self.table.when(number),
            "table": table,
            "free": number in self.table.planned and table is None,
        }

    def _whom(self, number: int, seat: Seat, most: int, met: int) -> Iterator[dict[str, Any]]:
        for other in self.table.others(number, seat.guest.id):
            why = self.reasons.get((seat.guest.id, other.guest.id), "")
            yield {
                "number": other.number,
                "name": brief(other.name, most),
                "why": brief(why, _LONGEST) if met <= _REASONED else "",
            }


def _height(rows: list[dict[str, Any]], size: float) -> float:
    """Return about how many points high the rounds of a card are, so that few sizes have to be tried."""
    wide = (_ROOM[0] / size - _LEFT) / _LETTER
    high = 1.6
    for row in rows:
        told = sum(ceil((len(o["name"]) + 4) / wide) + 0.82 * ceil(0.82 * len(o["why"]) / wide) for o in row["whom"])
        high += max(told, 1.82 if row["when"] else 1) * _LINE + 0.6
    return high * size


def write(dossier: Dossier, event: Event, say: Say, *, language: str) -> bytes:
    """Return the cards as PDF, four to a page A4, in the order of the numbers.

    Rounds without a plan are lines to write on, so that cards can be printed before and filled in by hand.
    """
    table = timetable(dossier, event, say)
    card = _Card(table, say, reasons(dossier, table, say))
    data = {
        "title": say("paper.event.cards", name=event.name),
        "event": brief(event.name, 70),
        "occasion": brief(occasion(event, say), 80),
        "words": words(say, *_WORDS),
        "sizes": SIZES,
        "cards": [card.of(seat) for seat in table.present()],
    }
    return pdf("seatcards", data, language=language)
