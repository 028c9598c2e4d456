"""The plan of a lab without a browser: what the kernel tells beside its sections, and who could fill a role."""

from pathlib import Path

import pytest
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets.desk import Desk
from sirkit.widgets.labplan import LabPlan

REGION: dict[tuple[str, str], dict[str, object]] = {
    ("lab", "l"): {"title": "Mittagstisch", "lat": 48.0, "lon": 11.0},
    ("actor", "laden"): {"name": "Dorfladen", "sort": "company", "lat": 48.1, "lon": 11.0},
    ("role", "laden-a"): {"actor": "laden", "function": "A", "state": "taken_on", "said_by": "self"},
    ("lab_role", "r"): {"lab": "l", "title": "Hält alles zusammen", "function": "A"},
    ("indicator", "i"): {"lab": "l", "text": "Nachbarn essen öfter gemeinsam", "baseline": "1", "target": "1"},
    ("cost", "c"): {"lab": "l", "text": "Lebensmittel", "euros": 400, "state": "promised"},
    ("cost", "d"): {"lab": "l", "text": "Herd", "euros": 100},
    ("cost", "e"): {"lab": "l", "text": "Küche", "euros": 250, "in_kind": True},
    ("cost", "f"): {"lab": "l", "text": "Fahrten"},
}


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a seat at the desk of a workspace with a lab."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    LabPlan(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    ops = [put(field, one, kind=kind, id_=id_) for (kind, id_), some in REGION.items() for field, one in some.items()]
    seat.workspace.commit([change(1, *ops)])
    return seat


def test_each_remark_names_the_section_it_stands_beside(seat: Seat) -> None:
    """What to look at again comes with its section and its record, so that the page can lead there."""
    told = seat.asked("labs-checks", lab="l")
    beside = {remark["message"]["key"]: (remark["section"], remark["kind"], remark["id"]) for remark in told["remarks"]}
    assert beside["labs.check.roles.open"] == ("roles", "lab_role", "r")
    assert beside["labs.check.schedule.no_evaluation"] == ("schedule", "lab", "l")
    assert beside["labs.check.consent.no_data"] == ("consent", "lab", "l")


def test_an_indicator_sounds_like_a_step_and_the_money_has_its_sums(seat: Seat) -> None:
    """The step of the staircase is heard, a target that is the baseline is told; unknown amounts are in no sum."""
    told = seat.asked("labs-checks", lab="l")
    heard = [message["key"] for message in told["indicators"]["i"]]
    assert heard[0].startswith("impact.sounds.")
    assert heard[-1] == "impact.indicator.same"
    assert told["money"] == [
        {"key": "labs.money.paid", "values": {"euros": 500, "promised": 400}},
        {"key": "labs.money.in_kind", "values": {"euros": 250, "promised": 0}},
    ]


def test_who_could_fill_a_role_is_named_with_reasons(seat: Seat) -> None:
    """Whoever carries the function the role asks for is named, with the reason and the whole kilometres."""
    (one,) = seat.asked("labs-seekers", role="r")["seekers"]
    assert (one["actor"], one["name"], one["away"]) == ("laden", "Dorfladen", 11)
    assert [reason["key"] for reason in one["reasons"]] == ["seekers.function.taken_on"]


@pytest.mark.parametrize("odd", ["gone", None, {"x": 1}, "laden"])
def test_what_is_not_there_is_a_sentence(seat: Seat, odd: object) -> None:
    """A lab or a role that is not there, or is something else, is answered with a sentence."""
    assert [said["key"] for said in seat.asked("labs-checks", lab=odd)["messages"]] == ["labs.gone"]
    assert [said["key"] for said in seat.asked("labs-seekers", role=odd)["messages"]] == ["labplan.role_gone"]
