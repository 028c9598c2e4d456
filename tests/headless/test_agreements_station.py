"""The part with the agreements, without a browser: what it tells, and that nothing asked of it goes unanswered."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets import agreements
from sirkit.widgets.agreements import Agreements
from sirkit.widgets.desk import Desk
from sirkit.words import text


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """Return a seat at the desk of a workspace with an old agreement that is open."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    Agreements(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    values = {"one": "a", "other": "b", "gives": "Raum und 5 €", "on": "2020-01-01"}
    named = [put("name", "Seeverein"), put("name", "Hofladen", id_="b")]
    seat.workspace.commit([change(1, *named, *(put(*one, kind="agreement", id_="x") for one in values.items()))])
    yield seat
    seat.workspace.detach()


def pictured(seat: Seat, **content: Any) -> dict[str, Any]:
    """Ask for the picture, and return what was told."""

    async def talk() -> None:
        seat.say({"do": "agreements-picture", "asked": "1", "language": "en", **content})
        await asyncio.sleep(0)
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())
    return seat.last("agreements-picture")


def test_the_desk_tells_what_there_is_to_say(seat: Seat) -> None:
    """How they stand, what is not known, whom to ask after with a text, and what to look at again."""
    seat.say({"do": "agreements", "language": "en"})
    told = seat.last("agreements")
    assert told["counted"] == [{"key": "agreements.count.agreed", "values": {"count": 1}}]
    assert [one["key"] for one in told["sentences"]] == ["agreements.unsaid"]
    assert told["decided"]["said"] == 0
    (asked,) = told["asked"]
    assert (asked["id"], [one["key"] for one in asked["reasons"]]) == ("x", ["agreements.six_weeks"])
    assert asked["text"].startswith(text("paper.reminder.hello", "en"))
    assert [one["key"] for one in told["remarks"]["x"]] == ["agreements.money"]


def test_the_picture_comes_with_sentence_and_table(seat: Seat) -> None:
    """Asked for, both networks come as SVG, with a sentence, and rows as long as their heads."""
    told = pictured(seat, width=400)
    assert told["sentence"] == text("agreements.net.none", "en")
    assert 'width="400"' in told["svg"]
    assert {len(row) for row in told["rows"]} == {len(told["heads"])}


def test_the_page_hears_of_a_failure(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the picture cannot be drawn, the page is told, and does not wait for ever."""
    monkeypatch.setattr(agreements, "shown", lambda *_: 1 / 0)
    assert pictured(seat)["messages"][0]["key"] == "desk.failed"
