"""A region to print, and how what was printed is read back."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from icalendar import Calendar, Event
from pypdf import PdfReader

from sirkit.changes import read
from sirkit.documents import door, printing
from sirkit.dossier import Dossier
from sirkit.fold import fold
from sirkit.kinds import Meeting
from sirkit.words import text

DAY = date(2026, 11, 22)
ENDS = date(2026, 12, 22)
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


def entry(file: bytes) -> Event:
    """Return the one event of a calendar file."""
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    assert isinstance(event, Event)
    return event
