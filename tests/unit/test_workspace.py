"""The workspace on a journal: what others write, taking back, merging."""

import time
from pathlib import Path

import pytest
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.kinds import Actor
from sirkit.messages import Problem
from sirkit.workspace import Workspace


def test_two_workspaces_see_each_other(workspace: Workspace, journal: SqliteJournal) -> None:
    """What one tab writes is in the other one after it has caught up, and only that is named."""
    other = Workspace()
    other.attach(SqliteJournal(journal.path))
    workspace.commit([change(1, put("name", "A"))])
    assert other.catch_up() == {("actor", "a")}
    assert other.dossier == workspace.dossier


def test_a_long_journal_opens_from_a_snapshot(
    workspace: Workspace, journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a long replay a snapshot is kept; the next opening shows the same, and a damaged one is left aside."""
    monkeypatch.setattr("sirkit.workspace.SNAPSHOT_EVERY", 2)
    workspace.commit([change(1, put("name", "A")), change(2, put("name", "B", "A")), change(3, put("city", "Utting"))])
    for damage in ("", "UPDATE snapshot SET body = '[1,[]]'"):
        other = Workspace()
        other.attach(SqliteJournal(journal.path))
        assert other.dossier == workspace.dossier
        assert journal.snapshot() is not None
        journal._db.execute(damage)


def test_nothing_of_a_refused_batch_is_kept(workspace: Workspace) -> None:
    """If one change of a batch does not fit, the dossier and the journal stay as they were."""
    with pytest.raises(Problem):
        workspace.commit([change(1, put("name", "A")), change(2, put("lat", 99999))])
    assert workspace.dossier.plain() == {}
    assert workspace.changes() == []


def test_undo_goes_back_step_by_step(workspace: Workspace) -> None:
    """Undoing twice takes back the last two changes, and a third time says that there is nothing left."""
    workspace.commit([change(1, put("name", "A")), change(2, put("name", "B", "A"))])
    workspace.commit([workspace.undo(id=f"{10:032x}", author="anna", at="x")])
    assert workspace.dossier.record("actor", "a").values["name"] == "A"
    workspace.commit([workspace.undo(id=f"{11:032x}", author="anna", at="x")])
    assert workspace.dossier.plain() == {}
    with pytest.raises(Problem) as caught:
        workspace.undo(id=f"{12:032x}", author="anna", at="x")
    assert caught.value.messages[0].key == "undo.nothing"


def test_one_chosen_change_is_taken_back(workspace: Workspace) -> None:
    """Naming a change takes back that one, not the last one."""
    workspace.commit([change(1, put("name", "A")), change(2, put("city", "Utting")), change(3, put("zip", "86919"))])
    workspace.commit([workspace.undo(f"{2:032x}", id=f"{10:032x}", author="anna", at="x")])
    assert workspace.dossier.plain() == {"actor": {"a": {"name": "A", "zip": "86919"}}}


def test_taking_back_an_entry_others_added_to_drops_it(workspace: Workspace) -> None:
    """An entry without its name cannot stand: it is dropped, what others added stays, and undoing that restores all."""
    workspace.commit([change(1, put("name", "A")), change(2, put("city", "Utting"), author="ben")])
    back = workspace.undo(f"{1:032x}", id=f"{10:032x}", author="anna", at="x")
    workspace.commit([back])
    assert list(workspace.dossier.all(Actor)) == []
    workspace.commit([change(11, {"op": "restore", "kind": "actor", "id": "a"})])
    assert workspace.dossier.plain() == {"actor": {"a": {"city": "Utting", "name": "A"}}}


def test_both_may_remove_the_same_and_still_merge(workspace: Workspace, tmp_path: Path) -> None:
    """Two people who removed the same organisation can open each other's folder."""
    workspace.commit([change(1, put("name", "A"))])
    drop = {"op": "drop", "kind": "actor", "id": "a"}
    other = Workspace()
    other.attach(SqliteJournal(tmp_path / "other.sqlite"))
    other.commit([change(1, put("name", "A")), change(2, drop, author="ben")])
    other.save(tmp_path / "other.sirkit.json")
    workspace.commit([change(3, drop)])
    workspace.open(tmp_path / "other.sirkit.json")
    assert len(workspace.changes()) == 3
    assert list(workspace.dossier.all(Actor)) == []


def test_large_imports_stay_quick(workspace: Workspace) -> None:
    """Checking a change takes time in proportion to its size: 20 times the size, not 400 times the time."""
    seconds = []
    for start, size in ((0, 200), (10_000, 4000)):
        ops = [put("name", "A", id_=f"x{start + number}") for number in range(size)]
        began = time.perf_counter()
        workspace.commit([change(start, *ops)])
        seconds.append(time.perf_counter() - began)
    assert seconds[1] < 100 * seconds[0] + 1


def test_news_of_others_is_told_once_even_after_a_refusal(workspace: Workspace, journal: SqliteJournal) -> None:
    """What another tab wrote is still to be told when one's own change is refused."""
    other = Workspace()
    other.attach(SqliteJournal(journal.path))
    other.commit([change(1, put("name", "A"))])
    with pytest.raises(Problem):
        workspace.commit([change(2, put("lat", 999, id_="b"))])
    assert workspace.drain() == {("actor", "a")}
    assert workspace.drain() == set()


def test_taking_an_entry_back_erases_nothing(workspace: Workspace) -> None:
    """What was erased is told apart from an entry that was only taken back."""
    workspace.commit([change(1, put("name", "A")), change(2, put("name", "B", id_="b"))])
    back = workspace.undo(change(1, put("name", "A")).id, id="f" * 32, author="anna", at="")
    workspace.commit([back])
    workspace.erase("actor", "b")
    assert workspace.erased({("actor", "a"), ("actor", "b")}) == {("actor", "b")}


def test_a_workspace_knows_the_day_of_the_last_word(workspace: Workspace) -> None:
    """The day a record was last written to is known, whoever wrote; what was taken back was never written."""
    at = {"id": f"{9:032x}", "author": "anna", "at": "2026-03-03T10:00"}
    workspace.commit([change(1, put("name", "A"))])
    assert workspace.written() == {("actor", "a"): "2026-01-01"}
    later = change(2, put("city", "Utting")).model_copy(update={"at": "2026-02-02T10:00"})
    workspace.commit([later])
    assert workspace.written() == {("actor", "a"): "2026-02-02"}
    workspace.commit([workspace.undo(later.id, **at)])
    assert workspace.written() == {("actor", "a"): "2026-01-01"}


def test_a_workspace_tells_what_was_made_since_a_day(workspace: Workspace) -> None:
    """From that day on, in the journal's order, whatever came before and between."""
    days = {1: "2026-03-03", 2: "2026-01-01", 3: "2026-02-02"}
    made = [
        change(number, put("name", str(number), str(number - 1) if number > 1 else None)).model_copy(update={"at": day})
        for number, day in days.items()
    ]
    workspace.commit(made)
    assert [each.id[-1] for each in workspace.since("2026-02-02")] == ["1", "3"]
    assert workspace.since("2026-03-04") == []
