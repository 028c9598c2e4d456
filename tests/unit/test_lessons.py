"""Lessons without a browser: what a notebook shows, and what the page may ask."""

from pathlib import Path
from typing import Any

import pytest

from sirkit import lessons, words
from sirkit.functions import FUNCTIONS, LETTERS
from sirkit.journal import SqliteJournal
from sirkit.lessons import Lesson, unit
from sirkit.said import Said
from sirkit.widgets.desk import Desk

SOLUTION = {1: "F", 2: "D", 3: "G", 4: "E", 5: "A", 6: "C", 7: "H", 8: "B"}
KEY = "0123456789abcdef" * 2


class Page:
    """Stands for a part in the browser: keeps what the desk says."""

    def __init__(self, lesson: Lesson) -> None:
        self.heard: list[dict[str, Any]] = []
        self.desk = Desk.of(lesson.workspace)

    def send(self, content: dict[str, Any], buffers: list[bytes] | None = None) -> None:  # noqa: ARG002 - a part's own signature
        """Keep what is said."""
        self.heard.append(content)

    def on_msg(self, callback: object) -> None:
        """Hear nothing; the page speaks first."""

    def say(self, **content: object) -> list[dict[str, Any]]:
        """Send a message as the page does and return what comes back."""
        self.heard.clear()
        self.desk._heard(self, content, [])
        return list(self.heard)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))


@pytest.fixture(params=words.LANGUAGES)
def lesson(request: pytest.FixtureRequest) -> Lesson:
    """Return the first unit in each language."""
    return unit("00_start", request.param)


def test_parts_look_the_same_every_time(lesson: Lesson) -> None:
    """Stored notebooks do not change when they are run again."""
    parts = (lesson.keeper(), lesson.exercise("functions").show(), lesson.reflection(1), lesson.app())
    assert list(map(repr, parts)) == ["LessonKeeper()", "Matching()", "Reflection()", "Door()"]


def test_functions_stand_as_text_too(lesson: Lesson) -> None:
    """Where no page draws the cards, all eight names and questions can be read."""
    shown = repr(lesson.functions())
    texts = [
        words.text(f"function.{letter}.{part}", lesson.language) for letter in LETTERS for part in ("name", "question")
    ]
    assert all(text in shown for text in texts)
    assert lesson.functions().functions[1] == {"letter": "B", "duties": ["training", "funding"], "one": False}


def test_an_unknown_language_becomes_german() -> None:
    """A lesson always has words."""
    assert unit("00_start", "fr").language == "de"


@pytest.mark.parametrize(
    ("letter", "duties", "key"),
    [
        ("B", ("training",), "part"),
        ("B", ("training", "funding"), "whole"),
        ("F", ("money",), "one"),
        ("F", (), "part"),
        ("E", ("pilot", "nothing_known"), "part"),
    ],
)
def test_carrying_is_said_as_it_counts(lesson: Lesson, letter: Any, duties: tuple[str, ...], key: str) -> None:
    """The sentence is the one for a part, the whole, or one kind that is enough."""
    start = words.text(f"lesson.{key}", lesson.language, letter=letter, name="|").split("|")[1].split("{")[0]
    name = words.text(f"function.{letter}.name", lesson.language)
    assert lesson.carried(letter, *duties).startswith(f"{letter} {name}{start}")


def test_what_is_missing_is_named() -> None:
    """Training without funding is one of two, and the funding package is what is still sought."""
    said = unit("00_start", "de").carried("B", "training")
    assert "1 von 2" in said
    assert words.text("duty.B.funding", "de") in said
    assert words.text("duty.B.training", "de") not in said


def test_the_one_place_is_named(lesson: Lesson) -> None:
    """G is named as a place, E is not."""
    names = {letter: words.text(f"function.{letter}.name", lesson.language) for letter in FUNCTIONS}
    assert [letter for letter, name in names.items() if name in lesson.places()] == ["G"]


def test_sentences_are_shown_as_text_only() -> None:
    """Signs of markup in a sentence stay signs."""
    assert Said("a < b\nc")._repr_html_() == "<p>a &lt; b</p><p>c</p>"
    assert repr(Said("a")) == "a"


def test_an_untouched_exercise_is_open(lesson: Lesson) -> None:
    """Without a browser and without an answer the report says kindly that nothing is right yet."""
    exercise = lesson.exercise("functions")
    assert not exercise.solved
    assert exercise.report().splitlines()[0] == words.text("check.none", lesson.language, total=8)


def test_solutions_solve_the_exercise(lesson: Lesson) -> None:
    """The answers of the solution notebook are all right, kept in a temporary journal."""
    exercise = lesson.exercise("functions")
    exercise.enter(SOLUTION)
    assert exercise.solved
    assert len(exercise.report().splitlines()) == 1 + len(LETTERS)
    assert len(lesson.workspace.changes()) == 1


def test_entering_the_same_again_changes_nothing(lesson: Lesson) -> None:
    """A cell that is run twice leaves one change and no dissent."""
    exercise = lesson.exercise("functions")
    exercise.enter(SOLUTION)
    exercise.enter(SOLUTION)
    exercise.enter({1: "A"})
    records = lesson.workspace.dossier.records("answer").values()
    assert (len(lesson.workspace.changes()), [d for one in records for d in one.open_dissents]) == (2, [])


def test_an_attached_workspace_is_used(lesson: Lesson, tmp_path: Path) -> None:
    """Where a journal is open already, answers go there."""
    lesson.workspace.attach(SqliteJournal(tmp_path / "own.sqlite"))
    lesson.exercise("functions").enter({1: "F"})
    assert len(SqliteJournal(tmp_path / "own.sqlite").since(0)) == 1


def test_the_page_gets_a_verdict_for_each_question(lesson: Lesson) -> None:
    """Asked to check, the kernel answers with state and message per question and with the sum."""
    lesson.exercise("functions").show()
    said = Page(lesson).say(do="match functions", answers={"F": "F", "D": "A"}, tries=1)
    assert [word["say"] for word in said] == ["verdicts"]
    assert [one["state"] for one in said[0]["verdicts"]] == ["right", "not_yet", *["open"] * 6]
    assert said[0]["verdicts"][1]["message"] == {"key": "check.hint.D", "values": {}}
    assert said[0]["total"]["values"] == {"count": 1, "total": 8}


@pytest.mark.parametrize("forged", [{}, {"answers": 3, "tries": 1}, {"answers": {}, "tries": "x"}, {"answers": [1]}])
def test_forged_questions_are_answered_with_a_sentence(lesson: Lesson, forged: dict[str, object]) -> None:
    """Whatever a page sends, the kernel stays and says that it did not work."""
    lesson.exercise("functions").show()
    said = Page(lesson).say(do="match functions", **forged)
    assert [one["key"] for one in said[0]["messages"]] == ["desk.failed"]


def test_answers_outlive_the_kernel(lesson: Lesson) -> None:
    """What the page has recorded is there again when a new kernel opens the same workspace."""
    page = Page(lesson)
    page.say(do="attach", key=KEY, author="somebody")
    values = {"unit": "00_start", "question": "A", "answer": "A"}
    ops = [{"op": "put", "kind": "answer", "id": "00-start-a", "field": name, "value": v} for name, v in values.items()]
    change = {"id": "ab" * 16, "author": "somebody", "at": "2026-01-01", "group": "", "v": 1, "ops": ops}
    assert page.say(do="append", id=change["id"], changes=[change])[0]["accepted"] == [change["id"]]
    later = lessons.unit("00_start", lesson.language)
    Page(later).say(do="attach", key=KEY, author="somebody")
    assert [verdict.question for verdict in later.exercise("functions").verdicts if verdict.state == "right"] == ["A"]


def test_the_bar_knows_the_lessons_language(lesson: Lesson) -> None:
    """The page's words follow the lesson, not the other way round."""
    assert lesson.keeper().language == lesson.language


@pytest.mark.parametrize(("place", "passing"), [("binder", True), ("", False)])
def test_the_bar_knows_where_nothing_is_kept(place: str, passing: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - a case of the test
    """On Binder the lesson's bar warns as the workshop's does."""
    monkeypatch.setenv("SIRKIT_PLACE", place)
    bar = unit("00_start", "de").keeper()
    assert (bar.passing, bar.keeps) == (passing, not passing)
