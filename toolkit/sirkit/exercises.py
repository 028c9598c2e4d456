"""Exercises: a task of the course, and the answers to it that a workspace keeps."""

from collections.abc import Mapping
from secrets import token_hex

from sirkit import scratch
from sirkit.changes import Change, Put
from sirkit.check import Question, Task, Verdict, given, record, total, verdicts
from sirkit.said import Said
from sirkit.widgets.desk import Desk, now
from sirkit.widgets.matching import Matching
from sirkit.words import say, text
from sirkit.workspace import Workspace


class Exercise:
    """One exercise of a unit.

    Parameters
    ----------
    unit
        Name of the unit the answers belong to.
    """

    def __init__(self, workspace: Workspace, unit: str, task: Task, language: str) -> None:
        self.workspace = workspace
        self.unit = unit
        self.task = task
        self.language = language

    def show(self) -> Matching:
        """Return the questions, each with the answers to choose from."""
        return Matching(self.workspace, self.unit, self.task)

    def enter(self, answers: Mapping[int, str]) -> None:
        """Answer questions: number to the value of a choice.

        Where no browser has opened a workspace, a temporary one keeps the answers.
        """
        if self.workspace.journal is None:
            scratch.attach(self.workspace)
        questions = self.task.questions
        ops = [op for number, answer in answers.items() for op in self._ops(questions[number - 1], answer)]
        if ops:
            change = Change(id=token_hex(16), author="lesson", at=now(), ops=tuple(ops))
            self.workspace.commit([change])
            Desk.of(self.workspace).tell_news()

    def _ops(self, question: Question, answer: str) -> list[Put]:
        id_ = record(self.unit, question.id)
        there = self.workspace.dossier.record("answer", id_).values
        values = {"unit": self.unit, "question": question.id, "answer": answer}
        return [
            Put(kind="answer", id=id_, field=field, value=value, was=there.get(field))
            for field, value in values.items()
            if value != there.get(field)
        ]

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """What is said to the answers as they stand."""
        return verdicts(self.task, given(self.workspace.dossier, self.unit))

    @property
    def solved(self) -> bool:
        """True when every answer is right."""
        return all(verdict.state == "right" for verdict in self.verdicts)

    def report(self) -> Said:
        """Return what is said to the answers: how many are right, then one line per question."""
        pairs = zip(self.task.questions, self.verdicts, strict=True)
        lines = [self._line(number, *pair) for number, pair in enumerate(pairs, 1)]
        return Said("\n".join([say(total(self.verdicts), self.language), *lines]))

    def _line(self, number: int, question: Question, verdict: Verdict) -> str:
        asked, said = (say(message, self.language) for message in (question.text, verdict.message))
        return f"{number}. {asked} {text(f'check.state.{verdict.state}', self.language)}. {said}"
