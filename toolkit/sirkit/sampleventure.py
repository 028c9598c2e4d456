"""The sample venture: an invented one to learn on, step by step as ``data/enabling/sample.csv`` has it, and its tasks.

What its pitches lack and on which step its sentences lie is what ``pitching`` and ``impact`` say of them.
"""

from sirkit.check import Choice, Question, Task
from sirkit.coaching import Pitch
from sirkit.dossier import Dossier
from sirkit.effects import Effect
from sirkit.impact import level, read
from sirkit.messages import Message
from sirkit.pitching import hints
from sirkit.stepwise import stepped

VENTURE = "van"
"""Id of the venture."""
MEND, CLAIM = "mend", "claim"
"""Names of the tasks on the pitch and on effects."""
IMPULSES = ("benefit", "effect", "person", "region", "ask")
LEVELS = ("output", "outcome", "impact")


def venture(language: str, *steps: str) -> Dossier:
    """Return the venture in one language after these steps."""
    return stepped("enabling/sample", language, *steps)


def mending(language: str) -> Task:
    """Return the question what each pitch of the sample venture lacks; each lacks one thing only."""
    return Task(MEND, tuple(map(_mend, pitches(language))))


def pitches(language: str) -> tuple[Pitch, ...]:
    """Return the pitches to be mended."""
    return tuple(venture(language, "exercise").all(Pitch))


def _mend(pitch: Pitch) -> Question:
    (lacks,) = hints(pitch)
    choices = tuple(Choice(one, Message(f"check.mend.{one}")) for one in IMPULSES)
    asked = Message("check.mend", {"at": f"pitching.audience.{pitch.audience}"})
    told = Message("check.meant", {"at": f"check.mend.{lacks.check}"})
    wrong = {one: Message(f"check.mend.{one}.hint") for one in IMPULSES if one != lacks.check}
    return Question(f"mend-{pitch.id}", asked, choices, lacks.check, lacks.message, told, wrong)


def claims(language: str) -> Task:
    """Return the question whether each sentence of the sample venture tells an output or an effect."""
    return Task(CLAIM, tuple(map(_claim, venture(language, "claims").all(Effect))))


def _claim(one: Effect) -> Question:
    found = read(one.text)
    right = level(found.step or 1)
    choices = tuple(Choice(each, Message(f"check.claim.{each}")) for each in LEVELS)
    wrong = {each: Message(f"check.claim.{each}.hint") for each in LEVELS if each != right}
    told = Message("check.meant", {"at": f"check.claim.{right}"})
    return Question(
        f"claim-{one.id}", Message("check.claim", {"text": one.text}), choices, right, found.message, told, wrong
    )
