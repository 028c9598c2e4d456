"""Clusters: which actors would be one if pairs were joined, from whose hand they came, and which pair is nearest."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping

from sirkit.changes import IMPORTER
from sirkit.decisions import Two
from sirkit.dossier import Dossier


def clusters(joined: Iterable[Two]) -> list[frozenset[str]]:
    """Return the connected components of pairs."""
    members: dict[str, set[str]] = {}
    for one, other in joined:
        whole = members.get(one, {one}) | members.get(other, {other})
        members.update(dict.fromkeys(whole, whole))
    return sorted({frozenset(whole) for whole in members.values()}, key=min)


def hands(dossier: Dossier) -> Mapping[str, Hashable]:
    """Return by actor from which hand it came: who named it, or with which file it was read.

    Two from one hand are hardly one: whoever entered both knew both. Where it seems so, a person looks.
    """
    found = {}
    for id_, record in dossier.records("actor").items():
        name = record.cells.get(("name", None))
        if name:
            found[id_] = (name.author, name.change if name.author == IMPORTER else "")
    return found


def nearest(points: Mapping[Two, int]) -> Mapping[str, int]:
    """Return by actor the points of the pair it is nearest in."""
    most: dict[str, int] = defaultdict(int)
    for two, found in points.items():
        for id_ in two:
            most[id_] = max(most[id_], found)
    return most
