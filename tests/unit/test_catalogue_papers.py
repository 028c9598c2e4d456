"""What goes along from the catalogue: table, calendar, flyer and notice, each opened as others open it."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pandas as pd
import pytest
from icalendar import Calendar
from printed import lines, said, written
from pypdf import PdfReader
from regions import actor, record, region

from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import PAPERS, called, made
from sirkit.dossier import Dossier
from sirkit.formats import formulas
from sirkit.formats.coursetable import COLUMNS
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, speak, text

INSIDE = "SECRET"
"""Stands in every field that stays in the house."""
WHOLE: dict[str, Any] = {
    "title": "Demenz begleiten",
    "profession": "Pflege",
    "need": INSIDE,
    "evidence": INSIDE,
    "evaluation": INSIDE,
    "audience": "Angehörige",
    "provider": "vhs",
    "units": 12,
    "format": "blended",
    "childcare": True,
    "starts_on": "2027-03-01",
    "ends_on": "2027-04-12",
    "seats": 12,
    "price": 1240,
    "own_share": 0,
    "city": "Utting",
    "zip": "01067",
    "lat": 48.5,
    "lon": 11.25,
    "instruments": {"bildungsurlaub": "x"},
}
DOSSIER = region(
    record("region", "r", name="Seeland", carer="vhs"),
    actor("vhs", "VHS am See", website="https://vhs.example/kurse", contact_role="Geschäftsstelle"),
    actor("anna", "Anna", sort="person", website="https://anna.example"),
    record("contact", "c", actor="vhs", name=INSIDE, phone="0123456"),
    record("training", "t", **WHOLE),
    record("training", "n", title="=Neu; <b>", provider="anna"),
    record("training", "two", title="Zwei Tage", starts_on="2026-12-05", ends_on="2026-12-06"),
    record("training", "past", title="Vorbei", starts_on="2026-01-01"),
    record("outcome", "o", training="t", verb="führen", object="ein Gespräch"),
    record("aid", "a", training="t", sort="transport", state="asked", actor="vhs", text=INSIDE),
    record("learning_wish", "w", what=INSIDE),
)


def order(training: str = "t", language: str = "de", dossier: Dossier = DOSSIER) -> Order:
    """Return an order of a paper of an offer, or of all."""
    return Order(dossier, Occasion(), date(2026, 11, 22), *speak(language), training=training)


@pytest.mark.parametrize(("language", "separator", "decimal"), [("de", ";", ","), ("en", ",", ".")])
def test_the_table_opens_in_pandas(language: str, separator: str, decimal: str) -> None:
    """One row for each offer, headings in the reader's language, numbers as numbers, and unknown is an empty cell."""
    data = made("courses_csv", order(language=language))
    assert data.startswith(b"\xef\xbb\xbf")
    frame = pd.read_csv(BytesIO(data), sep=separator, decimal=decimal, dtype={text("column.zip", language): str})
    assert list(frame.columns) == [text(key, language) for key in COLUMNS.values()]
    named = dict(zip(COLUMNS, frame.columns, strict=True))
    row = frame.set_index(named["title"]).loc["Demenz begleiten"]
    assert [row[named[name]] for name in ("zip", "lat", "price", "own_share", "starts_on")] == [
        *("01067", 48.5, 1240.0, 0.0),
        "2027-03-01",
    ]
    assert row[named["learns"]] == "ein Gespräch führen"
    assert row[named["childcare"]] == text("coursetable.yes", language)
    assert frame[named["seats"]].isna().tolist() == [False, True, True, True]
    assert INSIDE not in data.decode()


def test_no_cell_of_the_table_is_computed() -> None:
    """A title that looks like a formula stays a text, whichever sign parts the cells."""
    data = made("courses_csv", order()).decode("utf-8-sig")
    cells = [cell for line in data.splitlines() for sign in ";," for cell in line.split(sign)]
    assert not [cell for cell in cells if cell.strip('" ').startswith(formulas.SIGNS)]
    assert "'=Neu" in data


def test_the_table_tells_of_no_person() -> None:
    """Who offers as a single person is not named in the table."""
    assert "anna" not in made("courses_csv", order()).decode().casefold()


def test_all_days_go_into_a_calendar() -> None:
    """What takes days fills them, of what takes weeks the first day is entered; what is over or undated is left out."""
    events = Calendar.from_ical(made("courses_calendar", order())).walk("VEVENT")
    found = {str(one["UID"]): one for one in events}
    assert set(found) == {"t@sirkit", "two@sirkit"}
    weeks, days = found["t@sirkit"], found["two@sirkit"]
    assert (str(weeks["SUMMARY"]), weeks.decoded("DTSTART")) == ("Beginn: Demenz begleiten", date(2027, 3, 1))
    assert "DTEND" not in weeks
    assert (str(days["SUMMARY"]), days.decoded("DTEND")) == ("Zwei Tage", date(2026, 12, 7))
    assert "12. April 2027" in str(weeks["DESCRIPTION"])
    assert str(weeks["URL"]) == "https://vhs.example/kurse"


def test_one_day_goes_into_a_calendar() -> None:
    """One offer is one entry, called by its title; without an exact day that is said."""
    (event,) = Calendar.from_ical(made("training_calendar", order("two"))).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Zwei Tage"
    assert called("training_calendar", order("two")) == "Termin-Zwei-Tage.ics"
    with pytest.raises(Problem, match=r"paper\.undated"):
        made("training_calendar", order("n"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["flyer_a4", "flyer_a5", "flyer_docx"])
def test_a_flyer_says_what_a_learner_asks(name: str, language: str) -> None:
    """What one will be able to do, when, where, how much, which support, and which organisation to ask."""
    data = made(name, order(language=language))
    found = lines(written(data)) if name == "flyer_docx" else said(data)
    told = ["Demenz begleiten", "ein Gespräch führen", "Angehörige", "01067 Utting", "VHS am See", "Geschäftsstelle"]
    told += ["https://vhs.example/kurse", text("announced.own_free", language), "Bildungsurlaub", "Seeland"]
    told += [text("announced.support.childcare", language), text("paper.flyer.decided", language)]
    assert [one for one in told if one not in found] == []
    assert [one for one in (INSIDE, "0123456", text("announced.support.transport", language)) if one in found] == []


@pytest.mark.parametrize("name", ["flyer_a4", "flyer_a5"])
def test_a_flyer_is_one_page_that_can_be_read_aloud(name: str) -> None:
    """With nothing known or very much, a flyer is one tagged page; its picture to scan is said in words."""
    much = {f"o{i}": record("outcome", f"o{i}", training="m", verb="planen", object="Wort " * 35) for i in range(30)}
    values: dict[str, Any] = {**WHOLE, "title": "Lang " * 39, "audience": "Wer " * 45, "entry": "Wer " * 45}
    whole = region(
        record("training", "m", **values), *much.values(), actor("vhs", "V" * 190, website=f"https://{'v' * 400}")
    )
    for about in (order(), order("n"), order("m", dossier=whole)):
        paper = PdfReader(BytesIO(made(name, about)))
        assert len(paper.pages) == 1
        assert "/StructTreeRoot" in paper.root_object
    assert "und 22 weitere" in said(made(name, order("m", dossier=whole)))


def test_a_flyer_in_word_has_its_picture_in_words() -> None:
    """The picture to scan says which address it holds; where nobody is known to ask there is a line to write on."""
    pictures = written(made("flyer_docx", order())).inline_shapes
    assert pictures[0]._inline.docPr.get("descr").endswith("https://vhs.example/kurse")
    nothing = written(made("flyer_docx", order("n")))
    assert (len(nothing.inline_shapes), "____" in lines(nothing)) == (0, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_has_every_offer_that_comes(language: str) -> None:
    """By profession, with who offers it; what is over and what is wished for without an offer stands not on it."""
    found = said(made("courses_a4", order(language=language)))
    told = ["Seeland", "Pflege", "Demenz begleiten", "VHS am See", "Zwei Tage", text("paper.courses.ask", language)]
    assert [one for one in told if one not in found] == []
    assert [one for one in ("Vorbei", INSIDE, "Anna") if one in found] == []


@pytest.mark.parametrize("name", [name for name, paper in PAPERS.items() if paper.phase == "catalogue"])
def test_without_an_offer_there_is_a_sentence(name: str) -> None:
    """Where there is no offer, or none with a day, a sentence says so and no file is made."""
    with pytest.raises(Problem, match=r"courses\.(none|undated)") as found:
        made(name, order(dossier=region()))
    assert text(found.value.messages[0].key, "en")


@pytest.mark.parametrize("name", ["flyer_a4", "flyer_docx", "training_calendar"])
def test_an_offer_that_is_gone_is_said_to_be(name: str) -> None:
    """A paper of an offer that is no longer there says so, also where its name is asked for."""
    for tell in (made, called):
        with pytest.raises(Problem, match=r"training\.check\.gone"):
            tell(name, replace(order(), training="gone"))
