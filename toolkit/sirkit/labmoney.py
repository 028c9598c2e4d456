"""Money of a lab: what is to be paid and what is worth money without being paid, each with what of it is promised."""

from collections.abc import Iterator

from sirkit.labs import Whole
from sirkit.messages import Message
from sirkit.piloting import Cost


def sums(one: Whole) -> tuple[Message, ...]:
    """Return the sums of a lab in whole euros, as sentences; items of unknown amount are in none of them."""
    return tuple(_sums(one))


def _sums(one: Whole) -> Iterator[Message]:
    for key, in_kind in (("labs.money.paid", False), ("labs.money.in_kind", True)):
        known = [cost for cost in one.costs if cost.in_kind is in_kind and cost.euros is not None]
        if known:
            promised = [cost for cost in known if cost.state == "promised"]
            yield Message(key, {"euros": _total(known), "promised": _total(promised)})


def _total(costs: list[Cost]) -> int:
    return sum(cost.euros or 0 for cost in costs)
