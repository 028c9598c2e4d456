"""uMap: maps as it writes them, layers and links, the table it imports, and whatever else may stand in such a file."""

import csv
import io
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest
from regions import actor, record, region, role
from taken import KIRCHE, LADEN, RADIO, read

from sirkit.formats import umap
from sirkit.formats.opening import look_into
from sirkit.formats.reading import Reading, as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.functions import FUNCTIONS
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, say, speak

POINT = {"type": "Point", "coordinates": [11.1034, 48.0212]}
LINE = {"type": "LineString", "coordinates": [[11.0, 48.0], [11.2, 48.2]]}
AREA = {"type": "Polygon", "coordinates": [[[11.0, 48.0], [11.2, 48.0], [11.2, 48.2], [11.0, 48.2], [11.0, 48.0]]]}
REGION = region(
    record("region", "r", name="Tal"),
    actor(LADEN, "Dorfladen", lat=48.0, lon=11.1, city="Utting", topics={"a": "Brot"}),
    actor(RADIO, "=Radio", lat=48.2, lon=11.3, description="{name} [[https://r.example]]"),
    actor(KIRCHE, "Kirche"),
    role(LADEN, "G", "interested"),
    role(LADEN, "A", "asked"),
    role(RADIO, "D", "suggested"),
)


def feature(geometry: object = POINT, **properties: Any) -> dict[str, Any]:
    """Return a feature as uMap writes it, with its own short id and settings of its own."""
    told = {"_umap_options": {"color": "DarkRed", "name": "x"}, **properties}
    return {"type": "Feature", "properties": told, "geometry": geometry, "id": "A2MzQ"}


def layer(name: str, *features: object, **settings: Any) -> dict[str, Any]:
    """Return a layer as uMap writes it."""
    told = {"name": name, "displayOnLoad": True, "browsable": True, "remoteData": {}, **settings}
    return {"type": "FeatureCollection", "features": list(features), "_umap_options": told}


def drawn(*layers: object, **more: Any) -> bytes:
    """Return a map as uMap writes it."""
    properties = {"name": "Karte", "zoom": 6, "slideshow": {}, "overlay": None, "licence": ""}
    head = {"type": "umap", "uri": "https://umap.example/de/map/karte_1#6/50/7", "properties": properties}
    return json.dumps({**head, "geometry": POINT, "layers": layers, **more}).encode()


def told(reading: Reading) -> dict[str, dict[str, Any]]:
    """Return what was read of each organisation, by its name."""
    return {str(one.values["name"]): dict(one.values) for one in reading.found if one.kind == "actor"}


def test_a_map_is_read_with_all_its_layers() -> None:
    """Points, lines and areas of every layer come in; a layer's name is a function, or else a topic."""
    plain = layer("Läden", feature(name="Dorfladen", description="Mit **Brot**"), feature(LINE, name="Radweg"))
    reading = look_into(
        drawn(plain, layer("Soziale Treffpunkte betreiben", feature(AREA, name="Platz", Themen="Markt"))), "karte.umap"
    )
    found = told(reading)
    assert {name: (one["lat"], one["lon"]) for name, one in found.items()} == {
        "Dorfladen": (48.0212, 11.1034),
        "Radweg": (48.1, 11.1),
        "Platz": (48.1, 11.1),
    }
    topics = {name: list(one["topics"].values()) for name, one in found.items()}
    assert topics == {"Dorfladen": ["Läden"], "Radweg": ["Läden"], "Platz": ["Markt"]}
    assert [one.values["function"] for one in reading.found if one.kind == "role"] == ["G"]
    assert ("read.layers", 2) in [(one.key, one.values.get("count")) for one in reading.messages]
    assert "DarkRed" not in repr(reading.found)


@pytest.mark.parametrize("name", ["", "Ebene 1", "Layer 12", "Calque"])
def test_a_layer_nobody_has_named_tells_nothing(name: str) -> None:
    """What uMap itself calls a layer is no topic; nor is the name of the only one."""
    reading = look_into(drawn(layer(name, feature(name="A")), layer("Cafés", feature(name="B"))))
    assert {name: list(one["topics"].values()) for name, one in told(reading).items()} == {"A": [], "B": ["Cafés"]}
    assert not told(look_into(drawn(layer("Cafés", feature(name="B")))))["B"]["topics"]


def test_layers_stand_in_groups_and_under_other_names() -> None:
    """Groups of layers, settings as newer and as old files call them, and the property that holds the names."""
    newer = {"type": "FeatureCollection", "features": [feature(Wer="Laden")], "properties": {"name": "Cafés"}}
    older = {"type": "FeatureCollection", "features": [feature(name="Rad")], "_storage": {"name": "Wege"}}
    group = {"properties": {"group": True, "name": "Gruppe"}, "layers": [newer]}
    found = told(look_into(drawn(group, older, properties={"labelKey": "{Wer}"})))
    assert {name: list(one["topics"].values()) for name, one in found.items()} == {"Laden": ["Cafés"], "Rad": ["Wege"]}


def test_a_layer_that_fetches_gets_a_sentence() -> None:
    """What stands elsewhere is not fetched: the layers are named, also where nothing else is in the file."""
    far = {"url": "https://elsewhere.example/data.csv", "format": "csv"}
    linked = [layer(f"Fern {number}", remoteData=far) for number in range(5)]
    reading = look_into(drawn(layer("Hier", feature(name="A")), *linked))
    message = next(one for one in reading.messages if one.key == "read.linked")
    assert message.values == {"count": 5, "layers": "Fern 0, Fern 1, Fern 2, …"}
    with pytest.raises(Problem, match=r"read\.empty") as caught:
        look_into(drawn(linked[0]))
    for language in LANGUAGES:
        assert "Fern 0" in say(caught.value.messages[-1], language)


def test_a_map_is_written_as_umap_writes_one() -> None:
    """A layer for each leading function in its colour, longitude first, no address of anybody, nothing for no place."""
    content = json.loads(umap.write(REGION, speak("de")[1]))
    assert (content["type"], content["properties"]["name"]) == ("umap", "Tal")
    settings = [one["_umap_options"] for one in content["layers"]]
    assert [one["color"] for one in settings[:2]] == [FUNCTIONS["D"].colour, FUNCTIONS["G"].colour]
    assert [one["name"] for one in settings[1:]] == ["G Soziale Treffpunkte betreiben", "Noch ohne Funktion"]
    features = {one["properties"]["name"]: one for some in content["layers"] for one in some["features"]}
    assert features["Dorfladen"]["geometry"] == {"type": "Point", "coordinates": [11.1, 48.0]}
    assert features["Kirche"]["geometry"] is None
    assert features["Dorfladen"]["properties"]["functions"].startswith("A Netzwerk orchestrieren (gefragt); G ")
    assert content["geometry"]["coordinates"] == [pytest.approx(11.2), pytest.approx(48.1)]
    assert b"http" not in umap.write(region(actor(LADEN, "Laden")), speak("de")[1])


def test_a_map_saved_again_in_umap_comes_back() -> None:
    """Every entry gets an id and settings of uMap's own, and it drops who has no place; the rest is nothing new."""
    content = json.loads(umap.write(REGION, speak("en")[1]))
    for some in content["layers"]:
        some["features"] = [one for one in some["features"] if one["geometry"]]
        for one in some["features"]:
            one["id"] = "A2MzQ"
            one["properties"]["_umap_options"] = {"color": "Red"}
    reading = look_into(json.dumps(content).encode(), around=Surroundings.of(REGION))
    assert set(told(reading)) == {"Dorfladen", "=Radio"}
    assert as_change(reading, REGION, lambda _: set(), id="f" * 32, at="") is None


def test_a_table_umap_makes_of_the_map_comes_back() -> None:
    """Its own CSV holds all properties without settings, and last Latitude and Longitude: nothing in it is new."""
    layers = json.loads(umap.write(REGION, speak("de")[1]))["layers"]
    placed = [one for some in layers for one in some["features"] if one["geometry"]]
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, [*placed[0]["properties"], "Latitude", "Longitude"])
    writer.writeheader()
    for one in placed:
        lon, lat = one["geometry"]["coordinates"]
        writer.writerow({**one["properties"], "Latitude": lat, "Longitude": lon})
    reading = read(file.getvalue().encode(), Surroundings.of(REGION))
    assert set(told(reading)) == {"Dorfladen", "=Radio"}
    assert as_change(reading, REGION, lambda _: set(), id="f" * 32, at="") is None


def test_umap_finds_the_coordinates_of_the_table() -> None:
    """Of all headings, those that look most like a latitude and a longitude to uMap are those that are."""
    rows = list(csv.DictReader(io.StringIO(umap.write_csv(REGION).decode(), newline="")))
    for pattern, meant in (("(Lat)(itude)?", "latitude"), ("(L)(on|ng)(gitude)?", "longitude")):
        found = {name: re.search(pattern, name, re.IGNORECASE) for name in rows[0]}
        share = {name: len(one[0]) / len(name) for name, one in found.items() if one}
        assert max(share, key=lambda name: share[name]) == meant
    places = {row["name"]: (row["latitude"], row["longitude"]) for row in rows}
    assert places == {"Dorfladen": ("48.0", "11.1"), "'=Radio": ("48.2", "11.3"), "Kirche": ("", "")}


def test_a_table_as_umap_writes_it_is_read() -> None:
    """Its own CSV ends with Latitude and Longitude; names, descriptions and points come in."""
    found = told(read(b"name,description,Latitude,Longitude\nDorfladen,Mit Brot,48.0212,11.1034\n"))
    assert (found["Dorfladen"]["lat"], found["Dorfladen"]["description"]) == (48.0212, "Mit Brot")


SMALL = json.loads(
    drawn(
        layer("Fern", remoteData={"url": "https://elsewhere.example", "format": "csv"}, labelKey="name"),
        layer("Läden", feature(name="Dorfladen", Themen=["a"]), feature(AREA, name="Platz")),
        {"layers": [layer("Innen", feature(name="Innen"))], "properties": {"group": True}},
    )
)
WRONG: tuple[object, ...] = (None, True, 7, -1e308, 10**400, "", "x", [], [[]], [1, "x"], {}, {"url": 7}, {"name": []})


def members(part: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every member, however deep."""
    inner = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for name, value in inner:
        yield (*path, name)
        yield from members(value, (*path, name))


@pytest.mark.parametrize("wrong", WRONG, ids=lambda one: repr(one)[:12])
def test_whatever_stands_in_a_map_is_read_or_refused(wrong: object) -> None:
    """Each member in turn is something else, or missing: a reading or a sentence, never a crash."""
    for *way, last in members(SMALL):
        content = deepcopy(SMALL)
        inside = content
        for name in way:
            inside = inside[name]
        inside[last] = wrong
        with suppress(Problem):
            assert look_into(json.dumps(content).encode(), "a.umap").messages
        del inside[last]
        with suppress(Problem):
            assert look_into(json.dumps(content).encode(), "a.umap").messages
