"""What a lab costs, on paper: its sums, and what is still to be promised or not known."""

from sirkit.documents.approach import short
from sirkit.documents.labnaming import Seen
from sirkit.labmoney import missing, totals

NAMED, LONGEST = 5, 50
"""So many of what is given in kind are named, each with so many characters."""


def told(seen: Seen) -> tuple[str, ...]:
    """Return the sums in sentences; nothing where no cost is entered."""
    say, found = seen.say, totals(seen.one.costs)
    if not seen.one.costs:
        return ()
    lines = [say("paper.lab.paid", euros=found.paid, promised=found.promised, open=found.paid - found.promised)]
    if given := [short(cost.text, LONGEST) for cost in seen.one.costs if cost.in_kind]:
        lines.append(say("paper.lab.given", names=", ".join([*given[:NAMED], *(["…"] if given[NAMED:] else [])])))
    if found.in_kind:
        lines.append(say("paper.lab.in_kind_sum", euros=found.in_kind))
    if count := missing(seen.one.costs):
        lines.append(say("labs.check.money.unknown", count=count))
    return tuple(lines)
