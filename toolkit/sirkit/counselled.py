"""Counselled: the sample venture in a lesson, counselled and coached step by step and told in sentences; impact too."""

from collections.abc import Iterator
from datetime import date

from sirkit import coached, impact
from sirkit.coaching import Goal, Intake, Pitch, Promise, Talk
from sirkit.effects import Effect
from sirkit.enabling import Step, next_three, standing
from sirkit.legalforms import Weighed, notes, weighed
from sirkit.messages import Message, Value
from sirkit.pitching import PARTS, hints
from sirkit.said import Said
from sirkit.sampleventure import VENTURE, pitches, venture
from sirkit.words import say, text

_TALK = ("goal", "reality", "options", "will")


class Counselled:
    """The sample venture after some steps, told in one language; each further step makes a new one."""

    def __init__(self, language: str, *steps: str) -> None:
        self.language = language
        self.steps = steps
        self.dossier = venture(language, *steps)

    def after(self, *steps: str) -> "Counselled":
        """Return the venture after further steps, named as in ``data/enabling/sample.csv``."""
        return Counselled(self.language, *self.steps, *steps)

    @property
    def intake(self) -> Intake:
        """What was told in the first talk."""
        (found,) = self.dossier.all(Intake)
        return found

    # counselling

    def next_steps(self) -> Said:
        """Return the next three steps, each with its reason."""
        return Said("\n".join(map(self._step, next_three(self.dossier, self.intake))))

    def _step(self, step: Step) -> str:
        what = self._say(step.do)
        return f"{what}{'' if what.endswith('?') else '.'} {self._say(step.why)}"

    def stage(self) -> Said:
        """Return where it stands on the spiral, what decided it, and what to ask next."""
        found = standing(self.intake.signs)
        asked = [self._text("lesson.venture.asks", question=self._say(found.question))] if found.question else []
        return Said("\n".join([*map(self._say, found.why), *asked]))

    def forms(self, criterion: str, day: str) -> Said:
        """Return what each legal form says to one criterion, by the data as they are read on a day."""
        return Said("\n".join(self._criterion(one, criterion) for one in self._weighed(day)))

    def _criterion(self, one: Weighed, criterion: str) -> str:
        (told,) = (self._say(each.message) for each in one.reasons if each.criterion == criterion)
        return f"{self._text(f'legal.form.{one.form.form}')}: {told}"

    def form(self, name: str, day: str) -> Said:
        """Return how one legal form stands on a day, with its source, and what speaks for and against it."""
        (one,) = (each for each in self._weighed(day) if each.form.form == name)
        head = self._text(
            "lesson.venture.form", name=self._text(f"legal.form.{name}"), standing=self._say(one.standing)
        )
        told = [self._say(each.message) for each in one.reasons if each.verdict in ("for", "against", "planned")]
        return Said("\n".join([head, *told]))

    def _weighed(self, day: str) -> tuple[Weighed, ...]:
        return weighed(self.intake.criteria, date.fromisoformat(day))

    def notes(self) -> Said:
        """Return what is said with every comparison of forms."""
        return Said("\n".join(map(self._say, notes())))

    # coaching

    def talk(self) -> Said:
        """Return the goal agreed on, the talk about it after GROW, and the steps agreed on."""
        return Said("\n".join(self._coached()))

    def _coached(self) -> Iterator[str]:
        for goal in self.dossier.all(Goal):
            yield self._text("lesson.venture.goal", text=goal.text, sign=goal.sign or "")
        for talk in self.dossier.all(Talk):
            yield from (self._text(f"lesson.grow.{part}", text=getattr(talk, part)) for part in _TALK)
        for one in self.dossier.all(Promise):
            who, day = self._text(f"lesson.venture.by.{one.owner}"), coached.written(one.by or "")
            yield self._text("lesson.venture.promise", text=one.text, who=who, day=day)

    def due(self, day: str) -> Said:
        """Return what is due on a day."""
        return Said("\n".join(map(self._say, coached.items(self.dossier, VENTURE, date.fromisoformat(day)))))

    def progress(self) -> Said:
        """Return how its goals came on."""
        points = (coached.progress(self.dossier, goal.id) for goal in self.dossier.all(Goal))
        return Said("\n".join(self._say(coached.told(one)) for one in points))

    # pitch and impact

    def pitch(self) -> Said:
        """Return the pitch as it is spoken, and what to look at again."""
        (one,) = self.dossier.all(Pitch)
        found = [f"{self._say(hint.message)} {self._say(hint.question)}" for hint in hints(one)]
        return Said("\n".join([self._spoken(one), *(found or [self._text("lesson.venture.pitched")])]))

    def pitches(self) -> Said:
        """Return the pitches of the exercise, to be mended."""
        return Said("\n".join(map(self._spoken, pitches(self.language))))

    def _spoken(self, pitch: Pitch) -> str:
        parts = " ".join(filter(None, (getattr(pitch, part) for part in PARTS)))
        return self._text("lesson.venture.spoken", at=f"pitching.audience.{pitch.audience}", text=parts)

    def claims(self) -> Said:
        """Return its sentences about effect, and what is heard in each."""
        return Said("\n".join(self._claim(one) for one in self.dossier.all(Effect)))

    def _claim(self, one: Effect) -> str:
        found = impact.claimed(one.text) or (impact.read(one.text).message,)
        return self._text("lesson.venture.claim", text=one.text, told=" ".join(map(self._say, found)))

    def _say(self, message: Message) -> str:
        return say(message, self.language)

    def _text(self, key: str, **values: Value) -> str:
        return text(key, self.language, **values)


def staircase(language: str) -> Said:
    """Return the seven steps of the staircase, where effect starts, and whose they are."""
    *steps, whose = impact.staircase()
    told = (*steps, Message("impact.starts"), whose)
    return Said("\n".join(say(message, language) for message in told))
