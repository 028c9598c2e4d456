"""Excerpt: what of a network a picture shows, everybody or one organisation with those it is tied to.

Single persons are in no picture and in no count of one; what is counted is counted of the whole network, not only of
what has room in a picture.
"""

from collections.abc import Mapping
from typing import NamedTuple

from sirkit.cuts import label
from sirkit.dossier import Dossier
from sirkit.kinds import Actor, Tie
from sirkit.messages import problem
from sirkit.network import graph

MOST = 150
"""Organisations drawn at once; of more nobody could tell one from the other."""


class Link(NamedTuple):
    """What ties two organisations in one way: its sort, how close it is where that is known, and where it leads."""

    one: str
    other: str
    sort: str
    strength: int | None
    forth: bool
    """Whether it leads from the first to the second; a tie that leads nowhere in particular is mutual."""
    back: bool


class Excerpt(NamedTuple):
    """A network as it is shown."""

    focus: str | None
    """Whom the picture is of; None where it is of all."""
    known: Mapping[str, Actor]
    """All organisations, by id."""
    near: Mapping[str, tuple[str, ...]]
    """Of every organisation those it is tied to, by name."""
    shown: tuple[str, ...]
    """Who is drawn: the one in the middle first, then those with most ties, by name among equals."""
    links: tuple[Link, ...]
    """What ties those that are drawn."""
    listed: tuple[str, ...]
    """Who could be drawn if there were room for any number, in the same order; without the one in the middle."""
    alone: tuple[str, ...]
    """Organisations nothing ties to anybody yet, to nobody who is not shown either, by name."""
    persons: int
    """Single persons, who are left out."""

    @property
    def ties(self) -> int:
        """How many pairs of organisations are tied, drawn or not."""
        return sum(map(len, self.near.values())) // 2


def everybody(dossier: Dossier, *, most: int = MOST) -> Excerpt:
    """Return the whole network of a merged dossier; of more than ``most`` those with most ties are drawn."""
    return _excerpt(dossier, None, most)


def ego(dossier: Dossier, actor: str, *, most: int = MOST) -> Excerpt:
    """Return an organisation of a merged dossier with those it is tied to (its ego network).

    Raises
    ------
    Problem
        ``excerpt.gone`` if it is not there or not there any more, or if it is a single person.
    """
    return _excerpt(dossier, actor, most)


def _excerpt(dossier: Dossier, focus: str | None, most: int) -> Excerpt:
    whole = graph(dossier)
    known = {actor.id: actor for actor in dossier.all(Actor) if actor.sort != "person"}
    if focus is not None and focus not in known:
        raise problem("excerpt.gone")
    by_name = sorted(known, key=lambda id_: label(whole, id_))
    rank = {id_: place for place, id_ in enumerate(by_name)}
    near = {
        id_: tuple(sorted((other for other in whole[id_] if other in known), key=rank.__getitem__)) for id_ in known
    }
    listed = tuple(sorted(near[focus] if focus else by_name, key=lambda id_: (-len(near[id_]), rank[id_])))
    shown = ((focus,) if focus else ()) + listed[: most - bool(focus)]
    beyond = _beyond(dossier)
    alone = tuple(id_ for id_ in by_name if not whole.degree(id_) and id_ not in beyond)
    persons = len(whole) - len(known)
    return Excerpt(focus, known, near, shown, tuple(_links(dossier, set(shown))), listed, alone, persons)


def _beyond(dossier: Dossier) -> set[str]:
    """Return the actors that are tied to one this dossier leaves out, because a filter hides it."""
    here = dossier.records(Actor.KIND)
    ties = [(tie.from_actor, tie.to_actor) for tie in dossier.all(Tie)]
    return {end for ends in ties for end, other in (ends, ends[::-1]) if other not in here}


def of(dossier: Dossier, actor: str) -> tuple[Link, ...]:
    """Return all that ties an organisation to others, however many they are, seen from it."""
    links = [link for link in _links(dossier, None) if actor in link[:2]]
    return tuple(link if link.one == actor else _turned(link) for link in links)


def _turned(link: Link) -> Link:
    return Link(link.other, link.one, link.sort, link.strength, link.back, link.forth)


def _links(dossier: Dossier, ids: set[str] | None) -> list[Link]:
    """Return what ties these, or all; ties of one sort between two are one, as close as the closest of them."""
    found: dict[tuple[str, str, str], Link] = {}
    here = {actor.id for actor in dossier.all(Actor) if actor.sort != "person"}
    for tie in sorted(dossier.all(Tie), key=lambda tie: tie.id):
        ends = {tie.from_actor, tie.to_actor}
        if len(ends) == 1 or not ends <= here or (ids is not None and not ends <= ids):
            continue
        one, other = sorted(ends)
        link = Link(
            one, other, tie.sort, tie.strength, *(tie.directed and tie.from_actor == end for end in (one, other))
        )
        before = found.get(link[:3], link)
        strength = max((value for value in (before.strength, link.strength) if value), default=None)
        found[link[:3]] = Link(*link[:3], strength, before.forth or link.forth, before.back or link.back)
    return [found[key] for key in sorted(found)]
