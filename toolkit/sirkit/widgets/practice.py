"""Practice cards: what somebody tells from practice, written down while it is told, and passed on."""

from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub


class Practice(Part):
    """Shows the practice cards, takes new ones, and hands all of them out on paper."""

    _esm = stub("practice")

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin}
