"""Erasing for good: nothing of it is left, and nothing of it comes back."""

from typing import Any

import pytest
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.workspace import Workspace


def test_erasing_leaves_no_byte(workspace: Workspace, journal: SqliteJournal) -> None:
    """After erasing, neither the file nor its log holds the name, its old value or what belonged to the record."""
    canary = "Zuckerbäckerei Quittenglück"
    workspace.commit([change(1, put("name", canary)), change(2, put("name", "Later", canary))])
    contact = [put(field, value, kind="contact", id_="c") for field, value in (("actor", "a"), ("name", canary))]
    workspace.commit([change(3, *contact)])
    workspace.erase("actor", "a")
    files = journal.path.parent.glob("journal.sqlite*")
    assert not [path for path in files if canary.encode() in path.read_bytes()]
    assert workspace.dossier.plain() == {}
    belonging = {("actor", "a"), ("contact", "c")}
    assert journal.buried({*belonging, ("actor", "b")}) == belonging


def test_erasing_forgets_the_snapshot(
    workspace: Workspace, journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was erased is not left in the snapshot either."""
    monkeypatch.setattr("sirkit.workspace.SNAPSHOT_EVERY", 1)
    workspace.commit([change(1, put("name", "Quittenglück"))])
    workspace.attach(SqliteJournal(journal.path))
    workspace.erase("actor", "a")
    assert "Quittenglück" not in str(SqliteJournal(journal.path).snapshot())
    assert "Quittenglück".encode() not in journal.path.read_bytes()


def test_nothing_can_be_said_about_what_was_erased(workspace: Workspace, journal: SqliteJournal) -> None:
    """A late change from another device is accepted as known, but neither its words nor the record come back."""
    workspace.commit([change(1, put("name", "Quittenglück"))])
    workspace.erase("actor", "a")
    late = change(2, put("name", "Neu", "Quittenglück"), put("name", "Other", id_="b"))
    workspace.commit([late])
    assert workspace.dossier.plain() == {"actor": {"b": {"name": "Other"}}}
    assert journal.knows(late.id)
    assert "Quittenglück".encode() not in b"".join(p.read_bytes() for p in journal.path.parent.glob("journal.sqlite*"))


def test_erasing_a_venture_takes_its_effects_with_it(workspace: Workspace) -> None:
    """What was told of its effects, its logic model and its pitches goes with a venture; another's stay."""
    kept = [put("venture", whose, kind=kind, id_=f"{kind}-{whose}") for kind in ("effect", "pitch") for whose in "vw"]
    whole = [
        put("name", "Laden", kind="venture", id_="v"),
        put("text", "Weniger einsam", kind="effect", id_="effect-v"),
    ]
    more = [put("text", "Mehr", kind="effect", id_="effect-w"), put("venture", "v", kind="logic", id_="v")]
    said = [put("audience", "bank", kind="pitch", id_=f"pitch-{whose}") for whose in "vw"]
    workspace.commit([change(1, *kept, *whole, *more, *said)])
    gone = workspace.erase("venture", "v")
    assert gone == {("venture", "v"), ("effect", "effect-v"), ("pitch", "pitch-v"), ("logic", "v")}


def test_erasing_a_lab_takes_all_of_it(workspace: Workspace) -> None:
    """Roles, indicators and their values go with a lab; the lab stays without its venture, a role without its actor."""
    parts = [put("lab", "l", kind=kind, id_="p") for kind in ("lab_role", "indicator", "lab_task")]
    value = [put("indicator", "p", kind="measurement", id_="m"), put("on", "2026-11-29", kind="measurement", id_="m")]
    said = [
        put("title", "Kocht", kind="lab_role", id_="p"),
        *(put("text", "x", kind=k, id_="p") for k in ("indicator", "lab_task")),
    ]
    whole = [put("title", "Mittagstisch", kind="lab", id_="l"), put("venture", "v", kind="lab", id_="l")]
    others = [
        put("name", "Laden"),
        put("actor", "a", kind="lab_role", id_="p"),
        put("name", "Idee", kind="venture", id_="v"),
    ]
    workspace.commit([change(1, *whole, *parts, *said, *value, *others)])
    assert workspace.erase("actor", "a") == {("actor", "a")}
    assert workspace.erase("venture", "v") == {("venture", "v")}
    parts_gone = {(kind, "p") for kind in ("lab_role", "indicator", "lab_task")}
    assert workspace.erase("lab", "l") == {("lab", "l"), ("measurement", "m"), *parts_gone}


def test_erasing_takes_ties_with_it(workspace: Workspace) -> None:
    """A tie to an erased actor goes too, whichever end it was."""
    ties = [put(f, v, kind="tie", id_="t") for f, v in (("from_actor", "b"), ("to_actor", "a"))]
    workspace.commit([change(1, put("name", "A"), put("name", "B", id_="b"), *ties)])
    workspace.erase("actor", "a")
    assert workspace.dossier.plain() == {"actor": {"b": {"name": "B"}}}


def test_erasing_takes_the_meeting_places_it_runs(workspace: Workspace) -> None:
    """A place goes with who runs it; one that was passed on stays with who runs it now."""
    made = [put("name", "A"), put("name", "B", id_="b")]
    for place in ("mine", "passed"):
        made += [put(f, v, kind="place", id_=place) for f, v in (("name", "Stube"), ("run_by", "a"))]
    workspace.commit([change(1, *made), change(2, put("run_by", "b", "a", kind="place", id_="passed"))])
    workspace.erase("actor", "a")
    assert workspace.dossier.plain()["place"] == {"passed": {"name": "Stube", "run_by": "b"}}


def test_erasing_reaches_what_was_undone_before(workspace: Workspace, journal: SqliteJournal) -> None:
    """A contact that was entered and undone goes too when its actor is erased."""
    contact = [put(f, v, kind="contact", id_="c") for f, v in (("actor", "a"), ("name", "Quittenglück"))]
    workspace.commit([change(1, put("name", "A")), change(2, *contact)])
    workspace.commit([workspace.undo(f"{2:032x}", id=f"{3:032x}", author="anna", at="x")])
    workspace.erase("actor", "a")
    assert "Quittenglück".encode() not in journal.path.read_bytes()


def test_a_snapshot_read_before_an_erasure_is_not_kept(workspace: Workspace, journal: SqliteJournal) -> None:
    """Whoever read the journal before something was erased cannot put it back as a snapshot."""
    workspace.commit([change(1, put("name", "A"))])
    before = journal.erasures()
    workspace.erase("actor", "a")
    journal.keep_snapshot(1, "[1,[]]", erasures=before)
    assert journal.snapshot() is None


def test_resending_what_was_erased_brings_nothing_back(workspace: Workspace) -> None:
    """A browser that resends an erased change is told that it is known, and nothing comes back."""
    made = change(1, put("name", "A"))
    workspace.commit([made])
    workspace.erase("actor", "a")
    workspace.commit([made])
    assert workspace.dossier.plain() == {}


def test_others_notice_an_erasure(workspace: Workspace, journal: SqliteJournal) -> None:
    """A second workspace on the same journal forgets what was erased when it catches up."""
    workspace.commit([change(1, put("name", "A"))])
    other = Workspace()
    other.attach(SqliteJournal(journal.path))
    workspace.erase("actor", "a")
    assert other.catch_up() == {("actor", "a")}
    assert other.dossier.plain() == {}


def test_erasing_spares_the_step_another_took_over(workspace: Workspace) -> None:
    """A step first meant for the erased organisation, and by now another's, stays with its words."""
    step = [put(f, v, kind="step", id_="s") for f, v in (("task", "Fragen"), ("function", "A"), ("actor", "a"))]
    workspace.commit([change(1, put("name", "A"), put("name", "B", id_="b"), *step)])
    workspace.commit([change(2, put("actor", "b", "a", kind="step", id_="s"))])
    workspace.erase("actor", "a")
    assert workspace.dossier.record("step", "s").values["task"] == "Fragen"
    assert workspace.dossier.record("step", "s").values["actor"] == "b"


@pytest.fixture
def other(workspace: Workspace, journal: SqliteJournal) -> Workspace:
    """Return another tab's workspace on the same journal, in which one organisation stands."""
    workspace.commit([change(1, put("name", "A"))])
    other = Workspace()
    other.attach(SqliteJournal(journal.path))
    return other


def test_an_entry_that_meets_an_erasure_brings_nothing_back(
    workspace: Workspace, journal: SqliteJournal, other: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waits to be kept while another tab erases loses its words about the erased, and keeps the others."""
    kept = journal.append

    def late(*arguments: Any, **known: Any) -> list[int]:
        monkeypatch.undo()
        other.erase("actor", "a")
        return kept(*arguments, **known)

    monkeypatch.setattr(journal, "append", late)
    workspace.commit([change(2, put("city", "Quittenheim"), put("name", "B", id_="b"))])
    assert workspace.dossier.plain() == {"actor": {"b": {"name": "B"}}}
    assert b"Quittenheim" not in b"".join(path.read_bytes() for path in journal.path.parent.glob("journal.sqlite*"))


def test_an_erasure_takes_along_what_is_entered_meanwhile(
    workspace: Workspace, journal: SqliteJournal, other: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What another tab adds to an organisation at the moment it is erased goes with it."""
    erase = journal.erase

    def late(*arguments: Any) -> None:
        monkeypatch.undo()
        other.commit([change(2, *(put(f, v, kind="offer", id_="o") for f, v in (("actor", "a"), ("text", "Raum"))))])
        erase(*arguments)

    monkeypatch.setattr(journal, "erase", late)
    assert workspace.erase("actor", "a") == {("actor", "a"), ("offer", "o")}
    assert workspace.dossier.plain() == {}
