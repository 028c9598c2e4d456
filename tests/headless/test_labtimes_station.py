"""The schedule of a lab without a browser: what the kernel tells, and what would move with a task."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets.desk import Desk
from sirkit.widgets.labtimes import LabTimes

REGION: dict[tuple[str, str], dict[str, object]] = {
    ("lab", "l"): {"title": "Mittagstisch", "ags": "09181123", "starts_on": "2026-12-21"},
    ("lab_task", "plan"): {"lab": "l", "text": "Planen", "days": 5},
    ("lab_task", "try"): {"lab": "l", "text": "Kochen", "days": 10},
}


def after(task: str, other: str) -> dict[str, Any]:
    """Return the operation that lets a task wait for another."""
    return {"op": "add", "kind": "lab_task", "id": task, "field": "after", "item": other, "value": other}


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """Return a seat at the desk of a workspace with a lab of two tasks, the second after the first."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    LabTimes(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    ops = [put(field, one, kind=kind, id_=id_) for (kind, id_), some in REGION.items() for field, one in some.items()]
    seat.workspace.commit([change(1, *ops, after("try", "plan"))])
    yield seat
    seat.workspace.detach()


def test_the_schedule_is_told(seat: Seat) -> None:
    """Sentence, a row for each task by its day, and the picture, whatever width a page asks for."""
    found = seat.asked("labs-times", lab="l", language="de", width="wide")
    assert [(row["id"], row["first"], row["critical"]) for row in found["rows"]] == [
        ("plan", "2026-12-21", True),
        ("try", "2026-12-29", True),
    ]
    assert found["told"][0]["values"] == {"day": "2027-01-13", "count": 15}
    assert found["svg"].startswith("<svg")
    assert found["sentence"] in found["svg"]


def test_days_that_do_not_fit_are_told_beside_the_schedule(seat: Seat) -> None:
    """A planned end before the tasks are done is told here too, as in the plan; nothing where all days fit."""
    assert seat.asked("labs-times", lab="l", language="en")["clashes"] == []
    seat.workspace.commit([change(2, put("ends_on", "2026-12-31", kind="lab", id_="l"))])
    [said] = seat.asked("labs-times", lab="l", language="en")["clashes"]
    assert said == {"key": "labs.check.schedule.too_late", "values": {"day": "2027-01-13", "ends": "2026-12-31"}}


def test_a_ring_is_told_and_nothing_is_lost(seat: Seat) -> None:
    """Where tasks come to wait for one another, a sentence names them; there are no dates."""
    seat.workspace.commit([change(2, after("plan", "try"))])
    found = seat.asked("labs-times", lab="l", language="en")
    assert found["ring"][0]["key"] == "labs.cycle"
    assert found["rows"] == []
    assert seat.asked("labs-moved", lab="l", task="plan", by=1)["messages"][0]["key"] == "labs.cycle"


def test_what_would_move_is_told(seat: Seat) -> None:
    """A day later, both move; nothing is kept by asking. What is no day, or no lab, gets a sentence."""
    found = seat.asked("labs-moved", lab="l", task="plan", by=1, unit="days", ask="x")
    assert (found["day"], found["moves"], found["ask"]) == ("2026-12-22", True, "x")
    assert [one["key"] for one in found["told"]] == ["labs.moved.later", "labs.moved.later", "labs.shift.end"]
    assert seat.asked("labs-times", lab="l")["rows"][0]["first"] == "2026-12-21"
    for wish in ({"day": ""}, {"day": "2027-02-30"}, {"by": "1"}, {"by": 10**9}):
        assert seat.asked("labs-moved", lab="l", task="plan", **wish)["messages"][0]["key"] == "labs.shift.no_day"
    assert seat.asked("labs-moved", task="plan", by=1, lab="z")["messages"][0]["key"] == "labs.gone"
