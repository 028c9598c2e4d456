"""The eight functions, as the region of Niederbayern named them."""

from typing import get_args

from sirkit.functions import FUNCTIONS, LETTERS
from sirkit.kinds import Engagement
from sirkit.words import text

NAMES = {
    "A": "Netzwerk orchestrieren",
    "B": "Lerninteressierte schulen",
    "C": "Innovatoren befähigen",
    "D": "Sichtbarkeit schaffen",
    "E": "Social Living Labs organisieren",
    "F": "Als Social Responsible Enterprise agieren",
    "G": "Soziale Treffpunkte betreiben",
    "H": "Wissen schaffen",
}


def test_names_are_the_sources_own() -> None:
    """The German names stand exactly as in the source."""
    assert {letter: text(f"function.{letter}.name", "de") for letter in LETTERS} == NAMES


def test_training_without_funding_is_half() -> None:
    """B without a funding package is half of B."""
    assert FUNCTIONS["B"].carried(frozenset({"training"})) == 0.5
    assert FUNCTIONS["B"].carried(frozenset({"training", "funding"})) == 1


def test_orchestrating_is_three_duties() -> None:
    """A is carried whole only by initiating, convincing and coordinating together."""
    assert FUNCTIONS["A"].carried(frozenset({"initiate", "convince"})) == 2 / 3


def test_one_kind_of_engagement_is_enough() -> None:
    """F has four kinds of engagement, and each of them alone is F."""
    assert len(FUNCTIONS["F"].duties) == 4
    assert all(FUNCTIONS["F"].carried(frozenset({kind})) == 1 for kind in FUNCTIONS["F"].duties)


def test_only_meeting_places_are_places() -> None:
    """A living lab is never a place; a meeting place is."""
    assert [letter for letter in LETTERS if FUNCTIONS[letter].is_place] == ["G"]


def test_foreign_duties_carry_nothing() -> None:
    """A duty of another function does not count."""
    assert FUNCTIONS["G"].carried(frozenset({"funding"})) == 0


def test_an_offer_knows_the_kinds_of_engagement() -> None:
    """What an offer may answer of a firm's sheet are the duties of F, in their order."""
    assert get_args(Engagement) == FUNCTIONS["F"].duties
