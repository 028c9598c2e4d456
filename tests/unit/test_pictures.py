"""Pictures: the map of a region, its marks, and what is spread apart."""

import re
from math import dist
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from effort import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import actor, region, role

from sirkit.functions import FUNCTIONS, LETTERS, Letter
from sirkit.kinds import Actor, Role
from sirkit.pictures import marks
from sirkit.pictures.caption import Caption
from sirkit.pictures.ground import View, plane, rings, towns
from sirkit.pictures.regionmap import draw
from sirkit.pictures.spread import spread
from sirkit.roles import STATES, leading, standing
from sirkit.samples import SAMPLES, shown

SCRIPT = Path(marks.__file__).parents[1] / "widgets" / "static" / "marks.js"
SIZE = (400, 300)
AMMERSEE = (48.0, 11.12)
HERE = (
    actor("a", "Seeverein", lat=48.03, lon=11.08),
    actor("b", "Dorfladen", lat=48.0, lon=11.2),
    actor("c", "Ohne Ort"),
)
WORDS = st.text(st.characters(exclude_categories=()), max_size=30)


def parsed(svg: str) -> Element:
    """Return a picture as XML reads it."""
    return fromstring(svg)  # noqa: S314  # our own picture


def texts(svg: str) -> list[str]:
    """Return the words in a picture that are read aloud."""
    return [
        one.text or "" for one in parsed(svg).iter("{http://www.w3.org/2000/svg}text") if not one.get("aria-hidden")
    ]


def test_numbers_follow_the_alphabet() -> None:
    """Whoever has a place gets a number in the order of the names; who has none gets none."""
    picture = draw(region(*HERE), title="Karte")
    assert picture.numbers == {"b": 1, "a": 2}
    assert {"1", "2"} <= set(texts(picture.svg))


def test_a_picture_that_stands_alone_tells_its_signs() -> None:
    """With a caption it has a title and the names of its signs, and no numbers nobody could look up."""
    signs: list[tuple[Letter, str]] = [(letter, f"Funktion {letter}") for letter in LETTERS]
    svg = draw(region(*HERE), title="Karte", caption=Caption("Unsere Karte", signs)).svg
    assert {"Unsere Karte", *(name for _, name in signs)} <= set(texts(svg))
    assert not {"1", "2"} & set(texts(svg))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_towns_of_the_region_are_named(name: str) -> None:
    """Most towns with organisations have their names on the map, although marks stand on them."""
    dossier = shown(name, "de")
    homes = {one.city for one in dossier.all(Actor)} & {town.name for town in towns()}
    named = homes & set(texts(draw(dossier, title="Karte", size=(1100, 780)).svg))
    assert len(named) > len(homes) / 2


def test_only_the_filtered_are_drawn() -> None:
    """A filter leaves its organisations, numbered from one."""
    assert draw(region(*HERE).only("actor", {"a"}), title="Karte").numbers == {"a": 1}


def test_nothing_has_a_place_yet() -> None:
    """An empty region is a picture of the country, without a mark."""
    picture = draw(region(), title="Karte")
    assert not picture.numbers
    assert "München" in texts(picture.svg)


def test_the_strongest_function_leads() -> None:
    """Of several functions the one taken on by itself is drawn; said by others it counts as interested."""
    roles = [
        Role(id="1", actor="a", function="B", state="taken_on", said_by="other"),
        Role(id="2", actor="a", function="G", state="taken_on", said_by="self"),
    ]
    leads = leading(roles)
    assert leads
    assert (leads.function, standing(roles[0])) == ("G", "interested")
    assert leading([]) is None


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("letter", LETTERS)
def test_every_mark_bears_its_letter_and_colour(letter: str, state: str) -> None:
    """Letter and colour of a function stand in its mark in every state."""
    drawing = marks.mark(letter, state)  # type: ignore[arg-type]  # one of the letters
    assert f">{letter}</text>" in drawing
    assert FUNCTIONS[letter].colour in drawing  # type: ignore[index]  # see above


def test_marks_are_those_of_the_page() -> None:
    """Pictures and page draw the same outlines."""
    told = dict(re.findall(r'^  ([A-H]): "(M[^"]+)"', SCRIPT.read_text("utf-8"), re.MULTILINE))
    assert told == {letter: marks.SHAPES[function.shape] for letter, function in FUNCTIONS.items()}


def test_names_are_text_and_never_markup() -> None:
    """What was typed as a region's name is read, not run."""
    svg = draw(region(*HERE), title="</title><script>alert(1)</script>").svg
    assert "<script" not in svg
    assert parsed(svg)[0].text == "</title><script>alert(1)</script>"


@settings(max_examples=examples(100), deadline=None)
@given(WORDS)
def test_any_title_makes_a_whole_picture(title: str) -> None:
    """Whatever a title holds, the picture can be read as XML."""
    assert parsed(draw(region(), title=title).svg).tag.endswith("svg")


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 300)), max_size=40))
def test_marks_are_spread_apart_inside_the_picture(points: list[tuple[float, float]]) -> None:
    """However they lie, forty marks end apart from each other and inside."""
    places = spread(points, 20, SIZE)
    assert all(10 <= x <= 390 and 10 <= y <= 290 for x, y in places)
    assert all(dist(one, other) > 14 for i, one in enumerate(places) for other in places[:i])


def test_what_lies_apart_stays() -> None:
    """Marks with room around them hardly move, and the same points always end alike."""
    points = [(50.0, 50.0), (200.0, 100.0)]
    assert all(dist(one, other) < 1 for one, other in zip(points, spread(points, 20, SIZE), strict=True))
    assert spread([(9.0, 9.0)] * 5, 20, SIZE) == spread([(9.0, 9.0)] * 5, 20, SIZE)


def test_a_view_shows_every_point() -> None:
    """All places lie inside the picture, with a margin, and north is up."""
    places = [plane(47.9, 11.0), plane(48.1, 11.3)]
    view = View.of(places, SIZE)
    south, north = (view.pixel(place) for place in places)
    assert all(0 < x < 400 and 0 < y < 300 for x, y in (south, north))
    assert north[1] < south[1]


def test_one_place_alone_is_shown_with_its_surroundings() -> None:
    """A single organisation is shown in a view of at least a fifth of a degree."""
    view = View.of([plane(*AMMERSEE)], SIZE)
    assert view.scale < 400 / 0.2


@pytest.mark.parametrize(("layer", "lines"), [("kreise", 400), ("lakes", 5), ("countries", 18)])
def test_outlines_are_closed(layer: str, lines: int) -> None:
    """Every outline of the ground ends where it begins."""
    found = rings(layer)
    assert len(found) >= lines
    assert all(dist(line[0], line[-1]) < 1e-9 for line in found)


def test_the_ground_lies_where_it_should() -> None:
    """Some lake's outline surrounds the middle of the Ammersee, and Berlin is the largest town."""
    x, y = plane(*AMMERSEE)
    boxes = [([a for a, _ in line], [b for _, b in line]) for line in rings("lakes")]
    assert any(min(xs) < x < max(xs) and min(ys) < y < max(ys) for xs, ys in boxes)
    assert towns()[0].name == "Berlin"


def test_mercator_has_its_published_values() -> None:
    """Mercator's y at 45 degrees is ln(1 + √2) of a radian, 50.4989 degrees at the equator (Snyder 1987, eq. 7-2)."""
    assert plane(45, 7) == pytest.approx((7, 50.49898671))


def test_a_role_is_no_place() -> None:
    """A function alone draws nothing: only organisations stand on the map."""
    assert not draw(region(role("r", "x", "A")), title="Karte").numbers
