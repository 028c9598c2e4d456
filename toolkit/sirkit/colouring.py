"""Pairs spread over rounds so that nobody is in two places: a colouring of the edges of a graph.

A pair that finds no round free for both makes room along a chain of two rounds (A. B. Kempe). V. G. Vizing, "On an
estimate of the chromatic class of a p-graph", Diskret. Analiz. 3 (1964), pp. 25-30: one round more than anybody has
meetings is always enough, and mostly none more is needed; so few pairs are left over.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from sirkit.pairing import Pair


def spread(pairs: Iterable[Pair], there: Mapping[int, Collection[int]]) -> Mapping[int, Sequence[Pair]]:
    """Return the pairs by round, those first that come first; who finds no place is left out.

    ``there`` says for each round who is there.
    """
    rounds = _Rounds(there)
    left = [each for each in pairs if not rounds.place(*each)]
    for each in left:
        rounds.place(*each)
    return {number: sorted({(min(two), max(two)) for two in met.items()}) for number, met in rounds.met.items()}


def settled(
    pairs: Collection[Pair], there: Mapping[int, Collection[int]], before: Mapping[int, Iterable[Pair]]
) -> Mapping[int, Sequence[Pair]] | None:
    """Return the pairs by round, those that had one ``before`` in the same if they can; None if one finds no place."""
    rounds, left = _Rounds(there), dict.fromkeys(pairs)
    for number, own in before.items():
        for each in own:
            if each in left and rounds.take(number, *each):
                del left[each]
    if not all(rounds.place(*each) for each in left):
        return None
    return {number: sorted({(min(two), max(two)) for two in met.items()}) for number, met in rounds.met.items()}


class _Rounds:
    """Who meets whom in each round, as it grows."""

    def __init__(self, there: Mapping[int, Collection[int]]) -> None:
        self._there = there
        self.met: dict[int, dict[int, int]] = {number: {} for number in there}

    def take(self, number: int, one: int, other: int) -> bool:
        """Give two this round, and return True; or False if one of them is not there, or meets somebody."""
        free = number in self._free(one) and number in self._free(other)
        if free:
            self._meet(number, one, other)
        return free

    def place(self, one: int, other: int) -> bool:
        """Give two a round, and return True; or False if none can be made free for both."""
        own, others = self._free(one), self._free(other)
        both = [number for number in own if number in others]
        if both:
            self._meet(both[0], one, other)
            return True
        for first in own:
            for second in others:
                chain = self._chain(other, first, second)
                if chain and one not in chain:
                    self._change(chain, first, second)
                    self._meet(first, one, other)
                    return True
        return False

    def _free(self, one: int) -> list[int]:
        return [number for number, met in self.met.items() if one in self._there[number] and one not in met]

    def _meet(self, number: int, one: int, other: int) -> None:
        self.met[number][one] = other
        self.met[number][other] = one

    def _chain(self, one: int, first: int, second: int) -> list[int]:
        """Return who is linked to somebody by meetings of two rounds; nobody if they are not all there in both."""
        chain, number = [one], first
        while chain[-1] in self.met[number]:
            chain.append(self.met[number][chain[-1]])
            number = second if number == first else first
        both = self._there[first], self._there[second]
        return chain if all(person in there for person in chain for there in both) else []

    def _change(self, chain: Sequence[int], first: int, second: int) -> None:
        """Let the meetings of a chain change rounds."""
        for number in (first, second):
            for person in chain:
                self.met[number].pop(person, None)
        number = second
        for two in pairwise(chain):
            self._meet(number, *two)
            number = second if number == first else first
