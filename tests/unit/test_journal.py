"""The journal's SQLite form: everything once, in order, and on the disk."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.messages import Problem


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


def test_traces_say_when_and_where_and_nothing_else(journal: SqliteJournal) -> None:
    """Of each change the trace tells its day, what it touched and what it takes back; erasing leaves the trace."""
    journal.append([change(1, put("name", "A"), put("text", "B", kind="offer", id_="o"))])
    journal.append([change(2, put("name", None, "A"), undoes=f"{1:032x}")])
    journal.erase([("offer", "o")])
    first, second = journal.traces()
    assert (first.seq, first.day, first.undoes) == (1, "2026-01-01", None)
    assert first.records == {("actor", "a"), ("offer", "o")}
    assert second.undoes == first.id
    assert second.records == {("actor", "a")}
