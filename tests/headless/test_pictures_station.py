"""The part with the pictures, without a browser: what it draws, and that nothing asked of it goes unanswered."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from seat import Seat

from sirkit.documents.papers import PAPERS
from sirkit.journal import SqliteJournal
from sirkit.samples import opening
from sirkit.widgets import pictures
from sirkit.widgets.desk import Desk
from sirkit.widgets.pictures import KINDS, Pictures


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """Return a seat at the desk of a workspace with the part and two samples, the second a day later."""
    seat = Seat()
    Pictures(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.db"))
    for day, sample in enumerate(("ammersee", "niederbayern"), start=1):
        stamp = {"id": str(day) * 32, "at": f"2026-11-0{day}T10:00:00Z"}
        change = opening(sample, "de", seat.workspace.dossier, lambda _: set(), **stamp)
        assert change
        seat.workspace.commit([change])
    yield seat
    seat.workspace.detach()


def said(seat: Seat, *contents: dict[str, Any]) -> list[dict[str, Any]]:
    """Send messages at once, wait until all are answered, and return the pictures that were told."""

    async def talk() -> None:
        for content in contents:
            seat.say({"do": "picture", "language": "de", **content})
        await asyncio.sleep(0)
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())
    return [one for one in seat.told if one["say"] == "picture"]


def somebody(seat: Seat) -> str:
    """Return the id of an organisation of the sample."""
    return next(iter(seat.workspace.dossier.records("actor")))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_with_sentence_and_table(seat: Seat, kind: str) -> None:
    """Each has its SVG, its sentence and a table whose rows are as long as its heads; its papers are there."""
    (told,) = said(seat, {"asked": "7", "kind": kind, "actor": somebody(seat), "width": 500})
    assert told["asked"] == "7"
    assert told["svg"].startswith("<svg")
    assert 'width="500"' in told["svg"]
    assert told["sentence"] in told["svg"].replace("&amp;", "&")
    assert {len(row) for row in told["rows"]} == {len(told["heads"])}
    assert {f"{kind}_{file}" for file in ("a4", "png", "svg")} <= set(PAPERS)


def test_of_what_is_asked_at_once_only_the_last_is_drawn(seat: Seat) -> None:
    """Who changes their mind gets the picture they want."""
    told = said(seat, *({"asked": str(number), "kind": "network"} for number in range(5)))
    assert [one["asked"] for one in told] == ["4"]


@pytest.mark.parametrize("actor", ["nobody", None, 7, ["a"]])
def test_a_picture_of_nobody_is_answered_with_a_sentence(seat: Seat, actor: object) -> None:
    """Whoever is not there, or not there any more, is said to be so."""
    (told,) = said(seat, {"asked": "1", "kind": "ego", "actor": actor})
    assert told["messages"][0]["key"] == "excerpt.gone"


@pytest.mark.parametrize(("width", "wide"), [(10, 280), (99_999, 1000), ("x", 1000), (None, 1000)])
def test_a_picture_stays_within_bounds(seat: Seat, width: object, wide: int) -> None:
    """Whatever width or kind a page asks for, a picture comes."""
    (told,) = said(seat, {"asked": "1", "kind": "forged", "width": width})
    assert f'width="{wide}"' in told["svg"]


def test_the_page_hears_of_a_failure(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """If a picture cannot be drawn, the page is told, and does not wait for ever."""
    monkeypatch.setattr(pictures, "shown", lambda *_: 1 / 0)
    (told,) = said(seat, {"asked": "1", "kind": "network"})
    assert told["messages"][0]["key"] == "desk.failed"


def test_a_paper_is_of_the_organisation_that_is_chosen(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page names an organisation, and gets its picture as a file, or a sentence where it is not there."""
    monkeypatch.setattr(seat, "send", lambda content, buffers=None: seat.told.append({**content, "buffers": buffers}))

    async def talk() -> None:
        for actor in (somebody(seat), "nobody"):
            seat.say({"do": "paper", "name": "ego_svg", "ask": actor, "language": "de", "actor": actor})
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())
    told = {one["ask"]: one for one in seat.told if one["say"] == "paper"}
    assert told[somebody(seat)]["buffers"][0].startswith(b"<svg")
    assert told["nobody"]["messages"][0]["key"] == "excerpt.gone"
