"""Opening a sample from the empty map, and closing it again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hall import hall
from seat import Seat

from sirkit.kinds import Actor, Region
from sirkit.widgets.desk import Desk
from sirkit.widgets.samples import Invented, Samples

OPEN = {"do": "open sample", "name": "ammersee", "language": "de"}
CLOSE = {"do": "close sample", "id": "c" * 32}


@pytest.fixture
def seat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    """Return a seat at the desk of an empty workspace that samples may be opened in."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    seat = Seat()
    Samples(seat.workspace)
    Invented(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    seat.say({"do": "attach", "key": "k" * 32, "author": "anna"})
    yield seat
    if seat.workspace.journal:
        seat.workspace.journal.close()


def entry(number: int, actor: str, field: str, value: str) -> dict[str, object]:
    """Return a message that sets one field of an actor."""
    op = {"op": "put", "kind": "actor", "id": actor, "field": field, "value": value, "was": None}
    id_ = f"{number:032x}"
    return {"do": "append", "id": id_, "changes": [{"id": id_, "author": "anna", "at": "x", "v": 1, "ops": [op]}]}


def refused(seat: Seat) -> str:
    """Return the key of the last problem told."""
    return str(seat.last("problem")["messages"][0]["key"])


def test_opening_is_one_change_and_undo_takes_it_back(seat: Seat) -> None:
    """The page is told which change opened the sample; undoing once empties the folder."""
    seat.say(OPEN)
    (change,) = seat.workspace.changes()
    assert seat.last("sample")["change"] == change.id
    assert [region.sample for region in seat.workspace.dossier.all(Region)] == ["ammersee"]
    seat.say({"do": "undo", "id": "e" * 32})
    assert seat.workspace.dossier.plain() == {}


def test_a_sample_speaks_the_readers_language(seat: Seat) -> None:
    """An English page opens the English sample, a page in no known language the German one."""
    for number, (language, word) in enumerate((("en", "invented"), ("qps", "erfunden"))):
        seat.say({**OPEN, "language": language})
        assert word in next(seat.workspace.dossier.all(Region)).name
        seat.say({**CLOSE, "id": f"{number:032x}"})


def test_closing_keeps_what_was_entered_besides(seat: Seat) -> None:
    """One's own organisation stays when the sample goes, also what was written into the sample goes with it."""
    seat.say(OPEN)
    seat.say(entry(1, "own", "name", "Dorfladen"))
    seat.say(entry(2, "ammersee-kreis", "street", "Hauptstraße 1"))
    seat.say(CLOSE)
    assert [actor.name for actor in seat.workspace.dossier.all(Actor)] == ["Dorfladen"]
    assert list(seat.workspace.dossier.all(Region)) == []
    assert seat.last("sample")["change"] is None


def test_a_sample_can_be_closed_and_opened_as_often_as_wanted(seat: Seat) -> None:
    """Closing takes back the sample that is open now, not an earlier one."""
    for number in range(1, 3):
        seat.say(OPEN)
        assert any(seat.workspace.dossier.all(Actor))
        seat.say({**CLOSE, "id": f"{number:032x}"})
        assert seat.workspace.dossier.plain() == {}


def test_where_something_is_entered_no_sample_is_opened(seat: Seat) -> None:
    """A folder with an organisation in it refuses the sample with a sentence."""
    seat.say(entry(1, "own", "name", "Dorfladen"))
    seat.say(OPEN)
    assert refused(seat) == "samples.full"
    assert len(seat.workspace.changes()) == 1


def test_nothing_to_close_is_said(seat: Seat) -> None:
    """Closing where no sample is open changes nothing and says so."""
    seat.say(CLOSE)
    assert refused(seat) == "undo.nothing"


@pytest.mark.parametrize("forged", [{"name": "../kinds"}, {"name": None}, {"name": ["ammersee"]}])
def test_forged_names_open_nothing(seat: Seat, forged: dict[str, object]) -> None:
    """Whatever a page asks for, only a sample can be opened."""
    seat.say({**OPEN, **forged})
    assert refused(seat) == "samples.unknown"
    assert seat.workspace.changes() == []


def test_no_sample_is_opened_in_a_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What people enter together is never mixed with a sample, whoever asks."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    with hall(tmp_path / "room") as served:
        monkeypatch.setenv("SIRKIT_ROOM", served.address)
        trainer = served.admit("trainer")
        seat = Seat()
        Samples(seat.workspace)
        Desk.of(seat.workspace).seat(seat)
        seat.say({"do": "attach", "key": "", "author": trainer.author, "room": trainer.secret})
        seat.say(OPEN)
        assert refused(seat) == "samples.room"
        assert not any(seat.workspace.dossier.all(Actor))
