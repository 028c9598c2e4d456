"""The tasks of the unit on matching events: what breaks a moved meeting, who knows of a no, what is a good agreement.

The agreements follow the Marktplatz method: who gives what to whom by when; money is no part of it.
"""

from collections.abc import Mapping

from sirkit.changes import Add
from sirkit.check import Choice, Question, Task
from sirkit.dossier import Dossier, Scalar
from sirkit.events import Sitting, broken
from sirkit.fair import Event, Participant, Preference, Round
from sirkit.kinds import Actor
from sirkit.messages import Message
from sirkit.trying import after, puts

Move = tuple[int, int, tuple[int, int]]
"""Round, table, and the numbers of who is to sit there."""
PRACTICE = "practice"
"""Id of the small event to practise on, and start of the ids of its seats."""
SIDES = ("initiative", "partner")
SEATS = 8
"""So many take part in it, the first half initiatives."""
BOARD = {1: ("1 1 5", "2 2 6", "3 3 7"), 2: ("2 3 6", "4 4 8"), 3: ("1 2 5", "2 1 6", "3 4 7")}
"""Its rounds as they are written down: table, then the numbers of who sits there."""
WISH = (2, 5)
"""Who must meet whom."""
MOVED = "moves"
"""Name of the task that asks what a move breaks."""
MOVES: Mapping[str, Move] = {
    "again": (2, 1, (1, 5)),
    "two_places": (3, 4, (1, 8)),
    "must": (3, 1, (3, 5)),
    "fine": (2, 3, (2, 7)),
}
"""Moves by hand, each named by what it breaks."""


def practised(dossier: Dossier) -> tuple[Dossier, Event]:
    """Return the region with a small event in it that is planned already, and the event."""
    homes = sorted(actor.id for actor in dossier.all(Actor))
    told: dict[str, Scalar] = {"name": PRACTICE, "format": "two_sided", "rounds": len(BOARD), "tables": SEATS // 2}
    ops = puts(dossier, Event.KIND, PRACTICE, told)
    for number in range(1, SEATS + 1):
        seat: dict[str, Scalar] = {"number": number, "actor": homes[number], "side": SIDES[number > SEATS // 2]}
        ops += puts(dossier, Participant.KIND, _seat(number), {"event": PRACTICE, **seat})
    by, to = map(_seat, WISH)
    ops += puts(dossier, Preference.KIND, PRACTICE, {"event": PRACTICE, "by": by, "to": to, "says": "must"})
    for number, tables in BOARD.items():
        id_ = f"{PRACTICE}-{number}"
        ops += puts(dossier, Round.KIND, id_, {"event": PRACTICE, "number": number})
        ops += [Add(kind=Round.KIND, id=id_, field="meetings", item=f"t{text[0]}", value=text) for text in tables]
    there = after(dossier, ops)
    return there, next(one for one in there.all(Event) if one.id == PRACTICE)


def _seat(number: int) -> str:
    return f"{PRACTICE}-{number}"


def moves(dossier: Dossier) -> Task:
    """Return the question what each move breaks on the practice board; what is right is what the planner says."""
    return Task(MOVED, tuple(_move(*practised(dossier), move) for move in MOVES.values()))


def found(dossier: Dossier, event: Event, move: Move) -> tuple[str, ...]:
    """Return which of the things to choose from a move breaks; ``fine`` if nothing."""
    number, table, seats = move
    moved = Sitting(number, table, tuple(map(_seat, seats)))
    keys = [message.key.removeprefix("event.move.") for message in broken(dossier, event, moved)]
    return tuple(key for key in keys if key in MOVES) or (() if keys else ("fine",))


def _move(dossier: Dossier, event: Event, move: Move) -> Question:
    number, table, seats = move
    (right,) = found(dossier, event, move)
    values = {"round": number, "table": table, "one": seats[0], "other": seats[1]}
    choices = tuple(Choice(one, Message(f"check.move.{one}")) for one in MOVES)
    hints = {one: Message(f"check.move.{one}.hint", values) for one in MOVES if one != right}
    praise, told = (Message(f"check.move.{right}.{end}", values) for end in ("praise", "told"))
    return Question(
        f"move-{right.replace('_', '-')}", Message("check.move", values), choices, right, praise, told, hints
    )


KNOWING: Mapping[str, tuple[tuple[str, ...], str]] = {
    "no": (("other", "hall", "planner"), "planner"),
    "unmet": (("refused", "nothing", "forgotten"), "nothing"),
    "once": (("space", "fair", "distrust"), "fair"),
    "letter": (("faster", "people", "promise"), "people"),
}
"""Questions on why it is done this way: the answers to choose from, and the right one."""
SIDE = 8
"""So many sit on either side in the question how many rounds there can be."""


def _known(name: str) -> Question:
    offered, right = KNOWING[name]
    choices = tuple(Choice(one, Message(f"check.event.{name}.{one}")) for one in offered)
    hints = {one: Message(f"check.event.{name}.{one}.hint") for one in offered if one != right}
    asked, praise, told = (Message(f"check.event.{name}{end}") for end in ("", ".praise", ".told"))
    return Question(f"event-{name}", asked, choices, right, praise, told, hints)


def _rounds() -> Question:
    """Return the question how many rounds two equal sides can have: as many as sit on one of them."""
    values = {"side": SIDE, "all": 2 * SIDE}
    offered = {"fewer": SIDE - 1, "as_many": SIDE, "all": 2 * SIDE - 1}
    choices = tuple(Choice(one, Message("check.event.rounds.of", {"rounds": many})) for one, many in offered.items())
    hints = {one: Message(f"check.event.rounds.{one}.hint", values) for one in offered if one != "as_many"}
    asked, praise, told = (Message(f"check.event.rounds{end}", values) for end in ("", ".praise", ".told"))
    return Question("event-rounds", asked, choices, "as_many", praise, told, hints)


WHY = Task("event", (_known("letter"), _known("no"), _known("unmet"), _rounds(), _known("once")))
"""Why an event is held this way."""

LACKING = ("what", "who", "when", "money", "nothing")
"""What a sentence of an agreement may lack; ``money`` has too much of it."""
HEARD = {"touch": "what", "someday": "when", "lathe": "nothing", "donation": "money", "benches": "who"}
"""Sentences as they stand on the forms, each with what it lacks."""
SENTENCES = Task(
    "sentences",
    tuple(
        Question(
            id=f"sentence-{name}",
            text=Message(f"check.sentence.{name}"),
            choices=tuple(Choice(one, Message(f"check.lacking.{one}")) for one in LACKING),
            right=lacks,
            praise=Message(f"check.lacking.{lacks}.praise"),
            told=Message(f"check.lacking.{lacks}.told"),
            hints={one: Message(f"check.lacking.{one}.hint") for one in LACKING},
        )
        for name, lacks in HEARD.items()
    ),
)
"""Which agreement is good, and what the others lack."""
EVENT_TASKS = (WHY, SENTENCES)
