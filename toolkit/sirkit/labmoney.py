"""Money of a lab: what is to be paid and what is worth money without being paid, each with what of it is promised."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sirkit.labs import Whole
from sirkit.messages import Message
from sirkit.piloting import Cost


class Sums(NamedTuple):
    """Whole euros: what is to be paid, what is given in kind, and what of each is promised; and unknown amounts."""

    paid: int
    promised: int
    in_kind: int
    in_kind_promised: int
    unknown: int
    """So many items have no amount yet; they count in no sum."""


def totals(costs: Iterable[Cost]) -> Sums:
    """Return the sums of a lab's items."""
    every = tuple(costs)
    return Sums(
        _total(every, in_kind=False),
        _total(_promised(every), in_kind=False),
        _total(every, in_kind=True),
        _total(_promised(every), in_kind=True),
        sum(cost.euros is None for cost in every),
    )


def missing(costs: Iterable[Cost]) -> int:
    """Return how many amounts are to be asked for: those of items to be paid; what is given in kind needs none."""
    return sum(cost.euros is None and not cost.in_kind for cost in costs)


def sums(one: Whole) -> tuple[Message, ...]:
    """Return the sums of a lab as sentences; a sum of which no amount is known is left out."""
    return tuple(_sums(one))


def _sums(one: Whole) -> Iterator[Message]:
    found = totals(one.costs)
    known = {cost.in_kind for cost in one.costs if cost.euros is not None}
    if False in known:
        yield Message("labs.money.paid", {"euros": found.paid, "promised": found.promised})
    if True in known:
        yield Message("labs.money.in_kind", {"euros": found.in_kind, "promised": found.in_kind_promised})


def _promised(costs: Iterable[Cost]) -> tuple[Cost, ...]:
    return tuple(cost for cost in costs if cost.state == "promised")


def _total(costs: Iterable[Cost], *, in_kind: bool) -> int:
    return sum(cost.euros or 0 for cost in costs if cost.in_kind is in_kind)
