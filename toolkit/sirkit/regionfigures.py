"""Region figures (*Zahlen einer Region*): what may be told of a region elsewhere, counted: nobody is recognised."""

from collections import Counter
from collections.abc import Mapping
from typing import get_args

from sirkit.agreements import FINDINGS, STATES, connected, tally
from sirkit.comparison import compare
from sirkit.coverage import coverage
from sirkit.dossier import Dossier
from sirkit.entity import Sector
from sirkit.functions import LETTERS
from sirkit.groups import groupings, overall
from sirkit.kinds import Actor, Need, Offer, Place
from sirkit.merging import merged
from sirkit.network import graph
from sirkit.piloting import Lab

Figures = Mapping[str, int]
"""Name to number; a name is what is counted and which of it: ``organisations-company``, ``taken_on-e``."""
UNKNOWN = "unknown"
SORTS = (*(sort for sort in get_args(Sector) if sort != "person"), UNKNOWN)
TIES = ("cooperates", "funds", "informs", "member", "uses_place", "knows")
LABS = ("idea", "planned", "running", "evaluating", "finished", "stopped")
_LETTERS = tuple(letter.lower() for letter in LETTERS)
GROUPS: Mapping[str, tuple[str, ...]] = {
    "organisations": SORTS,
    "taken_on": _LETTERS,
    "interested": _LETTERS,
    "ties": TIES,
    "network": ("parts", "alone", "across"),
    "map": ("offers", "needs", "places"),
    "labs": LABS,
    "agreements": STATES,
    "decided": (*FINDINGS, "said", "unsaid"),
}
"""What is counted, and of what: every figure there can be, in the order in which figures are told."""
NAMES = tuple(f"{group}-{name}" for group, names in GROUPS.items() for name in names)
SMALL = 3
"""Below so many somebody could be recognised."""
FEW = f"<{SMALL}"
"""What is written instead of a number from 1 on that is smaller."""
_PLAIN = frozenset({"network-parts", "network-across"})
"""Figures that count nobody: they may be small."""
_ENOUGH = 10
"""Ties whose ends have a known sector, from which on their share says something."""


def figures(dossier: Dossier) -> Figures:
    """Return the figures of a region. Individuals are not counted, and who is called the same counts once.

    ``network-across`` is the share of ties between two sectors in percent; it is left out where there are few ties.
    """
    whole = merged(dossier)
    known = whole.only(Actor.KIND, {one.id for one in whole.all(Actor) if one.sort != "person"})
    counts: Mapping[str, Mapping[str, int]] = {
        "organisations": Counter(one.sort or UNKNOWN for one in known.all(Actor)),
        **_functions(known),
        "ties": compare(known, known).now.by_sort,
        "map": _map(known),
        "labs": Counter(one.state for one in known.all(Lab)),
        **_agreements(known),
    }
    plain = {f"{group}-{name}": counts[group].get(name, 0) for group in counts for name in GROUPS[group]}
    return {name: value for name, value in {**plain, **_network(known)}.items() if name in NAMES}


def hidden(found: Figures) -> Mapping[str, str]:
    """Return the figures as they may be told, in their order; what is smaller than three is told as ``<3``."""
    return {name: _hidden(name, found[name]) for name in NAMES if name in found}


def _hidden(name: str, number: int) -> str:
    return FEW if 0 < number < SMALL and name not in _PLAIN else str(number)


def _functions(known: Dossier) -> Mapping[str, Mapping[str, int]]:
    found = {letter.lower(): one for letter, one in coverage(known).items()}
    return {
        "taken_on": {letter: len(one.taken_on) for letter, one in found.items()},
        "interested": {letter: len(one.interested) for letter, one in found.items()},
    }


def _map(known: Dossier) -> Mapping[str, int]:
    there = {one.id for one in known.all(Actor)}
    offers, needs = (sum(one.actor in there for one in known.all(kind)) for kind in (Offer, Need))
    return {"offers": offers, "needs": needs, "places": sum(1 for _ in known.all(Place))}


def _network(known: Dossier) -> Figures:
    found = connected(compare(known, known).now)
    between = overall(graph(known), groupings(known)["sector"])
    ties = between.external + between.internal
    across = {"network-across": round(100 * between.external / ties)} if ties >= _ENOUGH else {}
    return {"network-parts": found.parts, "network-alone": found.alone, **across}


def _agreements(known: Dossier) -> Mapping[str, Mapping[str, int]]:
    found = tally(known)
    decided = {str(finding): number for finding, number in found.decided.items()}
    return {"agreements": found.states, "decided": {**decided, "said": found.said, "unsaid": found.unsaid}}
