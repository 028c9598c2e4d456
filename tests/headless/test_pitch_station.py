"""Pitches and impact without a browser: what they tell the page, also where the page tells nonsense."""

from pathlib import Path
from typing import Any

import pytest
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.pitching import PARTS
from sirkit.widgets.desk import Desk
from sirkit.widgets.impact import Impact
from sirkit.widgets.pitches import Pitches

KEPT: dict[tuple[str, str], dict[str, object]] = {
    ("actor", "a"): {"name": "Dorfladen", "city": "Utting am Ammersee"},
    ("venture", "v"): {"name": "Montagsladen"},
    ("effect", "e"): {"venture": "v", "text": "300 Menschen wurden erreicht."},
    ("effect", "f"): {"venture": "w", "text": "Nicht von hier"},
    ("indicator", "i"): {"venture": "v", "text": "Wie viele haben Arbeit?", "on": "2026-11-01", "by": "2026-10-01"},
    ("logic", "v"): {"venture": "v", "outcome": "50 Menschen erreicht"},
}


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a seat at the desk of a workspace with a venture and what it tells of its effects."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    for part in (Pitches, Impact):
        part(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    ops = [put(field, value, kind=kind, id_=id_) for (kind, id_), more in KEPT.items() for field, value in more.items()]
    seat.workspace.commit([change(1, *ops)])
    return seat


def keys(messages: list[dict[str, Any]]) -> list[str]:
    """Return the keys of messages."""
    return [one["key"] for one in messages]


def test_a_pitch_is_looked_at_while_it_is_written(seat: Seat) -> None:
    """What usually matters, hints with a question each, where effect is heard, how long it takes, part by part."""
    said = {"audience": "company", "benefit": "Wir haben Platz.", "effect": "Im Dorf", "region": "In Utting"}
    seat.say({"do": "pitch", "of": 7, "pitch": said})
    found = seat.last("pitch")
    assert found["of"] == 7
    assert keys(found["usual"]) == ["pitching.usual.company", "pitching.usual_hedge"]
    hints = {one["check"]: (one["message"]["key"], one["question"]["key"]) for one in found["hints"]}
    assert hints["benefit"] == ("pitching.benefit.own", "pitching.benefit.ask.company")
    assert "region" not in hints
    assert found["fields"] == ["spatial"]
    assert found["time"]["key"] == "pitching.time"
    assert list(found["seconds"]) == list(PARTS)


@pytest.mark.parametrize("pitch", [None, 5, [], {}, {"audience": "emperor"}, {"audience": ["company"]}])
def test_what_is_no_pitch_is_answered_with_a_sentence(seat: Seat, pitch: object) -> None:
    """A message that was forged gets a sentence."""
    seat.say({"do": "pitch", "pitch": pitch})
    assert keys(seat.last("problem")["messages"]) == ["change.unreadable"]


def test_a_pitch_that_is_too_long_is_looked_at(seat: Seat) -> None:
    """Five thousand characters, or a list where a text should be, are looked at as far as they can be kept."""
    seat.say({"do": "pitch", "pitch": {"audience": "bank", "problem": "Wort " * 1000, "ask": [1]}})
    assert seat.last("pitch")["time"]["values"]["count"] == 801


def test_an_output_told_as_an_effect_is_explained(seat: Seat) -> None:
    """What the sentence sounds like, and what leads further; a real effect is told so, with the next question."""
    seat.say({"do": "impact", "venture": "v", "sentence": "Wir haben 300 Menschen erreicht."})
    found = seat.last("impact")["sentence"]
    assert (found["step"], found["effect"]) == (2, False)
    assert keys(found["messages"]) == ["impact.sounds.output", "impact.starts"]
    assert found["question"]["key"] == "impact.ask.2"
    seat.say({"do": "impact", "sentence": "Fünf Männer haben Arbeit gefunden."})
    found = seat.last("impact")["sentence"]
    assert (keys(found["messages"]), found["effect"]) == (["impact.sounds.effect"], True)


def test_what_a_venture_keeps_of_its_effects_is_looked_at(seat: Seat) -> None:
    """Its own sentences, logic model and indicators, and nobody else's; without a sentence none is told of."""
    seat.say({"do": "impact", "of": 3, "venture": "v", "sentence": " "})
    found = seat.last("impact")
    assert (found["of"], found["sentence"], list(found["effects"])) == (3, None, ["e"])
    assert found["effects"]["e"]["step"] == 2
    assert "impact.indicator.order" in keys(found["indicators"]["i"])
    assert found["logic"]["outcome"]["key"] == "impact.misplaced.outcome"
    assert found["logic"]["input"]["key"] == "impact.missing.input"


@pytest.mark.parametrize("content", [{}, {"venture": ["v"], "sentence": {"a": 1}}, {"sentence": "x " * 9000}])
def test_a_forged_question_about_impact_is_answered(seat: Seat, content: dict[str, object]) -> None:
    """Whatever is asked, an answer comes: an empty logic model asks for all five parts."""
    seat.say({"do": "impact", **content})
    assert len(seat.last("impact")["logic"]) == 5
