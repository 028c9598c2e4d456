"""Introductions: who could introduce whom, and what a new circle is worth."""

from collections.abc import Iterable
from itertools import pairwise

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import actor, region, tie

from sirkit.fitting import allocations
from sirkit.grounds import Grounds
from sirkit.introductions import Near, introduction, opening, opportunity, path


def near(ties: Iterable[tuple[object, object]], apart: int = 0) -> Near:
    """Return who is tied to whom."""
    found: dict[str, dict[str, int]] = {}
    for one, other in ties:
        found.setdefault(str(one), {})[str(other)] = apart
        found.setdefault(str(other), {})[str(one)] = apart
    return found


FLORENCE = near(nx.florentine_families_graph().edges())
K5, P3, S4 = (near(made.edges()) for made in (nx.complete_graph(5), nx.path_graph(3), nx.star_graph(4)))


@pytest.mark.parametrize(
    ("ties", "one", "other", "allocation"),
    [(K5, "0", "1", 0.75), (P3, "0", "2", 0.5), (S4, "1", "2", 0.25), (FLORENCE, "Medici", "Strozzi", 1 / 3)],
)
def test_shared_contacts_with_few_others_count_most(ties: Near, one: str, other: str, allocation: float) -> None:
    """The resource allocation partners are found by is that of networkx and of the published figures."""
    tied = {(a.lower(), b.lower()) for a in ties for b in ties[a] if a < b}
    grounds = Grounds.of(region(*(actor(id_.lower()) for id_ in ties), *(tie(*two) for two in sorted(tied))))
    found = allocations(grounds.ties, [grounds.number[one.lower()]])
    assert found[0, grounds.number[other.lower()]] == pytest.approx(allocation, abs=1e-5)


def test_the_shortest_way_is_taken() -> None:
    """At most two stand between; nobody does where two are tied, or where the way is longer."""
    chain = near(nx.path_graph(6).edges())
    assert path(chain, "0", "2") == ("1",)
    assert path(chain, "0", "3") == ("1", "2")
    assert path(chain, "0", "4") == path(chain, "0", "1") == path(chain, "0", "nobody") == ()
    assert path(FLORENCE, "Medici", "Strozzi") == ("Ridolfi",)


def test_who_works_with_both_introduces_rather_than_who_only_knows_them() -> None:
    """Of two ways of one length the one with more working together is taken."""
    known, tied = near([("a", "b"), ("b", "z")], 2), near([("a", "m"), ("m", "z")])
    whole = {id_: {**known.get(id_, {}), **tied.get(id_, {})} for id_ in "abmz"}
    assert path(whole, "a", "z") == ("m",)


@settings(max_examples=40, deadline=None)
@given(st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]), min_size=1))
def test_ways_are_as_short_as_those_of_networkx(ties: set[tuple[int, int]]) -> None:
    """For any network the way is a shortest one of networkx's, or empty where that has more than two between."""
    graph, ours = nx.Graph(sorted(ties)), near(sorted(ties))
    for one, lengths in nx.all_pairs_shortest_path_length(graph):
        for other, length in lengths.items():
            between = path(ours, str(one), str(other))
            assert len(between) == (length - 1 if length in (2, 3) else 0)
            steps = zip((str(one), *between), (*between, str(other)), strict=True)
            assert not between or all(b in ours[a] for a, b in steps)


def test_a_new_circle_has_a_bounded_bonus() -> None:
    """It is best with one shared contact, a little less with none, and falls with ever more; never above 1."""
    curve = [opening(float(shared)) for shared in range(30)]
    assert max(curve) == curve[1] == 1
    assert curve[0] < curve[1]
    assert all(after < before for before, after in pairwise(curve[1:]))
    assert curve[0] == pytest.approx(0.5 * np.exp(0.5))


@settings(max_examples=40, deadline=None)
@given(st.floats(0, 1e6), st.integers(0, 1), st.integers(0, 1000))
def test_networks_count_up_to_one(allocation: float, far: int, shared: int) -> None:
    """Whatever the network is like, an introduction and a new circle come to 0 to 1 together."""
    assert 0 <= opportunity(introduction(allocation, float(far)), opening(float(shared))) <= 1


def test_one_introducer_is_better_than_two() -> None:
    """A way over two others counts less than one over a single contact who does not know everybody."""
    assert introduction(0.25, 0.0) == 0.5 > introduction(0.0, 1.0) == 0.25 > introduction(0.0, 0.0) == 0
