"""The sample lab in a lesson: planned and carried out step by step, and told in sentences."""

import pytest

from sirkit import words
from sirkit.piloted import Piloted
from sirkit.samplelab import RULES, WHOLE, lab, planned
from sirkit.sharetasks import cards

LANGUAGES = pytest.mark.parametrize("language", words.LANGUAGES)
SECTIONS = ("idea", "roles", "schedule", "indicators", "money", "consent", "risks", "leaving")


@LANGUAGES
def test_a_whole_lab_has_nothing_to_remark(language: str) -> None:
    """After all steps the checks have nothing to say; without one of its rules they say it."""
    sound = words.text("lesson.lab.sound", language)
    assert Piloted(language, *WHOLE).checked(*SECTIONS) == sound
    for rule, key in RULES.items():
        lacking = Piloted(language, *(step for step in WHOLE if step != rule)).checked(*SECTIONS)
        assert words.text(key, language, count=3) in lacking


@LANGUAGES
def test_an_open_role_becomes_a_search(language: str) -> None:
    """A role nobody fills is told as open, and somebody on the map is named; filled, it is open no more."""
    searching = Piloted(language, *RULES, "ground")
    still = words.text("lesson.lab.open", language, title="")
    assert still in searching.roles()
    assert len(searching.seekers().splitlines()) == 1
    assert still not in searching.after("found").roles()
    assert searching.after("found").seekers() == ""


@LANGUAGES
def test_what_decides_the_length_moves_all_that_follows(language: str) -> None:
    """Helpers a week longer move three tasks; notices within their slack move only themselves."""
    plan = Piloted(language, *WHOLE)
    assert len(plan.longer("helpers", 5).splitlines()) == 3
    assert len(plan.longer("poster", 2).splitlines()) == 1
    assert len(plan.plan().splitlines()) == 6 + 1
    assert planned(lab(language, *WHOLE)).critical == ("ask", "helpers", "trips", "together")


@LANGUAGES
def test_the_card_begins_with_plan_and_diary(language: str) -> None:
    """What the plan holds stands on the card, what surprised beside it; the rest is left to those who were there."""
    nothing = words.text("lesson.lab.nothing", language)
    lines = Piloted(language, *WHOLE, "run").card().splitlines()
    assert [nothing in line for line in lines] == [False, False, False, True, False, True, False]
    assert lines[-1].startswith(words.text("lesson.card.surprised", language, text=""))


@LANGUAGES
def test_the_cards_to_be_mended_have_something_in_every_field(language: str) -> None:
    """What a card lacks is not to be found by an empty field: the words have to be read."""
    nothing = words.text("lesson.lab.nothing", language)
    told = str(Piloted(language, "cards").cards()).split("\n\n")
    assert [len(one.splitlines()) for one in told] == [7] * len(cards(language).questions)
    assert nothing not in "".join(told)


@LANGUAGES
def test_what_is_given_instead_of_money_is_missing_no_more(language: str) -> None:
    """Spare parts that are given leave the sum to be paid for that of what is given, and nothing is missing."""
    budget, given = Piloted(language, "money"), Piloted(language, "money", "given")
    left = words.text("labs.check.money.left", language, euros=240)
    assert left in budget.checked("money")
    assert left not in given.checked("money")
    assert budget.money().splitlines()[-2:] != given.money().splitlines()[-2:]
    assert len(given.money().splitlines()) == 4 + 2
