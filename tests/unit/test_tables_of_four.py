"""Tables of four: no two sit together twice where a design exists, and a standing plan is mended, not made anew."""

import os
import re
from itertools import chain
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirkit.designs import design, factors, size
from sirkit.pairing import UNIT, Case, repeats, together
from sirkit.tables import tables

TRIALS = os.environ.get("SIRKIT_TRIALS", "")
KIRKMAN = (("i", "a0", "b0"), ("a1", "a2", "a4"), ("a3", "b1", "b5"), ("a5", "b4", "b6"), ("a6", "b2", "b3"))


def case(people: int, rounds: int, seed: int = 1, **more: object) -> Case:
    """Return an event in which each wishes for three others."""
    random = Random(seed)  # noqa: S311 - an instance, no secret
    pairs = [
        tuple(sorted((one, other)))
        for one in range(people)
        for other in random.sample(range(people), 3)
        if one != other
    ]
    told = {"homes": [f"a{one}" for one in range(people)], "worth": dict.fromkeys(pairs, UNIT), "seed": seed}
    there = {number: frozenset(range(people)) for number in range(1, rounds + 1)}
    return Case(**{"there": there, **told, **more})  # type: ignore[arg-type]  # named where it is called


def turned(name: str, day: int) -> int:
    """Return the girl of Kirkman's first day as she is called on a later one, as a number."""
    return 14 if name == "i" else 7 * (name[0] == "b") + (int(name[1]) + day) % 7


def test_kirkmans_girls_are_counted() -> None:
    """Fifteen girls on seven days: all 105 pairs walk together once, and a day more would repeat."""
    days = {day: [tuple(turned(name, day) for name in row) for row in KIRKMAN] for day in range(8)}
    whole = {day: rows for day, rows in days.items() if day < 7}
    assert (len(together(whole)), repeats(whole)) == (105, 0)
    assert repeats(days) == 15


@pytest.mark.skipif(not TRIALS, reason="needs the folder of outside data")
def test_the_golfers_are_counted() -> None:
    """The published nine weeks of 32 golfers have 432 pairs, none twice; ours have as many."""
    text = Path(TRIALS, "corpora", "golfers_8_4_9_weeks.txt").read_text("utf-8")
    weeks = {
        number: [tuple(map(int, group.split(","))) for group in re.findall(r"\{([^}]*)\}", week)]
        for number, week in enumerate(re.findall(r"\[(.*?)\]", text, re.DOTALL))
    }
    assert (len(weeks), len(together(weeks)), repeats(weeks)) == (9, 432, 0)
    assert len(together(tables(case(32, 9)).rounds)) == 432


@pytest.mark.parametrize("many", [4, 5, 7, 8, 9, 11, 16, 20, 25, 27, 36])
def test_designs_repeat_nothing(many: int) -> None:
    """Each design seats everybody in each round, and no two twice."""
    plan = design(many, many + 1)
    assert len(plan) == many + (many % 4 == 0)
    assert all(sorted(chain.from_iterable(own)) == list(range(4 * many)) for own in plan)
    assert repeats(dict(enumerate(plan))) == 0


def test_there_is_a_design_from_twelve_people_on() -> None:
    """For any number of people from twelve on there are tables of three and four, with one round for each table."""
    assert [people for people in range(4, 200) if size(people) is None] == list(range(4, 12))
    assert [many for many in range(4, 20) if not factors(many)] == [6, 10, 12, 14, 15, 18]


@pytest.mark.parametrize(("people", "rounds"), [(12, 4), (16, 5), (20, 5), (23, 6), (28, 7), (44, 8), (100, 6)])
def test_nobody_sits_with_anybody_twice(people: int, rounds: int) -> None:
    """Where a design exists there are no repeats, and everybody sits in each round, at a table of three or four."""
    found = tables(case(people, rounds))
    assert repeats(found.rounds) == 0
    for groups in found.rounds.values():
        assert sorted(chain.from_iterable(groups)) == list(range(people))
        assert {len(group) for group in groups} <= {3, 4}
    assert 0 < found.value <= found.bound


def test_eight_people_repeat_as_little_as_can_be() -> None:
    """Eight people have met seven others after three rounds of three: of eighteen pairs twice eight are too many."""
    found = tables(case(8, 3, worth={}))
    assert repeats(found.rounds) == 8


@settings(max_examples=25, deadline=None)
@given(st.integers(8, 24), st.integers(0, 99))
def test_who_said_no_never_sits_there(people: int, seed: int) -> None:
    """Those of whom one said no never share a table, and from twelve people on nor do people of one organisation."""
    barred = frozenset({(0, 1), (0, 2), (3, 4)})
    homes = ["a", *[f"a{one}" for one in range(people - 2)], "a"]
    found = tables(case(people, 2, seed, barred=barred, homes=homes))
    assert not barred & together(found.rounds).keys()
    assert people < 12 or (0, people - 1) not in together(found.rounds)
    for groups in found.rounds.values():
        seated = [*chain.from_iterable(groups)]
        assert len(seated) == len(set(seated))


def test_a_standing_plan_is_kept() -> None:
    """After two have left and one has come almost all tables are as they were, and nobody sits with anybody twice."""
    first = tables(case(20, 4))
    here = frozenset(range(21)) - {3, 11}
    ahead = {number: groups for number, groups in first.rounds.items() if number > 1}
    after = case(21, 4, there=dict.fromkeys(ahead, here))
    found = tables(after, ahead, together({1: first.rounds[1]}))
    assert repeats({1: first.rounds[1], **found.rounds}) == 0
    stayed = [
        sum(tuple(one for one in group if one in here) in found.rounds[number] for group in groups)
        for number, groups in ahead.items()
    ]
    assert min(stayed) >= 3
    assert all(set(chain.from_iterable(groups)) == here for groups in found.rounds.values())
