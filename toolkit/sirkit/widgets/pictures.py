"""Pictures: what there is to take along of the network, each with its sentence and its table.

One more kind of picture is one more line in ``KINDS``, its papers and its name in the catalogues.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import traitlets

from sirkit.documents import netsheet
from sirkit.dossier import Dossier
from sirkit.messages import Message, Problem
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub
from sirkit.words import speak
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)
_NARROWEST, _WIDEST = 280, 1000
"""Pixels: between these a picture is as wide as the page wants it."""


class Kind(NamedTuple):
    """A kind of picture. Its papers are called by it: ``<name>_a4``, ``<name>_png``, ``<name>_svg``."""

    title: str
    """The key of its name."""
    drawn: Callable[..., str]
    """``drawn(dossier, say, width=…)``: the SVG."""
    sentence: Callable[..., str]
    """``sentence(dossier, say)``: the picture in words."""
    rows: Callable[..., list[list[str]]]
    """``rows(dossier, say)``: the picture as a table, its heads first."""
    of_one: bool = False
    """Whether it is of one organisation, which all three are given as ``actor``."""


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "network": Kind("pictures.kind.network", netsheet.drawn, netsheet.sentence, netsheet.rows),
        "ego": Kind("pictures.kind.ego", netsheet.drawn, netsheet.sentence, netsheet.rows, of_one=True),
    }
)
"""Every kind of picture by its name, in the order in which they are offered."""


class Pictures(Part):
    """Draws the picture that is wanted, off the kernel's main thread, and makes its papers."""

    _esm = stub("pictures")
    kinds: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace) -> None:
        offered = [{"name": name, "title": kind.title, "ofOne": kind.of_one} for name, kind in KINDS.items()]
        super().__init__(workspace, kinds=offered)
        self._wanted: Content | None = None
        self._task: asyncio.Task[None] | None = None

    def _words(self) -> Words:
        return {"picture": self._begin, "paper": Handing(self._desk).begin}

    def _begin(self, content: Content) -> None:
        """Draw; of what is asked meanwhile only the last is drawn."""
        self._wanted = content
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._answer())

    async def _answer(self) -> None:
        while wanted := self._wanted:
            self._wanted = None
            asked = str(wanted.get("asked"))
            try:
                made = await asyncio.to_thread(shown, self._desk.workspace.dossier, wanted)
            except Problem as caught:
                self._desk.tell("picture", asked=asked, messages=told(caught.messages))
            except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
                _LOG.exception("A picture could not be drawn")
                self._desk.tell("picture", asked=asked, messages=told((Message("desk.failed"),)))
            else:
                self._desk.tell("picture", asked=asked, **made)


def shown(dossier: Dossier, wanted: Content) -> dict[str, Any]:
    """Return a picture as the page shows it: SVG, sentence and table.

    Raises
    ------
    Problem
        Where what it is to be of is not there any more.
    """
    kind = KINDS.get(str(wanted.get("kind"))) or KINDS["network"]
    say = speak(str(wanted.get("language")))[1]
    of = {"actor": str(wanted.get("actor") or "-")} if kind.of_one else {}
    table = kind.rows(dossier, say, **of)
    svg = kind.drawn(dossier, say, width=_width(wanted.get("width")), **of)
    return {"svg": svg, "sentence": kind.sentence(dossier, say, **of), "heads": table[0], "rows": table[1:]}


def _width(asked: object) -> int:
    return min(max(asked, _NARROWEST), _WIDEST) if isinstance(asked, int) else _WIDEST
