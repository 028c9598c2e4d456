"""The station Fahrplan: what its parts teach the desk."""

import asyncio
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
        """Keep what would go to the page; the bytes of a paper as its data."""
        self.told.append({**content, "data": buffers[0] if buffers else None})

    def on_msg(self, callback: Any) -> None:
        """Keep the callback that a message of the page calls."""
        self.callback = callback

    def say(self, **content: object) -> dict[str, Any]:
        """Send a message as the page would, and return the answer."""
        before = len(self.told)
        self.callback(self, content, [])
        return next(iter(self.told[before:]), {})

    def paper(self, **content: object) -> dict[str, Any]:
        """Ask for a paper, wait until it is made, and return the answer."""

        async def ask() -> None:
            self.say(do="paper", **content)
            await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

        asyncio.run(ask())
        return self.told[-1]


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
    told = seat.paper(name="plan", ask="me", language=language)
    assert (told["say"], told["ask"]) == ("paper", "me")
    assert told["file"].startswith(name)
    assert told["data"].startswith(b"%PDF-")


def test_a_meeting_is_handed_out_on_paper_and_for_the_calendar(seat: Seat) -> None:
    """Invitation and calendar file are of the meeting asked for."""
    paper, calendar = (seat.paper(name=name, meeting="runde", language="de") for name in ("invitation", "calendar"))
    assert paper["data"].startswith(b"%PDF-")
    assert "SUMMARY:Runder Tisch" in calendar["data"].decode()
    assert (paper["file"], calendar["file"]) == ("Einladung-2026-12-04.pdf", "Einladung-2026-12-04.ics")


@pytest.mark.parametrize("name", ["invitation", "calendar"])
@pytest.mark.parametrize("meeting", ["nowhere", 7, ["runde"]])
def test_a_meeting_that_is_not_there_gets_a_sentence(seat: Seat, name: str, meeting: object) -> None:
    """Asking for an unknown meeting hands out nothing and says why."""
    told = seat.paper(name=name, meeting=meeting, language="de")
    assert (told["data"], told["messages"][0]["key"]) == (None, "meeting.gone")


def test_a_removed_meeting_is_not_handed_out(seat: Seat) -> None:
    """A meeting somebody has removed meanwhile gets the same sentence."""
    drop = {"op": "drop", "kind": "meeting", "id": "runde"}
    change = {"id": "2" * 32, "author": "anna", "at": "x", "v": 1, "ops": [drop]}
    seat.say(do="append", id="2" * 32, changes=[change])
    assert seat.paper(name="invitation", meeting="runde")["messages"][0]["key"] == "meeting.gone"
