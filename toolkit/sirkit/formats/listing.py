"""The listing: what is told of each organisation when it leaves the house, for tables and for maps.

Plain facts, in the order of the names. Contacts are no part of it; a function stands as it counts, so *taken on* only
where the organisation itself says so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sirkit.dossier import Dossier
from sirkit.functions import Letter
from sirkit.kinds import Actor, Need, Offer, Tie, Wish
from sirkit.roles import borne, standing
from sirkit.text import clean

Belonging = TypeVar("Belonging", Offer, Need, Wish)
PLAIN = (
    *("name", "sort", "street", "zip", "city", "ags", "description", "website"),
    *("established", "source", "as_of", "licence"),
)
"""Fields of an actor that are told as they are; its point and its lists come besides."""
LISTS = ("offers", "needs", "wishes", "topics")


@dataclass(frozen=True, slots=True)
class Listed:
    """What is told of one organisation: plain fields, its point (latitude, longitude), functions by state, lists."""

    id: str
    plain: Mapping[str, str | int]
    point: tuple[float, float] | None
    functions: Mapping[Letter, str]
    lists: Mapping[str, tuple[str, ...]]

    @property
    def name(self) -> str:
        """The organisation's name."""
        return str(self.plain["name"])


def listing(dossier: Dossier) -> tuple[Listed, ...]:
    """Return what is told of every organisation that stands."""
    belonging = {
        "offers": _texts(offer for offer in dossier.all(Offer)),
        "needs": _texts(need for need in dossier.all(Need)),
        "wishes": _texts(wish for wish in dossier.all(Wish)),
    }
    roles = borne(dossier)
    found = []
    for actor in sorted(dossier.all(Actor), key=lambda actor: (actor.name.casefold(), actor.id)):
        lists = {name: tuple(texts.get(actor.id, ())) for name, texts in belonging.items()}
        lists["topics"] = tuple(clean(topic) for topic in actor.topics.values())
        functions = {role.function: standing(role) for role in reversed(roles.get(actor.id, ()))}
        found.append(Listed(actor.id, _plain(actor), _point(actor), functions, lists))
    return tuple(found)


def ties(dossier: Dossier, among: Mapping[str, object]) -> tuple[Tie, ...]:
    """Return the ties between organisations that are listed, each between two."""
    return tuple(
        tie
        for tie in dossier.all(Tie)
        if {tie.from_actor, tie.to_actor} <= among.keys() and tie.from_actor != tie.to_actor
    )


def _texts(entries: Iterator[Belonging]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in entries:
        found.setdefault(one.actor, []).append(clean(one.text))
    return found


def _plain(actor: Actor) -> dict[str, str | int]:
    told: dict[str, str | int] = {}
    for field in PLAIN:
        value = getattr(actor, field)
        if value is not None:
            told[field] = clean(value) if isinstance(value, str) else value
    told["name"] = " ".join(str(told["name"]).split())
    return told


def _point(actor: Actor) -> tuple[float, float] | None:
    return None if actor.lat is None or actor.lon is None else (actor.lat, actor.lon)
