"""The station of coaching: what its parts teach the desk, and that nothing of it is written into a log."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets import coached as overview
from sirkit.widgets import coaching
from sirkit.widgets.coached import Coached
from sirkit.widgets.coaching import Coaching
from sirkit.widgets.desk import Desk

HIDDEN = "Quittengelee"
RECORDS: dict[tuple[str, str], dict[str, Any]] = {
    ("venture", "v"): {"name": "Mittagstisch"},
    ("venture", "w"): {"name": "Nähstube"},
    ("goal", "g"): {"venture": "v", "text": HIDDEN, "agreed_on": "2026-11-20", "review_on": "2026-11-10"},
    ("review", "r"): {"goal": "g", "on": "2026-11-01", "progress": 1},
    ("promise", "p"): {"venture": "v", "text": HIDDEN, "by": "2026-11-25"},
    ("coaching_talk", "t"): {"venture": "v", "on": "2026-12-24", "will": HIDDEN},
}


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    """Return a seat at the desk of a workspace with two ventures, of which one is coached, on a day in November."""
    for module in (overview, coaching):
        monkeypatch.setattr(module, "today", lambda: date(2026, 11, 29))
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    for part in (Coached, Coaching):
        part(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    made = [put(*one, kind=kind, id_=id_) for (kind, id_), values in RECORDS.items() for one in values.items()]
    seat.workspace.commit([change(1, *made)])
    yield seat
    seat.workspace.detach()


def test_the_desk_tells_what_is_due(seat: Seat) -> None:
    """Of each venture that is coached, what is past first; days travel as they are kept."""
    seat.say({"do": "coached"})
    (found,) = seat.last("coached")["ventures"]
    assert (found["venture"], found["late"]) == ("v", 2)
    assert [one["key"] for one in found["items"]] == ["coached.promise_past", "coached.review_due"]
    assert found["items"][0]["values"]["day"] == "2026-11-25"


def test_the_desk_tells_of_one_venture(seat: Seat) -> None:
    """How its goals came on, which days cannot be and where, and the hand-over, in which nothing of it stands."""
    seat.say({"do": "coaching", "venture": "v"})
    found = seat.last("coaching")
    assert (found["venture"], found["late"], len(found["due"])) == ("v", 2, 2)
    assert found["goals"]["g"]["points"] == [["2026-11-01", 1]]
    assert found["goals"]["g"]["said"]["key"] == "coached.progress.first"
    places = {id_: [one["key"] for one in messages] for id_, messages in found["misplaced"].items()}
    assert places == {"g": ["coached.order.review", "coached.order.early"], "t": ["coached.order.talk"]}
    assert found["handover"][0]["values"] == {"name": "Mittagstisch"}
    assert HIDDEN not in str(found["handover"])


@pytest.mark.parametrize("venture", ["x", None, 5, {"v": 1}, "v" * 5000])
def test_a_venture_that_is_not_there_is_told(seat: Seat, venture: object) -> None:
    """Whatever the page names: where there is no such venture nothing is due, and the hand-over says it is gone."""
    seat.say({"do": "coaching", "venture": venture})
    found = seat.last("coaching")
    assert (found["goals"], found["misplaced"]) == ({}, {})
    assert [one["key"] for one in found["handover"]] == ["coached.handover.gone"]


def test_nothing_of_it_is_logged(seat: Seat, caplog: pytest.LogCaptureFixture) -> None:
    """What is asked, what is refused and what fails leaves no word of coaching in a log."""
    caplog.set_level(0)
    long = {"op": "put", "kind": "coaching_talk", "id": "t", "field": "goal", "value": HIDDEN * 500, "was": None}
    odd = {"op": "put", "kind": "promise", "id": "p", "field": "by", "value": HIDDEN, "was": "2026-11-25"}
    for number, op in enumerate((long, odd), 2):
        sent = {"id": f"{number:032x}", "author": "somebody", "at": "x", "v": 1, "ops": [op]}
        seat.say({"do": "append", "changes": [sent]})
        assert seat.last("problem")["messages"]
    for message in ({"do": "coached"}, {"do": "coaching", "venture": "v"}, {"do": "append", "changes": [HIDDEN]}):
        seat.say(message)
    assert HIDDEN not in caplog.text
