"""Carrying out a lab: how indicators come on, what is due, who could fill a role, how its method card begins."""

from datetime import date
from typing import Any

import pytest
from regions import actor, record, region, role, tie

from sirkit.carrying import course, due, reflected
from sirkit.dossier import Dossier
from sirkit.effects import Indicator
from sirkit.labs import whole
from sirkit.piloting import LabRole
from sirkit.seekers import seekers

TODAY = date(2026, 11, 29)


def lab(**values: Any) -> Any:
    """Return the lab's record."""
    return record("lab", "lab", **{"title": "Mittagstisch", "state": "running", **values})


def note(on: str, text: str = "Gekocht", *, surprise: bool = False) -> Any:
    """Return an entry of its diary."""
    return record("lab_note", f"n{on}", lab="lab", on=on, text=text, surprise=surprise)


@pytest.mark.parametrize(
    ("baseline", "target", "values", "way"),
    [
        ("3", "10", [], "none"),
        ("3", "10", [5.0], "nearer"),
        ("3", "10", [5.0, 10.0], "reached"),
        ("3", "10", [12.0], "reached"),
        ("3", "10", [3.0], "same"),
        ("3", "10", [2.0], "further"),
        ("20", "5", [4.0], "reached"),
        ("20", "5", [10.0], "nearer"),
        ("3,5 Gäste", "10 %", [4.0], "nearer"),
        ("5", "5", [5.0], "reached"),
        ("5", "5", [4.0], "further"),
        ("wenige", "viele", [4.0], "open"),
        (None, "10", [4.0], "open"),
    ],
)
def test_an_indicator_comes_on(baseline: str | None, target: str, values: list[float], way: str) -> None:
    """Seen from its baseline, the last value is nearer to the target, there, as far, further, or nobody can say."""
    taken = [
        record("measurement", f"m{n}", indicator="i", on=f"2027-0{n + 1}-01", value=one) for n, one in enumerate(values)
    ]
    here = region(lab(), record("indicator", "i", lab="lab", text="Gäste", baseline=baseline, target=target), *taken)
    [indicator] = here.all(Indicator)
    assert course(here, indicator).way == way


def said(*records: Any) -> list[str]:
    """Return what is due."""
    return [message.key.removeprefix("carrying.due.") for message in due(whole(region(*records), "lab"), TODAY)]


def test_a_running_lab_is_asked_after() -> None:
    """Days that have passed, a review that says stop, a risk without an answer and a quiet diary are told."""
    assert said(lab()) == ["no_note"]
    assert said(lab(), note("2026-11-20")) == []
    assert said(lab(), note("2026-11-01")) == ["quiet"]
    assert said(lab(ends_on="2026-10", next_on="2026-11-01", evaluation_on="2026-11-02"), note("2026-11-25")) == [
        "ended",
        "next",
        "evaluation",
    ]
    stop = record("lab_review", "r", lab="lab", on="2026-11-25", turn="stop")
    risk = record("risk", "k", lab="lab", text="Koch fehlt", state="happened")
    assert said(lab(), note("2026-11-25"), stop, risk) == ["stop", "risk"]


@pytest.mark.parametrize("state", ["finished", "stopped"])
def test_of_a_lab_that_has_ended_nothing_is_due(state: str) -> None:
    """Whatever day has passed, a lab that has ended is left in peace."""
    assert said(lab(state=state, next_on="2020")) == []


def test_the_method_card_begins_with_what_is_known() -> None:
    """Question, everyday life, tasks, what surprised and why something was changed stand on it already."""
    one = whole(
        region(
            lab(question="Kommen sie?", setting="mittags", city="Utting", learned="Gemeinsam ging es."),
            record("lab_task", "t", lab="lab", text="Kochen"),
            note("2026-11-20", "Niemand kam", surprise=True),
            record("lab_review", "r", lab="lab", on="2026-11-21", turn="change", reason="Andere Uhrzeit"),
        ),
        "lab",
    )
    assert reflected(one) == {
        "title": "Mittagstisch",
        "context": "mittags\nUtting",
        "problem": "Kommen sie?",
        "steps": ("Kochen",),
        "worked": "Gemeinsam ging es.",
        "not_worked": "Niemand kam\nAndere Uhrzeit",
    }


def found(dossier: Dossier) -> list[tuple[str, list[str]]]:
    """Return who could fill the open role, each with the reasons."""
    one = whole(dossier, "lab")
    wanted: LabRole = next(each for each in one.roles if each.id == "open")
    return [(each.actor, [reason.key for reason in each.reasons]) for each in seekers(dossier, one, wanted)]


def test_who_could_fill_a_role_is_named_with_the_reasons() -> None:
    """Who has the function comes before who only belongs to the sector; those in the lab and persons are left out."""
    here = region(
        lab(),
        record("lab_role", "in", lab="lab", title="Hält zusammen", actor="in"),
        record("lab_role", "open", lab="lab", title="Raum", function="G", sort="association"),
        actor("in", "Verein", sort="association"),
        actor("near", sort="association"),
        actor("has", sort="company"),
        actor("wants", sort="association"),
        actor("person", sort="person"),
        actor("other", sort="company"),
        role("has", "G"),
        role("wants", "G", state="interested"),
        role("person", "G"),
        role("in", "G"),
        tie("in", "has"),
    )
    assert found(here) == [
        ("has", ["seekers.function.taken_on", "seekers.tied"]),
        ("wants", ["seekers.function.interested", "seekers.sector"]),
        ("near", ["seekers.sector"]),
    ]
