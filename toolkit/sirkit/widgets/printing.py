"""Printing from the page: what papers there are."""

from typing import Any

import traitlets

from sirkit.widgets.handing import Handing
from sirkit.widgets.papers import PAPERS, TITLES
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace


class Printing(Part):
    """Offers every paper of the evening; what is missing for one is said in a sentence."""

    _esm = stub("printing")
    papers: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace) -> None:
        papers = [{"name": name, "title": TITLES[name], "phase": one.phase} for name, one in PAPERS.items()]
        super().__init__(workspace, papers=papers)

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin}
