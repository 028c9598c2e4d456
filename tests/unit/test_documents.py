"""Documents: what is printed, and that no text anyone typed can break or steer it."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import partial
from io import BytesIO
from typing import Any

import docx
import pytest
import segno
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event
from pypdf import PdfReader

from sirkit.changes import read
from sirkit.documents import cards, door, invitation, lists, plan, printing, privacy, report, sheet
from sirkit.dossier import Dossier
from sirkit.fold import fold
from sirkit.functions import FUNCTIONS, LETTERS
from sirkit.kinds import Meeting
from sirkit.messages import Problem
from sirkit.text import clean
from sirkit.words import LANGUAGES, catalogue, text

PATH = re.compile(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?")
DAY = date(2026, 11, 22)
ENDS = date(2026, 12, 22)
A4, A5 = (595, 842), (420, 595)
DOOR = door.Door("Abend in Seeland", "http://192.168.178.24:8866/", "K7MP-2XQA", "Dorfsaal")
Records = dict[tuple[str, str], dict[str, Any]]
REGION: Records = {
    ("region", "r"): {"name": "Seeland", "carer": "a", "review_on": "2027-03-01"},
    ("actor", "a"): {"name": "Musikverein Oberau"},
    ("actor", "b"): {"name": "Hofladen Sonnenfeld"},
    ("actor", "p"): {"name": "Berta Beispiel", "sort": "person"},
    ("actor", "n"): {"name": "Nur Genannte"},
    ("role", "a-d"): {"actor": "a", "function": "D", "state": "taken_on", "said_by": "self"},
    ("role", "p-d"): {"actor": "p", "function": "D", "state": "taken_on", "said_by": "self"},
    ("role", "b-b"): {"actor": "b", "function": "B", "state": "taken_on", "said_by": "other"},
    ("offer", "o"): {"actor": "a", "text": "Saal am Dienstag"},
    ("need", "q"): {"actor": "b", "text": "Menschen zum Vorlesen"},
    ("tie", "t"): {"from_actor": "a", "to_actor": "n", "sort": "cooperates"},
    ("wish", "w"): {"actor": "b", "text": "Sonntags ist jemand da"},
    ("step", "s"): {
        "task": "Kurs anbahnen",
        "function": "B",
        "actor": "a",
        "speaks_to": "b",
        "by": "2026-12-04",
        "state": "taken_on",
        "said_by": "other",
    },
    ("step", "u"): {"task": "Karte aufhängen", "by": "2026-12", "actor": "p"},
    ("meeting", "old"): {"name": "Erster Abend", "on": "2026-11-01"},
    ("meeting", "m1"): {
        "name": "Zweiter Abend",
        "on": "2026-12-10",
        "at": "18:30",
        "minutes": 90,
        "venue": "Dorfsaal, Oberau; Haus 3",
        "agenda": {"1": "Wer zahlt mit?", "2": "Ich mache … bis …"},
    },
    ("practice", "k"): {"name": "Dorfladen", "done": "Drei Vereine öffneten ihn."},
}
HOSTILE = [
    '#import "x": * #eval("1") $a$ *b* _c_ <l> @r `d` // e /* f */ \\u{41} [g] {h}',
    "<script>alert(1)</script> & \"q\" 'p' ]]> {name} {{ }} =1+1",
    "🙂👩‍🚒🇩🇪 1️⃣ a̐e͇ 漢字 \ue000 \U000e0041",
    "\u202eabc \u2067שלום مسجد\u2069 \u200b\u200d\ufeff",  # noqa: RUF001 - Hebrew, wanted
    "a\x00b\x07c\nd\r\ne\u2028f\tg\x1b[31m\ud800",
    "W" * 200,
    "\\" * 99 + '"',
    "BEGIN:VEVENT\r\nUID:x\nATTENDEE:mailto:a@b.c;X=1,2",
]


def speak(language: str) -> printing.Say:
    """Return what makes words of keys in one language."""
    return lambda key, **values: text(key, language, **values)


def dossier(records: Mapping[tuple[str, str], Mapping[str, Any]]) -> Dossier:
    """Return a dossier that holds these records, by kind and id."""
    ops: list[dict[str, Any]] = []
    for (kind, id_), fields in records.items():
        for field, value in fields.items():
            place = {"kind": kind, "id": id_, "field": field}
            if isinstance(value, dict):
                ops += [{"op": "add", **place, "item": item, "value": line} for item, line in value.items()]
            else:
                ops.append({"op": "put", **place, "value": value, "was": None})
    change = read({"id": "0" * 32, "author": "anna", "at": "2026-01-01T10:00", "ops": ops}) if ops else None
    return fold(Dossier(), [change] if change else [])


FULL = dossier(REGION)
MEETING = next(meeting for meeting in FULL.all(Meeting) if meeting.id == "m1")
Printer = Callable[[printing.Say, str], bytes]
PRINTED: dict[str, tuple[Printer, int, tuple[int, int]]] = {
    "sheet A4": (lambda say, lang: sheet.write(say, language=lang, region="Seeland", ends=ENDS), 1, A4),
    "sheet A5": (lambda say, lang: sheet.write(say, language=lang, paper="a5"), 2, A5),
    "names": (lambda say, lang: lists.write_names(say, language=lang), 1, A4),
    "quick list": (lambda say, lang: lists.write_quick(say, language=lang), 1, A4),
    "cards": (lambda say, lang: cards.write(say, language=lang), 2, A4),
    "door": (lambda say, lang: door.write(DOOR, say, language=lang), 1, A4),
    "privacy": (lambda say, lang: privacy.write(say, language=lang, host="Gemeinde Oberau", ends=ENDS), 2, A4),
    "invitation": (lambda say, lang: invitation.write(FULL, MEETING, say, language=lang), 1, A4),
    "plan": (lambda say, lang: plan.write(FULL, say, language=lang, on=DAY), 1, A4),
    "empty plan": (lambda say, lang: plan.write(Dossier(), say, language=lang, on=DAY), 1, A4),
}


def said(pdf: bytes) -> str:
    """Return the text of a PDF with single spaces, without places to break and without hyphens at line ends."""
    pages = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(pages.replace("\u200b", "").replace("\u2010\n", "").replace("-\n", "").split())


def written(file: bytes) -> Document:
    """Return a DOCX file read back."""
    return docx.Document(BytesIO(file))


def lines(document: Document) -> str:
    """Return all text of a document, tables included."""
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PRINTED)
def test_every_paper_has_its_pages_and_says_what_it_is(name: str, language: str) -> None:
    """Pages and size are the promised ones; the PDF is tagged, declares PDF/UA, its language and its title."""
    write, pages, size = PRINTED[name]
    file = PdfReader(BytesIO(write(speak(language), language)))
    root: Any = file.trailer["/Root"]
    assert [tuple(round(edge) for edge in page.mediabox[2:]) for page in file.pages] == [size] * pages
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == language
    assert file.metadata is not None
    assert file.metadata.title
    assert b"pdfuaid" in root["/Metadata"].get_data()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_the_sheet_asks_what_the_phone_asks(paper: Any, language: str) -> None:
    """All eight everyday questions, the five fields and the privacy line stand on the sheet."""
    say = speak(language)
    found = said(sheet.write(say, language=language, paper=paper, ends=ENDS))
    asked = [say(f"function.{letter}.question") for letter in LETTERS]
    asked += [say(f"sheet.{part}") for part in ("do", "offer", "need", "works", "knows", "wish")]
    asked += [say("actor.name"), say("actor.city")]
    asked += [say("paper.sheet.privacy"), say("paper.ends", day=ENDS)]
    assert [words for words in asked if words not in found] == []


def test_an_end_nobody_knows_is_said() -> None:
    """Without a day the sheet says that the day of deletion is not known yet."""
    say = speak("de")
    assert say("paper.ends_unknown") in said(sheet.write(say, language="de"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_show_what_belongs_to_each_function(language: str) -> None:
    """Every card has letter, name, question and every duty of its function."""
    say = speak(language)
    found = said(cards.write(say, language=language))
    keys = [f"function.{letter}.{part}" for letter in LETTERS for part in ("name", "question")]
    keys += [f"duty.{letter}.{duty}" for letter in LETTERS for duty in FUNCTIONS[letter].duties]
    assert [key for key in keys if say(key) not in found] == []
    assert say("paper.cards.one") in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_quick_list_explains_its_letters(language: str) -> None:
    """The quick list has a column for each function and its question below."""
    found = said(lists.write_quick(speak(language), language=language))
    assert [letter for letter in LETTERS if speak(language)(f"function.{letter}.question") not in found] == []


def test_the_door_shows_address_code_and_network() -> None:
    """Address, code and the wireless network stand on the door; without a network it says where to find its name."""
    say = speak("de")
    found = said(door.write(DOOR, say, language="de"))
    assert [part for part in (DOOR.name, DOOR.address, DOOR.code, DOOR.wifi) if part not in found] == []
    nameless = door.Door(DOOR.name, DOOR.address, DOOR.code)
    assert say("paper.door.wifi_unknown") in said(door.write(nameless, say, language="de"))


def test_the_picture_on_the_door_is_the_address() -> None:
    """The drawn modules are exactly those of the address's QR code, with four modules of quiet zone."""
    matrix = segno.make_qr(DOOR.address, error="m").matrix
    drawn = [[0] * len(matrix) for _ in matrix]
    x = y = 0.0
    for sign, first, second in PATH.findall(door.picture(DOOR.address)):
        if sign == "h":
            for step in range(int(first)):
                drawn[int(y) - 4][int(x) - 4 + step] = 1
            x += float(first)
        else:
            x, y = (float(first), float(second)) if sign == "M" else (x + float(first), y + float(second))
    assert drawn == [list(row) for row in matrix]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_check_sheet_covers_its_topics_and_gives_no_legal_advice(language: str) -> None:
    """Every text of the check sheet is printed, also that it is no legal advice, with host and day filled in."""
    say = speak(language)
    found = said(privacy.write(say, language=language, host="Gemeinde Oberau", ends=ENDS))
    keys = [key for key in catalogue(language) if key.startswith("paper.privacy.")]
    assert len(keys) > 40
    assert [key for key in keys if say(key) not in found] == []
    assert "Gemeinde Oberau" in found
    assert say("paper.day", day=ENDS) in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_invitation_says_when_where_and_what_about(language: str) -> None:
    """Day, time, length, venue, who invites and the agenda stand on the invitation."""
    say = speak(language)
    found = said(invitation.write(FULL, MEETING, say, language=language))
    facts = [MEETING.name, say("paper.day", day=date(2026, 12, 10)), "18:30", "90", "Dorfsaal, Oberau; Haus 3"]
    facts += ["Musikverein Oberau", "Wer zahlt mit?", "Seeland"]
    assert [fact for fact in facts if fact not in found] == []


def test_an_invitation_without_anything_says_what_would_stand_there() -> None:
    """Unknown time, length and venue are said to be not known yet; an empty agenda says what belongs there."""
    say = speak("de")
    found = said(invitation.write(Dossier(), Meeting(id="m", name="Treffen", on="2026-12"), say, language="de"))
    assert found.count(say("paper.unknown")) == 3
    assert say("paper.invitation.agenda_empty") in found
    assert "12.2026" in found


def test_a_long_agenda_stays_on_its_page() -> None:
    """Of forty long items the page shows the first and says how many more there are."""
    long = Meeting(id="m", name="N" * 200, on="2026-12-10", agenda={str(i): "wort " * 40 for i in range(40)})
    pdf = invitation.write(FULL, long, speak("en"), language="en")
    assert len(PdfReader(BytesIO(pdf)).pages) == 1
    assert "And 28 more items." in said(pdf)


def entry(file: bytes) -> Event:
    """Return the one event of a calendar file."""
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert isinstance(event, Event)
    return event


def test_the_calendar_file_reads_back() -> None:
    """Time zone, start, end, place, agenda and a UID made of the record's id; twice the same file."""
    stamp = datetime(2026, 11, 22, 20, tzinfo=UTC)
    write = partial(invitation.write_calendar, FULL, MEETING, speak("de"), stamp=stamp)
    event = entry(write())
    assert event["UID"] == "m1@sirkit"
    assert event["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert event.decoded("DTSTART") == datetime(2026, 12, 10, 17, 30, tzinfo=UTC)
    assert event.decoded("DURATION") == timedelta(minutes=90)
    assert event["LOCATION"] == "Dorfsaal, Oberau; Haus 3"
    assert "1. Wer zahlt mit?" in str(event["DESCRIPTION"])
    assert [str(zone["TZID"]) for zone in Calendar.from_ical(write()).walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert write() == write()


def test_a_meeting_without_a_time_lasts_all_day() -> None:
    """Without a time the entry is a day; nothing is invented."""
    event = entry(invitation.write_calendar(FULL, Meeting(id="m", name="Tag", on="2026-12-10"), speak("de")))
    assert event.decoded("DTSTART") == date(2026, 12, 10)
    assert not {"DTEND", "DURATION"} & set(event)


@pytest.mark.parametrize("on", ["2026", "2026-12", "2026-02-31", "0000-01-01", "9999-12-31"])
def test_a_meeting_without_a_day_is_no_calendar_entry(on: str) -> None:
    """A month, or a day that does not exist, is refused with a sentence that names the meeting."""
    with pytest.raises(Problem) as caught:
        invitation.write_calendar(FULL, Meeting(id="m", name="Tag", on=on), speak("de"))
    (message,) = caught.value.messages
    assert (message.key, message.values["name"]) == ("paper.undated", "Tag")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_roadmap_says_who_does_what_by_when(language: str) -> None:
    """Steps, carer, review day and next meeting are there; what others said for somebody is not taken on."""
    say = speak(language)
    found = said(plan.write(FULL, say, language=language, on=DAY))
    facts = [
        "Kurs anbahnen",
        "Hofladen Sonnenfeld",
        "Karte aufhängen",
        "12.2026",
        "Zweiter Abend",
        "Musikverein Oberau",
    ]
    facts += [say("paper.day", day=date(2027, 3, 1)), say("role.state.interested"), say("paper.unknown")]
    assert [fact for fact in facts if fact not in found] == []
    assert say("role.state.taken_on") not in found.replace(say("paper.plan.lead"), "")
    assert "Erster Abend" not in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_roadmap_says_what_would_stand_there(language: str) -> None:
    """Without steps and meetings it says what belongs there, and that carer, deputy and review are not known yet."""
    say = speak(language)
    found = said(plan.write(Dossier(), say, language=language, on=DAY))
    assert say("paper.plan.empty") in found
    assert say("paper.plan.meeting_empty") in found
    assert found.count(say("paper.unknown")) == 3


def test_a_dropped_organisation_shows_a_gap() -> None:
    """A step that points at an organisation no longer there says that who does it is not known yet."""
    lonely = dossier({("step", "s"): {"task": "Kurs anbahnen", "actor": "gone"}})
    assert speak("de")("paper.unknown") in said(plan.write(lonely, speak("de"), language="de", on=DAY))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_tells_of_organisations_only(language: str) -> None:
    """Region, functions, offers, needs, wishes, steps and practice are in it; a person among the actors has no name."""
    found = lines(written(report.write(FULL, speak(language), language=language, on=DAY)))
    facts = ["Seeland", "Musikverein Oberau", "Saal am Dienstag", "Menschen zum Vorlesen", "Sonntags ist jemand da"]
    facts += ["Kurs anbahnen", "Drei Vereine öffneten ihn.", speak(language)("paper.person")]
    assert [fact for fact in facts if fact not in found] == []
    assert "Berta" not in found
    assert "%" not in found


def test_the_report_counts_who_spoke_for_themselves() -> None:
    """Three spoke for themselves, four are on the map: one was only named by others."""
    found = lines(written(report.write(FULL, speak("en"), language="en", on=DAY)))
    assert "3 organisations and groups spoke for themselves." in found
    assert "4 organisations and groups are on the joint map" in found
    assert "In 1 place people already work together." in found


def test_what_is_called_the_same_is_counted_once() -> None:
    """Two actors decided to be the same are one in the report, and a step of either names the one that stands."""
    twice: Records = {
        ("actor", "a"): {"name": "Musikverein Oberau"},
        ("actor", "b"): {"name": "MV Oberau e. V."},
        ("likeness", "l"): {"one": "a", "other": "b", "verdict": "same"},
        ("step", "s"): {"task": "Kurs anbahnen", "actor": "b"},
        ("step", "t"): {"task": "Saal fragen", "actor": "a"},
    }
    same = dossier(twice)
    assert "1 organisation or group is on" in lines(written(report.write(same, speak("en"), language="en", on=DAY)))
    found = said(plan.write(same, speak("de"), language="de", on=DAY))
    assert sorted(found.count(name) for name in ("Musikverein Oberau", "MV Oberau e. V.")) == [0, 2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_is_an_accessible_document(language: str) -> None:
    """Headings are headings, table heads repeat, the language is set, and no tool or person is its author."""
    document = written(report.write(FULL, speak(language), language=language, on=DAY))
    styles = [paragraph.style.name for paragraph in document.paragraphs if paragraph.style]
    assert styles.count("Title") == 1
    assert styles.count("Heading 1") == 7
    assert all(table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None for table in document.tables)
    spoken_in = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
    assert spoken_in == {{"de": "de-DE", "en": "en-GB"}[language]}
    assert document.core_properties.author == document.core_properties.comments == ""


def test_an_empty_report_says_what_would_stand_there() -> None:
    """Without anything every part says what belongs there; none says zero."""
    say = speak("de")
    found = lines(written(report.write(Dossier(), say, language="de", on=DAY)))
    parts = ["nobody", "no_ties", "no_offers", "no_needs", "no_wishes", "no_practice"]
    assert [part for part in parts if say(f"paper.report.{part}") not in found] == []
    assert "0 " not in found.replace("2026 ", "")


def test_a_large_region_is_cut_to_what_two_pages_hold() -> None:
    """Of a hundred offers, steps and practice cards a few are told, and how many there are."""
    many: Records = {("actor", "a"): {"name": "Verein"}}
    for number in range(100):
        many["offer", f"o{number}"] = {"actor": "a", "text": "lang " * 30}
        many["step", f"s{number}"] = {"task": "lang " * 30, "actor": "a"}
        many["practice", f"p{number}"] = {"name": "Karte", "done": "lang " * 500}
    document = written(report.write(dossier(many), speak("en"), language="en", on=DAY))
    found = lines(document)
    assert "100 offers" in found
    assert "98 more practice cards" in found
    assert len(document.tables[-1].rows) == 7
    assert len(found) < 6000


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_text_is_printed_as_text(evil: str) -> None:
    """Markup, emoji, right-to-left, control characters and endless words neither break a paper nor are obeyed."""
    line = " ".join(clean(evil).split())[:200]
    worst = {key: {**fields, "name": line} if "name" in fields else fields for key, fields in REGION.items()}
    worst["step", "s"] = {**REGION["step", "s"], "task": line}
    worst["meeting", "m1"] = {
        **REGION["meeting", "m1"],
        "name": line,
        "venue": line,
        "agenda": {"1": line, "2": line},
    }
    region, say = dossier(worst), speak("de")
    meeting = next(one for one in region.all(Meeting) if one.id == "m1")
    files = [
        sheet.write(say, language="de", region=evil),
        door.write(door.Door(evil, DOOR.address, DOOR.code, evil), say, language="de"),
        privacy.write(say, language="de", host=evil),
        invitation.write(region, meeting, say, language="de"),
    ]
    assert [len(PdfReader(BytesIO(file)).pages) for file in files] == [1, 1, 2, 1]
    assert len(PdfReader(BytesIO(plan.write(region, say, language="de", on=DAY))).pages) < 4
    assert str(entry(invitation.write_calendar(region, meeting, say))["SUMMARY"]) == line
    assert line[:40] in lines(written(report.write(region, say, language="de", on=DAY)))


def test_markup_stays_what_was_typed() -> None:
    """Signs that mean something to the printer's markup come out as they went in."""
    typed = "#eval(1) $a$ *b* _c_ <l> @r [g] {h} -- ~ = \\"
    task = dossier({("step", "s"): {"task": typed}})
    assert typed in said(plan.write(task, speak("de"), language="de", on=DAY))


def test_what_no_font_has_is_shown_as_a_box() -> None:
    """An emoji becomes a box beside the words, which stay."""
    task = dossier({("step", "s"): {"task": "Fest 🎉 planen"}})
    assert f"Fest {printing.MISSING} planen" in said(plan.write(task, speak("de"), language="de", on=DAY))


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=60))
def test_any_text_can_be_printed(typed: str) -> None:
    """Whatever somebody types, the door sheet comes out on one page."""
    file = door.write(door.Door(typed, DOOR.address, DOOR.code, typed), speak("en"), language="en")
    assert len(PdfReader(BytesIO(file)).pages) == 1


@given(st.text(max_size=300), st.integers(2, 200))
def test_short_texts_are_short(typed: str, longest: int) -> None:
    """A shortened text has at most so many characters, stands on one line, and is whole where it fits."""
    cut = report.short(typed, longest)
    assert len(cut) <= longest
    assert "\n" not in cut
    assert cut.endswith("…") or cut == " ".join(clean(typed).split())
