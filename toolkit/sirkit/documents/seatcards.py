"""Personal cards of a matching event: when, at which table, with whom, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import shorten

from sirkit.documents.printing import Say, pdf, words
from sirkit.documents.timetable import NO_REASONS, Reasons, Seat, Timetable, occasion, timetable
from sirkit.dossier import Dossier
from sirkit.kinds import Event

_OWN = 110
_NAMES = {6: 90, 12: 60, 20: 44}
"""Characters of an organisation's name, by how many names stand on a card; where there are more, ``_SHORT``."""
_SHORT = 30
_REASONED = 12
"""Beside so many names a reason has room."""


@dataclass(frozen=True, slots=True)
class _Card:
    """What the cards of one event have in common."""

    table: Timetable
    say: Say
    reasons: Reasons

    def of(self, seat: Seat) -> dict[str, object]:
        lines = [number for number in self.table.rounds if number >= (seat.guest.arrives or 1)]
        met = sum(len(self._others(number, seat)) for number in lines)
        most = next((length for count, length in _NAMES.items() if met <= count), _SHORT)
        return {
            "number": seat.number,
            "name": shorten(seat.name, _OWN, placeholder=" …"),
            "lines": [
                {**self._line(number, seat), "whom": list(self._whom(number, seat, most, met))} for number in lines
            ],
        }

    def _line(self, number: int, seat: Seat) -> dict[str, object]:
        sitting = self.table.place(number, seat.guest.id)
        return {
            "round": number,
            "when": self.table.when(number),
            "table": sitting.table if sitting else None,
            "free": number in self.table.planned and not self._others(number, seat),
        }

    def _others(self, number: int, seat: Seat) -> tuple[Seat, ...]:
        sitting = self.table.place(number, seat.guest.id)
        return self.table.others(sitting, seat.guest.id) if sitting else ()

    def _whom(self, number: int, seat: Seat, most: int, met: int) -> Iterator[dict[str, object]]:
        for other in self._others(number, seat):
            why = self.reasons.get((seat.guest.id, other.guest.id)) or other.about
            yield {
                "number": other.number,
                "name": shorten(other.name, most, placeholder=" …"),
                "why": shorten(why, 120, placeholder=" …") if met <= _REASONED else "",
            }


def write(dossier: Dossier, event: Event, say: Say, *, language: str, reasons: Reasons = NO_REASONS) -> bytes:
    """Return the cards as PDF, four to a page A4, in the order of the numbers.

    Rounds without a plan are lines to write on, so that cards can be printed before and filled in by hand.

    Parameters
    ----------
    reasons
        Why one participant meets another; without it stands there what the other organisation offers and seeks, and
        where that is not known either, nothing.
    """
    table = timetable(dossier, event, say)
    card = _Card(table, say, reasons)
    data = {
        "title": say("paper.event.cards", name=event.name),
        "event": shorten(event.name, 70, placeholder=" …"),
        "occasion": shorten(occasion(event, say), 80, placeholder=" …"),
        "words": words(
            say, "paper.event.name", "paper.event.pause", "paper.event.when", "paper.event.with", "paper.event.table"
        ),
        "cards": [card.of(seat) for seat in table.present()],
    }
    return pdf("seatcards", data, language=language)
