"""GeoJSON and the CSV of Karte von morgen: points, areas, properties, and exactly known columns."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirkit.formats import geojson
from sirkit.formats.fairdb import COLUMNS
from sirkit.formats.opening import look_into
from sirkit.messages import Problem
from sirkit.words import say

POINT = {"type": "Point", "coordinates": [11.1034, 48.0212]}


def feature(geometry: object = POINT, **properties: Any) -> dict[str, Any]:
    """Return a feature."""
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def collected(*features: object) -> bytes:
    """Return a file of these features."""
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def test_a_point_becomes_an_organisation_on_the_map() -> None:
    """Longitude stands first in GeoJSON; name, address, page and functions are taken from the properties."""
    given = {"name": "Dorfladen", "addr:street": "Weg", "addr:housenumber": "3", "addr:city": "Utting"}
    reading = look_into(collected(feature(**given, website="www.a.example", Funktionen="A, G", shop="yes")))
    actor = reading.found[0].values
    assert (actor["lat"], actor["lon"]) == (48.0212, 11.1034)
    assert (actor["name"], actor["street"], actor["website"]) == ("Dorfladen", "Weg 3", "https://www.a.example")
    assert [one.values["function"] for one in reading.found if one.kind == "role"] == ["A", "G"]


@pytest.mark.parametrize("name", ["name", "Name", "NAME", "title", "Titel", "Bezeichnung", "label", "Organisation"])
def test_the_name_stands_in_one_of_the_usual_properties(name: str) -> None:
    """Whichever of the usual properties holds it, the name is found."""
    assert look_into(collected(feature(**{"id": 7, name: "Dorfladen"}))).found[0].values["name"] == "Dorfladen"


def test_areas_and_lines_stand_in_their_middle() -> None:
    """An area stands at its centroid, not at the mean of its corners; a line at the mean, many areas at the largest."""
    crooked = [[11.0, 48.0], [11.2, 48.0], [11.2, 48.2], [11.1, 48.2], [11.01, 48.2], [11.0, 48.2], [11.0, 48.0]]
    small = [[12.0, 49.0], [12.1, 49.0], [12.0, 49.1], [12.0, 49.0]]
    assert geojson.middle({"type": "Polygon", "coordinates": [crooked]}) == pytest.approx((48.1, 11.1))
    assert geojson.middle({"type": "MultiPolygon", "coordinates": [[small], [crooked]]}) == pytest.approx((48.1, 11.1))
    assert geojson.middle({"type": "LineString", "coordinates": [[11, 48], [11.2, 48.2]]}) == pytest.approx(
        (48.1, 11.1)
    )
    assert geojson.middle({"type": "GeometryCollection", "geometries": [POINT]}) == (48.0212, 11.1034)
    assert geojson.middle({"type": "Polygon", "coordinates": [[[11, 48], [11, 48]]]}) == (48, 11)


def test_what_cannot_be_read_is_told_by_its_entry() -> None:
    """A nameless entry, swapped coordinates and nonsense are named by their number; the others are taken."""
    swapped = {"type": "Point", "coordinates": [48.0212, 11.1034]}
    reading = look_into(collected(feature(name="A"), feature(), feature(swapped, name="B"), 7))
    assert [(message.key, message.values["row"]) for message in reading.messages if "row" in message.values] == [
        ("row.no_name", 2),
        ("row.swapped", 3),
        ("row.no_name", 4),
    ]
    assert say(reading.messages[-1], "de").startswith("Eintrag 4, ")
    assert len([one for one in reading.found if one.kind == "actor"]) == 1


def test_persons_stay_out_of_features() -> None:
    """Properties with telephone numbers, addresses of mail and names of persons are not read."""
    reading = look_into(collected(feature(name="A", phone="123", email="a@b.example", Ansprechpartner="Anna")))
    assert not [text for text in ("123", "a@b.example", "Anna") if text in repr(reading.found)]


@pytest.mark.parametrize(
    "content", [b'{"type": "FeatureCollection"}', b'{"type": "FeatureCollection", "features": [1]}']
)
def test_a_file_without_features_is_refused(content: bytes) -> None:
    """Features that are missing or hold nobody get a sentence."""
    with pytest.raises(Problem, match=r"read\.empty"):
        look_into(content)


@pytest.mark.parametrize("wrong", [[], {}, 10**400, [[10**400, 1]]])
def test_types_and_coordinates_may_be_anything(wrong: object) -> None:
    """What is no type and no coordinate is passed over, or gets a sentence."""
    with suppress(Problem):
        look_into(json.dumps({"type": wrong, "features": []}).encode(), "a.geojson")
    area = {"type": wrong, "coordinates": [[[11, 48], [11.2, 48.2], [11, 48.2]]]}
    point = {"type": "Point", "coordinates": wrong}
    assert geojson.middle(area) == pytest.approx((48.133333, 11.066667))
    assert len(look_into(collected(feature(name="A"), feature(point, name="B"))).found) in {1, 2}


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["type", "coordinates", "name"]), inner)
    ),
    max_leaves=10,
)


@given(st.lists(st.fixed_dictionaries({"geometry": JSON, "properties": JSON}) | JSON, max_size=4))
def test_any_features_are_read_or_refused(features: list[object]) -> None:
    """Whatever stands where features should: a reading or a sentence."""
    with suppress(Problem):
        assert geojson.load({"type": "FeatureCollection", "features": features}).messages


ID = "0123456789abcdef0123456789abcdef"
VALUES = {
    "id": ID,
    "title": "Café Quitte",
    "description": "Ein Café, mit Treff",
    "lat": "48.0212",
    "lng": "11.1034",
    "street": "Weg 1",
    "zip": "86919",
    "city": "Utting",
    "homepage": "https://q.example",
    "contact_email": "anna@q.example",
    "categories": "2cd00bebec0c48ba9db761da48678134",
    "tags": "café,bildung",
    "license": "CC0-1.0",
}


def written(columns: tuple[str, ...], *rows: dict[str, str]) -> bytes:
    """Return the CSV with these columns."""
    lines = [",".join(f'"{row.get(name, "")}"' for name in columns) for row in rows]
    return "\n".join([",".join(columns), *lines]).encode()


def test_the_export_of_karte_von_morgen_is_known_by_its_columns() -> None:
    """The CSV becomes the very organisations its JSON becomes: same ids, kinds, tags, suggested function."""
    reading = look_into(written(COLUMNS[0], VALUES))
    answer = {
        **VALUES,
        "lat": 48.0212,
        "lng": 11.1034,
        "categories": [VALUES["categories"]],
        "tags": ["café", "bildung"],
    }
    same = look_into(json.dumps([answer]).encode())
    assert {(one.kind, one.id) for one in reading.found} == {(one.kind, one.id) for one in same.found}
    fields = ("name", "lat", "lon", "sort", "topics", "website", "licence", "source", "description", "zip", "street")
    ours, theirs = reading.found[0].values, same.found[0].values
    assert {field: ours[field] for field in fields} == {field: theirs[field] for field in fields}


def test_the_import_of_karte_von_morgen_has_no_ids() -> None:
    """The CSV that is made for its import is read, too; ids are made of name and place, and no contact is taken."""
    reading = look_into(written(COLUMNS[1], VALUES))
    assert reading.found[0].id.startswith("t-")
    assert "anna@q.example" not in repr(reading.found)
    assert "read.personal" in {message.key for message in reading.messages}


def test_its_problems_are_told_by_row_and_column() -> None:
    """A row with swapped coordinates is named by row and column, and not taken."""
    swapped = {**VALUES, "id": ID.replace("0", "1"), "lat": "11.1034", "lng": "48.0212"}
    reading = look_into(written(COLUMNS[0], VALUES, swapped))
    message = reading.messages[-1]
    assert (message.key, message.values["row"], message.values["column"]) == ("row.swapped", 3, "lat")
