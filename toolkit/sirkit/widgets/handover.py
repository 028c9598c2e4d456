"""The handover sheet: where the file is, who may do what, who cares for it, its licence, the next review.

One answers six questions, once, with those who go on. One sees what is agreed and what is still to be asked. One takes
the sheet along on paper, and keeps it where the file is.
"""

from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub


class Handover(Part):
    """Shows and takes what whoever goes on with the map needs to know."""

    _esm = stub("handover")

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin}
