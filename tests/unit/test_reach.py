"""Reach: which places have a function near, how many people have not, and whom to ask next."""

from collections.abc import Mapping
from math import isclose

import pytest
from regions import actor, decided, record, region, role
from strategies import change, put

from sirkit.asking import asking
from sirkit.distances import distances_km
from sirkit.dossier import Dossier, Record
from sirkit.fold import check
from sirkit.functions import LETTERS, Letter
from sirkit.kinds import Actor
from sirkit.merging import merged
from sirkit.messages import Problem
from sirkit.places import called, distance_km, settled
from sirkit.reach import KM, Reach, about, radii_of, reach
from sirkit.samples import shown
from sirkit.settlements import Settlements, settlements

LYON, PARIS = (45.7597, 4.8422), (48.8567, 2.3508)
LANDSBERG = "Landkreis Landsberg am Lech"


def at(id_: str, town: str, *, sort: str = "association", ags: str | None = None, about: str | None = None) -> Record:
    """Return an actor in the middle of the largest town of this name."""
    there = called(town)[0]
    return record(
        "actor", id_, name=id_.upper(), city=town, sort=sort, ags=ags, description=about, lat=there.lat, lon=there.lon
    )


def radius(letter: str, km: int) -> Record:
    """Return the radius of a function as the page writes it."""
    return record("reach", f"reach-{letter.lower()}", function=letter, km=km)


def names(found: Reach, places: tuple[int, ...]) -> list[str]:
    """Return what places are called."""
    return [found.settlements.places[place].name for place in places]


def test_lyon_and_paris_are_as_far_apart_as_published() -> None:
    """The haversine formula gives the figure of the package haversine's own documentation, and one by one the same."""
    (far,) = distances_km([LYON], [PARIS])[0]
    assert isclose(far, 392.2172595594006, abs_tol=1e-9)
    assert isclose(far, distance_km(LYON, PARIS), abs_tol=1e-9)


def test_distances_are_a_row_for_each_point() -> None:
    """Rows are the points, columns the others, as one by one."""
    points, others = [LYON, PARIS, (0.0, 0.0)], [PARIS, (48.0, 11.0)]
    found = distances_km(points, others)
    assert found.shape == (3, 2)
    assert all(
        isclose(found[row][column], distance_km(one, other), abs_tol=1e-9)
        for row, one in enumerate(points)
        for column, other in enumerate(others)
    )


def test_quarters_are_no_settlements() -> None:
    """Quarters of towns, whose people are counted with their town, are left out; villages are not."""
    found = {(town.name, town.district) for town in settled()}
    assert ("Kleinzschocher", "Kreisfreie Stadt Leipzig") not in found
    assert ("Utting am Ammersee", LANDSBERG) in found
    populations = [town.population for town in settled()]
    assert populations == sorted(populations, reverse=True)


@pytest.mark.parametrize(
    ("town", "people"), [("München", 1_260_391), ("Wien", 1_691_468), ("Klagenfurt am Wörthersee", 100_316)]
)
def test_a_town_that_is_a_district_is_one_place(town: str, people: int) -> None:
    """Of München, Wien and Klagenfurt there is the town as a whole, and no part of it beside."""
    found = settlements(region(at("a", town)))
    assert ([place.name for place in found.places], found.people) == ([town], people)


def test_quarters_of_winterthur_are_not_counted_twice() -> None:
    """The gazetteer lists some quarters of Winterthur as places of their own: "Seen (Kreis 3)"."""
    found = settlements(region(at("a", "Winterthur")))
    assert found.districts == ("Kanton Zürich",)
    assert not [place.name for place in found.places if "(Kreis" in place.name]


@pytest.mark.parametrize(
    ("town", "district"),
    [
        ("Utting", LANDSBERG),
        ("Bregenz", "Bezirk Bregenz"),
        ("Chur", "Kanton Graubünden"),
        ("Vaduz", "Fürstentum Liechtenstein"),
    ],
)
def test_a_region_is_made_of_the_districts_its_organisations_are_in(town: str, district: str) -> None:
    """Kreis, Bezirk or Kanton: its places, the largest first, all of that one district."""
    found = settlements(region(at("a", town)))
    assert found.districts == (district,)
    assert {place.district for place in found.places} == {district}
    assert found.people == sum(place.population for place in found.places) > 10_000


def test_one_organisation_far_off_does_not_make_its_district_part_of_a_large_region() -> None:
    """From ten organisations on a district needs two of them; with nine, one is enough."""
    home = [at(f"a{number}", "Utting") for number in range(8)]
    assert settlements(region(*home, at("z", "München"))).districts == (LANDSBERG, "Kreisfreie Stadt München")
    assert settlements(region(*home, at("y", "Utting"), at("z", "München"))).districts == (LANDSBERG,)


def test_a_large_region_without_two_in_one_district_keeps_them_all() -> None:
    """Ten organisations in ten districts: nobody's district is left out."""
    towns = ("Utting", "München", "Passau", "Wien", "Chur", "Köln", "Bremen", "Kiel", "Erfurt", "Mainz")
    assert len(settlements(region(*(at(f"a{n}", town) for n, town in enumerate(towns)))).districts) == len(towns)


def test_the_official_key_tells_the_district_before_the_nearest_town() -> None:
    """Who sits near a border belongs where the key says."""
    assert settlements(region(at("a", "Landsberg am Lech", ags="09188113"))).districts == ("Landkreis Starnberg",)


def test_whose_population_is_not_known_is_a_place_all_the_same() -> None:
    """Rott is a place of the region; how many people live there is not known, and said so."""
    found = settlements(region(at("a", "Utting")))
    assert [place.name for place in found.places if not place.population] == ["Rott"]
    assert found.unknown == 1


def test_nobody_with_a_place_makes_no_region() -> None:
    """Without coordinates and key, or far at sea, there are no places and no people, and every function is far."""
    for dossier in (region(), region(actor("a"), role("a", "G")), region(actor("a", lat=30.0, lon=-40.0))):
        found = reach(dossier)
        assert (found.settlements.places, found.settlements.people) == ((), 0)
        assert all(found.near[letter].without == () and found.share(letter) == 0 for letter in LETTERS)


def test_a_place_has_a_function_near_when_a_carrier_is_within_the_radius() -> None:
    """What Utting carries reaches Schondorf 3 km off, and not Landsberg 16 km off; who is without is counted."""
    dossier = region(at("a", "Utting"), role("a", "G"), radius("G", 10))
    found = reach(dossier)
    without = names(found, found.near["G"].without)
    assert "Schondorf am Ammersee" not in without
    assert without[0] == "Landsberg am Lech"
    people = {place.name: place.population for place in found.settlements.places}
    assert found.near["G"].people == sum(people[name] for name in without)
    assert found.share("G") == found.near["G"].people / found.settlements.people
    place = [one.name for one in found.settlements.places].index("Utting am Ammersee")
    assert found.count(place) == 1


@pytest.mark.parametrize(("state", "said_by"), [("taken_on", "other"), ("interested", "self"), ("asked", "self")])
def test_only_what_is_taken_on_and_said_by_itself_reaches_anybody(state: str, said_by: str) -> None:
    """Interested, asked, or said by others: nobody has the function near yet."""
    found = reach(region(at("a", "Utting"), role("a", "G", state, said_by)))
    assert (found.near["G"].carriers, found.share("G")) == ((), 1.0)


def test_radii_from_one_to_two_hundred_kilometres() -> None:
    """A kilometre reaches the own village, two hundred the whole district."""
    dossier = region(at("a", "Utting"), role("a", "G"), role("a", "B"), radius("G", 1), radius("B", 200))
    found = reach(dossier)
    assert len(found.near["G"].without) == len(found.settlements.places) - 1
    assert (found.near["B"].without, found.near["B"].people) == ((), 0)


def test_who_carries_without_a_place_is_named_and_reaches_nobody() -> None:
    """An organisation whose place is not known yet is not passed over in silence."""
    found = reach(region(at("a", "Utting"), actor("b"), role("b", "H")))
    assert (found.near["H"].carriers, found.near["H"].unplaced, found.share("H")) == (("b",), ("b",), 1.0)


def test_the_group_sets_the_radius_of_a_function() -> None:
    """What was set holds, for the others what is begun with; a record under another id gives way to the own one."""
    stray = record("reach", "reach-x", function="G", km=99)
    dossier = region(
        radius("G", 7), stray, radius("A", 12), record("reach", "reach-b", dropped=True, function="B", km=1)
    )
    assert radii_of(dossier) == {"A": 12, "G": 7}
    near = reach(dossier).near
    assert {letter: near[letter].km for letter in LETTERS} == {**KM, "A": 12, "G": 7}
    assert [letter for letter in LETTERS if near[letter].chosen] == ["A", "G"]


@pytest.mark.parametrize(
    ("km", "fits"), [(1, True), (200, True), (12.0, True), (0, False), (201, False), (1.5, False), ("7", False)]
)
def test_a_radius_is_a_whole_number_from_1_to_200(km: object, fits: bool) -> None:  # noqa: FBT001 - a table of cases
    """What cannot be a radius is refused with a sentence, and changes nothing."""
    values = [("function", "G"), ("km", km)]
    made = change(1, *(put(field, value, kind="reach", id_="reach-g") for field, value in values))
    if fits:
        assert radii_of(check(made, Dossier())) == {"G": km}
    else:
        with pytest.raises(Problem):
            check(made, Dossier())


@pytest.mark.parametrize(
    ("people", "told"),
    [(0, 0), (3, 3), (12, 10), (87, 90), (449, 450), (12_345, 12_000), (123_456, 120_000), (995, 1000)],
)
def test_people_are_told_to_two_digits(people: int, told: int) -> None:
    """12,345 people are about 12,000; a few stay a few."""
    assert about(people) == told


# --- whom to ask next ---------------------------------------------------------------------------------------------


def asked(dossier: Dossier, letter: Letter = "G") -> Mapping[str, list[str]]:
    """Return whom to ask by what is asked for: one, two, three, and as few as can be for all."""
    found = asking(dossier, reach(dossier), letter)
    return {**{str(len(one.actors)): [*one.actors] for one in found.together}, "all": [*found.least.actors]}


def test_who_reaches_most_people_is_asked_first() -> None:
    """Landsberg, the largest town without, before Kaufering; two reach more; who adds nothing is not asked."""
    dossier = region(
        at("a", "Utting"),
        at("b", "Thaining"),
        at("c", "Landsberg am Lech"),
        at("d", "Utting"),
        role("a", "G"),
        radius("G", 5),
    )
    found = asking(dossier, reach(dossier), "G")
    assert [one.actors for one in found.together] == [("c",), ("c", "b")]
    assert found.steps[0][0] == "c"
    assert found.together[0].people == found.steps[0][1] >= 27_017
    assert {one.actor for one in found.candidates} == {"b", "c"}
    assert names(reach(dossier), found.beyond)
    assert found.least.places + len(found.beyond) == len(reach(dossier).near["G"].without)


def test_among_equals_the_better_reason_is_asked() -> None:
    """Four in one town: who is interested before who was asked, then who offers what fits, then the others by name."""
    crowd = [at(id_, "Utting") for id_ in ("anna", "ben", "cleo", "dora")]
    offer = record("offer", "o", actor="cleo", text="Saal", category="rooms")
    dossier = region(*crowd, offer, role("ben", "G", "asked"), role("dora", "G", "interested"))
    found = asking(dossier, reach(dossier), "G")
    assert [one.actor for one in found.candidates] == ["dora", "ben", "cleo", "anna"]
    assert [bool(one.reasons) for one in found.candidates] == [True, True, True, False]
    assert asked(dossier)["1"] == ["dora"]


def test_persons_those_who_carry_and_those_who_said_no_are_not_asked() -> None:
    """A person, who has taken it on, and who took the function off again are no candidates; dropped ones neither."""
    dossier = region(
        at("person", "Utting", sort="person"),
        at("carrier", "Utting"),
        at("no", "Utting"),
        actor("gone", city="Utting", lat=48.0, lon=11.0, dropped=True),
        role("carrier", "G"),
        role("no", "G", dropped=True),
        radius("G", 1),
    )
    found = asking(dossier, reach(dossier), "G")
    assert (found.candidates, found.together, found.least.actors) == ((), (), ())
    assert found.beyond == reach(dossier).near["G"].without


def test_who_could_be_asked_without_a_place_is_named() -> None:
    """Interested, but the place is not known: no figure can be told, and the question to ask is."""
    dossier = region(at("a", "Utting"), actor("b"), actor("c"), role("b", "G", "interested"))
    assert asking(dossier, reach(dossier), "G").unplaced == ("b",)


def test_where_everything_is_near_nobody_has_to_be_asked() -> None:
    """Without a gap there is nobody to ask, and none is needed to close it."""
    dossier = region(at("a", "Utting"), at("b", "Utting"), role("a", "G"), radius("G", 200))
    assert asked(dossier) == {"all": []}


def test_nobody_carries_anything_and_nobody_has_a_place() -> None:
    """An empty region asks nobody, for no function."""
    for letter in LETTERS:
        assert asked(region(actor("a")), letter) == {"all": []}


def test_organisations_called_the_same_are_one_here() -> None:
    """Merged, the one that stands has what the other carries; it is not asked for it."""
    dossier = merged(region(at("a", "Utting", about="Chor"), at("b", "Utting"), role("b", "G"), decided("a", "b")))
    assert reach(dossier).near["G"].carriers == ("a",)
    assert asked(dossier) == {"all": []}


@pytest.mark.parametrize("name", ["ammersee", "niederbayern"])
def test_on_the_samples_the_best_is_never_below_the_plain_way(name: str) -> None:
    """For every function: proven, at least what the plain way reaches, organisations only, each gap told."""
    dossier = shown(name, "de")
    found = reach(dossier)
    persons = {one.id for one in dossier.all(Actor) if one.sort == "person"}
    for letter in LETTERS:
        ask, gained = asking(dossier, found, letter), 0
        for number, together in enumerate(ask.together):
            gained += ask.steps[number][1] if number < len(ask.steps) else 0
            assert together.people >= gained
            assert together.doubt is None
            assert persons.isdisjoint(together.actors)
        assert ask.least.doubt is None
        assert ask.least.places + len(ask.beyond) == len(found.near[letter].without)


def test_the_regions_of_the_samples_are_those_they_tell_of() -> None:
    """Niederbayern is its nine Landkreise and three towns; Ammersee the two Landkreise around the lake."""
    assert len(settlements(shown("niederbayern", "de")).districts) == 12
    assert settlements(shown("ammersee", "de")).districts == (LANDSBERG, "Landkreis Starnberg")
    assert isinstance(settlements(region()), Settlements)
