"""Days as the dossier holds them: a day, a month or a year, all of them text that sorts by time."""

import re
from datetime import date

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
NEVER = "~"
"""Comes after all days."""


def last_day(day: str | None) -> str:
    """Return the last day a day, month or year means; what is not known comes after all days."""
    return day + "-12-31"[len(day) - 4 :] if day else NEVER


def written(day: str) -> date | str:
    """Return a day as sentences take it: a date, written as the language does; a month or year as "10.2026"."""
    try:
        return date.fromisoformat(day) if _DAY.fullmatch(day) else ".".join(reversed(day.split("-")))
    except ValueError:
        return ".".join(reversed(day.split("-")))


def day_of(at: str) -> str:
    """Return the day of a moment as changes carry it; empty where it is none."""
    found = _DAY.match(at)
    return found[0] if found else ""


def a_year_on(day: str) -> str:
    """Return the day twelve months later. After 29 February comes 1 March in an order of text, as it should."""
    return f"{int(day[:4]) + 1:04d}{day[4:]}"
