"""Agreements: what was agreed, how it stands, what decided it, whom to ask after six weeks, and what it changed."""

from collections.abc import Callable
from typing import Any

from sirkit.agreements import FINDINGS, Tally, asked_after, counted, remarks, sentences, tally, undated
from sirkit.documents import agreementsheet
from sirkit.documents.agreementlist import reminder
from sirkit.documents.order import Order
from sirkit.fair import Agreement
from sirkit.merging import merged
from sirkit.widgets.desk import Content, Desk, told
from sirkit.widgets.drawing import Drawing
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub
from sirkit.widgets.pictures import width
from sirkit.workspace import Workspace


class Agreements(Part):
    """Takes agreements, says how they stand and what decided them, and shows the network without and with them.

    The page writes the tie of an agreement that was kept in the same change as its state (``static/agreed.js``).
    """

    _esm = stub("agreements")

    def __init__(self, workspace: Workspace) -> None:
        self._handing = Handing(Desk.of(workspace))
        self._drawing = Drawing(Desk.of(workspace), "agreements-picture", self._prepared)
        super().__init__(workspace)

    def _words(self) -> Words:
        return {"agreements": self._tell, "agreements-picture": self._drawing.begin, "paper": self._handing.begin}

    def _tell(self, content: Content) -> None:
        """Tell what there is to say of all agreements, on this day, the reminders in the language of the page."""
        self._desk.tell("agreements", **_said(self._handing.order(content)))

    def _prepared(self, wanted: Content) -> Callable[[], dict[str, Any]]:
        order, wide = self._handing.order(wanted), width(wanted.get("width"))
        return lambda: shown(order, wide)


def shown(order: Order, wide: int) -> dict[str, Any]:
    """Return the network without and with what was kept, as the page shows it: SVG, sentence and table."""
    heads, *rows = agreementsheet.rows(order.dossier, order.say)
    svg = agreementsheet.drawn(order.dossier, order.say, width=wide)
    return {"svg": svg, "sentence": agreementsheet.sentence(order.dossier, order.say), "heads": heads, "rows": rows}


def _said(order: Order) -> dict[str, Any]:
    dossier, whole, found = order.dossier, merged(order.dossier), tally(order.dossier)
    return {
        "counted": told(counted(found)),
        "sentences": told(sentences(found)),
        "decided": _decided(found),
        "asked": [
            {"id": one.agreement.id, "reasons": told(one.reasons), "text": reminder(whole, one.agreement, order.say)}
            for one in asked_after(whole, order.on)
        ],
        "undated": undated(dossier),
        "remarks": {one.id: told(messages) for one in dossier.all(Agreement) if (messages := remarks(dossier, one))},
    }


def _decided(found: Tally) -> dict[str, Any]:
    """Return how often each finding was named, and of how many agreements something was said."""
    return {"said": found.said, "findings": [[finding, found.decided.get(finding, 0)] for finding in FINDINGS]}
