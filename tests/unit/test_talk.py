"""Three things to talk about: what is chosen, whom it names, and how it is said."""

import re
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import actor, region, tie

from sirkit.dossier import Dossier, Record
from sirkit.samples import SAMPLES, shown
from sirkit.structure import structure
from sirkit.talk import Topic, topics
from sirkit.words import LANGUAGES, say

IDS = st.sampled_from("abcdefgh")
SORTS = st.lists(st.sampled_from(["person", "company", None]), min_size=8, max_size=8)


def found(dossier: Dossier) -> list[Topic]:
    """Return what to talk about in a region."""
    return list(topics(structure(dossier)))


def keys(dossier: Dossier) -> list[str]:
    """Return which things there are to talk about."""
    return [topic.message.key for topic in found(dossier)]


def florence(*lonely: str, **sorts: str) -> Dossier:
    """Return Florence as a region."""
    whole: Any = nx.florentine_families_graph()
    names = [actor(name.lower(), name, sort=sorts.get(name)) for name in (*whole, *lonely)]
    return region(*names, *(tie(one.lower(), other.lower()) for one, other in whole.edges()))


def test_florence_has_three_things_to_talk_about() -> None:
    """The Medici hold two groups together, one marriage is the only tie between two, and the Pucci are alone."""
    topic, *others = found(florence("Pucci"))
    assert say(topic.message, "de") == "Medici hält 2 Gruppen zusammen. Wer kann Medici unterstützen?"
    assert topic.named == (("actor", "medici"),)
    assert [one.message.key for one in others] == ["talk.crossing", "talk.alone"]
    assert others[0].named == (("one", "medici"), ("other", "salviati"))


def test_persons_are_never_named() -> None:
    """A person who holds others together is not named; the next organisation is."""
    told = found(florence("Pucci", Medici="person", Pucci="person"))
    assert told[0].named == (("actor", "albizzi"),)
    assert not [name for topic in told for name in topic.named if name.actor in {"medici", "pucci"}]


def test_whoever_is_the_only_way_to_some_is_told_of() -> None:
    """Whoever is the only way to single ones holds no groups together, but is worth supporting."""
    star = region(*(actor(id_) for id_ in "abcd"), *(tie("a", id_) for id_ in "bcd"))
    (topic, *_) = found(star)
    assert (topic.message.key, topic.message.values["count"]) == ("talk.only_way", 2)


def test_groups_without_a_tie_could_meet() -> None:
    """Of two groups with no tie between them those are named who are tied to most."""
    dossier = region(*(actor(id_) for id_ in "abcde"), tie("a", "b"), tie("b", "c"), tie("d", "e"))
    assert found(dossier)[1].message.key == "talk.parted"
    assert found(dossier)[1].named == (("one", "b"), ("other", "d"))


def test_the_middle_of_a_group_is_an_organisation() -> None:
    """Where a person is tied to most, the group is named after the organisation that comes next."""
    ties = tie("a", "b"), tie("a", "c"), tie("b", "c"), tie("a", "d"), tie("e", "f")
    topic = found(region(actor("a", sort="person"), *(actor(id_) for id_ in "bcdef"), *ties))[-2]
    assert topic.message.key == "talk.parted"
    assert topic.named == (("one", "b"), ("other", "e"))


def test_a_town_that_keeps_to_itself_could_invite() -> None:
    """Where nobody is alone, a town whose ties stay inside is asked whom it would like to meet."""
    here = [actor(id_, city="Utting") for id_ in "abc"]
    dossier = region(*here, actor("d", city="Pähl"), tie("a", "b"), tie("b", "c"), tie("a", "c"), tie("c", "d"))
    message = found(dossier)[-1].message
    assert (message.key, dict(message.values)) == ("talk.open", {"place": "Utting", "inside": 3, "count": 4})


@pytest.mark.parametrize(("ids", "expected"), [("", []), ("a", ["talk.alone"]), ("ab", ["talk.alone"])])
def test_where_there_is_nothing_less_is_told(ids: str, expected: list[str]) -> None:
    """A region of nobody has nothing to talk about, one without ties has one thing."""
    assert keys(region(*(actor(id_) for id_ in ids))) == expected


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.builds(tie, IDS, IDS), max_size=16),
    st.lists(SORTS, min_size=8, max_size=8),
    st.permutations("abcdefgh"),
)
def test_things_differ_and_stay_the_same(ties: list[Record], sorts: list[str | None], order: list[str]) -> None:
    """At most three things of different kinds, no persons, and the same whoever was entered first."""
    actors = {id_: actor(id_, f"Haus {id_}", sort=sort) for id_, sort in zip("abcdefgh", sorts, strict=True)}
    persons = {id_ for id_, sort in zip("abcdefgh", sorts, strict=True) if sort == "person"}
    told = found(region(*actors.values(), *ties))
    assert len(told) == len({topic.message.key for topic in told}) <= 3
    assert persons.isdisjoint(name.actor for topic in told for name in topic.named)
    assert all(topic.message.values[place] == f"Haus {id_}" for topic in told for place, id_ in topic.named)
    assert found(region(*(actors[id_] for id_ in order), *reversed(ties))) == told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SAMPLES)
def test_samples_have_three_things_said_kindly(name: str, language: str) -> None:
    """In each sample there are three things to talk about: each ends as a question, none blames, none lacks a word."""
    told = [say(topic.message, language) for topic in found(shown(name, language))]
    assert len(told) == 3
    assert all(sentence.endswith("?") and "{" not in sentence for sentence in told)
    blaming = re.compile(r"\b(schwach|Schwachstelle|Problem|fehlt|versagt|weak|problem|fails?|lacks?)\b", re.IGNORECASE)
    assert not [sentence for sentence in told if blaming.search(sentence)]
