"""The network of a region, and the chain between two strangers."""

from itertools import pairwise

import networkx as nx
import pytest
from effort import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import actor, decided, region, tie

from sirkit.cuts import Joint
from sirkit.dossier import Record
from sirkit.merging import merged
from sirkit.network import chain, graph, joints

FIVE = tuple(actor(id_) for id_ in "abcde")


def test_everybody_is_in_the_graph() -> None:
    """Actors are nodes with their names, also those without a tie; ties are edges with their sorts."""
    whole = graph(region(*FIVE, tie("a", "b"), tie("b", "a", "knows")))
    assert dict(whole.nodes(data="name")) == {"a": "A", "b": "B", "c": "C", "d": "D", "e": "E"}
    assert list(whole.edges(data=True)) == [("a", "b", {"sorts": ("cooperates", "knows"), "ties": ("a-b-c", "b-a-k")})]


def test_what_is_dropped_or_leads_nowhere_is_left_out() -> None:
    """Dropped actors and ties, ties to nobody and ties to oneself are no part of the graph."""
    ties = tie("a", "b", dropped=True), tie("a", "x"), tie("b", "z"), tie("a", "a")
    whole = graph(region(actor("a"), actor("b"), actor("x", dropped=True), *ties))
    assert sorted(whole) == ["a", "b"]
    assert whole.number_of_edges() == 0


def test_the_chain_names_the_people_between() -> None:
    """The chain is a shortest one, with both ends; the other way round it is the same."""
    dossier = region(*FIVE, tie("a", "b"), tie("b", "c"), tie("c", "d"), tie("d", "e"), tie("b", "e"))
    assert chain(dossier, "a", "d") == ("a", "b", "c", "d")
    assert chain(dossier, "d", "a") == ("d", "c", "b", "a")
    assert chain(dossier, "a", "a") == ("a",)


@pytest.mark.parametrize("ends", [("a", "c"), ("a", "x"), ("x", "a"), ("x", "x")])
def test_no_chain_is_empty(ends: tuple[str, str]) -> None:
    """Where nothing joins two actors, or one is not there, the chain is empty."""
    assert chain(region(*FIVE, tie("a", "b"), tie("c", "d")), *ends) == ()


def test_working_together_is_preferred_to_knowing() -> None:
    """Of two chains of one length the one of people who work together is shown, but never a longer one."""
    known = tie("a", "b", "knows"), tie("b", "d", "knows")
    assert chain(region(*FIVE, *known, tie("a", "c"), tie("c", "d")), "a", "d") == ("a", "c", "d")
    assert chain(region(*FIVE, *known, tie("a", "c", "member"), tie("c", "d", "knows")), "a", "d") == ("a", "c", "d")
    assert chain(region(*FIVE, *known, tie("a", "c"), tie("c", "e"), tie("e", "d")), "a", "d") == ("a", "b", "d")


def test_of_several_ties_the_nearest_counts() -> None:
    """Two who know each other and work together, work together."""
    both = tie("a", "c", "knows"), tie("c", "a"), tie("c", "d", "knows"), tie("c", "d")
    assert chain(region(*FIVE, tie("a", "b"), tie("b", "d", "knows"), *both), "a", "d") == ("a", "c", "d")


def test_among_equals_the_names_decide() -> None:
    """Equal chains are told apart by their names, whatever their ids and whoever was entered first."""
    actors = actor("a"), actor("d"), actor("b", "Zeder"), actor("c", "ahorn")
    ties = [tie("a", "b"), tie("b", "d"), tie("a", "c"), tie("c", "d")]
    assert chain(region(*actors, *ties), "a", "d") == ("a", "c", "d")
    assert chain(region(*reversed(actors), *reversed(ties)), "d", "a") == ("d", "c", "a")


def test_the_way_back_is_the_same_chain() -> None:
    """Of two equal chains, one first in the alphabet from here and the other from there, one is shown both ways."""
    ties = tie("a", "b"), tie("b", "e"), tie("e", "f"), tie("a", "c"), tie("c", "d"), tie("d", "f")
    dossier = region(*FIVE, actor("f"), *ties)
    assert chain(dossier, "a", "f") == ("a", "b", "e", "f")
    assert chain(dossier, "f", "a") == ("f", "e", "b", "a")


def test_actors_that_are_one_join_chains() -> None:
    """In the merged dossier a chain leads through an actor that was entered twice."""
    dossier = region(*FIVE, tie("a", "b"), tie("c", "d"))
    assert chain(dossier, "a", "d") == ()
    assert chain(merged(region(*FIVE, tie("a", "b"), tie("c", "d"), decided("b", "c"))), "a", "d") == ("a", "b", "d")


def test_a_joint_holds_parts_together() -> None:
    """Whoever leaves others without a way to each other is a joint; who cuts off most comes first."""
    dossier = region(*FIVE, actor("f"), tie("a", "b"), tie("b", "c"), tie("a", "c"), tie("c", "d"), tie("d", "e"))
    assert joints(dossier) == (Joint("c", (2, 2)), Joint("d", (3, 1)))
    assert joints(region(*FIVE, tie("a", "b"), tie("b", "c"), tie("c", "a"))) == ()


IDS = st.sampled_from("abcdefg")
TIES = st.lists(st.builds(tie, IDS, IDS, st.sampled_from(["cooperates", "knows", "funds"])), max_size=14)


@settings(max_examples=examples(200), deadline=None)
@given(TIES, IDS, IDS)
def test_chains_are_as_short_as_they_can_be(ties: list[Record], one: str, other: str) -> None:
    """A chain is as long as the outside truth says, every step is a tie, and the way back is the same."""
    dossier = region(*(actor(id_) for id_ in "abcdefg"), *ties)
    whole, found = graph(dossier), chain(dossier, one, other)
    assert len(found) == (nx.shortest_path_length(whole, one, other) + 1 if nx.has_path(whole, one, other) else 0)
    assert all(whole.has_edge(*step) for step in pairwise(found))
    assert chain(dossier, other, one) == found[::-1]


@settings(max_examples=examples(100), deadline=None)
@given(TIES, st.permutations("abcdefg"))
def test_order_of_entering_does_not_matter(ties: list[Record], ids: list[str]) -> None:
    """The graph and its chains are the same, whoever was entered first."""
    names = {id_: "AB"[number % 2] for number, id_ in enumerate("abcdefg")}
    actors = {id_: actor(id_, names[id_]) for id_ in ids}
    unique = {each.id: each for each in ties}.values()
    here = region(*(actors[id_] for id_ in "abcdefg"), *unique)
    there = region(*(actors[id_] for id_ in ids), *reversed(unique))
    assert list(graph(here).nodes(data=True)) == list(graph(there).nodes(data=True))
    assert [chain(here, "a", other) for other in "bcdefg"] == [chain(there, "a", other) for other in "bcdefg"]
