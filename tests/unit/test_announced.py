"""Offers as learners are told of them: each fact, what is not known, and what stays in the house."""

from datetime import date
from typing import Any

import pytest
from regions import actor, decided, record, region

from sirkit import words
from sirkit.announced import SUPPORTS, announced, offers, worded
from sirkit.dossier import Record
from sirkit.merging import merged
from sirkit.messages import Problem
from sirkit.teaching import Outcome

DAY = date(2026, 11, 22)
WHOLE: dict[str, Any] = {
    "title": "Demenz begleiten",
    "provider": "vhs",
    "audience": "Angehörige",
    "starts_on": "2027-03-01",
    "ends_on": "2027-04",
    "city": "Utting",
    "zip": "86919",
    "units": 12,
    "seats": 1,
    "entry": "keine",
    "language": "Deutsch",
    "price": 0,
}
VHS = actor("vhs", "VHS")


def told(*more: Record, language: str = "de", **values: Any) -> dict[str, str]:
    """Return what is told of an offer with these values, by fact; days as the dossier holds them."""
    training = record("training", "t", **{**WHOLE, **values})
    one = announced(merged(region(training, VHS, *more)), "t", on=DAY)
    return {fact.name: " · ".join(words.say(said, language) for said in fact.messages) for fact in one.facts}


def asked(**values: Any) -> list[str]:
    """Return what is asked of an offer with these values, by the names of the facts."""
    one = announced(region(record("training", "t", **{**WHOLE, **values}), VHS), "t", on=DAY)
    return [message.key.rpartition(".")[2] for message in one.questions]


def test_a_whole_offer_is_told_fact_by_fact() -> None:
    """Everything a learner asks is said in one line each, in their order."""
    assert told() == {
        "provider": "VHS",
        "audience": "Angehörige",
        "when": "2027-03-01 bis 2027-04",
        "where": "86919 Utting",
        "length": "12 Unterrichtseinheiten zu 45 Minuten",
        "seats": "höchstens 1 Person",
        "entry": "keine",
        "language": "Deutsch",
        "price": "kostenlos",
    }


@pytest.mark.parametrize(
    ("values", "name", "said"),
    [
        ({"ends_on": None}, "when", "ab 2027-03-01"),
        ({"ends_on": "2027-03-01"}, "when", "2027-03-01"),
        ({"ends_on": "2026-03-01"}, "when", "ab 2027-03-01"),
        ({"starts_on": None}, "when", "bis 2027-04"),
        ({"format": "online"}, "where", "online"),
        ({"format": "blended", "zip": None}, "where", "Utting · teils vor Ort, teils online"),
        ({"step_free": True}, "where", "86919 Utting · stufenlos erreichbar"),
        ({"format": "presence", "city": None, "zip": None}, "where", "vor Ort"),
        ({"price": 1200}, "price", "1.200 Euro je Person"),
        ({"price": 90, "own_share": 20}, "price", "90 Euro je Person · davon zahlen Sie 20 Euro selbst"),
        ({"price": None, "own_share": 20}, "price", "Sie zahlen 20 Euro selbst"),
        ({"price": 90, "own_share": 0}, "price", "90 Euro je Person · für Sie kostenlos"),
        ({"self_study": 0}, "length", "12 Unterrichtseinheiten zu 45 Minuten"),
        ({"childcare": True}, "support", "Kinderbetreuung"),
    ],
)  # fmt: skip
def test_each_fact_has_its_words(values: dict[str, Any], name: str, said: str) -> None:
    """What is known of days, place, price and support is said without making anything up."""
    assert told(**values)[name] == said


def test_what_is_not_known_is_asked() -> None:
    """Of an offer of which only the title is known everything is asked; of one that is free no help with money."""
    assert asked() == ["learns"]
    assert asked(price=90, city=None, zip=None) == ["learns", "where", "support"]
    assert "where" not in asked(city=None, zip=None, format="online")
    one = announced(region(record("training", "t", title="Neu")), "t", on=DAY)
    assert (one.facts, len(one.questions), one.provider, one.over) == ((), 11, None, False)


def test_only_what_is_promised_is_support() -> None:
    """Who promised is named, who was only asked is not; a room helps whoever teaches, and no single person is named."""
    aids = [
        record("aid", "1", training="t", sort="transport", state="asked", actor="bus"),
        record("aid", "2", training="t", sort="childcare", state="promised", actor="bus"),
        record("aid", "3", training="t", sort="mentor", state="promised", actor="anna"),
        record("aid", "4", training="t", sort="room", state="promised", actor="bus"),
        record("aid", "5", training="t", sort="other", state="promised", text="Mittagessen"),
        record("aid", "6", training="other", sort="device", state="promised"),
    ]
    people = [actor("bus", "Bürgerbus"), actor("anna", "Anna", sort="person")]
    assert told(*aids, *people, childcare=True)["support"] == "Kinderbetreuung (Bürgerbus) · Mentor:in · Mittagessen"
    assert told(*people, provider="anna")["provider"] == "eine Einzelperson"


def test_every_name_of_support_has_words() -> None:
    """Each building block that helps learners is called something in both languages."""
    assert {key for key in SUPPORTS.values() if all(words.text(key, one) for one in words.LANGUAGES)} == set(
        SUPPORTS.values()
    )


def test_a_provider_called_the_same_is_one() -> None:
    """An offer of an organisation that stands for another names the one that stands."""
    other = actor("vhs2", "Volkshochschule e. V.", website="https://vhs.example", city="Utting", sort="association")
    assert told(other, decided("vhs", "vhs2"))["provider"] == "Volkshochschule e. V."


@pytest.mark.parametrize(
    ("verb", "object_", "condition", "said"),
    [
        ("führen", "ein Gespräch", "zu zweit", "ein Gespräch führen (zu zweit)"),
        ("erklären", "was bei Demenz hilft", None, "erklären, was bei Demenz hilft"),
        ("planen", "eine Woche mit allen, die mithelfen", None, "planen: eine Woche mit allen, die mithelfen"),
        ("explain", "what helps", "in pairs", "explain what helps (in pairs)"),
        ("wuppen", "das Ding", None, "wuppen: das Ding"),
        ("zuhören", None, None, "zuhören"),
    ],
)
def test_an_outcome_is_said_as_one_says_it(verb: str, object_: str | None, condition: str | None, said: str) -> None:
    """Verb and object stand in the order of the language they are in; where that is not known, the verb comes first."""
    assert worded(Outcome(id="o", training="t", verb=verb, object=object_, condition=condition)) == said


def test_funding_that_ended_is_not_told() -> None:
    """Of the instruments looked at those are told that may fit; one that ended is not."""
    looked_at = {"bildungspraemie": "x", "bildungsurlaub": "x"}
    one = announced(region(record("training", "t", title="Neu", instruments=looked_at)), "t", on=DAY)
    assert [each.instrument.id for each in one.funding] == ["bildungsurlaub"]


def test_offers_stand_by_profession() -> None:
    """All offers come by profession and title, those without a profession last; a past one is over."""
    some = [
        record("training", "1", title="Ohne"),
        record("training", "2", title="b", profession="Pflege", ends_on="2026-11"),
        record("training", "3", title="A", profession="pflege", starts_on="2026-11-21"),
        record("training", "4", title="Z", profession="Erziehung", ends_on="2026-11-22"),
    ]
    found = offers(region(*some), on=DAY)
    assert [(one.training.title, one.over) for one in found] == [
        ("Z", False),
        ("A", True),
        ("b", False),
        ("Ohne", False),
    ]


def test_an_offer_that_is_gone_is_said_to_be() -> None:
    """Asked about an offer that is not there, a sentence comes back."""
    with pytest.raises(Problem, match=r"training\.check\.gone"):
        announced(region(), "t", on=DAY)
