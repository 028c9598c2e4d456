"""Reach: which places of a region have each function near, and how many people have not.

A place has a function near when an actor that has taken it on lies within the radius set for that function.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import floor, log10
from types import MappingProxyType

from sirkit import kinds
from sirkit.coverage import coverage
from sirkit.distances import distances_km
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS, Letter
from sirkit.kinds import Actor
from sirkit.places import Point
from sirkit.settlements import Settlements, settlements

KM: Mapping[Letter, int] = MappingProxyType({"A": 30, "B": 30, "C": 30, "D": 50, "E": 30, "F": 20, "G": 10, "H": 50})
"""How far each function reaches as long as the group has not said otherwise: starting points, no findings."""


@dataclass(frozen=True, slots=True)
class Near:
    """How near one function is to the places of a region; places are numbered as in ``Settlements``.

    Only who has taken the function on, and says so itself, counts.
    """

    letter: Letter
    km: int
    chosen: bool = False
    """True where the group has set the radius."""
    carriers: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()
    """Who carries it without a place that is known: they reach nobody until it is."""
    without: tuple[int, ...] = ()
    """The places it is not near to, the largest first."""
    people: int = 0
    """How many people live in the places without, as far as that is known."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The places of a region, and how near each function is to them."""

    settlements: Settlements = field(default_factory=Settlements)
    near: Mapping[Letter, Near] = field(default_factory=dict)

    def share(self, letter: Letter) -> float:
        """Return which share of the people has not got a function near, 0 to 1; 0 where nobody is known to live."""
        return self.near[letter].people / self.settlements.people if self.settlements.people else 0.0

    def count(self, place: int) -> int:
        """Return how many of the eight functions are near to a place."""
        return sum(place not in near.without for near in self.near.values())


def reach(dossier: Dossier) -> Reach:
    """Return how near each of the eight functions is to the places of the region."""
    whole = settlements(dossier)
    stands, known, radii = coverage(dossier), points(dossier), radii_of(dossier)
    near = {}
    for letter in LETTERS:
        carriers = stands[letter].taken_on
        km = radii.get(letter, KM[letter])
        reached = set().union(*within(whole, [known[id_] for id_ in carriers if id_ in known], km))
        without = tuple(place for place in range(len(whole.places)) if place not in reached)
        unplaced = tuple(id_ for id_ in carriers if id_ not in known)
        people = sum(whole.places[place].population for place in without)
        near[letter] = Near(letter, km, letter in radii, carriers, unplaced, without, people)
    return Reach(whole, near)


def within(whole: Settlements, homes: Iterable[Point], km: float) -> list[frozenset[int]]:
    """Return for each point the places within this distance, by their numbers."""
    points = list(homes)
    if not whole.places or not points:
        return [frozenset() for _ in points]
    far = distances_km(points, [place.point for place in whole.places])
    return [frozenset((row <= km).nonzero()[0].tolist()) for row in far]


def points(dossier: Dossier) -> Mapping[str, Point]:
    """Return where each actor is, by its id; those whose place is not known are left out."""
    return {one.id: (one.lat, one.lon) for one in dossier.all(Actor) if one.lat is not None and one.lon is not None}


def radii_of(dossier: Dossier) -> Mapping[Letter, int]:
    """Return the radii the group has set, in kilometres; of several for one function that of its own id."""
    said = sorted(dossier.all(kinds.Reach), key=lambda one: (one.id == record(one.function), one.id))
    return {one.function: one.km for one in said}


def record(letter: Letter) -> str:
    """Return the id of the record that holds a function's radius."""
    return f"reach-{letter.lower()}"


def about(people: float) -> int:
    """Return a number of people as it is told: to two digits, because populations are never known better."""
    return 0 if people < 1 else int(round(people, min(1 - floor(log10(people)), -1))) or int(people)
