"""What is said to the answers of an exercise."""

from functools import partial
from itertools import product

import pytest

from sirkit import words
from sirkit.check import PATIENCE, given, record, total, verdicts
from sirkit.dossier import Cell, Dossier, Record
from sirkit.functions import LETTERS, Letter
from sirkit.messages import Message
from sirkit.tasks import CHOICES, FUNCTIONS, QUESTIONS

matching = partial(verdicts, FUNCTIONS)
SOLUTION = {letter: letter for letter in LETTERS}


def test_orders_are_mixed_and_fixed() -> None:
    """Questions and choices hold every function once, in orders that never change and never line up."""
    assert "".join(QUESTIONS) == "FDGEACHB"
    assert "".join(CHOICES) == "HGFBDACE"
    assert all(question != choice for question, choice in zip(QUESTIONS, CHOICES, strict=True))


def test_each_question_belongs_to_its_own_function_only() -> None:
    """Of the 64 pairs of question and function, eight are right."""
    right = [pair for pair in product(LETTERS, repeat=2) if _state(*pair) == "right"]
    assert right == [(letter, letter) for letter in LETTERS]


def _state(question: Letter, answer: str) -> str:
    return next(verdict.state for verdict in matching({question: answer}) if verdict.question == question)


def test_nothing_answered_is_open_and_never_wrong() -> None:
    """An empty exercise is eight times open, with the same invitation each time."""
    verdicts = matching({})
    assert [verdict.question for verdict in verdicts] == list(QUESTIONS)
    assert {(verdict.state, verdict.message.key) for verdict in verdicts} == {("open", "check.open")}


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("question", LETTERS)
def test_the_first_hint_does_not_tell(question: Letter, language: str) -> None:
    """The hint to a wrong answer names neither the letter nor the function, in either language."""
    wrong = LETTERS[LETTERS.index(question) - 1]
    verdict = next(one for one in matching({question: wrong}) if one.question == question)
    hint = words.say(verdict.message, language)
    assert (verdict.state, verdict.message.key) == ("not_yet", f"check.hint.{question}")
    assert words.text(f"function.{question}.name", language) not in hint
    assert not set(hint.replace(".", " ").replace(",", " ").split()) & set(LETTERS) - {"A"}


def test_patience_ends_with_the_answer() -> None:
    """From the third try on, a wrong answer is told which function was meant."""
    tries = {count: matching({"G": "E"}, tries=count)[2].message for count in (PATIENCE - 1, PATIENCE)}
    assert tries == {2: Message("check.hint.G"), 3: Message("check.told", {"letter": "G"})}


@pytest.mark.parametrize("answer", ["Z", "Netzwerk", "ß", "\N{GRINNING FACE}" * 500])
def test_what_is_no_function_gets_a_sentence(answer: str) -> None:
    """An answer that names no function stays open and is quoted, shortened, in the sentence that says so."""
    verdict = matching({"F": answer})[0]
    assert (verdict.state, verdict.message.values["value"]) == ("open", answer[:80])


@pytest.mark.parametrize("answer", ["g", " G ", "G"])
def test_a_letter_is_read_kindly(answer: str) -> None:
    """Small letters and spaces around a letter do not matter."""
    assert _state("G", answer) == "right"


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({}, Message("check.none", {"count": 0, "total": 8})),
        ({"A": "A"}, Message("check.some", {"count": 1, "total": 8})),
        (SOLUTION, Message("check.all", {"total": 8})),
    ],
)
def test_the_total_counts_what_is_right(answers: dict[str, str], message: Message) -> None:
    """The sum says none, some or all."""
    assert total(matching(answers)) == message


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_verdict_has_its_sentence(language: str) -> None:
    """Whatever is answered, at whatever try, both languages have the words."""
    said = [
        matching({letter: answer}, tries=tries) for letter in LETTERS for answer in ("A", "B", "") for tries in (1, 3)
    ]
    sentences = [words.say(verdict.message, language) for verdicts in said for verdict in verdicts]
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in sentences)


def test_answers_are_read_unit_by_unit() -> None:
    """Answers of another unit, and dropped ones, are not this unit's."""
    dossier = Dossier({"answer": {one.id: one for one in (_answer("00_start", "A"), _answer("01_map", "B"))}})
    assert given(dossier, "00_start") == {"A": "E"}


def _answer(unit: str, question: str) -> Record:
    values = {"unit": unit, "question": question, "answer": "E"}
    id_ = record(unit, question)
    return Record("answer", id_, {(field, None): Cell(value, "x", "y") for field, value in values.items()})


def test_records_are_named_as_the_kind_allows() -> None:
    """An answer's record is named after unit and question, with hyphens."""
    assert record("00_start", "A") == "00-start-a"
