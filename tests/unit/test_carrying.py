"""Carrying out a lab: how indicators come on, what is due, who could fill a role, how its method card begins."""

from datetime import date
from typing import Any

import pytest
from regions import actor, record, region, role, tie

from sirkit import words
from sirkit.carrying import ahead, cards, course, drawn, due, number, reflected, surprises
from sirkit.dossier import Dossier
from sirkit.effects import Indicator
from sirkit.labs import whole
from sirkit.messages import Message
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
        ("1.200 €", "2.000", [1500.0], "nearer"),
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


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("12,5", 12.5),
        ("12.5 %", 12.5),
        ("4 Gäste", 4.0),
        ("1.200", 1200.0),
        ("0,125", 0.125),
        ("-3", -3.0),
        ("abc", None),
        ("inf", None),
        ("1e999", None),
        ("", None),
        (None, None),
    ],
)
def test_a_text_begins_with_a_number_or_with_none(text: str | None, figure: float | None) -> None:
    """Comma, point, thousands and what stands behind a number are read; words and what has no end are no number."""
    assert number(text) == figure


def test_words_that_begin_with_a_number_count_and_others_are_not_drawn() -> None:
    """A value told in words comes nearer where it begins with a number; what is none is in the table only."""
    told = record("measurement", "m1", indicator="i", on="2027-01-01", text="5 Gäste")
    vague = record("measurement", "m0", indicator="i", on="2026-12-01", text="abc")
    here = region(lab(), record("indicator", "i", lab="lab", text="Gäste", baseline="3", target="10"), told, vague)
    [one] = here.all(Indicator)
    found = course(here, one)
    assert (found.way, found.message.values["last"]) == ("nearer", "5 Gäste")
    assert drawn(one, found.values) == (3.0, 10.0, (("2027-01-01", 5.0),))


@pytest.mark.parametrize(
    ("day", "language", "written"),
    [
        ("2026-11-02", "de", "2. November 2026"),
        ("2026-11-02", "en", "2 November 2026"),
        ("2026-10", "de", "10.2026"),
        ("2025", "en", "2025"),
        ("2026-02-31", "de", "31.02.2026"),
    ],
)
def test_a_day_that_is_due_is_written_as_the_language_does(day: str, language: str, written: str) -> None:
    """No sentence about what is due shows how days are kept."""
    found = due(whole(region(lab(next_on=day), note("2026-11-25")), "lab"), TODAY)
    assert [written in words.say(message, language) for message in found] == [True]


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


def test_what_is_today_is_due_and_a_month_only_once_it_is_over() -> None:
    """A date of today is told as today's; a lab that should have begun is asked whether it runs."""
    assert said(lab(next_on="2026-11-29"), note("2026-11-25")) == ["today"]
    assert said(lab(evaluation_on="2026-11-29"), note("2026-11-25")) == ["evaluation_today"]
    assert said(lab(ends_on="2026-11-29"), note("2026-11-25")) == ["ended"]
    assert said(lab(next_on="2026-11", evaluation_on="2026-11"), note("2026-11-25")) == []
    assert said(lab(state="planned", starts_on="2026-11-29")) == ["begin"]
    assert said(lab(state="idea", starts_on="2026-10")) == ["begin"]
    assert said(lab(state="planned", starts_on="2026-12-01")) == []


@pytest.mark.parametrize(
    ("values", "key"),
    [
        ({}, None),
        ({"next_on": "2026-11-20"}, None),
        ({"next_on": "2026-12-08"}, "next"),
        ({"next_on": "2026-12-08", "next_step": "Küche ansehen"}, "step"),
        ({"next_on": "2026-12-08", "evaluation_on": "2026-12-01"}, "evaluation"),
        ({"state": "planned", "starts_on": "2026-12-01", "next_on": "2026-12-08"}, "begin"),
        ({"state": "finished", "next_on": "2026-12-08"}, None),
    ],
)
def test_the_next_date_that_is_ahead_is_told(values: dict[str, Any], key: str | None) -> None:
    """Of meeting, begin and evaluation the one that comes first; nothing of a lab that has ended."""
    found = [
        message.key.removeprefix("carrying.ahead.") for message in ahead(whole(region(lab(**values)), "lab"), TODAY)
    ]
    assert found == [key] * bool(key)


@pytest.mark.parametrize("state", ["finished", "stopped"])
def test_of_a_lab_that_has_ended_nothing_is_due(state: str) -> None:
    """Whatever day has passed, a lab that has ended is left in peace."""
    assert said(lab(state=state, next_on="2020")) == []


def test_the_method_card_begins_with_what_is_known() -> None:
    """Question, everyday life, tasks and why something was changed stand on it; what surprised stands beside it."""
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
        "not_worked": "Andere Uhrzeit",
    }
    assert surprises(one) == ("Niemand kam",)


def test_a_lab_has_its_own_cards() -> None:
    """Cards of another lab, and those of none, are not among them."""
    here = region(lab(), *(record("method", id_, title=id_, lab=whose) for id_, whose in (("a", "lab"), ("b", "x"))))
    assert [one.id for one in cards(here, "lab")] == ["a"]


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


def test_an_offer_that_fits_the_words_of_a_role_is_a_reason() -> None:
    """A room is a room, the best offer is named; what is long over, what fits nothing and a need are no reason."""
    here = region(
        lab(),
        record("lab_role", "open", lab="lab", title="Raum am Abend"),
        *(actor(one) for one in ("hall", "past", "baker", "seeks")),
        record("offer", "a", actor="hall", text="Saal für vierzig Leute", category="rooms"),
        record("offer", "b", actor="hall", text="Raum am Abend", category="rooms"),
        record("offer", "c", actor="past", text="Raum am Abend", category="rooms", until="2025-12-31"),
        record("offer", "d", actor="baker", text="Brot"),
        record("need", "e", actor="seeks", text="Raum am Abend", category="rooms"),
    )
    one = whole(here, "lab")
    told = [(each.actor, each.reasons) for each in seekers(here, one, one.roles[0], today="2026-11-30")]
    assert told == [("hall", (Message("seekers.offer", {"text": "Raum am Abend"}),))]
