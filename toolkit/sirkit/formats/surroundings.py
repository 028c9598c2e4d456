"""Surroundings: what the region knows already when a file is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from statistics import median

from sirkit.dossier import Dossier
from sirkit.formats import organisations
from sirkit.kinds import Actor, Practice, Region
from sirkit.merging import merged
from sirkit.piloting import Method
from sirkit.places import Point
from sirkit.sharing import NeighbourRegion

_ENOUGH = 3
"""Organisations on the map from which on their middle says where the region is."""


@dataclass(frozen=True)
class Surroundings:
    """What the region knows already: its middle, and who is there, by name (``organisations.key``) and by id.

    By id, those called the same are one.
    """

    near: Point | None = None
    there: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    home: str = ""
    """What the region is called."""
    cards: frozenset[str] = frozenset()
    """The ids of the method and practice cards that were written here."""
    packs: Mapping[str, str] = field(default_factory=dict)
    """By id of another region the day of its knowledge pack that was read last; empty where that is not known."""

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of those who are there."""
        return frozenset(id_ for some in self.there.values() for id_ in some)

    @classmethod
    def of(cls, dossier: Dossier) -> "Surroundings":
        """Return what a dossier knows; its middle is the region's own, else that of who stands on the map."""
        there: dict[str, tuple[str, ...]] = {}
        for actor in dossier.all(Actor):
            name = organisations.key(actor.name)
            there[name] = (*there.get(name, ()), actor.id)
        regions = [(one.lat, one.lon) for one in dossier.all(Region) if one.lat is not None and one.lon is not None]
        points = [(one.lat, one.lon) for one in dossier.all(Actor) if one.lat is not None and one.lon is not None]
        middle = (
            (median(lat for lat, _ in points), median(lon for _, lon in points)) if len(points) >= _ENOUGH else None
        )
        actors = {one.id: one for one in merged(dossier).all(Actor)}
        known = {one.id: one.on or "" for one in dossier.all(NeighbourRegion)}
        return cls(next(iter(regions), middle), there, actors, home(dossier), written_here(dossier), known)


def home(dossier: Dossier) -> str:
    """Return what the region is called, empty where it has no name yet."""
    return next((one.name for one in dossier.all(Region)), "")


def written_here(dossier: Dossier) -> frozenset[str]:
    """Return the ids of the cards that come from nowhere else, dropped ones included."""
    tables = (dossier.records(kind.KIND) for kind in (Method, Practice))
    return frozenset(id_ for table in tables for id_, one in table.items() if not one.values.get("origin"))
