"""What a lab costs, on paper: its sums, and what is still to be promised or not known."""

from sirkit.documents.labnaming import Seen
from sirkit.labmoney import totals


def told(seen: Seen) -> tuple[str, ...]:
    """Return the sums in sentences; nothing where no cost is entered."""
    say, found = seen.say, totals(seen.one.costs)
    if not seen.one.costs:
        return ()
    lines = [say("paper.lab.paid", euros=found.paid, promised=found.promised, open=found.paid - found.promised)]
    if found.in_kind:
        lines.append(say("paper.lab.in_kind_sum", euros=found.in_kind))
    if found.unknown:
        lines.append(say("labs.check.money.unknown", count=found.unknown))
    return tuple(lines)
