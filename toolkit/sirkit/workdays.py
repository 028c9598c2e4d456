"""Working days: Monday to Friday without the public holidays of the Land; which dates the days of a plan are."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

LAENDER: Mapping[str, str] = MappingProxyType(
    {
        "01": "SH",
        "02": "HH",
        "03": "NI",
        "04": "HB",
        "05": "NW",
        "06": "HE",
        "07": "RP",
        "08": "BW",
        "09": "BY",
        "10": "SL",
        "11": "BE",
        "12": "BB",
        "13": "MV",
        "14": "SN",
        "15": "ST",
        "16": "TH",
    }
)
"""The German Länder by the first two digits of an official municipality key."""
_WEEKEND = 5
_DAY = timedelta(days=1)


def land(ags: str | None) -> str:
    """Return the Land a municipality key belongs to, as two letters; empty where that is not known."""
    return LAENDER.get((ags or "")[:2], "")


@cache
def holidays(year: int, land: str) -> Mapping[date, str]:
    """Return the public holidays of a year with their German names: of a Land, else those all of Germany has.

    What only some municipalities of a Land have, such as the Assumption in parts of Bavaria, is not among them.
    """
    from holidays import country_holidays  # noqa: PLC0415 - only who plans days waits for it

    found = country_holidays("DE", subdiv=land or None, years=year, language="de")
    return MappingProxyType(dict(found.items()))


def works(day: date, land: str) -> bool:
    """Return whether a day is a working day."""
    return day.weekday() < _WEEKEND and day not in holidays(day.year, land)


class Calendar:
    """The working days from a first day on.

    Parameters
    ----------
    start
        The day a plan begins; where it is none, the next working day is the first.
    land
        The Land as two letters, such as "BY"; empty for the holidays all of Germany has.
    """

    def __init__(self, start: date, land: str = "") -> None:
        self.start, self.land = start, land
        self._days: list[date] = []
        self._coming = self._from(start)

    def day(self, number: int) -> date:
        """Return the date of a working day; the first is 0."""
        while len(self._days) <= number:
            self._days.append(next(self._coming))
        return self._days[number]

    def number(self, day: date) -> int:
        """Return how many working days lie before a date; 0 for all before the first."""
        number = 0
        while self.day(number) < day:
            number += 1
        return number

    def last(self, start: int, end: int) -> date:
        """Return the last date of what reaches from the beginning of one working day to that of another."""
        return self.day(max(start, end - 1))

    def _from(self, day: date) -> Iterator[date]:
        while True:
            if works(day, self.land):
                yield day
            day += _DAY
