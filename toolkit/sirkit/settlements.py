"""Settlements: the towns and villages of a region, each counted once, and how many people live in them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.places import Town, near, of_key, settled

District = tuple[str, str]
"""Country and name of a Kreis, Bezirk or Kanton."""
MANY = 10
"""From so many organisations with a place on, a district belongs to the region when two of them are in it."""
_QUARTER = "(Kreis "
"""Part of the names by which the gazetteer lists the quarters of Winterthur as places."""


@dataclass(frozen=True)
class Settlements:
    """The places of a region, the largest first; ``districts``: their names, those with most organisations first.

    A population of 0 means that it is not known.
    """

    places: tuple[Town, ...] = ()
    districts: tuple[str, ...] = ()

    @cached_property
    def people(self) -> int:
        """How many people live there, as far as it is known."""
        return sum(place.population for place in self.places)

    @cached_property
    def unknown(self) -> int:
        """Of how many places it is not known how many people live there."""
        return sum(not place.population for place in self.places)


def settlements(dossier: Dossier) -> Settlements:
    """Return the places of the districts in which the region's organisations are.

    A district belongs to the region when at least two organisations are in it; while fewer than ``MANY`` have a place,
    one is enough, and where no two are in one district too.
    """
    counted = Counter(home for actor in dossier.all(Actor) if (home := district(actor)))
    enough = 2 if counted.total() >= MANY and max(counted.values()) > 1 else 1
    chosen = [home for home, count in sorted(counted.items(), key=lambda one: (-one[1], one[0])) if count >= enough]
    inside = set(chosen)
    towns = _once(town for town in settled() if (town.country, town.district) in inside)
    return Settlements(tuple(towns), tuple(name for _, name in chosen))


def district(actor: Actor) -> District | None:
    """Return the district an actor is in, None where its place is not known or is far from any town."""
    town = of_key(actor.ags or "")
    if town is None and actor.lat is not None and actor.lon is not None:
        town = near(actor.lat, actor.lon)
    return (town.country, town.district) if town else None


def _once(towns: Iterable[Town]) -> Iterable[Town]:
    """Yield the towns, larger ones first; of a town that is a district by itself only the town as a whole."""
    seen: set[District] = set()
    for town in towns:
        home = town.country, town.district
        if (_whole(town) and home in seen) or (town.country == "CH" and _QUARTER in town.name):
            continue
        seen.add(home)
        yield town


def _whole(town: Town) -> bool:
    """Return True if the town's district is a single town: a kreisfreie Stadt, a Statutarstadt."""
    return (
        town.ags.endswith("000")
        if town.country == "DE"
        else town.country == "AT" and town.district.startswith("Stadt ")
    )
