"""Steady: of plans that are worth the same, the one in which fewest people have to look at their card again."""

from collections.abc import Mapping, Sequence

from sirkit.pairing import Group

Rounds = Mapping[int, Sequence[Group]]


def steady(rounds: Rounds, before: Rounds, there: Mapping[int, frozenset[int]]) -> dict[int, Sequence[Group]]:
    """Return the same meetings, in the rounds in which most of them were planned before.

    Parameters
    ----------
    rounds
        Who meets, by round.
    before
        Who was to meet, by round.
    there
        Who is there in each of these rounds: only rounds with the same people change places.
    """
    fits = sorted(
        (-len({*map(frozenset, groups)} & {*map(frozenset, before.get(place, ()))}), place != number, number, place)
        for number, groups in rounds.items()
        for place in rounds
        if there[place] == there[number]
    )
    found: dict[int, int] = {}
    for _, _, number, place in fits:
        if number not in found.values() and place not in found:
            found[place] = number
    return {place: rounds[number] for place, number in sorted(found.items())}
