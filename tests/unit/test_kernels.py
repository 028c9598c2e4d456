"""Kernels: for whom there is room, which wait ready, and which are ended because nobody came back."""

import asyncio
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jupyter_client.kernelspec import NoSuchKernel

from sirkit.serve import forks, kernels, launcher, memory, provisioner
from sirkit.serve.kernels import GRACE, LEFT, NAME, NEVER_CAME, OwnInterpreter


class Process:
    """Stands for a kernel's process."""

    execution_state = "starting"

    def __init__(self, *, alive: bool = True) -> None:
        self.alive = alive

    async def is_alive(self) -> bool:
        """Return whether it lives."""
        return self.alive


class House(kernels.Kernels):
    """Kernels without processes, and a clock and a memory that stand still until they are told to move."""

    now, memory = 1000.0, 100

    def given(self, *names: str, spare: bool = False) -> "House":
        """Start these kernels."""
        for name in names:
            self._kernels[name] = Process()
            self._kernel_connections[name] = 0
            if spare:
                self._spare.append(name)
        return self

    async def _started(self) -> str:
        name = f"new {len(self)}"
        self.given(name)
        return name

    async def shutdown_kernel(self, kernel_id: str, **options: bool) -> None:  # type: ignore[override]  # bound at run time
        """Forget the kernel."""
        assert options == {"now": True}
        del self._kernels[kernel_id]

    def full(self) -> None:
        """Let somebody wait for whom there is no room."""
        self.most = 1
        self.line._waiting.append(asyncio.Event())


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> House:
    """Return a house without kernels, with memory for a hundred people."""
    one = House()
    monkeypatch.setattr(memory, "people", lambda: one.memory)
    monkeypatch.setattr(time, "monotonic", lambda: one.now)
    return one


def test_a_connected_kernel_is_never_ended(house: House) -> None:
    """Whoever is connected keeps their kernel, however long and however crowded it is."""
    house.given("here").served("here")
    house.notify_connect("here")
    house.full()
    house.now += 10 * LEFT
    assert house.abandoned() == []


def test_a_page_that_never_connects_loses_its_kernel(house: House) -> None:
    """A kernel whose page is whole but never connected is kept for two minutes."""
    house.given("alone").served("alone")
    house.now += NEVER_CAME - 1
    assert house.abandoned() == []
    house.now += 1
    assert house.abandoned() == ["alone"]


def test_a_page_being_made_keeps_its_kernel(house: House) -> None:
    """Until its page is whole a kernel is not counted as alone, however long that takes."""
    house.given("made")
    house.now += 10 * LEFT
    assert house.abandoned() == []


def test_whoever_lost_the_connection_may_come_back(house: House) -> None:
    """A kernel somebody was connected with is kept for a quarter of an hour, counted from the last goodbye."""
    house.given("left")
    house.notify_connect("left")
    house.now += 10 * LEFT
    house.notify_disconnect("left")
    house.now += LEFT - 1
    assert house.abandoned() == []
    house.notify_connect("left")
    house.notify_disconnect("left")
    house.now += LEFT - 1
    assert house.abandoned() == []
    house.now += 1
    assert house.abandoned() == ["left"]


def test_one_of_two_connections_is_enough(house: House) -> None:
    """A kernel with two pages is not alone when one of them goes."""
    house.given("shared")
    house.notify_connect("shared")
    house.notify_connect("shared")
    house.notify_disconnect("shared")
    house.now += 10 * LEFT
    assert house.abandoned() == []


@pytest.mark.parametrize("met", [True, False])
def test_where_others_wait_patience_is_short(house: House, *, met: bool) -> None:
    """A kernel left alone makes room after half a minute where somebody waits for it, and only then."""
    house.given("alone").served("alone")
    if met:
        house.notify_connect("alone")
        house.notify_disconnect("alone")
    house.now += GRACE
    assert house.abandoned() == []
    house.full()
    assert house.abandoned() == ["alone"]
    house.now -= 1
    assert house.abandoned() == []


def test_whoever_waits_with_room_for_them_crowds_nobody(house: House) -> None:
    """A line at the door alone ends no kernel: they come in one after the other."""
    house.given("alone").served("alone")
    house.full()
    house.most = 0
    house.now += GRACE
    assert house.abandoned() == []


def test_spares_are_ended_where_memory_is_used_up(house: House) -> None:
    """Kernels that wait ready give their memory back before anything else has to."""
    house.given("first", "second", spare=True)
    assert house.abandoned() == []
    house.memory = 0
    assert house.abandoned() == ["first", "second"]


def test_what_has_ended_is_forgotten(house: House) -> None:
    """A kernel that is gone is neither ended again nor kept in mind."""
    house.given("gone").served("gone")
    house.notify_connect("gone")
    house.notify_disconnect("gone")
    del house._kernels["gone"]
    house.now += 10 * LEFT
    assert house.abandoned() == []
    assert not house._absent
    assert not house._met


def test_room_counts_visitors_not_spares(house: House) -> None:
    """With a limit, as many come in as it says: those inside and those on their way; spares are nobody's."""
    house.most = 3
    house.given("a")
    house.given("b", "c", "d", spare=True)
    assert [house.room(entering) for entering in range(4)] == [True, True, False, False]


def test_room_ends_with_the_memory(house: House) -> None:
    """Without a limit as many come in as the memory holds, and those for whom a kernel waits ready already."""
    house.memory = 1
    house.given("a")
    house.given("b", spare=True)
    assert [house.room(entering) for entering in range(4)] == [True, True, False, False]
    house.memory = 0
    assert [house.room(entering) for entering in range(4)] == [True, False, False, False]


def test_a_spare_is_taken_first(house: House) -> None:
    """Whoever comes gets the kernel that has waited longest, and where none waits a new one."""
    house.given("first", "second", spare=True)
    assert [asyncio.run(house.ready_kernel()) for _ in range(3)] == ["first", "second", "new 2"]


def test_a_dead_spare_is_passed_over(house: House) -> None:
    """A spare that has died or is gone is given to nobody."""
    house.given("dead", "gone", "alive", spare=True)
    house._kernels["dead"] = Process(alive=False)
    del house._kernels["gone"]
    assert asyncio.run(house.ready_kernel()) == "alive"
    assert not house._spare


def tended(house: House) -> None:
    """Let a house be tended once."""

    async def once() -> None:
        house.tend()
        house.tend()
        task: Any = house._tending
        await task

    asyncio.run(once())


def test_kernels_are_got_ready_while_nobody_waits(house: House) -> None:
    """An idle server has as many kernels ready as it is told, and no more however often it looks."""
    tended(house)
    tended(house)
    assert (len(house._spare), len(house)) == (house.ready, 2)


def test_nothing_is_got_ready_where_it_is_wanted_elsewhere(house: House) -> None:
    """While somebody waits, or where memory is short, no kernel is started for nobody."""
    house.memory = 3  # a quarter of those it carries, at most
    tended(house)
    house.memory = 100
    house.full()
    tended(house)
    assert not house._spare


def test_tending_ends_the_abandoned(house: House) -> None:
    """What is abandoned is shut down, spares too, and forgotten."""
    house.given("alone").served("alone")
    house.given("spare", spare=True)
    house.now += NEVER_CAME
    house.memory = 0
    tended(house)
    assert (len(house), len(house._spare)) == (0, 0)


def test_ending_what_is_not_there_is_nothing(house: House) -> None:
    """A page that never got a kernel ends none."""
    house.given("other")
    asyncio.run(house.end(""))
    assert len(house) == 1


def test_there_is_one_kind_of_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own Python, with one thread for arithmetic, forked where possible, and no history; nothing else."""
    monkeypatch.setenv("JUPYTER_PATH", "/elsewhere")
    found = OwnInterpreter()
    spec = found.get_kernel_spec(NAME)
    assert list(found.get_all_specs()) == [NAME]
    assert spec.argv == [*provisioner.LAUNCHER, "-f", "{connection_file}", forks.UNREMEMBERED]
    assert spec.metadata["kernel_provisioner"]["provisioner_name"] == "sirkit-fork"
    assert set(spec.env.values()) == {"1"}
    with pytest.raises(NoSuchKernel):
        found.get_kernel_spec("ir")


def test_stopping_passes_over_what_is_only_starting(house: House) -> None:
    """A server stopped while kernels are being started, or end by themselves, ends the others without a word."""
    house.given("here", "there")
    house._pending_kernels["starting"] = SimpleNamespace()
    app: Any = SimpleNamespace(kernel_manager=house)
    asyncio.run(launcher.SirkitVoila._end_kernels(app))
    assert len(house) == 0


def test_what_a_killed_kernel_tried_out_is_deleted(house: House, tmp_path: Path) -> None:
    """A folder for trying out stays as long as its kernel, even where that could not clear up after itself."""
    house.connection_dir = str(tmp_path)
    house.given("here")
    for kernel in ("here", "gone"):
        house.scratch(kernel).mkdir(parents=True)
    tended(house)
    assert (house.scratch("here").is_dir(), house.scratch("gone").exists()) == (True, False)
