"""The lab on one page: a question, for whom, three roles, the smallest trial, a sign of an effect, the next date.

One answers six questions in twenty minutes, on a phone or around a table, with organisations of the map in the roles.
One sees the page as it fills and what is still open. One takes the page along as A4, and goes on with the whole plan.
Of the lab that is chosen there are more papers: plan, summary, canvas, letters, consent, tables.
"""

from typing import Any

import traitlets

from sirkit.widgets.handing import Handing, offered
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace


class LabSheets(Part):
    """Shows the labs of the region, and the one page of the one that is chosen."""

    _esm = stub("labsheets")
    papers: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, papers=offered("lab"))

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin}
