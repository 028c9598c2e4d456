"""Addresses: taken apart as people write them, and the town that is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirkit.places import called
from sirkit.towns import POSTAL_REGIONS, Clues, address, meant, place


def districts(name: str, **clues: object) -> list[str]:
    """Return the districts of the towns that may be meant."""
    return [town.district for town in meant(name, Clues(**clues)).towns]  # type: ignore[arg-type]  # named by the test


@pytest.mark.parametrize(
    ("text", "name", "zip_", "district"),
    [
        ("82279 Eching", "Eching", "82279", ""),
        ("D-82279 Eching", "Eching", "82279", ""),
        ("Eching (Landkreis Freising)", "Eching", "", "Landkreis Freising"),
        ("Eching, Kreis Landshut", "Eching", "", "Kreis Landshut"),
        ("Frankfurt (Oder)", "Frankfurt (Oder)", "", ""),
        ("Hauptstr. 5, 86919 Utting", "Utting", "86919", ""),
    ],
)
def test_a_written_place_is_taken_apart(text: str, name: str, zip_: str, district: str) -> None:
    """A postal code before the place and a district after it are told from its name."""
    found = place(text)
    assert (found.name, found.zip, found.district) == (name, zip_, district)


def test_a_whole_address_has_its_street() -> None:
    """Street, postal code and place of an address in one field are told apart; without a code it is none."""
    found = address("Am Dorfplatz 1\n86919 Utting am Ammersee\nDeutschland")
    assert found is not None
    assert (found.street, found.zip, found.name) == ("Am Dorfplatz 1", "86919", "Utting am Ammersee")
    assert address("Am Dorfplatz 1") is None


def test_a_name_that_several_towns_bear_stays_open() -> None:
    """Eching is a town four times; without a clue all four may be meant."""
    assert len(districts("Eching")) == 4


@pytest.mark.parametrize(
    ("clues", "district", "by"),
    [
        ({"zip": "82279"}, "Landkreis Landsberg am Lech", "zip"),
        ({"zip": "85386"}, "Landkreis Freising", "zip"),
        ({"zip": "84174"}, "Landkreis Landshut", "zip"),
        ({"zip": "5114"}, "Bezirk Salzburg-Umgebung", "country"),
        ({"country": "Österreich"}, "Bezirk Salzburg-Umgebung", "country"),
        ({"district": "LK Landsberg"}, "Landkreis Landsberg am Lech", "district"),
        ({"ags": "09178120"}, "Landkreis Freising", "ags"),
        ({"near": (48.03, 11.1)}, "Landkreis Landsberg am Lech", "near"),
    ],
)
def test_a_clue_decides_which_town_is_meant(clues: dict[str, object], district: str, by: str) -> None:
    """Postal code, country, district, official key or the region's middle each tell the four Echings apart."""
    found = meant("Eching", Clues(**clues))  # type: ignore[arg-type]  # named by the test
    assert ([town.district for town in found.towns], found.by) == ([district], by)


@pytest.mark.parametrize("clues", [{"zip": "20095"}, {"district": "Nirgendwo"}, {"near": (53.5, 10.0)}])
def test_a_clue_that_fits_none_is_set_aside(clues: dict[str, object]) -> None:
    """A postal code or district none of the towns has, or a region far away, leaves it open."""
    assert len(districts("Eching", **clues)) > 1


@pytest.mark.parametrize(
    ("name", "district"), [("Essen", "Kreisfreie Stadt Essen"), ("Freising", "Landkreis Freising")]
)
def test_the_town_everybody_means_is_taken(name: str, district: str) -> None:
    """A city far larger than its namesakes is meant, and so is a town that has its name nearly alone."""
    assert districts(name) == [district]


def test_a_town_spelled_so_comes_before_one_that_sounds_so() -> None:
    """Schondorf is the one at the Ammersee, not Schöndorf; Muenchen is München all the same."""
    assert [town.name for town in called("Schondorf")] == ["Schondorf am Ammersee"]
    assert [town.name for town in called("Muenchen")] == ["München"]


def test_every_postal_region_has_a_middle_on_the_map() -> None:
    """The town in the middle of every postal region is in the gazetteer."""
    assert [name for name in POSTAL_REGIONS.values() if not called(name)] == []
    assert len(POSTAL_REGIONS) == 95


@given(st.text(max_size=60))
def test_whatever_stands_for_a_place_is_looked_at(text: str) -> None:
    """No text breaks the reading of a place or an address."""
    written = address(text) or place(text)
    assert isinstance(meant(written.name, Clues(district=written.district, zip=written.zip)).towns, tuple)
