"""Loading: what is imported before the fork, so that it lies in memory once for all kernels, and stays shared there."""

import contextlib
import ctypes
import gc
import sys
import sysconfig
from collections.abc import Iterable
from importlib import import_module

LATE = (
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.logger",
    "IPython.core.oinspect",
    "IPython.extensions.storemagic",
    "encodings.ascii",
    "faulthandler",
    "ipykernel.ipkernel",
    "psutil",
    "tornado.platform.asyncio",
)
"""What a kernel of Jupyter imports only when it starts."""
APP = (
    "sirkit.apps",
    "docx",
    "icalendar",
    "jinja2",
    "networkx",
    "openpyxl.reader.excel",
    "openpyxl.styles",
    "pandas",
    "rapidfuzz.distance",
    "rapidfuzz.process",
    "rustworkx",
    "scipy.optimize",
    "scipy.sparse",
    "scipy.sparse.csgraph",
    "segno",
    "typst",
)
"""What an app imports, at once or when a button needs it; scipy where it is installed."""
_IMMORTAL = 0xFFFFFFFF


def load(names: Iterable[str]) -> None:
    """Import what there is of these, without the debugger: it starts threads and takes 8 MB of each kernel."""
    sys.modules["debugpy"] = None  # type: ignore[assignment]  # None says "not there" (Python's import system)
    for name in ("ipykernel.debugger", *names):
        with contextlib.suppress(ImportError):
            import_module(name)
    del sys.modules["debugpy"]


def last() -> None:
    """Make every object there is immortal (PEP 683), where Python knows how.

    To use an object is to count a reference to it, which writes to the page it lies in; the system then copies that
    page for the child. References to immortal objects are not counted. From Python 3.12 on an object is immortal if
    the lower half of its count is negative; 3.14 counts in another way, and so does a Python without its lock.
    """
    if not (3, 12) <= sys.version_info < (3, 14) or sysconfig.get_config_var("Py_GIL_DISABLED"):
        return
    found, fresh = dict[int, object](), gc.get_objects()
    while fresh:
        found.update((id(one), one) for one in fresh)
        fresh = [one for one in gc.get_referents(*fresh) if id(one) not in found]
    own = {id(found), id(fresh)}
    for place in found.keys() - own:
        ctypes.c_uint32.from_address(place).value = _IMMORTAL
