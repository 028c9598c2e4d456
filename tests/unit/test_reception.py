"""Who is there already under a typed name: each once, and who is meant."""

import pytest
from strategies import change, put

from sirkit.decisions import likeness_id
from sirkit.dossier import Dossier
from sirkit.fold import fold
from sirkit.room.reception import named


def region(*actors: tuple[str, str, str]) -> Dossier:
    """Return a dossier of organisations given as id, name and place."""
    ops = [op for id_, name, city in actors for op in (put("name", name, id_=id_), put("city", city or None, id_=id_))]
    return fold(Dossier(), [change(1, *ops)])


def test_one_line_for_one_name_and_place() -> None:
    """Of three of one name and place one is offered."""
    found = named(region(*((id_, "Caritas Passau", "Passau") for id_ in "abc")), "Caritas P")
    assert [(one.name, one.city) for one in found] == [("Caritas Passau", "Passau")]


@pytest.mark.parametrize("typed", ["Müller GmbH", " müller  gmbh", "Mueller GmbH"])
def test_the_same_name_is_meant(typed: str) -> None:
    """Whoever has the name typed, as names are compared, is marked and comes first."""
    found = named(region(("a", "A Müller GmbH", ""), ("b", "Müller GmbH", "Regen")), typed)
    assert (found[0].id, [one.id for one in found if one.same]) == ("b", ["b"])


def test_the_fuller_one_is_meant() -> None:
    """Where only one of the same name has a place, that is the one meant."""
    assert [one.id for one in named(region(("a", "Tafel", ""), ("b", "Tafel", "Regen")), "tafel") if one.same] == ["b"]


def test_one_name_in_two_places_is_left_to_people() -> None:
    """Where the name stands in two places, nobody is marked as meant."""
    found = named(region(("a", "Tafel", "Zwiesel"), ("b", "Tafel", "Regen")), "Tafel")
    assert (len(found), [one for one in found if one.same]) == (2, [])


def test_those_decided_to_be_one_are_offered_once() -> None:
    """Of two that are called the same the one that stands for both is offered."""
    dossier = region(("a", "Tafel", "Regen"), ("b", "Tafel Regen", ""))
    verdict = {"one": "a", "other": "b", "verdict": "same"}
    likeness = [put(field, value, kind="likeness", id_=likeness_id("a", "b")) for field, value in verdict.items()]
    assert [one.id for one in named(fold(dossier, [change(2, *likeness)]), "tafel")] == ["a"]


def test_nothing_typed_finds_nobody() -> None:
    """An empty question has no answer."""
    assert named(region(("a", "Tafel", "")), " ") == []
