"""Matching: to each question one of the answers offered, with a kind word to each."""

from typing import Any

import traitlets

from sirkit.check import Choice, Question, Task, total, verdicts
from sirkit.messages import Message
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace


class Matching(Part):
    """The questions of one task; what is chosen is kept at once, checking is asked for.

    Parameters
    ----------
    unit
        Name of the unit the answers belong to.
    """

    _esm = stub("matching")
    unit = traitlets.Unicode().tag(sync=True)
    task = traitlets.Unicode().tag(sync=True)
    questions: traitlets.List[Any] = traitlets.List().tag(sync=True)
    """The questions as they are asked: nothing of what is right goes to the page."""

    def __init__(self, workspace: Workspace, unit: str, task: Task) -> None:
        super().__init__(workspace, unit=unit, task=task.name, questions=[_asked(one) for one in task.questions])
        self._task = task

    def _words(self) -> Words:
        return {f"match {self.task}": self._match}

    def _match(self, content: Content) -> None:
        made = verdicts(self._task, dict(content["answers"]), tries=int(content["tries"]))
        said = [{**verdict._asdict(), "message": _told(verdict.message)} for verdict in made]
        self._desk.tell("verdicts", task=self._task.name, verdicts=said, total=_told(total(made)))


def _asked(question: Question) -> dict[str, Any]:
    choices = [_offered(choice) for choice in question.choices]
    return {"id": question.id, "text": _told(question.text), "choices": choices}


def _offered(choice: Choice) -> dict[str, Any]:
    return {**choice._asdict(), "text": _told(choice.text)}


def _told(message: Message) -> dict[str, Any]:
    return told((message,))[0]
