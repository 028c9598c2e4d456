"""Pictures: what there is to take along of the network, each with its sentence and its table.

One more kind of picture is one more line in ``KINDS``, its papers and its name in the catalogues.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType, ModuleType
from typing import Any, NamedTuple

import traitlets

from sirkit.changes import Change
from sirkit.documents import comparisonsheet, netsheet, wheelsheet
from sirkit.documents.order import Order
from sirkit.widgets.desk import Content, Desk
from sirkit.widgets.drawing import Drawing
from sirkit.widgets.handing import Handing, compared
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

_NARROWEST, _WIDEST = 280, 1000
"""Pixels: between these a picture is as wide as the page wants it."""


class Kind(NamedTuple):
    """A kind of picture. Its papers are called by it: ``<name>_a4``, ``<name>_png``, ``<name>_svg``."""

    title: str
    """The key of its name."""
    sheet: ModuleType
    """What makes it: ``drawn(…, say, width=…)`` as SVG, ``sentence(…, say)``, ``rows(…, say)`` with its heads first."""
    of_one: bool = False
    """Whether it is of one organisation, which all three are given as ``actor``."""
    compares: bool = False
    """Whether it is of two states of the region; then all three are given an order, else a dossier."""


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "network": Kind("pictures.kind.network", netsheet),
        "ego": Kind("pictures.kind.ego", netsheet, of_one=True),
        "wheel": Kind("pictures.kind.wheel", wheelsheet),
        "before": Kind("pictures.kind.before", comparisonsheet, compares=True),
    }
)
"""Every kind of picture by its name, in the order in which they are offered."""


class Pictures(Part):
    """Draws the picture that is wanted, off the kernel's main thread, and makes its papers."""

    _esm = stub("pictures")
    kinds: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace) -> None:
        self._handing = Handing(Desk.of(workspace))
        self._drawing = Drawing(Desk.of(workspace), "picture", self._prepared)
        super().__init__(workspace, kinds=[_told(name, kind) for name, kind in KINDS.items()])

    def _words(self) -> Words:
        return {"picture": self._drawing.begin, "paper": self._handing.begin}

    def _prepared(self, wanted: Content) -> Callable[[], dict[str, Any]]:
        order, changes = self._handing.order(wanted), self._desk.workspace.changes()
        return lambda: shown(order, changes, wanted)


def shown(order: Order, changes: Sequence[Change], wanted: Content) -> dict[str, Any]:
    """Return a picture as the page shows it: SVG, sentence and table.

    Raises
    ------
    Problem
        Where what it is to be of is not there any more, or no earlier state is known.
    """
    kind = KINDS.get(str(wanted.get("kind"))) or KINDS["network"]
    about = compared(order, changes, wanted) if kind.compares else order.dossier
    of = {"actor": order.actor or "-"} if kind.of_one else {}
    heads, *rows = kind.sheet.rows(about, order.say, **of)
    svg = kind.sheet.drawn(about, order.say, width=width(wanted.get("width")), **of)
    return {"svg": svg, "sentence": kind.sheet.sentence(about, order.say, **of), "heads": heads, "rows": rows}


def _told(name: str, kind: Kind) -> dict[str, Any]:
    return {"name": name, "title": kind.title, "ofOne": kind.of_one, "compares": kind.compares}


def width(asked: object) -> int:
    """Return how wide a picture is drawn, in pixels, whatever a page asks for."""
    return min(max(asked, _NARROWEST), _WIDEST) if isinstance(asked, int) else _WIDEST
