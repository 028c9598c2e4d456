"""Rows: what each row of a table becomes, and the sentence for every one that cannot be taken as it is."""

import time
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import change, hexid, put

from sirkit.changes import Put
from sirkit.dossier import Dossier
from sirkit.fold import check, fold, undo
from sirkit.formats import columns, table
from sirkit.formats.cells import Unfit, day, letters, link, number, tick
from sirkit.formats.entries import listed
from sirkit.formats.opening import look_into
from sirkit.formats.reading import Found, Reading, as_change
from sirkit.formats.rows import Outcome, Rows
from sirkit.formats.surroundings import Surroundings
from sirkit.messages import Message, Problem
from sirkit.words import say


def outcome(text: str, around: Surroundings | None = None) -> Outcome:
    """Return what becomes of a table given as text."""
    return Rows(around or Surroundings()).read([columns.suggested(table.sheet(text))])


def found(text: str, kind: str = "actor", around: Surroundings | None = None) -> list[Found]:
    """Return the records of one kind a table holds."""
    return [one for one in outcome(text, around).reading.found if one.kind == kind]


def told(text: str) -> dict[str, dict[str, Any]]:
    """Return the messages about a table's rows by key."""
    return {message.key: dict(message.values) for message in outcome(text).reading.messages}


def never(_: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Nothing was erased."""
    return set()


def entered(reading: Reading, dossier: Dossier, number: int = 1) -> Dossier:
    """Return the dossier with what was read, checked as the workspace checks it."""
    made = as_change(reading, dossier, never, id=hexid(number), at="x")
    assert made is not None
    return check(made, dossier)


WHOLE = """Name;Art;PLZ;Ort;Website;A;G;Wir bieten;Wir suchen;Themen;Stand
Dorfladen eG;Genossenschaft;86919;Utting;www.laden.example;x;ja;Raum| Zeit|Auto;Hilfe;Essen, Treff;31.5.2024
"""


def test_a_row_becomes_an_organisation_with_all_it_says() -> None:
    """Name, kind, place on the map, page, functions, offers, needs and topics of one row all arrive."""
    (actor,) = found(WHOLE)
    values = actor.values
    assert (values["name"], values["sort"], values["city"]) == (
        "Dorfladen eG",
        "social_enterprise",
        "Utting am Ammersee",
    )
    assert (values["website"], values["as_of"], values["zip"]) == ("https://www.laden.example", "2024-05-31", "86919")
    assert values["lat"] == pytest.approx(48.03, abs=0.01)
    assert list(values["topics"].values()) == ["Essen", "Treff"]  # type: ignore[union-attr]  # a list field
    assert [one.values["text"] for one in found(WHOLE, "offer")] == ["Raum", "Zeit", "Auto"]
    assert [one.values["text"] for one in found(WHOLE, "need")] == ["Hilfe"]
    assert [one.values["function"] for one in found(WHOLE, "role")] == ["A", "G"]


def test_functions_of_a_list_are_suggested_until_the_organisation_says_so() -> None:
    """A tick means suggested, a word more; nothing a list says is said by the organisation itself."""
    roles = found("Name;A;B;C;D\nX;x;interessiert;übernommen;nein\n", "role")
    assert [(one.values["function"], one.values["state"]) for one in roles] == [
        ("A", "suggested"),
        ("B", "interested"),
        ("C", "taken_on"),
    ]
    assert {one.values["said_by"] for one in roles} == {"other"}


def test_what_a_table_holds_is_fit_to_be_kept() -> None:
    """Everything read from a full row passes the checks every change has to pass."""
    assert entered(look_into(WHOLE.encode()), Dossier()).records("actor")


@pytest.mark.parametrize(
    ("rows", "key", "expected"),
    [
        ("481,2;11,1", "row.no_lat_maybe", {"column": "Breite", "value": "481,2", "likely": "48,12"}),
        ("48.1;-200.5", "row.no_lon", {"column": "Länge", "value": "-200.5"}),
        ("48.012.345;11.1", "row.no_number_maybe", {"value": "48.012.345", "likely": "48.012345"}),
        ("4812345;11.1", "row.no_lat_maybe", {"likely": "48.12345"}),
        ("irgendwo;11.1", "row.no_number", {"value": "irgendwo"}),
        ("11,1;48,02", "row.swapped", {"value": "11,1", "other": "Länge", "second": "48,02"}),
    ],
)
def test_coordinates_that_cannot_be_are_asked_about(rows: str, key: str, expected: dict[str, str]) -> None:
    """Impossible, mistyped and swapped coordinates: row, column and the likely value are said, the row is not taken."""
    text = f"Name;Breite;Länge\nGut;48,02;11,10\nA;{rows}\n"
    message = told(text)[key]
    assert message["row"] == 3
    assert {name: message[name] for name in expected} == expected
    assert [one.values["name"] for one in found(text)] == ["Gut"]


def test_the_sentence_is_the_one_agreed_on() -> None:
    """An impossible latitude is said as the house speaks: what, where, what to do."""
    messages = outcome("Name;Breite;Länge\nA;481,2;11,1\n").reading.messages
    assert say(next(one for one in messages if one.key == "row.no_lat_maybe"), "de") == (
        "Zeile 2, Spalte „Breite“: 481,2 gibt es nicht (\N{MINUS SIGN}90 bis 90). Vielleicht 48,12? "
        "Die Zeile wurde nicht übernommen."
    )


@pytest.mark.parametrize(
    "pair", ["48,0212;11,1034", "48.0212;11.1034", "48°1'16.3\"N;11° 6' 12.2\" O", "48.0212°;11.1034"]
)
def test_decimal_comma_and_point_and_degrees_are_read(pair: str) -> None:
    """However a position is written, it is the same point."""
    (actor,) = found(f"Name;Lat;Lon\nA;{pair}\n")
    assert (actor.values["lat"], actor.values["lon"]) == pytest.approx((48.0212, 11.1034), abs=1e-4)


@pytest.mark.parametrize("cell", ["48.0212, 11.1034", "48,0212; 11,1034", "POINT(11.1034 48.0212)"])
def test_a_position_may_stand_in_one_cell(cell: str) -> None:
    """Two numbers in one cell are latitude and longitude; WKT has them the other way round."""
    (actor,) = found(f'Name\tKoordinaten\nA\t"{cell}"\n')
    assert (actor.values["lat"], actor.values["lon"]) == pytest.approx((48.0212, 11.1034))


def test_a_position_of_nothing_is_no_position() -> None:
    """0 and 0, or dashes, mean that nobody knew; the row is taken without a place."""
    assert ["lat" in one.values for one in found("Name;Lat;Lon\nA;0;0\nB;-;-\n")] == [False, False]


def test_a_place_that_exists_three_times_stays_open() -> None:
    """The row is taken without a position, and row, column and all places it could be are said."""
    text = "Name;Ort\nDorfladen;Utting\nKirche;Eching\n"
    message = told(text)["row.place_open"]
    assert (message["row"], message["column"], message["value"]) == (3, "Ort", "Eching")
    assert str(message["towns"]).count("Eching") == message["count"] == 4
    assert "lat" not in found(text)[1].values


def test_another_column_decides_which_place_it_is() -> None:
    """Beside a postal code or a district the place is clear, and the report says how it was."""
    text = "Name;PLZ;Ort;Landkreis\nA;82279;Eching;\nB;;Eching;Freising\n"
    assert [one.values["ags"] for one in found(text)] == ["09181115", "09178120"]
    assert {"read.by_zip", "read.by_district"} <= set(told(text))


def test_the_region_decides_which_place_it_is() -> None:
    """Where the map already stands somewhere, the place nearby is taken."""
    changes = [
        change(n, *[put(f, v, id_=f"a{n}") for f, v in (("name", f"N{n}"), ("lat", 48.0), ("lon", 11.1))])
        for n in (1, 2, 3)
    ]
    around = Surroundings.of(fold(Dossier(), changes))
    assert found("Name;Ort\nA;Eching\n", around=around)[0].values["ags"] == "09181115"


def test_a_mistyped_place_is_asked_about() -> None:
    """A place nobody knows is kept as it was written, and the one it resembles is named."""
    message = told("Name;Ort\nA;Uting\n")["row.place_maybe"]
    assert str(message["towns"]).startswith("Utting am Ammersee")
    assert found("Name;Ort\nA;Uting\n")[0].values["city"] == "Uting"


def test_numbers_far_from_the_place_beside_them_are_doubted() -> None:
    """When place and position are a hundred kilometres apart, the place is taken and the numbers are doubted."""
    text = "Name;Ort;Lat;Lon\nA;Utting;53.5;10.0\n"
    assert told(text)["row.far"]["column"] == "Ort"
    assert found(text)[0].values["lat"] == pytest.approx(48.03, abs=0.01)


@pytest.mark.parametrize(
    ("text", "key", "row", "taken"),
    [
        ("Name;Ort\n;Utting\n", "row.no_name", 2, 0),
        (f"Name;Ort\n{'x' * 201};Utting\n", "row.long_name", 2, 0),
        ("Name;Ort\nA;Utting\na ; Utting am Ammersee\n", "row.twice", 3, 1),
        ("Name;Ort\nA;Utting;zu viel\n", "row.wide", 2, 0),
        ("Name;Web\nA;keine Ahnung\n", "row.no_website", 2, 1),
        ("Name;Art\nA;Raumschiff\n", "row.no_sort", 2, 1),
        ("Name;Bekanntheit\nA;9\n", "row.no_level", 2, 1),
        ("Name;Stand\nA;neulich\n", "row.no_day", 2, 1),
        (f"Name;Quelle\nA;{'x' * 201}\n", "row.too_long", 2, 1),
        ("Name;A\nA;manchmal\n", "row.no_tick", 2, 1),
        ("Name;Funktionen\nA;Zaubern\n", "row.no_function", 2, 1),
        (f"Name;Wir bieten\nA;{'x' * 201}\n", "row.entry_long", 2, 1),
        ("Name;Lat;Lon\nA;48,1;\n", "row.half", 2, 1),
        ("Name;Ort\nA;Xyzzyhausen\n", "row.place_unknown", 2, 1),
        ("Name;Farbe\nA;rot\n", "table.column_unknown", 1, 1),
        ("Name;Telefon\nA;123\n", "table.column_personal", 1, 1),
        ("Name;Partner\nA;A\n", "row.partner_self", 2, 1),
        ("Name;Partner\nA;Neu e. V.\n", "row.partner_new", 2, 1),
        ("Name;Ort;Partner\nA;Utting;\nA;Windach;\nB;;A\n", "row.partner_open", 4, 3),
        ("Von;Nach\nA;\n", "row.no_end", 2, 0),
        ("Von;Nach;Art;Stärke;Seit\nA;B;verheiratet;2;2020\n", "row.no_tie", 2, 0),
        ("Von;Nach;Stärke\nA;B;9\n", "row.no_strength", 2, 0),
    ],
)
def test_every_problem_names_its_row_and_column(text: str, key: str, row: int, taken: int) -> None:
    """Whatever is wrong with a row is said with row and column, and only what is wrong stays out."""
    message = told(text)[key]
    assert message["row"] == row
    assert message["column"]
    assert outcome(text).taken == taken


def test_every_sentence_can_be_said() -> None:
    """All messages about rows fill every place of their sentences, in both languages."""
    rows = "Name;Lat;Lon;Ort;Farbe;Partner\nA;11,1;48,1;;;\nB;481,2;11;;;\nC;;;Eching;;D\nE;;;Uting\nF;x;1;;;\nG;;;Buch"
    for language in ("de", "en"):
        assert [one for message in outcome(rows).reading.messages if "{" in (one := say(message, language))] == []


def test_ties_are_found_by_name() -> None:
    """Partners are found in the file whoever comes first, then on the map; a tie told from both ends is one."""
    text = 'Name;Arbeitet zusammen mit\nA;"b\nDorfladen"\nB;A\n'
    around = Surroundings(there={"dorfladen": ("already-there",)})
    ids = {str(one.values["name"]): one.id for one in found(text, around=around)}
    ties = {(one.values["from_actor"], one.values["to_actor"]) for one in found(text, "tie", around)}
    assert set(ids) == {"A", "B"}
    assert ties == {(ids["A"], ids["B"]), (ids["A"], "already-there")}


def test_a_table_of_ties_alone_brings_its_organisations() -> None:
    """Who is named in a table of ties stands on the map by name, and one sentence says how many."""
    text = "Von;Nach;Art;Stärke\nDorfladen;Gemeinde;fördert;eng\nDorfladen;Kirche;;\n"
    tie = found(text, "tie")[0].values
    assert (tie["sort"], tie["directed"], tie["strength"]) == ("funds", True, 3)
    assert told(text)["read.partners"] == {"count": 3}


def test_reading_the_same_table_twice_changes_nothing() -> None:
    """Ids are made of name and place, so that the same table, however sorted, is the same a second time."""
    rows = WHOLE.splitlines()
    more = [*rows, "Kirche;;;Eching;;;;;;;", "Radio;;;;;x;;;;;"]
    dossier = entered(look_into("\n".join(more).encode()), Dossier())
    again = look_into("\n".join([more[0], *reversed(more[1:])]).encode("utf-16"))
    assert as_change(again, dossier, never, id=hexid(2), at="x") is None


def test_one_undo_takes_it_all_back() -> None:
    """What a table brought in is one change; undone, the dossier is as before, and it can be read in again."""
    reading = look_into(WHOLE.encode())
    made = as_change(reading, Dossier(), never, id=hexid(1), at="x")
    assert made is not None
    dossier = fold(Dossier(), [made])
    back = undo(made, dossier, id=hexid(2), author="anna", at="x")
    assert back is not None
    assert fold(dossier, [back]).plain() == {}
    assert entered(reading, fold(dossier, [back]), 3).plain() == dossier.plain()


def test_an_id_that_is_one_of_a_kind_is_kept() -> None:
    """A long id of the file is the organisation's; a running number only tells two equal rows apart."""
    own = "0a1b2c3d-4e5f-6789"
    assert found(f"ID;Name\n{own};A\n")[0].id == own
    assert found("Nr;Name\n1;A\n")[0].id == found("Nr;Name\n7;A\n")[0].id
    assert len(found("Nr;Name;Ort\n1;A;Utting\n2;A;Utting\n")) == 2


def test_two_of_one_name_at_different_points_are_two() -> None:
    """Two playgrounds of one town are two organisations where their positions are apart."""
    assert len(found("Name;Lat;Lon\nTreff;48.02;11.10\nTreff;48.03;11.10\nTreff;48.0201;11.10\n")) == 2


def test_example_rows_stay_out() -> None:
    """The example row of the template is left out, and it is said."""
    text = "Name;Ort\nBeispiel: Dorfladen;Utting\nEcht;Utting\n"
    assert [one.values["name"] for one in found(text)] == ["Echt"]
    assert told(text)["read.example"] == {"count": 1}


def test_a_table_without_names_is_refused() -> None:
    """Where no column holds names nothing is read, and the sentence says what to write above it."""
    with pytest.raises(Problem, match=r"table\.no_name"):
        look_into(b"Farbe;PLZ;Ort\nrot;86919;Utting\n")


def test_a_table_of_nothing_but_problems_says_them() -> None:
    """When no row can be taken nothing is changed, and every reason is told."""
    with pytest.raises(Problem) as caught:
        look_into(b"Name;Breite;Laenge\nA;481;11\n;48;11\n")
    first, *others = [message.key.removesuffix("_maybe") for message in caught.value.messages]
    assert (first, {"row.no_lat", "row.no_name"} <= set(others)) == ("read.empty", True)


@pytest.mark.parametrize(
    "name",
    [
        "=1+1",
        "+49 e. V.",
        "-minus",
        "@home",
        "<img src=x onerror=alert(1)>",
        "مقهى القرية",
        "🌱🌻",
        "'; DROP TABLE",
        "A\u202eB",
    ],
)
def test_hostile_names_are_text(name: str) -> None:
    """Formulas, markup, right-to-left text and emoji stand as what they are: text."""
    (actor,) = found(f"Name\tOrt\n{name}\tUtting\n")
    assert actor.values["name"] == table.tidied(name)


@pytest.mark.parametrize(
    ("text", "value"),
    [("48,02", 48.02), ("1.234,5", 1234.5), ("1,234.5", 1234.5), ("\u221211.5", -11.5), ("12°30'W", -12.5), ("7", 7.0)],
)
def test_numbers_are_read_as_people_write_them(text: str, value: float) -> None:
    """Decimal comma or point, thousands, a real minus sign and degrees are numbers."""
    assert number(text) == pytest.approx(value)


@given(st.floats(-180, 180, allow_nan=False), st.sampled_from([",", "."]))
def test_any_coordinate_is_read_back(value: float, sign: str) -> None:
    """A coordinate written with six decimals, comma or point, is read as that number."""
    assert number(f"{value:.6f}".replace(".", sign)) == pytest.approx(value, abs=1e-6)


@given(st.text(max_size=30))
def test_cells_say_something_or_nothing(text: str) -> None:
    """No text in a cell breaks its reader: it is read, or it does not fit."""
    for read in (number, tick, letters, day, link, listed):
        try:
            read(text)
        except Unfit:
            continue


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("A, C", "AC"),
        ("ACH", "ACH"),
        ("A: Netzwerk; Wissen schaffen", "AH"),
        ("G Treffpunkt", "G"),
        ("Living Lab / B", "EB"),
    ],
)
def test_functions_are_named_by_letter_or_word(cell: str, expected: str) -> None:
    """One cell may name several functions, by letters or by what they are called."""
    assert "".join(letters(cell)) == expected


@given(st.lists(st.text(max_size=20), max_size=6), st.lists(st.text(max_size=20), max_size=12))
def test_any_table_is_read_or_refused(heads: list[str], cells: list[str]) -> None:
    """Whatever stands in a table: a reading whose records are fit, or a sentence; never anything else."""
    lines = [heads, *(cells[at : at + 3] for at in range(0, len(cells), 3))]
    try:
        reading = look_into("\n".join(";".join(line) for line in lines).encode("utf-8", "surrogatepass"), "a.csv")
    except Problem:
        return
    made = as_change(reading, Dossier(), never, id=hexid(1), at="x")
    assert made is not None
    assert isinstance(check(made, Dossier()), Dossier)
    assert all(isinstance(op, Put) or op.op == "add" for op in made.ops)


def big(rows: int) -> bytes:
    """Return a table of this many invented organisations."""
    towns = ("Utting", "Dießen", "Eching", "Landsberg", "Nirgendwo")
    head = "Name;PLZ;Ort;Straße;Art;Website;A;B;G;Wir bieten;Arbeitet zusammen mit\n"
    line = "Verein {n};86919;{town};Weg {n};Verein;www.v{n}.example;x;;ja;Raum|Zeit;Verein {other}\n"
    return (head + "".join(line.format(n=n, town=towns[n % 5], other=max(n - 1, 0)) for n in range(rows))).encode()


def test_five_thousand_rows_are_read_in_time() -> None:
    """A table of 5,000 rows costs at most 3 seconds of computing."""
    began = time.process_time()
    reading = look_into(big(5000), "big.csv")
    assert time.process_time() - began < 3
    assert reading.messages[0] == Message("read.actors", {"count": 5000})
