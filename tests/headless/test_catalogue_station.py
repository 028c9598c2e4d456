"""The catalogue without a browser: what it tells of the region's offers, and that nothing goes unanswered."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from regions import actor, record, region
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets.catalogue import ON_CARD, Catalogue, looked
from sirkit.widgets.desk import Desk

DAY = date(2026, 11, 22)


def said(seat: Seat, *contents: dict[str, Any]) -> list[dict[str, Any]]:
    """Send messages at once, wait until all are answered, and return the catalogues that were told."""

    async def talk() -> None:
        for content in contents:
            seat.say({"do": "catalogue", **content})
        await asyncio.sleep(0)
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())
    return [one for one in seat.told if one["say"] == "catalogue"]


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a seat at the desk of a workspace with the part, one offer and one wish."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    Catalogue(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    made = [
        put("title", "Demenz begleiten", kind="training", id_="t"),
        put("starts_on", "2027-03", kind="training", id_="t"),
        put("what", "Gebärdensprache", kind="learning_wish", id_="w"),
    ]
    seat.workspace.commit([change(1, *made)])
    return seat


def test_the_desk_tells_the_catalogue(seat: Seat) -> None:
    """Offers with their facts and questions, what is wished for without one; of what is asked at once the last."""
    (found,) = said(seat, *({"asked": str(number), "more": {"x": 1}} for number in range(3)))
    assert (found["asked"], found["wishes"]) == ("2", 1)
    (offer,) = found["offers"]
    assert (offer["id"], offer["title"], offer["profession"], offer["place"]) == ("t", "Demenz begleiten", None, None)
    assert offer["facts"] == [
        {"label": "announced.when", "messages": [{"key": "announced.from", "values": {"first": "2027-03"}}]}
    ]
    assert {"key": "announced.ask.price", "values": {}} in offer["questions"]
    assert found["topics"] == [{"key": "training.gap.topic", "values": {"what": "Gebärdensprache", "count": 1}}]
    assert found["questions"] == [{"key": "training.gap.unplaced", "values": {"count": 1}}]


def test_what_goes_wrong_is_said(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong while the catalogue is put together, the page gets a sentence."""
    monkeypatch.setattr("sirkit.widgets.catalogue.offers", lambda *_, **__: 1 / 0)
    (found,) = said(seat, {"asked": "1"})
    assert found["messages"][0]["key"] == "desk.failed"


def test_a_card_has_what_a_card_holds() -> None:
    """On a card stand the facts of a card; instruments come with their names, and no single person is named."""
    values: dict[str, Any] = {"title": "Kurs", "provider": "anna", "entry": "keine", "city": "Utting", "price": 0}
    training = record(
        "training", "t", **values, starts_on="2026", ends_on="2026-11-21", instruments={"bildungsurlaub": "x"}
    )
    (offer,) = looked(region(training, actor("anna", "Anna", sort="person")), DAY)["offers"]
    assert [fact["label"].removeprefix("announced.") for fact in offer["facts"]] == [
        "provider",
        "when",
        "where",
        "price",
    ]
    assert {"provider", "when", "where", "price"} <= set(ON_CARD)
    assert (offer["over"], offer["place"]) == (True, "Utting")
    assert set(offer["funding"][0]) == {"de", "en"}
    assert "Anna" not in str(offer)
