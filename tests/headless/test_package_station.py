"""The funding package without a browser: what the kernel tells of it, and that nothing asked goes unanswered."""

import asyncio
import logging
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from regions import actor, record, region
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets import package
from sirkit.widgets.desk import Desk
from sirkit.widgets.package import Package, looked

ON = date(2026, 11, 30)


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a seat at the desk of a workspace with a training."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    Package(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    seat.workspace.commit([change(1, put("title", "Demenz begleiten", kind="training", id_="t"))])
    return seat


def said(seat: Seat, *asked: object) -> list[dict[str, Any]]:
    """Ask for these trainings at once, and return what was told."""

    async def talk() -> None:
        for one in asked:
            seat.say({"do": "package", "training": one})
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())
    return [one for one in seat.told if one["say"] == "package"]


def test_the_last_training_asked_about_is_told(seat: Seat) -> None:
    """Of several questions at once the last is answered: sums, questions, and each instrument in both languages."""
    (told,) = said(seat, "gone", 5, "t")
    assert told["training"] == "t"
    assert told["totals"]["open"] is None
    assert "package.price_unknown" in {one["key"] for one in told["questions"]}
    assert all(one["names"].keys() == {"de", "en"} and one["told"] for one in told["instruments"])


@pytest.mark.parametrize("one", ["gone", None, {"x": 1}])
def test_a_training_that_is_not_there_is_a_sentence(seat: Seat, one: object) -> None:
    """A training that was removed, or none at all, is answered with a sentence."""
    assert [message["key"] for message in said(seat, one)[0]["messages"]] == ["training.check.gone"]


def test_a_failure_is_answered(seat: Seat, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever goes wrong, the page is told and the log knows why."""
    monkeypatch.setattr(package, "aids", lambda *_, **__: 1 / 0)
    with caplog.at_level(logging.ERROR):
        assert said(seat, "t")[0]["messages"][0]["key"] == "desk.failed"
    assert "ZeroDivisionError" in caplog.text


def test_givers_come_with_reasons_and_distance() -> None:
    """Who could give something is told once, also where two entries are one, with the reason and whole kilometres."""
    dossier = region(
        record("training", "t", title="Demenz begleiten", lat=48.0, lon=11.0),
        actor("heim", "Pfarrheim", lat=48.09, lon=11.0),
        actor("alt", "Pfarrheim alt"),
        record("likeness", "l", one="heim", other="alt", verdict="same"),
        record("offer", "o", actor="alt", text="Saal am Abend", category="rooms"),
    )
    (room,) = looked(dossier, {"training": "t"}, on=ON)["givers"]["room"]
    assert (room["actor"], room["away"]) == ("heim", 10)
    assert room["reasons"] == [{"key": "package.reason.offers", "values": {"text": "Saal am Abend"}}]


def test_figures_answer_where_nobody_has() -> None:
    """What was said of a condition leaves untold what the training's own figures say: the page shows either."""
    dossier = region(record("training", "t", title="Demenz", units=40, facts={"over_120_hours": "yes"}))
    found = {one["id"]: one for one in looked(dossier, {"training": "t"}, on=ON)["instruments"]}
    figures = {one["id"]: one["figures"] for one in found["beschaeftigte"]["conditions"]}
    assert (figures["over_120_hours"], figures["provider_approved"]) == ("not_met", "unknown")
    assert found["bildungspraemie"]["state"] == "ended"
