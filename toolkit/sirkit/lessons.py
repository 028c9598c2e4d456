"""Lessons: what the notebooks of the course show with one line each."""

from collections.abc import Callable, Mapping

import ipywidgets

from sirkit.apps import (
    enable_lesson,
    event_lesson,
    lab_lesson,
    lesson_station,
    network_station,
    partners_lesson,
    share_lesson,
    train_lesson,
)
from sirkit.check import Task
from sirkit.counselled import Counselled, staircase
from sirkit.enablingtasks import ENABLING_TASKS
from sirkit.eventtasks import EVENT_TASKS, MOVED, moves
from sirkit.examples import Example
from sirkit.exercises import Exercise
from sirkit.functions import FUNCTIONS, Letter
from sirkit.known import KNOWN, known, wealth
from sirkit.labtasks import EARLY, LENGTH, MONEY, RULE, SHOWN, lengths, money, rules
from sirkit.labtasks import shown as indicators
from sirkit.partnertasks import FINDINGS, REGION, partners
from sirkit.piloted import Piloted
from sirkit.playing import ends, played
from sirkit.rehearsal import Rehearsal
from sirkit.retrieval import RECALL, WORDS
from sirkit.riddles import MEETING, family, valley
from sirkit.said import Said
from sirkit.samples import shown
from sirkit.sampleventure import CLAIM, MEND, claims, mending
from sirkit.sharetasks import CARD, HONEST, PLACE, cards
from sirkit.sociogram import Sociogram
from sirkit.syllabus import Syllabus, dates, levels
from sirkit.tally import Tally, tally
from sirkit.tasks import FUNCTIONS as MATCHING
from sirkit.tasks import STATEMENTS, region
from sirkit.trainingtasks import DATED, REPAIR, TRAINING_TASKS, flyers, repairs
from sirkit.widgets.conversation import Conversation
from sirkit.widgets.counting import Counting
from sirkit.widgets.door import Door
from sirkit.widgets.functions import Functions
from sirkit.widgets.handover import Handover
from sirkit.widgets.lesson import LessonKeeper
from sirkit.widgets.reflection import Reflection
from sirkit.widgets.rubric import Rubric
from sirkit.widgets.tenminutes import TenMinutes
from sirkit.words import choose, say, text
from sirkit.workspace import Workspace

_TASKS: tuple[Task, ...] = (
    *(MATCHING, STATEMENTS, RECALL, WORDS, FINDINGS, EARLY, HONEST, PLACE),
    *(*EVENT_TASKS, *ENABLING_TASKS, *TRAINING_TASKS),
)
"""The tasks that are the same in every language."""
_SPOKEN: Mapping[str, Callable[[str], Task]] = {
    DATED: flyers,
    REPAIR: repairs,
    MEND: mending,
    CLAIM: claims,
    RULE: rules,
    LENGTH: lengths,
    MONEY: money,
    SHOWN: indicators,
    CARD: cards,
}
"""The tasks that are asked about an invented case, which speaks one language."""


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

    def example(self, name: str) -> Example:
        """Return a sample region to look at."""
        return Example(name, self.language)

    def sociogram(self, name: str) -> Sociogram:
        """Return a network to look at: a known one, or that of a sample region."""
        return Sociogram(name, self.language)

    def evening(self, name: str) -> Rehearsal:
        """Return the matching event of a sample region, to be planned and disturbed."""
        return Rehearsal(name, self.language)

    def practice(self, name: str) -> Rehearsal:
        """Return a small event with people of a sample region, planned already, in which to move meetings."""
        return Rehearsal(name, self.language, practice=True)

    def event(self) -> ipywidgets.Widget:
        """Return the station of the matching event with one's own region in it."""
        return event_lesson(self.workspace)

    def network(self) -> ipywidgets.Widget:
        """Return the network station with one's own region in it."""
        return network_station(self.workspace)

    def partners(self) -> ipywidgets.Widget:
        """Return the station that finds partners in one's own region."""
        return partners_lesson(self.workspace)

    def talk(self) -> Said:
        """Return what is worth talking about in one's own network, as it stands now."""
        return Sociogram("", self.language, self.workspace.dossier).talk()

    def exercise(self, name: str) -> Exercise:
        """Return an exercise by the name of its task, or of the sample region or known network that is to be read."""
        return Exercise(self.workspace, self.name, self._task(name), self.language)

    def _task(self, name: str) -> Task:
        tasks = {task.name: task for task in _TASKS}
        if name in KNOWN:
            net = known(name, self.language)
            return family(net, wealth(name)) if wealth(name) else valley(net, MEETING)
        if name in tasks:
            return tasks[name]
        if name in _SPOKEN:
            return _SPOKEN[name](self.language)
        if name == MOVED:
            return moves(shown(REGION, self.language))
        dossier = shown(name, self.language)
        return partners(dossier) if name == REGION else region(name, dossier)

    def map(self) -> ipywidgets.Widget:
        """Return the map station with one's own region in it."""
        return lesson_station(self.workspace)

    def counting(self) -> Counting:
        """Return the part that says, with every change, how far one's own map has come."""
        return Counting(self.workspace)

    @property
    def own(self) -> Tally:
        """How far one's own map has come."""
        return tally(self.workspace.dossier)

    def counted(self) -> Said:
        """Return how far one's own map has come, as it stands now."""
        return Said("\n".join(say(message, self.language) for message in self.own.messages))

    def conversation(self, name: str) -> Conversation:
        """Return a conversation to practise on, by its name."""
        return Conversation(self.workspace, self.name, name)

    def played(self, name: str, *way: int) -> Said:
        """Return one way through a conversation as text: at each place the number of what is said."""
        return played(name, way, self.language)

    def ends(self, name: str) -> Said:
        """Return how many of a conversation's ends one has come to, as it stands now."""
        return ends(self.workspace.dossier, self.name, name, self.language)

    def rubric(self, name: str = "talk") -> Rubric:
        """Return the rubric for a practice talk or lesson, for oneself and for whoever watched."""
        return Rubric(self.workspace, self.name, name)

    def venture(self) -> Counselled:
        """Return the sample venture, to be counselled and coached."""
        return Counselled(self.language)

    def staircase(self) -> Said:
        """Return the steps of the staircase of effects, and where effect starts."""
        return staircase(self.language)

    def enable(self) -> ipywidgets.Widget:
        """Return the station for counselling and coaching with one's own ventures in it."""
        return enable_lesson(self.workspace)

    def piloted(self) -> Piloted:
        """Return the sample lab, to be planned and carried out."""
        return Piloted(self.language)

    def lab(self) -> ipywidgets.Widget:
        """Return the station for labs with one's own region in it."""
        return lab_lesson(self.workspace)

    def share(self) -> ipywidgets.Widget:
        """Return the station that shows and shares one's own region."""
        return share_lesson(self.workspace)

    def handover(self) -> Handover:
        """Return the handover sheet of one's own region."""
        return Handover(self.workspace)

    def levels(self) -> Said:
        """Return how deep learning outcomes can go, in plain words and with verbs."""
        return levels(self.language)

    def course(self) -> Syllabus:
        """Return the sample course, which holds together until something happens to it."""
        return Syllabus(self.language)

    def dates(self) -> Said:
        """Return since when and until when the statutory instruments hold, as the sources say."""
        return dates(self.language)

    def train(self) -> ipywidgets.Widget:
        """Return the station for training with one's own region in it."""
        return train_lesson(self.workspace)

    def tenminutes(self) -> TenMinutes:
        """Return the part in which a lesson of ten minutes is built, held and told back."""
        return TenMinutes(self.workspace)

    def reflection(self, number: int) -> Reflection:
        """Return the field for the answer to one question about the own region."""
        return Reflection(self.workspace, self.name, number)

    def app(self) -> Door:
        """Return the way to the workshop app."""
        return Door(self.workspace)

    def _text(self, key: str, **values: str | int) -> str:
        return text(key, self.language, **values)


def unit(name: str, language: str) -> Lesson:
    """Return one unit of the course, with a workspace of its own that starts empty."""
    return Lesson(name, language)
