"""Provisioner: how Jupyter (Voilà, JupyterLab, nbclient) gets forked kernels, or ordinary ones where it cannot."""

import asyncio
from functools import cache
from logging import Logger
from os import devnull
from pathlib import Path
from subprocess import DEVNULL
from sys import executable
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

from sirkit.serve import forks

NAME = "sirkit-fork"
"""What a kernel's description says under ``metadata.kernel_provisioner.provisioner_name`` to be forked."""
LAUNCHER = [executable, "-m", "ipykernel_launcher"]
_KNOWN = {"env", "cwd", "stdin", "stdout", "stderr", "independent", "kernel_id", "extra_arguments"}


class ForkProvisioner(LocalProvisioner):
    """Forks the kernel from a parent that has loaded everything; all else is as with any local kernel."""

    async def launch_kernel(self, cmd: list[str], **options: Any) -> KernelConnectionInfo:
        """Fork the kernel; where that cannot be, start it in the ordinary way and say so once."""
        try:
            born = asyncio.create_task(asyncio.to_thread(forked, cmd, options))
            process: Any = await asyncio.shield(born)
        except (forks.NoFork, OSError) as why:
            say(self.log, str(why))
            return await super().launch_kernel(cmd, **options)
        except asyncio.CancelledError:
            born.add_done_callback(_unwanted)
            raise
        self.process, self.pid, self.pgid = process, process.pid, process.pid
        self.cwd = Path(options.get("cwd") or Path.cwd())
        return self.connection_info


def _unwanted(born: asyncio.Task[forks.Fork]) -> None:
    """End a kernel that came when nobody waited for it any more."""
    if not born.cancelled() and born.exception() is None:
        born.result().kill()


def forked(cmd: list[str], options: dict[str, Any]) -> forks.Fork:
    """Have a kernel forked for a command line and the options of ``subprocess.Popen`` it would be started with.

    Raises
    ------
    NoFork
        Where it cannot be, or where what is asked for is more than a fork can give.
    """
    if cmd[:3] != LAUNCHER:
        raise forks.NoFork("it is another program")
    if options.get("independent") or not options.keys() <= _KNOWN:
        raise forks.NoFork("it is to live by itself")
    with open(devnull, "wb") as nothing:  # noqa: PTH123  # a device, and its number is wanted
        out, err = (_number(options.get(name), own, nothing.fileno()) for name, own in (("stdout", 1), ("stderr", 2)))
        return forks.shared().born(cmd[3:], options["env"], str(options.get("cwd") or Path.cwd()), [out, err])


def _number(stream: Any, own: int, nothing: int) -> int:
    """Return the number of the file a stream goes to: our own, none, or one that is open already."""
    if stream is None:
        return own
    number = stream if isinstance(stream, int) else stream.fileno()
    if number == DEVNULL:
        return nothing
    if number < 0:
        raise forks.NoFork("somebody reads along")
    return int(number)


@cache
def say(log: Logger, why: str) -> None:
    """Say once why kernels are started in the ordinary way."""
    log.warning("Kernels are started one by one, which takes longer and more memory: %s.", why)
