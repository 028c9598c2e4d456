"""The station Fahrplan: for each function who carries it, the steps agreed, and who could be asked, with reasons."""

from typing import Any

from sirkit import roadmap
from sirkit.merging import merged
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub


class Roadmap(Part):
    """Shows the functions still sought first, takes steps, and prints all of it."""

    _esm = stub("roadmap")

    def _words(self) -> Words:
        return {"candidates": self._candidates, "paper": Handing(self._desk).begin}

    def _candidates(self, _: Content) -> None:
        """Tell for each function who could be asked, and why."""
        legs = roadmap.roadmap(merged(self._desk.workspace.dossier))
        self._desk.tell("candidates", legs={leg.letter: _asked(leg) for leg in legs if leg.letter})


def _asked(leg: roadmap.Leg) -> list[dict[str, Any]]:
    return [{"actor": one.actor, "reasons": told(one.reasons)} for one in leg.could_be_asked]
