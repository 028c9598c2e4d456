"""Talk: three things of a network to talk about: whom to support, what to connect, whom to invite."""

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from typing import Literal, NamedTuple

from sirkit.cuts import label
from sirkit.messages import Message
from sirkit.structure import Structure

_GROUP = 2
"""So many are a group."""
_CIRCLES = 12
"""Circles looked at, the largest first."""
_INSIDE = 3
"""Ties inside a town from which on there is something to open."""


Kind = Literal["support", "connect", "invite"]


class Named(NamedTuple):
    """An actor a sentence names: the place in the sentence, and the actor's id."""

    place: str
    actor: str


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing to talk about: a sentence that says what is there, and asks what could come of it."""

    kind: Kind
    message: Message
    named: tuple[Named, ...] = ()


Said = tuple[Message, tuple[Named, ...]]
Find = Callable[[Structure], Said | None]


def topics(structure: Structure) -> tuple[Topic, ...]:
    """Return what to talk about: one thing of each kind, in the order support, connect, invite; the same every time.

    Fewer than three where the network has nothing of a kind. Single persons are never named.
    """
    finds: dict[Kind, tuple[Find, ...]] = {
        "support": (_holding, _busy),
        "connect": (_parted, _crossing, _circles),
        "invite": (_alone, _open, _loose),
    }
    found = ((kind, next(filter(None, (find(structure) for find in ways)), None)) for kind, ways in finds.items())
    return tuple(Topic(kind, *said) for kind, said in found if said)


def _holding(structure: Structure) -> Said | None:
    """Find who holds groups together, or is the only way to others."""
    for loss in structure.losses:
        if loss.actor not in structure.net.persons:
            groups = [size for size in loss.parts if size >= _GROUP]
            if groups[1:]:
                return _topic(structure, "talk.holding", {"actor": loss.actor}, count=len(groups))
            return _topic(structure, "talk.only_way", {"actor": loss.actor}, count=sum(loss.parts[1:]))
    return None


def _busy(structure: Structure) -> Said | None:
    """Find who lies on most ways between others."""
    between = {id_: round(one.betweenness, 6) for id_, one in structure.measures.items() if one.betweenness}
    actor = _first(structure, between, between.__getitem__)
    return _topic(structure, "talk.busy", {"actor": actor}) if actor else None


def _parted(structure: Structure) -> Said | None:
    """Find two groups that nothing joins yet."""
    import networkx as nx  # noqa: PLC0415 - half a second that only those who look at the network should wait for

    apart = [part for part in nx.connected_components(structure.net.graph) if len(part) >= _GROUP]
    middles = [middle for middle in (_middle(structure, part) for part in apart) if middle]
    middles.sort(key=partial(_place, structure))
    if not middles[1:]:
        return None
    return _topic(structure, "talk.parted", {"one": middles[0], "other": middles[1]}, count=len(apart))


def _crossing(structure: Structure) -> Said | None:
    """Find a tie that is the only one between two groups."""
    for tie in structure.cuts.bridges:
        if min(tie.sides) >= _GROUP and structure.net.persons.isdisjoint((tie.one, tie.other)):
            ends = {"one": tie.one, "other": tie.other}
            return _topic(structure, "talk.crossing", ends, near=tie.sides[0], far=tie.sides[1])
    return None


def _circles(structure: Structure) -> Said | None:
    """Find two circles that have least to do with each other, for their size."""
    around = structure.circles.members[:_CIRCLES]
    of = {id_: number for number, members in enumerate(around) for id_ in members}
    ties = Counter(tuple(sorted((of.get(a, -1), of.get(b, -1)))) for a, b in structure.net.graph.edges())
    middles = [_middle(structure, members) for members in around]
    pairs = [pair for pair in combinations(range(len(around)), 2) if middles[pair[0]] and middles[pair[1]]]
    if not pairs:
        return None
    one, other = min(pairs, key=lambda pair: (ties[pair] / (len(around[pair[0]]) * len(around[pair[1]])), pair))
    ends = {"one": str(middles[one]), "other": str(middles[other])}
    if not ties[one, other]:
        return _topic(structure, "talk.strangers", ends)
    return _topic(structure, "talk.circles", ends, count=ties[one, other])


def _alone(structure: Structure) -> Said | None:
    """Find those for whom no tie is entered yet."""
    alone = [id_ for id_, one in structure.measures.items() if not one.degree and id_ not in structure.net.persons]
    first = min(alone, key=partial(label, structure.net.graph), default=None)
    return _topic(structure, "talk.alone", {"actor": first}, count=len(alone)) if first else None


def _open(structure: Structure) -> Said | None:
    """Find a town whose organisations are tied among themselves above all."""
    towns = [(town, one) for town, one in structure.openness["place"].items() if one.internal >= _INSIDE]
    inward = [(one.balance, str(town), one) for town, one in towns if one.balance is not None and one.balance < 0]
    if not inward:
        return None
    _, town, one = min(inward)
    counts = {"inside": one.internal, "count": one.internal + one.external}
    return Message("talk.open", {"place": town, **counts}), ()


def _loose(structure: Structure) -> Said | None:
    """Find two who are tied loosely and share nobody else: what is new comes along such ties."""
    ends = [(link.one, link.other) for link in structure.links if link.local and link.weak]
    ends = [pair for pair in ends if structure.net.persons.isdisjoint(pair)]
    if not ends:
        return None
    degree = structure.net.graph.degree
    one, other = min(ends, key=lambda pair: (-min(degree(pair[0]), degree(pair[1])), _labels(structure, pair)))
    return _topic(structure, "talk.loose", {"one": one, "other": other})


def _middle(structure: Structure, members: Collection[str]) -> str | None:
    """Return who of these is tied to most."""
    return _first(structure, members, structure.net.graph.degree)


def _first(structure: Structure, ids: Collection[str], most: Callable[[str], float]) -> str | None:
    """Return the organisation of these that has most of something, by name among equals."""
    orgs = [id_ for id_ in ids if id_ not in structure.net.persons]
    return min(orgs, key=lambda id_: (-most(id_), label(structure.net.graph, id_)), default=None)


def _place(structure: Structure, id_: str) -> tuple[int, tuple[str, str]]:
    return -structure.net.graph.degree(id_), label(structure.net.graph, id_)


def _labels(structure: Structure, ids: Collection[str]) -> tuple[tuple[str, str], ...]:
    return tuple(label(structure.net.graph, id_) for id_ in ids)


def _topic(structure: Structure, key: str, actors: dict[str, str], **counts: int) -> Said:
    names = {place: str(structure.net.graph.nodes[id_].get("name", id_)) for place, id_ in actors.items()}
    return Message(key, {**names, **counts}), tuple(Named(*one) for one in actors.items())
