"""The two-sided event: no plan is worth more, and all meetings fit into the rounds."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirkit.pairing import UNIT, Case, Pair, mutual, repeats
from sirkit.twosided import SEAT, fair, twosided


def drawn(initiatives: int, partners: int, rounds: int, seed: int = 1) -> Case:
    """Return an event in which each likes each as chance has it."""
    random, people = Random(seed), initiatives + partners  # noqa: S311 - an instance, no secret
    sides = range(initiatives), range(initiatives, people)
    pairs = [*product(*sides), *product(*reversed(sides))]
    return Case(
        homes=[f"a{one}" for one in range(people)],
        there={number: frozenset(range(people)) for number in range(1, rounds + 1)},
        worth=mutual({(one, other): random.random() for one, other in pairs}),
        partners=frozenset(sides[1]),
        seed=seed,
    )


def once_each(groups: Iterable[tuple[int, ...]]) -> bool:
    """Return True if nobody is in two places."""
    seated = [one for group in groups for one in group]
    return len(seated) == len(set(seated))


@pytest.mark.parametrize(("initiatives", "partners", "rounds"), [(10, 10, 6), (21, 14, 8), (60, 60, 6), (3, 9, 9)])
def test_no_plan_is_worth_more(initiatives: int, partners: int, rounds: int) -> None:
    """The plan reaches its bound; nobody meets anybody twice or is in two places; the smaller side never sits out."""
    case = drawn(initiatives, partners, rounds)
    found = twosided(case)
    assert found.value == pytest.approx(found.bound, abs=1e-6)
    assert repeats(found.rounds) == 0
    assert all(once_each(groups) for groups in found.rounds.values())
    assert [len(groups) for groups in found.rounds.values()] == [min(initiatives, partners)] * rounds


def matchings(pairs: list[Pair], tables: int) -> Iterator[tuple[Pair, ...]]:
    """Yield all that could be one round."""
    for many in range(min(tables, len(pairs)) + 1):
        yield from (some for some in combinations(pairs, many) if once_each(some))


def worth(case: Case, plan: Iterable[tuple[Pair, ...]]) -> int | None:
    """Return what a plan is worth, less what some lack; None if it breaks a rule."""
    met = [each for groups in plan for each in groups]
    homes = [case.home(*each) for each in met]
    counts = [sum(one in each for each in met) for one in case.people]
    if len(set(homes)) < len(homes) or any(count > most for count, most in zip(counts, case.most, strict=True)):
        return None
    lacks = [(max(least - counts[one], 0), least) for one, least in fair(case).items()]
    cost = sum(5 * UNIT * lack + 5 * UNIT * (lack == least > 0) for lack, least in lacks)
    return sum(case.value(*each) + SEAT for each in met) - cost


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Draw a tiny event: organisations with two people, one who comes later, one who wants little, few tables, a no."""
    numbers = st.integers(0, 3 * UNIT)
    worth = {(one, other): draw(numbers) for one in range(3) for other in (3, 4)}
    homes = ["a0", draw(st.sampled_from(["a0", "a1"])), "a2", "b0", draw(st.sampled_from(["b0", "b1"]))]
    late = draw(st.sampled_from([frozenset[int](), frozenset({0}), frozenset({3})]))
    return Case(
        homes=homes,
        there={1: frozenset(range(5)) - late, 2: frozenset(range(5))},
        worth=worth,
        most=[draw(st.integers(0, 2)) for _ in range(5)],
        byes=[draw(st.integers(0, 1)) for _ in range(5)],
        barred=frozenset({(0, 3)} if draw(st.booleans()) else ()),
        partners=frozenset({3, 4}),
        tables=draw(st.sampled_from([None, 1])),
        seed=draw(st.integers(0, 3)),
    )


@settings(max_examples=60, deadline=None)
@given(cases())
def test_the_plan_is_what_trying_all_finds(case: Case) -> None:
    """No other plan that keeps all rules is worth more."""
    found = twosided(case)
    could = [
        list(
            matchings(
                [each for each in product(range(3), (3, 4)) if case.may(*each) and there.issuperset(each)],
                case.tables or 9,
            )
        )
        for there in case.there.values()
    ]
    every = [value for plan in product(*could) if (value := worth(case, plan)) is not None]
    own = worth(case, [tuple((min(each), max(each)) for each in groups) for groups in found.rounds.values()])
    assert own == max(every)
    assert found.value == pytest.approx(found.bound, abs=0.01)


def test_nobody_has_none_while_others_have_many() -> None:
    """Of ten initiatives that meet four partners in three rounds each meets somebody, though all partners like one."""
    case = drawn(10, 4, 3)
    best = {each: 2 * UNIT if each[0] < 3 else 0 for each in case.worth}
    found = twosided(Case(homes=case.homes, there=case.there, worth=best, partners=case.partners))
    met = [one for groups in found.rounds.values() for each in groups for one in each]
    assert sorted(map(met.count, range(10)))[:2] == [1, 1]
    assert sum(met.count(one) for one in range(3)) == 5


def test_nobody_sits_out_twice_where_that_can_be() -> None:
    """Of eight partners for seven initiatives the one nobody likes sits out once, and never if it did so before."""
    case = drawn(7, 8, 3)
    worth = {each: 0 if 7 in each else UNIT for each in case.worth}
    told = {"homes": case.homes, "there": case.there, "worth": worth, "partners": case.partners}
    byes = [int(one == 7) for one in range(15)]
    met = [
        [one for groups in twosided(found).rounds.values() for each in groups for one in each].count(7)
        for found in (Case(**told), Case(**told, byes=byes))  # type: ignore[arg-type]  # they are named
    ]
    assert met == [2, 3]


def test_what_is_fair_costs_little() -> None:
    """Where one side is larger a plan without fairness leaves some out; the fair one is worth 2 % less at most."""
    case = drawn(20, 6, 6, seed=2)
    liked = {each: value if each[0] < 8 else value * 9 // 10 for each, value in case.worth.items()}
    told = {"homes": case.homes, "there": case.there, "worth": liked, "partners": case.partners, "strangers": False}
    fairly, plainly = (twosided(Case(**told, fair=fair_)) for fair_ in (True, False))  # type: ignore[arg-type]  # named
    met = [[one for groups in plan.rounds.values() for each in groups for one in each] for plan in (fairly, plainly)]
    assert [min(map(own.count, range(20))) for own in met] == [1, 0]
    assert plainly.value * 0.98 <= fairly.value < plainly.value


def test_no_round_has_more_meetings_than_there_are_tables() -> None:
    """With five tables for twenty people five meet at a time, in all rounds, and the plan is still the best."""
    case = drawn(10, 10, 6)
    found = twosided(Case(homes=case.homes, there=case.there, worth=case.worth, partners=case.partners, tables=5))
    assert [len(groups) for groups in found.rounds.values()] == [5] * 6
    assert found.value == pytest.approx(found.bound, abs=1e-6)
