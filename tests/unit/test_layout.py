"""Where actors stand in a picture of the network."""

from itertools import combinations
from math import dist, hypot

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirkit.layout import positions

HIGH, WIDE = 0.03, 0.066
"""What a name takes of the picture when there are 150."""


def named(graph: nx.Graph) -> nx.Graph:
    """Return the graph with ids as sirkit has them."""
    return nx.relabel_nodes(graph, {number: f"a{number:03}" for number in graph})


def overlapping(places: dict[str, tuple[float, float]], share: float = 0.9) -> int:
    """Return how many names lie on each other by more than what is left of this share."""
    return sum(
        abs(ax - bx) < WIDE * share and abs(ay - by) < HIGH * share
        for (ax, ay), (bx, by) in combinations(places.values(), 2)
    )


def test_the_picture_is_the_same_every_time() -> None:
    """The order in which actors and ties were entered moves nobody."""
    graph = named(nx.karate_club_graph())
    other = nx.Graph()
    other.add_nodes_from(reversed(list(graph)))
    other.add_edges_from((two, one) for one, two in reversed(list(graph.edges)))
    for focus in (None, "a000"):
        here = positions(graph, ids=list(graph), focus=focus)
        assert here == positions(other, ids=reversed(list(graph)), focus=focus)
        assert list(here) == sorted(graph)


def test_the_one_looked_at_stands_in_the_middle() -> None:
    """Around one actor stand those it is tied to, and who is two steps away stands farther out."""
    graph = nx.Graph([("ego", "a"), ("ego", "b"), ("ego", "c"), ("a", "far")])
    places = positions(graph, ids=list(graph), focus="ego")
    assert places["ego"] == (0.5, 0.5)
    away = {id_: hypot(x - 0.5, y - 0.5) for id_, (x, y) in places.items()}
    assert away["far"] > max(away["a"], away["b"], away["c"])


def test_a_line_stays_a_line() -> None:
    """Two neighbours of one in the middle stand left and right of it, at one height."""
    graph = nx.Graph([("ego", "a"), ("ego", "b"), ("b", "c")])
    assert {y for _, y in positions(graph, ids=list(graph), focus="ego").values()} == {0.5}


def test_those_tied_to_each_other_stand_side_by_side() -> None:
    """Around one actor, neighbours who know each other are not parted by others."""
    ring = [f"n{number}" for number in range(8)]
    graph = nx.Graph([("ego", one) for one in ring])
    graph.add_edges_from([("n0", "n4"), ("n4", "n7"), ("n2", "n6")])
    places = positions(graph, ids=list(graph), focus="ego")
    side, across = dist(places["n0"], places["n4"]), max(dist(places["n0"], places[one]) for one in ring)
    assert side < across / 1.5


def test_steps_are_seen_as_distances() -> None:
    """In a chain of five, who is more steps away stands farther away."""
    places = positions(named(nx.path_graph(5)), ids=[f"a00{number}" for number in range(5)])
    first, *others = places.values()
    away = [dist(first, other) for other in others]
    assert away == sorted(away)
    assert away[0] * 2.5 < away[-1]


def test_parts_stand_beside_each_other() -> None:
    """Parts that nothing joins do not lie over each other, and who has no tie has a place too."""
    graph = nx.disjoint_union(nx.complete_graph(6), nx.cycle_graph(5))
    graph.add_node(11)
    graph = named(graph)
    places = positions(graph, ids=list(graph))
    one, other = ([places[f"a{number:03}"] for number in part] for part in (range(6), range(6, 11)))
    apart = (max(x for x, _ in one) < min(x for x, _ in other)) or (max(y for _, y in one) < min(y for _, y in other))
    assert apart
    assert "a011" in places


@pytest.mark.parametrize("focus", [None, "a000"])
def test_150_names_have_room(focus: str | None) -> None:
    """Of 150 actors drawn at once hardly any two names lie on each other."""
    graph = named(nx.barabasi_albert_graph(150, 2, seed=7))
    assert overlapping(dict(positions(graph, ids=list(graph), focus=focus))) <= 3


def test_only_those_asked_for_are_placed() -> None:
    """Who is not asked for, or is not there, gets no place; nobody at all is no problem."""
    graph = named(nx.path_graph(4))
    assert list(positions(graph, ids=["a001", "a003", "gone"])) == ["a001", "a003"]
    assert positions(graph, ids=["a001"], focus="gone") == {"a001": (0.5, 0.5)}
    assert positions(graph, ids=[]) == {}


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 30), st.floats(0, 0.4), st.integers(0, 99), st.booleans())
def test_everybody_stands_inside_the_picture(count: int, share: float, seed: int, centred: bool) -> None:  # noqa: FBT001 - drawn
    """Whatever the network, all stand inside the picture, and no two on one spot."""
    graph = named(nx.gnp_random_graph(count, share, seed=seed))
    places = positions(graph, ids=list(graph), focus="a000" if centred else None)
    assert len(set(places.values())) == count
    assert all(0 <= part <= 1 for point in places.values() for part in point)


@pytest.mark.parametrize(
    ("count", "share", "seed", "focus"),
    [(26, 0.0592166, 30, "a000"), (29, 0.0157728, 84, "a000"), (29, 0.0577516, 11, None), (29, 0.0609019, 31, None)],
)
def test_who_is_squeezed_in_at_an_edge_finds_room(count: int, share: float, seed: int, focus: str | None) -> None:
    """Where pushing leaves two on one spot at an edge, one of them goes where there is room; the focus stays put."""
    graph = named(nx.gnp_random_graph(count, share, seed=seed))
    places = positions(graph, ids=list(graph), focus=focus)
    assert len(set(places.values())) == count
    assert focus is None or places[focus] == (0.5, 0.5)
