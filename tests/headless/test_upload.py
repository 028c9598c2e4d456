"""The upload part without a browser: a table is shown first, settled column by column, and entered as one change."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from effort import examples
from hall import hall
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_desk import JSON

from sirkit.formats import workbook
from sirkit.journal import Journal, SqliteJournal
from sirkit.room.client import RoomJournal
from sirkit.widgets import mapping
from sirkit.widgets.desk import Desk
from sirkit.widgets.upload import Upload
from sirkit.workspace import Workspace

MESSY = """Vereine rund um den See;;;;
;;;;
Wen?;PLZ;Gegend;Bemerkung;Tel.
Dorfladen;86919;Utting;Laden, Café;123
Kirche;;Eching;;
;;Utting;;
Radio;;Uting;;
"""


class Uploading:
    """An upload part at its desk, and what it told the page."""

    def __init__(self, journal: Journal) -> None:
        self.workspace = Workspace()
        self.workspace.attach(journal)
        self.part = Upload(self.workspace)
        self.told: list[tuple[dict[str, Any], list[bytes]]] = []
        self.part.send = lambda content, buffers=None: self.told.append((content, buffers or []))  # no page is there
        self.ask = 0

    def say(self, do: str, *data: bytes, name: object = None, **content: Any) -> dict[str, Any]:
        """Send a message as the page does, wait until it is done, and return what was told last."""
        self.ask += 1
        message = {"do": do, "ask": self.ask, "names": [name], **content}

        async def send() -> None:
            Desk.of(self.workspace)._heard(self.part, message, list(data))
            await asyncio.gather(*self.part._tasks)

        asyncio.run(send())
        return self.last("preview", "report", "problem", "template")

    def last(self, *words: str) -> dict[str, Any]:
        """Return what was told last with one of these words."""
        return next(content for content, _ in reversed(self.told) if content["say"] in words)

    def settle(self, preview: dict[str, Any], **said: Any) -> dict[str, Any]:
        """Settle a mapping as the page does: all columns as they are, but for what is said."""
        columns = [column["target"] for column in preview["columns"]]
        whole = {"columns": columns, "headed": preview["headed"], "encoding": preview["encoding"]}
        return self.say("map", **{**whole, **said})

    @property
    def names(self) -> list[str]:
        """The names of the organisations entered."""
        return sorted(values["name"] for values in self.workspace.dossier.plain().get("actor", {}).values())


@pytest.fixture
def uploading(tmp_path: Path) -> Iterator[Uploading]:
    """Return an upload part at an empty workspace."""
    made = Uploading(SqliteJournal(tmp_path / "a.db"))
    yield made
    assert made.workspace.journal
    made.workspace.journal.close()


def test_a_table_is_shown_and_nothing_is_entered(uploading: Uploading) -> None:
    """The page is told columns, the first rows as they would be read, how many there are, and every remark."""
    preview = uploading.say("read", MESSY.replace("Wen?", "Name").encode(), name="vereine.csv")
    assert [(one["heading"], one["target"], one["why"]) for one in preview["columns"]] == [
        ("Name", "name", ""),
        ("PLZ", "zip", ""),
        ("Gegend", "", "unknown"),
        ("Bemerkung", "description", ""),
        ("Tel.", "", "personal"),
    ]
    assert (preview["count"], preview["left"]) == (3, 1)
    assert preview["rows"][0] == {
        "row": 4,
        "values": {"name": "Dorfladen", "zip": "86919", "description": "Laden, Café"},
        "left": False,
    }
    assert "row.no_name" in {message["key"] for message in preview["messages"]}
    assert uploading.names == []


def test_columns_are_settled_by_hand(uploading: Uploading) -> None:
    """What a person says of a column changes the rows shown; entering makes one change that one undo takes back."""
    first = uploading.say("read", MESSY.encode(), name="vereine.csv")
    assert (first["count"], first["named"], first["rows"]) == (0, False, [])
    preview = uploading.settle(first, columns=["name", "zip", "city", "", ""])
    assert preview["rows"][0]["values"]["city"] == "Utting am Ammersee"
    assert {"row.place_open", "row.place_maybe"} <= {message["key"] for message in preview["messages"]}
    report = uploading.say("bring")
    assert (report["say"], uploading.names) == ("report", ["Dorfladen", "Kirche", "Radio"])
    assert len(uploading.workspace.changes()) == 1
    back = uploading.workspace.undo(report["changed"], id="f" * 32, author="anna", at="x")
    uploading.workspace.commit([back])
    assert uploading.names == []


def test_other_characters_are_tried_before_anything_is_entered(uploading: Uploading) -> None:
    """Where characters are a guess the page is told telling words; another choice is read anew."""
    text = "Name;Ort\nBäckerei Süß;Dießen\n"
    preview = uploading.say("read", text.encode("cp1252"), name="a.csv")
    assert (preview["certain"], preview["encoding"]) == (False, "cp1252")
    assert preview["telling"] == ["Bäckerei", "Süß", "Dießen"]
    other = uploading.settle(preview, encoding="mac_roman")
    assert (other["encoding"], "Bäckerei" in other["telling"], other["certain"]) == ("mac_roman", False, False)
    uploading.settle(other, encoding="cp1252")
    uploading.say("bring")
    assert uploading.names == ["Bäckerei Süß"]


def test_headings_nobody_knows_are_headings_if_a_person_says_so(uploading: Uploading) -> None:
    """The first row of a French list is taken for an organisation until the page says that it holds headings."""
    preview = uploading.say("read", b"Association;Lieu\nAmis du lac;Utting\n", name="a.csv")
    headed = uploading.settle(preview, headed=True) if not preview["headed"] else preview
    settled = uploading.settle(headed, columns=["name", "city"])
    assert settled["count"] == 1
    assert uploading.settle(settled, headed=False)["count"] == 2


def test_pasted_text_is_a_table_too(uploading: Uploading) -> None:
    """Rows from a spreadsheet, and one name per line, need no file."""
    assert uploading.say("read", b"Name\tOrt\nDorfladen\tUtting\n", name="")["count"] == 1
    assert uploading.say("read", "Dorfladen\nCafé Öhi\n".encode(), name="")["count"] == 2


def test_a_dossier_goes_straight_in(uploading: Uploading) -> None:
    """Formats whose meaning is certain ask nothing."""
    geojson = b'{"type": "Feature", "properties": {"name": "A"}, "geometry": null}'
    assert uploading.say("read", geojson, name="a.geojson")["say"] == "report"
    assert uploading.names == ["A"]


def test_a_workbook_is_shown_like_any_table(uploading: Uploading) -> None:
    """The template comes as bytes in the page's language, and a filled one is shown with its columns settled."""
    uploading.say("template", language="en")
    content, [data] = uploading.told[-1]
    assert content["file"] == "sirkit-template-en.xlsx"
    preview = uploading.say("read", data, name="x.xlsx")
    assert (preview["certain"], preview["count"], len(preview["columns"])) == (True, 0, 19)
    assert [sheet.name for sheet in workbook.sheets(data)] == ["Organisations", "Ties"]


def test_ties_name_those_who_are_there(uploading: Uploading) -> None:
    """A partner who stands on the map already is found by name and not entered again."""
    uploading.say("read", b"Name\nDorfladen\n")
    uploading.say("bring")
    preview = uploading.say("read", b"Name;Arbeitet zusammen mit\nKirche;dorfladen\n")
    assert "row.partner_new" not in {message["key"] for message in preview["messages"]}
    uploading.say("bring")
    assert uploading.names == ["Dorfladen", "Kirche"]


def test_a_table_may_be_read_into_a_room(tmp_path: Path) -> None:
    """At a table of an evening a list is entered in the guest's own name, and only that guest takes it back."""
    with hall(tmp_path) as served:
        guest = served.admit("table")
        table = Uploading(RoomJournal(served.address, guest.secret))
        table.say("read", b"Name;Ort\nDorfladen;Utting\n")
        report = table.say("bring")
        assert (report["say"], table.names) == ("report", ["Dorfladen"])
        assert table.workspace.undo(report["changed"], id="f" * 32, author=guest.author, at="x").ops


def test_many_remarks_do_not_flood_the_page(uploading: Uploading) -> None:
    """Before anything is entered the page is told a hundred remarks and how many more; afterwards all."""
    rows = "".join(f"Verein {number};Nirgendhausen{number}\n" for number in range(150))
    preview = uploading.say("read", f"Name;Ort\n{rows}".encode())
    assert (len(preview["messages"]), preview["more"]) == (mapping.MOST_MESSAGES, 51)
    assert len(uploading.say("bring")["messages"]) == 152


def test_only_what_was_asked_last_is_told(uploading: Uploading) -> None:
    """When the page asks for something newer, or stops, the older answer is not told and nothing is entered."""
    desk = Desk.of(uploading.workspace)

    async def hurried() -> None:
        desk._heard(uploading.part, {"do": "read", "ask": 1, "names": ["a.csv"]}, [b"Name\nA\n"])
        desk._heard(uploading.part, {"do": "read", "ask": 2, "names": ["b.csv"]}, [b"Name\nB\n"])
        await asyncio.gather(*uploading.part._tasks)

    asyncio.run(hurried())
    assert [content["ask"] for content, _ in uploading.told if content["say"] == "preview"] == [2]
    uploading.ask = 5
    uploading.say("stop")
    assert uploading.say("bring")["messages"][0]["key"] == "mapping.gone"
    assert uploading.names == []


def test_several_files_are_brought_one_after_the_other(uploading: Uploading) -> None:
    """A dossier goes in at once, each table once settled, a bad file gets its sentence; what is double is told."""
    point = {"type": "Point", "coordinates": [11.0856, 48.0283]}
    known = {"type": "Feature", "properties": {"name": "Dorfladen e. V.", "Ort": "Utting"}, "geometry": point}
    geojson = json.dumps(known).encode()
    files = geojson, b"Name;Ort\nDorfladen;Utting\n", b"\x00\x01", b"Name\nKirche\n"
    names = ["a.geojson", "b.csv", "c.json", "d.csv"]
    first = uploading.say("read", *files, names=names)
    assert (first["file"], first["number"], first["of_tables"], uploading.names) == ("b.csv", 1, 2, ["Dorfladen e. V."])
    second = uploading.say("bring")
    assert (second["file"], second["number"]) == ("d.csv", 2)
    report = uploading.say("bring")
    keys = [message["key"] for message in report["messages"]]
    told = [one["values"]["name"] for one in report["messages"] if one["key"] == "upload.of_file"]
    assert keys[:2] == ["merging.files", "merging.found"]
    assert (told, uploading.names) == (names, ["Dorfladen", "Dorfladen e. V.", "Kirche"])
    assert len(uploading.workspace.changes()) == 3


def test_two_tables_that_belong_together_are_one_change(uploading: Uploading) -> None:
    """Ties and organisations handed in together are entered at once, and one undo takes both back."""
    files = b"Source,Target\n1,2\n", b"Id,Label\n1,Hof\n2,Bank\n"
    report = uploading.say("read", *files, names=["edges.csv", "nodes.csv"])
    assert [one["key"] for one in report["messages"][:2]] == ["read.actors", "pair.read"]
    assert uploading.names == ["Bank", "Hof"]
    assert len(uploading.workspace.dossier.plain()["tie"]) == 1
    assert report["changed"]


def test_stopping_among_several_says_what_was_brought(uploading: Uploading) -> None:
    """What was settled before stays and is reported; the rest is not entered."""
    uploading.say("read", b"Name\nA\n", b"Name\nB\n", names=["a.csv", "b.csv"])
    uploading.say("bring")
    assert uploading.say("stop")["say"] == "report"
    assert uploading.names == ["A"]
    assert uploading.say("bring")["messages"][0]["key"] == "mapping.gone"


@pytest.mark.parametrize(
    "forged",
    [
        {},
        {"columns": "name", "headed": True, "encoding": ""},
        {"columns": ["name"], "headed": True, "encoding": ""},
        {"columns": ["name", "constructor"], "headed": True, "encoding": ""},
        {"columns": [["name"], {}], "headed": True, "encoding": ""},
        {"columns": ["name", "city"], "headed": "yes", "encoding": ""},
    ],
)
def test_a_forged_mapping_is_refused(uploading: Uploading, forged: dict[str, Any]) -> None:
    """A mapping that is none is answered with a sentence; what was shown before still stands."""
    uploading.say("read", b"Name;Ort\nA;Utting\n")
    assert uploading.say("map", **forged)["messages"][0]["key"] == "change.unreadable"
    uploading.say("bring")
    assert uploading.names == ["A"]


def test_nothing_is_settled_that_was_not_shown(uploading: Uploading) -> None:
    """Settling or entering without a table is answered with a sentence."""
    assert uploading.say("map", columns=[], headed=True)["messages"][0]["key"] == "mapping.gone"
    assert uploading.say("bring")["messages"][0]["key"] == "mapping.gone"


@settings(max_examples=examples(100), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.fixed_dictionaries(
        {}, optional=dict.fromkeys(("columns", "headed", "encoding", "names", "ask", "language"), JSON)
    )
)
def test_forged_messages_enter_nothing(uploading: Uploading, forged: dict[str, Any]) -> None:
    """Whatever a page sends about a table: it is answered, and nothing is entered before it says so."""
    uploading.say("read", b"Name;Ort\nA;Utting\n")
    uploading.say("map", **forged)
    uploading.say("read", b"Name\n", **forged)
    assert uploading.names == []
