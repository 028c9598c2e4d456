"""Rubric: how one oneself and whoever watched saw a practice talk, told in words and kept; papers to print."""

from typing import Any

import traitlets

from sirkit.rubrics import KEEPING, LEVELS, RUBRICS, VIEWS
from sirkit.widgets.handing import Handing, offered
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

PAPERS = {"talk": ("triads", "rubric", "grow_sheet"), "lesson": ()}
"""By rubric the papers that go with it; a lesson's are handed out where it is planned."""


class Rubric(Part):
    """The criteria of one rubric, each in three levels, for two views.

    Parameters
    ----------
    unit
        Name of the unit the answers belong to.
    name
        Name of the rubric.
    """

    _esm = stub("rubric")
    unit = traitlets.Unicode().tag(sync=True)
    rubric = traitlets.Dict().tag(sync=True)
    papers: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace, unit: str, name: str = "talk") -> None:
        rubric = RUBRICS[name]
        told = {"name": name, "criteria": list(rubric.criteria), "levels": list(LEVELS)}
        told |= {"views": list(VIEWS), "keeping": KEEPING}
        papers = [paper for paper in offered("practice") if paper["name"] in PAPERS[name]]
        super().__init__(workspace, unit=unit, rubric={**told, "keeps": rubric.keeps}, papers=papers)

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin}
