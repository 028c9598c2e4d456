"""The station that finds partners, without a browser: what it tells, and that nothing asked of it goes unanswered."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from seat import Seat
from strategies import change, put

from sirkit.apps import partners_station
from sirkit.dossier import Dossier
from sirkit.fitting import WEIGHTS
from sirkit.grounds import Grounds
from sirkit.journal import SqliteJournal
from sirkit.nearness import HALVING_KM
from sirkit.samples import opening, shown
from sirkit.widgets import partners
from sirkit.widgets.desk import Desk
from sirkit.widgets.partners import looked

VENTURE = "krefeld-flickdienst"
GROUNDS = Grounds.of(shown("krefeld", "de"), today="2026-11-01")


@pytest.fixture
def seat(tmp_path: Path) -> Iterator[Seat]:
    """Return a seat at the desk of a workspace with the station and a sample."""
    seat = Seat()
    partners_station(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.db"))
    change = opening("krefeld", "de", Dossier(), lambda _: set(), id="0" * 32, at="2026-11-01T10:00:00Z")
    assert change
    seat.workspace.commit([change])
    yield seat
    seat.workspace.detach()


def ask(one: object, **more: Any) -> dict[str, Any]:
    """Return what is told to one who looks for partners."""
    return looked(lambda: GROUNDS, {"one": one, **more})


def said(seat: Seat, *contents: dict[str, Any], meanwhile: Callable[[], None] = lambda: None) -> list[dict[str, Any]]:
    """Send messages at once, wait until all are answered, and return what was told of partners."""

    async def talk() -> None:
        for content in contents:
            seat.say({"do": "partners", **content})
        await asyncio.sleep(0)
        meanwhile()
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())
    return [one for one in seat.told if one["say"] == "partners"]


def test_each_partner_comes_with_reasons_that_add_up() -> None:
    """Five and five are told; each has a sentence and five parts whose points make its sum, at most 100."""
    told = ask(VENTURE)
    assert [len(told[one]) for one in ("near", "bridging")] == [5, 5]
    for card in (*told["near"], *told["bridging"]):
        assert card["why"]["key"].startswith("partners.")
        assert [row["at"] for row in card["rows"]] == ["benefit", "distance", "topics", "values", "networks"]
        assert card["points"] == pytest.approx(sum(row["points"] for row in card["rows"]))
        assert sum(row["most"] for row in card["rows"]) == pytest.approx(100)


def test_that_both_gain_is_said_first() -> None:
    """Where both could gain, that is why; what fits is told in both directions, and who could introduce them."""
    laundry = ask(VENTURE)["bridging"][0]
    assert (laundry["id"], laundry["why"]["key"]) == ("krefeld-waschzuber", "partners.benefit.mutual")
    keys = [message["key"] for message in laundry["rows"][0]["messages"]]
    assert keys[:2] == ["partners.benefit.gets", "partners.benefit.gives"]
    assert laundry["by"] == ["krefeld-samtpfote", "krefeld-rheinkiesel"]


def test_a_role_that_is_sought_puts_first_who_offers_it(seat: Seat) -> None:
    """With the role of a lab asked about, who offers what it asks for is first, and who has a role is in no list."""
    inside, fits = (said(seat, {"one": VENTURE})[0]["near"][at]["id"] for at in (0, 4))
    region: dict[tuple[str, str], dict[str, object]] = {
        ("lab", "l"): {"title": "Flicken im Park", "venture": VENTURE},
        ("lab_role", "in"): {"lab": "l", "title": "Hält zusammen", "actor": inside},
        ("lab_role", "open"): {"lab": "l", "title": "Zirkuszelt"},
        ("offer", "o"): {"actor": fits, "text": "Zirkuszelt"},
    }
    ops = [put(field, one, kind=kind, id_=id_) for (kind, id_), some in region.items() for field, one in some.items()]
    seat.workspace.commit([change(1, *ops)])
    told = said(seat, {"one": VENTURE, "role": "open"})[-1]
    first = told["near"][0]
    assert (first["id"], first["why"]["values"]) == (fits, {"text": "Zirkuszelt"})
    assert inside not in {card["id"] for card in (*told["near"], *told["bridging"])}


def test_weights_reorder_and_the_smallest_change_is_told() -> None:
    """Where only the way counts, the nearest comes first; how little would change an order is told in a sentence."""
    usual, near = (ask(VENTURE, **more)["bridging"][0] for more in ({}, {"weights": {"distance": 1}}))
    assert usual["id"] != near["id"]
    assert (near["points"], near["rows"][1]["points"]) == (100, 100)
    assert ask(VENTURE)["closest"]["key"] == "partners.swap.weight"
    assert ask(VENTURE)["near"][0]["swap"]["key"].startswith("partners.swap.")


def test_what_is_not_known_is_a_question_to_ask_once() -> None:
    """What whoever looks has not entered is asked above the lists only; what a partner has not, at its part."""
    told = ask("krefeld-drehtuer")
    own = {question["key"] for question in told["questions"]}
    rows = [row for card in (*told["near"], *told["bridging"]) for row in card["rows"]]
    assert own
    assert not own & {question["key"] for row in rows for question in row["questions"]}
    assert all(row["points"] == 0 for row in rows if not row["known"])


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ({"weights": "x"}, "partners.weight"),
        ({"weights": {"benefit": "much"}}, "partners.weight"),
        ({"weights": {"benefit": -1}}, "partners.weight"),
        ({"half": 0}, "partners.half"),
        ({"half": "far"}, "partners.half"),
        ({"one": "nobody"}, "partners.gone"),
    ],
)
def test_what_cannot_be_used_is_answered_with_a_sentence(seat: Seat, more: dict[str, Any], key: str) -> None:
    """Weights, distances and names nobody can use are each answered, and nothing breaks."""
    (told,) = said(seat, {"one": VENTURE, **more})
    assert told["messages"][0]["key"] == key


def test_of_what_is_asked_at_once_only_the_last_is_answered(seat: Seat) -> None:
    """Who chooses one after the other hears of the last; cancelled, of none."""
    told = said(seat, *({"one": one} for one in ("krefeld-teilrad", "krefeld-zweiterfaden", VENTURE)))
    assert [one["one"] for one in told] == [VENTURE]
    assert said(seat, {"one": VENTURE}, meanwhile=lambda: seat.say({"do": "partners-stop"})) == told


def test_grounds_are_made_ready_once_for_a_region(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another weight asks nothing anew of the region; a change of the region does."""
    made: list[Dossier] = []
    of = Grounds.of

    def counted(dossier: Dossier, *, today: str) -> Grounds:
        made.append(dossier)
        return of(dossier, today=today)

    monkeypatch.setattr(Grounds, "of", counted)
    said(seat, {"one": VENTURE})
    said(seat, {"one": VENTURE, "weights": {"benefit": 1}})
    assert len(made) == 1
    seat.workspace.commit([seat.workspace.undo(None, id="1" * 32, author="somebody", at="2026-11-01T10:00:00Z")])
    said(seat, {"one": VENTURE})
    assert len(made) == 2


def test_the_page_hears_of_a_failure(seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    """If nothing can be worked out, the page is told, and does not wait for ever."""
    monkeypatch.setattr(partners, "looked", lambda *_: 1 / 0)
    assert said(seat, {"one": VENTURE})[-1]["messages"][0]["key"] == "desk.failed"


def test_the_usual_weights_of_the_page_are_those_of_the_kernel() -> None:
    """What the sliders begin with is what counts where nobody has moved them."""
    script = (Path(partners.__file__).parent / "static" / "weights.js").read_text("utf-8")
    usual = dict(pair.split(": ") for pair in script.split("USUAL = { ")[1].split(" }")[0].split(", "))
    assert {name: round(100 * weight) for name, weight in WEIGHTS.items()} == {
        name: int(value) for name, value in usual.items()
    }
    assert f"[{HALVING_KM:.0f}, 5, 100]" in script
