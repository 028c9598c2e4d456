"""Impact: the staircase, outputs told as effects, the logic model, and what an indicator lacks."""

import pytest
from cases import called, cases

from sirkit.effects import Indicator
from sirkit.hearing import heard, lists
from sirkit.impact import EFFECT, PARTS, STEPS, claimed, indicator, level, model, read, staircase
from sirkit.words import LANGUAGES, say, text

WHOLE = Indicator(
    id="i",
    text="Wie viele haben Arbeit gefunden?",
    baseline="0",
    target="5",
    source="Gespräche mit allen",
    on="2026-11-01",
    by="2027-11-01",
)


@pytest.mark.parametrize("case", cases("impact"), ids=called)
def test_a_sentence_sounds_like_a_step(case: dict[str, str]) -> None:
    """The table says which step a sentence sounds like, and whether that is an output or an effect."""
    found = read(case["written"])
    assert found.step == (int(case["step"]) if case["step"] else None)
    assert found.message.key == f"impact.sounds.{case['sounds']}"
    assert found.effect == {"effect": True, "output": False, "unknown": None}[case["sounds"]]
    for language in LANGUAGES:
        assert "{" not in say(found.message, language)


def test_an_output_told_as_an_effect_is_found() -> None:
    """It is said what it sounds like, where effect starts and what to ask next; a real effect is left alone."""
    assert [say(one, "de") for one in claimed("Unsere Wirkung: 300 Menschen erreicht.")] == [
        "„erreicht“ klingt nach Stufe 2, also noch nach Leistung (Output). Stufe 2: Zielgruppen werden erreicht.",
        "Von Wirkung spricht man ab Stufe 4: wenn sich bei Menschen etwas ändert.",
        "Kamen die Menschen wieder, und was fanden sie gut?",
    ]
    assert claimed("Fünf Frauen haben Arbeit gefunden.") == ()
    assert [one.key for one in claimed("Schön war es.")] == ["impact.sounds.unknown", "impact.ask.unknown"]


def test_effect_starts_at_step_four() -> None:
    """The staircase has seven steps, names whose it is, and has three levels; effect starts at the fourth step."""
    assert [level(step) for step in STEPS] == ["output"] * 3 + ["outcome"] * 3 + ["impact"]
    assert level(EFFECT) == "outcome"
    assert "PHINEO" in say(staircase()[-1], "en")
    assert len(staircase()) == 8


def test_the_logic_model_is_read_part_by_part() -> None:
    """What is missing is asked for; an output where the outcome should stand is found."""
    assert {part: one.key for part, one in model({}).items()} == {part: f"impact.missing.{part}" for part in PARTS}
    parts = {
        "input": "Zwei Stunden in der Woche",
        "activities": "Kochabende",
        "output": "20 Teilnehmende",
        "outcome": "50 Menschen erreicht",
        "impact": "Die Armutsquote sinkt",
    }
    assert {part: say(one, "en") for part, one in model(parts).items()} == {
        "outcome": (
            "The effect on the target group (outcome) should stand here: steps 4 to 6. This sounds like step 2. "
            "Step 2: target groups are reached."
        )
    }
    assert model({**parts, "outcome": "Väter können jetzt selbst kochen"}) == {}
    assert [one.key for one in model({**parts, "output": "Väter haben gelernt", "outcome": "?"}).values()] == [
        "impact.misplaced.output"
    ]


@pytest.mark.parametrize(
    ("changed", "keys"),
    [
        ({}, []),
        ({"baseline": None}, ["baseline"]),
        ({"source": None}, ["source"]),
        ({"on": None}, ["on"]),
        ({"target": None, "by": None}, ["target", "by"]),
        ({"by": "2026-10-01"}, ["order"]),
        ({"by": "2026"}, []),
        ({"target": "0"}, ["same"]),
        ({"text": "Zahl der Teilnehmenden"}, ["output"]),
    ],
)
def test_an_indicator_is_told_what_it_lacks(changed: dict[str, str | None], keys: list[str]) -> None:
    """Baseline, target, source and days are asked for, and what counts only what one does is told; 0 is a baseline."""
    found = indicator(WHOLE.model_copy(update=changed))
    assert [one.key for one in found] == [f"impact.indicator.{key}" for key in keys]
    assert all(say(one, language) for one in found for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_has_words(language: str) -> None:
    """Each step, part and question has its words; each step has words by which it is heard."""
    assert all(text(f"impact.step.{step}", language) for step in STEPS)
    assert all(text(f"impact.ask.{step}", language) for step in STEPS if step < STEPS[-1])
    assert all(text(f"impact.part.{part}", language) for part in PARTS)
    assert set(lists("impact/words")) == {str(step) for step in STEPS}


def test_words_are_heard_whole() -> None:
    """A word within another is not heard, a beginning with a star is; capitals count only where the list says so."""
    assert heard("Aufklicksen", "impact/words") == {}
    assert heard("die Besucherzahlen", "impact/words") == {"2": ("Besucherzahlen",)}
    assert "you_exact" in heard("Das hilft Ihnen.", "enabling/pitch_words")
    assert "you_exact" not in heard("das hilft ihnen.", "enabling/pitch_words")
