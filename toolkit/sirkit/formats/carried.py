"""Carried: what a format can hold of a dossier, and what of a given one stays behind when it is written.

Every module that writes says in ``CARRIED``, by kind, which fields come back when its file is read again. ``id`` among
them means that the ids come back, too. What a function counts as comes back as ``state`` of a role; who said so does
not, because a file is always somebody else's word.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from sirkit.dossier import Dossier
from sirkit.entity import Entity
from sirkit.formats.listing import PLAIN
from sirkit.kinds import DIRECTED, KINDS, PERSONAL, POINTING, Actor, Contact, Tie
from sirkit.messages import Message

Carried = Mapping[str, frozenset[str]]
"""By kind the fields that survive being written and read."""
_TEXT = frozenset({"actor", "text"})
LISTED: Carried = MappingProxyType(
    {
        "actor": frozenset({"id", *PLAIN, "lat", "lon", "topics"}),
        "role": frozenset({"actor", "function", "state"}),
        **dict.fromkeys(("offer", "need", "wish"), _TEXT),
    }
)
"""What ``listing`` tells of the organisations; most formats hold this, and some of them ties besides."""
TOLD = (
    "region",
    "actor",
    "role",
    "offer",
    "need",
    "wish",
    "tie",
    "place",
    "reach",
    "step",
    "meeting",
    "practice",
    "venture",
    "approach",
    "event",
    "participant",
    "round",
    "agreement",
    "training",
    "outcome",
    "assessment",
    "activity",
    "aid",
    "learning_wish",
    "lab",
    "lab_role",
    "lab_task",
    "cost",
    "risk",
    "lab_note",
    "lab_review",
    "measurement",
    "method",
    "neighbour_region",
    "effect",
    "indicator",
    "logic",
)
"""The kinds that tell of a region, in the order in which they are named; decisions and answers do not."""
_BELONGING = ("role", "offer", "need", "wish", "tie")
"""Kinds that are told only with the organisations they belong to."""
_COLUMNS = frozenset({*PLAIN, "topics", "strength", "since", "note"})
"""Fields that are called as the column of a table is."""


def lost(dossier: Dossier, carried: Carried) -> tuple[Message, ...]:
    """Return what of this dossier a format cannot hold, counted: whole kinds first, then single fields.

    What belongs to nobody who is told of cannot be told either. Individuals and persons to speak to never leave the
    house; they come last, so that nobody looks for them.
    """
    there = {actor.id for actor in dossier.all(Actor) if actor.sort != "person"}
    held = {kind: tuple(_told(dossier, kind, there)) for kind in TOLD if kind in carried}
    messages = (*_kinds(dossier, carried), *_fields(held, carried), *_astray(dossier, held), *_persons(dossier))
    return tuple(message for message in messages if message.values["count"])


def _kinds(dossier: Dossier, carried: Carried) -> Iterator[Message]:
    for kind in TOLD:
        if kind not in carried:
            yield Message(f"lost.{kind}", {"count": len(list(dossier.all(KINDS[kind])))})
    unknown = [record for kind, table in dossier.tables.items() if kind not in KINDS for record in table.values()]
    yield Message("lost.unknown", {"count": sum(not record.dropped for record in unknown)})


def _fields(held: Mapping[str, Collection[Entity]], carried: Carried) -> Iterator[Message]:
    for kind, entities in held.items():
        left = Counter(name for one in entities for name in filled(one) - carried[kind])
        for name in KINDS[kind].model_fields:
            if name != "lon":
                yield Message(f"lost.of_{kind}", {"count": left[name], "at": word(name)})


def _astray(dossier: Dossier, held: Mapping[str, Collection[Entity]]) -> Iterator[Message]:
    counts = [len(list(dossier.all(KINDS[kind]))) - len(held[kind]) for kind in _BELONGING if kind in held]
    yield Message("lost.astray", {"count": sum(counts)})


def _persons(dossier: Dossier) -> Iterator[Message]:
    count = sum(actor.sort == "person" for actor in dossier.all(Actor)) + len(list(dossier.all(Contact)))
    yield Message("lost.persons", {"count": count})
    private = PERSONAL - {Contact.KIND}
    yield Message("lost.private", {"count": sum(len(list(dossier.all(KINDS[kind]))) for kind in private)})


def _told(dossier: Dossier, kind: str, there: Collection[str]) -> Iterator[Entity]:
    """Yield the entities of a kind that stand and belong to somebody who is told of."""
    pointing = POINTING[kind] if kind in _BELONGING else ()
    for one in dossier.all(KINDS[kind]):
        if (kind != Actor.KIND or one.id in there) and all(getattr(one, field) in there for field in pointing):
            yield one


def filled(one: Entity) -> set[str]:
    """Return the fields an entity says something in; a direction only where the kind of tie does not tell it."""
    told = one.model_dump(exclude_defaults=True)
    if isinstance(one, Tie) and one.sort in DIRECTED:
        told.pop("directed", None)
    return {name for name, value in told.items() if value not in (None, "", {})}


def word(name: str) -> str:
    """Return the key of what a field is called."""
    return f"column.{name}" if name in _COLUMNS else f"lost.field.{name}"
