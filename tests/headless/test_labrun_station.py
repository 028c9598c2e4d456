"""Carrying out a lab without a browser: what the kernel tells of its indicators, of what is due, and for a card."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets.desk import Desk
from sirkit.widgets.labrun import LabRun

REGION: dict[tuple[str, str], dict[str, object]] = {
    ("lab", "l"): {"title": "Mittagstisch", "state": "running", "next_on": "2020-10", "question": "Kommen sie?"},
    ("lab_task", "t"): {"lab": "l", "text": "Kochen"},
    ("indicator", "i"): {"lab": "l", "text": "Gäste", "baseline": "3", "target": "10 Gäste"},
    ("indicator", "j"): {"lab": "l", "text": "Stimmung", "baseline": "gut", "target": "besser"},
    ("measurement", "m2"): {"indicator": "i", "on": "2020-11-02", "value": 7.5},
    ("measurement", "m1"): {"indicator": "i", "on": "2020-10-02", "text": "abc"},
}


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """Return a seat at the desk of a workspace with a lab that runs."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    LabRun(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    ops = [put(field, one, kind=kind, id_=id_) for (kind, id_), some in REGION.items() for field, one in some.items()]
    seat.workspace.commit([change(1, *ops)])
    yield seat
    seat.workspace.detach()


def test_an_indicator_is_told_and_drawn(seat: Seat) -> None:
    """Its sentence, its way, its values by day; what is no number is not drawn, and everything fits into JSON."""
    told = seat.asked("labs-run", lab="l")
    one = told["courses"]["i"]
    assert (one["way"], one["values"], one["first"], one["goal"]) == ("nearer", ["m1", "m2"], 3.0, 10.0)
    assert [tuple(point) for point in one["points"]] == [("2020-11-02", 7.5)]
    assert told["courses"]["j"]["way"] == "none"
    assert json.dumps(told, allow_nan=False)


def test_what_is_due_and_what_a_card_begins_with(seat: Seat) -> None:
    """A day that has passed is told as people write it; the card begins with question and tasks."""
    told = seat.asked("labs-run", lab="l")
    assert [(one["key"], one["values"]) for one in told["due"]] == [
        ("carrying.due.next", {"day": "10.2020"}),
        ("carrying.due.no_note", {}),
    ]
    assert told["reflected"] == {"title": "Mittagstisch", "problem": "Kommen sie?", "steps": ["Kochen"]}


def test_the_next_date_is_told(seat: Seat) -> None:
    """A date that is still to come is told beside what is due."""
    assert seat.asked("labs-run", lab="l")["ahead"] == []
    seat.workspace.commit([change(2, put("next_on", "2999-01-08", kind="lab", id_="l"))])
    assert seat.asked("labs-run", lab="l")["ahead"] == [{"key": "carrying.ahead.next", "values": {"day": "2999-01-08"}}]


@pytest.mark.parametrize("odd", ["gone", None, {"x": 1}])
def test_a_lab_that_is_not_there_is_a_sentence(seat: Seat, odd: object) -> None:
    """Whatever is asked about, the answer is a sentence."""
    assert [said["key"] for said in seat.asked("labs-run", lab=odd)["messages"]] == ["labs.gone"]
