"""The map station: what its parts teach the desk."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from seat import Seat

from sirkit.apps import map_station
from sirkit.decisions import likeness_id
from sirkit.functions import FUNCTIONS
from sirkit.kinds import Offer
from sirkit.widgets.desk import Desk
from sirkit.widgets.form import Form
from sirkit.workspace import Workspace

REGION: dict[str, dict[str, dict[str, object]]] = {
    "actor": {"laden": {"name": "Dorfladen", "city": "Utting"}, "verein": {"name": "Seeverein"}},
    "offer": {"raum": {"actor": "laden", "text": "Raum für 20 Personen", "category": "rooms"}},
    "role": {
        "verein-g": {"actor": "verein", "function": "G", "state": "interested", "said_by": "self"},
        "laden-b": {"actor": "laden", "function": "B", "state": "taken_on", "said_by": "self"},
    },
}


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    """Return a seat at the desk of the map station, with a small region."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    seat = Seat()
    map_station(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    seat.say({"do": "attach", "key": "k" * 32, "author": "anna"})
    enter(seat, 1, REGION)
    yield seat
    assert seat.workspace.journal is not None
    seat.workspace.journal.close()


def enter(seat: Seat, number: int, region: dict[str, dict[str, dict[str, object]]], at: str = "x") -> None:
    """Enter these values as one change, as the page does."""
    ops = [
        {"op": "put", "kind": kind, "id": id_, "field": field, "value": value, "was": None}
        for kind, table in region.items()
        for id_, values in table.items()
        for field, value in values.items()
    ]
    id_ = f"{number:032x}"
    seat.say({"do": "append", "id": id_, "changes": [{"id": id_, "author": "anna", "at": at, "v": 1, "ops": ops}]})


def test_the_page_hears_who_carries_what_where_and_whom_to_ask(seat: Seat) -> None:
    """Asked for the spread, the desk tells towns, a row for each function and duty, and candidates with reasons."""
    seat.say({"do": "spread"})
    told = seat.last("spread")
    assert told["towns"] == [
        {"name": "Utting", "district": "", "count": 1},
        {"name": "", "district": "", "count": 1},
    ]
    rows = {(row["letter"], row["duty"]): row for row in told["rows"]}
    assert rows["B", None]["cells"] == [["laden"], []]
    assert rows["B", "funding"]["standing"] == "unsaid"
    assert [one["actor"] for one in told["asked"]["G"]] == ["verein", "laden"]
    assert told["asked"]["G"][0]["reasons"][0]["key"] == "roadmap.reason.interested"


def test_who_was_called_the_same_is_told_once(seat: Seat) -> None:
    """Two called the same stand once in the spread, carrying what either carries, and once in what is new."""
    shop: dict[str, object] = {"name": "Laden", "city": "Utting"}
    wall: dict[str, object] = {"actor": "zwei", "function": "H", "state": "taken_on", "said_by": "self"}
    enter(seat, 2, {"actor": {"zwei": shop}, "role": {"zwei-h": wall}}, at="2026-04-01")
    enter(seat, 3, {"actor": {"laden": {"zip": "86919"}}})
    two: dict[str, object] = {"one": "laden", "other": "zwei", "verdict": "same"}
    enter(seat, 4, {"likeness": {likeness_id("laden", "zwei"): two}})
    seat.say({"do": "spread"})
    told = seat.last("spread")
    assert told["towns"][0] == {"name": "Utting", "district": "", "count": 1}
    assert next(row["cells"] for row in told["rows"] if row["letter"] == "H") == [["laden"], []]
    seat.say({"do": "lately", "since": "2026-03-31"})
    assert [one["actor"] for one in seat.last("lately")["news"]] == ["laden"]


def test_entries_that_were_quiet_for_long_are_told(seat: Seat) -> None:
    """What nobody wrote to for years is told with its day, the longest quiet first; what was written today is not."""
    enter(seat, 2, {"actor": {"alt": {"name": "Altes Haus"}}}, at="2019-03-04T10:00:00Z")
    enter(seat, 3, {"actor": {"frisch": {"name": "Neues Haus"}}}, at=datetime.now(UTC).isoformat())
    seat.say({"do": "quiet"})
    told = dict(seat.last("quiet")["actors"])
    assert told == {"laden": "", "verein": "", "alt": "2019-03-04"}
    enter(seat, 4, {"offer": {"tisch": {"actor": "alt", "text": "Tisch"}}}, at=datetime.now(UTC).isoformat())
    seat.say({"do": "quiet"})
    assert "alt" not in dict(seat.last("quiet")["actors"])


def test_what_is_new_is_told_since_a_day(seat: Seat) -> None:
    """Only what was made on that day or later is told, with the facts as keys."""
    enter(seat, 2, {"actor": {"alt": {"name": "Altes Haus"}}}, at="2026-03-04T10:00:00Z")
    enter(
        seat,
        3,
        {"role": {"alt-g": {"actor": "alt", "function": "G", "state": "taken_on", "said_by": "self"}}},
        at="2026-04-01",
    )
    seat.say({"do": "lately", "since": "2026-03-05"})
    told = seat.last("lately")
    fact = {"key": "lately.takes_on", "values": {"letter": "G"}}
    assert told["news"] == [{"actor": "alt", "day": "2026-04-01", "facts": [fact]}]


@pytest.mark.parametrize("since", [None, "", "gestern", "2026-3-4", 7, ["2026-03-04"]])
def test_what_is_no_day_gets_a_sentence(seat: Seat, since: object) -> None:
    """Asked since something that is no day, the desk says so and tells nothing."""
    seat.say({"do": "lately", "since": since})
    assert seat.told[-1]["messages"][0]["key"] == "change.unreadable"


def form() -> Form:
    """Return the form of the map station."""
    return next(part for part in map_station(Workspace()).children if isinstance(part, Form))


def test_the_sheet_for_firms_has_a_line_for_each_kind_of_engagement() -> None:
    """Each duty of F is one line; what is typed there becomes an offer of its category, found again by its kind."""
    lines = [one for one in form().belongings if one["within"] == "F"]
    assert tuple(one["name"] for one in lines) == FUNCTIONS["F"].duties
    for one in lines:
        made = {"actor": "a", "text": "x", **one["fixed"], **one["begins"], "id": "o"}
        assert Offer.model_validate(made).engagement == one["name"]
        assert (one["kind"], one["most"]) == ("offer", 1)
    plain = next(one for one in form().belongings if one["name"] == "offer")
    assert plain["fixed"] == {"engagement": None} == plain["usual"]


def test_a_meeting_place_is_asked_what_people_want_to_know() -> None:
    """Name, for whom, when, steps, having to buy, what makes strangers talk, who runs it; unknown is a choice."""
    asked = {one["field"]: one for one in form().places}
    assert list(asked) == ["name", "open_to", "hours", "step_free", "must_buy", "encounter", "run_by"]
    assert asked["step_free"]["choices"] == asked["must_buy"]["choices"] == [True, False]
    assert asked["run_by"]["control"] == "organisation"


def test_where_it_is_talked_about_is_asked_with_visibility() -> None:
    """The list of places where it is talked about belongs to D."""
    asked = [one for one in form().controls if one.get("within")]
    assert [(one["field"], one["control"], one["within"]) for one in asked] == [("talked_about", "items", "D")]
