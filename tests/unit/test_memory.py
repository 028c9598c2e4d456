"""Memory: for how many people it will do, on a machine and in a container."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from sirkit.serve import forks, memory

MACHINE = 10_000_000_000
"""Bytes the test's machine has free."""
Group = Callable[..., None]


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Be on a machine with so much free memory, without groups."""
    monkeypatch.setattr("psutil.virtual_memory", lambda: SimpleNamespace(available=MACHINE))
    monkeypatch.setattr(memory, "GROUPS", tmp_path / "cgroup")
    monkeypatch.setattr(memory, "OWN", tmp_path / "own")


@pytest.fixture
def group(tmp_path: Path) -> Group:
    """Return what makes us part of a control group that holds these files; called again, of one within it."""

    def made(name: str, **files: object) -> None:
        own = tmp_path / "own"
        path = f"{own.read_text().strip().removeprefix('0::')}/{name}" if own.exists() else f"/{name}"
        own.write_text(f"0::{path}\n", "ascii")
        folder = tmp_path / "cgroup" / path[1:]
        folder.mkdir(parents=True, exist_ok=True)
        for file, held in files.items():
            (folder / f"memory.{file}").write_text(f"{held}\n", "ascii")

    return made


@pytest.mark.parametrize(("forking", "each"), [(True, memory.FORKED), (False, memory.STARTED)])
def test_people_are_counted_by_what_each_takes(monkeypatch: pytest.MonkeyPatch, forking: bool, each: int) -> None:  # noqa: FBT001  # pytest hands it in
    """What is free beyond what stays free is shared out; a person takes more where nothing can be forked."""
    monkeypatch.setattr(forks, "possible", lambda: forking)
    for free, people in ((7 * each, 7), (7 * each - 1, 6)):
        monkeypatch.setattr(memory, "free", lambda free=free: memory.BESIDE + free)
        assert memory.people() == people


def test_no_memory_is_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where less is free than has to stay free, there is room for nobody, never for less than nobody."""
    monkeypatch.setattr("psutil.virtual_memory", lambda: SimpleNamespace(available=memory.BESIDE - 1_000_000_000))
    assert memory.people() == 0


def test_without_groups_the_machine_counts() -> None:
    """Where there are no control groups, what the machine has free is free."""
    assert memory.free() == MACHINE


def test_a_limit_is_kept(group: Group) -> None:
    """Of a container's limit, what is used is gone, but for files nobody has used lately."""
    group("room", max=2_000, current=1_500, stat="anon 1000\nactive_file 200\ninactive_file 300")
    assert memory.free() == 2_000 - 1_500 + 300


def test_the_group_a_container_sees_as_the_first_is_kept(group: Group) -> None:
    """A container that sees its own group where others see the machine's keeps to its limit too."""
    group("", max=2_000, current=1_500, stat="inactive_file 0")
    assert memory.free() == 500


def test_max_is_no_limit(group: Group) -> None:
    """A group with the word for no limit takes nothing away."""
    group("room", max="max", current=1_500, stat="inactive_file 300")
    assert memory.free() == MACHINE


def test_the_narrowest_group_counts(group: Group) -> None:
    """Of the groups around us the one that leaves least decides, inner or outer."""
    group("outer", max=900, current=100, stat="inactive_file 0")
    group("inner", max=5_000, current=50, stat="inactive_file 0")
    assert memory.free() == 800
    group("innermost", max=300, current=50, stat="inactive_file 0")
    assert memory.free() == 250


def test_the_machine_counts_where_it_has_least(group: Group) -> None:
    """A limit larger than what the machine has left gives nobody more."""
    group("room", max=5 * MACHINE, current=0, stat="inactive_file 0")
    assert memory.free() == MACHINE


def test_a_group_above_all_groups_is_not_asked(group: Group, tmp_path: Path) -> None:
    """What lies outside the folder of the groups is no limit."""
    group("room", max="max")
    (tmp_path / "memory.max").write_text("1", "ascii")
    assert memory.free() == MACHINE


@pytest.mark.parametrize("lost", ["max", "current", "stat"])
def test_a_missing_file_stops_nobody(group: Group, tmp_path: Path, lost: str) -> None:
    """A file that is not there is no error, and the limit is kept as far as it is told."""
    group("room", max=2_000, current=1_500, stat="inactive_file 300")
    (tmp_path / "cgroup" / "room" / f"memory.{lost}").unlink()
    assert memory.free() == {"max": MACHINE, "current": 2_300, "stat": 500}[lost]


@pytest.mark.parametrize("held", ["", "anon 1000", "a line of four words"])
def test_unforeseen_statistics_stop_nobody(group: Group, held: str) -> None:
    """A limit is kept where the group tells nothing of its files."""
    group("room", max=2_000, current=1_500, stat=held)
    assert memory.free() == 500
