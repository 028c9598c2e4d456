"""Reflection: an open question about one's own region; nobody checks the answer, it is kept."""

import traitlets

from sirkit.widgets.part import Part, stub
from sirkit.workspace import Workspace


class Reflection(Part):
    """A field for the answer; the question stands in the lesson's text above it.

    Parameters
    ----------
    unit
        Name of the unit the answer belongs to.
    number
        The question's number in the lesson.
    """

    _esm = stub("reflection")
    unit = traitlets.Unicode().tag(sync=True)
    number = traitlets.Int().tag(sync=True)

    def __init__(self, workspace: Workspace, unit: str, number: int) -> None:
        super().__init__(workspace, unit=unit, number=number)
