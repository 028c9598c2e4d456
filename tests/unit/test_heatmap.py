"""The coverage heat map: as a picture, and on paper."""

from datetime import date
from xml.etree.ElementTree import Element, fromstring

import pytest
from printed import said, speak
from regions import actor, record, region, role

from sirkit.documents import reachsheet
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import made
from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.pictures.heatmap import SHADES, Words, draw
from sirkit.places import called
from sirkit.reach import Reach, reach
from sirkit.samples import SAMPLES, shown
from sirkit.words import text

SVG = "{http://www.w3.org/2000/svg}"
TOLD = Words("Nähe", "Ein Satz.", "nichts", "alles", "Quelle")
UTTING = called("Utting")[0]
SCALE = len(SHADES)


def parsed(svg: str) -> Element:
    """Return a picture as XML reads it."""
    return fromstring(svg)  # noqa: S314  # our own picture


def fills(found: Reach) -> list[str]:
    """Return the fills of the places, the largest first, without those of the scale."""
    return [one.get("fill", "") for one in parsed(draw(found, TOLD)).iter(f"{SVG}circle")][:-SCALE]


def village(*letters: str, km: int = 1) -> Dossier:
    """Return a region with one organisation in Utting that carries these functions, none of which reaches far."""
    radii = [record("reach", f"reach-{letter.lower()}", function=letter, km=km) for letter in letters]
    home = actor("laden", "Dorfladen", city="Utting", lat=UTTING.lat, lon=UTTING.lon)
    return region(home, *(role("laden", letter) for letter in letters), *radii)


@pytest.mark.parametrize("letters", ["", "G", "ABC", "ABCDEFGH"])
def test_a_place_is_as_dark_as_many_functions_are_near(letters: str) -> None:
    """Every place is drawn once; Utting has the shade of its number, the others have nothing near."""
    found = reach(village(*letters))
    shades = fills(found)
    assert len(shades) == len(found.settlements.places)
    utting = [place.name for place in found.settlements.places].index(UTTING.name)
    assert shades.pop(utting) == SHADES[len(letters)]
    assert set(shades) == {SHADES[0]}


def test_a_place_without_anything_is_dashed_too() -> None:
    """Who does not see shades sees that nothing is near: the line is dashed, and only there."""
    circles = [*parsed(draw(reach(village("G")), TOLD)).iter(f"{SVG}circle")]
    assert all(bool(one.get("stroke-dasharray")) == (one.get("fill") == SHADES[0]) for one in circles)


def test_areas_are_as_populations() -> None:
    """The largest place has the largest circle; one whose population is not known has a small one."""
    found = reach(village("G"))
    radii = [float(one.get("r", "")) for one in parsed(draw(found, TOLD)).iter(f"{SVG}circle")][:-SCALE]
    assert radii == sorted(radii, reverse=True)
    large, other = found.settlements.places[0].population, found.settlements.places[2].population
    assert (radii[2] / radii[0]) ** 2 == pytest.approx(other / large, abs=0.01)
    assert radii[-1] > 0


def test_the_picture_is_read_aloud() -> None:
    """It has a title and a description; on a sheet the title stands beside it and not in it."""
    whole = parsed(draw(reach(village()), TOLD))
    assert [whole.findtext(f"{SVG}title"), whole.findtext(f"{SVG}desc")] == ["Nähe", "Ein Satz."]
    written = {one.text for one in whole.iter(f"{SVG}text")}
    assert {"Nähe", "0 = nichts", "8 = alles", "Quelle", "Landsberg am Lech"} <= written
    assert "Nähe" not in {one.text for one in parsed(draw(reach(village()), TOLD, alone=False)).iter(f"{SVG}text")}


def test_words_are_text_and_never_markup() -> None:
    """What a region is called is read, not run."""
    svg = draw(Reach(), TOLD._replace(title="</title><script>", sentence="<b>", none="<i>"))
    assert "<script" not in svg
    assert parsed(svg).findtext(f"{SVG}title") == "</title><script>"


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SAMPLES)
def test_the_sheet_has_sentence_picture_and_tables(name: str, language: str) -> None:
    """Its sentence counts places and people, each function has its row; two pages, and no organisation is named."""
    dossier = shown(name, language)
    paper = reachsheet.write(dossier, speak(language), language=language, on=date(2026, 11, 29))
    printed = " ".join(said(paper).split())
    assert text("paper.reach.largest", language) in printed
    assert all(text(f"function.{letter}.name", language) in printed for letter in "ABCDEFGH")
    people = {"ammersee": "220,000", "niederbayern": "1,100,000", "krefeld": "1,300,000"}[name]
    assert people in printed or people.replace(",", ".") in printed
    assert not [one.name for one in dossier.all(Actor) if one.name in printed]


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_empty_region_says_what_will_stand_here(language: str) -> None:
    """Where nobody has a place the sheet says so, and every figure is not known yet instead of nought."""
    printed = " ".join(
        said(reachsheet.write(region(), speak(language), language=language, on=date(2026, 1, 1))).split()
    )
    assert text("paper.reach.nowhere", language) in printed
    assert printed.count(text("paper.unknown", language)) == 8
    assert "0 %" not in printed


def test_what_is_not_known_is_said() -> None:
    """A carrier without a place, and places whose population is not known, are told in the sentence."""
    dossier = region(*village("G").records("actor").values(), actor("b"), role("b", "H"))
    told = reachsheet.sentence(reach(dossier), speak("de"))
    assert text("paper.reach.unplaced", "de", count=1) in told
    assert text("paper.reach.unknown", "de", count=1) in told


def test_everything_near_leaves_nothing_to_look_for() -> None:
    """Where every function is near to all, nothing is said to be looked for."""
    told = reachsheet.sentence(reach(village(*"ABCDEFGH", km=200)), speak("en"))
    assert "look" not in told
    assert text("reach.ends", "en", all=28, none=0) in told


@pytest.mark.parametrize(
    ("name", "begins"), [("reach_a4", b"%PDF-"), ("reach_png", b"\x89PNG"), ("reach_svg", b"<svg")]
)
def test_the_heat_map_is_taken_along(name: str, begins: bytes) -> None:
    """As PDF, PNG and SVG."""
    order = Order(village("G"), Occasion(), date(2026, 11, 29), "de", speak("de"))
    assert made(name, order).startswith(begins)
