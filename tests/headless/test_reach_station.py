"""The part on who has what nearby, without a browser: what it tells, and that nothing asked of it goes unanswered."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from regions import actor, record, region, role
from seat import Seat

from sirkit.asking import Stopped
from sirkit.dossier import Dossier, Record
from sirkit.journal import SqliteJournal
from sirkit.places import called
from sirkit.samples import opening
from sirkit.widgets import reach
from sirkit.widgets.desk import Desk
from sirkit.widgets.reach import Reach, looked


def at(id_: str, town: str) -> Record:
    """Return an actor in the middle of a town."""
    there = called(town)[0]
    return actor(id_, city=town, lat=there.lat, lon=there.lon)


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """Return a seat at the desk of a workspace with the part and a sample."""
    seat = Seat()
    Reach(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.db"))
    change = opening("ammersee", "de", Dossier(), lambda _: set(), id="0" * 32, at="2026-11-01T10:00:00Z")
    assert change
    seat.workspace.commit([change])
    yield seat
    seat.workspace.detach()


def said(seat: Seat, *contents: dict[str, Any], meanwhile: Callable[[], None] = lambda: None) -> None:
    """Send messages at once, and wait until all are answered."""

    async def talk() -> None:
        for content in contents:
            seat.say(content)
        await asyncio.sleep(0)
        meanwhile()
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())


def words(seat: Seat) -> list[str]:
    """Return the words that were told."""
    return [one["say"] for one in seat.told if one["say"].startswith(("reach", "problem"))]


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
    told = looked(region(at("a", "Utting"), at("c", "Landsberg am Lech"), role("a", "G"), role("c", "G", "asked")), "G")
    first = told["asking"]["together"][0]
    assert first["actors"] == told["asking"]["least"]["actors"] == ["c"]
    assert first["people"] >= 20_000
    (fitting,) = told["asking"]["fitting"]
    assert (fitting["actor"], fitting["reasons"][0]["key"]) == ("c", "roadmap.reason.asked")


def test_few_without_are_never_told_as_nobody() -> None:
    """Where less than half a hundredth of the people is without, their number and places are told all the same."""
    reaching = record("reach", "reach-g", function="G", km=24)
    told = looked(region(at("a", "München"), at("b", "Utting"), role("a", "G"), role("b", "G"), reaching), None)
    row = told["rows"][6]
    assert row["share"] == 0
    assert row["people"] > 0
    assert row["without"] == len(row["names"]) > 0


@pytest.mark.parametrize("dossier", [Dossier(), region(actor("a"))])
def test_a_region_without_places_has_none_to_count(dossier: Dossier) -> None:
    """Where nobody has a place, no place is counted, and nothing is asked in vain."""
    told = looked(dossier, "A")
    assert (told["places"], told["people"]) == (0, 0)
    assert told["asking"]["together"] == []


def test_of_what_is_asked_at_once_only_the_last_is_answered(seat: Seat) -> None:
    """Who opens one function after the other hears of the last one."""
    said(seat, *({"do": "reach", "letter": letter} for letter in "ABG"))
    assert words(seat) == ["reach"]
    assert seat.last("reach")["letter"] == "G"


@pytest.mark.parametrize("letter", [None, "Z", 7, ["A"]])
def test_what_is_no_function_is_answered_without_one(seat: Seat, letter: object) -> None:
    """A forged letter gets the lines, and nobody to ask."""
    said(seat, {"do": "reach", "letter": letter})
    assert (seat.last("reach")["letter"], seat.last("reach")["asking"]) == (None, None)


def test_a_search_that_is_cancelled_is_not_told(seat: Seat) -> None:
    """Cancelled while it is under way, it ends without an answer; asked again, it is answered."""
    for letter in ("G", None):
        said(seat, {"do": "reach", "letter": letter}, meanwhile=lambda: seat.say({"do": "reach-stop"}))
    assert words(seat) == []
    said(seat, {"do": "reach", "letter": "G"})
    assert words(seat) == ["reach"]


def test_nobody_who_waits_ends_the_search() -> None:
    """Where nobody waits any more, not one search is begun."""
    with pytest.raises(Stopped):
        looked(region(at("a", "Utting")), "G", wanted=lambda: False)


def test_the_page_hears_of_a_failure(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """If it cannot be worked out, the page is told, and does not wait for ever."""
    monkeypatch.setattr(reach, "looked", lambda *_: 1 / 0)
    said(seat, {"do": "reach", "letter": None})
    assert seat.last("problem")["messages"][0]["key"] == "desk.failed"


@pytest.mark.parametrize(("width", "wide"), [(300, 300), (10, 280), (99_999, 1000), ("x", 1000), (None, 1000)])
def test_the_picture_is_as_wide_as_the_page_has_room(seat: Seat, width: object, wide: int) -> None:
    """The picture comes in the page's width, within bounds, whatever a page asks for."""
    said(seat, {"do": "reach-picture", "width": width, "language": "en"})
    assert f'width="{wide}"' in seat.last("reach-picture")["svg"]


def test_a_radius_of_the_group_is_told() -> None:
    """What was set stands in the line of its function."""
    told = looked(region(at("a", "Utting"), record("reach", "reach-g", function="G", km=3)), None)
    assert [row["km"] for row in told["rows"]] == [30, 30, 30, 50, 30, 20, 3, 50]
