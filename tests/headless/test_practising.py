"""The parts to practise with, without a browser: what they send to the page, and that the page gets its papers."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from seat import Seat
from strategies import change, put

from sirkit.conversations import NAMES, START, conversation
from sirkit.journal import SqliteJournal
from sirkit.lessons import unit
from sirkit.messages import Problem
from sirkit.rubrics import LEVELS, RUBRICS, VIEWS
from sirkit.widgets.conversation import Conversation
from sirkit.widgets.desk import Desk
from sirkit.widgets.rubric import Rubric
from sirkit.words import LANGUAGES, text


class Listener(Seat):
    """A seat that keeps the names of the files handed to it, too."""

    def send(self, content: dict[str, Any], buffers: list[bytes] | None = None) -> None:
        """Keep what would go to the page, and how its file begins."""
        begins = [buffer[:5].decode() for buffer in buffers or []]
        super().send({**content, "begins": begins})


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Listener]:
    """Return a seat at the desk of an empty workspace with the rubric."""
    seat = Listener()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    Rubric(seat.workspace, "05_enable")
    Desk.of(seat.workspace).seat(seat)
    yield seat
    seat.workspace.detach()


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_conversation_goes_to_the_page(name: str) -> None:
    """The page plays without asking: every place with its choices and reasons travels, in both languages."""
    talk = json.loads(json.dumps(Conversation(Seat().workspace, "05_enable", name).talk))
    there = conversation(name)
    assert (talk["name"], set(talk["nodes"])) == (name, set(there.nodes))
    assert talk["title"] == there.title._asdict()
    first, known = talk["nodes"][START]["choices"][0], there.nodes[START].choices[0]
    assert first == {
        "kind": known.kind,
        "next": known.next,
        "text": known.text._asdict(),
        "why": known.why._asdict(),
    }


def test_a_lesson_shows_conversations_rubric_and_task() -> None:
    """A lesson shows each by its name, the same every time; a conversation there is not gets a sentence."""
    for language in LANGUAGES:
        lesson = unit("05_enable", language)
        parts = (lesson.conversation("money"), lesson.rubric(), lesson.exercise("mode").show())
        assert list(map(repr, parts)) == ["Conversation()", "Rubric()", "Matching()"]
        with pytest.raises(Problem, match=r"dialogue\.unknown"):
            lesson.conversation("weather")


def test_the_rubric_says_what_is_looked_at() -> None:
    """Criteria, levels and both views go to the page, and the papers of practising."""
    part = Rubric(Seat().workspace, "05_enable")
    assert part.rubric["criteria"] == list(RUBRICS["talk"].criteria)
    assert (part.rubric["levels"], part.rubric["views"]) == (list(LEVELS), list(VIEWS))
    assert [one["name"] for one in part.papers] == ["triads", "rubric", "grow_sheet"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["triads", "rubric", "grow_sheet"])
def test_the_papers_are_handed_over(seat: Listener, name: str, language: str) -> None:
    """Each paper comes as a PDF called by its title in the reader's language."""

    async def talk() -> None:
        seat.say({"do": "paper", "name": name, "ask": "me", "language": language})
        await asyncio.sleep(0)
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())
    told = seat.last("paper")
    assert (told["ask"], told["begins"]) == ("me", ["%PDF-"])
    assert told["file"] == f"{text(f'trainer.paper.{name}', language).replace(' ', '-')}.pdf"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_way_is_told_as_text(language: str) -> None:
    """What each says, why, and the end stand as lines; an unfinished way ends with what the client says."""
    lesson, talk = unit("05_enable", language), conversation("money")
    lines = lesson.played("money", 4, 1).splitlines()
    speaker, end = getattr(talk.speaker, language), talk.nodes["shut"]
    assert [line.split(":")[0] for line in lines[:2]] == [speaker, text("dialogue.you", language)]
    assert lines[2].endswith(getattr(talk.nodes[START].choices[3].why, language))
    assert lines[-2:] == [
        f"{speaker}: {getattr(end.text, language)}",
        f"{text('dialogue.end.shut', language)}. {getattr(end.told, language)}",
    ]
    assert lesson.played("money").splitlines() == [f"{speaker}: {getattr(talk.nodes[START].text, language)}"]


@pytest.mark.parametrize(
    ("kept", "key"), [("", "none"), ("good", "ends"), ("good shut", "ends"), ("shut good half", "all"), ("x", "none")]
)
def test_how_many_ends_are_known_is_said(tmp_path: Path, kept: str, key: str) -> None:
    """The ends come to in this unit are counted; what is no end does not count."""
    lesson = unit("05_enable", "en")
    lesson.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    values = {"unit": "05_enable", "question": "conversation-money-ends", "answer": kept}
    lesson.workspace.commit([change(1, *(put(*one, kind="answer", id_="e") for one in values.items()))])
    known = len({"good", "half", "shut"} & set(kept.split()))
    assert lesson.ends("money") == text(f"dialogue.{key}", "en", count=known, total=3)
    lesson.workspace.detach()
