"""Whether two actors are in one place and reached in one way: town, street and house number, website, telephone."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from sirkit.described import Crowd, Described
from sirkit.messages import Value
from sirkit.places import distance_km


class Trait(NamedTuple):
    """One reason: its points, and the key of its sentence. Points below zero speak against."""

    points: int
    key: str


SAME_PLACE = Trait(30, "merging.place.same")
CLOSE = Trait(30, "merging.place.close")
ONE_ZIP = Trait(30, "merging.place.zip")
NEIGHBOURS = Trait(18, "merging.place.zip")
"""Towns of one postal code: a village and its municipality, or two villages."""
NO_PLACE = Trait(18, "merging.place.unknown")
APART = Trait(0, "merging.place.apart")
FAR = Trait(0, "merging.place.far")
SAME_ADDRESS = Trait(20, "merging.address.same")
SAME_ADDRESS_ELSEWHERE = Trait(50, "merging.address.same")
"""Place and address in one: the towns are called differently, but street and number are hardly the same by chance."""
SAME_STREET_ELSEWHERE = Trait(8, "merging.address.same")
"""No proof: every village has a first house in its main street."""
OTHER_ADDRESS = Trait(-25, "merging.address.apart")
SAME_SITE = Trait(15, "merging.site.same")
OTHER_SITE = Trait(-10, "merging.site.apart")
SAME_PHONE = Trait(15, "merging.phone.same")
PROOFS = frozenset({SAME_ADDRESS, SAME_ADDRESS_ELSEWHERE, SAME_SITE, SAME_PHONE})
"""What two share hardly by chance."""

_SAME_KM = 1.0
_ALIKE = 75
"""From how many of 100 on two streets are one, spelled differently."""
_FEW = 3
"""A website or a number more actors bear than this is that of a house or an association of many."""


def whereabouts(one: Described, other: Described, crowd: Crowd) -> list[Trait]:
    """Return what is known of where both are, the place first."""
    place, address, reached = _place(one, other), _address(one, other), [*_reached(one, other, crowd)]
    if address is SAME_ADDRESS and place in (APART, FAR):
        proof = one.address.telling or any(trait.points > 0 for trait in reached)
        address = SAME_ADDRESS_ELSEWHERE if proof and place is APART else SAME_STREET_ELSEWHERE
    return [place, *([address] if address else []), *reached]


def _place(one: Described, other: Described) -> Trait:
    """Return what the places say: one place, places apart, or not known."""
    a, b = one.actor, other.actor
    one_zip = bool(a.zip and a.zip == b.zip)
    if a.city and b.city:
        if one.town <= other.town or other.town <= one.town or (a.ags and a.ags == b.ags):
            return SAME_PLACE
        return NEIGHBOURS if one_zip else APART
    if (a.city and one.landmark in other.words) or (b.city and other.landmark in one.words):
        return SAME_PLACE  # "Caritas Landsberg", and the Caritas in Landsberg
    if one_zip:
        return ONE_ZIP
    apart = km(one, other)
    if apart is None:
        return NO_PLACE
    return CLOSE if apart <= _SAME_KM else FAR


def km(one: Described, other: Described) -> float | None:
    """Return how far apart two actors are in kilometres, None where that is not known."""
    a, b = one.actor, other.actor
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    return round(distance_km((a.lat, a.lon), (b.lat, b.lon)), 1)


def _address(one: Described, other: Described) -> Trait | None:
    """Return what street and house number say; a number that is not known says nothing."""
    ours, theirs = one.address, other.address
    if not ours.numbers or not theirs.numbers:
        return None
    if ours.numbers.isdisjoint(theirs.numbers):
        return OTHER_ADDRESS
    return SAME_ADDRESS if _one_street(ours.street, theirs.street) else None


def _one_street(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Return True if one street is named within the other's words, or they are spelled alike."""
    if not ours or not theirs:
        return False
    if ours <= theirs or theirs <= ours:
        return True
    return ratio(" ".join(sorted(ours)), " ".join(sorted(theirs))) >= _ALIKE


def _reached(one: Described, other: Described, crowd: Crowd) -> Iterator[Trait]:
    """Yield what website and telephone say; those of a house of many say nothing."""
    if one.site and other.site and crowd.sites[one.site] <= _FEW and crowd.sites[other.site] <= _FEW:
        yield SAME_SITE if one.site == other.site else OTHER_SITE
    if one.phone and one.phone == other.phone and crowd.phones[one.phone] <= _FEW:
        yield SAME_PHONE


def values(one: Described, other: Described) -> Mapping[str, Mapping[str, Value]]:
    """Return what the sentences of these traits name, by key."""
    a, b = one.actor, other.actor
    both: Mapping[str, Value] = {"km": km(one, other) or 0}
    return {
        SAME_PLACE.key: {"place": a.city or b.city or ""},
        ONE_ZIP.key: {"zip": a.zip or ""},
        CLOSE.key: both,
        FAR.key: both,
        APART.key: {"one": a.city or "", "other": b.city or ""},
        SAME_ADDRESS.key: {"street": a.street or ""},
        OTHER_ADDRESS.key: {"one": a.street or "", "other": b.street or ""},
        SAME_SITE.key: {"site": one.site},
        OTHER_SITE.key: {"one": one.site, "other": other.site},
        SAME_PHONE.key: {},
    }
