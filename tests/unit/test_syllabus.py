"""The syllabus: the sample course told in sentences, and what changes when something happens to it."""

import re

import pytest

from sirkit import words
from sirkit.bloom import LEVELS
from sirkit.funding import known
from sirkit.lessons import unit
from sirkit.syllabus import Syllabus

LONGEST_WORD = 40
"""Letters of a word that a phone still has room for."""
LANGUAGES = pytest.mark.parametrize("language", words.LANGUAGES)


@LANGUAGES
def test_a_course_is_told_with_what_practises_and_proves_each_outcome(language: str) -> None:
    """Each outcome has its line; a fault shows: nothing proves one, and a film belongs to none."""
    sound, faulty = Syllabus(language), Syllabus(language).faulty()
    assert len(sound.told().splitlines()) == 5
    assert words.text("lesson.course.nothing", language) not in sound.told()
    assert words.text("lesson.course.nothing", language) in faulty.told()
    assert words.text("lesson.course.loose", language, names="|").split("|")[0] in faulty.told()


@LANGUAGES
def test_what_is_checked_goes_when_it_is_repaired(language: str) -> None:
    """A sound course has nothing to remark, a faulty one four things, a repaired one nothing."""
    sound = words.text("lesson.course.sound", language)
    course = Syllabus(language)
    assert course.checked() == course.faulty().repaired().checked() == sound
    assert len(course.faulty().checked().splitlines()) == 4
    assert len(course.after("unshown").checked().splitlines()) == 1


@LANGUAGES
def test_verbs_of_the_course_are_judged(language: str) -> None:
    """Of a faulty course one verb is questioned, the others are told their level."""
    told = Syllabus(language).faulty().verbs().splitlines()
    seen = words.text("tenminutes.level", language, level=3, at="bloom.3")
    assert [seen in line for line in told] == [True, False, True]


@LANGUAGES
def test_a_package_takes_hindrances_away(language: str) -> None:
    """Before, nobody helps; with promises childcare and rides are there, and what was only asked for is not."""
    before = Syllabus(language).after("wishes").learners()
    after = Syllabus(language).after("wishes", "childcare", "transport", "release").learners()
    promised = [words.text(f"training.hinder.{one}_promised", language) for one in ("children", "travel")]
    assert [one in before for one in promised] == [False, False]
    assert [one in after for one in promised] == [True, True]
    assert words.text("training.hinder.not_promised", language) in after


@LANGUAGES
def test_instruments_are_told_with_their_day_and_source(language: str) -> None:
    """The day comes first; every instrument stands there, the ended one last, each source with its day."""
    first, *told = Syllabus(language).instruments("2026-12-01").splitlines()
    assert "2026" in first
    assert len(told) == len(known())
    assert [one.split(":")[0] for one in told if one.startswith(known()[-1].names[language])] == [
        told[-1].split(":")[0]
    ]
    dates = unit("04_train", language).dates().splitlines()
    sites = [
        [address.split("/")[2].removeprefix("www.") for address in re.findall(r"https?://\S+", one.source)]
        for one in known()
    ]
    assert all(sites)
    assert all(site in line for some, line in zip(sites, dates, strict=True) for site in some)
    assert all(len(word) <= LONGEST_WORD for word in " ".join(dates).split())


@LANGUAGES
def test_levels_have_verbs_of_the_language(language: str) -> None:
    """Each level is told in plain words with three verbs."""
    told = unit("04_train", language).levels().splitlines()
    assert [line.split()[0] for line in told] == [str(level) for level in LEVELS]
    assert ("nennen" in told[0]) == (language == "de")


def test_another_language_is_told_in_german() -> None:
    """The pseudo-language of the tests has no texts of its own for the course."""
    assert "Sicher ankommen" in Syllabus(words.PSEUDO).told()
