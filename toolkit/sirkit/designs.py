"""Designs for tables of four: rounds in which no two people sit together twice, by arithmetic and without search.

Four groups of q people; the table t of round r takes from group i the person t + a_i * r. Two people of two groups meet
once if the differences of the four a_i can be divided by: as in a finite field (R. C. Bose, "On the application of the
properties of Galois fields to the problem of construction of hyper-Graeco-Latin squares", Sankhyā 3 (1938),
pp. 323-338), or in a product of them (H. F. MacNeish, "Euler squares", Annals of Mathematics 23 (1922), pp. 221-227).
"""

from collections.abc import Sequence
from functools import cache
from math import gcd

from sirkit.pairing import Group

FOUR = 4
_THREE = 3
_POLYNOMIALS = {
    4: (2, (1, 1)),
    8: (2, (1, 1, 0)),
    16: (2, (1, 1, 0, 0)),
    32: (2, (1, 0, 1, 0, 0)),
    64: (2, (1, 1, 0, 0, 0, 0)),
    9: (3, (2, 0)),
    27: (3, (2, 1, 0)),
    81: (3, (1, 0, 0, 1)),
}
"""Fields of powers of 2 and 3: the prime, and what the next power of x is there, lowest first."""


def size(people: int) -> int | None:
    """Return how many tables the design for so many people has, or None if its tables would not have three at least."""
    tables = next(many for many in range(max(-(-people // FOUR), FOUR), 2 * people + FOUR) if factors(many))
    return tables if _THREE * tables <= people else None


def factors(tables: int) -> tuple[int, ...]:
    """Return the power of 2, the power of 3, and the rest a number is made of; nothing if there is no design for it.

    2 and 3 themselves have no four elements; the rest is odd and no multiple of 3, so 1, 2 and 3 divide there.
    """
    found, rest = [], tables
    for prime in (2, 3):
        power = 1
        while rest % prime == 0:
            power, rest = power * prime, rest // prime
        found.append(power)
    parts = tuple(power for power in found if power > 1)
    known = all(power in _POLYNOMIALS for power in parts)
    return (*parts, rest) if known else ()


def design(tables: int, rounds: int) -> tuple[tuple[Group, ...], ...]:
    """Return rounds of so many tables, at most ``rounds``; the seats of group i are i * tables to (i + 1) * tables - 1.

    There are as many rounds as tables; where the groups themselves can be split into fours, that is one round more.
    """
    own = tuple(_round(tables, turn) for turn in range(min(tables, rounds)))
    return (*own, _among(tables)) if tables % FOUR == 0 and rounds > tables else own


def walked(tables: int) -> int:
    """Return after how many rounds two sit together again if group i just moves on by i tables each time.

    The groups differ by 1, 2 or 3 tables a round; two of them are together again once that leads round all tables.
    """
    return min(tables // gcd(tables, apart) for apart in range(1, FOUR))


def _round(tables: int, turn: int) -> tuple[Group, ...]:
    return tuple(
        tuple(group * tables + _seat(tables, table, group, turn) for group in range(FOUR)) for table in range(tables)
    )


def _among(tables: int) -> tuple[Group, ...]:
    """Return the round in which each group sits among itself."""
    return tuple(tuple(range(first, first + FOUR)) for first in range(0, FOUR * tables, FOUR))


def _seat(tables: int, table: int, group: int, turn: int) -> int:
    """Return table + a_group * turn, in the product of the fields."""
    seat, scale = 0, 1
    for order in factors(tables):
        seat += scale * _sum(order, table % order, _times(order, group, turn % order))
        table, turn, scale = table // order, turn // order, scale * order
    return seat


def _sum(order: int, one: int, other: int) -> int:
    if order not in _POLYNOMIALS:
        return (one + other) % order
    return _whole(order, [sum(both) for both in zip(_digits(order, one), _digits(order, other), strict=True)])


@cache
def _times(order: int, one: int, other: int) -> int:
    if order not in _POLYNOMIALS:
        return one * other % order
    below = _POLYNOMIALS[order][1]
    total, moved = [0] * len(below), _digits(order, other)
    for digit in _digits(order, one):
        total = [sum_ + digit * own for sum_, own in zip(total, moved, strict=True)]
        over = moved[-1]
        moved = [own + over * low for own, low in zip([0, *moved[:-1]], below, strict=True)]
    return _whole(order, total)


def _digits(order: int, number: int) -> list[int]:
    prime, below = _POLYNOMIALS[order]
    return [number // prime**place % prime for place in range(len(below))]


def _whole(order: int, digits: Sequence[int]) -> int:
    prime = _POLYNOMIALS[order][0]
    return sum(digit % prime * prime**place for place, digit in enumerate(digits))
