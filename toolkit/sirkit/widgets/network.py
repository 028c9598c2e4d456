"""The network: who is tied to whom, drawn, and drawn into."""

from sirkit.layout import positions
from sirkit.merging import merged
from sirkit.messages import problem
from sirkit.network import graph
from sirkit.widgets.desk import Content
from sirkit.widgets.part import Part, Words, stub

MOST = 150
"""Organisations drawn at once; of more nobody could read the names."""


class Network(Part):
    """Draws an organisation with those around it, and lets people draw what ties two of them."""

    _esm = stub("network")

    def _words(self) -> Words:
        return {"positions": self._positions}

    def _positions(self, content: Content) -> None:
        """Tell where those to be shown stand; ``asked`` comes back, so that the page knows what is answered."""
        ids, focus, asked = _ids(content.get("ids")), content.get("focus"), content.get("asked")
        if not isinstance(focus, str | None) or not isinstance(asked, int):
            raise problem("change.unreadable")
        places = positions(graph(merged(self._desk.workspace.dossier)), ids=ids, focus=focus)
        self._desk.tell("positions", asked=asked, places={id_: list(place) for id_, place in places.items()})


def _ids(told: object) -> list[str]:
    if not isinstance(told, list) or len(told) > MOST or not all(isinstance(one, str) for one in told):
        raise problem("change.unreadable")
    return told
