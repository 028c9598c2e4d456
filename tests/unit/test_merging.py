"""Actors entered twice: which look alike, what was decided, and the dossier in which they are one."""

import random
from itertools import combinations
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import actor, decided, record, region, role, tie

from sirkit.coverage import coverage
from sirkit.dossier import Cell, Dissent, Dossier, Record
from sirkit.kinds import KINDS, POINTING, Actor, Tie
from sirkit.likeness import ENOUGH, Crowd, candidates, described, score, traits
from sirkit.merging import Conflict, alike, conflicts, groups, likeness_id, merged
from sirkit.names import FORMS, compared
from sirkit.words import catalogue


def pairs(dossier: Dossier) -> list[tuple[str, str]]:
    """Return the pairs to look at, by id."""
    return [(pair.one, pair.other) for pair in alike(dossier)]


def reasons(dossier: Dossier) -> list[str]:
    """Return the keys of the reasons of the only pair."""
    (pair,) = alike(dossier)
    return [message.key for message in pair.reasons]


@pytest.mark.parametrize("form", [*FORMS, *(spelling for others in FORMS.values() for spelling in others)])
def test_legal_forms_are_set_aside(form: str) -> None:
    """However a legal form is written, the name is the same without it, and the form is known."""
    name = compared(f"Weiherhof {form}")
    assert name.words == ("weiherhof",)
    assert form == name.form or form in FORMS[name.form]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stiftung Weiherhof", ("stiftung", "weiherhof")),
        ("AG Inklusion", ("ag", "inklusion")),
        ("Kulturverein e.V. Dießen", ("kulturverein", "diessen")),
        ("VHS Ammersee-Süd", ("volkshochschule", "ammersee", "sud")),
        ("e. V.", ("e", "v")),
        ("Die Für", ("die", "fur")),
        ("مركز الحي", ("مركز", "الحي")),
        ("🌻 🌲", ("🌻", "🌲")),
    ],
)
def test_names_keep_what_tells_them(text: str, words: tuple[str, ...]) -> None:
    """A legal form goes only where it is one, short forms are spelled out, no script is lost."""
    assert compared(text).words == words


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


@pytest.mark.parametrize("verdict", ["same", "different"])
@pytest.mark.parametrize("ends", [("a", "b"), ("b", "a")])
def test_what_is_decided_is_not_asked_again(verdict: str, ends: tuple[str, str]) -> None:
    """A pair decided in either order is left out; dropping the decision brings it back."""
    actors = actor("a", "Weiherhof"), actor("b", "Weiherhof")
    decision = record("likeness", "x", one=ends[0], other=ends[1], verdict=verdict)
    assert pairs(region(*actors, decision)) == []
    assert pairs(region(*actors, record("likeness", "x", dropped=True, one=ends[0], other=ends[1], verdict=verdict)))


def test_what_follows_from_decisions_is_not_asked() -> None:
    """If a and b are one, and c is another than b, nobody need say so of a and c."""
    actors = [actor(id_, "Weiherhof") for id_ in "abc"]
    assert pairs(region(*actors, decided("a", "b"), decided("b", "c"))) == []
    assert pairs(region(*actors, decided("a", "b"), decided("b", "c", "different"))) == []
    assert pairs(region(*actors, decided("a", "b"))) == [("a", "c"), ("b", "c")]


def test_put_off_comes_last() -> None:
    """Pairs put off come after those with a lower score, and stay although they no longer look alike."""
    actors = [actor("a", "Weiherhof"), actor("b", "Weiherhof"), actor("c", "Lebenshilfe Au"), actor("d", "Lebenshilfe")]
    later = [decided("b", "a", "later"), decided("a", "c", "later")]
    found = alike(region(*actors, *later))
    assert [(pair.one, pair.other, pair.later) for pair in found] == [
        ("c", "d", False),
        ("a", "b", True),
        ("a", "c", True),
    ]


def test_dropped_actors_are_not_asked_about() -> None:
    """An actor that was dropped takes no part: not in asking, not in being one with another."""
    hidden = region(actor("a", "Weiherhof"), actor("b", "Weiherhof", dropped=True), decided("a", "b", "later"))
    assert pairs(hidden) == []
    same = region(actor("a"), actor("b", dropped=True), decided("a", "b"), role("b", "A"))
    assert merged(same) is same


@given(st.text(max_size=30), st.text(max_size=30))
def test_ids_of_decisions_are_fit_and_symmetric(one: str, other: str) -> None:
    """The id of a decision is the same in both orders, fit to be kept, and of this pair alone."""
    made = record("likeness", likeness_id(one, other), one="a", other="b", verdict="same")
    assert made.entity is not None
    assert likeness_id(other, one) == made.id
    assert likeness_id("a-b", "c") != likeness_id("a", "b-c")


def test_pointing_fields_are_all_known() -> None:
    """Every field that holds the id of another record is listed; a new kind that points at actors must join."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, model in KINDS.items():
        fields = model.model_json_schema()["properties"]
        pointing = tuple(
            sorted(name for name, field in fields.items() if name != "id" and "^[0-9a-z-]{1,64}$" in str(field))
        )
        found.update({kind: pointing} if pointing else {})
    assert found == {kind: tuple(sorted(fields)) for kind, fields in POINTING.items()}


WHOLE = (
    actor("a", "Weiherhof", city="Au", topics={"t1": "Essen"}),
    actor("b", "Weiherhof e. V.", city="Aufeld", lat=48.0, lon=11.0, zip="12345", topics={"t2": "Wohnen"}),
    actor("c", "Tafel", zip="99999", lat=1.0),
    record("region", "region", name="R", carer="a", deputy="c"),
    record("place", "p", name="Saal", run_by="a"),
    record("offer", "o", actor="a", text="Raum"),
    record("need", "n", actor="a", text="Geld"),
    record("wish", "w", actor="a", text="Bus"),
    record("contact", "k", actor="a", name="Kontakt"),
    record("step", "s", task="Anrufen", actor="c", speaks_to="a"),
    record("hologram", "h", actor="a"),
    tie("a", "c", strength=2),
    tie("c", "b", note="eng", since="2020"),
    tie("a", "b"),
    tie("a", "c", "knows"),
)


def test_the_one_with_most_values_stands_and_is_filled() -> None:
    """Of two that are one the fuller record stands; what it says holds, what it lacks comes from the other."""
    whole = merged(region(*WHOLE, decided("a", "b")))
    assert [each.id for each in whole.all(Actor)] == ["b", "c"]
    standing = whole.record("actor", "b").values
    assert (standing["name"], standing["city"]) == ("Weiherhof e. V.", "Aufeld")
    assert standing["topics"] == {"t1": "Essen", "t2": "Wohnen"}
    filled = merged(region(*WHOLE, decided("b", "c"))).record("actor", "b").values
    assert (filled["lat"], filled["lon"], filled["zip"]) == (48.0, 11.0, "12345")


def test_of_equals_the_smallest_id_stands() -> None:
    """Of records with as many values the smallest id stands, and points are never mixed from two places."""
    one, other = actor("b", "Hof", lat=48.0), actor("a", "Hof", lon=11.0)
    whole = merged(region(one, other, decided("a", "b")))
    assert whole.records("actor").keys() == {"a"}
    assert whole.record("actor", "a").values.get("lat") is None


def test_everything_points_at_the_one() -> None:
    """What pointed at the other points at the standing one, in every kind; unknown kinds stay as they are."""
    whole = merged(region(*WHOLE, decided("a", "b")))
    for kind, fields in POINTING.items():
        pointed = {each.values.get(field) for each in whole.records(kind).values() for field in fields}
        assert "a" not in pointed, kind
    assert whole.record("region", "region").values["carer"] == "b"
    assert whole.record("step", "s").values["speaks_to"] == "b"
    assert whole.record("contact", "k").values["actor"] == "b"
    assert whole.record("hologram", "h").values["actor"] == "a"


def test_double_ties_are_one_and_none_leads_back() -> None:
    """Ties of one sort between the same two are one, with all that was said; those to itself are gone."""
    whole = merged(region(*WHOLE, decided("a", "b")))
    ties = {(each.from_actor, each.to_actor, each.sort): each for each in whole.all(Tie)}
    assert ties.keys() == {("c", "b", "cooperates"), ("b", "c", "knows")}
    assert (ties["c", "b", "cooperates"].strength, ties["c", "b", "cooperates"].note) == (2, "eng")


def test_directed_ties_there_and_back_stay_two() -> None:
    """Money that flows both ways is two ties."""
    there, back = (tie(*ends, "funds", directed=True) for ends in (("a", "c"), ("c", "b")))
    whole = merged(region(actor("a"), actor("b"), actor("c"), there, back, decided("a", "b")))
    assert len(list(whole.all(Tie))) == 2


def test_ties_of_others_stay_untouched() -> None:
    """Double ties between actors that nobody merged are not this view's business."""
    others = tie("c", "d"), tie("d", "c")
    whole = merged(region(*(actor(id_) for id_ in "abcd"), *others, decided("a", "b")))
    assert len(list(whole.all(Tie))) == 2


def test_taken_on_needs_one_who_said_both() -> None:
    """What others call taken on, and what it is itself interested in, never make a function carried."""
    claimed, keen = role("a", "G", "taken_on", "other"), role("b", "G", "interested", "self")
    whole = merged(region(actor("a"), actor("b"), claimed, keen, decided("a", "b")))
    assert coverage(whole)["G"].sought
    assert coverage(whole)["G"].interested == ("a",)
    assert len(whole.records("role")) == 1


def test_the_strongest_role_stands() -> None:
    """What one of them says it has taken on, stands; duties others suggest for it do not count as carried."""
    weak = record("role", "a-g", actor="a", function="G", state="suggested", duties={"run": "x"}, since="2020")
    carried = record("role", "b-g", actor="b", function="G", state="taken_on", said_by="self", duties={"open": "x"})
    whole = merged(region(actor("a"), actor("b"), weak, carried, decided("a", "b")))
    assert coverage(whole)["G"].taken_on == ("a",)
    assert coverage(whole)["G"].share == pytest.approx(1 / 3)
    assert "since" not in whole.record("role", "b-g").values


def test_equal_roles_are_united() -> None:
    """Duties that both say they carry are carried together; roles for other functions stay apart."""
    ours, theirs = (
        record("role", f"{who}-g", actor=who, function="G", state="taken_on", said_by="self", duties={duty: "x"})
        for who, duty in (("a", "run"), ("b", "open"))
    )
    whole = merged(region(actor("a"), actor("b"), ours, theirs, role("b", "H"), decided("a", "b")))
    assert coverage(whole)["G"].share == pytest.approx(2 / 3)
    assert coverage(whole)["H"].taken_on == ("a",)


def test_a_dropped_role_stays_dropped() -> None:
    """A no of one is neither counted nor lost: it stays dropped beside what the other says."""
    whole = merged(
        region(actor("a"), actor("b"), role("b", "G", dropped=True), role("a", "G", "asked"), decided("a", "b"))
    )
    assert [each.dropped for each in whole.records("role").values()] == [True, False]
    assert {each.values["actor"] for each in whole.records("role").values()} == {"a"}


def test_dissent_comes_along_with_what_is_filled() -> None:
    """A dissent about a value that is filled in stays to be seen."""
    said = (Dissent(("city", None), Cell("Berg", "ben", "c"), "d"), Dissent(("name", None), Cell("X", "ben", "c"), "d"))
    other = actor("b", "Hof", city="Au")
    doubted = Record("actor", "b", other.cells, said)
    full = actor("a", "Hof", zip="1", street="2")
    whole = merged(region(full, doubted, decided("a", "b")))
    assert whole.record("actor", "a").open_dissents == said[:1]


def test_the_same_goes_on() -> None:
    """Who is the same as the same is the same: groups are joined along chains, fullest first."""
    actors = [actor("a"), actor("b"), actor("c", city="Au"), actor("d"), actor("e")]
    assert groups(region(*actors, decided("a", "b"), decided("c", "b"), decided("d", "e"))) == (
        ("c", "a", "b"),
        ("d", "e"),
    )


def test_different_keeps_apart_and_is_told() -> None:
    """Two called different are never one, whatever joins them; the contradiction is told with its chain."""
    dossier = region(
        *(actor(id_) for id_ in "abc"), decided("a", "b"), decided("b", "c"), decided("a", "c", "different")
    )
    assert groups(dossier) == (("a", "b"),)
    assert conflicts(dossier) == (Conflict("a", "c", ("a", "b", "c")),)
    assert merged(dossier).records("actor").keys() == {"a", "c"}


def test_no_conflict_where_nothing_contradicts() -> None:
    """Different alone, and same alone, contradict nothing."""
    dossier = region(*(actor(id_) for id_ in "abcd"), decided("a", "b"), decided("b", "c", "different"))
    assert conflicts(dossier) == ()


def test_both_verdicts_on_one_pair_keep_it_apart() -> None:
    """Two records that contradict each other about one pair are a conflict, and nobody is merged."""
    said = (
        record("likeness", id_, one="a", other="b", verdict=verdict)
        for id_, verdict in (("x", "same"), ("y", "different"))
    )
    dossier = region(actor("a"), actor("b"), *said)
    assert merged(dossier) is dossier
    assert conflicts(dossier) == (Conflict("a", "b", ("a", "b")),)


IDS = st.sampled_from("abcde")
STATES = st.sampled_from(["suggested", "asked", "interested", "taken_on"])


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    """Draw the records of a small region in which much was entered twice and much decided."""
    actors = [
        actor(id_, city=draw(st.sampled_from([None, "Au"])), dropped=draw(st.integers(0, 9)) == 0) for id_ in "abcde"
    ]
    ends = draw(st.lists(st.tuples(IDS, IDS, st.sampled_from(["knows", "cooperates"])), max_size=6, unique=True))
    roles = draw(
        st.lists(st.tuples(IDS, st.sampled_from("AB"), STATES, st.sampled_from(["self", "other"])), max_size=6)
    )
    verdicts = draw(st.lists(st.tuples(IDS, IDS, st.sampled_from(["same", "same", "different", "later"])), max_size=6))
    made = [
        *actors,
        *(tie(*each) for each in ends),
        *(role(*each) for each in roles),
        *(decided(*each) for each in verdicts),
    ]
    return list({(each.kind, each.id): each for each in made}.values())


@settings(max_examples=150, deadline=None)
@given(records())
def test_merging_twice_is_merging_once(made: list[Record]) -> None:
    """The merged dossier holds nothing more to merge."""
    whole = merged(region(*made))
    assert merged(whole) == whole


@settings(max_examples=100, deadline=None)
@given(records(), st.randoms(use_true_random=False))
def test_order_does_not_matter(made: list[Record], chance: random.Random) -> None:
    """Whoever entered or decided first: the merged dossier, the pairs and the conflicts are the same."""
    mixed = chance.sample(made, len(made))
    assert merged(region(*mixed)).hash() == merged(region(*made)).hash()
    assert alike(region(*mixed)) == alike(region(*made))
    assert conflicts(region(*mixed)) == conflicts(region(*made))


@settings(max_examples=100, deadline=None)
@given(records())
def test_taking_a_decision_back_parts_them_again(made: list[Record]) -> None:
    """Merging changes nothing of what was entered: with the decisions dropped, everything is as before."""
    dossier = region(*made)
    before = dossier.hash()
    merged(dossier)
    assert dossier.hash() == before
    undecided = [Record(r.kind, r.id, r.cells, (), dropped=True) if r.kind == "likeness" else r for r in made]
    assert merged(region(*undecided)) == region(*undecided)


@settings(max_examples=100, deadline=None)
@given(records())
def test_merging_loses_no_one_and_covers_no_more(made: list[Record]) -> None:
    """Each standing actor stands or is stood for; a function is carried merged exactly where it was before."""
    dossier = region(*made)
    whole = merged(dossier)
    stood_for = {id_ for _, *others in groups(dossier) for id_ in others}
    assert {one.id for one in whole.all(Actor)} | stood_for == {one.id for one in dossier.all(Actor)}
    for letter in coverage(dossier):
        assert coverage(whole)[letter].sought == coverage(dossier)[letter].sought


STEMS = (
    "Feuerwehr",
    "Caritas",
    "Diakonie",
    "Musikverein",
    "Grundschule",
    "Nachbarschaftshilfe",
    "Dorfladen",
    "Sozialstation",
)
OPENINGS = (
    "Al",
    "Bern",
    "Dorn",
    "Eich",
    "Föhr",
    "Gund",
    "Hart",
    "Ill",
    "Kauf",
    "Lind",
    "Mar",
    "Neid",
    "Ott",
    "Pfaff",
    "Rott",
    "Wind",
)
ENDINGS = ("ach", "berg", "dorf", "eck", "feld", "heim", "hofen", "ingen", "kirchen", "ried", "stätten", "wang")


def many(number: int) -> Dossier:
    """Return a large region: organisations of few sorts in many towns, a third of them without a place."""
    chance = random.Random(number)  # noqa: S311 - chance that can be repeated is wanted
    towns = [opening + ending for opening in OPENINGS for ending in ENDINGS]
    made = []
    for each in range(number):
        town, own = chance.choice(towns), chance.choice(towns)
        name = f"{chance.choice(STEMS)} {town}" if chance.random() < 0.6 else f"{own}er {chance.choice(STEMS)}"
        made.append(actor(f"{each:05}", name + chance.choice(["", "", " e. V."]), city=town if each % 3 else None))
    return region(*made)


def took(number: int) -> float:
    """Return the seconds of one processor that finding the pairs among so many actors takes."""
    dossier = many(number)
    began = process_time()
    alike(dossier)
    return process_time() - began


def test_many_actors_are_compared_with_few() -> None:
    """Of 5,000 actors each is compared with few: four times as many take not 16 times as long."""
    assert len(candidates([described(one) for one in many(5000).all(Actor)])) < 5000 * 15
    assert took(2000) < 10 * took(500)


def test_blocks_lose_nothing() -> None:
    """What comparing each with each of 300 actors would find, the blocks find too."""
    dossier = many(300)
    actors = sorted((described(one) for one in dossier.all(Actor)), key=lambda one: one.actor.id)
    crowd = Crowd.of(actors)
    found = {(a.actor.id, b.actor.id) for a, b in combinations(actors, 2) if score(traits(a, b, crowd)) >= ENOUGH}
    assert len(found) > 10
    assert found == set(pairs(dossier))
