"""The station of talks: what its parts teach the desk."""

from pathlib import Path

import pytest
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets.approaches import Approaches
from sirkit.widgets.desk import Desk
from sirkit.widgets.gathering import Gathering


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a seat at the desk of a workspace with a talk and two organisations."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    for part in (Approaches, Gathering):
        part(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    made = [
        put("name", "Seeverein"),
        put("city", "Utting"),
        put("name", "Hofladen", id_="b"),
        put("city", "Windach", id_="b"),
    ]
    seat.workspace.commit([change(1, *made, put("partner", "b", kind="approach", id_="x"))])
    return seat


def test_the_desk_tells_how_a_talk_came_to_stand(seat: Seat) -> None:
    """Asked for, the states of every talk come with their days."""
    seat.workspace.commit([change(2, put("state", "talking", kind="approach", id_="x"))])
    seat.say({"do": "approach-states"})
    assert seat.last("approach-states")["states"] == {"x": [["planned", "2026-01-01"], ["talking", "2026-01-01"]]}


def test_the_desk_tells_who_is_missing(seat: Seat) -> None:
    """Of the guests a page names it is told who is missing; what names nobody is an empty table."""
    seat.say({"do": "gathering", "guests": ["a", 5, {"x": 1}]})
    found = seat.last("gathering")
    assert [one["actor"] for one in found["suggested"]] == ["b"]
    assert found["suggested"][0]["reasons"] == [{"key": "gathering.from_place", "values": {"place": "Windach"}}]
    seat.say({"do": "gathering", "guests": "a"})
    assert [one["actor"] for one in seat.last("gathering")["suggested"]] == ["b", "a"]
