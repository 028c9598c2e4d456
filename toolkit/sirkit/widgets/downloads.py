"""Downloads: what people take along from the map: sheets, pictures, poster, a note for the bulletin, tables."""

from typing import Any

import traitlets

from sirkit.widgets.handing import Handing, offered
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace


class Downloads(Part):
    """Offers every paper and file that tells of the region; a filter holds for them too."""

    _esm = stub("downloads")
    papers: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, papers=offered("region", "data", "programs"))

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin}
