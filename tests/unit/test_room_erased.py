"""What was erased in a room stays erased: whoever goes on writing into it is told, and nothing of it comes back."""

from typing import Any

import pytest
from hall import Hall, Member, raw
from strategies import put

from sirkit.changes import read
from sirkit.room.client import RoomJournal
from sirkit.workspace import Workspace

ACTOR = put("name", "Dorfladen", id_="laden")
SHEET = put("name", "Probe", id_="probe")


def wish(id_: str) -> tuple[dict[str, Any], ...]:
    """Return a wish of the erased sheet."""
    return put("actor", "probe", kind="wish", id_=id_), put("text", "Mehr Busse", kind="wish", id_=id_)


@pytest.fixture
def phone(served: Hall) -> Member:
    """Let a phone in whose sheet the trainer has erased."""
    phone = served.admit("participant")
    phone.write(1, SHEET)
    assert phone.ask("state?sheet=probe")[1]["erased"] is False
    assert served.admit("trainer").ask("erase", {"kind": "actor", "id": "probe"})[0] == 200
    return phone


def test_a_phone_hears_that_its_sheet_was_erased(phone: Member) -> None:
    """Asking how the evening stands tells whether one's own sheet is erased."""
    assert phone.ask("state?sheet=probe")[1]["erased"] is True
    assert phone.ask("state?sheet=other")[1]["erased"] is False
    assert phone.ask("state")[1]["erased"] is False


@pytest.mark.parametrize(
    "ops",
    [
        (put("city", "Utting", id_="probe"),),
        wish("w"),
        (put("actor", "probe", kind="role", id_="probe-g"), put("function", "G", kind="role", id_="probe-g")),
        (put("actor", "probe", kind="step", id_="s"), put("task", "Anrufen", kind="step", id_="s")),
        (put("from_actor", "probe", kind="tie", id_="t"), put("to_actor", "laden", kind="tie", id_="t")),
        (put("from_actor", "laden", kind="tie", id_="t"), put("to_actor", "probe", kind="tie", id_="t")),
    ],
)
def test_what_would_belong_to_an_erased_sheet_is_refused(served: Hall, phone: Member, ops: tuple[Any, ...]) -> None:
    """Nothing is called kept that is not: neither a word about the sheet nor what would hang on it."""
    status, told = phone.write(2, *ops)
    assert (status, told["messages"][0]["key"], served.room.seq) == (409, "room.erased", 1)


def test_a_resend_stays_harmless(phone: Member) -> None:
    """What was kept before the erasure may be sent again: it is answered as it was."""
    assert phone.write(1, SHEET) == (200, {"seqs": [1], "seq": 1})


def test_what_says_something_else_too_is_kept_without_the_erased(served: Hall, phone: Member) -> None:
    """A tie to an erased sheet is passed over; whoever was entered in the same change stays."""
    tie = put("from_actor", "laden", kind="tie", id_="t"), put("to_actor", "probe", kind="tie", id_="t")
    assert phone.write(2, put("name", "Dorfladen", id_="laden"), *tie)[0] == 200
    assert ([one["name"] for one in served.records("actor")], served.records("tie")) == (["Dorfladen"], [])


def test_erasing_blanks_the_journal_and_tells_everybody(served: Hall, participant: Member) -> None:
    """What its author erases is gone from the files, and readers are told to begin anew."""
    participant.write(1, put("name", "Geheimnis", id_="laden"))
    assert participant.ask("erase", {"kind": "actor", "id": "laden"})[0] == 200
    assert participant.ask("changes?since=0")[1]["erasures"] == 1
    assert b"Geheimnis" not in b"".join(path.read_bytes() for path in served.room.folder.iterdir())


def test_what_went_with_its_organisation_is_gone_already(participant: Member) -> None:
    """Whoever erases a sheet and then what belonged to it is not told that this is not allowed."""
    offer = [put(field, value, kind="offer", id_="raum") for field, value in (("actor", "laden"), ("text", "Raum"))]
    participant.write(1, ACTOR, *offer)
    assert participant.ask("erase", {"kind": "actor", "id": "laden"})[0] == 200
    assert participant.ask("erase", {"kind": "offer", "id": "raum"})[0] == 200


def test_only_trainer_or_author_erase(served: Hall, participant: Member) -> None:
    """Another participant cannot erase."""
    participant.write(1, ACTOR)
    assert served.admit("participant").ask("erase", {"kind": "actor", "id": "laden"})[0] == 403
    assert served.admit("trainer").ask("erase", {"kind": "actor", "id": "laden"})[0] == 200


def test_a_kernel_forgets_what_was_erased(served: Hall) -> None:
    """Erasing reaches workspaces attached over HTTP."""
    member = served.admit("trainer")
    workspace = Workspace()
    workspace.attach(RoomJournal(served.address, member.secret))
    workspace.commit([read(raw(1, ACTOR, author=member.author))])
    workspace.erase("actor", "laden")
    assert not workspace.dossier.records("actor")
    assert "Dorfladen" not in str(workspace.changes())
