"""What a format cannot hold is told before anybody misses it: counted, in words, without blame."""

import pytest
from regions import actor, record, region, role, tie
from taken import LADEN, RADIO

from sirkit.formats import features, tabulated
from sirkit.formats.carried import LISTED, TOLD, lost, word
from sirkit.kinds import KINDS, PERSONAL
from sirkit.messages import Message
from sirkit.words import LANGUAGES, say, text

SHOP = actor(LADEN, "Laden", city="Au")


def test_what_fits_is_not_named() -> None:
    """Of a dossier that fits whole, nothing is lost."""
    whole = region(
        SHOP, actor(RADIO), role(LADEN, "G", "asked", "other"), record("need", "n", actor=LADEN, text="Hilfe")
    )
    assert lost(whole, LISTED) == ()


def test_kinds_a_format_does_not_hold_are_counted() -> None:
    """Ties, places and the region itself are named by how many there are; what was dropped is not missed."""
    places = (record("place", id_, name="Saal", dropped=id_ == "c") for id_ in "abc")
    whole = region(SHOP, actor(RADIO), tie(LADEN, RADIO), record("region", "r", name="Tal"), *places)
    found = {one.key: one.values["count"] for one in lost(whole, features.CARRIED)}
    assert found == {"lost.region": 1, "lost.tie": 1, "lost.place": 2}


def test_fields_a_format_does_not_hold_are_counted() -> None:
    """A tie's remark is lost in a text table, not in a workbook; who said it and how much is offered in both."""
    more = (
        record("offer", "o", actor=LADEN, text="Raum", amount="2"),
        role(LADEN, "A"),
        role(RADIO, "A", "asked", "other"),
    )
    whole = region(SHOP, actor(RADIO), tie(LADEN, RADIO, "funds", note="x", directed=True), *more)
    by_csv, by_xlsx = (lost(whole, one) for one in (tabulated.CARRIED_CSV, tabulated.CARRIED))
    assert [(one.key, one.values["at"]) for one in by_csv if one not in by_xlsx] == [("lost.of_tie", "column.note")]
    assert {(one.key, one.values["at"], one.values["count"]) for one in by_xlsx} == {
        ("lost.of_role", "lost.field.said_by", 1),
        ("lost.of_offer", "lost.field.amount", 1),
    }


def test_persons_are_left_out_on_purpose() -> None:
    """Individuals, persons to speak to and what belongs to an individual stay, and are counted without a name."""
    person = actor(RADIO, "Anna", sort="person")
    whole = region(SHOP, person, record("contact", "c", actor=LADEN, name="Ben"), tie(LADEN, RADIO))
    found = lost(whole, tabulated.CARRIED)
    assert [(one.key, one.values["count"]) for one in found] == [("lost.astray", 1), ("lost.persons", 2)]
    assert not [word for word in ("Anna", "Ben") if word in repr(found)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_loss_has_words(language: str) -> None:
    """Every kind, and every field of a kind that some format holds, is called something in every language."""
    for kind in TOLD:
        assert say(Message(f"lost.{kind}", {"count": 2}), language)
    for kind in ("region", *LISTED, "tie", "place"):
        for name in KINDS[kind].model_fields:
            if name != "id":
                said = say(Message(f"lost.of_{kind}", {"count": 1, "at": word(name)}), language)
                assert text(word(name), language) in said
                assert "{" not in said


def test_no_kind_is_forgotten() -> None:
    """Every kind is told of or left out on purpose: decisions, answers, how an evening stands, persons."""
    assert set(KINDS) - set(TOLD) == {"likeness", "answer", "evening"} | PERSONAL


def test_what_is_private_is_counted_only() -> None:
    """A conversation sheet and a wish for an event stay, and are counted without a word of them."""
    talk = record("conversation", "a", approach="a", known="Frau Geheim")
    wish = record("preference", "p", event="e", by="x", to="y", says="no")
    assert [(one.key, one.values) for one in lost(region(talk, wish), LISTED)] == [("lost.private", {"count": 2})]
