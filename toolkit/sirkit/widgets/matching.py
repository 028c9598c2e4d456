"""Matching: to each everyday question the function it belongs to, with a kind word to each answer."""

import traitlets

from sirkit.check import CHOICES, QUESTIONS, Verdict, matching, total
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace


class Matching(Part):
    """The eight questions of one unit; what is chosen is kept at once, checking is asked for.

    Parameters
    ----------
    unit
        Name of the unit the answers belong to.
    """

    _esm = stub("matching")
    unit = traitlets.Unicode().tag(sync=True)
    questions: traitlets.List[str] = traitlets.List().tag(sync=True)
    choices: traitlets.List[str] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace, unit: str) -> None:
        super().__init__(workspace, unit=unit, questions=list(QUESTIONS), choices=list(CHOICES))

    def _words(self) -> Words:
        return {"match": self._match}

    def _match(self, content: Content) -> None:
        verdicts = matching(dict(content["answers"]), tries=int(content["tries"]))
        self._desk.tell("verdicts", verdicts=list(map(_told, verdicts)), total=told((total(verdicts),))[0])


def _told(verdict: Verdict) -> dict[str, object]:
    return {**verdict._asdict(), "message": told((verdict.message,))[0]}
