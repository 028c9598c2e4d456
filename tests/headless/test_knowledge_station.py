"""The knowledge pack without a browser: handed out, read as one change, and the other region beside this one."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from regions import record, region
from strategies import change, put
from test_knowledgepack import CARD, HOME, pack

from sirkit.journal import SqliteJournal
from sirkit.widgets.desk import Desk
from sirkit.widgets.knowledge import Knowledge
from sirkit.workspace import Workspace

REGION: dict[tuple[str, str], dict[str, object]] = {
    ("region", "region"): {"name": "Nachbartal"},
    ("actor", "a"): {"name": "Dorfladen"},
    ("actor", "b"): {"name": "Anna Geheim", "sort": "person"},
    ("method", "x"): {"title": "Bank", "worked": "Der Dorfladen half."},
    ("method", "y"): {"title": "Fahrdienst", "worked": "Anna Geheim fuhr."},
}

Told = tuple[dict[str, Any], list[bytes]]
"""What was told to the page, and the files with it."""


class Sharing:
    """The part at its desk, and what it told the page."""

    workspace: Workspace
    told: list[Told]

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace()
        self.workspace.attach(SqliteJournal(path))
        self.part = Knowledge(self.workspace)
        self.told = []
        self.part.send = lambda content, buffers=None: self.told.append((content, buffers or []))  # no page is there
        ops = [
            put(field, one, kind=kind, id_=id_) for (kind, id_), some in REGION.items() for field, one in some.items()
        ]
        self.workspace.commit([change(1, *ops)])

    def say(self, do: str, word: str, *data: bytes, **content: Any) -> Told:
        """Send a message as the page does, and return what was told with this word."""

        async def talk() -> None:
            Desk.of(self.workspace)._heard(self.part, {"do": do, "language": "de", **content}, list(data))
            await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

        asyncio.run(talk())
        answer: Told = next(one for one in reversed(self.told) if one[0]["say"] == word)
        return answer

    def read(self, data: bytes) -> dict[str, Any]:
        """Hand in a file, and return what came of it."""
        return self.say("read-pack", "pack-read", data, ask=7)[0]


@pytest.fixture
def sharing(tmp_path: Path) -> Iterator[Sharing]:
    """Return the part in a region with two cards, one of which names a person."""
    made = Sharing(tmp_path / "a.db")
    yield made
    assert made.workspace.journal
    made.workspace.journal.close()


def test_the_pack_is_a_file_with_its_own_name(sharing: Sharing) -> None:
    """The button's file is called a knowledge pack, with its day, and holds the card that names nobody."""
    answer, [data] = sharing.say("paper", "paper", name="knowledge_pack", ask="me")
    assert answer["file"].startswith("Wissenspaket-")
    assert answer["file"].endswith(".sirkit-wissen.json")
    assert [one["title"] for one in json.loads(data)["methods"]] == ["Bank"]


def test_what_stays_and_what_to_read_again_is_told(sharing: Sharing) -> None:
    """Before the pack goes, the page knows which card stays here and which names an organisation."""
    found, _ = sharing.say("knowledge", "knowledge", of="all")
    assert (found["home"], found["licence"], found["neighbours"]) == ("Nachbartal", None, [])
    assert [(one["key"], one["values"]["name"]) for one in found["left"]] == [("knowledge.left_person", "Fahrdienst")]
    assert [(one["key"], one["values"]["actor"]) for one in found["asked"]] == [("knowledge.names", "Dorfladen")]


def test_a_pack_is_read_as_one_change_and_stands_beside(sharing: Sharing) -> None:
    """Its cards come with their origin, its region with figures and sentences; read again nothing is new."""
    data = json.dumps(pack(region(HOME, CARD, record("lab", "l", title="Labor", state="running")))).encode()
    answer = sharing.read(data)
    assert (answer["ask"], answer["messages"][0]["key"]) == (7, "knowledge.read")
    assert answer["changed"]
    found, _ = sharing.say("knowledge", "knowledge", of="all")
    (other,) = found["neighbours"]
    assert (other["name"], other["on"], other["licence"]) == ("Seeland", "2026-11-30", "CC BY 4.0")
    assert [one["key"] for one in other["sentences"]][-2:] == ["neighbours.they_try", "neighbours.hedge"]
    assert {len(row) for section in other["sections"] for row in section["rows"]} == {3}
    again = sharing.read(data)
    assert (again["changed"], again["messages"][1]["key"]) == (None, "knowledge.nothing_new")


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "knowledge.other_file"),
        (b"Name;Ort\nLaden;Au\n", "knowledge.other_file"),
        (b'{"format": "sirkit"}', "knowledge.other_file"),
        (b'{"format": ', "file.json"),
        (b'{"format": "sirkit-wissen"}', "knowledge.head"),
        (b'{"format": "sirkit-wissen", "min_reader_version": 9}', "knowledge.newer"),
    ],
)
def test_another_file_is_a_sentence_and_changes_nothing(sharing: Sharing, data: bytes, key: str) -> None:
    """What is no pack, or a broken one, is answered with a sentence; the region stays as it was."""
    before = sharing.workspace.dossier.plain()
    answer = sharing.read(data)
    assert (answer["problem"], [one["key"] for one in answer["messages"]]) == (True, [key])
    assert sharing.workspace.dossier.plain() == before
