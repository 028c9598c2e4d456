"""The two-sided event: initiatives meet partners one by one, and no plan is worth more.

Which pairs meet is a linear program whose corners are whole numbers (a flow: each person has so many rounds). In which
round they meet follows from D. König, "Über Graphen und ihre Anwendung auf Determinantentheorie und Mengenlehre",
Mathematische Annalen 77 (1916), pp. 453-465: meetings of two sides, at most R for each person, fit into R rounds.
Where some come later, the rounds with the same people are a phase; pairs are chosen for all phases together.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from sirkit.choosing import Limits, chosen, lack
from sirkit.pairing import UNIT, Case, Group, Pair, Seating

SEAT = 3 * UNIT
"""What it adds that two do not sit out, where strangers may meet; it is no part of the value of a plan."""


@dataclass(frozen=True, slots=True)
class _Phase:
    """Rounds with the same people there."""

    rounds: tuple[int, ...]
    there: frozenset[int]


def twosided(case: Case) -> Seating:
    """Return the plan that is worth most; each pair of organisations meets at most once.

    Nobody has less than half of what its side has on average, if that can be (``fair``), and where strangers may meet
    as few as can be sit out: of all plans that keep to this none is worth more.
    """
    phases = _phases(case)
    columns = [
        (each, number)
        for each in _candidates(case)
        for number, phase in enumerate(phases)
        if each[0] in phase.there and each[1] in phase.there
    ]
    Random(case.seed).shuffle(columns)  # noqa: S311 - of equal plans the seed decides
    meetings, bound = _chosen(case, columns, phases) if columns else ([], 0.0)
    rounds: dict[int, list[Group]] = {}
    for number, phase in enumerate(phases):
        pairs = [_sided(case, each) for each, own in meetings if own == number]
        rounds.update(zip(phase.rounds, _coloured(pairs, len(phase.rounds), case.tables), strict=True))
    _filled(case, rounds)
    value = sum(case.value(*each) for each, _ in meetings)
    return Seating(dict(sorted(rounds.items())), value, max(bound, value))


def fair(case: Case) -> Mapping[int, int]:
    """Return how many more meetings each should have at least: half of what its side has on average, but one.

    Where there are places for that, nobody should sit out a second round, what was before included.
    """
    sides = case.partners, frozenset(case.people) - case.partners
    places = min(sum(case.free[one] for one in side) for side in sides)
    if case.tables:
        places = min(places, case.tables * len(case.there))
    least: dict[int, int] = {}
    for side in sides if case.fair else ():
        coming = [one for one in side if case.free[one]]
        had = sum(case.had[one] for one in coming)
        floor = max(1, (places + had) // (2 * len(coming))) if coming else 0
        once = {one: _but_once(case, one) for one in coming}
        enough = sum(once.values()) <= places
        least.update(
            {one: max(min(floor - case.had[one], case.free[one]), once[one] if enough else 0) for one in coming}
        )
    return least


def _but_once(case: Case, one: int) -> int:
    """Return how many more meetings somebody has who sits out once at most, what was before included."""
    turns = min(sum(one in there for there in case.there.values()), case.free[one])
    return turns if case.byes[one] else max(turns - 1, 0)


def _sided(case: Case, each: Pair) -> Pair:
    """Return a pair with the partner last."""
    return each if each[1] in case.partners else (each[1], each[0])


def _phases(case: Case) -> list[_Phase]:
    by_people: dict[frozenset[int], list[int]] = {}
    for number, there in case.there.items():
        by_people.setdefault(there, []).append(number)
    return [_Phase(tuple(rounds), there) for there, rounds in by_people.items()]


def _candidates(case: Case) -> list[Pair]:
    able = {one for one in case.people if case.free[one]}
    return [each for each in case.every() if able.issuperset(each) and case.home(*each) not in case.known]


def _chosen(
    case: Case, columns: Sequence[tuple[Pair, int]], phases: Sequence[_Phase]
) -> tuple[list[tuple[Pair, int]], float]:
    """Return the pairs that meet, with their phase, and the bound of their value."""
    import numpy as np  # noqa: PLC0415 - only those who plan an event should wait for it

    seat = SEAT if case.strangers else 0
    gains = np.array([(case.value(*each) + seat) / UNIT for each, _ in columns])
    rows, most = _limits(case, columns, phases)
    floors, least = _floors(case, columns)
    limits = Limits(_matrix(rows, len(columns)), np.array(most, float), _matrix(floors, len(columns)), np.array(least))
    taken, best = chosen(gains, limits)
    bound = UNIT * (best + lack(limits, taken)) - seat * int(taken.sum())
    return [column for column, one in zip(columns, taken, strict=True) if one], bound


def _limits(
    case: Case, columns: Sequence[tuple[Pair, int]], phases: Sequence[_Phase]
) -> tuple[list[list[int]], list[int]]:
    """Return sets of columns, and how many of each may be chosen at most."""
    sets: dict[tuple[Any, ...], list[int]] = {}
    several = case.several()
    for place, (each, phase) in enumerate(columns):
        for one in each:
            sets.setdefault((0, one), []).append(place)
            sets.setdefault((1, one, phase), []).append(place)
        sets.setdefault((2, phase), []).append(place)
        home = case.home(*each)
        block = (3, home) if several.intersection(home) else (4, each)
        sets.setdefault(block, []).append(place)
    rows, most = [], []
    for (sort, *about), own in sets.items():
        if sort == 0:
            limit = case.free[about[0]]
        elif sort == 1:
            limit = len(phases[about[1]].rounds)
        elif sort == 2:  # noqa: PLR2004 - the sorts of sets, as above
            limit = (case.tables or len(own)) * len(phases[about[0]].rounds)
        else:
            limit = 1
        if limit < len(own):
            rows.append(own)
            most.append(limit)
    return rows, most


def _floors(case: Case, columns: Sequence[tuple[Pair, int]]) -> tuple[list[list[int]], list[float]]:
    """Return the columns of each who should have a number of meetings, and that number."""
    least = {one: float(number) for one, number in sorted(fair(case).items()) if number}
    own: dict[int, list[int]] = {one: [] for one in least}
    for place, (each, _) in enumerate(columns):
        for one in each:
            if one in own:
                own[one].append(place)
    return list(own.values()), list(least.values())


def _matrix(rows: Sequence[Sequence[int]], columns: int) -> Any:
    """Return rows of ones where they have a column."""
    import numpy as np  # noqa: PLC0415 - as above
    from scipy import sparse  # noqa: PLC0415 - as above

    lines = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    places = np.fromiter((place for row in rows for place in row), int)
    return sparse.csr_array((np.ones(len(places)), (lines, places)), shape=(len(rows), columns))


def _coloured(pairs: Sequence[Pair], rounds: int, tables: int | None) -> list[list[Group]]:
    """Return pairs of two sides, at most ``rounds`` for each person, as so many rounds; at most ``tables`` in each."""
    sides = [{one: place for place, one in enumerate(sorted({each[side] for each in pairs}))} for side in (0, 1)]
    where = {(sides[0][one], sides[1][other]): (one, other) for one, other in pairs}
    counts = _padded(list(where), max(map(len, sides)), rounds)
    peeled: list[list[Group]] = []
    for _ in range(rounds):
        taken = _matched(counts > 0) if pairs else []
        for place in taken:
            counts[place] -= 1
        peeled.append([where.pop(place) for place in taken if place in where])
    return _levelled(peeled, tables)


def _padded(places: Iterable[Pair], size: int, rounds: int) -> Any:
    """Return a square table of how often each place is taken, filled up so that each line comes to ``rounds``."""
    import numpy as np  # noqa: PLC0415 - as above

    counts = np.zeros((size, size), int)
    for place in places:
        counts[place] = 1
    lines, columns = rounds - counts.sum(1), rounds - counts.sum(0)
    line = column = 0
    while line < size and column < size:
        add = min(lines[line], columns[column])
        counts[line, column] += add
        lines[line] -= add
        columns[column] -= add
        line, column = line + (lines[line] == 0), column + (columns[column] == 0)
    return counts


def _levelled(rounds: list[list[Group]], tables: int | None) -> list[list[Group]]:
    """Return the rounds with no more meetings in one than there are tables, by swaps between a full and an empty one.

    Two rounds together are chains of meetings; a chain with one more of the full round changes sides (D. de Werra,
    "Equitable colorations of graphs", RAIRO 5 (1971), pp. 3-8).
    """
    while tables and max(map(len, rounds)) > tables:
        full, low = max(rounds, key=len), min(rounds, key=len)
        if len(full) - len(low) <= 1:
            break
        chain = next(chain for chain in _chains(full, low) if sum(1 if each in full else -1 for each in chain) == 1)
        moved = [[each for each in chain if each in own] for own in (full, low)]
        for own, out, into in ((full, *moved), (low, *reversed(moved))):
            own[:] = [each for each in own if each not in out] + into
    return rounds


def _chains(one: Iterable[Group], other: Iterable[Group]) -> list[list[Group]]:
    """Return the meetings of two rounds as chains that share no person."""
    chain_of: dict[int, list[Group]] = {}
    for each in (*one, *other):
        joined = [each]
        for own in {id(chain_of[person]): chain_of[person] for person in each if person in chain_of}.values():
            joined += own
        for meeting in joined:
            chain_of.update(dict.fromkeys(meeting, joined))
    return list({id(chain): chain for chain in chain_of.values()}.values())


def _filled(case: Case, rounds: Mapping[int, list[Group]]) -> None:
    """Let those who would sit out meet each other, where anybody is left whom they may meet."""
    homes = set(case.known).union(case.home(*each) for groups in rounds.values() for each in groups)
    left = list(case.free)
    for each in (each for groups in rounds.values() for each in groups):
        for one in each:
            left[one] -= 1
    for number, groups in rounds.items():
        seated = {one for each in groups for one in each}
        for one, other in _idle(case, [one for one in case.there[number] - seated if left[one] > 0], homes):
            if (case.tables is None or len(groups) < case.tables) and case.home(one, other) not in homes:
                groups.append((one, other))
                homes.add(case.home(one, other))
                left[one] -= 1
                left[other] -= 1


def _idle(case: Case, idle: Iterable[int], homes: Container[tuple[str, str]]) -> list[Pair]:
    """Return as many pairs of these people as may meet at once."""
    import numpy as np  # noqa: PLC0415 - as above

    sides = [one for one in idle if one not in case.partners], [one for one in idle if one in case.partners]
    lines, columns = map(sorted, sides)
    could = np.array(
        [[case.may(one, other) and case.home(one, other) not in homes for other in columns] for one in lines], bool
    )
    return [(lines[line], columns[column]) for line, column in _matched(could)] if could.any() else []


def _matched(could: Any) -> list[Pair]:
    """Return as many places of a table of what could be as share neither line nor column."""
    from scipy import sparse  # noqa: PLC0415 - as above
    from scipy.sparse import csgraph  # noqa: PLC0415 - as above

    match = csgraph.maximum_bipartite_matching(sparse.csr_array(could), perm_type="column")
    return [(line, column) for line, column in enumerate(match.tolist()) if column >= 0]
