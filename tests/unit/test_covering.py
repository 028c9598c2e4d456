"""Covering: the best is proven, the plain way stands beside it, and the least number closes all that can be closed."""

from itertools import combinations
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from instances import san_francisco

from sirkit import covering
from sirkit.covering import Step, best, greedy, least
from sirkit.greedy import covered, parts
from sirkit.optimum import Optimum
from sirkit.places import settled
from sirkit.reach import within
from sirkit.settlements import Settlements

SAN_FRANCISCO = [
    (1, 448_255, 98, 448_255),
    (2, 671_938, 55, 671_938),
    (3, 791_499, 36, 788_863),
    (4, 875_247, 21, 872_611),
    (5, 927_402, 8, 910_944),
    (6, 941_462, 4, 928_898),
    (7, 950_428, 2, 946_147),
]
"""Stores, people reached at best within 5,000 m, tracts not reached then, people reached by the plain way."""
SETS = st.lists(st.frozensets(st.integers(0, 7)), max_size=6)
WEIGHTS = st.lists(st.integers(0, 9), min_size=8, max_size=8)


@pytest.mark.parametrize(("stores", "people", "without", "plainly"), SAN_FRANCISCO)
def test_san_francisco_is_covered_as_published(stores: int, people: int, without: int, plainly: int) -> None:
    """The optimum, the tracts it leaves out and what the plain way reaches are the published ones, and proven."""
    weights, reached, _ = san_francisco(5000)
    found = best(weights, reached, open=stores)
    assert (found.covered, found.doubt) == (people, None)
    assert len(weights) - len(set().union(*(reached[site] for site in found.sites))) == without
    assert sum(step.added for step in greedy(weights, reached, open=stores)) == plainly


def test_the_four_stores_are_the_published_ones() -> None:
    """Four stores: 2, 11, 12 and 15."""
    weights, reached, names = san_francisco(5000)
    chosen = {names[site] for site in best(weights, reached, open=4).sites}
    assert chosen == {"Store_2", "Store_11", "Store_12", "Store_15"}


@pytest.mark.parametrize(("radius", "stores"), [(5000, 8), (6000, 5), (8000, 3), (10_000, 2)])
def test_the_least_number_is_the_published_one(radius: int, stores: int) -> None:
    """So few stores reach all of San Francisco, and it is proven that fewer do not."""
    _, reached, _ = san_francisco(radius)
    found = least(reached)
    assert (len(found.sites), found.covered, found.doubt) == (stores, 205, None)


@settings(max_examples=60, deadline=None)
@given(WEIGHTS, SETS, st.integers(0, 4))
def test_the_best_is_what_trying_all_finds(weights: list[int], reached: list[frozenset[int]], many: int) -> None:
    """No other choice of as many sites reaches more, and every site chosen adds something."""
    found = best(weights, reached, open=many)
    every = [some for size in range(many + 1) for some in combinations(range(len(reached)), size)]
    assert found.covered == max(covered(weights, reached, some) for some in every)
    assert found.doubt is None
    assert len(found.sites) <= many
    assert all(
        covered(weights, reached, [one for one in found.sites if one != site]) < found.covered for site in found.sites
    )


@settings(max_examples=60, deadline=None)
@given(SETS)
def test_the_least_number_is_what_trying_all_finds(reached: list[frozenset[int]]) -> None:
    """All that anybody reaches is reached, and no smaller choice does it."""
    found, everything = least(reached), frozenset[int]().union(*reached)
    assert frozenset().union(*(reached[site] for site in found.sites)) == everything
    assert (found.covered, found.doubt) == (len(everything), None)
    smaller = combinations(range(len(reached)), max(len(found.sites) - 1, 0))
    assert (
        not any(frozenset().union(*(reached[site] for site in some)) == everything for some in smaller)
        or not everything
    )


def test_the_plain_way_takes_the_first_among_equals_and_ends() -> None:
    """Step by step: who adds most, of two that add as much the first; nobody who adds nothing."""
    assert greedy([1, 5, 5, 0], [{1}, {2}, {0, 1}, {3}], open=9) == (Step(2, 6), Step(1, 5))


def test_where_the_plain_way_is_as_good_its_sites_are_the_answer() -> None:
    """Of several best choices the one a person finds step by step is named, in that order."""
    weights, reached = [4, 3, 2, 1], [{0}, {0}, {1}, {1}, {2, 3}]
    assert best(weights, reached, open=3).sites == (0, 2, 4)
    assert least(reached).sites == (4, 0, 2)


def test_nothing_to_reach_is_no_problem() -> None:
    """No sites, no weight, nobody to be opened: an empty choice without a doubt."""
    for choice in (best([], [], open=3), best([0], [{0}], open=3), best([1], [{0}], open=0), least([]), least([set()])):
        assert (choice.sites, choice.covered, choice.doubt) == ((), 0, None)


def test_parts_share_no_demand() -> None:
    """What is tied by a demand, also through others, is one part; who reaches no more than another is left out."""
    assert parts([{0}, {5}, {1, 2}, {0, 1}, set(), {5}, {2, 6}]) == [[1], [2, 3, 6]]


def test_a_search_that_is_stopped_says_what_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without time the plain way is the answer, with a message of how much there could still be to gain."""
    weights, reached, _ = san_francisco(5000)
    found = best(weights, reached, open=5, seconds=0)
    assert found.covered == 910_944
    assert found.doubt
    assert found.doubt.key == "covering.more"
    assert float(str(found.doubt.values["most"])) >= 927_402 - 910_944
    monkeypatch.setattr(covering, "fewest", lambda *_: Optimum((), float("inf")))
    stopped = least(reached)
    assert stopped.covered == 205
    assert stopped.doubt
    assert stopped.doubt.key == "covering.fewer"


@pytest.mark.parametrize(
    "km", [dict.fromkeys("ABCDEFGH", 10), {"F": 20, "G": 10, "D": 50, "H": 50, **dict.fromkeys("ABCE", 30)}]
)
def test_a_region_of_358_places_takes_no_longer_than_a_breath(km: dict[str, int]) -> None:
    """358 places and eight functions, 2,864 candidates, ten to be chosen: proven within three seconds."""
    towns = [town for town in settled() if 48.3 <= town.lat <= 49.2 and 11.6 <= town.lon <= 13.9][:358]
    every = [within(Settlements(tuple(towns)), [town.point for town in towns], far) for far in km.values()]
    reached = [frozenset(number * 358 + place for place in each) for number, one in enumerate(every) for each in one]
    weights = [town.population for town in towns] * 8
    assert (len(weights), len(reached)) == (2864, 2864)
    began = process_time()  # the processor's own seconds: other tests run beside it
    found = best(weights, reached, open=10)
    assert process_time() - began < 3
    assert found.doubt is None
    assert found.covered >= sum(step.added for step in greedy(weights, reached, open=10))
