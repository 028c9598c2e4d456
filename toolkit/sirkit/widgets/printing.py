"""Printing from the page: what papers there are."""

from typing import Any

import traitlets

from sirkit.widgets.handing import Handing, offered
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace


class Printing(Part):
    """Offers every paper of the evening; what is missing for one is said in a sentence."""

    _esm = stub("printing")
    papers: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, papers=offered("before", "after"))

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin}
