"""Piloted: the sample lab in a lesson, planned and carried out step by step and told in sentences."""

from collections.abc import Iterable
from datetime import date

from sirkit import carrying, impact
from sirkit.effects import Indicator
from sirkit.labchecks import checks, section
from sirkit.labdays import moved, told
from sirkit.labmoney import sums
from sirkit.labs import Whole, filling, open_roles, whole
from sirkit.messages import Message, Value
from sirkit.piloting import Cost, Lab, LabRole, LabTask, Method, Risk
from sirkit.said import Said
from sirkit.samplelab import LAB, TODAY, lab, planned
from sirkit.seekers import Seeker, seekers
from sirkit.words import listed, say, text

_SHEET = ("question", "beneficiaries", "trial", "sign", "next_on")
_AROUND = ("consent", "data", "leaving", "handed_on")
_CARD = ("context", "problem", "steps", "worked", "not_worked", "evidence")


class Piloted:
    """The sample lab after some steps, told in one language; each further step makes a new one."""

    def __init__(self, language: str, *steps: str) -> None:
        self.language = language
        self.steps = steps
        self.dossier = lab(language, *steps)

    def after(self, *steps: str) -> "Piloted":
        """Return the lab after further steps, named as in ``data/piloting/sample.csv``."""
        return Piloted(self.language, *self.steps, *steps)

    @property
    def _whole(self) -> Whole:
        return whole(self.dossier, LAB)

    # planning

    def sheet(self) -> Said:
        """Return its one page."""
        return Said("\n".join([self._whole.lab.title, *self._fields(self._whole.lab, _SHEET)]))

    def checked(self, *sections: str) -> Said:
        """Return what there is to say of these sections of its plan."""
        found = [remark for remark in checks(self.dossier, LAB, TODAY) if section(remark) in sections]
        return self._lines((remark.message for remark in found), "lesson.lab.sound")

    def roles(self) -> Said:
        """Return who has which role."""
        return Said("\n".join(map(self._role, self._whole.roles)))

    def _role(self, role: LabRole) -> str:
        actor = filling(self.dossier, role)
        if actor is None:
            return self._text("lesson.lab.open", title=role.title)
        return self._text("lesson.lab.role", title=role.title, name=actor.name)

    def seekers(self) -> Said:
        """Return who could fill the roles that are open, and why."""
        one = self._whole
        found = (each for role in open_roles(self.dossier, one) for each in seekers(self.dossier, one, role))
        return Said("\n".join(map(self._seeker, found)))

    def _seeker(self, one: Seeker) -> str:
        reasons = listed([self._say(reason) for reason in one.reasons], self.language)
        return self._text("lesson.lab.seeker", name=one.name, reasons=reasons)

    def plan(self) -> Said:
        """Return its tasks on dates with their slack, and the chain that decides the length."""
        timetable, tasks = planned(self.dossier), {task.id: task for task in self._whole.tasks}
        lines = [self._task(task, timetable.spans[id_].slack) for id_, task in tasks.items()]
        chain = " → ".join(tasks[id_].text for id_ in timetable.critical)
        end = self._text("lesson.lab.length", count=timetable.days, day=timetable.ends, names=chain)
        return Said("\n".join([*lines, end]))

    def _task(self, task: LabTask, slack: int) -> str:
        timetable = planned(self.dossier)
        days: dict[str, Value] = {"first": timetable.first(task.id), "last": timetable.last(task.id)}
        return self._text("lesson.lab.task", text=task.text, at=f"lesson.lab.{task.phase}", count=slack, **days)

    def longer(self, task: str, days: int) -> Said:
        """Return what moves if a task takes so many working days longer."""
        names = {one.id: one.text for one in self._whole.tasks}
        found = moved(planned(self.dossier), planned(self.dossier, task, days))
        return self._lines((told(move, names[move.id]) for move in found), "lesson.lab.still")

    def money(self) -> Said:
        """Return the items of its budget, and their sums."""
        items = [self._cost(cost) for cost in self._whole.costs]
        return Said("\n".join([*items, *map(self._say, sums(self._whole))]))

    def _cost(self, one: Cost) -> str:
        form = "unknown" if one.euros is None else "in_kind" if one.in_kind else "paid"
        return self._text(f"lesson.lab.cost.{form}", text=one.text, euros=one.euros or 0, at=f"cost.state.{one.state}")

    def indicators(self) -> Said:
        """Return its indicators, and which step each sounds like."""
        return Said("\n".join(map(self._indicator, self._whole.indicators)))

    def _indicator(self, one: Indicator) -> str:
        return self._text("lesson.venture.claim", text=one.text, told=self._say(impact.read(one.text).message))

    def around(self) -> Said:
        """Return what it says about consent, data, its end and what is handed on, and its risks."""
        return Said("\n".join([*self._fields(self._whole.lab, _AROUND), *map(self._risk, self._whole.risks)]))

    def _risk(self, one: Risk) -> str:
        return self._text("lesson.lab.risk", text=one.text, sign=one.sign or "", answer=one.answer or "")

    # carrying out

    def course(self) -> Said:
        """Return how its indicators come on."""
        courses = (carrying.course(self.dossier, one).message for one in self._whole.indicators)
        return self._lines(courses, "lesson.lab.sound")

    def card(self) -> Said:
        """Return what its method card begins with, and what is left to be told."""
        known, surprised = carrying.reflected(self._whole), carrying.surprises(self._whole)
        parts = [self._part(field, known.get(field, "")) for field in _CARD]
        return Said("\n".join([*parts, *(self._part("surprised", one) for one in surprised)]))

    def cards(self) -> Said:
        """Return the method cards that were written, one below the other."""
        return Said("\n\n".join(map(self._method, self.dossier.all(Method))))

    def _method(self, one: Method) -> str:
        told = {field: getattr(one, field) for field in _CARD} | {"steps": tuple(one.steps.values())}
        parts = [self._part(field, said) for field, said in told.items()]
        return "\n".join([self._text("lesson.card.title", text=one.title), *parts])

    def _part(self, field: str, said: str | tuple[str, ...]) -> str:
        written = " → ".join(said) if isinstance(said, tuple) else " ".join(said.splitlines())
        end = "" if written.endswith((".", "?")) else "."
        return f"{self._text(f'lesson.card.{field}', text=written or self._text('lesson.lab.nothing'))}{end}"

    def _fields(self, one: Lab, names: Iterable[str]) -> list[str]:
        values = {name: getattr(one, name) for name in names}
        return [self._text(f"lesson.lab.{name}", text=_day(value)) for name, value in values.items() if value]

    def _lines(self, messages: Iterable[Message], otherwise: str) -> Said:
        return Said("\n".join(list(map(self._say, messages)) or [self._text(otherwise)]))

    def _say(self, message: Message) -> str:
        return say(message, self.language)

    def _text(self, key: str, **values: Value) -> str:
        return text(key, self.language, **values)


def _day(value: str) -> Value:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return value
