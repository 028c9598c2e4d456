"""Tables and points to take along as they are written: for spreadsheets, for maps, and so that nothing is computed."""

import io
import json
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from regions import actor, record, region, role, tie
from taken import FORMULAS, LADEN, RADIO, STATES, WRITERS, cells

from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import made
from sirkit.formats import cells as reader
from sirkit.formats import entries, features, formulas, headings, opening, tabulated, template
from sirkit.kinds import Actor, Tie
from sirkit.words import speak


@pytest.mark.parametrize("name", ["table_csv", "table_xlsx", "geojson"])
def test_no_person_is_told_of(name: str) -> None:
    """Individuals, ties to them and persons to speak to are in none of the files."""
    person, contact = actor(RADIO, "Anna Beispiel", sort="person"), record("contact", "c", actor=LADEN, name="Ben")
    dossier = region(actor(LADEN, "Dorfladen"), person, contact, tie(LADEN, RADIO, "knows"))
    data = made(name, Order(dossier, Occasion(), date(2026, 11, 22), *speak("de")))
    told = repr(opening.look_into(data).found)
    assert "Dorfladen" in told
    assert not [word for word in ("Anna", "Ben", RADIO) if word in told or word.encode() in data]


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
