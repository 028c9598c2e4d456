"""The calendar of a matching event: one file for each seat, packed together, with an entry for every round."""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import icalendar

from sirkit.documents.calendars import begins, calendar
from sirkit.documents.printing import Say
from sirkit.documents.timetable import Reasons, Seat, Timetable, drawn_up, reasons
from sirkit.dossier import Dossier
from sirkit.fair import Event
from sirkit.messages import problem
from sirkit.text import clean, plainly

_SAME = (1980, 1, 1, 0, 0, 0)
"""When the files in the archive were made: always the same, so that the same plan makes the same archive."""


def write(
    dossier: Dossier,
    event: Event,
    say: Say,
    *,
    stamp: datetime | None = None,
) -> bytes:
    """Return a ZIP archive with one calendar file (RFC 5545) per seat, its times in Europe/Berlin.

    The UID of an entry is made of participant and round, and a break has an entry too, so that the file of a newer
    plan replaces what an older one said. Without a time the event is one entry that lasts all day.

    Parameters
    ----------
    stamp
        When the files were made; now, if not given.

    Raises
    ------
    Problem
        ``paper.undated`` where the event has no exact day yet; ``paper.event.nobody``, ``paper.event.unplanned``.
    """
    start = _start(event)
    table = drawn_up(dossier, event, say)
    writer = _Diary(table, say, reasons(dossier, table, say), start, stamp or datetime.now(UTC))
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for seat in table.present():
            archive.writestr(ZipInfo(_called(seat, say), _SAME), writer.of(seat), ZIP_DEFLATED)
    return packed.getvalue()


def _called(seat: Seat, say: Say) -> str:
    """Return what a seat's file is called: ``Nr-007-Hofladen.ics``."""
    return f"{plainly(say('paper.event.number'))}-{seat.number:03}-{plainly(seat.name)}".rstrip("-") + ".ics"


def _start(event: Event) -> date | datetime:
    start = begins(event.on, event.at)
    if start is None:
        raise problem("paper.undated", name=event.name)
    return start


class _Diary:
    """Writes the calendar of each seat of one event."""

    def __init__(self, table: Timetable, say: Say, reasons: Reasons, start: date | datetime, stamp: datetime) -> None:
        self._table, self._say, self._reasons, self._start, self._stamp = table, say, reasons, start, stamp

    def of(self, seat: Seat) -> bytes:
        return calendar(*self._entries(seat))

    def _entries(self, seat: Seat) -> Iterator[icalendar.Event]:
        if not isinstance(self._start, datetime):
            entry = self._entry(seat.guest.id, self._table.event.name, self._table.event.venue or "")
            entry.add("dtstart", self._start)
            entry.add("description", clean("\n".join(self._told(seat, number) for number in self._lines(seat))))
            yield entry
            return
        for number in self._lines(seat):
            yield self._round(seat, number, self._start)

    def _lines(self, seat: Seat) -> list[int]:
        return [number for number in sorted(self._table.planned) if number >= seat.guest.arrives]

    def _round(self, seat: Seat, number: int, start: datetime) -> icalendar.Event:
        whom, place = self._whom(seat, number), self._place(seat, number)
        entry = self._entry(f"{seat.guest.id}-{number}", whom or self._say("paper.event.pause"), place)
        entry.add("dtstart", start + self._table.until(number))
        entry.add("duration", timedelta(minutes=self._table.event.minutes))
        entry.add("description", clean("\n".join(self._about(seat, number))))
        entry.add("transp", "OPAQUE" if whom else "TRANSPARENT")
        return entry

    def _entry(self, id_: str, summary: str, place: str) -> icalendar.Event:
        entry = icalendar.Event()
        entry.add("uid", f"{id_}@sirkit")
        entry.add("dtstamp", self._stamp)
        entry.add("summary", clean(summary))
        if place:
            entry.add("location", clean(place))
        return entry

    def _whom(self, seat: Seat, number: int) -> str:
        return ", ".join(f"{other.number} {other.name}" for other in self._table.others(number, seat.guest.id))

    def _at(self, seat: Seat, number: int) -> str:
        table = self._table.table(number, seat.guest.id)
        return "" if table is None else self._say("paper.event.at_table", number=table)

    def _place(self, seat: Seat, number: int) -> str:
        return ", ".join(filter(None, (self._table.event.venue or "", self._at(seat, number))))

    def _told(self, seat: Seat, number: int) -> str:
        """Return one round in one line, for an event without a time."""
        met = ", ".join(filter(None, (self._at(seat, number), self._whom(seat, number))))
        return f"{self._say('paper.event.round', number=number)}: {met or self._say('paper.event.pause')}"

    def _about(self, seat: Seat, number: int) -> Iterator[str]:
        yield f"{self._table.event.name}, {self._say('paper.event.round', number=number)}"
        for other in self._table.others(number, seat.guest.id):
            why = self._reasons.get((seat.guest.id, other.guest.id), "")
            yield from filter(None, (why,))
