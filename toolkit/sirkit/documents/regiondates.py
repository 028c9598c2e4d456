"""The dates of a region as a calendar file: the meetings, events and days of labs that are ahead."""

from datetime import UTC, date, datetime

from icalendar import Event

from sirkit.documents import pagelines
from sirkit.documents.calendars import begins, calendar
from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.messages import problem
from sirkit.published import Coming, published
from sirkit.text import clean


def write(dossier: Dossier, say: Say, *, on: date) -> bytes:
    """Return what is ahead of a day as a calendar file (RFC 5545), times in Europe/Berlin; without a time all day.

    A UID is made of the record's id, so that a newer file replaces the entry.

    Raises
    ------
    Problem
        ``paper.region_dates.none`` where nothing ahead has an exact day.
    """
    events = [event for one in published(dossier, on=on).coming if (event := _event(one, say))]
    if not events:
        raise problem("paper.region_dates.none")
    return calendar(*events)


def _event(one: Coming, say: Say) -> Event | None:
    start = begins(one.on, one.at)
    if start is None:
        return None
    event = Event()
    event.add("uid", f"{one.id}@sirkit")
    event.add("dtstamp", datetime.now(UTC))
    event.add("summary", clean(pagelines.named(one, say)))
    event.add("dtstart", start)
    if one.venue:
        event.add("location", clean(one.venue))
    return event
