"""Tally: how far one's own map has come, and what would make it easier to read."""

from collections.abc import Iterator
from typing import NamedTuple

from sirkit.dossier import Dossier
from sirkit.kinds import Actor, Need, Offer, Region, Role
from sirkit.messages import Message
from sirkit.network import graph

ENOUGH = 10
"""Actors around an idea that make a map worth reading."""


class Tally(NamedTuple):
    """What stands on a map: how many actors, whether it is enough to read, and what there is to say about it."""

    actors: int
    done: bool
    messages: tuple[Message, ...]


def tally(dossier: Dossier) -> Tally:
    """Return what stands on a map of one's own; a sample is nobody's own and counts as nothing."""
    if any(region.sample for region in dossier.all(Region)):
        return Tally(0, done=False, messages=(Message("tally.sample"),))
    count = sum(1 for _ in dossier.all(Actor))
    if not count:
        return Tally(0, done=False, messages=(Message("tally.empty"),))
    missing = tuple(_missing(dossier))
    if count < ENOUGH:
        return Tally(count, done=False, messages=(_short(count), *missing))
    last = missing or (Message("tally.done"),)
    return Tally(count, done=not missing, messages=(Message("tally.enough", {"count": count}), *last))


def _short(count: int) -> Message:
    return Message("tally.some", {"count": count, "missing": ENOUGH - count})


def _missing(dossier: Dossier) -> Iterator[Message]:
    """Yield a sentence for each thing a reader of the map would miss."""
    actors = {actor.id: actor for actor in dossier.all(Actor)}
    astray = [actor.name for actor in actors.values() if actor.lat is None or actor.lon is None]
    if astray:
        yield Message("tally.astray", {"count": len(astray), "name": min(astray)})
    if not any(role.actor in actors for role in dossier.all(Role)):
        yield Message("tally.no_function")
    if not any(offer.actor in actors for kind in (Offer, Need) for offer in dossier.all(kind)):
        yield Message("tally.no_offer")
    whole = graph(dossier)
    alone = [name for id_, name in whole.nodes(data="name") if not whole.degree(id_)]
    if alone:
        yield Message("tally.alone", {"count": len(alone), "name": min(alone)})
