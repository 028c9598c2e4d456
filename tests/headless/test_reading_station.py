"""Reading the network: what the part tells the page, and how it is stopped."""

import asyncio
import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from regions import actor, decided, region, role, tie
from seat import Seat

from sirkit.aside import Aside, packed, unpacked
from sirkit.digest import digest
from sirkit.dossier import Dossier, Record
from sirkit.messages import Problem
from sirkit.structure import STEPS, net, read
from sirkit.widgets import reading
from sirkit.widgets.desk import Desk
from sirkit.widgets.reading import Reading

WAIT = 30


def path(length: int) -> Dossier:
    """Return a region whose actors stand in a row; the second is a person, the last is alone."""
    ids = [f"a{number:02}" for number in range(length)]
    actors = [actor(id_, sort="person" if id_ == "a01" else "company", city="Utting") for id_ in ids]
    return region(*actors, *(tie(*pair) for pair in pairwise(ids[:-1])), role("a02", "B"))


@pytest.fixture
def seat() -> Seat:
    """Return a seat at the desk of a workspace whose network is read, large or not."""
    seat = Seat()
    Reading(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    seat.workspace.dossier = path(6)
    return seat


def said(seat: Seat, *, until: Callable[[], bool] = lambda: False) -> None:
    """Ask for a reading and wait until it is done, or until something holds and then stop it."""

    async def ask() -> None:
        seat.say({"do": "structure"})
        reads = asyncio.all_tasks() - {asyncio.current_task()}
        while not until() and any(not task.done() for task in reads):
            await asyncio.wait(reads, timeout=0.02)
        if any(not task.done() for task in reads):
            seat.say({"do": "structure-stop"})
        await asyncio.wait_for(asyncio.gather(*reads), WAIT)

    asyncio.run(ask())


def words(seat: Seat) -> list[str]:
    """Return the words of everything told."""
    return [content["say"] for content in seat.told]


def test_the_page_is_told_figures_without_persons(seat: Seat) -> None:
    """A person counts in what is worked out, but stands in no list; who has no tie is named apart."""
    said(seat)
    told = seat.last("structure")
    assert (told["actors"], told["ties"], told["parts"]) == (6, 4, [5, 1])
    assert [row["actor"] for row in told["measures"]["betweenness"]] == ["a02", "a03"]
    assert [row["actor"] for row in told["losses"]["rows"]] == ["a02", "a03"]
    assert told["alone"] == {"rows": ["a05"], "count": 1}
    assert [topic["kind"] for topic in told["topics"]] == ["support", "connect", "invite"]
    assert '"a01"' not in json.dumps(told)


def test_the_merged_region_is_read(seat: Seat) -> None:
    """Actors that were entered twice are one."""
    actors = [actor(id_) for id_ in "abcd"]
    seat.workspace.dossier = region(*actors, tie("a", "b"), tie("c", "d"), decided("b", "c"))
    said(seat)
    assert (seat.last("structure")["actors"], seat.last("structure")["parts"]) == (3, [3])


def test_what_is_asked_meanwhile_is_answered_once(seat: Seat) -> None:
    """Of many questions in one moment the last reading answers all."""

    async def ask() -> None:
        for _ in range(5):
            seat.say({"do": "structure"})
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(ask())
    assert words(seat) == ["structure"]


def test_a_large_network_is_read_aside(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process of its own finds the same, and the page hears how far it is."""
    said(seat)
    here = seat.last("structure")
    monkeypatch.setattr(reading, "_LARGE", 0)
    seat.told.clear()
    said(seat)
    there = seat.told[-1]
    assert {**there, "seconds": 0} == {**here, "seconds": 0}
    steps = [(told["done"], told["name"]) for told in seat.told[:-1]]
    assert steps == list(enumerate((*STEPS, "done")))


def test_reading_can_be_stopped(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once stopped, the process is ended and the page hears that, and no figures; asked again, it is read again."""
    monkeypatch.setattr(reading, "_LARGE", 0)
    asides: list[Aside] = []
    monkeypatch.setattr(reading, "Aside", lambda: asides.append(Aside()) or asides[-1])  # type: ignore[func-returns-value]  # nothing, and then the last
    said(seat, until=lambda: bool(asides and asides[0]._process))
    assert words(seat)[-1] == "structure"
    assert seat.told[-1]["stopped"]
    assert asides[0]._process
    assert asides[0]._process.returncode
    said(seat)
    assert seat.told[-1]["actors"] == 6


def test_stopped_before_it_began() -> None:
    """What is stopped before its process stands ends all the same."""
    aside = Aside()
    aside.stop()
    assert aside.work(net(path(4)), lambda *_: None) is None
    assert aside._process
    assert aside._process.returncode  # ended from outside, not by itself


def test_a_process_that_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the process ends without a finding, that is a sentence."""
    monkeypatch.setattr("sirkit.aside.packed", lambda _: {})
    with pytest.raises(Problem, match=r"desk\.failed"):
        Aside().work(net(path(4)), lambda *_: None)


def test_the_page_hears_of_a_failure(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """If reading fails, the page is told, and does not wait for ever."""
    monkeypatch.setattr(reading, "looked", lambda *_: 1 / 0)
    said(seat)
    assert seat.last("problem")["messages"][0]["key"] == "desk.failed"


def test_nothing_is_lost_on_the_way() -> None:
    """A network handed over is read as it is here, whatever its names."""
    odd = Record("actor", "b", MappingProxyType(dict(actor("b", "Ü „\n\u2028").cells)))
    whole = net(region(actor("a", sort="person"), odd, actor("c"), tie("a", "b", strength=2), role("b", "C")))
    handed: dict[str, Any] = json.loads(json.dumps(packed(whole)))
    assert digest(read(unpacked(handed))) == digest(read(whole))
    assert unpacked(handed).strengths == whole.strengths


def test_a_home_without_files_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file in the folder one works in is never taken for a part of the program that reads."""
    (tmp_path / "json.py").write_text("raise SystemExit(3)", "utf-8")
    monkeypatch.chdir(tmp_path)
    found = Aside().work(net(path(4)), lambda *_: None)
    assert found
    assert found["actors"] == 4
