"""Kernels: which Python they run, how many there may be, how many start together, and the one that waits ready."""

import asyncio
import os
import sys
from typing import Any

from jupyter_client.kernelspec import KernelSpec, KernelSpecManager, NoSuchKernel
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets import Integer

NAME = "python3"
# One visitor's arithmetic is small; threads of its libraries would only fight over the laptop's few cores.
SINGLE = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


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
        return KernelSpec(argv=_start(), display_name="Python 3", language="python", env=dict.fromkeys(SINGLE, "1"))


class Kernels(AsyncMappingKernelManager):
    """Visitors' kernels: started a few at a time, refused above ``most``."""

    most = Integer(120, help="More kernels than this are not started.").tag(config=True)
    at_once = Integer(2 * (os.cpu_count() or 1), help="Kernels that may be starting together.").tag(config=True)
    _gate: asyncio.Semaphore | None = None
    _spare = ""
    """The kernel that waits ready for the next visitor: our code is loaded, and it has met nobody."""
    _warming: asyncio.Task[None] | None = None

    @property
    def full(self) -> bool:
        """Whether there are as many visitors' kernels as there may be; the one that waits is nobody's yet."""
        return len(self) - (self._spare in self) >= self.most

    async def start_kernel(self, **options: Any) -> str:  # type: ignore[override]  # theirs is bound at run time
        """Start a kernel when its turn comes and return its id."""
        if self._gate is None:
            self._gate = asyncio.Semaphore(self.at_once)
        async with self._gate:
            return str(await super().start_kernel(**options))

    async def ready_kernel(self, **options: Any) -> str:
        """Return the id of the kernel that waits ready, or of a new one, and let another one get ready."""
        taken, self._spare = self._spare, ""
        fit = taken in self and await self.get_kernel(taken).is_alive()  # type: ignore[misc]  # bound at run time
        kernel = taken if fit else await self.start_kernel(**options)
        if self._warming is None or self._warming.done():
            self._warming = asyncio.create_task(self._warm(options))
        return kernel

    async def _warm(self, options: dict[str, Any]) -> None:
        if not self.full:
            self._spare = await self.start_kernel(**options)


def _start() -> list[str]:
    told = ("--HistoryManager.enabled=False", "--IPKernelApp.exec_lines=import sirkit.apps")
    return [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", *told]
