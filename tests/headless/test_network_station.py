"""The station that reads the network: what its parts teach the desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from seat import Seat

from sirkit.apps import read_station
from sirkit.decisions import likeness_id
from sirkit.widgets.desk import Desk

NAMES = ("laden", "verein", "schule", "bank")
REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {id_: {"name": id_.title()} for id_ in NAMES},
    "tie": {
        "eins": {"from_actor": "laden", "to_actor": "verein", "sort": "cooperates"},
        "zwei": {"from_actor": "laden", "to_actor": "schule", "sort": "informs"},
    },
}


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    """Return a seat at the desk of the station, with a small region."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    seat = Seat()
    read_station(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    seat.say({"do": "attach", "key": "k" * 32, "author": "anna"})
    enter(seat, 1, REGION)
    yield seat
    assert seat.workspace.journal is not None
    seat.workspace.journal.close()


def enter(seat: Seat, number: int, region: dict[str, dict[str, dict[str, object]]]) -> None:
    """Enter these values as one change, as the page does."""
    ops = [
        {"op": "put", "kind": kind, "id": id_, "field": field, "value": value, "was": None}
        for kind, table in region.items()
        for id_, values in table.items()
        for field, value in values.items()
    ]
    id_ = f"{number:032x}"
    seat.say({"do": "append", "id": id_, "changes": [{"id": id_, "author": "anna", "at": "x", "v": 1, "ops": ops}]})


def ask(seat: Seat, **content: object) -> None:
    """Ask where everybody stands, as the page does."""
    seat.say({"do": "positions", "asked": 7, "ids": list(NAMES), "focus": None, **content})


def test_the_page_hears_where_those_it_shows_stand(seat: Seat) -> None:
    """Asked with somebody in the middle, the desk tells places of those asked for, and which question it answers."""
    ask(seat, ids=["laden", "verein", "gone"], focus="laden")
    told = seat.last("positions")
    assert told["asked"] == 7
    assert sorted(told["places"]) == ["laden", "verein"]
    assert told["places"]["laden"] == [0.5, 0.5]


def test_who_was_called_the_same_stands_once(seat: Seat) -> None:
    """Two called the same have one place, and the ties of both lead there."""
    enter(seat, 2, {"likeness": {likeness_id("verein", "bank"): {"one": "verein", "other": "bank", "verdict": "same"}}})
    ask(seat)
    assert len(seat.last("positions")["places"]) == 3


@pytest.mark.parametrize(
    "forged", [{"ids": ["a"] * 151}, {"ids": "laden"}, {"ids": [3]}, {"focus": 3}, {"asked": None}]
)
def test_a_forged_question_is_answered_with_a_sentence(seat: Seat, forged: dict[str, object]) -> None:
    """A question for too many, or for what is no organisation, gets a sentence and no places."""
    ask(seat, **forged)
    assert seat.told[-1]["say"] == "problem"
    assert seat.last("problem")["messages"][0]["key"] == "change.unreadable"
