"""Placing: which table each meeting gets, so that people walk little and partners stay where they are found."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sirkit.guests import Sitting


def placed(
    rounds: Mapping[int, Iterable[Sequence[str]]],
    *,
    homes: Mapping[str, int],
    limit: int | None,
    before: Iterable[Sitting],
) -> tuple[Sitting, ...]:
    """Return the meetings with their tables.

    Parameters
    ----------
    rounds
        Who meets, by round.
    homes
        The table of those who stay at one; then nobody else's table counts.
    limit
        How many tables there are, if that is known.
    before
        The rounds that stay as they are: people keep the table they sat at last where they can.
    """
    last = {one: sitting.table for sitting in sorted(before, key=lambda each: each.round) for one in sitting.guests}
    last = dict(homes) or last
    found: list[Sitting] = []
    for number, groups in sorted(rounds.items()):
        sittings = _round(number, [tuple(group) for group in groups], last, limit)
        if not homes:
            last.update({one: each.table for each in sittings for one in each.guests})
        found += sittings
    return tuple(found)


def _round(number: int, groups: Sequence[tuple[str, ...]], last: Mapping[str, int], limit: int | None) -> list[Sitting]:
    taken: dict[int, tuple[str, ...]] = {}
    wishes = sorted((-many, place, table) for place, group in enumerate(groups) for table, many in _wished(group, last))
    seated: set[int] = set()
    for _, place, table in wishes:
        if place not in seated and table not in taken and table <= (limit or table):
            taken[table] = groups[place]
            seated.add(place)
    free = (table for table in range(1, len(groups) + len(taken) + 1) if table not in taken)
    rest = {next(free): group for place, group in enumerate(groups) if place not in seated}
    return [Sitting(number, table, group) for table, group in sorted({**taken, **rest}.items())]


def _wished(group: Iterable[str], last: Mapping[str, int]) -> Iterable[tuple[int, int]]:
    return Counter(last[one] for one in group if one in last).items()
