"""Counselling without a browser: one question to the kernel brings all that follows from the first talk."""

from pathlib import Path
from typing import Any

import pytest
from seat import Seat
from strategies import change, put

from sirkit.changes import Change, read
from sirkit.enabling import NEEDS, SIGNS
from sirkit.journal import SqliteJournal
from sirkit.legalforms import criteria, forms
from sirkit.widgets.desk import Desk
from sirkit.widgets.intake import Intake
from sirkit.words import catalogue


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a seat at the desk of a workspace with one venture."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    Intake(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    seat.workspace.commit([change(1, put("name", "Mittagstisch", kind="venture", id_="v"))])
    return seat


def told(number: int, **values: Any) -> Change:
    """Return a change that writes down something of the talk; a mapping is a list field."""
    ops: list[dict[str, Any]] = []
    for field, value in {"venture": "v", **values}.items():
        place = {"kind": "intake", "id": "v", "field": field}
        if isinstance(value, dict):
            ops += [{"op": "add", **place, "item": item, "value": text} for item, text in value.items()]
        else:
            ops.append({"op": "put", **place, "value": value, "was": None})
    return read({"id": f"{number:032x}", "author": "anna", "at": "2026-01-01T10:00", "ops": ops})


def asked(seat: Seat, venture: object = "v") -> dict[str, Any]:
    """Ask what follows from the talk with a venture; return the answer."""
    seat.say({"do": "intake", "venture": venture})
    return seat.last("intake")


def test_of_nothing_told_everything_is_a_question(seat: Seat) -> None:
    """Before anything is written down, consent is asked for, no stage is known, and no form is for or against."""
    found = asked(seat)
    assert found["venture"] == "v"
    assert found["remarks"] == [{"field": "consent_on", "message": {"key": "enabling.consent_missing", "values": {}}}]
    assert (found["stage"]["stage"], found["stage"]["question"]["key"]) == (None, "enabling.sign.understood")
    assert found["missing"][0] == "problem"
    leads = [one["leads"] for one in found["steps"]]
    assert leads == [{"field": "consent_on"}, {"field": "problem"}, {"section": "stage"}]
    verdicts = {reason["verdict"] for one in found["forms"] for reason in one["reasons"]}
    assert verdicts == {"unknown", "planned"}


def test_what_was_told_decides_what_follows(seat: Seat) -> None:
    """Stage, remarks at their fields, reasons with their sources, and steps with where they are done."""
    signs = {"understood": "yes", "idea": "yes", "tested": "yes", "proven": "no"}
    days = {"on": "2026-10-01", "consent_on": "2026-10-02", "next_on": "2026-09-01"}
    talked = dict.fromkeys(("problem", "beneficiaries", "solution"), "x")
    needs = {"funders": "funders", "a": "Raum"}
    seat.workspace.commit([told(2, signs=signs, criteria={"founders": "one"}, needed=needs, **days, **talked)])
    found = asked(seat)
    assert (found["stage"]["stage"], found["stage"]["certain"]) == (4, True)
    assert [one["field"] for one in found["remarks"]] == ["consent_on", "next_on"]
    founders = {one["form"]: one["reasons"][0] for one in found["forms"]}
    assert founders["gmbh"]["verdict"] == "for"
    assert founders["ev"]["verdict"] == "against"
    assert founders["gmgv"]["verdict"] == "planned"
    assert founders["ev"]["source"]["values"]["reviewed"] == "2026-11-29"
    steps = [(one["do"]["key"].removeprefix("enabling.step."), one["leads"]) for one in found["steps"]]
    assert steps == [("stage.4", {}), ("partners", {"station": "partners"}), ("form", {"section": "forms"})]


def test_a_venture_that_is_gone_gets_a_sentence(seat: Seat) -> None:
    """What was removed meanwhile, was never there or is no name at all is answered, and nothing else is told."""
    for venture in ("w", 5, {"x": 1}, None):
        found = asked(seat, venture)
        assert [one["key"] for one in found["messages"]] == ["venture.gone"]
        assert "forms" not in found
    drop = {"id": "9" * 32, "author": "anna", "at": "", "ops": [{"op": "drop", "kind": "venture", "id": "v"}]}
    seat.workspace.commit([read(drop)])
    assert asked(seat)["messages"]


def test_notes_erased_are_gone_for_good(seat: Seat) -> None:
    """Whoever takes the consent back has the notes erased; from then on the page is told that nothing is kept."""
    seat.workspace.commit([told(2, problem="Geheimes")])
    assert (asked(seat)["closed"], "problem" in asked(seat)["missing"]) == (False, False)
    seat.say({"do": "erase", "kind": "intake", "record": "v"})
    assert (asked(seat)["closed"], "problem" in asked(seat)["missing"]) == (True, True)
    assert all("Geheimes" not in str(one) for one in seat.workspace.changes())


def test_the_page_knows_what_to_ask_and_has_words_for_it() -> None:
    """Every question with answers to choose from goes to the page, and every one has its words."""
    asks = Intake(Seat().workspace).asks
    assert (asks["signs"], asks["needs"]) == (list(SIGNS), list(NEEDS))
    assert {name: tuple(answers) for name, answers in asks["criteria"].items()} == criteria()
    keys = {f"legal.form.{one.form}" for one in forms()} | {f"legal.ask.{name}" for name in asks["criteria"]}
    keys |= {f"legal.answer.{name}.{one}" for name, answers in asks["criteria"].items() for one in answers}
    assert keys <= set(catalogue("de"))
