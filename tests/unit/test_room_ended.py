"""A room's life: the same after a restart, over after its end date, and nobody's but its owner's."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hall import Hall, Member, raw
from strategies import put

from sirkit.changes import read
from sirkit.room.room import Room, folder, sweep

ACTOR = put("name", "Dorfladen", id_="laden")


def test_a_room_is_the_same_after_a_restart(tmp_path: Path) -> None:
    """Codes, guests and changes outlive the server."""
    first = Room(tmp_path, "Probe")
    secret, guest = first.register.admit("participant")
    first.append(guest, [read(raw(1, ACTOR, author=guest.author))])
    code = first.register.code("participant")
    first.close()
    again = Room(tmp_path)
    assert (again.register.code("participant"), again.register.name, again.seq) == (code, "Probe", 1)
    assert again.register.guest(secret) == guest
    again.close()


def test_one_name_is_one_room(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Capitals and spaces make no other room."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    assert folder("Erster  Abend ") == folder("erster abend") != folder("Zweiter Abend")


def test_a_room_is_deleted_after_its_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """On the day itself it is still there; on the next one it is gone, and nothing of it is left."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    room = Room(folder("Probe"), "Probe")
    ends = date(2026, 12, 1)
    room.register.end_on(ends)
    room.close()
    assert sweep(ends) == []
    assert sweep(ends + timedelta(days=1)) == ["Probe"]
    assert not folder("Probe").exists()


def test_a_running_room_ends_in_time_too(tmp_path: Path) -> None:
    """A server that runs past the end date deletes its room itself."""
    room = Room(tmp_path / "room", "Probe")
    room.end_in_time(room.register.ends)
    assert room.folder.exists()
    room.end_in_time(room.register.ends + timedelta(days=1))
    assert not room.folder.exists()


def test_an_ended_room_answers_nobody(served: Hall, participant: Member) -> None:
    """After the trainer has ended it, every request gets a sentence and the folder is gone."""
    participant.write(1, ACTOR)
    assert served.admit("trainer").ask("end", {})[0] == 200
    status, told = participant.ask("whole")
    assert (status, told["messages"][0]["key"], served.room.folder.exists()) == (410, "room.over", False)


def test_the_room_is_its_owners_only(tmp_path: Path) -> None:
    """Nobody else on the machine may read the files."""
    room = Room(tmp_path / "room", "Probe")
    modes = {path.name: path.stat().st_mode & 0o077 for path in (tmp_path / "room").iterdir()}
    room.close()
    assert set(modes.values()) == {0}, modes
