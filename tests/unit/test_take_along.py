"""Tables and points to take along: the upload reads back exactly what was written, and enters nothing twice."""

import os
from datetime import date
from pathlib import Path

import pytest
from regions import actor, decided, record, region, role, tie
from taken import KIRCHE, LADEN, RADIO, WRITERS, brought, cells, ended, facts, read

from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import made
from sirkit.dossier import Dossier
from sirkit.formats.opening import look_into
from sirkit.formats.reading import as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.words import speak

TRIALS = os.environ.get("SIRKIT_TRIALS", "")


@pytest.mark.skipif(not TRIALS, reason="needs the folder of outside data")
@pytest.mark.parametrize("kind", WRITERS)
def test_bringing_back_what_others_made_changes_nothing(kind: str) -> None:
    """So does a search result of Karte von morgen, whose points have fifteen digits and whose texts end in blanks."""
    dossier = brought(look_into((Path(TRIALS) / "data" / "openfairdb_search.json").read_bytes()))
    reading = look_into(WRITERS[kind](dossier, "de"), around=Surroundings.of(dossier))
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


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_ties_between_organisations_of_one_name_find_their_ends(kind: str) -> None:
    """Where a name does not tell who is meant, the id does; an organisation may be called like an example."""
    dossier = region(
        *(actor(id_, name) for id_, name in ((LADEN, "Laden"), (RADIO, "Laden"), (KIRCHE, "Beispiel: Kirche"))),
        *(tie(LADEN, RADIO, "knows"), tie(KIRCHE, RADIO, "funds", directed=True)),
    )
    assert facts(brought(read(WRITERS[kind](dossier, "de"))), ended) == facts(dossier, ended)


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
