"""The journal's SQLite form, the workspace on it, and the shelf."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from strategies import change, put

from sirkit.codes import ALPHABET
from sirkit.journal import SqliteJournal
from sirkit.kinds import Actor
from sirkit.messages import Problem
from sirkit.shelf import TRIES_PER_MINUTE, Shelf
from sirkit.workspace import Workspace


@pytest.fixture
def journal(tmp_path: Path) -> SqliteJournal:
    """Return an empty journal."""
    return SqliteJournal(tmp_path / "journal.sqlite")


@pytest.fixture
def workspace(journal: SqliteJournal) -> Workspace:
    """Return a workspace attached to it."""
    workspace = Workspace()
    workspace.attach(journal)
    return workspace


def test_resending_is_harmless(journal: SqliteJournal) -> None:
    """A change sent twice is kept once, under its first number."""
    made = change(1, put("name", "A"))
    assert journal.append([made]) == journal.append([made]) == [1]
    assert journal.since(0) == [(1, made)]


def test_order_is_the_journals(journal: SqliteJournal) -> None:
    """Changes are given back in the order they came, from any number on."""
    journal.append([change(7, put("name", "A")), change(3, put("name", "B", "A"))])
    assert [made.id[-1] for _, made in journal.since(0)] == ["7", "3"]
    assert [seq for seq, _ in journal.since(1)] == [2]


def test_all_or_none(journal: SqliteJournal, monkeypatch: pytest.MonkeyPatch) -> None:
    """If one change of several cannot be kept, none is."""
    keep = SqliteJournal._append

    def failing(self: SqliteJournal, made: object) -> int:
        if journal.knows("0" * 31 + "1"):
            raise sqlite3.OperationalError("database or disk is full")
        return keep(self, made)  # type: ignore[arg-type]  # a change

    monkeypatch.setattr(SqliteJournal, "_append", failing)
    with pytest.raises(Problem) as caught:
        journal.append([change(1, put("name", "A")), change(2, put("name", "B"))])
    assert caught.value.messages[0].key == "journal.full"
    assert journal.since(0) == []


def test_a_foreign_file_is_left_alone(tmp_path: Path) -> None:
    """Another program's database is refused and not touched."""
    path = tmp_path / "other.sqlite"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.commit()
    before = path.read_bytes()
    with pytest.raises(Problem) as caught:
        SqliteJournal(path)
    assert caught.value.messages[0].key == "journal.foreign"
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """A damaged file is refused with a message, not taken for an empty journal."""
    path = tmp_path / "broken.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    with pytest.raises(Problem) as caught:
        SqliteJournal(path)
    assert caught.value.messages[0].key == "journal.unreadable"


def test_only_the_owner_may_read(journal: SqliteJournal) -> None:
    """The file is readable by its owner only."""
    assert journal.path.stat().st_mode & 0o077 == 0


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    """Every change whose number was given out is there after the process was killed at once."""
    path = tmp_path / "journal.sqlite"
    program = (
        f"import os, signal, sys; sys.path[:0] = [{str(Path(__file__).parent)!r}]\n"
        "from pathlib import Path; from strategies import change, put; from sirkit.journal import SqliteJournal\n"
        f"journal = SqliteJournal(Path({str(path)!r}))\n"
        "for n in range(50): print(journal.append([change(n, put('name', str(n)))])[0], flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False).stdout.split()
    assert len(told) == 50
    assert [str(seq) for seq, _ in SqliteJournal(path).since(0)] == told


@pytest.mark.parametrize(("setting", "value"), [("synchronous", 2), ("secure_delete", 1), ("foreign_keys", 1)])
def test_the_disk_is_asked_for_the_truth(journal: SqliteJournal, setting: str, value: int) -> None:
    """Every commit waits for the disk (FULL is 2), and deleted bytes are overwritten."""
    assert journal._value(f"PRAGMA {setting}") == value
    assert journal._value("PRAGMA journal_mode") == "wal"


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


def test_nothing_can_be_said_about_what_was_erased(workspace: Workspace, journal: SqliteJournal) -> None:
    """A late change from another device is accepted as known, but neither its words nor the record come back."""
    workspace.commit([change(1, put("name", "Quittenglück"))])
    workspace.erase("actor", "a")
    late = change(2, put("name", "Neu", "Quittenglück"), put("name", "Other", id_="b"))
    workspace.commit([late])
    assert workspace.dossier.plain() == {"actor": {"b": {"name": "Other"}}}
    assert journal.knows(late.id)
    assert "Quittenglück".encode() not in b"".join(p.read_bytes() for p in journal.path.parent.glob("journal.sqlite*"))


def test_erasing_takes_ties_with_it(workspace: Workspace) -> None:
    """A tie to an erased actor goes too, whichever end it was."""
    ties = [put(f, v, kind="tie", id_="t") for f, v in (("from_actor", "b"), ("to_actor", "a"))]
    workspace.commit([change(1, put("name", "A"), put("name", "B", id_="b"), *ties)])
    workspace.erase("actor", "a")
    assert workspace.dossier.plain() == {"actor": {"b": {"name": "B"}}}


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


def test_two_first_visits_may_meet(tmp_path: Path) -> None:
    """Several processes that open the same new file at once all get a journal."""
    program = (
        "import sys; from pathlib import Path; from sirkit.journal import SqliteJournal\n"
        "SqliteJournal(Path(sys.argv[1])); print('open')"
    )
    for number in range(3):
        command = [sys.executable, "-c", program, str(tmp_path / f"{number}.sqlite")]
        visits = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
        assert [visit.communicate(timeout=60)[0] for visit in visits] == ["open\n"] * 4


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


def test_a_return_code_opens_the_same_workspace(tmp_path: Path) -> None:
    """The code given out for one key leads another key to the same journal."""
    shelf = Shelf(tmp_path)
    code = shelf.code("key-of-the-laptop")
    shelf.enter(code.lower().replace("-", " "), "key-of-the-phone")
    assert shelf.open("key-of-the-phone").path == shelf.open("key-of-the-laptop").path
    assert set(code) <= {*ALPHABET, "-"}


def test_a_wrong_code_opens_no_door(tmp_path: Path) -> None:
    """Guessing makes no new codes; a right code gives back one for the workspace that was left."""
    shelf = Shelf(tmp_path)
    mine = shelf.open("mine").path
    before = shelf._db.execute("SELECT count(*) FROM door").fetchone()
    with pytest.raises(Problem, match=r"code\.unknown"):
        shelf.enter("22222222", "mine")
    assert shelf._db.execute("SELECT count(*) FROM door").fetchone() == before
    left = shelf.enter(shelf.code("theirs"), "mine")
    shelf.enter(left, "mine")
    assert shelf.open("mine").path == mine


def test_guessing_codes_is_slow(tmp_path: Path) -> None:
    """After twenty wrong codes in a minute, even the right one has to wait."""
    shelf = Shelf(tmp_path)
    code = shelf.code("mine")
    for _ in range(TRIES_PER_MINUTE):
        with pytest.raises(Problem, match=r"code\.unknown"):
            shelf.enter("22222222", "theirs")
    with pytest.raises(Problem, match=r"code\.wait"):
        shelf.enter(code, "theirs")


def test_keys_are_kept_as_hashes_only(tmp_path: Path) -> None:
    """Whoever reads the folder finds neither keys nor codes."""
    shelf = Shelf(tmp_path)
    shelf.open("secret-key").close()
    code = shelf.code("secret-key").replace("-", "")
    content = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"secret-key" not in content
    assert code.encode() not in content


def test_traces_say_when_and_where_and_nothing_else(journal: SqliteJournal) -> None:
    """Of each change the trace tells its day, what it touched and what it takes back; erasing leaves the trace."""
    journal.append([change(1, put("name", "A"), put("text", "B", kind="offer", id_="o"))])
    journal.append([change(2, put("name", None, "A"), undoes=f"{1:032x}")])
    journal.erase([("offer", "o")])
    first, second = journal.traces()
    assert (first.seq, first.day, first.undoes) == (1, "2026-01-01", None)
    assert first.records == {("actor", "a"), ("offer", "o")}
    assert (second.undoes, second.records) == (first.id, {("actor", "a")})


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
