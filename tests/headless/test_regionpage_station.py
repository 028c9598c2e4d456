"""The region's page without a browser: what the kernel tells of it, and that nothing goes unanswered."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets.desk import Desk
from sirkit.widgets.regionpage import PAPERS, RegionPage

LATER = (date.today() + timedelta(days=30)).isoformat()  # noqa: DTZ011 - the day where people are
REGION: dict[tuple[str, str], dict[str, object]] = {
    ("region", "region"): {"name": "Seeland", "carer": "a", "review_on": "2027-03-01"},
    ("actor", "a"): {"name": "Musikverein Oberau", "lat": 48.0, "lon": 11.0},
    ("actor", "b"): {"name": "Hofladen"},
    ("actor", "p"): {"name": "Berta Beispiel", "sort": "person"},
    ("role", "a-d"): {"actor": "a", "function": "D", "state": "taken_on", "said_by": "self"},
    ("role", "b-b"): {"actor": "b", "function": "B", "state": "asked"},
    ("offer", "o"): {"actor": "b", "text": "Raum"},
    ("need", "n"): {"actor": "b", "text": "Zeit"},
    ("event", "e"): {"name": "Matching", "on": LATER},
}


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a seat at the desk of a workspace with the part and a region."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    RegionPage(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    ops = [put(field, one, kind=kind, id_=id_) for (kind, id_), some in REGION.items() for field, one in some.items()]
    seat.workspace.commit([change(1, *ops)])
    return seat


def test_each_section_is_counted(seat: Seat) -> None:
    """Of each section it is told how much will stand in it; a person and what others say do not count."""
    told = seat.asked("regionpage", asked="1")
    assert told["asked"] == "1"
    assert {one["name"]: one["count"] for one in told["sections"]} == {
        "map": 1,
        "functions": 1,
        "coming": 1,
        "labs": 0,
        "trainings": 0,
        "exchange": 2,
        "organisations": 2,
    }


def test_what_stays_and_what_is_to_be_settled_is_told(seat: Seat) -> None:
    """What is left out comes with its counts, what is to be settled with what is known of it."""
    told = seat.asked("regionpage", asked="1")
    assert {"key": "published.left.persons", "values": {"count": 1}} in told["left"]
    assert {"key": "published.left.claims", "values": {"count": 1}} in told["left"]
    points = {one["name"]: (one["said"], one["key"], one["values"]) for one in told["points"]}
    assert points["carer"] == (True, "published.settle.carer", {"text": "Musikverein Oberau"})
    assert points["review"] == (True, "published.settle.review", {"text": "2027-03-01"})
    assert points["licence"] == (False, "published.settle.no_licence", {})
    assert points["consent"] == (False, "published.settle.consent", {"count": 2})


def test_what_goes_wrong_is_said(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong while the page is put together, whoever waits for it gets a sentence."""
    monkeypatch.setattr("sirkit.widgets.regionpage.published", lambda *_, **__: 1 / 0)
    assert seat.asked("regionpage", asked="1")["messages"][0]["key"] == "desk.failed"


def test_the_papers_are_offered(seat: Seat) -> None:
    """Beside the page the poster, the note and the dates are offered, each once."""
    assert [one["name"] for one in RegionPage(seat.workspace).papers] == ["poster", "bulletin", "region_dates"]
    assert len(PAPERS) == 3
