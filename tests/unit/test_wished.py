"""Wishes: which trainings answer them, what hinders how many, and what in a text looks as if it named somebody."""

from typing import Any

import pytest
from cases import called, cases
from regions import record, region

from sirkit import words
from sirkit.learners import catalogue, matched
from sirkit.teaching import Training
from sirkit.unnamed import questions
from sirkit.wished import Hindering, answers, hindering, summary, topics

DEMENTIA = record("training", "d", title="Demenz verstehen und begleiten", childcare=True)
BOOKS = record("training", "b", title="Buchhaltung im Verein", format="online")


def wish(id_: str, what: str, *hinders: str) -> Any:
    """Return a wish with what hinders it."""
    return record("learning_wish", id_, what=what, hinders={one: one for one in hinders})


REGION = region(
    DEMENTIA,
    BOOKS,
    wish("w1", "Menschen mit Demenz begleiten", "children", "travel"),
    wish("w2", "Demenz begleiten", "travel"),
    wish("w3", "Nähmaschine bedienen"),
    wish("w4", "Buchhaltung", "travel", "money"),
)


def test_every_wish_has_its_answers() -> None:
    """A wish is answered by what fits it, with what becomes of each hindrance; what nothing fits has no answer yet."""
    found = answers(REGION)
    assert {id_: [one.training for one in some] for id_, some in found.items()} == {
        "w1": ["d"],
        "w2": ["d"],
        "w3": [],
        "w4": ["b"],
    }
    assert [(name, state) for name, state, _ in found["w1"][0].hindrances] == [
        ("children", "removed"),
        ("travel", "open"),
    ]


def test_wishes_trainings_and_catalogue_agree() -> None:
    """What a wish is answered by, what a training answers and what the catalogue misses is the same."""
    found = answers(REGION)
    for training in REGION.all(Training):
        assert {one.wish.id for one in matched(REGION, training)} == {
            id_ for id_, some in found.items() if training.id in {one.training for one in some}
        }
    assert [one.values["what"] for one in catalogue(REGION).topics] == ["Nähmaschine bedienen"]


def test_what_most_wish_for_comes_first() -> None:
    """Wishes that mean the same stand together, the largest group first, then by the alphabet."""
    assert topics(REGION) == (("w2", "w1"), ("w4",), ("w3",))


def test_hindrances_are_counted() -> None:
    """Each hindrance is counted, the most frequent first, and so is who named none."""
    assert hindering(REGION) == Hindering({"travel": 3, "money": 1, "children": 1}, 1)
    assert list(hindering(REGION).counts) == ["travel", "money", "children"]
    assert hindering(region()) == Hindering({}, 0)


@pytest.mark.parametrize(
    ("hinders", "key"),
    [
        ([()], "wishes.hinders_unsaid"),
        ([("money",), ("money", "travel")], "wishes.hinders_most"),
        ([("money", "travel")], "wishes.hinders_two"),
        ([("money", "travel", "children")], "wishes.hinders_evenly"),
    ],
)
def test_what_hinders_most_is_a_sentence(hinders: list[tuple[str, ...]], key: str) -> None:
    """One or two are named; where more hinder equally often, the table is pointed to; a sentence in both languages."""
    told = summary(region(*(wish(f"w{number}", "Nähen", *some) for number, some in enumerate(hinders))))
    assert key in [one.key for one in told]
    for language in words.LANGUAGES:
        assert all("{" not in words.say(one, language) for one in told)


def test_the_summary_counts() -> None:
    """It says how many there are, how many have no offer yet, and what hinders most."""
    said = " ".join(words.say(one, "en") for one in summary(REGION))
    assert said == (
        "4 learning wishes are here. For one there is no offer yet. "
        "Most often in the way: Getting there (in 3 of 4). One does not say what hinders."
    )
    alone = summary(region(BOOKS, wish("w", "Buchhaltung", "money")))
    assert " ".join(words.say(one, "en") for one in alone) == (
        "1 learning wish is here. An offer could fit it. In the way: Money."
    )
    assert summary(region(BOOKS)) == ()


@pytest.mark.parametrize("row", cases("unnamed"), ids=called)
def test_what_looks_as_if_it_named_somebody_is_asked(row: dict[str, str]) -> None:
    """Each text of tests/tables/unnamed.csv is asked about exactly what stands in its row, in both languages."""
    found = questions([row["text"]])
    assert sorted(one.key.removeprefix("unnamed.") for one in found) == row["asks"].split()
    for language in words.LANGUAGES:
        assert all("{" not in words.say(one, language) for one in found)


def test_a_question_quotes_what_it_is_about() -> None:
    """Several texts are asked about once for each sort, with what was found first, however long it is."""
    (one,) = questions(["Ruf an", "0170 1234567", "0171 7654321"])
    assert words.say(one, "de") == "„0170 1234567“ sieht aus wie eine Telefonnummer. Soll sie hier stehen?"
    (long,) = questions(["x" * 5000 + "@dorf.example"])
    assert len(str(long.values["text"])) == 80
