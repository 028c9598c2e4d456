"""Bridges: how much hangs on one tie or one actor, and which ties lead to where nobody else goes."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from sirkit.cuts import Cuts

if TYPE_CHECKING:
    import networkx as nx

Pair = tuple[str, str]
_LOOSE = 1
"""The strength of a tie that those it joins call loose."""


class Link(NamedTuple):
    """Two actors that are tied, and how much their circles have in common."""

    one: str
    other: str
    overlap: float
    """The part of their other ties that they share, 0 to 1; see Onnela et al. (2007)."""
    strength: int | None
    """How close the tie is, 1 to 3; None where nobody has said so."""

    @property
    def local(self) -> bool:
        """True for a local bridge (*Abkürzung*): the two share nobody else."""
        return self.overlap == 0

    @property
    def weak(self) -> bool:
        """True for a weak tie: called loose, or, where nobody has said so, between two who share nobody else."""
        return self.strength == _LOOSE or (self.strength is None and self.local)


class Loss(NamedTuple):
    """What becomes of the network without one actor."""

    actor: str
    parts: tuple[int, ...]
    """How many are in each part of those who were joined through it, the largest first."""
    fragmentation: float
    """The share of all pairs left that have no way to each other, 0 to 1; see Borgatti (2006), KPP-Neg."""


def links(graph: "nx.Graph", strengths: Mapping[Pair, int]) -> tuple[Link, ...]:
    """Return all ties of the network in its order; ``strengths`` by the two ends as the graph names them."""
    near = {id_: set(graph[id_]) for id_ in graph}
    ties = [(one, other, _overlap(near[one], near[other])) for one, other in graph.edges()]
    return tuple(Link(*tie, strengths.get(tie[:2])) for tie in ties)


def _overlap(one: set[str], other: set[str]) -> float:
    """Return the shared part of n / ((k - 1) + (l - 1) - n); nobody is shared where there is nobody else."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - 2 - shared) if shared else 0.0


def fragmentation(parts: tuple[int, ...]) -> float:
    """Return which share of all pairs has no way to each other in a network of such parts; 0 where there is no pair."""
    everybody = sum(parts)
    joined = sum(size * (size - 1) for size in parts)
    return 1 - joined / (everybody * (everybody - 1)) if everybody > 1 else 0.0


def losses(found: Cuts) -> tuple[Loss, ...]:
    """Return what becomes of the network without each of its joints, in their order."""
    return tuple(Loss(*joint, fragmentation(_left(found.parts, joint.parts))) for joint in found.joints)


def _left(before: tuple[int, ...], parts: tuple[int, ...]) -> tuple[int, ...]:
    """Return the parts of the whole network when one of them, with its joint, has fallen into these."""
    rest = list(before)
    rest.remove(sum(parts) + 1)
    return (*rest, *parts)
