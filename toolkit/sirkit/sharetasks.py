"""The tasks of the unit on sharing: what is told honestly, what may be shown where, and what a method card lacks.

What never leaves the house is not written down here: ``kinds`` says which kinds are personal. Which sentence sells an
output as an effect ``impact`` hears, and what a card lacks stands in the cards of the sample lab.
"""

from collections.abc import Mapping
from typing import Literal, get_args

from sirkit.check import Choice, Question, Task
from sirkit.kinds import PERSONAL
from sirkit.messages import Message
from sirkit.piloting import Method
from sirkit.samplelab import lab

Telling = Literal["stands", "output", "proof", "promise", "cause"]
TELLINGS: tuple[Telling, ...] = get_args(Telling)
TOLD: Mapping[str, Telling] = {
    "guests": "output",
    "tally": "stands",
    "more": "proof",
    "everybody": "promise",
    "asked": "stands",
    "job": "cause",
}
"""Sentences for the bulletin, each with what is to be said to it."""


def _honest(name: str) -> Question:
    right = TOLD[name]
    return Question(
        f"honest-{name}",
        Message(f"check.honest.{name}"),
        tuple(Choice(one, Message(f"check.honest.is.{one}")) for one in TELLINGS),
        right,
        Message(f"check.honest.{name}.praise"),
        Message("check.meant", {"at": f"check.honest.is.{right}"}),
        {one: Message(f"check.honest.is.{one}.hint") for one in TELLINGS if one != right},
    )


HONEST = Task("honest", tuple(map(_honest, TOLD)))
"""May this stand in the bulletin as it is?"""

Where = Literal["page", "pack", "stays"]
WHERE: tuple[Where, ...] = get_args(Where)
THINGS: Mapping[str, tuple[str, Where]] = {
    "offer": ("offer", "page"),
    "intake": ("intake", "stays"),
    "card": ("method", "pack"),
    "unasked": ("actor", "stays"),
    "event": ("event", "page"),
    "no": ("preference", "stays"),
    "contact": ("contact", "stays"),
    "practice": ("practice", "pack"),
}
"""What one may want to show: of which kind it is, and where it belongs if the kind is not personal."""


def _place(name: str) -> Question:
    kind, where = THINGS[name]
    right = "stays" if kind in PERSONAL else where
    return Question(
        f"place-{name}",
        Message(f"check.place.{name}"),
        tuple(Choice(one, Message(f"check.place.is.{one}")) for one in WHERE),
        right,
        Message(f"check.place.{name}.praise"),
        Message("check.meant", {"at": f"check.place.is.{right}"}),
        {one: Message(f"check.place.is.{one}.hint") for one in WHERE if one != right},
    )


PLACE = Task("place", tuple(map(_place, THINGS)))
"""Where may this be shown?"""

CARD = "card"
"""Name of the task that mends method cards."""
FIELDS = ("context", "problem", "steps", "not_worked", "evidence")
"""What a method card tells, beside what worked."""
_LACKS = "lacks-"
"""How the id of a card begins that is to be mended; the field that helps nobody follows."""


def cards(language: str) -> Task:
    """Return the question which field of each method card helps nobody; in each it is one."""
    return Task(CARD, tuple(map(_card, lab(language, "cards").all(Method))))


def _card(one: Method) -> Question:
    lacks = one.id.removeprefix(_LACKS).replace("-", "_")
    return Question(
        f"card-{one.id}",
        Message("check.card", {"name": one.title}),
        tuple(Choice(field, Message(f"check.card.{field}")) for field in FIELDS),
        lacks,
        Message(f"check.card.{lacks}.praise"),
        Message("check.meant", {"at": f"check.card.{lacks}"}),
        {field: Message(f"check.card.{field}.hint") for field in FIELDS if field != lacks},
    )
