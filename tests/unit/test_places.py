"""Places: what people type is found, the map's shapes are right, and the carried files are the built ones."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirkit import places
from sirkit.messages import Problem

TOOLKIT = Path(places.__file__).parents[1]
MAP = TOOLKIT / "sirkit" / "data" / "map"
Ring = list[tuple[float, float]]

NAMED = {
    "Herrsching am Ammersee": (47.9989, 11.1768),
    "Dießen am Ammersee": (47.9509, 11.1031),
    "Schondorf am Ammersee": (48.0530, 11.0914),
    "Landsberg am Lech": (48.0482, 10.8833),
    "Landau an der Isar": (48.6725, 12.6932),
    "Deggendorf": (48.8409, 12.9607),
    "Passau": (48.5665, 13.4312),
    "Straubing": (48.8813, 12.5738),
    "Landshut": (48.5296, 12.1618),
    "Krefeld": (51.3333, 6.5614),
    "Mönchengladbach": (51.1854, 6.4417),
}


@pytest.mark.parametrize("name", NAMED)
def test_places_are_where_they_are(name: str) -> None:
    """Each named place is the first found, within 0.01 degrees."""
    first = places.search(name)[0]
    assert first.name == name
    assert first.point == pytest.approx(NAMED[name], abs=0.01)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("München", "München"),
        ("Muenchen", "München"),
        ("Munchen", "München"),
        ("MUNICH", "München"),
        ("Diessen", "Dießen am Ammersee"),
        ("Dießen a. Ammersee", "Dießen am Ammersee"),
        ("Herrsching Ammersee", "Herrsching am Ammersee"),
        ("Landau a.d.Isar", "Landau an der Isar"),
        ("St. Gallen", "Sankt Gallen"),
        ("st gallen", "Sankt Gallen"),
        ("St. Wendel", "Sankt Wendel"),
        ("Frankfurt a.M.", "Frankfurt am Main"),
        ("Tölz", "Bad Tölz"),
        ("Hersching", "Herrsching am Ammersee"),
        ("Landsbreg am Lech", "Landsberg am Lech"),
        ("Monchengladbach", "Mönchengladbach"),
        ("Möncengladbach", "Mönchengladbach"),
        ("BadTölz", "Bad Tölz"),
        ("  zürich\t", "Zürich"),
    ],
)
def test_search_reads_what_people_type(typed: str, name: str) -> None:
    """Umlauts both ways, capitals, abbreviations, left-out words and typing errors lead to the place."""
    assert places.search(typed)[0].name == name


def test_places_of_one_name_are_told_apart() -> None:
    """The Echings of Germany differ by their Landkreis, larger ones first."""
    found = [town for town in places.search("Eching") if town.country == "DE"]
    assert [(town.name, town.district) for town in found] == [
        ("Eching", "Landkreis Freising"),
        ("Eching", "Landkreis Landshut"),
        ("Eching", "Landkreis Landsberg am Lech"),
    ]


@pytest.mark.parametrize("typed", ["Eching am Ammersee", "Eching Landsberg"])
def test_district_or_longer_name_decides(typed: str) -> None:
    """A longer official name or the district's name picks the one that is meant."""
    assert places.search(typed)[0].ags == "09181115"


def test_same_spelling_comes_first() -> None:
    """Munster and Münster sound alike when umlauts are left out; the spelling that was typed wins."""
    assert places.search("Munster")[0].name == "Munster"
    assert places.search("Münster")[0].name == "Münster"
    assert places.search("Aue")[0].name == "Aue"


def test_larger_places_come_first() -> None:
    """Among names that begin alike, the population decides."""
    populations = [town.population for town in places.search("Bad", limit=20)]
    assert len(populations) == 20
    assert populations == sorted(populations, reverse=True)


def test_limit_is_kept_and_no_town_comes_twice() -> None:
    """At most as many towns as asked for, each once."""
    found = places.search("Starnb", limit=5)
    assert len(found) == len(set(found)) <= 5
    assert places.search("Starnberg", limit=0) == places.search("Starnberg", limit=-1) == ()


@pytest.mark.parametrize(
    "typed", ["", " \n\t", "\0", "Eching\0", "\ud800", "Passau\udfff", "a" * 10_000_000, "%!", "🙂", "Мюнхен"]
)
def test_what_cannot_be_a_name_finds_nothing(typed: str) -> None:
    """Empty, hostile or very long text gives no towns, and at once."""
    places.search("Ulm")
    start = perf_counter()
    assert places.search(typed) == ()
    assert perf_counter() - start < 0.5


@given(st.text(st.characters()))
def test_search_never_fails(typed: str) -> None:
    """Whatever is typed, lone surrogates included, there are at most as many towns as asked for."""
    assert len(places.search(typed, limit=3)) <= 3


def test_distance_is_the_published_one() -> None:
    """Lyon to Paris as published with the haversine package."""
    lyon, paris = (45.7597, 4.8422), (48.8567, 2.3508)
    assert places.distance_km(lyon, paris) == pytest.approx(392.2172595594006, abs=1e-9)
    assert places.distance_km(lyon, lyon) == 0
    assert places.distance_km((90, 0), (-90, 0)) == pytest.approx(20_015.1144, abs=1e-3)


def test_nearest_town_of_a_shore() -> None:
    """The station of Herrsching is in Herrsching."""
    assert places.nearest(47.9983, 11.1713).name == "Herrsching am Ammersee"


@pytest.mark.parametrize("point", [(481.2, 11.0), (48.0, 181.0), (float("nan"), 11.0)])
def test_nearest_refuses_points_that_do_not_exist(point: tuple[float, float]) -> None:
    """A latitude of 481.2 is told as a problem, not answered with some town."""
    with pytest.raises(Problem) as caught:
        places.nearest(*point)
    assert caught.value.messages[0].key == "places.no_such_point"


def test_every_town_has_a_name_a_district_and_a_place_on_the_map() -> None:
    """All 16,448 rows are complete; German ones, and only they, have a Gemeinde key of eight digits."""
    towns = places._gazetteer().towns
    assert len(towns) == 16_448
    assert all(town.name and town.district for town in towns)
    assert all(45.5 < town.lat < 55.2 and 5.5 < town.lon < 17.3 for town in towns)
    assert all((len(town.ags) == 8 and town.ags.isdigit()) == (town.country == "DE") for town in towns)


def topology(name: str) -> Any:
    """Return one file of the map."""
    return json.loads((MAP / name).read_text(encoding="utf-8"))


def geometries(topo: Any) -> list[Any]:
    """Return the shapes of its only layer."""
    (layer,) = topo["objects"].values()
    return list(layer["geometries"])


def rings(topo: Any, geometry: Any) -> Iterator[Ring]:
    """Yield the rings of a shape in degrees, as the TopoJSON specification decodes them."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    for ring in (ring for polygon in polygons for ring in polygon):
        arcs = [decoded(topo, arc) if arc >= 0 else decoded(topo, ~arc)[::-1] for arc in ring]
        yield [point for arc in arcs for point in arc[:-1]]


def decoded(topo: Any, arc: int) -> Ring:
    """Return one arc in degrees."""
    (kx, ky), (dx, dy) = topo["transform"]["scale"], topo["transform"]["translate"]
    x = y = 0
    points = []
    for step_x, step_y in topo["arcs"][arc]:
        x, y = x + step_x, y + step_y
        points.append((x * kx + dx, y * ky + dy))
    return points


def contains(topo: Any, geometry: Any, lon: float, lat: float) -> bool:
    """Tell whether a point lies in a shape (even-odd rule)."""
    inside = False
    for ring in rings(topo, geometry):
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
                inside = not inside
    return inside


def test_ammersee_is_a_lake() -> None:
    """The middle of the Ammersee lies in it, Herrsching and Landsberg do not; the shape has a shore to see."""
    lakes = topology("lakes.json")
    (ammersee,) = [lake for lake in geometries(lakes) if lake["properties"]["name"] == "Ammersee"]
    assert contains(lakes, ammersee, 11.12, 47.998)
    assert not contains(lakes, ammersee, 11.1768, 47.9989)
    assert not contains(lakes, ammersee, 10.8833, 48.0482)
    assert [len(ring) > 50 for ring in rings(lakes, ammersee)] == [True]


def test_lakes_of_the_region_have_names() -> None:
    """The four lakes without a Gemeinde and the Bodensee are there, each once; islands only where real."""
    lakes = topology("lakes.json")
    names = [lake["properties"]["name"] for lake in geometries(lakes)]
    assert sorted(names) == ["Ammersee", "Bodensee", "Chiemsee", "Starnberger See", "Waginger See"]
    (chiemsee,) = [lake for lake in geometries(lakes) if lake["properties"]["name"] == "Chiemsee"]
    assert len(list(rings(lakes, chiemsee))) == 3  # the shore, Herreninsel, Frauenchiemsee


def test_bodensee_is_drawn_on_the_german_side() -> None:
    """Its German parts are water; islands and towns on the shores are not, and it ends before the Swiss shore."""
    lakes = topology("lakes.json")
    (bodensee,) = [lake for lake in geometries(lakes) if lake["properties"]["name"] == "Bodensee"]
    water = {
        "Überlinger See": (9.155, 47.755),
        "Obersee, Baden-Württemberg": (9.45, 47.61),
        "Obersee, Bayern": (9.64, 47.54),
        "Untersee": (9.02, 47.69),
    }
    land = {"Mainau": (9.196, 47.705), "Reichenau": (9.065, 47.69), "Konstanz": (9.1758, 47.6603)}
    shores = {"Friedrichshafen": (9.4783, 47.6603), "Romanshorn": (9.379, 47.5659)}
    inside = {name for name, point in (water | land | shores).items() if contains(lakes, bodensee, *point)}
    assert inside == set(water)


def test_every_kreis_has_a_name_and_a_key() -> None:
    """All 400 Kreise have a name, a kind and a key of five digits, and nothing else."""
    properties = [kreis["properties"] for kreis in geometries(topology("kreise.json"))]
    assert len({one["ags"] for one in properties}) == len(properties) == 400
    assert all(len(one["ags"]) == 5 and one["ags"].isdigit() for one in properties)
    assert all(set(one) == {"ags", "name", "kind"} and one["name"] and one["kind"] for one in properties)


def test_towns_and_kreise_agree() -> None:
    """Every German town's key begins with a Kreis on the map, and large towns lie in their own."""
    kreise = topology("kreise.json")
    shapes = {kreis["properties"]["ags"]: kreis for kreis in geometries(kreise)}
    german = [town for town in places._gazetteer().towns if town.country == "DE"]
    assert {town.ags[:5] for town in german} == set(shapes)
    assert all(contains(kreise, shapes[town.ags[:5]], town.lon, town.lat) for town in german[:100])


def test_countries_lie_around_germany() -> None:
    """Germany and its neighbours are there, and Prague lies in Czechia."""
    countries = topology("countries.json")
    shapes = {shape["properties"]["country"]: shape for shape in geometries(countries)}
    assert {"DE", "AT", "CH", "LI", "NL", "BE", "LU", "FR", "DK", "PL", "CZ", "IT"} <= set(shapes)
    assert contains(countries, shapes["CZ"], 14.42, 50.09)


def test_labels_are_sorted_by_population() -> None:
    """Labels are rows of name, latitude, longitude and population, at least 5,000, larger first, no quarters."""
    rows = topology("towns.json")
    populations = [population for _, _, _, population in rows]
    assert populations == sorted(populations, reverse=True)
    assert populations[-1] >= 5000
    assert rows[0] == ["Berlin", 52.524, 13.411, 3426354]
    assert "Favoriten" not in {name for name, *_ in rows}


SIZES = {"kreise.json": 240_000, "countries.json": 40_000, "towns.json": 150_000}


@pytest.mark.parametrize("name", SIZES)
def test_map_stays_light(name: str) -> None:
    """A village hall's network carries the map: each file keeps its size."""
    assert (MAP / name).stat().st_size <= SIZES[name]


def checksums() -> dict[str, str]:
    """Return the written checksums by path below toolkit/."""
    lines = (TOOLKIT / "vendoring" / "checksums.txt").read_text(encoding="utf-8").splitlines()
    return {path: checksum for checksum, path in (line.split("  ", 1) for line in lines)}


def test_carried_files_are_the_built_ones() -> None:
    """Every listed file has its checksum, and every file of the map, the gazetteer and the library is listed."""
    listed = checksums()
    for path, checksum in listed.items():
        assert hashlib.sha256((TOOLKIT / path).read_bytes()).hexdigest() == checksum, path
    data = TOOLKIT / "sirkit" / "data"
    vendor = TOOLKIT / "sirkit" / "widgets" / "static" / "vendor"
    carried = [data / "places.csv.gz", *MAP.glob("*.json"), *vendor.glob("leaflet.*")]
    assert {path.relative_to(TOOLKIT).as_posix() for path in carried} <= set(listed)


def test_library_asks_for_nothing() -> None:
    """The map library evaluates no text as code, and its styles name no picture and no other host."""
    vendor = TOOLKIT / "sirkit" / "widgets" / "static" / "vendor"
    script = (vendor / "leaflet.js").read_text(encoding="utf-8")
    styles = (vendor / "leaflet.css").read_text(encoding="utf-8")
    assert not [word for word in ("eval(", "new Function", "import(") if word in script]
    assert not [word for word in ("url(", "@import", "http") if word in styles]
    assert all("Volodymyr Agafonkin" in text and "David Leaver" in text for text in (script, styles))
