"""Steady: of plans that are worth the same, one in which few people have to look at their card again."""

from collections.abc import Mapping, Sequence

from sirkit.colouring import settled
from sirkit.pairing import Group, pair

_PAIR = 2
Rounds = Mapping[int, Sequence[Group]]


def steady(rounds: Rounds, before: Rounds, there: Mapping[int, frozenset[int]], *, tables: int | None = None) -> Rounds:
    """Return the same meetings, as many as can be in the round in which they were planned before.

    Parameters
    ----------
    rounds
        Who meets, two by two, by round.
    before
        Who was to meet, by round.
    there
        Who is there in each of these rounds.
    tables
        How many can meet at once, if that is known.
    """
    were = {number: [pair(*own) for own in groups if len(own) == _PAIR] for number, groups in before.items()}
    whole = {number: [pair(*own) for own in groups] for number, groups in rounds.items()}
    ways = [rounds, _exchanged(whole, were, there)]
    anew = settled([each for own in whole.values() for each in own], there, were)
    if anew is not None and all(len(own) <= (tables or len(own)) for own in anew.values()):
        ways.append(anew)
    return max(ways, key=lambda way: sum(_same(own, were.get(number, ())) for number, own in way.items()))


def _exchanged(rounds: Rounds, before: Rounds, there: Mapping[int, frozenset[int]]) -> Rounds:
    """Return the rounds as they are, but in another order; only those with the same people change places."""
    fits = sorted(
        (-_same(own, before.get(place, ())), place != number, number, place)
        for number, own in rounds.items()
        for place in rounds
        if there[place] == there[number]
    )
    found: dict[int, int] = {}
    for _, _, number, place in fits:
        if number not in found.values() and place not in found:
            found[place] = number
    return {place: rounds[number] for place, number in sorted(found.items())}


def _same(own: Sequence[Group], others: Sequence[Group]) -> int:
    return len({*map(frozenset, own)} & {*map(frozenset, others)})
