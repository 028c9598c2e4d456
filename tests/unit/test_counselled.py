"""The sample venture in a lesson: counselled and coached step by step, and told in sentences."""

import pytest

from sirkit import words
from sirkit.counselled import Counselled, staircase
from sirkit.enabling import standing
from sirkit.impact import STEPS
from sirkit.legalforms import facts, forms
from sirkit.sampleventure import pitches

LANGUAGES = pytest.mark.parametrize("language", words.LANGUAGES)
DAY = "2026-12-01"
CONSENT = "enabling.step.consent"


@LANGUAGES
def test_consent_comes_first(language: str) -> None:
    """Before the client agreed, the first step is to ask; afterwards it is asked no more."""
    asked, venture = words.text(CONSENT, language), Counselled(language)
    assert venture.next_steps().splitlines()[0].startswith(asked)
    assert asked not in venture.after("consent").next_steps()
    assert all(one.count("?.") == 0 for one in venture.next_steps().splitlines())


@LANGUAGES
def test_the_stage_is_told_with_what_is_open(language: str) -> None:
    """Told and not tried, a question stays; tried and not proven, the stage is certain and nothing is asked."""
    told = Counselled(language).after("consent", "talk")
    tried = told.after("tried")
    question = words.text("enabling.sign.tested", language)
    assert [question in one.stage() for one in (told, tried)] == [True, False]
    assert [standing(one.intake.signs).stage for one in (told, tried)] == [3, 4]


@LANGUAGES
def test_forms_are_told_by_their_data(language: str) -> None:
    """Each form has its line; the planned one says so, with its source, and is never recommended."""
    venture = Counselled(language).after("wanted")
    assert len(venture.forms("founders", DAY).splitlines()) == len(forms())
    planned = venture.form("gmgv", DAY).splitlines()
    (source,) = (one.source for one in forms() if one.form == "gmgv")
    assert source in planned[0]
    assert len(planned) - 1 == sum(form == "gmgv" for form, _ in facts())
    assert words.text("legal.reason.for", language).split("{")[0] not in "\n".join(planned)


@LANGUAGES
def test_coaching_is_told_with_what_is_due(language: str) -> None:
    """Goal, talk and promises have their lines; a promise whose day has passed is asked after, and progress told."""
    coached = Counselled(language).after("coaching")
    assert len(coached.talk().splitlines()) == 1 + 4 + 2
    assert len(coached.due("2026-10-20").splitlines()) == 2
    assert coached.progress() == words.text("coached.progress.none", language)
    assert coached.after("reviews").progress() != coached.progress()


@LANGUAGES
def test_a_pitch_is_mended(language: str) -> None:
    """The pitch lacks one thing, mended it lacks none; those of the exercise are read aloud."""
    pitched, whole = Counselled(language).after("pitch"), words.text("lesson.venture.pitched", language)
    assert [whole in one.pitch() for one in (pitched, pitched.after("mended"))] == [False, True]
    assert len(pitched.pitches().splitlines()) == len(pitches(language))


@LANGUAGES
def test_claims_are_heard(language: str) -> None:
    """The lesson's own sentences are an output and an effect: only to the output it is said where effect starts."""
    output, effect = Counselled(language).after("said").claims().splitlines()
    starts = words.text("impact.starts", language)
    assert (starts in output, starts in effect) == (True, False)
    assert len(staircase(language).splitlines()) == len(STEPS) + 2
