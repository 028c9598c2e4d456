"""Which two actors look alike: names, places and other evidence, each reason told."""

from typing import Any

import pytest
from regions import actor, pairs, region

from sirkit.dossier import Dossier
from sirkit.proposals import alike
from sirkit.words import catalogue


def reasons(dossier: Dossier) -> list[str]:
    """Return the keys of the reasons of the only pair."""
    (pair,) = alike(dossier)
    return [message.key for message in pair.reasons]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bürgerstiftung Ammersee", "Buergerstiftung Ammersee gGmbH"),
        ("Straßenfest-Initiative", "STRASSENFEST Initiative"),
        ("Bürger Stiftung Ammersee", "Bürgerstiftung Ammersee e.V."),
        ("Lebenshilfe Weiherland", "Lebenshilfe"),
        ("Caritas Weiherland", "Caritasverband Weiherland e. V."),
        ("Herzogsegge", "Herzogsecke"),
        ("Lebneshilfe", "Lebenshilfe"),
        ("VHS Weiherland", "Volkshochschule Weiherland"),
        ("AWO Ortsverband Weiherland", "Arbeiterwohlfahrt OV Weiherland"),
        ("TSV Aufeld 1924 e. V.", "TSV Aufeld"),
    ],
)
def test_one_organisation_in_two_spellings_is_found(one: str, other: str) -> None:
    """Two spellings of one organisation in one place are shown, and with no place known the clear ones too."""
    assert pairs(region(actor("a", one, city="Liechtenau"), actor("b", other, city="Liechtenau"))) == [("a", "b")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Freiwillige Feuerwehr Aufeld", "Freiwillige Feuerwehr Schönried"),
        ("Grundschule Aufeld", "Grundschule Kirchberg"),
        ("Gemeinde Aufeld", "Gemeinde Kirchberg"),
        ("Verein", "Verein für Dorfkultur"),
        ("Kindergarten St. Anna", "Kindergarten St. Josef"),
        ("Dorfladen", "Tafel"),
        ("Kindertagesstätte 12", "Kindertagesstätte 112"),
        ("🌻", "🌲"),
    ],
)
def test_two_organisations_are_not_taken_for_one(one: str, other: str) -> None:
    """Names that share only what many bear are no reason to ask."""
    assert pairs(region(actor("a", one), actor("b", other))) == []
    assert pairs(region(actor("a", one, city="Liechtenau"), actor("b", other, city="Liechtenau"))) == []


@pytest.mark.parametrize(
    ("one", "other", "keys"),
    [
        ({"city": "Au"}, {"city": "Au"}, ["merging.name.same", "merging.place.same", "merging.name.rare"]),
        (
            {"city": "Aufeld"},
            {"city": "Aufeld am See"},
            ["merging.name.same", "merging.place.same", "merging.name.rare"],
        ),
        ({}, {"city": "Aufeld"}, ["merging.name.same", "merging.place.unknown", "merging.name.rare"]),
        ({"city": "Aufeld"}, {"city": "Kirchberg"}, ["merging.name.same", "merging.place.apart", "merging.name.rare"]),
        (
            {"lat": 48.0, "lon": 11.0},
            {"lat": 48.001, "lon": 11.0},
            ["merging.name.same", "merging.place.close", "merging.name.rare"],
        ),
        (
            {"lat": 48.0, "lon": 11.0},
            {"lat": 48.1, "lon": 11.0},
            ["merging.name.same", "merging.place.far", "merging.name.rare"],
        ),
    ],
)
def test_every_pair_says_why(one: dict[str, Any], other: dict[str, Any], keys: list[str]) -> None:
    """Each part of the score is told by a sentence that stands in the catalogues."""
    assert reasons(region(actor("a", "Weiherhof", **one), actor("b", "Weiherhof", **other))) == keys
    assert set(keys) <= set(catalogue("de"))


def test_a_town_in_the_name_is_a_place() -> None:
    """The "Caritas Aufeld" without a place is the "Caritasverband" in Aufeld, not the one elsewhere."""
    named = actor("a", "Caritas Aufeld")
    there, elsewhere = actor("b", "Caritasverband", city="Aufeld"), actor("c", "Caritasverband", city="Kirchberg")
    assert reasons(region(named, there)) == ["merging.name.near", "merging.place.same"]
    assert pairs(region(named, elsewhere)) == []


def test_people_leave_out_the_small_part_of_a_town() -> None:
    """The "Caritas Aufeld" is in Bad Aufeld; people say "Bad" of many towns."""
    assert pairs(region(actor("a", "Caritas Aufeld"), actor("b", "Caritasverband", city="Bad Aufeld"))) == [("a", "b")]
    assert pairs(region(actor("a", "Diakonie Bad"), actor("b", "Diakoniewerk", city="Bad Aufeld"))) == []


@pytest.mark.parametrize("other", ["Verein für Dorfkultur Aufeld", "Vereinigte Chöre Aufeld"])
def test_a_weak_word_and_the_town_are_no_name(other: str) -> None:
    """The "Verein Aufeld" is not every association in Aufeld, nor whatever begins like one."""
    assert pairs(region(actor("a", "Verein Aufeld", city="Aufeld"), actor("b", other, city="Aufeld"))) == []


def test_villages_of_one_municipality_are_one_place() -> None:
    """Whoever names the village and whoever names its municipality mean one place."""
    village = actor("a", "Caritas", city="Holzried", ags="09181144")
    assert pairs(region(village, actor("b", "Caritasverband", city="Aufeld", ags="09181144"))) == [("a", "b")]
    assert pairs(region(village, actor("b", "Caritasverband", city="Aufeld", ags="09181145"))) == []


def test_legal_forms_that_differ_speak_against() -> None:
    """An association and its company of one name are shown, further down, with the difference told."""
    club, firm, plain = (
        actor(id_, f"Weiherhof {form}", city="Au") for id_, form in zip("abc", ("e. V.", "gGmbH", ""), strict=True)
    )
    assert reasons(region(club, firm))[-1] == "merging.forms"
    assert alike(region(club, firm))[0].score < alike(region(club, plain))[0].score


def test_a_name_many_bear_is_asked_only_where_the_place_fits() -> None:
    """Three fire brigades of one name in three places are three; two in one place are asked."""
    places = ("Aufeld", "Kirchberg", "Schönried")
    brigades = [actor(id_, "Freiwillige Feuerwehr", city=city) for id_, city in zip("abc", places, strict=True)]
    assert pairs(region(*brigades)) == []
    assert pairs(region(*brigades, actor("d", "Feuerwehr", city="Aufeld"))) == [("a", "d")]


def test_a_word_many_bear_tells_nothing_alone() -> None:
    """One "Grundschule" without a place is not every school of the region."""
    towns = ("Au", "Berg", "Dorf", "Eck", "Furt", "Grund", "Hain", "Isen", "Kamm", "Loh")
    schools = [actor(f"s{number}", f"Grundschule {town}") for number, town in enumerate(towns)]
    assert pairs(region(actor("a", "Grundschule"), *schools)) == []
    assert len(pairs(region(actor("a", "Grundschule"), *schools[:3]))) == 3
