"""The schedule: published figures of the critical path method and of PERT, people at work, rings, and what moves."""

from collections.abc import Sequence

import pytest

from sirkit.estimates import Estimate, drawn, within
from sirkit.messages import Problem
from sirkit.schedule import Job, Move, critical, cycle, length, levelled, moves, spans

Arc = tuple[int, int, int]
SMALL: tuple[Arc, ...] = ((1, 2, 7), (1, 3, 10), (2, 4, 6), (3, 4, 5), (3, 5, 4), (4, 5, 3), (5, 6, 2))
LARGE: tuple[Arc, ...] = (
    *((1, 2, 8), (1, 3, 10), (1, 4, 9), (2, 5, 6), (2, 6, 4), (3, 5, 5), (4, 5, 0)),
    *((4, 7, 7), (5, 7, 12), (5, 8, 15), (6, 9, 18), (7, 8, 4), (8, 9, 7)),
)


def jobs(arcs: Sequence[Arc]) -> list[Job]:
    """Return the arcs of a network of events as jobs that wait for those that lead to where they begin."""
    before = {start: frozenset(f"{a}-{b}" for a, b, _ in arcs if b == start) for start, _, _ in arcs}
    return [Job(f"{start}-{end}", days, before[start]) for start, end, days in arcs]


@pytest.mark.parametrize(
    ("arcs", "days", "slacks"),
    [
        (SMALL, 20, [2, 0, 2, 0, 4, 0, 0]),
        (LARGE, 38, [1, 0, 6, 1, 8, 0, 6, 11, 0, 1, 8, 0, 0]),
    ],
)
def test_length_and_slack_are_those_of_the_textbook(arcs: Sequence[Arc], days: int, slacks: list[int]) -> None:
    """Two networks of a textbook take as long as it says, and every task has its slack."""
    found = spans(jobs(arcs))
    assert length(found) == days
    assert [found[job.id].slack for job in jobs(arcs)] == slacks


def test_the_critical_chain_is_that_of_the_textbook() -> None:
    """What decides the length of the first network is 1-3-4-5-6."""
    assert critical(jobs(SMALL), spans(jobs(SMALL))) == ("1-3", "3-4", "4-5", "5-6")


def test_pert_is_that_of_taylor() -> None:
    """Expected times, variance and probability of the textbook; its table rounds to .9633."""
    times = [(5, 8, 17), (7, 10, 13), (3, 5, 7), (1, 3, 5), (4, 6, 8), (3, 3, 3), (3, 4, 5)]
    estimates = [Estimate(*each) for each in times]
    path = [estimates[number - 1] for number in (1, 3, 5, 7)]
    assert [one.expected for one in estimates] == [9, 10, 5, 3, 6, 3, 4]
    assert sum(one.expected for one in path) == 24
    assert sum(one.variance for one in path) == pytest.approx(5)
    assert within(path, 28) == pytest.approx(0.9632, abs=5e-5)


def test_a_path_without_doubt_is_done_or_not() -> None:
    """Where nothing is uncertain the probability is 0 or 1."""
    assert [within([Estimate(3, 3, 3)], days) for days in (2, 3)] == [0.0, 1.0]


def test_two_paths_of_one_length_are_each_critical_half_of_the_time() -> None:
    """The draws see what PERT does not: two equal paths together take longer than either, and each decides often."""
    both = [Job("one", 10), Job("other", 10), Job("end", 0, frozenset({"one", "other"}))]
    found = drawn(both, {"one": Estimate(5, 10, 15), "other": Estimate(5, 10, 15)})
    assert found.half > 10.5
    assert found.critical["one"] == pytest.approx(0.5, abs=0.05)
    assert found.critical["end"] == 1


def test_what_is_known_is_not_drawn() -> None:
    """Without estimates all plans are the one plan."""
    found = drawn(jobs(SMALL), {})
    assert (found.half, found.most) == (20, 20)
    assert {id_ for id_, often in found.critical.items() if often} == {"1-3", "3-4", "4-5", "5-6"}


def test_a_ring_is_named() -> None:
    """Tasks that wait for one another are named, each after the one it waits for; nothing is planned."""
    ring = [Job("a", 1, frozenset("c")), Job("b", 1, frozenset("a")), Job("c", 1, frozenset("b")), Job("d", 1)]
    found = cycle(ring)
    assert sorted(found) == ["a", "b", "c"]
    assert all(found[number - 1] in job.after for number, id_ in enumerate(found) for job in ring if job.id == id_)
    assert cycle([Job("a", 1, frozenset("a"))]) == ("a",)
    assert cycle(jobs(LARGE)) == ()
    with pytest.raises(Problem) as caught:
        spans(ring)
    assert caught.value.messages[0].key == "schedule.cycle"


def test_nobody_works_twice_at_a_time() -> None:
    """With one pair of hands two tasks come one after the other; the one that must begin first goes first."""
    two = [Job("long", 5), Job("short", 2), Job("last", 4, frozenset({"short"}))]
    assert length(spans(two)) == 6
    found = levelled(two, 1)
    assert [(id_, found[id_].start) for id_ in ("short", "long", "last")] == [("short", 0), ("long", 2), ("last", 7)]
    assert length(levelled(two, 2)) == 6


def test_no_day_needs_more_people_than_there_are() -> None:
    """On no day more people work than there are; a task that needs more has the day to itself."""
    some = [Job(str(n), 1 + n % 4, frozenset(str(n // 2) if n > 1 else ""), 1 + n % 5) for n in range(40)]
    found = levelled(some, 3)
    for day in range(length(found)):
        assert sum(min(job.people, 3) for job in some if found[job.id].start <= day < found[job.id].end) <= 3
    assert all(found[before].end <= found[job.id].start for job in some for before in job.after)


def test_what_is_done_stays_and_the_rest_moves() -> None:
    """A task that is done late moves what waits for it, and nothing else."""
    plan = [Job("a", 2), Job("b", 3, frozenset("a")), Job("c", 1)]
    later = [plan[0]._replace(done=5), *plan[1:]]
    assert moves(spans(plan), spans(later)) == (Move("a", 3, 3), Move("b", 3, 3))
    assert spans(later)["c"].slack == 7


def test_what_is_gone_is_not_waited_for() -> None:
    """A task that waits for one that is not there begins at once."""
    assert spans([Job("a", 2, frozenset("gone"))])["a"].start == 0
