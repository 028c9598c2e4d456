"""How a forked kernel is born, lives and ends, and what becomes of it when somebody else does."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psutil
import pytest
from forked import Kernel, gone, kernel, sockets, until
from jupyter_client.manager import AsyncKernelManager

from sirkit.serve import forks
from sirkit.serve.kernels import OwnInterpreter

pytestmark = pytest.mark.skipif(not forks.possible(), reason="this system cannot fork")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
CHILD = "import subprocess, sys\nchild = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])"
STARTER = """
from forked import kernel
with kernel() as one:
    print(one.process.pid, flush=True)
    input()
"""


def parent() -> psutil.Process:
    """Return the process our kernels are forked from."""
    process = forks.shared().process
    assert process is not None
    return psutil.Process(process.pid)


def started(folder: str) -> subprocess.Popen[bytes]:
    """Start a program that runs one kernel, tells its number, and waits; what it leaves lies in the folder."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TMPDIR": folder}
    return subprocess.Popen([sys.executable, "-c", STARTER], env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


@pytest.fixture(scope="module")
def running() -> Iterator[Kernel]:
    """Run one kernel for those tests of this file that leave it as it is."""
    with kernel() as one:
        yield one


def test_a_kernel_is_forked(running: Kernel) -> None:
    """A kernel of ours is a child of the parent, in a group of its own, and answers."""
    assert isinstance(running.manager.provisioner.process, forks.Fork)
    assert running.process.ppid() == parent().pid
    assert os.getpgid(running.process.pid) == running.process.pid
    assert running.said("__import__('os').getpid()") == running.process.pid


@linux
def test_a_kernel_is_known_by_its_name(running: Kernel) -> None:
    """Lists of processes call a kernel by its name, and where memory runs out it goes before the server."""
    assert running.process.name() == "sirkit-kernel"
    assert Path(f"/proc/{running.process.pid}/oom_score_adj").read_text("ascii").strip() == "500"


@linux
def test_a_parent_starts_no_thread(running: Kernel) -> None:
    """Though it has loaded everything and forked, the parent has one thread; its kernels have more."""
    assert parent().num_threads() == 1
    assert running.process.num_threads() > 1


@linux
def test_a_kernel_keeps_none_of_the_parents_sockets(running: Kernel) -> None:
    """What the server tells the parent goes through no socket that a kernel holds."""
    theirs, mine = (
        {str(file.readlink()) for file in Path(f"/proc/{process.pid}/fd").iterdir()}
        for process in (parent(), running.process)
    )
    assert [name for name in theirs if name.startswith("socket:")]
    assert not [name for name in theirs & mine if name.startswith("socket:")]


def test_an_interrupted_cell_says_so(running: Kernel) -> None:
    """Jupyter's interrupt ends the cell that runs, and the kernel goes on."""
    code = "print('begun', flush=True)\nimport time; time.sleep(600)"
    asked = running.client.execute(code, stop_on_error=False)  # else what is asked next may be passed over
    running.message("stream")
    running.manager.interrupt_kernel()
    assert running.message("error")["ename"] == "KeyboardInterrupt"
    assert until(lambda: running.client.get_shell_msg(timeout=60)["parent_header"]["msg_id"] == asked)
    assert running.said("6 * 7") == 42


def test_a_restarted_kernel_is_another_one() -> None:
    """A restart ends the process and forks another one, which answers and knows nothing."""
    with kernel() as one:
        assert one.said("known", "known = 1") == 1
        before = one.process
        one.manager.restart_kernel(now=True)
        one.ready()
        assert until(lambda: gone(before))
        assert isinstance(one.manager.provisioner.process, forks.Fork)
        assert one.process.pid != before.pid
        assert one.said("'known' in globals()") is False


@pytest.mark.parametrize("now", [True, False])
def test_a_kernel_shut_down_leaves_nothing(now: bool) -> None:  # noqa: FBT001  # Jupyter's word
    """Asked or killed, a kernel ends, its parent has waited for it, and our list of the living is without it."""
    with kernel() as one:
        process = one.process
        one.manager.shutdown_kernel(now=now)
        assert until(lambda: not psutil.pid_exists(process.pid))
    forks.shared().listen()
    assert process.pid not in forks.shared().living


def test_a_kernel_tells_how_it_ended() -> None:
    """The exit code of a kernel that ended by itself, or by a signal, is known as with any process."""
    codes = []
    for last in ("import os; os._exit(7)", "import os; os.kill(os.getpid(), 9)"):
        with kernel() as one:
            process = one.manager.provisioner.process
            one.client.execute(last)
            assert until(lambda: process.poll() is not None)  # noqa: B023  # asked at once
            codes.append(process.returncode)
    assert codes == [7, -signal.SIGKILL]


@pytest.mark.parametrize("last", ["import os; os._exit(0)", None])
def test_what_a_kernel_started_ends_with_it(last: str | None) -> None:
    """A program that a cell left running does not outlive the kernel, however that ended."""
    with kernel() as one:
        left = psutil.Process(one.said("child.pid", CHILD))
        if last:
            one.client.execute(last)
        else:
            one.manager.shutdown_kernel(now=True)
        assert until(lambda: gone(left))


def test_errors_go_where_the_kernel_was_told(tmp_path: Path) -> None:
    """What a kernel and its programs write past Jupyter goes to the files it was started with."""
    code = "import os, sys\nos.write(1, b'out'); os.write(2, b'bare'); print('proper', file=sys.__stderr__, flush=True)"
    printed, complained = tmp_path / "out", tmp_path / "err"
    with printed.open("wb") as out, complained.open("wb") as err, kernel(stdout=out, stderr=err) as one:
        one.said("None", f"{code}\nos.system('echo program >&2')")
    assert printed.read_bytes() == b"out"
    assert {b"bareproper", b"program"} <= set(complained.read_bytes().split())


@linux
def test_kernels_end_with_their_parent() -> None:
    """When the parent is killed its kernels end and are known to have ended; the next one has a new parent."""
    with kernel() as one:
        before, process = parent(), one.process
        before.kill()
        assert until(lambda: gone(process))
        assert until(lambda: one.manager.provisioner.process.poll() is not None)
        with kernel() as other:
            assert isinstance(other.manager.provisioner.process, forks.Fork)
            assert other.process.ppid() == parent().pid != before.pid


def test_closing_leaves_no_process(tmp_path: Path) -> None:
    """Whoever closes the forks is rid of the parent and of every kernel."""
    own = forks.Forks()
    file = tmp_path / "kernel.json"
    born = own.born(["-f", str(file), forks.UNREMEMBERED], os.environ, str(tmp_path), [1, 2])
    assert own.process is not None
    processes = [psutil.Process(pid) for pid in (own.process.pid, born.pid)]
    assert until(file.is_file)
    own.close()
    assert until(lambda: all(map(gone, processes)))
    assert born.poll() == -signal.SIGKILL
    assert not own.living


def test_a_killed_server_leaves_no_kernel() -> None:
    """Whoever started kernels and is killed leaves neither them nor the parent behind."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder, started(folder) as starter:
        assert starter.stdout is not None
        one = psutil.Process(int(starter.stdout.readline()))
        processes = [one, psutil.Process(one.ppid())]
        starter.kill()
        assert until(lambda: all(map(gone, processes)))


def test_many_may_be_started_at_once() -> None:
    """Kernels ordered at the same time are different processes of one parent."""

    async def pids() -> set[int]:
        several: list[Any] = [AsyncKernelManager(kernel_spec_manager=OwnInterpreter(), **sockets()) for _ in "123"]
        await asyncio.gather(*(one.start_kernel() for one in several))
        found = {one.provisioner.pid for one in several}
        assert {psutil.Process(pid).ppid() for pid in found} == {parent().pid}
        await asyncio.gather(*(one.shutdown_kernel(now=True) for one in several))
        return found

    assert len(asyncio.run(pids())) == 3
