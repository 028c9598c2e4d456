"""Tasks: the questions of the course's exercises, their answers, and what is said to each."""

from collections.abc import Iterable
from hashlib import sha256

from sirkit.check import Choice, Question, Task
from sirkit.coverage import coverage
from sirkit.cuts import Joint
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS, Letter
from sirkit.kinds import Actor
from sirkit.messages import Message
from sirkit.network import graph, joints

_OFFERED = 6
"""Actors to choose from where one of them is looked for."""


def mixed(seed: str) -> tuple[Letter, ...]:
    """Return the eight letters in an order that only the seed decides, the same on every machine."""
    return tuple(sorted(LETTERS, key=lambda letter: sha256(f"{seed} {letter}".encode()).digest()))


def _letters(letters: Iterable[Letter]) -> tuple[Choice, ...]:
    return tuple(Choice(letter, Message(f"function.{letter}.name"), letter) for letter in letters)


QUESTIONS = mixed("question")
"""The eight everyday questions as they are asked, each named by its function."""
CHOICES = mixed("function")
"""The eight functions as they are offered; none stands where its question does."""
FUNCTIONS = Task(
    "functions",
    tuple(
        Question(
            id=letter,
            text=Message(f"function.{letter}.question"),
            choices=_letters(CHOICES),
            right=letter,
            praise=Message(f"check.right.{letter}"),
            told=Message("check.told", {"letter": letter}),
            hints=dict.fromkeys(CHOICES, Message(f"check.hint.{letter}")),
        )
        for letter in QUESTIONS
    ),
)
"""Which function belongs to which everyday question."""

STANDINGS = ("suggested", "asked", "interested", "taken_on", "claimed")
"""How a function can stand with an organisation; ``claimed`` is taken on as others say, which does not count."""
SAID = {
    "meeting": "taken_on",
    "bakery": "suggested",
    "youth": "claimed",
    "letter": "asked",
    "school": "interested",
    "note": "suggested",
    "minutes": "claimed",
    "farm": "interested",
    "advice": "taken_on",
    "shop": "asked",
}
"""Ten sentences as they are heard on an evening, and how the function stands after each."""
STATEMENTS = Task(
    "statements",
    tuple(
        Question(
            id=name,
            text=Message(f"check.statement.{name}"),
            choices=tuple(Choice(one, Message(f"check.standing.{one}")) for one in STANDINGS),
            right=standing,
            praise=Message(f"check.praise.{standing}"),
            told=Message(f"check.solved.{standing}"),
            hints=dict.fromkeys(STANDINGS, Message(f"check.clue.{standing}")),
        )
        for name, standing in SAID.items()
    ),
)
"""How a function stands after what was said."""


def region(name: str, dossier: Dossier) -> Task:
    """Return two questions to read on the map of a region: what nobody carries, and who everything hangs on.

    The region must have exactly one function nobody carries, and somebody without whom its network falls apart.
    """
    return Task(name, (_nobody(dossier), _joint(dossier)))


def _nobody(dossier: Dossier) -> Question:
    stands, names = coverage(dossier), _names(dossier)
    (right,) = (letter for letter in LETTERS if stands[letter].sought)
    hints: dict[str, Message] = {
        letter: Message("check.carried", {"count": len(one.taken_on), "name": names[one.taken_on[0]]})
        for letter, one in stands.items()
        if one.taken_on
    }
    praise, told = Message("check.nobody_praise"), Message("check.nobody_solved", {"letter": right})
    return Question("nobody", Message("check.nobody"), _letters(LETTERS), right, praise, told, hints)


def _joint(dossier: Dossier) -> Question:
    joint, names = joints(dossier)[0], _names(dossier)
    offered = sorted({joint.actor, *_busiest(dossier, joint)}, key=lambda id_: names[id_].casefold())
    choices = tuple(Choice(id_, Message("check.organisation", {"name": names[id_]})) for id_ in offered)
    name, (one, other, *_) = names[joint.actor], joint.parts
    praise = Message("check.joint_praise", {"name": name, "one": one, "other": other})
    told = Message("check.joint_solved", {"name": name})
    hints = {id_: Message("check.joint_clue", {"name": names[id_]}) for id_ in offered}
    return Question("joint", Message("check.joint"), choices, joint.actor, praise, told, hints)


def _busiest(dossier: Dossier, joint: Joint) -> list[str]:
    """Return those with most ties that are no joints themselves: whoever counts ties will choose one of them."""
    holding = {one.actor for one in joints(dossier)} - {joint.actor}
    ties = {id_: number for id_, number in graph(dossier).degree() if id_ not in {joint.actor, *holding}}
    return sorted(ties, key=lambda id_: (-ties[id_], id_))[: _OFFERED - 1]


def _names(dossier: Dossier) -> dict[str, str]:
    return {actor.id: actor.name for actor in dossier.all(Actor)}
