"""Tables and points to take along: what is written, and that the upload reads back exactly that."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from regions import actor, decided, record, region, role, tie

from sirkit.documents.papers import Occasion, Order, made
from sirkit.dossier import Dossier, Record
from sirkit.fold import fold
from sirkit.formats import cells as reader
from sirkit.formats import entries, features, formulas, headings, opening, tabulated, template, unpacking, workbook
from sirkit.formats.cells import blank
from sirkit.formats.listing import PLAIN, listing
from sirkit.formats.opening import look_into
from sirkit.formats.organisations import item
from sirkit.formats.reading import Reading, as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.kinds import DIRECTED, Actor, Need, Offer, Role, Tie, Wish
from sirkit.pictures.marks import standing
from sirkit.samples import SAMPLES, shown
from sirkit.text import clean
from sirkit.words import speak

Telling = Callable[[Tie], tuple[object, ...]] | None
Write = Callable[[Dossier, str], bytes]
WRITERS: dict[str, Write] = {
    "csv": lambda dossier, language: tabulated.write_csv(dossier, speak(language)[1], language=language),
    "xlsx": lambda dossier, language: tabulated.write_xlsx(dossier, speak(language)[1]),
    "geojson": lambda dossier, _: features.write(dossier),
}
FIELDS = {*PLAIN, "lat", "lon"}
FORMULAS = ["=1+1", "+49 8806 1", "-x", "@x", "'=1", "''@x", "a; =1", 'a,"=1', "-5", "\uff1d1", "- Raum", "x|+1"]
LADEN, RADIO, KIRCHE = (f"{number:032x}" for number in (1, 2, 3))


def brought(reading: Reading, dossier: Dossier | None = None) -> Dossier:
    """Return the dossier into which something was read."""
    there = dossier or Dossier()
    change = as_change(reading, there, lambda _: set(), id="f" * 32, at="")
    return fold(there, [change] if change else [])


def read(data: bytes) -> Reading:
    """Return what a file holds; a workbook is read in this process: one for each example takes too long."""
    if not workbook.fits(data):
        return look_into(data)
    tables = opening._sorted(tuple(map(workbook._sheet, unpacking.sheets(data, 20_000, 200))))
    return opening.completed(tables, tables.outcome())


def facts(dossier: Dossier, tied: Telling = None, counted: Callable[[Role], str] = standing) -> dict[str, Any]:
    """Return everything that is told of a region, without the ids of what belongs to an organisation."""
    plain = {one.id: one.model_dump(include=FIELDS) for one in dossier.all(Actor)}
    topics = {one.id: sorted(one.topics.values()) for one in dossier.all(Actor)}
    belonging: list[Offer | Wish] = [*dossier.all(Offer), *dossier.all(Need), *dossier.all(Wish)]
    lines = sorted((one.KIND, one.actor, one.text) for one in belonging)
    roles = sorted((one.actor, one.function, counted(one)) for one in dossier.all(Role))
    between = sorted(repr(tied(one)) for one in dossier.all(Tie)) if tied else []
    return {"plain": plain, "topics": topics, "lines": lines, "roles": roles, "ties": between}


def ended(one: Tie) -> tuple[object, ...]:
    """Return of which kind a tie is and between whom; one without direction is the same from both ends."""
    ends = (one.from_actor, one.to_actor)
    return one.sort, ends if one.sort in DIRECTED else sorted(ends)


def said(one: Tie) -> tuple[object, ...]:
    """Return all a tie says."""
    return *ended(one), one.strength, one.since, one.note or None


TIES: dict[str, Telling] = {"csv": ended, "xlsx": said, "geojson": None}
SIGNS = st.characters(exclude_categories=["Cs"])
TEXTS = (
    st.one_of(st.text(SIGNS, max_size=20), st.sampled_from([*FORMULAS, "Raum; Küche", 'der "Hof"', "A|B", "_x0041_"]))
    .map(lambda text: clean(text).strip())
    .filter(bool)
)
NAMES = TEXTS.map(lambda text: " ".join(text.split())).filter(lambda text: text and not blank(text))
LINES = st.lists(TEXTS, max_size=3, unique_by=str.casefold)
TOPICS = st.lists(TEXTS, max_size=3, unique_by=item)
STREETS = st.none() | NAMES
DAYS = st.sampled_from([None, "2024", "2024-05", "2024-05-31"])
CITIES = st.sampled_from([None, "Nirgendwo am Bach", "Utting", "Eching (Landsberg)", "82279 Eching", "=Au", "Au; West"])
POINTS = st.tuples(st.floats(46, 55), st.floats(6, 17)).map(lambda point: (round(point[0], 7), round(point[1], 7)))
STATES = ("suggested", "asked", "interested", "taken_on")


@st.composite
def organisations(draw: st.DrawFn, id_: str) -> list[Record]:
    """Draw an organisation with all that belongs to it; one without a point has no place that could be looked up."""
    point = draw(st.none() | POINTS)
    city = draw(CITIES) if point else draw(st.sampled_from([None, "Nirgendwo am Bach"]))
    where: dict[str, Any] = {
        "city": city,
        "street": draw(STREETS),
        "zip": draw(st.sampled_from([None, "01067", "86919"])),
    }
    where |= {"lat": point[0], "lon": point[1], "ags": draw(st.sampled_from([None, "09181144"]))} if point else {}
    about: dict[str, Any] = {
        "sort": draw(st.sampled_from([None, "association", "social_enterprise", "meeting_place", "person"])),
        "description": draw(st.none() | TEXTS),
        "website": draw(st.sampled_from([None, "https://a.example/?b=c;d", "http://b.example"])),
        "established": draw(st.sampled_from([None, 1, 4])),
        "source": draw(st.none() | NAMES),
        "as_of": draw(DAYS),
        "licence": draw(st.sampled_from([None, "CC0-1.0"])),
        "topics": {item(topic): topic for topic in draw(TOPICS)},
    }
    lines = [(kind, text) for kind in ("offer", "need", "wish") for text in draw(LINES)]
    belonging = [record(kind, f"{id_}-{number}", actor=id_, text=text) for number, (kind, text) in enumerate(lines)]
    letters = draw(st.lists(st.sampled_from("ABH"), unique=True, max_size=2))
    roles = [
        role(id_, letter, draw(st.sampled_from(STATES)), draw(st.sampled_from(["self", "other"]))) for letter in letters
    ]
    return [actor(id_, draw(NAMES), **where, **about), *belonging, *roles]


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Draw a small region, in which two may bear one name."""
    drawn = [each for id_ in (LADEN, RADIO, KIRCHE) for each in draw(organisations(id_))]
    ends = draw(st.lists(st.sampled_from([(LADEN, RADIO), (RADIO, LADEN), (RADIO, KIRCHE)]), max_size=3, unique=True))
    for one, other in ends:
        sort = draw(st.sampled_from(["funds", "member", "uses_place", "informs"]))
        more: dict[str, Any] = {
            "strength": draw(st.sampled_from([None, 1, 3])),
            "since": draw(DAYS),
            "note": draw(st.none() | TEXTS),
        }
        drawn.append(tie(one, other, sort, directed=True, **more))
    if draw(st.booleans()):
        drawn.append(tie(KIRCHE, LADEN, draw(st.sampled_from(["knows", "cooperates"]))))
    return region(*drawn)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", WRITERS)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(dossier=dossiers())
def test_what_is_taken_along_is_read_back_exactly(kind: str, language: str, dossier: Dossier) -> None:
    """Names, places, points, functions, topics, offers, needs, wishes and facts come back; ties from the workbook."""
    back = brought(read(WRITERS[kind](dossier, language)))
    assert facts(back, TIES[kind], lambda one: one.state) == facts(dossier, TIES[kind])


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_bringing_back_what_is_there_changes_nothing(sample: str, kind: str, language: str) -> None:
    """A whole region, downloaded and uploaded again where it came from, adds and changes nothing."""
    dossier = shown(sample, language)
    reading = look_into(WRITERS[kind](dossier, language), around=Surroundings.of(dossier))
    assert len([one for one in reading.found if one.kind == "actor"]) == len(listing(dossier)) > 30
    assert as_change(reading, dossier, lambda _: set(), id="f" * 32, at="") is None


MERGED = region(
    actor(LADEN, "Dorfladen", description="Laden", city="Utting", lat=48.02, lon=11.1),
    actor(RADIO, "Dorfladen eG", website="https://a.example", topics={"b": "Brot"}),
    record("offer", "raum", actor=RADIO, text="Raum"),
    role(RADIO, "G"),
    decided(LADEN, RADIO),
)


@pytest.mark.parametrize("kind", WRITERS)
def test_who_was_called_the_same_is_told_once(kind: str) -> None:
    """Two called the same are one row with what both say; brought back, it adds nothing to either."""
    order = Order(MERGED, Occasion(), date(2026, 11, 22), *speak("de"))
    data = made({"geojson": "geojson"}.get(kind, f"table_{kind}"), order)
    reading = look_into(data, around=Surroundings.of(MERGED))
    (one,) = [one for one in reading.found if one.kind == "actor"]
    assert (one.values["description"], one.values["website"]) == ("Laden", "https://a.example")
    assert as_change(reading, MERGED, lambda _: set(), id="f" * 32, at="") is None


@pytest.mark.parametrize("name", ["table_csv", "table_xlsx", "geojson"])
def test_no_person_is_told_of(name: str) -> None:
    """Individuals, ties to them and persons to speak to are in none of the files."""
    person, contact = actor(RADIO, "Anna Beispiel", sort="person"), record("contact", "c", actor=LADEN, name="Ben")
    dossier = region(actor(LADEN, "Dorfladen"), person, contact, tie(LADEN, RADIO, "knows"))
    data = made(name, Order(dossier, Occasion(), date(2026, 11, 22), *speak("de")))
    told = repr(opening.look_into(data).found)
    assert "Dorfladen" in told
    assert not [word for word in ("Anna", "Ben", RADIO) if word in told or word.encode() in data]


def cells(data: bytes, sign: str) -> list[list[str]]:
    """Return the cells of a CSV as any program reads them."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=sign))


@pytest.mark.parametrize(("language", "sign", "lat"), [("de", ";", "48,0212"), ("en", ",", "48.0212")])
def test_a_csv_is_written_as_its_readers_write(language: str, sign: str, lat: str) -> None:
    """UTF-8 with its mark; semicolon and decimal comma in German, comma and point in English; no column in vain."""
    data = WRITERS["csv"](region(actor(LADEN, "Süß", lat=48.0212, lon=0.00001)), language)
    assert data.startswith(b"\xef\xbb\xbf")
    heads, row = cells(data, sign)
    assert (row[0], row[-4], row[-3].replace(",", ".")) == ("Süß", lat, "0.00001")
    assert len(heads) == len(tabulated.COLUMNS) - len(tabulated.RARE)
    assert len(cells(WRITERS["csv"](region(actor(LADEN, established=2)), language), sign)[0]) == len(heads) + 1


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_is_a_formula(text: str) -> None:
    """Whichever separator a program takes, no cell begins like a formula."""
    data = WRITERS["csv"](region(actor(LADEN, f"{text} "), actor(RADIO, "B", description=text)), "en")
    found = [cell for sign in ",;\t|" for row in cells(data, sign) for cell in row]
    assert not [cell for cell in found if cell.strip(' "').startswith(formulas.SIGNS)]


@given(st.text(st.sampled_from("'=+-@;,| \"\na"), max_size=12))
def test_guarding_is_taken_back_exactly(text: str) -> None:
    """The apostrophe that keeps a text from being computed comes off again, and no other one does."""
    assert formulas.bare(formulas.guarded(text)) == text


@given(
    st.lists(st.text(st.sampled_from('";,|\n-• ab'), min_size=1, max_size=6).map(str.strip).filter(bool), unique=True)
)
def test_entries_of_a_cell_come_back_whole(texts: list[str]) -> None:
    """Entries with separators, quotation marks and bullets in them stay what they are, with commas apart or not."""
    for finely in (True, False):
        assert list(entries.listed(entries.joined(texts, finely=finely), finely=finely)) == texts


def test_what_others_write_in_quotation_marks_stays() -> None:
    """Quotation marks are taken off only where they keep an entry together."""
    assert entries.listed('"Café" am See; "Laden"; "Raum; Küche"') == ('"Café" am See', '"Laden"', "Raum; Küche")


def test_a_workbook_holds_texts_as_texts_and_numbers_as_numbers() -> None:
    """What looks like a formula is marked as text, control characters are gone, coordinates can be computed with."""
    dossier = region(actor(LADEN, "=1+1", description="a\x0b\x00b\ufffe", lat=48.5, lon=11.0))
    sheet = load_workbook(io.BytesIO(WRITERS["xlsx"](dossier, "de")))["Organisationen"]
    head = {cell.value: sheet.cell(2, cell.column) for cell in sheet[1]}
    assert (head["Name"].value, head["Name"].data_type, head["Name"].quotePrefix) == ("=1+1", "s", True)
    assert (head["Beschreibung"].value, head["Breite"].value, head["Breite"].data_type) == ("a\nb", 48.5, "n")


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_ties_between_organisations_of_one_name_find_their_ends(kind: str) -> None:
    """Where a name does not tell who is meant, the id does; an organisation may be called like an example."""
    dossier = region(
        *(actor(id_, name) for id_, name in ((LADEN, "Laden"), (RADIO, "Laden"), (KIRCHE, "Beispiel: Kirche"))),
        *(tie(LADEN, RADIO, "knows"), tie(KIRCHE, RADIO, "funds", directed=True)),
    )
    assert facts(brought(read(WRITERS[kind](dossier, "de"))), ended) == facts(dossier, ended)


def test_geojson_is_what_maps_expect() -> None:
    """Longitude stands first, who has no place has no geometry, and the properties are the same for everybody."""
    dossier = region(actor(LADEN, "Laden", lat=48.0212, lon=11.1034, sort="company"), actor(RADIO), role(LADEN, "G"))
    content = json.loads(features.write(dossier))
    laden, radio = sorted(content["features"], key=lambda one: str(one["properties"]["name"]), reverse=True)
    assert (content["type"], laden["type"], laden["id"]) == ("FeatureCollection", "Feature", LADEN)
    assert laden["geometry"] == {"type": "Point", "coordinates": [11.1034, 48.0212]}
    assert radio["geometry"] is None
    assert laden["properties"].keys() == radio["properties"].keys()
    assert (laden["properties"]["sort"], laden["properties"]["function_G"]) == ("company", "taken_on")


def test_an_open_place_is_looked_up_as_in_every_table() -> None:
    """Who adds a place to a downloaded row, or a row without an id, finds both on the map."""
    heads, row = cells(WRITERS["csv"](region(actor(LADEN, "Laden")), "de"), ";")
    town = heads.index("Ort")
    added = [*row[:town], "Utting", *row[town + 1 :]]
    fresh = ["Radio", *[""] * (town - 1), "Utting", *[""] * (len(row) - town - 1)]
    text = "\n".join(";".join(f'"{cell}"' for cell in line) for line in (heads, added, fresh))
    found = [one.values for one in look_into(text.encode()).found]
    assert [(one["city"], "lat" in one) for one in found] == [("Utting am Ammersee", True)] * 2


def test_a_key_without_its_zero_is_mended() -> None:
    """A spreadsheet takes the zero from the beginning of a municipality key; it is put back."""
    dossier = region(actor(LADEN, "Laden", city="Utting", ags="09181144", lat=48.0, lon=11.0))
    data = WRITERS["csv"](dossier, "de").replace(b'"09181144"', b'"9181144"')
    assert look_into(data).found[0].values["ags"] == "09181144"


def test_what_was_erased_does_not_come_back_with_a_table() -> None:
    """Of an organisation that was erased for good, neither offers nor ties come back either."""
    dossier = region(actor(LADEN, "Laden"), actor(RADIO, "Radio"), tie(LADEN, RADIO, "knows"), role(LADEN, "G"))
    reading = read(WRITERS["csv"](dossier, "de"))
    change = as_change(reading, Dossier(), lambda _: {("actor", LADEN)}, id="f" * 32, at="")
    assert change
    assert {(op.kind, op.id) for op in change.ops} == {("actor", RADIO)}


def test_a_word_changed_in_a_table_is_not_entered_twice() -> None:
    """A list entry that stands there under another id is the same; a new one is added."""
    dossier = region(actor(LADEN, "Laden", topics={"x": "Brot"}), record("need", "n", actor=LADEN, text="Hilfe"))
    more = region(
        actor(LADEN, "Laden", topics={"x": "Brot", "y": "Milch"}),
        *(record("need", text.lower(), actor=LADEN, text=text) for text in ("Hilfe", "Geld")),
    )
    change = as_change(read(WRITERS["csv"](more, "de")), dossier, lambda _: set(), id="f" * 32, at="")
    assert change
    assert [getattr(op, "value", None) for op in change.ops] == ["Milch", LADEN, "Geld"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_word_that_is_written_is_read(language: str) -> None:
    """Kinds, ties and states are written in words the reading side knows."""
    _, say = speak(language)
    sorts = get_args(get_args(Actor.model_fields["sort"].annotation)[0])
    assert [reader.sort(say(f"actor.sort.{one}")) for one in sorts] == list(sorts)
    kinds = get_args(Tie.model_fields["sort"].annotation)
    assert [reader.tie(say(f"column.tie.{one}")) for one in kinds] == list(kinds)
    assert [reader.tick(say(f"role.state.{one}")) for one in STATES] == list(STATES)
    assert [headings.target(one) for one in template.headings(tabulated.COLUMNS, say).values()] == list(
        tabulated.COLUMNS
    )
