"""Blocking: which pairs of actors are worth comparing at all, so that not each is compared with each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from sirkit.described import Described

_LONG = 5
"""Letters a block is named after."""
_LARGEST = 16
"""Actors that are compared each with each; larger blocks are parted first."""
_WINDOW = 6

Two = tuple[int, int]
"""Two actors by their places in the sequence, the smaller first."""


def candidates(actors: Sequence[Described]) -> set[Two]:
    """Return the pairs worth comparing.

    Actors whose words begin or end alike share a block; blocks that are too large are parted by a second word or by
    the town, and what is still too large is compared among neighbours in the alphabet. Actors in two towns are
    compared only if they bear one name, or share house number and street, website or telephone.
    """
    keys = [_keys(one) for one in actors]
    finer = [tuple({*own, one.landmark[:_LONG]}) for own, one in zip(keys, actors, strict=True)]
    homes = [frozenset(filter(None, (one.landmark, one.actor.ags))) for one in actors]
    pairs: set[Two] = set()
    for block in _blocks(range(len(actors)), keys).values():
        parts = [block] if len(block) <= _LARGEST else _blocks(block, finer).values()
        for part in parts:
            for near in _neighbours(part, actors):
                pairs.update(_in_reach(near, homes))
    for hard in _blocks(range(len(actors)), [_proofs(one) for one in actors]).values():
        pairs.update(pair for near in _neighbours(hard, actors) for pair in combinations(near, 2))
    return pairs


def _keys(one: Described) -> tuple[str, ...]:
    telling = one.name.telling
    endings = (f"-{word[-_LONG:]}" for word in telling if len(word) > _LONG)
    return tuple(dict.fromkeys((*(word[:_LONG] for word in telling), *endings)))


def _proofs(one: Described) -> tuple[str, ...]:
    """Return what two actors share only if they may be one: the whole name, or hard evidence."""
    street, numbers = one.address
    addresses = (f"at {number} {word[:_LONG]}" for number in numbers for word in street)
    return tuple(filter(str.split, (" ".join(one.spelling), one.site, one.phone, *addresses)))


def _blocks(members: Sequence[int], keys: Sequence[tuple[str, ...]]) -> dict[str, list[int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for member in members:
        for key in keys[member]:
            blocks[key].append(member)
    return blocks


def _neighbours(block: list[int], actors: Sequence[Described]) -> Iterator[list[int]]:
    if len(block) <= _LARGEST:
        yield block
        return
    ordered = sorted(block, key=lambda member: (actors[member].spelling, member))
    for start in range(0, len(ordered), _WINDOW // 2):
        yield sorted(ordered[start : start + _WINDOW])


def _in_reach(block: list[int], homes: Sequence[frozenset[str]]) -> Iterator[Two]:
    """Yield the pairs in one town, and those of which one town is not known."""
    for pair in combinations(block, 2):
        one, other = homes[pair[0]], homes[pair[1]]
        if not one or not other or not one.isdisjoint(other):
            yield pair
