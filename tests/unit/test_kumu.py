"""Kumu: its workbook, its tables, its blueprint and its backup are read; what is written is as Kumu wants it."""

import csv
import io
import json
from contextlib import suppress
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from regions import actor, record, region, role, tie
from taken import KIRCHE, LADEN, RADIO, brought, read

from sirkit.dossier import Dossier
from sirkit.formats import kumu, location, tags
from sirkit.formats.notes import Cell, Notes
from sirkit.formats.reading import Reading, as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.kinds import Actor, Role
from sirkit.messages import Problem
from sirkit.words import say, speak

GERMAN = speak("de")[1]
ELEMENTS = [
    ["Label", "Type", "Tags", "Location", "Net worth", "Email"],
    ["Dorfladen", "Company", "Brot|Mapping", "48.03, 11.09", "viel", "x@y.example"],
    ["Radio", "Founder", "", "Hauptstraße 3, 86919 Utting", "", ""],
    ["Küche", "Project", "", "nan, inf", "", ""],
    ["Hof", "", "", "481.2, 11", "", ""],
]
CONNECTIONS = [
    ["From", "To", "Type", "Direction", "Strength"],
    ["Dorfladen", "Radio|Küche", "funds", "directed", "Strong"],
    ["Hof", "Radio", "Nachbarschaft", "mutual", ""],
    ["Hof", "Mühle", "", "", "It's complicated"],
]
WHOLE = region(
    actor(LADEN, "=Dorfladen", lat=-3.5, lon=11.1, city="Utting", sort="association", topics={"a": "A|B", "b": "c, d"}),
    actor(RADIO, "Radio", street="Weg 1", zip="86919", city="Nirgendwo am Bach"),
    role(LADEN, "G"),
    role(LADEN, "B", "asked"),
    tie(LADEN, RADIO, "funds", strength=2, note="seit langem", since="2024", origin="Abend"),
)


def book(**sheets: list[list[str]]) -> bytes:
    """Return a workbook of these sheets."""
    made = Workbook()
    del made["Sheet"]
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def actors(reading: Reading) -> dict[str, dict[str, Any]]:
    """Return the organisations by name."""
    return {str(one.values["name"]): dict(one.values) for one in reading.found if one.kind == "actor"}


def ties(reading: Reading) -> list[tuple[Any, ...]]:
    """Return the ties: names of the ends, kind, strength and note."""
    names: dict[Any, Any] = {one.id: one.values["name"] for one in reading.found if one.kind == "actor"}
    found = [dict(one.values) for one in reading.found if one.kind == "tie"]
    return [
        (names[one["from_actor"]], names[one["to_actor"]], one["sort"], one.get("strength"), one.get("note"))
        for one in found
    ]


def said(reading: Reading) -> str:
    """Return all that is said, in German."""
    return "\n".join(say(message, "de") for message in reading.messages)


def test_a_workbook_as_kumu_exports_it() -> None:
    """Labels, types, tags, several targets and words of strength are taken; whom only a tie names is entered."""
    reading = read(book(Elements=ELEMENTS, Connections=CONNECTIONS))
    found = actors(reading)
    assert list(found) == ["Dorfladen", "Radio", "Küche", "Hof", "Mühle"]
    assert (found["Dorfladen"]["sort"], found["Dorfladen"]["lat"]) == ("company", 48.03)
    assert sorted(found["Dorfladen"]["topics"].values()) == ["Brot", "Mapping"]
    assert list(found["Radio"]["topics"].values()) == ["Founder"]
    assert (found["Radio"]["street"], found["Radio"]["zip"]) == ("Hauptstraße 3", "86919")
    assert ties(reading) == [
        ("Dorfladen", "Radio", "funds", 3, None),
        ("Dorfladen", "Küche", "funds", 3, None),
        ("Hof", "Radio", "cooperates", None, "Nachbarschaft"),
        ("Hof", "Mühle", "cooperates", None, None),
    ]
    assert "x@y.example" not in repr(reading)
    assert "„Mühle“ steht noch nirgends" in said(reading)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("nan, inf", "Zeile 4, Spalte „Location“: „nan, inf“ ist keine Zahl für eine Lage"),
        ("481.2, 11", "Zeile 4, Spalte „Location“: 481.2 gibt es nicht"),
        ("48.1", "keine Zahl für eine Lage"),
        ("1e5, 11", "keine Zahl für eine Lage"),
        ("11.1, 48.0", "Sind sie vertauscht"),
        ("inf", "keine Zahl für eine Lage"),
        ("none none " * 200, "keine Zahl für eine Lage"),
        ("48.1, 11.1, 500", "keine Zahl für eine Lage"),
    ],
)
def test_a_location_that_cannot_be_leaves_the_place_open(text: str, part: str) -> None:
    """A point that cannot be is told with its row and what to do; the organisation stays, and no street is made."""
    elements = [*ELEMENTS[:3], ["Hof", "", "", text, "", ""]]
    reading = read(book(Elements=elements, Connections=CONNECTIONS[:1]))
    assert {name: value for name, value in actors(reading)["Hof"].items() if value} == {"name": "Hof"}
    assert part in said(reading)
    assert "prüfen Sie hier ihren Ort" in said(reading)


def test_both_coordinates_are_named_where_both_are_wrong() -> None:
    """Latitude and longitude that cannot be are told each, not one after the other is mended."""
    notes = Notes("row.open")
    assert location.told(Cell(3, "Location", "481.2, 1112.5"), notes) == {}
    assert [one.key for one in notes.all()] == ["row.no_lat_maybe", "row.no_lon_maybe"]


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("48,03; 11,09", {"latitude": "48.03", "longitude": "11.09"}),
        ("0, 0", {}),
        ("n/a", {}),
        ("Utting am Ammersee", {"city": "Utting am Ammersee"}),
        ("Utting, Germany", {"city": "Utting", "country": "Germany"}),
        ("Weg 3, Utting, Germany", {"street": "Weg 3", "city": "Utting", "country": "Germany"}),
        ("Weg 3, 86919 Utting", {"address": "Weg 3, 86919 Utting"}),
    ],
)
def test_a_location_is_a_point_or_an_address(text: str, becomes: dict[str, str]) -> None:
    """A pair of numbers is a point, words are a place, and a part with a number in front of it is a street."""
    assert location.told(Cell(2, "Location", text), Notes("row.open")) == becomes


BLUEPRINT = {
    "elements": [
        {"id": "e1", "label": "A-Haus", "type": "Verein", "tags": ["eins", "zwei"], "Favourite": 3},
        {"id": "e2", "label": "A-Haus", "location": "48.1, 11.1"},
        {"id": "e2", "label": "Doppelt"},
        {"id": "e3"},
        "x",
    ],
    "connections": [
        {"id": "c1", "from": "e1", "to": "e2", "direction": "mutual", "type": "knows"},
        {"from": "e1", "to": "e9"},
        {"from": "e1", "to": "e1"},
        {},
    ],
}


def test_a_blueprint_is_read() -> None:
    """Equal labels are told apart by their ids; double ids, ties to nobody and to oneself get a sentence each."""
    reading = read(json.dumps(BLUEPRINT).encode())
    assert [one.values["name"] for one in reading.found if one.kind == "actor"] == ["A-Haus", "A-Haus", "e3"]
    assert ties(reading) == [("A-Haus", "A-Haus", "knows", None, None)]
    text = said(reading)
    assert "Zeile 3: Die Kennung „e2“ steht schon weiter oben" in text
    assert "Verbindungen, Zeile 2: „e9“ steht nicht unter den Organisationen" in text
    assert "Verbindungen, Zeile 3" in text


def test_the_backup_of_a_project_is_read() -> None:
    """A backup keeps the fields in a part of their own, and calls ids and types otherwise."""
    elements = [
        {"_id": "elem-Ab1", "attributes": {"label": "Hof", "element type": "Verein", "tags": ["Brot"]}},
        {"_id": "elem-Ab2", "attributes": {"label": "Radio"}},
    ]
    between = {
        "_id": "conn-1",
        "from": "elem-Ab1",
        "to": "elem-Ab2",
        "direction": "directed",
        "attributes": {"connection type": "fördert"},
    }
    reading = read(json.dumps({"_id": "p", "name": "Tal", "elements": elements, "connections": [between]}).encode())
    assert actors(reading)["Hof"]["sort"] == "association"
    assert ties(reading) == [("Hof", "Radio", "funds", None, None)]


@pytest.mark.parametrize("wrong", [[], [None], [[]], [{"label": {}}], [{"label": ["a", 1, None]}], [{"": "x"}]])
def test_a_blueprint_of_anything_is_read_or_refused(wrong: list[Any]) -> None:
    """Wrong kinds where elements, labels or connections should be: a reading or a sentence."""
    others: tuple[Any, ...] = (None, 3, [None, {"from": [], "to": {}}])
    for between in others:
        with suppress(Problem):
            assert read(json.dumps({"elements": wrong, "connections": between}).encode()).messages


def test_other_files_with_elements_are_not_kumus() -> None:
    """What OpenStreetMap's search answers has elements, too, but no labels."""
    with pytest.raises(Problem, match=r"file\.unknown"):
        read(b'{"version": 0.6, "elements": [{"type": "node", "id": 1, "lat": 48.1, "lon": 11.1}]}')


def test_thousands_of_ties_in_one_cell_are_refused() -> None:
    """One cell may name several organisations, but not more than anybody could look at."""
    with pytest.raises(Problem, match=r"file\.many"):
        read(json.dumps({"elements": [{"label": "a"}], "connections": [{"from": "a", "to": "b|" * 200_000}]}).encode())


def test_sheets_to_be_ignored_are_and_others_are_named() -> None:
    """A sheet marked (ignore) is not read, one that fits nowhere is named, several sheets of elements are one."""
    more = [["Label", "Tags"], ["Bank", "Geld"]]
    sheets = {"People": ELEMENTS, "Firms": more, "Old (ignore)": more, "Log": [["Wann", "Was"], ["1", "2"]]}
    reading = read(book(**sheets, Connections=CONNECTIONS[:2]))
    assert list(actors(reading)) == ["Dorfladen", "Radio", "Küche", "Hof", "Bank"]
    assert [one.values["sheet"] for one in reading.messages if one.key == "table.spare"] == ["Log"]


def test_what_is_written_is_as_kumu_wants_it() -> None:
    """Ids come first, connections name by them, functions are tags with their state, a point is one text."""
    made = load_workbook(io.BytesIO(kumu.write_xlsx(WHOLE, GERMAN)))
    assert made.sheetnames == ["Elements", "Connections"]
    head, first, _ = made["Elements"].iter_rows(values_only=True)
    assert head[:7] == ("ID", "Label", "Type", "Description", "Tags", "URL", "Location")
    told = dict(zip(head, first, strict=True))
    assert told["Tags"] == 'B Lerninteressierte schulen (gefragt)|G Soziale Treffpunkte betreiben|"A|B"|c, d'
    assert (told["Label"], told["Location"], told["Type"]) == ("=Dorfladen", "-3.5, 11.1", "Verein")
    head, first = made["Connections"].iter_rows(values_only=True)
    assert (head[:3], first[1:3]) == (("ID", "From", "To"), (LADEN, RADIO))
    with ZipFile(io.BytesIO(kumu.write_csv(WHOLE, GERMAN))) as archive:
        assert archive.namelist() == ["elements.csv", "connections.csv"]
        rows = list(csv.DictReader(io.StringIO(archive.read("elements.csv").decode())))
    assert [row["Location"] for row in rows] == ["-3.5, 11.1", "Weg 1, 86919 Nirgendwo am Bach"]
    assert rows[0]["Label"] == "'=Dorfladen"


@pytest.mark.parametrize("write", [kumu.write_xlsx, kumu.write_csv])
def test_states_and_ties_survive(write: Any) -> None:
    """A function's state, a tie's kind, strength, day, origin and note come back; where it came from nothing is new."""
    back = brought(read(write(WHOLE, GERMAN)))
    assert {(one.function, one.state) for one in back.all(Role)} == {("G", "taken_on"), ("B", "asked")}
    assert (
        as_change(read(write(WHOLE, GERMAN), Surroundings.of(WHOLE)), WHOLE, lambda _: set(), id="f" * 32, at="")
        is None
    )
    assert {one.name for one in back.all(Actor)} == {"=Dorfladen", "Radio"}


def test_a_tie_whose_kind_tells_its_direction_is_not_changed() -> None:
    """Somebody funds somebody: brought back, the direction that nobody has said besides is nothing new."""
    there = region(
        actor(LADEN), actor(KIRCHE), record("tie", "tie-000000001", from_actor=LADEN, to_actor=KIRCHE, sort="funds")
    )
    reading = read(kumu.write_csv(there, GERMAN), Surroundings.of(there))
    assert as_change(reading, there, lambda _: set(), id="f" * 32, at="") is None


TOPICS = st.lists(
    st.text(max_size=12).map(str.strip)
    | st.sampled_from(["A Netzwerk orchestrieren", '"', "a|b", '"x"|', "B (gefragt)"]),
    max_size=4,
    unique=True,
)


@given(TOPICS, st.dictionaries(st.sampled_from("ABH"), st.sampled_from(["taken_on", "asked", "interested"])))
def test_any_tags_come_back(topics: list[str], functions: dict[Any, str]) -> None:
    """Whatever topics are called, also like a function, they come back as they are, and functions with their state."""
    kept = [topic for topic in topics if topic]
    assert tags.read(tags.written(functions, kept, GERMAN)) == (functions, tuple(kept))


@pytest.mark.parametrize(
    "tag", ["B. Smith", "A: Netz", "Amt", "G", "A Netz (gefragt)", "H Wissen schaffen (bald)", "x" * 9999]
)
def test_what_is_only_like_a_function_is_a_topic(tag: str) -> None:
    """Letters, initials and unknown states make no function of a tag."""
    assert tags.read(tag) == ({}, (tag,))


def test_a_file_of_an_empty_region_has_its_headings() -> None:
    """Where nobody stands the sheets have their headings, and that nobody is there is said."""
    with pytest.raises(Problem, match=r"read\.empty"):
        read(kumu.write_xlsx(Dossier(), GERMAN))
