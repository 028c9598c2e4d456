"""The schedule of a lab: its sentences, what moves with a task, the picture, the papers and the calendar file."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from defusedxml import ElementTree
from icalendar import Calendar
from printed import said
from pypdf import PdfReader
from regions import actor, record, region

from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import called, made
from sirkit.dossier import Dossier, Record
from sirkit.labdays import timetable
from sirkit.labs import Whole, whole
from sirkit.labshift import Shift, Wish, shift
from sirkit.labtold import doubt, lasts, room
from sirkit.messages import Message, Problem
from sirkit.pictures.gantt import ticks
from sirkit.words import LANGUAGES, say, speak

TODAY = date(2026, 11, 29)
NAMESPACE = "{http://www.w3.org/2000/svg}"
LONG = "Sehr lange Aufgabe " * 10
LAB = record(
    "lab",
    "l",
    title="Mittagstisch",
    ags="09181123",
    starts_on="2026-12-21",
    ends_on="2027-01-29",
    evaluation_on="2027-01-28",
)
PLAN = record("lab_task", "plan", lab="l", text="Planen", days=5, role="cook")
TRY = record("lab_task", "try", lab="l", text="Kochen", days=10, after={"plan": "plan"}, phase="coproduction")
TELL = record("lab_task", "tell", lab="l", text="Einladen", days=2)
ROLE = record("lab_role", "cook", lab="l", title="Kocht", actor="laden")
ALL = (LAB, PLAN, TRY, TELL, ROLE, actor("laden", "Dorfladen"))


def one(*records: Record) -> Whole:
    """Return the lab, by default with its three tasks."""
    return whole(region(*(records or ALL)), "l")


def tried(task: str, wish: Wish, *records: Record) -> Shift:
    """Return what would move."""
    return shift(one(*records), task, wish, TODAY)


def keys(messages: tuple[Message, ...]) -> list[str]:
    """Return which sentences are told."""
    return [message.key for message in messages]


def order(language: str = "de", dossier: Dossier | None = None) -> Order:
    """Return an order of a paper of the lab."""
    return Order(dossier or region(*ALL), Occasion(), TODAY, *speak(language), lab="l")


def test_the_sentence_says_until_when_and_what_decides() -> None:
    """Over Christmas and Epiphany in Bavaria fifteen working days end on 13 January; two tasks decide that."""
    table = timetable(one(), TODAY)
    told = lasts(one(), table)
    assert told[0] == Message("labs.told.lasts", {"day": date(2027, 1, 13), "count": 15})
    assert told[1].values["names"] == "Planen → Kochen"
    assert keys(tuple(room(task, table) for task in one().tasks)) == [
        "labs.told.critical",
        "labs.told.critical",
        "labs.told.room",
    ]


def test_what_it_rests_on_is_told() -> None:
    """No beginning, an unknown time and few people are told beside the sentence."""
    bare = one(record("lab", "l", title="Mittagstisch", hands=1), record("lab_task", "a", lab="l", text="Planen"))
    assert keys(lasts(bare, timetable(bare, TODAY)))[2:] == [
        "labs.told.from_today",
        "labs.check.schedule.days_unknown",
        "labs.told.hands",
    ]


def test_the_doubt_is_told_with_its_hedge() -> None:
    """Where shortest and longest times are known, many plans are drawn; nine of ten take longer than half of them."""
    wide = record("lab_task", "plan", lab="l", text="Planen", days=5, least=3, most=20)
    unsure = one(LAB, wide, TRY, TELL)
    (told,) = doubt(unsure, timetable(unsure, TODAY))
    assert (
        date(2027, 1, 13) < date.fromisoformat(str(told.values["half"])) < date.fromisoformat(str(told.values["most"]))
    )
    assert "keine Zusage" in say(told, "de")
    assert doubt(one(), timetable(one(), TODAY)) == ()


def test_what_moves_is_told_before_it_is_kept() -> None:
    """A week later, the task and what waits for it move, and so does the end; what has room does not."""
    found = tried("plan", Wish(weeks=1))
    assert found.moves
    assert found.day == date(2026, 12, 28)
    assert [message.values.get("name") for message in found.told[:2]] == ["Planen", "Kochen"]
    assert found.told[-1].key == "labs.shift.end"
    assert keys(tried("tell", Wish(days=1)).told) == ["labs.moved.later", "labs.shift.end_stays"]
    assert tried("plan", Wish(on=date(2027, 1, 25))).told[-1].key == "labs.shift.beyond"


def test_why_a_task_stays_is_told() -> None:
    """Nothing begins before the first day, nor before what it waits for."""
    assert keys(tried("plan", Wish(days=-1)).told) == ["labs.shift.first", "labs.shift.end_stays"]
    waiting = tried("try", Wish(weeks=-1))
    assert not waiting.moves
    assert waiting.told[0] == Message("labs.shift.waits", {"name": "Kochen", "other": "Planen"})
    assert keys(tried("tell", Wish(on=date(2026, 12, 21))).told)[0] == "labs.shift.first"


@pytest.mark.parametrize(
    ("task", "wish", "key"),
    [
        ("nobody", Wish(days=1), "labs.shift.gone"),
        ("plan", Wish(on=date(2099, 1, 1)), "labs.check.schedule.far"),
        ("plan", Wish(weeks=1000), "labs.check.schedule.far"),
        ("done", Wish(days=1), "labs.shift.done"),
    ],
)
def test_what_cannot_move_says_why(task: str, wish: Wish, key: str) -> None:
    """A task that is gone or done, or a day out of reach, gets its sentence."""
    with pytest.raises(Problem) as caught:
        tried(task, wish, *ALL, record("lab_task", "done", lab="l", text="Gefragt", done_on="2026-12-22"))
    assert caught.value.messages[0].key == key


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_picture_says_what_it_shows(language: str) -> None:
    """It names tasks, phases, holidays and the day of evaluating together; what decides the end has the thick edge."""
    svg = made("lab_times_svg", order(language)).decode()
    root = ElementTree.fromstring(svg)
    words = " ".join(text.text or "" for text in root.iter(f"{NAMESPACE}text"))
    for wanted in ("Planen", "Kochen", "Einladen", "Neujahr", "Heilige Drei Könige"):
        assert wanted in words
    _, speaking = speak(language)
    assert speaking("labs.phase.coproduction") in words
    assert speaking("labtimes.mark_evaluation") in words
    assert root.findtext(f"{NAMESPACE}desc", "").startswith(
        speaking("labs.told.lasts", day=date(2027, 1, 13), count=15)
    )
    bars = [bar for bar in root.iter(f"{NAMESPACE}rect") if bar.get("height") == "14"]
    assert [bar.get("stroke-width") for bar in bars].count("2.6") == 2


def test_the_axis_names_weeks_then_months() -> None:
    """Marks stand apart however long a plan is: Mondays, and first days of months where weeks lie too close."""
    first = date(2026, 12, 21)
    near = list(ticks(first, date(2027, 1, 31), 20))
    assert near[0] == first
    assert {one.weekday() for one in near} == {0}
    far = list(ticks(first, date(2029, 12, 31), 0.6))
    assert {one.day for one in far} == {1}
    assert all((after - before).days * 0.6 >= 64 for before, after in pairwise(far))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_has_the_table(language: str) -> None:
    """Tagged, landscape: each task with its days, what it waits for, and who does it."""
    data = made("lab_times", order(language))
    page = PdfReader(BytesIO(data)).pages[0]
    assert page.mediabox.width > page.mediabox.height
    assert b"/MarkInfo" in data or b"/StructTreeRoot" in data
    found = said(data)
    for wanted in ("Mittagstisch", "Planen", "Kocht: Dorfladen", speak(language)[1]("paper.labtimes.after")):
        assert wanted in found
    assert called("lab_times", order(language)).endswith("-Mittagstisch.pdf")


def test_far_too_much_still_comes_out() -> None:
    """Forty long tasks: the picture shows thirty and says how many more, the table has all."""
    many = [record("lab_task", f"t{n}", lab="l", text=f"{n} {LONG}", days=3, phase="coproduction") for n in range(40)]
    found = said(made("lab_times", order("de", region(LAB, *many))))
    assert "39 Sehr lange" in found
    svg = made("lab_times_svg", order("de", region(LAB, *many))).decode()
    assert say(Message("labtimes.more", {"count": 10}), "de") in svg


def test_the_calendar_has_all_days() -> None:
    """Each task that is not done and each day of the lab is an entry with a lasting id; the last day is in it."""
    done = record("lab_task", "done", lab="l", text="Gefragt", done_on="2026-12-22")
    data = made("lab_calendar", order("de", region(*ALL, done)))
    events = {str(event["uid"]): event for event in Calendar.from_ical(data).walk("VEVENT")}
    assert set(events) == {f"{id_}@sirkit" for id_ in ("plan", "try", "tell", "l-begin", "l-end", "l-evaluation")}
    assert events["tell@sirkit"].decoded("dtend") == date(2026, 12, 23)
    assert "Kocht: Dorfladen" in str(events["plan@sirkit"]["description"])


@pytest.mark.parametrize(
    ("name", "records", "key"),
    [
        ("lab_times", (LAB,), "labtimes.no_tasks"),
        ("lab_calendar", (record("lab", "l", title="Mittagstisch"),), "labtimes.no_days"),
        ("lab_times_png", (LAB, record("lab_task", "a", lab="l", text="A", after={"a": "a"})), "labs.itself"),
    ],
)
def test_what_is_missing_for_a_paper_is_told(name: str, records: tuple[Record, ...], key: str) -> None:
    """Without tasks, without days, and where a task waits for itself, a sentence says so."""
    with pytest.raises(Problem) as caught:
        made(name, replace(order(), dossier=region(*records)))
    assert caught.value.messages[0].key == key
