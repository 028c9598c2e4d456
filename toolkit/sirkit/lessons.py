"""Lessons: what the notebooks of the course show with one line each."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory

from sirkit import check
from sirkit.changes import Change, Put
from sirkit.functions import FUNCTIONS, Letter
from sirkit.journal import SqliteJournal
from sirkit.widgets.desk import Desk, now
from sirkit.widgets.door import Door
from sirkit.widgets.functions import Functions
from sirkit.widgets.lesson import LessonKeeper
from sirkit.widgets.matching import Matching
from sirkit.widgets.reflection import Reflection
from sirkit.words import choose, say, text
from sirkit.workspace import Workspace


class Said(str):
    """Sentences, one to a line, shown as paragraphs where a page shows them."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        return "".join(f"<p>{escape(line, quote=False)}</p>" for line in self.splitlines())


class Lesson:
    """One unit of the course in one language, and the workspace its answers are kept in.

    Parameters
    ----------
    name
        The unit's name, such as ``00_start``.
    language
        ``de`` or ``en``.
    """

    def __init__(self, name: str, language: str) -> None:
        self.name = name
        self.language = choose(language)
        self.workspace = Workspace()
        self._scratch: TemporaryDirectory[str] | None = None

    def keeper(self) -> LessonKeeper:
        """Return the bar that says whether the answers are kept."""
        return LessonKeeper(self.workspace, self.language)

    def functions(self) -> Functions:
        """Return the eight functions, each with its everyday question."""
        return Functions(self.workspace, self.language)

    def carried(self, letter: Letter, *duties: str) -> Said:
        """Return the sentence that says how much of a function these duties carry, and what is missing."""
        function, own = FUNCTIONS[letter], frozenset(duties)
        missing = [duty for duty in function.duties if duty not in own]
        form = "part" if function.carried(own) < 1 else "one" if function.one_is_enough else "whole"
        sentences = " ".join(self._text(f"duty.{letter}.{duty}") for duty in missing)
        name, most = self._text(f"function.{letter}.name"), len(function.duties)
        return Said(
            self._text(
                f"lesson.{form}", letter=letter, name=name, total=most, count=most - len(missing), missing=sentences
            )
        )

    def places(self) -> Said:
        """Return the sentence that says which function is a place."""
        places = [one.letter for one in FUNCTIONS.values() if one.is_place]
        names = (f"{letter} ({self._text(f'function.{letter}.name')})" for letter in places)
        return Said(self._text("lesson.place", name=", ".join(names)))

    def matching(self) -> Matching:
        """Return the exercise: the function that belongs to each everyday question."""
        return Matching(self.workspace, self.name)

    def reflection(self, number: int) -> Reflection:
        """Return the field for the answer to one question about the own region."""
        return Reflection(self.workspace, self.name, number)

    def app(self) -> Door:
        """Return the way to the workshop app."""
        return Door(self.workspace)

    def enter(self, answers: Mapping[int, str]) -> None:
        """Answer questions of the exercise: number to the letter of a function.

        Where no browser has opened a workspace, a temporary one keeps the answers.
        """
        if self.workspace.journal is None:
            self._scratch = TemporaryDirectory(prefix="sirkit-", ignore_cleanup_errors=True)
            self.workspace.attach(SqliteJournal(Path(self._scratch.name) / "lesson.sqlite"))
        ops = [op for number, answer in answers.items() for op in self._ops(check.QUESTIONS[number - 1], answer)]
        if ops:
            change = Change(id=token_hex(16), author="lesson", at=now(), ops=tuple(ops))
            self.workspace.commit([change])
            Desk.of(self.workspace).tell_news()

    def _ops(self, question: str, answer: str) -> list[Put]:
        id_ = check.record(self.name, question)
        there = self.workspace.dossier.record("answer", id_).values
        values = {"unit": self.name, "question": question, "answer": answer}
        return [
            Put(kind="answer", id=id_, field=field, value=value, was=there.get(field))
            for field, value in values.items()
            if value != there.get(field)
        ]

    @property
    def verdicts(self) -> tuple[check.Verdict, ...]:
        """What is said to the answers as they stand."""
        return check.matching(check.given(self.workspace.dossier, self.name))

    @property
    def solved(self) -> bool:
        """True when every answer is right."""
        return all(verdict.state == "right" for verdict in self.verdicts)

    def report(self) -> Said:
        """Return what is said to the answers: how many are right, then one line per question."""
        lines = [say(check.total(self.verdicts), self.language)]
        lines += [self._line(number, verdict) for number, verdict in enumerate(self.verdicts, 1)]
        return Said("\n".join(lines))

    def _line(self, number: int, verdict: check.Verdict) -> str:
        question = self._text(f"function.{verdict.question}.question")
        state = self._text(f"check.state.{verdict.state}")
        return f"{number}. {question} {state}. {say(verdict.message, self.language)}"

    def _text(self, key: str, **values: str | int) -> str:
        return text(key, self.language, **values)


def unit(name: str, language: str) -> Lesson:
    """Return one unit of the course, with a workspace of its own that starts empty."""
    return Lesson(name, language)
