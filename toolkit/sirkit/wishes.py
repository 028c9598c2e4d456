"""Wishes: whom the guests of an event must, like to or will not meet, and what a meeting is worth to both."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from sirkit.dossier import Dossier
from sirkit.fair import Event, Preference
from sirkit.guests import Guest
from sirkit.messages import Message
from sirkit.pairing import UNIT, Pair, mutual, pair

Wish = tuple[str, str]
"""By whom and whom for, as ids of participants."""
LIKE = UNIT
MUST = 20 * UNIT
"""A wish adds so much to a meeting: a *must* more than any wish of the other sort could."""


def said(dossier: Dossier, event: Event) -> Mapping[Wish, frozenset[str]]:
    """Return what guests have said about others; more than one thing about the same person is a contradiction."""
    found: dict[Wish, set[str]] = {}
    for one in sorted(dossier.all(Preference), key=lambda one: one.id):
        if one.event == event.id and one.by != one.to:
            found.setdefault((one.by, one.to), set()).add(one.says)
    return MappingProxyType({wish: frozenset(says) for wish, says in found.items()})


def doubts(said_: Mapping[Wish, frozenset[str]], guests: Sequence[Guest]) -> tuple[Message, ...]:
    """Return what is wrong with the wishes: for somebody not on the list, or two that cannot both be meant.

    What is contradicted is not told: only who said it knows.
    """
    numbers = {guest.id: guest.number for guest in guests}
    own = [(by, to, says) for (by, to), says in said_.items() if by in numbers]
    unknown = sorted({numbers[by] for by, to, _ in own if to not in numbers})
    both = sorted((numbers[by], numbers[to]) for by, to, says in own if to in numbers and {"no"} < says)
    return (
        *(Message("event.wish_unknown", {"by": by}) for by in unknown),
        *(Message("event.wish_both", {"by": by, "to": to}) for by, to in both),
    )


def absent(said_: Mapping[Wish, frozenset[str]], guests: Sequence[Guest]) -> tuple[Message, ...]:
    """Return for whom there are wishes although they are not there."""
    there = {guest.id for guest in guests if guest.present}
    asked = {to for (by, to), says in said_.items() if by in there and says - {"no"}}
    return tuple(
        Message("event.wish_absent", {"to": guest.number})
        for guest in guests
        if guest.id in asked and not guest.present
    )


def barred(said_: Mapping[Wish, frozenset[str]], places: Mapping[str, int]) -> frozenset[Pair]:
    """Return the pairs of whom one said no."""
    return frozenset(
        pair(places[by], places[to])
        for (by, to), says in said_.items()
        if "no" in says and by in places and to in places
    )


def wanted(said_: Mapping[Wish, frozenset[str]]) -> Iterable[Wish]:
    """Yield the wishes to meet."""
    return (wish for wish, says in said_.items() if says - {"no"})


def values(
    said_: Mapping[Wish, frozenset[str]], places: Mapping[str, int], worth: Mapping[Wish, float]
) -> dict[Pair, int]:
    """Return what meetings are worth, in ``UNIT``: what both sides have from it, and each wish."""
    known = {(places[by], places[to]): liking for (by, to), liking in worth.items() if by in places and to in places}
    found = mutual(known)
    for by, to in wanted(said_):
        if by in places and to in places:
            each = pair(places[by], places[to])
            found[each] = found.get(each, 0) + (MUST if "must" in said_[by, to] else LIKE)
    return found
