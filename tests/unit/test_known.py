"""Known networks: what is published stands as published, and what a lesson says of them is so."""

import networkx as nx
import pytest

from sirkit import words
from sirkit.kinds import Actor, Region
from sirkit.known import KNOWN, known, opening, wealth
from sirkit.network import graph
from sirkit.sociogram import Sociogram


@pytest.fixture(params=words.LANGUAGES)
def florence(request: pytest.FixtureRequest) -> Sociogram:
    """Return the families of Florence in each language."""
    return Sociogram("florence", request.param)


@pytest.fixture(params=words.LANGUAGES)
def ammersee(request: pytest.FixtureRequest) -> Sociogram:
    """Return the network of the smaller sample in each language."""
    return Sociogram("ammersee", request.param)


def test_the_families_are_those_published() -> None:
    """The marriages are those of Breiger and Pattison's data, as networkx has them too."""
    net = graph(known("florence", "de"))
    ours = {frozenset(net.nodes[end]["name"] for end in tie) for tie in net.edges()}
    assert ours == {frozenset(tie) for tie in nx.florentine_families_graph().edges()}


def test_the_figures_are_those_published(florence: Sociogram) -> None:
    """Betweenness of the first five as in networkx' own tests, constraint of the Medici as igraph has it."""
    share = {name: round(florence.measure(name).share, 3) for name in ("medici", "guadagni", "albizzi", "salviati")}
    assert share == {"medici": 0.522, "guadagni": 0.255, "albizzi": 0.212, "salviati": 0.143}
    assert round(florence.measure("medici").constraint or 0, 4) == 0.2099
    assert florence.parts("medici") == (11, 2, 1)
    assert len(florence.structure.cuts.bridges) == 5


def test_whoever_mediates_most_was_not_the_wealthiest(florence: Sociogram) -> None:
    """The Strozzi come first by wealth, the Medici on the ways between others and by how little they keep apart."""
    assert "Strozzi" in florence.wealthiest().splitlines()[0]
    assert "Medici" in florence.between().splitlines()[0]
    assert "Medici" in florence.among_themselves().splitlines()[0]
    assert set(wealth("florence")) == set(florence.names)


def test_a_loss_is_told_with_its_parts(florence: Sociogram) -> None:
    """Without the Medici the parts are told largest first; without the Strozzi everybody stays connected."""
    assert all(size in florence.without("medici").split(":")[1] for size in ("11", "2", "1"))
    assert florence.without("strozzi") == words.text("net.whole", florence.language, name="Strozzi")


def test_one_tie_more_changes_much(ammersee: Sociogram) -> None:
    """Two who get to know each other across the lake: the crossing holds less alone, and the sample stays as it was."""
    assert ammersee.parts("ueberfahrt") == (20, 19)
    assert ammersee.joined("schilfhalm", "suppenpost").parts("ueberfahrt") == ()
    before, after = (net.measure("ueberfahrt").share for net in (ammersee, ammersee.joined("schilfhalm", "suppenpost")))
    said = ammersee.with_tie("schilfhalm", "suppenpost")
    assert after < before
    assert f"{round(100 * after)}" in said
    assert said.splitlines()[1] == ammersee.joined("schilfhalm", "suppenpost").without("ueberfahrt")
    assert ammersee.parts("ueberfahrt") == (20, 19)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_an_introduction_brings_parts_together(language: str) -> None:
    """In the practice valley one tie joins the two parts; one inside a part joins none."""
    valley = Sociogram("valley", language)
    one = words.text("net.connecting", language, count=1, before=2, one="|", other="|").rpartition("|")[2]
    assert valley.connecting("garten", "schule").endswith(one)
    assert not valley.connecting("gemeinde", "dorfladen").endswith(one)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_network_can_be_read_without_a_picture(language: str) -> None:
    """One line for each, with all it is tied to, in the order of the alphabet."""
    valley = Sociogram("valley", language)
    lines = valley.tied().splitlines()
    assert len(lines) == len(valley.names)
    assert lines == sorted(lines, key=str.casefold)
    tied = sum(line.count(words.text("lesson.quoted", language, name="|").split("|")[0]) - 1 for line in lines)
    assert tied == 2 * valley.structure.net.graph.number_of_edges()


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_an_empty_network_says_what_to_do(language: str) -> None:
    """Where nobody is tied there is nothing to talk about yet, said in one sentence."""
    assert Sociogram("", language, type(known("valley", language))()).talk() == words.text("net.nothing", language)


def test_talk_names_real_organisations(ammersee: Sociogram) -> None:
    """At most three things, the crossing first, each a sentence with nothing left to fill in."""
    lines = ammersee.talk().splitlines()
    assert 1 <= len(lines) <= 3
    assert "Überfahrt" in lines[0]
    assert all("{" not in line and line.endswith("?") for line in lines)


@pytest.mark.parametrize("name", KNOWN)
def test_a_known_network_opens_as_one_change(name: str) -> None:
    """Both languages open the same actors under a name of their own; there are no others."""
    german, english = (known(name, language) for language in words.LANGUAGES)
    assert {one.id for one in german.all(Actor)} == {one.id for one in english.all(Actor)}
    assert next(german.all(Region)).name != next(english.all(Region)).name
    with pytest.raises(KeyError):
        opening("atlantis", "de", id="0" * 32, at="")
