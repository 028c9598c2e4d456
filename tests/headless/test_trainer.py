"""The trainer's parts: what they tell of sheets and likenesses, and the papers they have made."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import Mock
from zipfile import ZipFile

import pytest

from sirkit.changes import Add, Change, Put
from sirkit.decisions import likeness_id
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import PAPERS, called, made
from sirkit.dossier import Dossier
from sirkit.fold import fold
from sirkit.formats.opening import look_into
from sirkit.journal import SqliteJournal
from sirkit.messages import Problem
from sirkit.widgets.desk import Desk
from sirkit.widgets.handing import occasion
from sirkit.widgets.likenesses import Likenesses, compared
from sirkit.widgets.trainer import after_form, before_form
from sirkit.words import catalogue, speak
from sirkit.workspace import Workspace

DAY = date(2026, 11, 22)
BEGINNINGS = {"pdf": b"%PDF-", "ics": b"BEGIN:VCALENDAR", "docx": b"PK", "png": b"\x89PNG", "svg": b"<svg", "txt": b""}
BEGINNINGS |= {
    "html": b"<!DOCTYPE html>",
    "xlsx": b"PK",
    "zip": b"PK",
    "csv": b'\xef\xbb\xbf"Name"',
    "geojson": b"{",
    "gexf": b"<?xml",
    "graphml": b"<?xml",
    "jsonld": b"{",
    "umap": b"{",
    "sirkit-wissen.json": b"{",
    "umap_csv": b'"name","description"',
    "fairdb_csv": b'"title","description"',
    "courses_csv": b'\xef\xbb\xbf"Tit',
}
EVENING = Occasion("Erster Abend", date(2026, 12, 22), "K7MP-2XQA", "http://192.168.178.20:8866/")


def change(number: int, kind: str, id_: str, **values: Any) -> Change:
    """Return a change that sets these values."""
    ops = tuple(Put(op="put", kind=kind, id=id_, field=field, value=value) for field, value in values.items())
    return Change(id=f"{number:032x}", author="anna", at=f"2026-11-22T18:{number:02d}:00Z", ops=ops)


REGION = (
    change(1, "actor", "b", name="Dorfladen Utting eG", city="Utting"),
    change(2, "actor", "a", name="Dorfladen Utting", city="Utting"),
    change(3, "actor", "b", description="Mit Stehtisch."),
    change(4, "actor", "c", name="Lokalradio", city="Peiting"),
)
APPROACH = change(7, "approach", "x", partner="c", by="2026-12-03")
TRAINING = change(10, "training", "t", title="Demenz begleiten", starts_on="2026-12-04")
VENTURE = change(11, "venture", "v", name="Montagsladen")
PITCH = change(12, "pitch", "q", venture="v", audience="bank", problem="Montags ist zu")
EFFECT = change(13, "effect", "f", venture="v", text="Weniger einsam")
GOAL = change(14, "goal", "g", venture="v", text="Zweimal kochen", review_on="2026-12-05")
LAB = change(15, "lab", "l", title="Mittagstisch", starts_on="2026-12-01")
TASK = change(16, "lab_task", "z", lab="l", text="Kochen", days=3)
HOME = change(30, "region", "region", name="Tal")
PRACTICE = change(8, "practice", "p", name="Mitfahrbank")
AGREEMENT = change(9, "agreement", "v", one="a", other="c", gives="Raum", by="2026-12-20")
MEETING = change(5, "meeting", "m", name="Zweites Treffen", on="2026-12-03", at="19:00", minutes=90)
SEATED = Change(
    id=f"{6:032x}",
    author="anna",
    at="2026-11-22T18:06:00Z",
    ops=(
        Put(op="put", kind="event", id="e", field="name", value="Markt der Ideen"),
        Put(op="put", kind="event", id="e", field="on", value="2026-12-10"),
        *(Put(op="put", kind="participant", id=f"p-{who}", field="event", value="e") for who in "ac"),
        *(Put(op="put", kind="participant", id=f"p-{who}", field="actor", value=who) for who in "ac"),
        *(Put(op="put", kind="participant", id=f"p-{who}", field="number", value=ord(who)) for who in "ac"),
        Put(op="put", kind="round", id="e-1", field="event", value="e"),
        Put(op="put", kind="round", id="e-1", field="number", value=1),
        Add(op="add", kind="round", id="e-1", field="meetings", item="t1", value=f"1 {ord('a')} {ord('c')}"),
    ),
)
"""A matching event at which two organisations meet."""


class Desked:
    """A workspace with the trainer's parts, and what they told."""

    def __init__(self, folder: Path) -> None:
        self.workspace = Workspace()
        self.workspace.attach(SqliteJournal(folder / "journal.sqlite"))
        self.parts = [*before_form(self.workspace), *after_form(self.workspace)]
        self.told: list[tuple[dict[str, Any], list[bytes]]] = []
        for part in self.parts:
            part.send = lambda content, buffers=None: self.told.append((content, buffers or []))
        self.desk = Desk.of(self.workspace)

    def say(self, **content: Any) -> dict[str, Any]:
        """Send a message as the page would, and return what was told with the same word."""
        self.desk._heard(self.parts[0], content, [])
        return next(said for said, _ in reversed(self.told) if said["say"] == content["do"])

    def alike(self, *, times: int = 1) -> dict[str, Any]:
        """Ask for the pairs, several times at once, and return what was told last."""

        async def ask() -> None:
            for _ in range(times):
                self.desk._heard(self.parts[0], {"do": "alike"}, [])
            likenesses = next(part for part in self.parts if isinstance(part, Likenesses))
            assert likenesses._task
            await likenesses._task

        asyncio.run(ask())
        return self.told[-1][0]

    def paper(self, **content: Any) -> tuple[dict[str, Any], list[bytes]]:
        """Ask for a paper, and return what came of it."""

        async def ask() -> None:
            self.desk._heard(self.parts[0], {"do": "paper", **content}, [])
            await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

        asyncio.run(ask())
        return self.told[-1]


@pytest.fixture
def desked(tmp_path: Path) -> Iterator[Desked]:
    """Return the trainer's parts at a workspace with three sheets, two of them alike."""
    made_ = Desked(tmp_path)
    made_.workspace.commit(REGION)
    made_.workspace.drain()
    yield made_
    assert made_.workspace.journal
    made_.workspace.journal.close()


def test_sheets_are_told_in_the_order_they_came(desked: Desked) -> None:
    """Each actor is told once, with the time of its first change, in the journal's order."""
    came = desked.say(do="arrivals")["came"]
    assert came == [("b", "2026-11-22T18:01:00Z"), ("a", "2026-11-22T18:02:00Z"), ("c", "2026-11-22T18:04:00Z")]


def test_likenesses_are_told_with_the_record_to_write(desked: Desked) -> None:
    """Two sheets alike are told as one pair, with the id of its decision and reasons that have words."""
    [pair] = desked.alike()["pairs"]
    assert (pair["one"], pair["other"], pair["id"]) == ("a", "b", likeness_id("a", "b"))
    assert {reason["key"] for reason in pair["reasons"]} <= set(catalogue("de"))
    assert pair["reasons"]


def test_decided_pairs_are_not_asked_again(desked: Desked) -> None:
    """What was called different is gone; the two sheets stand as they were."""
    desked.workspace.commit([change(6, "likeness", likeness_id("a", "b"), one="a", other="b", verdict="different")])
    assert desked.alike()["pairs"] == []
    assert desked.workspace.dossier.record("actor", "a").values["name"] == "Dorfladen Utting"


def test_a_contradiction_is_told(desked: Desked) -> None:
    """Two sheets called different although a third joins them are told, by their ids."""
    pairs = (("a", "b", "same"), ("b", "c", "same"), ("a", "c", "different"))
    for number, (one, other, verdict) in enumerate(pairs, 6):
        said = {"one": one, "other": other, "verdict": verdict}
        desked.workspace.commit([change(number, "likeness", likeness_id(one, other), **said)])
    assert desked.alike()["conflicts"] == [{"one": "a", "other": "c"}]


def test_sure_pairs_are_told_as_sure(desked: Desked) -> None:
    """Two sheets of one hand are asked; the same name from another hand, in the same town, is surely one of them."""
    assert [pair["sure"] for pair in desked.alike()["pairs"]] == [False]
    other = change(6, "actor", "d", name="Lokalradio", city="Peiting").model_copy(update={"author": "ben"})
    desked.workspace.commit([other])
    assert {pair["one"] + pair["other"]: pair["sure"] for pair in desked.alike()["pairs"]} == {"ab": False, "cd": True}


def test_pairs_are_looked_for_once_at_a_time(desked: Desked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks many times in a row gets the last word, not many searches."""
    looked = Mock(side_effect=compared)
    monkeypatch.setattr("sirkit.widgets.likenesses.compared", looked)
    assert len(desked.alike(times=9)["pairs"]) == 1
    assert looked.call_count < 3


def test_a_search_that_fails_is_answered(desked: Desked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong while sheets are compared, the page gets a sentence."""
    monkeypatch.setattr("sirkit.widgets.likenesses.compared", lambda _: 1 / 0)
    assert desked.alike()["messages"][0]["key"] == "desk.failed"


def dossier(*changes: Change) -> Dossier:
    """Return the region with these changes on top."""
    return fold(Dossier(), (*REGION, *changes))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_is_made(name: str, language: str) -> None:
    """Every paper comes out in both languages, as the kind of file its name says."""
    coached = (HOME, TRAINING, VENTURE, PITCH, EFFECT, GOAL, LAB, TASK)
    whole = dossier(MEETING, SEATED, APPROACH, PRACTICE, AGREEMENT, *coached)
    there = Order(whole, EVENING, DAY, *speak(language), before=dossier(), actor="a", event="e")
    order = replace(there, training="t", venture="v", pitch="q", lab="l")
    data = made(name, order)
    assert data.startswith(BEGINNINGS.get(name) or BEGINNINGS[PAPERS[name].suffix])


def test_a_report_counts_merged_sheets_once() -> None:
    """Two sheets called the same are one organisation in the report."""
    same = change(6, "likeness", likeness_id("a", "b"), one="a", other="b", verdict="same")
    reports = [made("report", Order(dossier(*more), EVENING, DAY, *speak("en"))) for more in ((), (same,))]
    words = [ZipFile(BytesIO(report)).read("word/document.xml").decode() for report in reports]
    counts = [catalogue("en")["paper.report.map"][1].replace("{count}", str(count)) for count in (3, 2)]
    assert [count in text for count, text in zip(counts, words, strict=True)] == [True, True]


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("sheet_a5", "de", "Steckbrief-A5.pdf"),
        ("door", "de", "Türblatt.pdf"),
        ("plan", "de", "Fahrplan-Erster-Abend-2026-11-22.pdf"),
        ("report", "en", "Results-report-Erster-Abend-2026-11-22.docx"),
        ("table_csv", "de", "Tabelle-als-CSV-Erster-Abend-2026-11-22.csv"),
    ],
)
def test_files_are_called_what_they_are(name: str, language: str, expected: str) -> None:
    """A file's name says in the reader's language what it is, and of which evening and day if that matters."""
    assert called(name, Order(Dossier(), EVENING, DAY, *speak(language))) == expected


def test_a_name_never_leads_out_of_the_folder() -> None:
    """An evening's name with slashes and dots stays one plain part of the file's name."""
    order = Order(Dossier(), Occasion("../../etc: <Abend>"), DAY, *speak("de"))
    assert called("plan", order) == "Fahrplan-etc-Abend-2026-11-22.pdf"


@pytest.mark.parametrize(
    ("name", "evening", "key"),
    [
        ("invitation", EVENING, "trainer.paper_no_meeting"),
        ("calendar", EVENING, "trainer.paper_no_meeting"),
        ("door", Occasion(), "trainer.paper_no_room"),
        ("before_a4", EVENING, "trainer.paper_no_before"),
        ("poem", EVENING, "trainer.paper_unknown"),
    ],
)
def test_what_is_missing_is_a_sentence(name: str, evening: Occasion, key: str) -> None:
    """A paper that cannot be made yet says why."""
    with pytest.raises(Problem, match=key.replace(".", r"\.")):
        made(name, Order(Dossier(), evening, DAY, *speak("de")))


def test_every_paper_has_its_title() -> None:
    """The titles are those of the papers, and stand in the catalogues."""
    assert {paper.title for paper in PAPERS.values()} <= set(catalogue("de"))


def test_before_and_now_knows_the_day_before(desked: Desked) -> None:
    """What was entered on one day alone has no earlier state and says so; from the second day on there is a picture."""
    asked = {"name": "before_svg", "ask": "me", "language": "de"}
    assert desked.paper(**asked)[0]["messages"][0]["key"] == "trainer.paper_no_before"
    later = change(6, "actor", "d", name="Neuer Verein").model_copy(update={"at": "2026-11-29T18:00:00Z"})
    desked.workspace.commit([later])
    content, [data] = desked.paper(**asked)
    assert (content["ask"], content["file"][-4:]) == ("me", ".svg")
    assert "Seit dem 29. November 2026 neu: 1 Organisation." in data.decode()
    content, _ = desked.paper(**asked, since="morgen")
    assert (content["ask"], content["messages"][0]["key"]) == ("me", "trainer.paper_no_day")


def test_a_paper_travels_as_bytes(desked: Desked) -> None:
    """A paper asked for comes as a buffer, with the name of its file."""
    told = {"name": "Erster Abend", "ends": "2026-12-22", "code": "K7MP-2XQA", "address": "http://a.example/"}
    content, [data] = desked.paper(name="door", ask="me", language="de", occasion=told)
    assert (content["say"], content["ask"], content["file"]) == ("paper", "me", "Türblatt.pdf")
    assert data.startswith(b"%PDF-")


def test_a_paper_of_an_event_is_of_the_one_named(desked: Desked) -> None:
    """The page names the event; of one that is not there the answer is a sentence."""
    desked.workspace.commit([SEATED])
    content, [data] = desked.paper(name="event_cards", ask="me", language="en", event="e")
    assert content["file"] == "Personal-cards-Markt-der-Ideen-2026-12-10.pdf"
    assert data.startswith(b"%PDF-")
    content, _ = desked.paper(name="event_cards", ask="me", language="en", event="other")
    assert [message["key"] for message in content["messages"]] == ["paper.event.gone"]


def test_a_filter_holds_for_papers_too(desked: Desked) -> None:
    """What the page does not show is left out of the paper it asks for, also where the message is forged."""
    whole, one, forged = (
        desked.paper(name="bulletin", ask="me", language="en", only=only)[1][0].decode() for only in (None, ["a"], "a")
    )
    assert "1 organisation is" in one
    assert whole == forged != one


@pytest.mark.parametrize("name", ["table_csv", "table_xlsx", "geojson"])
def test_a_filter_holds_for_tables_too(desked: Desked, name: str) -> None:
    """A table and a file of points hold only what the page shows, also of two called the same."""
    same = change(6, "likeness", likeness_id("a", "b"), one="a", other="b", verdict="same")
    desked.workspace.commit([same])
    files = [desked.paper(name=name, ask="me", language="de", only=only)[1][0] for only in (None, ["a", "b"])]
    whole, some = ([one.values["name"] for one in look_into(file).found] for file in files)
    assert (whole, some) == (["Dorfladen Utting eG", "Lokalradio"], ["Dorfladen Utting eG"])


def test_a_paper_that_fails_is_answered(desked: Desked, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong, the page gets a sentence for the paper it waits for."""
    told = [desked.paper(name="invitation", ask="one", language="de", occasion={})]
    monkeypatch.setattr("sirkit.widgets.handing.made", lambda *_: 1 / 0)
    told.append(desked.paper(name="cards", ask="other", language="de", occasion=None))
    keys = [(content["ask"], content["messages"][0]["key"]) for content, _ in told]
    assert keys == [("one", "trainer.paper_no_meeting"), ("other", "desk.failed")]


@pytest.mark.parametrize("forged", [None, 7, [], {}, {"name": {"a": 1}, "code": 5}, {"name": "x" * 10_000}])
def test_a_forged_evening_is_harmless(forged: object) -> None:
    """Whatever a page tells of the evening becomes short texts."""
    read = occasion(forged)
    assert all(len(text) <= 300 for text in (read.name, read.code, read.address))


def test_a_forged_end_date_is_refused() -> None:
    """A day that is none is a problem, not a failure."""
    with pytest.raises(Problem, match=r"change\.unreadable"):
        occasion({"ends": "tomorrow"})
