"""Kernels: which Python they run, who gets one when, which wait ready, and which are ended because nobody came back."""

import asyncio
import os
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager, NoSuchKernel
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager, ServerKernelManager
from traitlets import Integer

from sirkit.serve import forks, memory, provisioner
from sirkit.serve.line import Line

NAME = "python3"
SCRATCH = "scratch"
"""Beside the kernels' sockets: what is tried out, each in the folder of its kernel."""
NEVER_CAME = 120
"""Seconds in which a page that got a kernel has to connect with it."""
LEFT = 900
"""Seconds in which a page that lost its connection may come back."""
GRACE = 30
"""Seconds after which a kernel nobody is connected with makes room where others wait."""
CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
"""The cores this server may use."""
CLASS = min(16 * CORES, 48)
"""Kernels that wait ready where a whole room may come in one minute, and the memory carries four times as many."""


class OwnInterpreter(KernelSpecManager):
    """One kernel: the Python this server runs on, whatever kernels lie around on the machine."""

    def find_kernel_specs(self) -> dict[str, str]:
        """Return the one kernel's name; it needs no folder."""
        return {NAME: ""}

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Return the kernel's description.

        Raises
        ------
        NoSuchKernel
            If another kernel is asked for.
        """
        if kernel_name != NAME:
            raise NoSuchKernel(kernel_name)
        return KernelSpec(
            argv=[*provisioner.LAUNCHER, "-f", "{connection_file}", forks.UNREMEMBERED],
            display_name="Python 3",
            language="python",
            env=dict.fromkeys(forks.SINGLE, "1"),
            metadata={"kernel_provisioner": {"provisioner_name": provisioner.NAME}},
        )


class Kernel(ServerKernelManager):
    """One kernel's process; it publishes no events, for which each would read a schema of them."""

    def emit(self, schema_id: str, data: object) -> None:
        """Tell nobody."""


class Kernels(AsyncMappingKernelManager):
    """Visitors' kernels: as many as the memory holds, started as many together as there are cores."""

    most = Integer(0, help="More kernels than this are not started; 0: as many as the memory holds.").tag(config=True)
    ready = Integer(2, help="Kernels that wait ready for who comes next.").tag(config=True)

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)  # type: ignore[no-untyped-call]  # Jupyter's
        self.kernel_manager_class = f"{__name__}.{Kernel.__name__}"
        self.line = Line(CORES, self.room)
        self._spare: deque[str] = deque()
        """Kernels that wait ready: everything is loaded, and they have met nobody."""
        self._absent: dict[str, float] = {}
        """Since when nobody is connected with a visitor's kernel."""
        self._met: set[str] = set()
        self._tending: asyncio.Task[None] | None = None

    def room(self, entering: int = 0) -> bool:
        """Return whether there is room for one more beside those on their way in."""
        visitors = len(self) - len(self._spare) + entering
        return (not self.most or visitors < self.most) and memory.people() + len(self._spare) > entering

    async def ready_kernel(self) -> str:
        """Return the id of a kernel that waits ready, or of a new one."""
        while self._spare:
            kernel = self._spare.popleft()
            process: Any = self.get_kernel(kernel) if kernel in self else None
            if process and await process.is_alive():
                break
        else:
            kernel = await self._started()
        return kernel

    def served(self, kernel_id: str) -> None:
        """Note that a page is whole and ought to connect with its kernel soon."""
        if kernel_id in self and not self._kernel_connections[kernel_id]:
            self._absent[kernel_id] = time.monotonic()

    async def _started(self) -> str:
        start: Any = self.start_kernel  # bound at run time
        return str(await start(kernel_name=NAME))

    def notify_connect(self, kernel_id: str) -> None:
        """Note that a page is connected with its kernel: it is not ended as long as that is so."""
        super().notify_connect(kernel_id)  # type: ignore[no-untyped-call]  # Jupyter's
        self._absent.pop(kernel_id, None)
        self._met.add(kernel_id)

    def notify_disconnect(self, kernel_id: str) -> None:
        """Note that a page has lost its kernel; it may come back."""
        super().notify_disconnect(kernel_id)  # type: ignore[no-untyped-call]  # Jupyter's
        self.served(kernel_id)

    def start_watching_activity(self, kernel_id: str) -> None:
        """Watch nothing: who is connected says more than what a kernel sends, and to unpack that takes long."""
        kernel: Any = self.get_kernel(kernel_id)
        kernel.execution_state = "idle"

    def stop_watching_activity(self, kernel_id: str) -> None:
        """Watch nothing."""

    def tend(self) -> None:
        """End kernels nobody came back to, and get some ready while nobody waits; to be called every few seconds."""
        if self._tending is None or self._tending.done():
            self._tending = asyncio.create_task(self._tend())

    async def _tend(self) -> None:
        for kernel in self.abandoned():
            await self.end(kernel)
        self.clear_away()
        while self.line.idle and len(self._spare) < min(self.ready, memory.people() // 4):
            self._spare.append(await self._started())

    def abandoned(self) -> list[str]:
        """Return the kernels to be ended: those left alone for long, and for less long where others wait for room."""
        now, crowded = time.monotonic(), not self.line.idle and not self.room()
        self._absent = {kernel: since for kernel, since in self._absent.items() if kernel in self}
        self._met = {kernel for kernel in self._met if kernel in self}
        found = []
        for kernel, since in self._absent.items():
            patience = GRACE if crowded else LEFT if kernel in self._met else NEVER_CAME
            if now - since >= patience:
                found.append(kernel)
        return found if memory.people() else [*found, *self._spare]

    def scratch(self, kernel: str) -> Path:
        """Return the folder in which a kernel may try things out; it goes with the kernel."""
        return Path(self.connection_dir) / SCRATCH / kernel

    def clear_away(self) -> None:
        """Delete what kernels that are gone have tried out: one that is killed leaves it behind."""
        with suppress(FileNotFoundError):
            for folder in (Path(self.connection_dir) / SCRATCH).iterdir():
                if folder.name not in self:
                    rmtree(folder, ignore_errors=True)

    async def end(self, kernel: str) -> None:
        """End a kernel, if it is there."""
        if kernel in self._spare:
            self._spare.remove(kernel)
        if kernel in self:
            await self.shutdown_kernel(kernel, now=True)  # type: ignore[no-untyped-call]  # Jupyter's
