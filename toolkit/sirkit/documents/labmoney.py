"""What a lab costs, on paper: its sums, and what is still to be promised or not known."""

from typing import NamedTuple

from sirkit.documents.labnaming import Seen
from sirkit.piloting import Cost


class Sums(NamedTuple):
    """Euros: what is to be paid, how much of that is promised, what is given in kind; how many amounts are unknown."""

    paid: int
    promised: int
    in_kind: int
    unknown: int


def sums(costs: tuple[Cost, ...]) -> Sums:
    """Return the sums of a lab's costs; what is not known counts nowhere and is told as such."""
    paid = [cost for cost in costs if not cost.in_kind]
    return Sums(
        sum(cost.euros or 0 for cost in paid),
        sum(cost.euros or 0 for cost in paid if cost.state == "promised"),
        sum(cost.euros or 0 for cost in costs if cost.in_kind),
        sum(cost.euros is None for cost in costs),
    )


def told(seen: Seen) -> tuple[str, ...]:
    """Return the sums in sentences; nothing where no cost is entered."""
    say, found = seen.say, sums(seen.one.costs)
    if not seen.one.costs:
        return ()
    lines = [say("paper.lab.paid", euros=found.paid, promised=found.promised, open=found.paid - found.promised)]
    if found.in_kind:
        lines.append(say("paper.lab.in_kind_sum", euros=found.in_kind))
    if found.unknown:
        lines.append(say("labs.check.money.unknown", count=found.unknown))
    return tuple(lines)
