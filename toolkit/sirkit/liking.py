"""Liking: what guests of a matching event could gain from each other, by what their organisations seek and offer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product

from sirkit.dossier import Dossier
from sirkit.fair import Event
from sirkit.fitting import directed
from sirkit.grounds import Grounds
from sirkit.guests import Guest, guests
from sirkit.reasons import Match, matched
from sirkit.wishes import Wish


def liking(dossier: Dossier, event: Event) -> Mapping[Wish, float]:
    """Return how much each guest gains from each other, in (0, 1], by two ids; no gain known is left out.

    Both directions count together when rounds are planned, as partners are found (``mutual.fused``).
    """
    grounds = Grounds.of(dossier)
    seats = defaultdict(list)
    for guest in guests(dossier, event):
        if guest.actor in grounds.number:
            seats[grounds.number[guest.actor]].append(guest.id)
    rows = sorted(seats)
    if not rows:
        return {}
    gains = directed(grounds, rows)[0][:, rows]
    known = (
        (rows[one], rows[other], float(gains[one, other])) for one, other in zip(*(gains > 0).nonzero(), strict=True)
    )
    return {pair: gain for one, other, gain in known if one != other for pair in product(seats[one], seats[other])}


def fits(dossier: Dossier, pairs: Iterable[tuple[Guest, Guest]]) -> Mapping[Wish, tuple[Match, ...]]:
    """Return what fits between guests: what the first needs and the other offers, the best fit first."""
    grounds = Grounds.of(dossier)
    known = [(one, other) for one, other in pairs if {one.actor, other.actor} <= set(grounds.number)]
    return {(one.id, other.id): matched(grounds, one.actor, other.actor) for one, other in known}
