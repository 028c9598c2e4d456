"""The syllabus: the sample course in a lesson, changed step by step and told in sentences; levels and funding too."""

import re
from collections.abc import Iterator
from datetime import date

from sirkit import funding
from sirkit.bloom import LEVELS, MOST, verbs
from sirkit.funding import Instrument, day_of, stand_of
from sirkit.learners import Match, matched
from sirkit.messages import Value
from sirkit.said import Said
from sirkit.samplecourse import COURSE, FAULTY, REPAIRS, right, sample
from sirkit.teaching import Activity, Outcome
from sirkit.tenminutes import Remark, of_verb
from sirkit.training import UNIT, checks, course
from sirkit.words import LANGUAGES, listed, say, text

_ADDRESS = re.compile(r"https?://(?:www\.)?([^/\s;]+)[^\s;]*")
"""An address of a source: in a lesson its site is enough, the whole of it stands in ``data/funding``."""


class Syllabus:
    """The sample course after some steps, told in one language; each further step makes a new one."""

    def __init__(self, language: str, *steps: str) -> None:
        self.language = language
        self.steps = steps
        self.dossier = sample(language, *steps)
        self.course = course(self.dossier, COURSE)

    def after(self, *steps: str) -> "Syllabus":
        """Return the course after further steps, named as in ``data/training/sample.csv``."""
        return Syllabus(self.language, *self.steps, *steps)

    def faulty(self) -> "Syllabus":
        """Return the course with its faults."""
        return self.after(FAULTY)

    def repaired(self) -> "Syllabus":
        """Return the course after each fault was repaired."""
        return self.after(*(f"{fault} {right(self.language, fault)}" for fault in REPAIRS))

    # what is said of it

    def told(self) -> Said:
        """Return its outcomes, each with what practises and what proves it, what belongs to none, and the hours."""
        units, planned = self.course.training.units or 0, sum(one.minutes or 0 for one in self.course.activities)
        head = self._text("lesson.course", title=self.course.training.title, units=units, minutes=units * UNIT)
        lines = [head, *map(self._outcome, self.course.outcomes)]
        loose = [self._activity(one) for one in self.course.activities if not one.practises]
        lines += [self._text("lesson.course.loose", names=listed(loose, self.language))] if loose else []
        return Said("\n".join([*lines, self._text("lesson.course.planned", minutes=planned)]))

    def _outcome(self, one: Outcome) -> str:
        key = "tenminutes.outcome_under" if one.condition else "tenminutes.outcome"
        phrase = self._text(key, verb=one.verb, object=one.object or "", condition=one.condition or "")
        practised = [self._activity(done) for done in self.course.activities if one.id in done.practises]
        proven = [proof.text for proof in self.course.assessments if one.id in proof.proves]
        return " ".join(
            (
                self._text("lesson.course.outcome", outcome=phrase.strip()),
                self._listed("lesson.course.practised", practised),
                self._listed("lesson.course.proven", proven),
            )
        )

    def _listed(self, key: str, names: list[str]) -> str:
        return self._text(key, names=listed(names, self.language) or self._text("lesson.course.nothing"))

    def _activity(self, one: Activity) -> str:
        return self._text("lesson.course.activity", text=one.text, minutes=one.minutes or 0)

    def checked(self) -> Said:
        """Return what the checks of the toolkit have to say of it."""
        said = [say(one.message, self.language) for one in checks(self.dossier, COURSE)]
        return Said("\n".join(said or [self._text("lesson.course.sound")]))

    def verbs(self) -> Said:
        """Return what there is to say of the verb of each outcome."""
        remarks = [(one.verb, remark) for one in self.course.outcomes for remark in of_verb(one.verb)]
        return Said("\n".join(self._verb(verb, remark) for verb, remark in remarks))

    def _verb(self, verb: str, remark: Remark) -> str:
        said = say(remark.message, self.language)
        return said if remark.asks else self._text("lesson.judged", verb=verb, told=said)

    def learners(self) -> Said:
        """Return who looks for such a course, and what becomes of what hinders them."""
        return Said("\n".join(map(self._learner, matched(self.dossier, self.course.training))))

    def _learner(self, match: Match) -> str:
        told = " ".join(say(one.message, self.language) for one in match.hindrances)
        return self._text("lesson.course.learner", what=match.wish.what, told=told)

    def instruments(self, day: str) -> Said:
        """Return how each statutory instrument stands to it on a day, with the day of the source."""
        standings = funding.instruments(self.course.training, date.fromisoformat(day))
        lines = ((one.instrument, (say(message, self.language) for message in one.messages)) for one in standings)
        told = (f"{_name(one, self.language)}: {' '.join(said)}" for one, said in lines)
        return Said("\n".join([self._text("lesson.course.on", day=day_of(day)), *told]))

    def _text(self, key: str, **values: Value) -> str:
        return text(key, self.language, **values)


def levels(language: str) -> Said:
    """Return the levels of learning outcomes in plain words, each with verbs that can be seen or heard."""
    return Said("\n".join(_level(level, language) for level in LEVELS))


def _level(level: int, language: str) -> str:
    known = [one.verb for one in verbs() if one.level == level and one.observable and one.language == _spoken(language)]
    return text(f"lesson.bloom.{level}", language, level=level, verbs=", ".join(known[:MOST]))


def dates(language: str) -> Said:
    """Return the statutory instruments as dated data: since when, until when, of which day, and by which source."""
    return Said("\n".join(" ".join(filter(None, _dated(one, language))) for one in funding.known()))


def _dated(one: Instrument, language: str) -> Iterator[str]:
    yield f"{_name(one, language)}:"
    yield text("lesson.dated.since", language, day=day_of(one.valid_from)) if one.valid_from else ""
    yield text("lesson.dated.until", language, day=day_of(one.valid_to)) if one.valid_to else ""
    yield say(stand_of(one), language)
    yield text("lesson.dated.source", language, source=_ADDRESS.sub(r"\1", one.source))


def _name(one: Instrument, language: str) -> str:
    return one.names[_spoken(language)]


def _spoken(language: str) -> str:
    return language if language in LANGUAGES else LANGUAGES[0]
