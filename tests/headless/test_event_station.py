"""The station of the matching event, without a browser: what it plans, keeps and tells."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fairs import fair, sides, wish, written
from seat import Seat
from strategies import change, put

from sirkit.changes import Change
from sirkit.dossier import Dossier
from sirkit.events import seated
from sirkit.fair import Event as Fair
from sirkit.journal import SqliteJournal
from sirkit.samples import opening
from sirkit.widgets.desk import Desk
from sirkit.widgets.event import Event, stands

ABOUT = "krefeld-abend"


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """Return a seat at the desk of a workspace with the part and a sample that has an event."""
    seat = Seat()
    Event(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.db"))
    made = opening("krefeld", "de", Dossier(), lambda _: set(), id="0" * 32, at="2026-11-01T10:00:00Z")
    assert made
    seat.workspace.commit([made])
    yield seat
    seat.workspace.detach()


def said(seat: Seat, *contents: dict[str, Any], meanwhile: Callable[[], None] = lambda: None) -> None:
    """Send messages at once, and wait until all are answered."""

    async def talk() -> None:
        for content in contents:
            seat.say(content)
        await asyncio.sleep(0)
        meanwhile()
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())


def plan(seat: Seat, **told: Any) -> dict[str, Any]:
    """Ask for a plan; return what is told of it."""
    said(seat, {"do": "event-plan", "event": ABOUT, **told})
    return seat.last("event-planned")


def tables(seat: Seat, number: int) -> dict[str, Any]:
    """Return who sits where in a round, as it is written down."""
    return dict(seat.workspace.dossier.record("round", f"{ABOUT}-{number}").values.get("meetings") or {})


def numbered(seat: Seat) -> dict[Any, str]:
    """Return the ids of the seats by their number."""
    return {one.values["number"]: id_ for id_, one in seat.workspace.dossier.records("participant").items()}


def changes(seat: Seat) -> list[Change]:
    """Return what was kept since the sample."""
    return seat.workspace.changes()[1:]


def test_a_plan_is_one_change_of_whoever_sits_here(seat: Seat) -> None:
    """All rounds are kept as one change of the page's author, told with how good they are, and taken back as one."""
    told = plan(seat)
    [kept] = changes(seat)
    assert (told["change"], told["gap"], told["changed"], told["stay"]) == (kept.id, 0.0, None, 0)
    assert kept.author == "somebody"
    assert [len(tables(seat, number)) for number in (1, 2, 3)] == [8, 8, 8]
    seat.say({"do": "undo", "id": "f" * 32, "change": kept.id})
    assert tables(seat, 1) == {}


def test_what_cannot_be_planned_gets_its_sentences_and_the_old_plan_stays(seat: Seat) -> None:
    """Where something has to be settled before, it is said, and nothing is kept; so of an event that is gone."""
    plan(seat)
    stood = tables(seat, 2)
    first = numbered(seat)[1]
    seat.workspace.commit([change(2, put("number", 2, kind="participant", id_=first, was=1))])
    before = len(changes(seat))
    assert "event.twice" in {one["key"] for one in plan(seat)["messages"]}
    assert (tables(seat, 2), len(changes(seat))) == (stood, before)
    assert plan(seat, event="nothing")["messages"] == [{"key": "paper.event.gone", "values": {}}]


def test_only_the_last_plan_asked_for_is_kept(seat: Seat) -> None:
    """Asked twice, one plan is kept; given up, none is."""
    asked = {"do": "event-plan", "event": ABOUT}
    said(seat, asked, {"do": "event-stop"})
    said(seat, asked, meanwhile=lambda: seat.say({"do": "event-stop"}))
    assert changes(seat) == []
    said(seat, asked, asked, meanwhile=lambda: seat.say(asked))
    assert len(changes(seat)) == 1


def test_who_comes_while_it_is_planned_is_planned_too(seat: Seat) -> None:
    """Where somebody is entered meanwhile, the plan is made once more, for those who are there now."""
    values = {"event": ABOUT, "number": 17, "actor": "krefeld-kettbaum", "side": "initiative"}
    came = change(2, *(put(field, value, kind="participant", id_="late") for field, value in values.items()))
    said(seat, {"do": "event-plan", "event": ABOUT}, meanwhile=lambda: seat.workspace.commit([came]))
    dossier = seat.workspace.dossier
    assert "late" in {id_ for one in seated(dossier, next(dossier.all(Fair))) for id_ in one.guests}


def test_what_is_announced_stays_when_the_rest_is_planned_again(seat: Seat) -> None:
    """After no-shows the remaining rounds are planned again; it is told what stays and for how many it is different."""
    plan(seat)
    stood = tables(seat, 1)
    off = [put("present", value=False, kind="participant", id_=numbered(seat)[number]) for number in (3, 9)]
    seat.workspace.commit([change(2, put("state", "held", kind="round", id_=f"{ABOUT}-1", was="planned"), *off)])
    told = plan(seat)
    assert (told["stay"], tables(seat, 1)) == (1, stood)
    assert 0 < told["changed"] <= 14
    assert not any({"3", "9"} & {*text.split()[1:]} for number in (2, 3) for text in tables(seat, number).values())


def test_wishes_without_a_place_are_told_without_a_reason() -> None:
    """Of a wish that a no stands against it is told that it has no place, in the same way as of any other."""
    dossier, here = fair(
        *sides(2, 2), wish(1, 3, "like"), wish(3, 1, "no"), wish(2, 1, "like"), written(1, "planned", "1 1 4")
    )
    told = stands(dossier, here)
    assert (told["wishes"], told["unmet"], told["pairs"]) == (2, 2, [(1, 3), (2, 1)])
    assert "no" not in str(told["notes"])
    assert told["sitting"] == 4


def test_a_move_is_looked_at_before_it_is_made(seat: Seat) -> None:
    """What two tables that swap people break is told, and nothing is kept; what is no table goes unanswered."""
    plan(seat)
    (one, first), (other, second) = [(item, [*map(int, text.split()[1:])]) for item, text in tables(seat, 2).items()][
        :2
    ]
    swapped = {one: [first[0], second[0]], other: [first[1], second[1]]}
    asked = {"do": "event-break", "event": ABOUT, "round": 2}
    said(seat, {**asked, "ask": "a", "tables": swapped})
    keys = [message["key"] for message in seat.last("event-broken")["messages"]]
    assert set(keys) == {"event.move.side"}
    assert len(keys) == 2
    told = len(seat.told)
    said(seat, {**asked, "tables": {"t0": [1]}}, {**asked, "tables": "x"}, {"do": "event-look", "event": "nothing"})
    assert len(seat.told) == told
    said(seat, {"do": "event-look", "event": ABOUT})
    assert seat.last("event-stands")["sitting"] == 0
    assert len(changes(seat)) == 1
