"""Pairs of tables: Gephi's spreadsheets, files in any order, archives, and what is no pair."""

import csv
import io
import struct
from contextlib import suppress
from typing import Any
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from regions import actor, region, tie
from taken import KIRCHE, LADEN, RADIO
from test_kumu import CONNECTIONS, ELEMENTS, actors, book, said, ties

from sirkit.formats import archive, gephi, kumu
from sirkit.formats.opening import Tables, look_into, opened
from sirkit.formats.reading import Reading
from sirkit.formats.surroundings import Surroundings
from sirkit.messages import Problem
from sirkit.widgets.incoming import File, Incoming
from sirkit.words import LANGUAGES, say, speak

NODES = "Id,Label,timeset,modularity_class,latitude,longitude\n1,Dorfladen,,3,48.0,11.1\n2,Radio,,3,,\n3,Küche,,1,,\n"
EDGES = (
    "Source,Target,Type,Id,Label,timeset,Weight\n1,2,Directed,0,fördert,,1.0\n"
    "2,3,Undirected,1,,,2.0\n3,9,Undirected,2,,,1.0\n"
)
WHOLE = region(actor(LADEN, "Dorfladen"), actor(RADIO, "Radio"), actor(KIRCHE, "Küche"), tie(LADEN, RADIO, "funds"))


def packed(files: dict[str, bytes | str], how: int = ZIP_DEFLATED) -> bytes:
    """Return an archive of these files."""
    made = io.BytesIO()
    with ZipFile(made, "w", how) as whole:
        for name, data in files.items():
            whole.writestr(name, data)
    return made.getvalue()


def both(nodes: str, edges: str) -> Reading:
    """Return what a pair in an archive holds."""
    return look_into(packed({"nodes.csv": nodes, "edges.csv": edges}))


def looked(*files: tuple[str, str | bytes], around: Surroundings | None = None) -> Incoming:
    """Return what came of files handed in together."""
    incoming = Incoming(tuple(File(name, data.encode() if isinstance(data, str) else data) for name, data in files))
    incoming.look(around or Surroundings())
    return incoming


def refused(data: bytes) -> str:
    """Return the key of the sentence with which a file is refused; it has its words in every language."""
    with pytest.raises(Problem) as caught:
        look_into(data)
    for language in LANGUAGES:
        assert "{" not in say(caught.value.messages[0], language)
    assert "nichts geändert" in say(caught.value.messages[0], "de")
    return caught.value.messages[0].key


def test_tables_as_gephi_exports_them() -> None:
    """Kinds, directions and weights are taken, ids of edges are not; a tie to nobody is told with its row."""
    reading = both(NODES, EDGES)
    assert list(actors(reading)) == ["Dorfladen", "Radio", "Küche"]
    assert actors(reading)["Dorfladen"]["lat"] == 48.0
    assert ties(reading) == [("Dorfladen", "Radio", "funds", 1, None), ("Radio", "Küche", "cooperates", 2, None)]
    assert "Verbindungen, Zeile 4: „9“ steht nicht unter den Organisationen" in said(reading)
    assert "modularity_class" in said(reading)


@pytest.mark.parametrize("before", ["", "\ufeff", "sep=;\n"])
def test_headings_in_any_order_and_case_with_any_signs(before: str) -> None:
    """Capitals, order, semicolons and a mark in front do not matter."""
    nodes = f"{before}Ort;LABEL;ID\nUtting;Dorfladen;a\n;Radio;b\n"
    reading = both(nodes, f"{before}weight;TARGET;source\n;b;a\n")
    assert ties(reading) == [("Dorfladen", "Radio", "cooperates", None, None)]


def test_bad_coordinates_double_ids_and_ends_by_name() -> None:
    """Both coordinates that cannot be are named; a second row of one id is told; an end may be meant by name."""
    nodes = "Id,Label,Latitude,Longitude\n1,Dorfladen,nan,inf\n2,Radio,481.2,1112.5\n3,Hof,,\n3,Bank,,\n4,Tor,,\n"
    reading = both(nodes, "Source,Target\n3,tor\n1,3\n")
    text = said(reading)
    for part in (
        "„nan“ ist keine Zahl",
        "„inf“ ist keine Zahl",
        "Zeile 3, Spalte „Latitude“: 481.2",
        "Zeile 3, Spalte „Longitude“: 1112.5",
        "Zeile 5: Die Kennung „3“",
    ):
        assert part in text
    assert text.count("ohne diese Lage") == 4
    assert actors(reading)["Radio"].get("lat") is None
    assert [one[:2] for one in ties(reading)] == [("Hof", "Tor"), ("Dorfladen", "Hof")]


def test_what_is_written_is_as_gephi_wants_it() -> None:
    """Edges have no column Id, every row has as many cells as headings, and nothing stands before the first heading."""
    with ZipFile(io.BytesIO(gephi.write(WHOLE))) as whole:
        nodes, edges = (list(csv.reader(io.StringIO(whole.read(name).decode()))) for name in ("nodes.csv", "edges.csv"))
    assert nodes[0][:2] == ["Id", "Label"]
    assert edges[0][:4] == ["Source", "Target", "Type", "Weight"]
    assert "id" not in map(str.casefold, edges[0])
    assert edges[1][:4] == [LADEN, RADIO, "Directed", ""]
    assert {len(row) for row in nodes} == {len(nodes[0])}


@pytest.mark.parametrize("order", [1, -1])
def test_two_tables_find_each_other_in_any_order(order: int) -> None:
    """Handed in together, nodes and edges are one reading, whichever comes first; what is said names both."""
    files = [("edges.csv", EDGES), ("nodes.csv", NODES)]
    incoming = looked(*(files[::order]))
    (reading,) = incoming.readings
    assert len(ties(reading)) == 2
    assert not incoming.several
    assert "„nodes.csv“ und „edges.csv“ gehören zusammen" in say(incoming.said[1], "de")


def test_a_list_of_ones_own_goes_with_ties_by_its_ids() -> None:
    """Organisations that are numbered and headed in German are called by their names, not by their numbers."""
    reading = both("ID;Verein;Ort\n1;Hof;Utting\n2;Bank;\n", "Source;Target\n1;2\n")
    assert ties(reading) == [("Hof", "Bank", "cooperates", None, None)]
    sheets = {"A": [["ID", "Name", "Tags"], ["1", "Hof", "x"]], "B": [["From", "To"], ["Hof", "Bank"]]}
    assert isinstance(opened(book(**sheets)), Tables)


def test_two_pairs_are_not_mixed_up() -> None:
    """Of two pairs, each table of ties goes with that of the organisations it names; other files stay by themselves."""
    other = ("Id;Label\nx1;Hof\nx2;Bank\n", "Source;Target\nx1;x2\n")
    incoming = looked(
        ("a.csv", EDGES), ("b.csv", other[0]), ("c.csv", other[1]), ("d.csv", NODES), ("e.csv", "Name\nTor\n")
    )
    assert incoming.partners == {0: 3, 2: 1}
    assert sorted(len(ties(one)) for one in incoming.readings) == [1, 2]
    assert (incoming.several, incoming.tables, incoming.read) == (True, 1, 4)


def test_ties_alone_need_somebody_who_is_known() -> None:
    """Without its other table a file of ties is refused with what to do, unless the region knows who is meant."""
    assert refused(EDGES.encode()) == "pair.alone"
    known = look_into(f"Source,Target\n{LADEN},radio\n{LADEN},9\n".encode(), around=Surroundings.of(WHOLE))
    assert [(one.values["from_actor"], one.values["to_actor"]) for one in known.found] == [(LADEN, RADIO)]
    assert "Verbindungen, Zeile 3: „9“" in said(known)


def test_our_own_ties_alone_are_known_by_their_ids() -> None:
    """Kumu's connections as they were written here name by ids; names in such a table make it one like any other."""
    with ZipFile(io.BytesIO(kumu.write_csv(WHOLE, speak("de")[1]))) as whole:
        data = whole.read("connections.csv")
    assert [one.kind for one in look_into(data, around=Surroundings.of(WHOLE)).found] == ["tie"]
    assert refused(data) == "pair.alone"
    assert isinstance(opened(b"From,To\nDorfladen,Radio\n"), Tables)


def test_kumus_tables_find_each_other() -> None:
    """Elements and connections as CSV make the same as the workbook does."""
    lines = ["\n".join(",".join(f'"{cell}"' for cell in row) for row in rows) for rows in (ELEMENTS, CONNECTIONS)]
    (reading,) = looked(("connections.csv", lines[1]), ("elements.csv", lines[0])).readings
    there = look_into(book(Elements=ELEMENTS, Connections=CONNECTIONS))
    assert {repr(one) for one in reading.found} == {repr(one) for one in there.found}


def test_an_archive_of_one_file_is_that_file() -> None:
    """One table, one network, or a pair beside what a system adds: folders and names do not matter."""
    assert isinstance(opened(packed({"tief/Liste.csv": "Name;Ort\nHof;Au\n"})), Tables)
    assert list(actors(look_into(packed({"a.json": '{"elements": [{"label": "Hof"}]}'})))) == ["Hof"]
    added: dict[str, bytes | str] = {
        "__MACOSX/._nodes.csv": b"\x00",
        ".DS_Store": b"\x00",
        "../../nodes.csv": NODES,
        "C:\\x\\edges.csv": EDGES,
    }
    assert len(ties(look_into(packed(added)))) == 2
    spare = look_into(packed({"nodes.csv": NODES, "LIESMICH.txt": "Hallo", "edges.csv": EDGES}))
    assert "„LIESMICH.txt“ aus der ZIP-Datei wurde nicht gelesen" in said(spare)


def test_a_workbook_is_still_a_workbook() -> None:
    """An ordinary workbook is packed, too, and goes its own way."""
    assert isinstance(opened(book(Blatt=[["Name", "Ort"], ["Hof", "Au"]])), Tables)


def locked() -> bytes:
    """Return an archive that says it is locked."""
    data = bytearray(packed({"nodes.csv": NODES}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", data, data.index(mark) + at, 1)
    return bytes(data)


def small() -> bytes:
    """Return an archive whose part says that it is smaller than it is."""
    data = bytearray(packed({"nodes.csv": NODES * 50}))
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, 40)
    return bytes(data)


BAD: dict[str, tuple[Any, str]] = {
    "bomb": (lambda: packed({"nodes.csv": b" " * 60_000_000}), "workbook.bomb"),
    "one large": (lambda: packed({"nodes.csv": b" " * 17_000_000}), "file.large"),
    "many": (lambda: packed({f"{n}.csv": "Name\nHof\n" for n in range(21)}), "archive.many"),
    "thousands": (lambda: packed({str(n): "" for n in range(2_100)}), "archive.many"),
    "one in another": (lambda: packed({"a.zip": packed({"nodes.csv": NODES})}), "archive.nested"),
    "locked": (locked, "archive.locked"),
    "smaller than it is": (small, "archive.damaged"),
    "packed otherwise": (lambda: packed({"nodes.csv": NODES}, ZIP_BZIP2), "archive.damaged"),
    "cut off": (lambda: packed({"nodes.csv": NODES})[:-30], "archive.damaged"),
    "nothing else": (lambda: b"PK\x03\x04 and nothing else", "archive.damaged"),
    "nothing in it": (lambda: packed({"__MACOSX/x": "", "leer/": ""}), "archive.empty"),
    "no pair": (lambda: packed({"a.csv": "Name\nHof\n", "b.csv": "Name\nTor\n"}), "archive.several"),
    "two of nodes": (lambda: packed({"a.csv": NODES, "b.csv": NODES}), "archive.several"),
    "a document": (lambda: packed({"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}), "file.unknown"),
    "ties alone": (lambda: packed({"edges.csv": EDGES}), "pair.alone"),
    "only headings": (lambda: packed({"n.csv": "Id,Label\n", "e.csv": "Source,Target\n"}), "read.empty"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_archive_gets_a_sentence(name: str) -> None:
    """Bombs, locks, archives in archives, damage and riddles are refused in words, and nothing is changed."""
    make, key = BAD[name]
    assert refused(make()) == key


def test_one_region_makes_one_archive() -> None:
    """Written twice the archive is the same, byte by byte."""
    assert gephi.write(WHOLE) == gephi.write(WHOLE)
    assert [one.name for one in archive.files(gephi.write(WHOLE))] == ["nodes.csv", "edges.csv"]


def test_guessed_characters_are_told() -> None:
    """Tables from Windows are read with their umlauts, and that this was a guess is said."""
    files = {"nodes.csv": NODES.encode("cp1252"), "edges.csv": EDGES.encode("cp1252")}
    reading = look_into(packed(dict(files)))
    assert "Küche" in actors(reading)
    assert "table.characters" in [one.key for one in reading.messages]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_damaged_archive_is_read_or_refused(data: st.DataObject) -> None:
    """Wherever an archive of ours is cut or overwritten: a reading or a sentence, never a crash."""
    file = bytearray(gephi.write(WHOLE))
    at = data.draw(st.integers(0, len(file) - 1))
    file[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    with suppress(Problem):
        assert look_into(bytes(file)).messages
