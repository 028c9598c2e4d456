"""The lab on one page: a question, for whom, three roles, the smallest trial, a sign of an effect, the next date.

One answers six questions in twenty minutes, on a phone or around a table, with organisations of the map in the roles.
One sees the page as it fills and what is still open. One takes the page along as A4, and goes on with the whole plan.
"""

from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub


class LabSheets(Part):
    """Shows the labs of the region, and the one page of the one that is chosen."""

    _esm = stub("labsheets")

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin}
