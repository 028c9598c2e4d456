"""The dates of a region as a calendar file: the meetings and events ahead that everybody may come to."""

from datetime import UTC, date, datetime

from icalendar import Event

from sirkit.documents.calendars import begins, calendar
from sirkit.dossier import Dossier
from sirkit.messages import problem
from sirkit.published import Coming, published
from sirkit.text import clean


def write(dossier: Dossier, *, on: date) -> bytes:
    """Return what is ahead of a day as a calendar file (RFC 5545), times in Europe/Berlin; without a time all day.

    A UID is made of the record's id, so that a newer file replaces the entry.

    Raises
    ------
    Problem
        ``paper.region_dates.none`` where nothing ahead has an exact day.
    """
    events = [event for one in published(dossier, on=on).coming if (event := _event(one))]
    if not events:
        raise problem("paper.region_dates.none")
    return calendar(*events)


def _event(one: Coming) -> Event | None:
    start = begins(one.on, one.at)
    if start is None:
        return None
    event = Event()
    event.add("uid", f"{one.id}@sirkit")
    event.add("dtstamp", datetime.now(UTC))
    event.add("summary", clean(one.name))
    event.add("dtstart", start)
    if one.venue:
        event.add("location", clean(one.venue))
    return event
