"""Everybody meets everybody: near the bound, nobody twice, and nobody sits out who need not."""

import subprocess
import sys
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirkit.everybody import blocking, bound, everybody
from sirkit.pairing import UNIT, Case, Pair, mutual, repeats

IRVING = {
    1: [3, 4, 2, 6, 5],
    2: [6, 5, 4, 1, 3],
    3: [2, 4, 5, 1, 6],
    4: [5, 2, 3, 6, 1],
    5: [3, 1, 2, 4, 6],
    6: [5, 1, 3, 4, 2],
}
UNSTABLE = {1: [2, 3, 4], 2: [3, 1, 4], 3: [1, 2, 4], 4: [1, 2, 3]}


def drawn(people: int, rounds: int, candidates: int, seed: int = 1) -> Case:
    """Return an event in which each likes so many others as chance has it; only they meet, if they are not all."""
    random = Random(seed)  # noqa: S311 - an instance, no secret
    likings: dict[Pair, float] = {}
    for one in range(people):
        for other in random.sample([other for other in range(people) if other != one], candidates):
            likings[one, other] = random.random()
            likings.setdefault((other, one), random.random())
    return Case(
        homes=[f"a{one}" for one in range(people)],
        there={number: frozenset(range(people)) for number in range(1, rounds + 1)},
        worth=mutual(likings),
        strangers=candidates == people - 1,
        seed=seed,
    )


@pytest.mark.parametrize(
    ("people", "candidates"), [(20, 19), (40, 39), (100, 99), (300, 30), (21, 6), (40, 4), (101, 6)]
)
def test_the_plan_comes_near_the_bound(people: int, candidates: int) -> None:
    """Six rounds are within 1.5 % of what no plan can exceed, and nobody meets anybody twice."""
    found = everybody(drawn(people, 6, candidates))
    assert found.bound * 0.985 <= found.value <= found.bound
    assert repeats(found.rounds) == 0


def test_the_bound_is_near_where_many_pairs_are_worth_the_same() -> None:
    """Two halves that like each other, every wish worth the same: the bound says what six rounds can be worth."""
    half, likes = 100, 100
    random = Random(1)  # noqa: S311 - as above
    worth: dict[Pair, int] = {}
    for one in range(2 * half):
        others = range(half, 2 * half) if one < half else range(half)
        for other in random.sample(others, likes):
            each = (min(one, other), max(one, other))
            worth[each] = worth.get(each, 0) + UNIT
    rounds = {number: frozenset(range(2 * half)) for number in range(1, 7)}
    found = everybody(Case(homes=[f"a{one}" for one in range(2 * half)], there=rounds, worth=worth, strangers=True))
    assert found.bound * 0.985 <= found.value <= found.bound


@pytest.mark.parametrize("people", [4, 5, 6, 7, 8, 9, 10, 12, 16])
def test_all_meet_all(people: int) -> None:
    """With as many rounds as it takes each meets each once; with an odd number each sits out once."""
    rounds = people - 1 + people % 2
    found = everybody(drawn(people, rounds, people - 1))
    met = [each for groups in found.rounds.values() for each in groups]
    assert sorted(met) == [*combinations(range(people), 2)]


@settings(max_examples=20, deadline=None)
@given(st.integers(3, 15), st.integers(1, 6), st.integers(0, 99))
def test_nobody_sits_out_twice(people: int, rounds: int, seed: int) -> None:
    """With an odd number one sits out each round, never the same; with an even number nobody."""
    rounds = min(rounds, people - 1)
    found = everybody(drawn(people, rounds, people - 1, seed))
    met = [one for groups in found.rounds.values() for each in groups for one in each]
    sat_out = [rounds - met.count(one) for one in range(people)]
    assert max(sat_out) <= people % 2
    assert sum(sat_out) == rounds * (people % 2)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 99), st.sampled_from([None, 2]))
def test_the_rules_are_kept(seed: int, tables: int | None) -> None:
    """Nobody is in two places or meets who is barred or of the own house; who comes late or wants little is heeded."""
    random = Random(seed)  # noqa: S311 - an instance, no secret
    case = drawn(9, 4, 8, seed)
    barred = frozenset(random.sample([*combinations(range(9), 2)], 6))
    late = frozenset(range(9)) - {0}
    case = Case(
        homes=["a", "a", *"bcdefgh"],
        there={1: late, 2: late, 3: case.there[3], 4: case.there[4]},
        worth=case.worth,
        barred=barred,
        most=(4, 1, *[4] * 7),
        tables=tables,
        seed=seed,
    )
    found = everybody(case)
    for number, groups in found.rounds.items():
        seated = [one for each in groups for one in each]
        assert len(seated) == len(set(seated))
        assert case.there[number].issuperset(seated)
        assert len(groups) <= (tables or 4)
    met = [each for groups in found.rounds.values() for each in groups]
    assert not barred.intersection(met)
    assert (0, 1) not in met
    assert sum(1 in each for each in met) <= 1
    assert found.value <= bound(case) + 1e-6


def test_a_must_comes_before_many_likes() -> None:
    """Two who must meet do, whatever others would have from them."""
    case = drawn(8, 1, 7)
    likes = {each: 2 * UNIT for each in case.worth if each != (0, 1)}
    found = everybody(Case(homes=case.homes, there=case.there, worth={**likes, (0, 1): 20 * UNIT}))
    assert (0, 1) in found.rounds[1]


def test_another_process_makes_the_same_plan() -> None:
    """What has equal worth is decided by the seed, not by the order in which a process keeps its things."""
    code = (
        "from sirkit.everybody import everybody; from sirkit.pairing import Case; "
        "p = range(30); t = dict.fromkeys((1, 2), frozenset(p)); "
        "print(everybody(Case([*map(str, p)], t, {}, seed=4)).rounds)"
    )
    people = range(30)
    case = Case([str(one) for one in people], {1: frozenset(people), 2: frozenset(people)}, {}, seed=4)
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == str(everybody(case).rounds)


def test_irvings_six_are_stable() -> None:
    """In Irving's example nobody would rather change; in the one without a stable plan somebody always would."""
    assert blocking([(1, 6), (2, 4), (3, 5)], IRVING) == []
    assert blocking([(1, 2), (3, 4), (5, 6)], IRVING) != []
    for pairs in ([(1, 2), (3, 4)], [(1, 3), (2, 4)], [(1, 4), (2, 3)]):
        assert blocking(pairs, UNSTABLE)
