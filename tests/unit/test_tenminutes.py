"""Ten minutes of teaching: what is kept of a lesson, what is said of it, and its sheet on paper."""

from io import BytesIO
from typing import Any

import pytest
from printed import said, speak
from pypdf import PdfReader
from regions import record, region

from sirkit.documents import lessonplan
from sirkit.dossier import Dossier
from sirkit.rubrics import LEVELS, RUBRICS
from sirkit.tenminutes import LINES, MINUTES, UNIT, WHOLE, plan, question, remarks
from sirkit.words import LANGUAGES

PLANNED = {
    "verb": "ausfüllen",
    "object": "einen Übergabebogen",
    "condition": "ohne Hilfe",
    "sign": "Der Bogen ist lesbar.",
    "doing": "Zu zweit ausfüllen.",
    "feedback-saw": "Alle haben geschrieben.",
}


def lesson(unit: str = UNIT, **answers: str) -> Dossier:
    """Return a region in which this was written of a lesson; underscores stand for hyphens."""
    named = {name.replace("_", "-"): text for name, text in answers.items()}
    return region(
        *(
            record("answer", f"a-{number}", unit=unit, question=question(name), answer=text)
            for number, (name, text) in enumerate(named.items())
        )
    )


def keys(**answers: str) -> list[str]:
    """Return what is said of a lesson, as keys."""
    return [one.message.key for one in remarks(plan(lesson(**answers)))]


def test_an_empty_lesson_has_ten_minutes_and_its_parts() -> None:
    """Nothing written yet: the usual minutes add up to ten, and nothing is found fault with."""
    empty = plan(Dossier())
    assert [(part.name, part.minutes, part.text) for part in empty.parts] == [(*one, "") for one in MINUTES.items()]
    assert (empty.minutes, empty.verb, set(empty.feedback)) == (WHOLE, "", set(LINES))
    assert [(one.message.key, one.asks) for one in remarks(empty)] == [("tenminutes.fits", False)]


def test_another_unit_s_answers_are_no_lesson() -> None:
    """What was answered in another unit under the same name is not taken for the lesson."""
    assert plan(lesson("05_enable", verb="planen")).verb == ""


@pytest.mark.parametrize(
    ("written", "key", "asks"),
    [
        ("verstehen", "training.check.unobservable", True),
        ("be aware of", "training.check.unobservable", True),
        ("tanzen", "training.check.verb_unknown", True),
        ("ausfüllen", "tenminutes.level", False),
        ("füllt einen Bogen aus", "tenminutes.level", False),
        ("x" * 4000, "training.check.verb_unknown", True),
    ],
)
def test_a_verb_is_questioned_at_once(written: str, key: str, asks: object) -> None:
    """A verb nobody can see is asked about with others instead; one that can be seen is told its level."""
    (remark,) = (one for one in remarks(plan(lesson(verb=written))) if one.at == "verb")
    assert (remark.message.key, remark.asks) == (key, asks)
    assert all(len(str(value)) <= 80 for value in remark.message.values.values())


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"doing_minutes": "7"}, ["tenminutes.over"]),
        ({"doing_minutes": "4"}, ["tenminutes.under", "tenminutes.little_doing"]),
        ({"opening_minutes": "4", "doing_minutes": "4", "check_minutes": "1"}, [*keys(), "tenminutes.little_doing"]),
        ({"ending_minutes": "0", "doing_minutes": "6"}, ["tenminutes.fits"]),
        ({"doing_minutes": "-5"}, ["tenminutes.fits"]),
        ({"doing_minutes": "9" * 4000}, ["tenminutes.fits"]),
        ({"doing_minutes": "²"}, ["tenminutes.fits"]),
    ],
)
def test_minutes_are_added_up(answers: dict[str, str], said: list[str]) -> None:
    """Too long, too short, and too little done by learners is told; what is no number of minutes counts as usual."""
    assert keys(**answers) == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("written", [{}, PLANNED], ids=["empty", "planned"])
def test_the_sheet_is_two_pages(written: dict[str, str], language: str) -> None:
    """Plan and observation sheet are a tagged page A4 each, with what was written, the lines and all levels."""
    say = speak(language)
    data = lessonplan.write(lesson(**written), say, language=language)
    file = PdfReader(BytesIO(data))
    assert [tuple(round(edge) for edge in page.mediabox[2:]) for page in file.pages] == [(595, 842)] * 2
    root: Any = file.trailer["/Root"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    found = said(data)
    wanted = [f"tenminutes.line.{line}" for line in LINES] + [f"tenminutes.part.{name}" for name in MINUTES]
    wanted += [f"rubric.lesson.{one}.{level}" for one in RUBRICS["lesson"].criteria for level in LEVELS]
    assert [key for key in wanted if say(key) not in found] == []
    assert all(text in found for text in written.values())


@pytest.mark.parametrize(
    ("language", "phrase"), [("de", "einen Bogen ausfüllen, ohne Hilfe"), ("en", "ausfüllen einen Bogen, ohne Hilfe")]
)
def test_an_outcome_is_told_in_the_order_of_the_language(language: str, phrase: str) -> None:
    """German puts the verb last, English first; without a verb nothing is told."""
    written = plan(lesson(verb="ausfüllen", object="einen Bogen", condition="ohne Hilfe"))
    assert lessonplan.outcome(written, speak(language)) == phrase
    assert lessonplan.outcome(plan(lesson(object="einen Bogen")), speak(language)) == ""


def test_a_part_left_out_is_not_printed_and_long_answers_are_whole() -> None:
    """Nought minutes leave a part out; 4,000 characters in every field are all there, if on more pages."""
    say = speak("de")
    short = said(lessonplan.write(lesson(ending_minutes="0"), say, language="de"))
    assert say("tenminutes.part.ending_help") not in short
    long = said(lessonplan.write(lesson(doing="Wort " * 799 + "Ende"), say, language="de"))
    assert long.count("Wort") == 799
    assert "Ende" in long
