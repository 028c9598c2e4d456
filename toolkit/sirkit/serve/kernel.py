"""Kernel: Jupyter's kernel where it is forked. What does not differ between kernels is built before the fork."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

import ipywidgets
from ipykernel import ipkernel
from ipykernel.compiler import XCachingCompiler
from ipykernel.iostream import OutStream
from ipykernel.kernelapp import IPKernelApp
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core import shellapp
from traitlets.config import Config

from sirkit.serve.forks import UNREMEMBERED

_USUAL = Config({"HistoryManager": {"enabled": False}})


class KernelApp(IPKernelApp):
    """A kernel's application: made anew in each fork, around a shell that is there already."""

    def __init__(self, **options: Any) -> None:
        stream = f"{__name__}.{Stream.__name__}"
        super().__init__(outstream_class=stream, **options)  # type: ignore[no-untyped-call]  # ipykernel's

    def initialize(self, argv: list[str] | None = None) -> None:
        """Set up sockets, threads and all that is this kernel's own."""
        with unlisted():
            super().initialize(argv)  # type: ignore[no-untyped-call]  # ipykernel's
        ipywidgets.register_comm_target()  # it does so itself where it is imported in a kernel

    def parse_command_line(self, argv: list[str] | None = None) -> None:
        """Take the options; the usual ones need no parser made for all there could be."""
        if argv and argv[0] == "-f" and argv[2:] == [UNREMEMBERED]:
            self.connection_file = argv[1]
            self.update_config(_USUAL)
            self.cli_config = deepcopy(_USUAL)
        else:
            super().parse_command_line(argv)

    def init_kernel(self) -> None:
        """Give this kernel the shell built before, unless somebody has set up shells to be different."""
        if not self.usual:
            ZMQInteractiveShell.clear_instance()
        super().init_kernel()  # type: ignore[no-untyped-call]  # ipykernel's
        shell = self.kernel.shell
        shell.parent = shell.kernel = self.kernel
        shell.ipython_dir, shell.profile_dir = self.ipython_dir, self.profile_dir
        shell.starting_dir = os.getcwd()  # noqa: PTH109  # IPython keeps a string
        shell.init_environment()

    @property
    def usual(self) -> bool:
        """Whether nothing is set, on the command line or in a file, but what ``built`` set."""
        return bool(self.config == _USUAL)


def built() -> None:
    """Build the shell: the part of a kernel that takes longest, and needs neither sockets nor threads."""
    ZMQInteractiveShell.instance(config=deepcopy(_USUAL), user_ns={}, compiler_class=XCachingCompiler)


class Stream(OutStream):
    """A kernel's output, which makes nobody wait where there is nothing to send: it is asked to after every message."""

    def flush(self) -> None:
        """Send what was written."""
        if self._flush_pending:
            super().flush()  # type: ignore[no-untyped-call]  # ipykernel's


class Unlisted:
    """``sys`` without its list of modules.

    A kernel notes down each module there is, for a debugger it has not got and for a reset that takes modules away.
    To look at a module is to count a reference to it, and to count is to write: 7 of a kernel's 23 MB were copies of
    pages that hold a module's name or file name. These names are copies that lie side by side.
    """

    modules = dict.fromkeys(name.encode().decode() for name in sys.modules)

    def __getattr__(self, name: str) -> Any:
        """Return what ``sys`` has."""
        return getattr(sys, name)

    def __setattr__(self, name: str, value: Any) -> None:
        """Set it where it belongs."""
        setattr(sys, name, value)


@contextmanager
def unlisted() -> Iterator[None]:
    """Let ipykernel and IPython see no modules while they set themselves up."""
    places, stand_in = (ipkernel, shellapp), Unlisted()
    for place in places:
        vars(place)["sys"] = stand_in
    try:
        yield
    finally:
        for place in places:
            vars(place)["sys"] = sys
