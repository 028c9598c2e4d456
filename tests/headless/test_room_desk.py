"""The desk in a room: the page works on the joint dossier, and is told when the room is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hall import Hall, Member, hall
from seat import Seat
from strategies import put

from sirkit.widgets.desk import Desk


@pytest.fixture
def served(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    """Serve a room which kernels find."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    with hall(tmp_path / "room") as one:
        monkeypatch.setenv("SIRKIT_ROOM", one.address)
        yield one


def seated(member: Member, *, secret: str | None = None) -> Seat:
    """Return a seat whose page has joined as this member."""
    seat = Seat()
    Desk.of(seat.workspace).seat(seat)
    seat.say({"do": "attach", "key": "", "author": member.author, "room": secret or member.secret})
    return seat


def test_a_page_in_a_room_sees_the_joint_dossier(served: Hall) -> None:
    """What a phone has entered is told at attaching, and what is entered afterwards at the next look."""
    phone = served.admit("participant")
    phone.write(1, put("name", "Dorfladen", id_="laden"))
    seat = seated(served.admit("table"))
    assert seat.last("whole")["records"]["actor"]["laden"]["name"] == "Dorfladen"
    phone.write(2, put("name", "Bücherei", id_="buch"))
    Desk.of(seat.workspace)._look()
    assert seat.last("news")["records"]["actor"]["buch"]["name"] == "Bücherei"


def test_a_page_hears_what_others_have_erased(served: Hall) -> None:
    """A form that is open on a sheet somebody else erases is told so before the sheet is gone."""
    seat = seated(served.admit("table"))
    served.admit("participant").write(1, put("name", "Dorfladen", id_="laden"))
    Desk.of(seat.workspace)._look()
    served.admit("trainer").ask("erase", {"kind": "actor", "id": "laden"})
    Desk.of(seat.workspace)._look()
    assert [one["say"] for one in seat.told[-2:]] == ["erased", "news"]
    assert seat.last("erased")["records"] == [["actor", "laden"]]


def test_a_page_hears_what_it_need_not_offer(served: Hall) -> None:
    """A participant's page knows which functions others have spoken for; whoever said it, and a table, may."""
    phone = served.admit("participant")
    said = {"actor": "laden", "function": "C", "state": "taken_on", "said_by": "self"}
    phone.write(1, *(put(field, value, kind="role", id_="laden-c") for field, value in said.items()))
    pages = (served.admit("participant"), phone, served.admit("table"))
    assert [seated(page).last("whole")["spoken"] for page in pages] == [["laden-c"], [], []]


def test_a_page_cannot_write_in_anothers_name(served: Hall) -> None:
    """The secret of one guest with the author of another is refused."""
    one, other = served.admit("table"), served.admit("table")
    seat = seated(one, secret=other.secret)
    assert seat.last("problem")["messages"][0]["key"] == "room.stranger"
    assert seat.workspace.journal is None


def test_a_page_is_told_once_that_the_room_is_over(served: Hall) -> None:
    """The next look after the end says so, lets the joint dossier go, and the one after that says nothing."""
    seat = seated(served.admit("table"))
    served.admit("trainer").ask("end", {})
    for _ in range(2):
        Desk.of(seat.workspace)._look()
    told = [one["messages"][0]["key"] for one in seat.told if one["say"] == "problem"]
    assert told == ["room.over"]
    assert not seat.workspace.dossier.tables


def test_without_a_room_the_page_goes_on_alone(served: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that keeps no room says that it is over; the page can attach its own workspace then."""
    monkeypatch.delenv("SIRKIT_ROOM")
    member = served.admit("table")
    seat = seated(member)
    assert seat.last("problem")["messages"][0]["key"] == "room.over"
    seat.say({"do": "attach", "key": "k" * 32, "author": "anna", "room": ""})
    assert seat.last("whole")["records"] == {}
