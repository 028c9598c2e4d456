"""Learners' wishes without a browser: what the part tells, and that nothing forged goes unanswered."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets.desk import Desk
from sirkit.widgets.wishes import Wishes


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a seat at the desk of a workspace with two wishes and one offer."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    Wishes(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    ticked = {"op": "add", "kind": "learning_wish", "id": "w1", "field": "hinders", "item": "money", "value": "money"}
    made = [
        put("title", "Buchhaltung im Verein", kind="training", id_="t"),
        put("what", "Buchhaltung", kind="learning_wish", id_="w1"),
        ticked | {"was": None},
        put("what", "Nähen", kind="learning_wish", id_="w2"),
        put("when", "Fragen Sie Anna Schmidt", kind="learning_wish", id_="w2"),
    ]
    seat.workspace.commit([change(1, *made)])
    return seat


def told(seat: Seat, content: dict[str, Any]) -> dict[str, Any]:
    """Return what is told when the page asks for the wishes."""

    async def talk() -> None:
        seat.say(content)
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())
    return seat.last("wishes")


def test_the_desk_tells_what_answers_a_wish(seat: Seat) -> None:
    """Every wish comes with its offers and what becomes of its hindrances, with topics, counts and what to ask."""
    found = told(seat, {"do": "wishes", "ask": ["forged"]})
    (answer,) = found["answers"]["w1"]
    assert (answer["training"], [one[:2] for one in answer["hindrances"]]) == ("t", [["money", "open"]])
    assert answer["hindrances"][0][2]["key"] == "training.hinder.price_unknown"
    assert found["answers"]["w2"] == []
    assert (found["hindering"], found["unsaid"], found["topics"]) == ([["money", 1]], 1, [["w1"], ["w2"]])
    assert [one["key"] for one in found["questions"]["w2"]] == ["unnamed.name"]
    assert found["summary"][0] == {"key": "wishes.count", "values": {"count": 2}}


@pytest.mark.parametrize(
    ("texts", "keys"),
    [(["Nähen", "0170 1234567"], ["unnamed.number"]), ("Anna Schmidt", []), ([5, None, {}], []), (None, [])],
)
def test_what_is_typed_is_read_before_it_is_kept(seat: Seat, texts: object, keys: list[str]) -> None:
    """A text being typed gets its question, with the number of the asking; what is no list of texts gets none."""
    seat.say({"do": "wish-read", "ask": "7", "texts": texts})
    found = seat.last("wish-read")
    assert (found["ask"], [one["key"] for one in found["questions"]]) == ("7", keys)
