"""The station Fahrplan: for each function who carries it, the steps agreed, and who could be asked, with reasons."""

from datetime import date
from typing import Any

from sirkit import roadmap
from sirkit.documents.papers import Occasion, Order, called, made
from sirkit.merging import merged
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import hand
from sirkit.widgets.part import Part, stub
from sirkit.words import speak
from sirkit.workspace import Workspace


class Roadmap(Part):
    """Shows the functions still sought first, takes steps, and prints all of it."""

    _esm = stub("roadmap")

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._desk.teach("candidates", self._candidates)
        self._desk.teach("print-plan", self._print)

    def _candidates(self, _: Content) -> None:
        """Tell for each function who could be asked, and why."""
        legs = roadmap.roadmap(merged(self._desk.workspace.dossier))
        self._desk.tell("candidates", legs={leg.letter: _asked(leg) for leg in legs if leg.letter})

    def _print(self, content: Content) -> None:
        order = ordered(self._desk.workspace, content)
        hand(self._desk, content, called("plan", order), made("plan", order))


def ordered(workspace: Workspace, content: Content) -> Order:
    """Return the order for a paper as the page asks for it: in its language, of this workspace, today."""
    today = date.today()  # noqa: DTZ011 - the day where people sit
    return Order(workspace.dossier, Occasion(), today, *speak(str(content.get("language"))))


def _asked(leg: roadmap.Leg) -> list[dict[str, Any]]:
    return [{"actor": one.actor, "reasons": told(one.reasons)} for one in leg.could_be_asked]
