"""Who is missing at the table: whom to invite to an event or a meeting, as the map tells it."""

from typing import Any

from sirkit.documents.naming import public
from sirkit.gathering import Gathering as Found
from sirkit.gathering import gathering
from sirkit.merging import standing
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing, invited
from sirkit.widgets.part import Part, Words, stub


class Gathering(Part):
    """Takes who is invited, says who is missing at the table and who would fill it, and hands out the list."""

    _esm = stub("gathering")

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin, "gathering": self._gather}

    def _gather(self, content: Content) -> None:
        """Tell what is missing at a table of the ``guests`` the page names."""
        dossier = self._desk.workspace.dossier
        into = standing(dossier)
        found = gathering(public(dossier), {into.get(id_, id_) for id_ in invited(content)})
        self._desk.tell("gathering", **_said(found))


def _said(found: Found) -> dict[str, Any]:
    return {
        "gaps": [one._asdict() for one in found.gaps],
        "suggested": [{"actor": one.actor, "reasons": told(one.reasons)} for one in found.suggested],
        "unknown": told(found.unknown),
    }
