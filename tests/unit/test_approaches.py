"""Approaches: whom to talk to next, and when each came to stand where it stands."""

import pytest
from regions import actor, record, region
from strategies import change, hexid, put

from sirkit.approaches import Stood, ahead, coming_from, sheet, stood
from sirkit.changes import Change
from sirkit.kinds import PERSONAL
from sirkit.room.register import Guest
from sirkit.room.rights import refusal
from sirkit.workspace import Workspace

ENTERED = change(1, put("partner", "b", kind="approach", id_="x"), put("state", "planned", kind="approach", id_="x"))


def moved(number: int, state: str | None, day: str, undoes: str | None = None) -> Change:
    """Return a change that sets the state of the approach, on a day."""
    made = change(number, put("state", state, kind="approach", id_="x"), undoes=undoes)
    return made.model_copy(update={"at": f"{day}T10:00"})


def test_the_history_tells_when_which_state_came() -> None:
    """From entering on, each state has its day; to say the same one again is no news."""
    changes = [ENTERED, moved(2, "introduced", "2026-02-03"), moved(3, "introduced", "2026-02-04")]
    changes.append(moved(4, "talking", "2026-03-01"))
    days = {"planned": "2026-01-01", "introduced": "2026-02-03", "talking": "2026-03-01"}
    assert stood(changes) == {"x": tuple(Stood(state, day) for state, day in days.items())}


def test_what_was_taken_back_never_was() -> None:
    """Neither a change that was undone nor the undoing stands in the history."""
    wrong = moved(2, "agreed", "2026-02-03")
    back = moved(3, "planned", "2026-02-03", undoes=hexid(2))
    assert stood([ENTERED, wrong, back]) == {"x": (Stood("planned", "2026-01-01"),)}


def test_the_first_state_is_the_one_it_was_entered_with() -> None:
    """Entered as being talked to already, it was never planned; an emptied state is planned again."""
    entered = change(
        1, put("partner", "b", kind="approach", id_="x"), put("state", "talking", kind="approach", id_="x")
    )
    emptied = moved(2, None, "2026-02-03")
    assert stood([entered, emptied])["x"] == (Stood("talking", "2026-01-01"), Stood("planned", "2026-02-03"))


def test_the_next_talk_is_the_one_due_first() -> None:
    """Those without a day come last, by the partner's name; what is agreed or rests is not ahead."""
    dossier = region(
        *(actor(id_) for id_ in "abcd"),
        record("approach", "1", partner="c"),
        record("approach", "2", partner="b"),
        record("approach", "3", partner="d", by="2026-12"),
        record("approach", "4", partner="d", by="2026-12-04", state="talking"),
        record("approach", "5", partner="a", by="2026-01-01", state="agreed"),
        record("approach", "6", partner="a", by="2026-01-01", state="resting"),
        record("approach", "7", partner="a", by="2026-01-01", dropped=True),
    )
    assert [one.id for one in ahead(dossier)] == ["4", "3", "2", "1"]


def test_a_venture_speaks_before_its_organisation() -> None:
    """Who approaches is the venture where there is one, else the organisation, else nobody yet."""
    dossier = region(
        actor("a", "Verein"),
        record("venture", "v", name="Mitfahrbank"),
        record("approach", "1", partner="b", venture="v", actor="a"),
        record("approach", "2", partner="b", actor="a"),
        record("approach", "3", partner="b", venture="gone"),
    )
    named = {one.id: coming_from(dossier, one) for one in ahead(dossier)}
    assert named == {"1": "Mitfahrbank", "2": "Verein", "3": ""}


def test_the_sheet_is_found_by_its_approach() -> None:
    """A private sheet has the id of its approach; one that was removed is not there."""
    dossier = region(
        record("conversation", "1", approach="1", opening="Guten Tag"),
        record("conversation", "2", dropped=True, approach="2", opening="Weg"),
    )
    first = sheet(dossier, "1")
    assert first is not None
    assert first.opening == "Guten Tag"
    assert sheet(dossier, "2") is sheet(dossier, "3") is None


@pytest.mark.parametrize("kind", sorted(PERSONAL))
def test_a_room_takes_no_sheet(kind: str) -> None:
    """Not even a trainer can put anything private into a joint dossier, coaching neither; an approach anybody can."""
    guest, dossier = Guest("anna", "trainer"), region()
    note = change(1, put("note", "x", kind=kind, id_="x"))
    said = refusal(note, guest, dossier)
    assert said is not None
    assert said.key == "room.personal"
    assert refusal(ENTERED, guest, dossier) is None


def test_erasing_a_partner_takes_the_talk_along(workspace: Workspace) -> None:
    """With an organisation go the approaches to it and what was noted for the talk; another's stay."""
    made = [put("name", "Betrieb", id_="b"), put("name", "Hof", id_="c")]
    for id_, whom in (("x", "b"), ("y", "c")):
        made += [put("partner", whom, kind="approach", id_=id_)]
        made += [put("approach", id_, kind="conversation", id_=id_), put("known", "Wer", kind="conversation", id_=id_)]
    workspace.commit([change(1, *made)])
    gone = workspace.erase("actor", "b")
    assert gone == {("actor", "b"), ("approach", "x"), ("conversation", "x")}
    assert set(workspace.dossier.plain()["conversation"]) == {"y"}
    late = change(
        2, put("approach", "x", kind="conversation", id_="z"), put("known", "Wer", kind="conversation", id_="z")
    )
    workspace.commit([late])
    assert set(workspace.dossier.plain()["conversation"]) == {"y"}
