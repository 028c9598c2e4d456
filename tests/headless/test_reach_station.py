"""The part on who has what nearby, without a browser: what it tells, and that nothing asked of it goes unanswered."""

import pytest
from regions import actor, region, role

from sirkit.dossier import Dossier, Record
from sirkit.places import called
from sirkit.widgets.reach import looked


def at(id_: str, town: str) -> Record:
    """Return an actor in the middle of a town."""
    there = called(town)[0]
    return actor(id_, city=town, lat=there.lat, lon=there.lon)


def test_each_function_has_its_row() -> None:
    """Eight rows are told; who carries a function without a place that is known is named, and reaches nobody."""
    told = looked(region(at("a", "Utting"), actor("b"), role("a", "G"), role("b", "B")), None)
    rows = {row["letter"]: row for row in told["rows"]}
    assert [*rows] == [*"ABCDEFGH"]
    assert rows["G"]["carried"] == 1
    assert rows["B"]["unplaced"] == ["b"]
    assert rows["B"]["people"] == told["people"] > rows["G"]["people"] > 0
    assert told["asking"] is None


def test_whom_to_ask_comes_with_what_it_would_change() -> None:
    """For a function that is opened, those who could be asked stand with the people who would have it nearby."""
    told = looked(region(at("a", "Utting"), at("c", "Landsberg am Lech"), role("a", "G")), "G")
    first = told["asking"]["together"][0]
    assert first["actors"] == ["c"]
    assert first["people"] >= 20_000
    assert told["asking"]["least"]["actors"] == ["c"]


@pytest.mark.parametrize("dossier", [Dossier(), region(actor("a"))])
def test_a_region_without_places_has_none_to_count(dossier: Dossier) -> None:
    """Where nobody has a place, no place is counted, and nothing is asked in vain."""
    told = looked(dossier, "A")
    assert (told["places"], told["people"]) == (0, 0)
    assert told["asking"]["together"] == []
