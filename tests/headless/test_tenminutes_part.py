"""The part for ten minutes of teaching, without a browser: what it tells the page, and that the page gets its sheet."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from seat import Seat
from strategies import change, put

from sirkit.check import record
from sirkit.journal import SqliteJournal
from sirkit.lessons import unit
from sirkit.rubrics import RUBRICS
from sirkit.tenminutes import LINES, MINUTES, MOST, UNIT, question
from sirkit.widgets.desk import Desk
from sirkit.widgets.rubric import Rubric
from sirkit.widgets.tenminutes import TenMinutes
from sirkit.words import LANGUAGES, text


class Listener(Seat):
    """A seat that keeps how the files handed to it begin, too."""

    def send(self, content: dict[str, Any], buffers: list[bytes] | None = None) -> None:
        """Keep what would go to the page."""
        super().send({**content, "begins": [buffer[:5].decode() for buffer in buffers or []]})


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Listener]:
    """Return a seat at the desk of a workspace in which a verb nobody can see was written down."""
    seat = Listener()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    TenMinutes(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    told = {"unit": UNIT, "question": question("verb"), "answer": "verstehen"}
    id_ = record(UNIT, question("verb"))
    seat.workspace.commit([change(1, *(put(*one, kind="answer", id_=id_) for one in told.items()))])
    yield seat
    seat.workspace.detach()


def test_what_is_kept_is_looked_at_whatever_the_page_says(seat: Listener) -> None:
    """The page asks; the remarks are on what is on the disk, each at its question."""
    seat.say({"do": "tenminutes", "verb": {"forged": True}})
    remarks = seat.last("tenminutes")["remarks"]
    assert [(one["at"], one["asks"]) for one in remarks] == [("verb", True), ("time", False)]
    assert remarks[0]["message"]["values"]["first"] == "erklären"


def test_the_page_is_told_what_a_lesson_is_made_of() -> None:
    """Parts with their usual minutes and the lines of feedback; nothing of what somebody wrote."""
    made = TenMinutes(Seat().workspace).lesson
    assert made["parts"] == [list(one) for one in MINUTES.items()]
    assert (made["unit"], made["lines"], made["most"]) == (UNIT, list(LINES), MOST)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_is_handed_over(seat: Listener, language: str) -> None:
    """It comes as a PDF called by its title in the reader's language."""

    async def talk() -> None:
        seat.say({"do": "paper", "name": "lesson_plan", "ask": "me", "language": language})
        await asyncio.sleep(0)
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())
    told = seat.last("paper")
    assert told["begins"] == ["%PDF-"]
    assert told["file"] == f"{text('trainer.paper.lesson_plan', language).replace(' ', '-')}.pdf"


def test_the_unit_shows_its_parts() -> None:
    """Station, lesson and rubric stand in the unit, the same every time; the rubric of a lesson has no open line."""
    lesson = unit(UNIT, "de")
    parts = (lesson.train(), lesson.tenminutes(), lesson.rubric("lesson"), lesson.exercise("repair").show())
    assert list(map(repr, parts)) == ["Boxed()", "TenMinutes()", "Rubric()", "Matching()"]
    rubric = Rubric(Seat().workspace, UNIT, "lesson")
    assert rubric.rubric["criteria"] == list(RUBRICS["lesson"].criteria)
    assert (rubric.rubric["keeps"], rubric.papers) == (False, [])
