"""The import of OpenFairDB: its table as it is made for it, and read again where it came from and elsewhere."""

import csv
import io
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import actor, decided, record, region, role
from taken import KIRCHE, LADEN, RADIO, brought
from test_every_format import order

from sirkit.documents.papers import made
from sirkit.dossier import Dossier
from sirkit.formats import fairdb
from sirkit.formats.opening import look_into
from sirkit.formats.reading import as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.kinds import Actor
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, say, text

HEAD = (
    "title,description,lat,lng,street,zip,city,country,state,contact_name,contact_email,contact_phone,"
    "opening_hours,founded_on,tags,homepage,license,image_url,image_link_url"
)
BANK = f'{HEAD}\nHofbank,Geld für Menschen.,51.47,7.21,Weg 26,01067,Bochum,,,,,,,,"bank,geld,commercial",,CC0-1.0,,\n'
REGION = region(
    actor(
        LADEN, "Dorfladen", lat=48.0, lon=11.1, city="Utting", sort="company", topics={"a": "Regionale Küche, #Brot"}
    ),
    actor(RADIO, "=Radio", lat=48.2, lon=11.3, sort="association", topics={"b": "Bildung", "c": "commercial"}),
    actor(KIRCHE, "Kirche"),
    record("contact", "c", actor=LADEN, name="Canary", email="a@b.example"),
    role(LADEN, "G"),
)


def rows(dossier: Dossier = REGION) -> dict[str, dict[str, str]]:
    """Return the rows as any program reads them, by title."""
    table = csv.DictReader(io.StringIO(fairdb.write(dossier).decode(), newline=""))
    return {row["title"]: row for row in table}


def news(data: bytes, dossier: Dossier = REGION) -> list[tuple[Any, ...]]:
    """Return what a file would enter where this dossier is."""
    change = as_change(look_into(data, around=Surroundings.of(dossier)), dossier, lambda _: set(), id="f" * 32, at="")
    return [(op.kind, op.id, getattr(op, "field", ""), getattr(op, "value", "")) for op in change.ops] if change else []


def test_the_table_is_that_of_the_import() -> None:
    """Exactly its columns in their order, no contact, points with a decimal point, the category as last of the tags."""
    assert fairdb.write(REGION).decode().splitlines()[0].replace('"', "") == HEAD
    found = rows()
    assert {name: (row["lat"], row["lng"]) for name, row in found.items()} == {
        "Dorfladen": ("48.0", "11.1"),
        "'=Radio": ("48.2", "11.3"),
        "Kirche": ("", ""),
    }
    assert [found[name]["tags"] for name in found] == ["bildung,non-profit", "regionale-küche-brot,commercial", ""]
    assert {row[name] for row in found.values() for name in row if name.startswith("contact_")} == {""}
    assert {row["license"] for row in found.values()} == {""}


def test_a_licence_is_only_what_was_agreed() -> None:
    """The licence stands where it was entered, and nowhere else; the help says to ask first."""
    assert rows(region(actor(LADEN, "Laden", licence="CC0-1.0")))["Laden"]["license"] == "CC0-1.0"
    for language in LANGUAGES:
        assert "CC0-1.0" in text("downloads.help.fairdb_csv", language)


def test_it_is_nothing_new_where_it_came_from() -> None:
    """Who stands at the same place under the same name is known, with kind, topics and source; a new tag is added."""
    data = fairdb.write(REGION)
    assert news(data) == []
    more = data.replace(b"bildung,non-profit", b"bildung,musik,non-profit")
    assert news(more) == [("actor", RADIO, "topics", "musik")]


def test_who_was_called_the_same_is_nothing_new_either() -> None:
    """Of two called the same one row is written, with what both say; brought back it adds nothing to either."""
    pair = (actor(LADEN, "Laden", lat=48.0, lon=11.1), actor(RADIO, "Laden am Eck", topics={"b": "Brot"}))
    merged = region(*pair, decided(LADEN, RADIO))
    assert news(made("fairdb_csv", order(merged)), merged) == []


def test_somebody_of_the_same_name_elsewhere_is_somebody_else() -> None:
    """A name alone is not enough: 200 m away, without a point, or with two who are called so, it is a new one."""
    data = fairdb.write(REGION)
    away = data.replace(b'"48.0"', b'"48.002"')
    assert {id_ for _, id_, _, _ in news(away)} & {LADEN} == set()
    assert any(value == "Dorfladen" for *_, value in news(away))
    nowhere = data.replace(b'"48.0","11.1"', b'"",""')
    assert any(value == "Dorfladen" for *_, value in news(nowhere))
    twice = region(*(actor(id_, "Dorfladen", lat=48.0, lon=11.1) for id_ in (LADEN, RADIO)))
    assert {id_ for _, id_, _, _ in news(data, twice)} & {LADEN, RADIO} == set()


def test_a_person_is_never_recognised() -> None:
    """An entry called like an individual of the region is somebody else, and says nothing about the person."""
    person = region(record("actor", LADEN, sort="person", name="Dorfladen", lat=48.0, lon=11.1))
    assert {id_ for _, id_, _, _ in news(fairdb.write(REGION), person)} & {LADEN} == set()


def test_the_table_others_have_made_is_read() -> None:
    """The category among the tags is the kind, contacts stay out, and where it is stands as it was told."""
    reading = look_into(BANK.replace("Bochum,,,,,,,", "Bochum,,,Anna,a@b.example,,,").encode())
    (one,) = brought(reading).all(Actor)
    assert (one.name, one.sort, one.city, one.zip, one.licence) == ("Hofbank", "company", "Bochum", "01067", "CC0-1.0")
    assert sorted(one.topics.values()) == ["bank", "geld"]
    assert (one.lat, one.lon, one.source) == (51.47, 7.21, "Karte von morgen (OpenFairDB)")
    assert "Anna" not in repr(reading.found)
    assert "read.personal" in [message.key for message in reading.messages]


def test_a_row_with_too_much_in_it_is_told() -> None:
    """A cell beyond the last column is named by its row, and the row is not taken."""
    wide = BANK + BANK.splitlines()[1].replace("Hofbank", "Andere") + ",zu viel\n"
    reading = look_into(wide.encode())
    assert [one.values["row"] for one in reading.messages if one.key == "row.wide"] == [3]
    assert "{" not in say(reading.messages[-1], "de")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=8) | st.sampled_from(["nan", "1e999", "commercial", ",", "48,1", "=1"]), max_size=21))
def test_whatever_stands_in_a_row_is_read_or_refused(cells: list[str]) -> None:
    """Whatever the cells say, and however many there are: a reading or a sentence, never a crash."""
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerow(cells)
    with suppress(Problem):
        assert look_into(
            f"{HEAD}\n{file.getvalue()}".encode("utf-8", "replace"), around=Surroundings.of(REGION)
        ).messages


@pytest.mark.parametrize("topic", ["", " ", "#", ",;|", "-", "A,B", "Ü b#er", "EVENT", "Non-Profit"])
def test_a_tag_is_one_word(topic: str) -> None:
    """A tag has no blank, comma or hash, and nothing is left of what is none."""
    found = fairdb.tag(topic)
    assert set(found).isdisjoint(" ,;|#")
    assert fairdb.tag(found) == found
