"""Conversations to practise on: each can be played to every end, in both languages, and says why at every step."""

import csv
from collections.abc import Iterator

import pytest

from sirkit.conversations import (
    ENDS,
    KINDS,
    NAMES,
    START,
    Conversation,
    Node,
    conversation,
    flaws,
    read,
    walk,
)
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, catalogue, say

PLAYED = [conversation(name) for name in NAMES]
RUDE = ("!", "Fehler", "falsch", "Schuld", "wrong answer", "error")
SHORTEST = 3
LONGEST_TEXT = 230


def title(talk: Conversation) -> str:
    """Return a conversation's name, for the report."""
    return talk.name


def ways(talk: Conversation, here: str = START, way: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Node]]:
    """Yield every way through a conversation with the end it comes to."""
    assert len(way) < len(talk.nodes)
    node = talk.nodes[here]
    if node.end:
        yield way, node
    for number, choice in enumerate(node.choices, 1):
        yield from ways(talk, choice.next, (*way, number))


def row(node: str, is_: str, de: str = "Ja.", **more: str) -> dict[str, str]:
    """Return a row of a table, whole where nothing else is said."""
    return {
        "node": node,
        "is": is_,
        "de": de,
        "en": "Yes.",
        "next": "",
        "why_de": "Weil.",
        "why_en": "Because.",
        **more,
    }


def table(*rows: dict[str, str]) -> Conversation:
    """Return a small conversation that ends in all ways, with more rows."""
    ends = [one for end in ENDS for one in (row(end, end), row(end, "also"))]
    asked = [row(START, "open", next=end) for end in ENDS]
    whole = [row("", part) for part in ("title", "lead", "speaker")]
    return read("small", [*whole, row(START, "says"), *asked, *ends, *rows])


@pytest.mark.parametrize("talk", PLAYED, ids=title)
def test_every_conversation_is_played_to_every_end(talk: Conversation) -> None:
    """Every way ends, not too soon and never in a circle, and all three ends and all places are come to."""
    played = dict(ways(talk))
    assert {node.end for node in played.values()} == set(ENDS)
    assert min(len(way) for way, node in played.items() if node.end == "good") >= SHORTEST
    for way, end in played.items():
        steps, here = walk(talk, way)
        assert (here, len(steps)) == (end, len(way))
        assert [step.node.choices[number - 1] for step, number in zip(steps, way, strict=True)] == [
            step.choice for step in steps
        ]
    passed = {step.node.id for way in played for step in walk(talk, way)[0]}
    assert passed == {id_ for id_, node in talk.nodes.items() if not node.end}


@pytest.mark.parametrize("talk", PLAYED, ids=title)
def test_a_table_has_nothing_to_mend(talk: Conversation) -> None:
    """No place is missing or cut off, and every text is there in German and in English."""
    assert flaws(talk) == ()
    assert 8 <= sum(not node.end for node in talk.nodes.values()) <= 12


@pytest.mark.parametrize("talk", PLAYED, ids=title)
def test_every_way_of_talking_is_met(talk: Conversation) -> None:
    """All five ways of talking can be tried, at each place there are different ones, and none of them always helps."""
    choices = [choice for node in talk.nodes.values() for choice in node.choices]
    assert {choice.kind for choice in choices} == set(KINDS)
    for node in talk.nodes.values():
        assert node.end or len({choice.kind for choice in node.choices}) > 1
        assert len({choice.text for choice in node.choices}) == len(node.choices)


def test_advice_may_help_and_a_closed_question_too() -> None:
    """Advice and closed questions lead to a step of one's own too, in their place: neither is bad in itself."""
    to_good = {
        step.choice.kind
        for talk in PLAYED
        for way, node in ways(talk)
        if node.end == "good"
        for step in walk(talk, way)[0]
    }
    assert {"advice", "closed"} <= to_good


@pytest.mark.parametrize("talk", PLAYED, ids=title)
def test_it_is_short_kind_and_invented(talk: Conversation) -> None:
    """Texts are short, blame nobody, do not shout, and the lead says in both languages that all of it is invented."""
    assert ("erfunden" in talk.lead.de, "invented" in talk.lead.en) == (True, True)
    for text in texts(talk):
        assert len(text) <= LONGEST_TEXT
        assert not any(word in text for word in RUDE)
        assert text[-1] in ".?“”"


def texts(talk: Conversation) -> Iterator[str]:
    """Yield everything that is said in a conversation and about it."""
    for node in talk.nodes.values():
        yield from (*node.text, *(text for choice in node.choices for text in (*choice.text, *choice.why)))
        yield from (*node.told, *node.also) if node.end else ()


def test_a_way_is_followed_as_far_as_it_goes() -> None:
    """A way kept from before a table was edited is no obstacle: what is not there any more is left out."""
    talk = table()
    assert walk(talk, [])[1].id == START
    assert walk(talk, [2])[1].end == "half"
    for way in ([9, 1], [0], [-1]):
        assert (walk(talk, way)[0], walk(talk, way)[1].id) == ((), START)
    assert len(walk(table(row(START, "open", next="gone")), [4, 1])[0]) == 0


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), set()),
        ((row(START, "advice", next="gone"),), {"dialogue.flaw.gone gone"}),
        ((row("island", "says"), row("island", "open", next="good")), {"dialogue.flaw.unreached island"}),
        (
            (row("ring", "says"), row("ring", "open", next="ring"), row(START, "open", next="ring")),
            {"dialogue.flaw.endless ring"},
        ),
        ((row(START, "open", next="good", en=""),), {"dialogue.flaw.unsaid start"}),
        ((row(START, "open", next="good", why_de=" "),), {"dialogue.flaw.unsaid start"}),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_table_lacks_is_said(more: tuple[dict[str, str], ...], said: set[str], language: str) -> None:
    """Whoever edits a table is told which place needs mending, in a sentence."""
    found = flaws(table(*more))
    assert {f"{one.key} {one.values['name']}" for one in found} == said
    assert all("{" not in say(one, language) for one in found)


def test_a_beginning_and_every_end_are_needed() -> None:
    """A table without a beginning, or without one of the ends, says so."""
    assert [one.key for one in flaws(read("none", []))] == ["dialogue.flaw.start"]
    rows = [row(START, "says"), row(START, "open", next="good"), row("good", "good"), row("good", "also")]
    whole = [row("", part) for part in ("title", "lead", "speaker")]
    assert [one.values["name"] for one in flaws(read("one", [*whole, *rows]))] == ["half", "shut"]


def test_a_comma_without_quotation_marks_is_found() -> None:
    """A row with more columns than the head is named by its number, as a spreadsheet counts it."""
    lines = ["node,is,de,en,next,why_de,why_en", "start,says,Ja, gern,Yes,,,"]
    with pytest.raises(Problem) as caught:
        read("small", csv.DictReader(lines))
    assert [(one.key, one.values["row"]) for one in caught.value.messages] == [("dialogue.columns", 2)]


def test_an_unknown_conversation_gets_a_sentence() -> None:
    """A name that is none of ours is answered with a sentence, whatever it points to."""
    for name in ("", "nowhere", "../vocabulary/synonyms"):
        with pytest.raises(Problem, match=r"dialogue\.unknown"):
            conversation(name)


def test_ways_of_talking_and_ends_have_their_words() -> None:
    """Each way of talking and each end is called by its words in every language."""
    keys = {f"dialogue.kind.{kind}" for kind in KINDS} | {f"dialogue.end.{end}" for end in ENDS}
    assert all(keys <= set(catalogue(language)) for language in LANGUAGES)
