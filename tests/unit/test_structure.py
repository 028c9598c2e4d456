"""The structure of a network: what each figure is, against what was published and what others work out."""

import math
from collections import Counter
from itertools import permutations
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import actor, region, role, tie

from sirkit.bridges import fragmentation, links, losses
from sirkit.brokerage import Broker, gould_fernandez
from sirkit.cuts import cuts
from sirkit.dossier import Dossier
from sirkit.groups import Openness, circles, groupings, openness, overall
from sirkit.measures import Measure, measures
from sirkit.structure import STEPS, structure

Graph = Any
FLORENCE: Graph = nx.florentine_families_graph()
CLUB = {str(id_): str(club) for id_, club in nx.karate_club_graph().nodes(data="club")}
KARATE: Graph = nx.Graph([(str(one), str(other)) for one, other in nx.karate_club_graph().edges()])
"""The karate club without the weights networkx gives its ties."""
HOLES: Graph = nx.Graph(["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"])
EXACT = 1e-9


@st.composite
def graphs(draw: st.DrawFn, *, directed: bool = False) -> Graph:
    """Draw a graph of up to twelve actors, some with no tie."""
    size = draw(st.integers(1, 12))
    drawn: Graph = nx.DiGraph() if directed else nx.Graph()
    drawn.add_nodes_from(f"{number:02}" for number in range(size))
    if size > 1:
        ends = st.sampled_from(sorted(drawn))
        drawn.add_edges_from(pair for pair in draw(st.lists(st.tuples(ends, ends), max_size=30)) if pair[0] != pair[1])
    return drawn


def rounded(values: dict[Any, float]) -> dict[Any, float]:
    """Return figures as they are printed in books."""
    return {id_: round(value, 4) for id_, value in values.items()}


def test_florentine_betweenness() -> None:
    """The Medici lie on more than half of all shortest ways; the figures are those of the literature."""
    found = measures(FLORENCE)
    shares = {id_: round(one.share, 3) for id_, one in found.items() if one.share}
    assert found["Medici"].betweenness == 47.5
    assert shares == {
        "Medici": 0.522,
        "Guadagni": 0.255,
        "Albizzi": 0.212,
        "Salviati": 0.143,
        "Ridolfi": 0.114,
        "Bischeri": 0.104,
        "Strozzi": 0.103,
        "Barbadori": 0.093,
        "Tornabuoni": 0.092,
        "Castellani": 0.055,
        "Peruzzi": 0.022,
    }


def test_florentine_betweenness_with_the_family_that_married_nobody() -> None:
    """With Pucci, who have no tie, the Medici's share is that of Wasserman and Faust, and Pucci have no constraint."""
    whole = FLORENCE.copy()
    whole.add_node("Pucci")
    found = measures(whole)
    assert (round(found["Medici"].share, 4), found["Medici"].degree) == (0.4524, 6)
    assert found["Pucci"] == Measure(0, 0.0, 0.0, None, None)


def test_florentine_constraint() -> None:
    """The Medici are least constrained of all families."""
    found = {id_: one.constraint or 0 for id_, one in measures(FLORENCE).items()}
    assert rounded(found) == {
        "Medici": 0.2099,
        "Guadagni": 0.25,
        "Albizzi": 0.3333,
        "Strozzi": 0.4583,
        "Ridolfi": 0.4599,
        "Tornabuoni": 0.4599,
        "Castellani": 0.4823,
        "Bischeri": 0.4823,
        "Barbadori": 0.5,
        "Salviati": 0.5,
        "Peruzzi": 0.6559,
        "Acciaiuoli": 1,
        "Ginori": 1,
        "Lamberteschi": 1,
        "Pazzi": 1,
    }


def test_florence_without_a_family() -> None:
    """Without the Medici Florence falls into 11, 2 and 1; three other families are each the only way to one or two."""
    found = cuts(FLORENCE)
    lost = {loss.actor: (loss.parts, round(loss.fragmentation, 4)) for loss in losses(found)}
    assert found.parts == (15,)
    assert lost == {
        "Medici": ((11, 2, 1), 0.3846),
        **dict.fromkeys(("Albizzi", "Guadagni", "Salviati"), ((13, 1), 0.1429)),
    }
    assert next(iter(lost)) == "Medici"


def test_florentine_bridges() -> None:
    """Five marriages are the only tie between two parts; that of Medici and Salviati parts most."""
    found = cuts(FLORENCE).bridges
    assert found[0] == ("Medici", "Salviati", (13, 2))
    assert {bridge[:2] for bridge in found} == {tuple(sorted(pair)) for pair in nx.bridges(FLORENCE)}
    assert len(found) == 5


def test_circles_are_the_best_there_are() -> None:
    """The circles of Florence and of the karate club are those with the highest modularity possible."""
    florence, karate = circles(FLORENCE), circles(KARATE)
    assert florence.modularity == pytest.approx(0.39875, abs=EXACT)
    assert len(florence.members) == 3
    assert karate.modularity == pytest.approx(0.4197896, abs=1e-7)
    assert [len(members) for members in karate.members] == [12, 11, 6, 5]


def test_karate() -> None:
    """The club's two leaders are who they are known to be, on the network without weights."""
    found = measures(KARATE)
    assert (round(found["0"].betweenness, 4), round(found["33"].betweenness, 3)) == (231.0714, 160.552)
    constraint = rounded({id_: found[id_].constraint or 0 for id_ in ("0", "1", "2", "33")})
    assert constraint == {"0": 0.1554, "1": 0.2795, "2": 0.1852, "33": 0.1564}
    assert [joint.actor for joint in cuts(KARATE).joints] == ["0"]
    assert [bridge[:2] for bridge in cuts(KARATE).bridges] == [("0", "11")]


def test_karate_keeps_to_itself() -> None:
    """Eleven ties lead from one half of the club to the other, 67 stay inside: E-I is -0.71795."""
    found = overall(KARATE, CLUB)
    assert found == Openness(11, 67)
    assert found.balance == pytest.approx(-0.7179487, abs=1e-7)
    halves = openness(KARATE, CLUB)
    assert {half.external for half in halves.values()} == {11}
    assert sum(half.internal for half in halves.values()) == 67


def test_ties_to_whom_nobody_knows_a_group_say_nothing() -> None:
    """Only ties whose two ends have a known group count for how open a group is; a group without any has no index."""
    net: Graph = nx.Graph(["AB", "BC", "CD"])
    groups = {"A": 1, "B": 1, "D": 2}
    assert overall(net, groups) == Openness(0, 1)
    assert openness(net, groups) == {1: Openness(0, 1), 2: Openness(0, 0)}
    assert openness(net, groups)[2].balance is None


def test_seven_nodes_with_holes() -> None:
    """Borgatti's example of structural holes gives his constraint and effective size."""
    found = measures(HOLES)
    constraint = {id_: round(found[id_].constraint or 0, 3) for id_ in "GAC"}
    assert constraint == {"G": 0.4, "A": 0.595, "C": 1}
    assert {id_: round(found[id_].effective or 0, 2) for id_ in "GAC"} == {"G": 4.67, "A": 2.5, "C": 1}


def test_brokers_of_the_karate_club() -> None:
    """The roles between the club's halves are those of R's sna, which counts each pair twice."""
    found = gould_fernandez(KARATE, CLUB)
    told = {id_ + 1: _twice(found[str(id_)]) for id_ in (0, 1, 2, 8, 31, 32, 33)}
    assert told == {
        1: (174, 0, 15, 15, 204),
        2: (32, 0, 8, 8, 48),
        3: (10, 12, 23, 23, 68),
        9: (0, 0, 5, 5, 10),
        32: (14, 0, 5, 5, 24),
        33: (70, 0, 18, 18, 106),
        34: (156, 6, 40, 40, 242),
    }
    assert tuple(map(sum, zip(*map(_twice, found.values()), strict=True))) == (510, 20, 128, 128, 786)
    assert not any(broker.liaison for broker in found.values())


def _twice(one: Broker) -> tuple[float, ...]:
    counts = one.coordinator, one.itinerant, one.gatekeeper, one.representative, one.total
    return tuple(2 * count for count in counts)


def test_brokers_where_ties_have_a_direction() -> None:
    """In a network with directions each ordered pair counts once, and who lets in differs from who takes out."""
    net: Graph = nx.DiGraph(["AB", "AC", "BC", "BD", "CD", "DA"])
    assert gould_fernandez(net, {"A": 1, "B": 1, "C": 2, "D": 2}) == {
        "A": Broker(itinerant=1, gatekeeper=1),
        "B": Broker(representative=1),
        "C": Broker(gatekeeper=1),
        "D": Broker(itinerant=1, representative=1),
    }


@settings(max_examples=60, deadline=None)
@given(graphs(directed=True), st.data())
def test_brokers_are_counted_right(net: Graph, data: st.DataObject) -> None:
    """Roles are what one finds by looking at all triples, whatever the directions and whoever has no group."""
    of = {id_: data.draw(st.sampled_from([1, 2, 3, None])) for id_ in net}
    groups = {id_: group for id_, group in of.items() if group}
    looked: dict[str, Counter[str]] = {id_: Counter() for id_ in groups}
    for one, middle, other in permutations(sorted(groups), 3):
        if net.has_edge(one, middle) and net.has_edge(middle, other) and not net.has_edge(one, other):
            mine, own, others = groups[one], groups[middle], groups[other]
            name = "representative" if mine == own else "gatekeeper" if own == others else "liaison"
            same = "coordinator" if mine == own else "itinerant"
            looked[middle][same if mine == others else name] += 1
    assert gould_fernandez(net, groups) == {id_: Broker(**counts) for id_, counts in looked.items()}
    both = net.to_undirected()
    once, twice = gould_fernandez(both, groups), gould_fernandez(both.to_directed(), groups)
    assert {id_: 2 * one.total for id_, one in once.items()} == {id_: one.total for id_, one in twice.items()}


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_measures_are_those_of_networkx(net: Graph) -> None:
    """Every measure of every actor is networkx's to nine decimals; who has no tie has no constraint."""
    found = measures(net)
    raw, share = nx.betweenness_centrality(net, normalized=False), nx.betweenness_centrality(net)
    for id_, one in found.items():
        assert one.betweenness == pytest.approx(raw[id_], abs=EXACT)
        assert one.share == pytest.approx(share[id_], abs=EXACT)
        assert (one.constraint is None, one.effective is None, one.degree) == (*[not net[id_]] * 2, len(net[id_]))
    _near(nx.constraint(net), {id_: one.constraint for id_, one in found.items()})
    _near(nx.effective_size(net), {id_: one.effective for id_, one in found.items()})


@settings(max_examples=40, deadline=None)
@given(graphs())
def test_measures_are_those_of_igraph(net: Graph) -> None:
    """A second, independent program agrees to nine decimals."""
    igraph = pytest.importorskip("igraph")
    other, found = igraph.Graph(n=len(net), edges=[(int(a), int(b)) for a, b in net.edges()]), measures(net)
    _near(dict(zip(net, other.betweenness(), strict=True)), {id_: one.betweenness for id_, one in found.items()})
    _near(dict(zip(net, other.constraint(), strict=True)), {id_: one.constraint for id_, one in found.items()})
    assert {joint.actor for joint in cuts(net).joints} == {f"{point:02}" for point in other.articulation_points()}


def _near(theirs: dict[str, float], ours: dict[str, float | None]) -> None:
    told = {id_: value for id_, value in theirs.items() if not math.isnan(value)}
    assert told == pytest.approx({id_: value for id_, value in ours.items() if value is not None}, abs=EXACT)


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_cuts_are_those_of_networkx(net: Graph) -> None:
    """What holds a network together, and what is left without it, is what one finds by taking each away."""
    found = cuts(net)
    assert sorted(joint.actor for joint in found.joints) == sorted(nx.articulation_points(net))
    assert {bridge[:2] for bridge in found.bridges} == {tuple(sorted(pair)) for pair in nx.bridges(net)}
    assert list(found.parts) == sorted(map(len, nx.connected_components(net)), reverse=True)
    for loss in losses(found):
        rest = net.subgraph(set(net) - {loss.actor})
        left = tuple(map(len, nx.connected_components(rest)))
        joined = nx.node_connected_component(net, loss.actor)
        parts = [len(part) for part in nx.connected_components(rest) if part <= joined]
        assert list(loss.parts) == sorted(parts, reverse=True)
        assert loss.fragmentation == pytest.approx(fragmentation(left), abs=EXACT)
    for one, other, sides in found.bridges:
        rest = nx.restricted_view(net, [], [(one, other)])
        assert sides == tuple(len(nx.node_connected_component(rest, end)) for end in (one, other))


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_local_bridges_are_those_of_networkx(net: Graph) -> None:
    """A tie is a local bridge where the two share nobody else."""
    found = {(link.one, link.other) for link in links(net, {}) if link.local}
    assert found == {(one, other) for one, other in nx.local_bridges(net, with_span=False)}


def test_overlap_and_weak_ties() -> None:
    """Overlap is Onnela's; a tie is weak when it is called loose, or, where nobody said so, when nobody is shared."""
    net: Graph = nx.Graph(["AB", "AC", "BC", "BD"])
    found = {link.one + link.other: link for link in links(net, {("A", "B"): 1, ("B", "D"): 3})}
    assert {pair: link.overlap for pair, link in found.items()} == {"AB": 0.5, "AC": 1.0, "BC": 0.5, "BD": 0.0}
    assert {pair for pair, link in found.items() if link.weak} == {"AB"}
    assert {link.one + link.other for link in links(net, {}) if link.weak} == {"BD"}


@settings(max_examples=30, deadline=None)
@given(graphs(), st.integers(0, 5))
def test_circles_hold_everybody_who_is_tied(net: Graph, seed: int) -> None:
    """Each actor with a tie is in one circle, and the same seed finds the same circles."""
    found = circles(net, seed=seed)
    assert sorted(id_ for members in found.members for id_ in members) == [id_ for id_ in sorted(net) if net[id_]]
    assert circles(net, seed=seed) == found
    if found.members:
        tied = net.subgraph(id_ for id_ in net if net[id_])
        assert found.modularity == pytest.approx(nx.community.modularity(tied, found.members), abs=EXACT)
        assert 0 <= (found.steady or 0) <= 1


def test_each_actor_is_in_one_group_of_a_kind() -> None:
    """Groups are the sort of organisation, its town, and its leading function as on the map; unknown is left out."""
    dossier = region(
        actor("a", sort="company", city="Utting"),
        actor("b", city="utting "),
        actor("c", sort="person"),
        *(role("a", "H"), role("a", "B", "interested"), role("b", "C", "asked"), role("gone", "A")),
    )
    assert groupings(dossier) == {
        "sector": {"a": "company", "c": "person"},
        "place": {"a": "Utting", "b": "Utting"},
        "function": {"a": "H", "b": "C"},
    }


@pytest.mark.parametrize("size", [0, 1, 2])
def test_hardly_anybody(size: int) -> None:
    """A region of nobody, of one, and of two without a tie has a structure, with nothing made up."""
    found = structure(region(*(actor(id_) for id_ in "ab"[:size])))
    assert set(found.measures.values()) <= {Measure(0, 0.0, 0.0, None, None)}
    assert (found.cuts.parts, found.links, found.losses) == ((1,) * size, (), ())
    assert (found.circles.members, found.circles.modularity) == ((), None)


def _small() -> Dossier:
    ties = tie("a", "b", strength=3), tie("b", "a", "knows", strength=1), tie("b", "c"), tie("c", "d", dropped=True)
    return region(*(actor(id_) for id_ in "abcd"), actor("p", sort="person"), *ties)


def test_a_structure_is_read_from_the_region() -> None:
    """All figures are of the ties that stand; of two ties between the same the closer one counts."""
    found = structure(_small())
    assert [(link.one, link.other, link.strength) for link in found.links] == [("a", "b", 3), ("b", "c", None)]
    assert (found.measures["b"].betweenness, found.cuts.joints[0].actor) == (1.0, "b")
    assert found.net.persons == {"p"}


def test_progress_is_told_and_the_work_can_be_ended() -> None:
    """Before each step it is told how many are done, and whatever is raised there ends the work."""
    told: list[tuple[int, int, str]] = []
    structure(_small(), progress=lambda *step: told.append(step))
    assert told == [(number, 5, name) for number, name in enumerate((*STEPS, "done"))]

    def stop(done: int, _of: int, _key: str) -> None:
        told.append((done, 0, "asked"))
        if done == 2:
            raise InterruptedError

    told.clear()
    with pytest.raises(InterruptedError):
        structure(_small(), progress=stop)
    assert len(told) == 3
