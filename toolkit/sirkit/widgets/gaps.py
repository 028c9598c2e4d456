"""The eight functions of the region and their duties: carried or still sought, where, and who could be asked."""

from dataclasses import asdict
from typing import Any

from sirkit.coverage import spread
from sirkit.merging import merged
from sirkit.roadmap import Leg, roadmap
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, Words, stub


class Gaps(Part):
    """Says for each function who carries it and where, what is still sought, and who could be asked."""

    _esm = stub("gaps")

    def _words(self) -> Words:
        return {"spread": self._spread}

    def _spread(self, _: Content) -> None:
        """Tell where functions and duties are carried, and whom to ask, with reasons."""
        dossier = merged(self._desk.workspace.dossier)
        found = spread(dossier)
        towns = [{"name": town.name, "district": town.district, "count": len(town.actors)} for town in found.towns]
        asked = {leg.letter: _asked(leg) for leg in roadmap(dossier) if leg.letter}
        self._desk.tell("spread", towns=towns, rows=[asdict(row) for row in found.rows], asked=asked)


def _asked(leg: Leg) -> list[dict[str, Any]]:
    return [{"actor": one.actor, "reasons": told(one.reasons)} for one in leg.could_be_asked]
