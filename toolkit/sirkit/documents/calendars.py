"""Calendars: entries as a calendar file (RFC 5545) that phones and calendar programs take over."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from sirkit.text import clean

ZONE = ZoneInfo("Europe/Berlin")
"""The time zone of everything that has a time."""
YEARS = range(1970, 2038)
"""The years the time zone is written out for."""


def calendar(*events: Event) -> bytes:
    """Return a calendar file with these entries, and the time zones they are in."""
    whole = Calendar()
    whole.add("version", "2.0")
    whole.add("prodid", "-//sirkit//sirkit//")
    whole.add("method", "PUBLISH")
    for event in events:
        whole.add_component(event)
    whole.add_missing_timezones()
    return bytes(whole.to_ical())


def begins(on: str | None, at: str | None) -> date | datetime | None:
    """Return when something begins that has a day and perhaps a time as the dossier holds them.

    None where that is no exact day, or one the time zone is not written out for.
    """
    try:
        day = date.fromisoformat(on or "")
    except ValueError:
        return None
    if day.year not in YEARS:
        return None
    return datetime.combine(day, time.fromisoformat(at), ZONE) if at else day


def all_day(id_: str, summary: str, on: date, last: date | None = None, *, description: str = "") -> Event:
    """Return an entry that lasts a whole day, or from a first day to a last one.

    Its UID is made of the record's id, so that a newer file replaces the entry.
    """
    event = Event()
    event.add("uid", f"{id_}@sirkit")
    event.add("dtstamp", datetime.now(UTC))
    event.add("summary", clean(summary))
    event.add("dtstart", on)
    if last and last > on:
        event.add("dtend", last + timedelta(days=1))  # the day after: the format excludes it
    if description:
        event.add("description", clean(description))
    return event


def whole_day(id_: str, on: str | None, summary: str, description: str = "") -> Event | None:
    """Return an entry for a day as the dossier holds it, None where that is no exact day."""
    try:
        return all_day(id_, summary, date.fromisoformat(on or ""), description=description)
    except ValueError:
        return None
