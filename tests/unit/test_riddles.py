"""Riddles: the answers to questions about a network follow from it, and each wrong one is told why, truly."""

import networkx as nx
import pytest

from sirkit import words
from sirkit.check import Question, verdicts
from sirkit.known import known, wealth
from sirkit.lessons import unit
from sirkit.network import graph
from sirkit.riddles import MEETING, family, valley

NET = graph(known("valley", "de"))
TIE, SUPPORT, INTRODUCE = valley(known("valley", "de"), MEETING).questions


def hint(question: Question, answer: str) -> str:
    """Return the key of what is said to an answer."""
    return question.hints[answer].key


def test_the_only_tie_is_the_bridge() -> None:
    """The right pair is the one networkx calls a bridge, and no other offered is one."""
    bridges = {" ".join(sorted(tie)) for tie in nx.bridges(NET)}
    offered = {choice.value for choice in TIE.choices}
    assert offered & {" ".join(sorted(value.split())) for value in bridges} == {TIE.right}


def test_every_way_round_is_one() -> None:
    """Whom the hint names is tied to the one end and still finds the other without the tie."""
    ids = {str(NET.nodes[id_]["name"]): id_ for id_ in NET}
    for value, told in TIE.hints.items():
        one, other = value.split()
        less = NET.copy()
        less.remove_edge(one, other)
        way = ids[str(told.values["way"])]
        assert less.has_edge(one, way)
        assert nx.has_path(less, way, other)


def test_whoever_has_most_ties_is_not_whom_others_need() -> None:
    """The right one is the only joint offered; the others have at least as many ties as most."""
    assert {choice.value for choice in SUPPORT.choices} & set(nx.articulation_points(NET)) == {SUPPORT.right}


def test_introductions_are_told_apart() -> None:
    """Tied already, a common neighbour, a longer way, and no way at all: the last is meant."""
    assert INTRODUCE.right == "valley-garten valley-schule"
    keys = {value: hint(INTRODUCE, value).rpartition(".")[2] for value in INTRODUCE.hints}
    assert list(keys.values()) == ["near", "tied", "far"]


def test_the_wealthiest_is_told_so() -> None:
    """Whoever chooses the wealthiest family hears that this was not the question."""
    (question,) = family(known("florence", "de"), wealth("florence")).questions
    assert (question.right, hint(question, "florence-strozzi")) == ("florence-medici", "check.riddle.family.richest")


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_lesson_asks_each_of_them(language: str) -> None:
    """The unit on the network knows its tasks by name, and their questions do not get in each other's way."""
    lesson = unit("02_read", language)
    tasks = [lesson.exercise(name).task for name in ("recall", "terms", "florence", "valley")]
    ids = [question.id for task in tasks for question in task.questions]
    assert [task.name for task in tasks] == ["recall", "terms", "florence", "valley"]
    assert len(set(ids)) == len(ids) == 13
    right = {question.id: question.right for question in tasks[3].questions}
    assert {verdict.state for verdict in verdicts(tasks[3], right)} == {"right"}
