"""The station Fahrplan: what its parts teach the desk."""

from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sirkit.widgets.desk import Desk
from sirkit.widgets.meetings import Meetings
from sirkit.widgets.roadmap import Roadmap
from sirkit.workspace import Workspace

SOUGHT: dict[str, dict[str, dict[str, object]]] = {
    "actor": {"laden": {"name": "Dorfladen"}, "verein": {"name": "Seeverein"}},
    "offer": {"raum": {"actor": "laden", "text": "Raum für 20 Personen", "category": "rooms"}},
    "role": {"verein-g": {"actor": "verein", "function": "G", "state": "interested", "said_by": "self"}},
    "meeting": {"runde": {"name": "Runder Tisch", "on": "2026-12-04", "at": "19:00", "minutes": 90}},
}


class Seat:
    """A part without a browser: it keeps what it was told."""

    def __init__(self) -> None:
        self.told: list[dict[str, Any]] = []

    def send(self, content: dict[str, Any], buffers: list[bytes] | None = None) -> None:
        """Keep what would go to the page."""
        assert buffers is None
        self.told.append(content)

    def on_msg(self, callback: Any) -> None:
        """Keep the callback that a message of the page calls."""
        self.callback = callback

    def say(self, **content: object) -> dict[str, Any]:
        """Send a message as the page would, and return the answer."""
        before = len(self.told)
        self.callback(self, content, [])
        return next(iter(self.told[before:]), {})


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    """Return a seat at the desk of a workspace with the station and a small region."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    workspace, seat = Workspace(), Seat()
    Roadmap(workspace)
    Meetings(workspace)
    Desk.of(workspace).seat(seat)
    seat.say(do="attach", key="k" * 32, author="anna")
    ops = [
        {"op": "put", "kind": kind, "id": id_, "field": field, "value": value, "was": None}
        for kind, table in SOUGHT.items()
        for id_, values in table.items()
        for field, value in values.items()
    ]
    id_ = "1" * 32
    seat.say(do="append", id=id_, changes=[{"id": id_, "author": "anna", "at": "x", "v": 1, "ops": ops}])
    assert workspace.journal is not None
    yield seat
    workspace.journal.close()


def test_candidates_come_with_their_reasons(seat: Seat) -> None:
    """For each function the page hears who could be asked, the interested before those who only offer something."""
    told = seat.say(do="candidates")
    assert (told["say"], list(told["legs"])) == ("candidates", list("ABCDEFGH"))
    assert [one["actor"] for one in told["legs"]["G"]] == ["verein", "laden"]
    reason = told["legs"]["G"][1]["reasons"][0]
    assert reason == {"key": "roadmap.reason.offer", "values": {"offer": "Raum für 20 Personen"}}


@pytest.mark.parametrize(("language", "name"), [("de", "Fahrplan"), ("en", "Roadmap")])
def test_the_plan_is_printed_in_the_readers_language(seat: Seat, language: str, name: str) -> None:
    """The page is handed a PDF, named in its language, and hears back who had asked."""
    told = seat.say(do="print-plan", ask="me", language=language)
    assert (told["say"], told["ask"]) == ("handed", "me")
    assert told["name"].startswith(name)
    assert b64decode(told["data"]).startswith(b"%PDF-")


def test_a_meeting_is_handed_out_on_paper_and_for_the_calendar(seat: Seat) -> None:
    """Invitation and calendar file are of the meeting asked for."""
    paper = seat.say(do="print-invitation", ask="me", meeting="runde", language="de")
    calendar = seat.say(do="print-calendar", ask="me", meeting="runde", language="de")
    assert b64decode(paper["data"]).startswith(b"%PDF-")
    assert "SUMMARY:Runder Tisch" in b64decode(calendar["data"]).decode()
    assert (paper["name"], calendar["name"]) == ("Einladung-2026-12-04.pdf", "Einladung-2026-12-04.ics")


@pytest.mark.parametrize("word", ["print-invitation", "print-calendar"])
@pytest.mark.parametrize("meeting", ["nowhere", None, 7, ["runde"]])
def test_a_meeting_that_is_not_there_gets_a_sentence(seat: Seat, word: str, meeting: object) -> None:
    """Asking for an unknown meeting hands out nothing and says why."""
    told = seat.say(do=word, ask="me", meeting=meeting, language="de")
    assert (told["say"], told["messages"][0]["key"]) == ("problem", "meeting.gone")


def test_a_removed_meeting_is_not_handed_out(seat: Seat) -> None:
    """A meeting somebody has removed meanwhile gets the same sentence."""
    drop = {"op": "drop", "kind": "meeting", "id": "runde"}
    change = {"id": "2" * 32, "author": "anna", "at": "x", "v": 1, "ops": [drop]}
    seat.say(do="append", id="2" * 32, changes=[change])
    assert seat.say(do="print-invitation", meeting="runde")["messages"][0]["key"] == "meeting.gone"
