"""Beside: two organisations side by side, read on the map: how far apart, what they share, who could introduce them."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.network import chain
from sirkit.places import distance_km


class Beside(NamedTuple):
    """Two actors side by side."""

    km: float | None
    """How far their sites are apart; None where one has no place."""
    topics: tuple[str, ...]
    values: tuple[str, ...]
    """What both have entered, in the words of the first."""
    path: tuple[str, ...]
    """The ids of a shortest chain between them, both included; empty if there is none."""


def beside(dossier: Dossier, one: Actor, other: Actor) -> Beside:
    """Return two actors side by side."""
    return Beside(
        _apart(one, other),
        tuple(_shared(one.topics, other.topics)),
        tuple(_shared(one.values, other.values)),
        chain(dossier, one.id, other.id),
    )


def _apart(one: Actor, other: Actor) -> float | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return distance_km((one.lat, one.lon), (other.lat, other.lon))


def _shared(one: Mapping[str, str], other: Mapping[str, str]) -> Iterator[str]:
    known = {text.casefold() for text in other.values()}
    return (text for text in one.values() if text.casefold() in known)
