"""The plain way to a covering: step by step the site that adds most. It explains itself, and is seldom far off.

At least 1 - 1/e of the most is reached: G. Nemhauser, L. Wolsey and M. Fisher, "An analysis of approximations for
maximizing submodular set functions", Mathematical Programming 14 (1978), pp. 265-294.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heapreplace
from typing import NamedTuple

Within = Sequence[Collection[int]]
"""For each site the demands it reaches, by their numbers."""
Weights = Sequence[float]
"""How much each demand weighs, none below zero."""


class Step(NamedTuple):
    """One step: the site that adds most, and how much that is."""

    site: int
    added: float


def greedy(weights: Weights, within: Within, *, open: int) -> tuple[Step, ...]:  # noqa: A002 - the field's word
    """Return step by step the site that adds most to those before; of equals the first. It ends where none adds more.

    So the order of the sites says whom to prefer among equals. ``open`` is how many steps there are at most.
    """
    steps: list[Step] = []
    reached: set[int] = set()
    waiting = [(-summed(weights, set(demands)), site) for site, demands in enumerate(within)]
    heapify(waiting)  # what a site adds only shrinks: one that leads after a second look too adds most
    while waiting and len(steps) < open:
        before, site = waiting[0]
        added = summed(weights, set(within[site]) - reached)
        if -added > before:
            heapreplace(waiting, (-added, site))
            continue
        heappop(waiting)
        if added <= 0:
            break
        steps.append(Step(site, added))
        reached.update(within[site])
    return tuple(steps)


def covered(weights: Weights, within: Within, sites: Iterable[int]) -> float:
    """Return the weight of what these sites reach together."""
    return summed(weights, {demand for site in sites for demand in within[site]})


def summed(weights: Weights, demands: Collection[int]) -> float:
    """Return the weight of demands, each counted once, always added in the same order."""
    return sum(weights[demand] for demand in sorted(demands))


def cells(weights: Weights, within: Within) -> Mapping[tuple[int, ...], float]:
    """Return the weight of the demands that the same sites reach, by these sites; without those nobody reaches."""
    reaching: dict[int, list[int]] = {}
    for site, demands in enumerate(within):
        for demand in set(demands):
            reaching.setdefault(demand, []).append(site)
    found: dict[tuple[int, ...], float] = {}
    for demand in sorted(reaching):
        if weights[demand] > 0:
            found[tuple(reaching[demand])] = found.get(tuple(reaching[demand]), 0.0) + weights[demand]
    return found


def parts(within: Within) -> list[list[int]]:
    """Return the sites that matter, in parts that share no demand; each part can be looked at by itself.

    A site does not matter where another reaches all it reaches; of equals the first matters.
    """
    owner: dict[int, int] = {}
    whole: dict[int, list[int]] = {}
    for site in (site for site, demands in enumerate(within) if demands):
        met = {owner[demand] for demand in within[site] if demand in owner}
        joined = [site, *(one for part in met for one in whole.pop(part))]
        part = max(met, default=site)
        whole[part] = joined
        fresh = [site] if met <= {part} else joined
        owner.update((demand, part) for one in fresh for demand in within[one])
    return sorted(_leading(within, sites) for sites in whole.values())


def _leading(within: Within, sites: Iterable[int]) -> list[int]:
    """Return the sites whose reach lies within no other's."""
    bits: dict[int, int] = {}
    masks = {
        site: sum(1 << bits.setdefault(demand, len(bits)) for demand in set(within[site])) for site in sorted(sites)
    }
    kept: list[int] = []
    for site in sorted(masks, key=lambda site: -masks[site].bit_count()):  # of equals the first stays
        if all(masks[site] | masks[other] != masks[other] for other in kept):
            kept.append(site)
    return sorted(kept)
