"""Working days: weekends and the public holidays of each Land are left out."""

from datetime import date

import pytest

from sirkit.workdays import LAENDER, Calendar, holidays, land, works


def test_a_plan_leaves_out_what_the_land_has_off() -> None:
    """Around Christmas 2026 in Bavaria: both days of Christmas, New Year and Epiphany are no working days."""
    calendar = Calendar(date(2026, 12, 24), "BY")
    days = [calendar.day(number) for number in range(9)]
    assert [day.day for day in days] == [24, 28, 29, 30, 31, 4, 5, 7, 8]
    assert calendar.number(date(2027, 1, 7)) == 7
    assert calendar.number(date(2027, 1, 6)) == 7
    assert calendar.last(0, 2) == date(2026, 12, 28)


def test_lands_differ() -> None:
    """Epiphany is a holiday in Bavaria, Reformation Day in Lower Saxony; neither where no Land is known."""
    epiphany, reformation = date(2027, 1, 6), date(2026, 10, 30)
    assert [works(epiphany, one) for one in ("BY", "NI", "")] == [False, True, True]
    assert date(2027, 10, 31) in holidays(2027, "NI")
    assert works(reformation, "NI")


@pytest.mark.parametrize(("ags", "said"), [("09181123", "BY"), ("05114000", "NW"), ("", ""), (None, ""), ("99", "")])
def test_the_key_says_the_land(ags: str | None, said: str) -> None:
    """The first two digits of a municipality key are the Land."""
    assert land(ags) == said


def test_every_land_has_its_holidays() -> None:
    """All sixteen Länder are known to the library, with the nine holidays all of Germany has."""
    assert len(LAENDER) == 16
    everywhere = set(holidays(2027, ""))
    assert len(everywhere) == 9
    assert all(everywhere <= set(holidays(2027, one)) for one in LAENDER.values())
