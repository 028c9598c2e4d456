"""Coverage: which functions and duties a region carries, how they stand, and in which places."""

from typing import Any

import pytest
from regions import actor, record, region

from sirkit.coverage import Row, Spread, Standing, spread, towns
from sirkit.dossier import Dossier, Record
from sirkit.functions import FUNCTIONS, LETTERS


def carries(who: str, function: str, *duties: str, **values: Any) -> Record:
    """Return a role taken on and said by the organisation itself, with the duties it named."""
    told = {"actor": who, "function": function, "state": "taken_on", "said_by": "self", **values}
    return record("role", f"{who}-{function.lower()}", **told, duties=dict(zip(duties, duties, strict=True)))


def row(found: Spread, letter: str, duty: str | None = None) -> Row:
    """Return one row of the table."""
    return next(each for each in found.rows if (each.letter, each.duty) == (letter, duty))


def standings(dossier: Dossier, letter: str) -> list[Standing]:
    """Return how a function stands, then its duties."""
    return [each.standing for each in spread(dossier).rows if each.letter == letter]


def test_an_empty_region_seeks_every_function_and_duty() -> None:
    """Nothing said: a row for each function and each duty, all of them sought, and no place."""
    found = spread(region())
    assert found.towns == ()
    assert [(each.letter, each.duty) for each in found.rows] == [
        (letter, duty) for letter in LETTERS for duty in (None, *FUNCTIONS[letter].duties)
    ]
    assert {each.standing for each in found.rows} == {"sought"}


def test_one_alone_and_several_stand_differently() -> None:
    """A function carried by one hangs on that one; carried by two, by several."""
    alone = region(actor("a"), carries("a", "H", "derive", "share"))
    shared = region(actor("a"), actor("b"), carries("a", "H", "derive"), carries("b", "H", "derive", "share"))
    assert standings(alone, "H") == ["one", "one", "one"]
    assert standings(shared, "H") == ["several", "several", "one"]


def test_training_without_a_funding_package_leaves_a_duty_sought() -> None:
    """Who offers training carries half of B: the funding package is still sought."""
    assert standings(region(actor("a"), carries("a", "B", "training")), "B") == ["one", "one", "sought"]


def test_one_kind_of_engagement_makes_the_others_spare() -> None:
    """Of F one kind is enough: the three others are not sought."""
    assert standings(region(actor("a"), carries("a", "F", "money")), "F") == ["one", "one", "spare", "spare", "spare"]


def test_what_nobody_was_asked_is_not_sought() -> None:
    """Who carries a function and has not said what of it leaves its duties unsaid, until somebody names them."""
    dossier = region(actor("a"), actor("b"), carries("a", "A"), carries("b", "A", "convince"))
    assert standings(dossier, "A") == ["several", "unsaid", "one", "unsaid"]
    assert standings(region(actor("a"), carries("a", "F")), "F") == ["one", *["unsaid"] * 4]


@pytest.mark.parametrize(
    "values", [{"said_by": "other"}, {"state": "interested"}, {"state": "asked"}, {"state": "suggested"}]
)
def test_only_what_an_organisation_says_of_itself_is_carried(values: dict[str, str]) -> None:
    """Interested, asked, suggested or said by others: the function and its duties are still sought."""
    assert standings(region(actor("a"), carries("a", "C", "coaching", **values)), "C") == ["sought"] * 3


def test_what_was_dropped_carries_nothing() -> None:
    """An organisation that was removed is in no cell, and what it carried is sought."""
    dossier = region(actor("a", city="Utting", dropped=True), carries("a", "G", "run"))
    assert spread(dossier).towns == ()
    assert standings(dossier, "G")[0] == "sought"


def test_duties_nobody_knows_count_for_nothing() -> None:
    """A duty that belongs to another function, or to none, makes no row and leaves the others unsaid."""
    assert standings(region(actor("a"), carries("a", "H", "training", "juggling")), "H") == ["one", "unsaid", "unsaid"]


def test_the_table_says_who_carries_what_where() -> None:
    """Each cell names those of the row who are in its town; the town with most is first, no place last."""
    dossier = region(
        actor("a", "Alm", city="Utting"),
        actor("b", "Bus", city=" utting "),
        actor("c", "Chor", city="Raisting"),
        actor("d", "Dach"),
        carries("a", "G", "run"),
        carries("c", "G", "run", "open"),
        carries("d", "G"),
    )
    found = spread(dossier)
    assert [(town.name, town.actors) for town in found.towns] == [
        ("Utting", ("a", "b")),
        ("Raisting", ("c",)),
        ("", ("d",)),
    ]
    assert row(found, "G").cells == (("a",), ("c",), ("d",))
    assert row(found, "G", "open").cells == ((), ("c",), ())
    assert row(found, "A").cells == ((), (), ())


def test_two_towns_of_one_name_are_two_columns() -> None:
    """Two Echings are told apart by their districts; who has no key is a third, until somebody says which."""
    dossier = region(
        actor("a", city="Eching", ags="09178116"),
        actor("b", city="Eching", ags="09181116"),
        actor("c", city="Eching"),
    )
    assert [(town.name, town.district, town.actors) for town in towns(dossier)] == [
        ("Eching", "", ("c",)),
        ("Eching", "Landkreis Freising", ("a",)),
        ("Eching", "Landkreis Landsberg am Lech", ("b",)),
    ]


def test_a_town_without_its_key_is_the_one_there_is() -> None:
    """Typed without being chosen from the list, a place of a name that is there once is that place."""
    dossier = region(actor("a", city="Utting", ags="09181146"), actor("b", city="Utting"))
    assert [(town.name, town.actors) for town in towns(dossier)] == [("Utting", ("a", "b"))]
