"""What hangs on a wall or stands in the bulletin: map, poster, note. No person is named on it."""

import re
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from regions import actor, record, region, role

from sirkit.documents import bulletin, mapsheet, poster
from sirkit.dossier import Dossier
from sirkit.words import LANGUAGES, speak

DAY = date(2026, 11, 22)
SEELAND = (
    record("region", "region", name="Seeland", carer="a"),
    actor("a", "Musikverein Oberau", lat=48.03, lon=11.08, city="Oberau"),
    actor("b", "Hofladen Sonnenfeld", lat=48.0, lon=11.2),
    actor("c", "Ort gesucht e. V."),
    actor("p", "Berta Beispiel", sort="person", lat=48.01, lon=11.1),
    role("a", "D"),
    role("p", "G"),
    record("meeting", "m", name="Treffen", on="2026-12-04", venue="Pfarrsaal"),
)


def words(pdf: bytes) -> str:
    """Return what stands in a PDF, blanks made one."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def sheets(pdf: bytes) -> list[tuple[int, int]]:
    """Return width and height of each page in points."""
    return [(round(page.mediabox.width), round(page.mediabox.height)) for page in PdfReader(BytesIO(pdf)).pages]


def written(dossier: Dossier, language: str = "de") -> str:
    """Return everything said of a region on all three."""
    spoken, say = speak(language)
    papers = mapsheet.write(dossier, say, language=spoken, on=DAY), poster.write(dossier, say, language=spoken, on=DAY)
    return " ".join([*map(words, papers), bulletin.write(dossier, say, on=DAY)])


@pytest.mark.parametrize(("size", "page"), [("a4", (595, 842)), ("a3", (842, 1191))])
def test_the_map_fills_one_sheet(size: mapsheet.Size, page: tuple[int, int]) -> None:
    """A small region's map, its list and its legend stand on one sheet of the size asked for."""
    language, say = speak("de")
    assert sheets(mapsheet.write(region(*SEELAND), say, language=language, on=DAY, size=size)) == [page]


def test_the_list_names_every_number() -> None:
    """Each number is followed by the organisation's name; who has no place yet is named too."""
    language, say = speak("de")
    told = words(mapsheet.write(region(*SEELAND), say, language=language, on=DAY))
    assert "1 Hofladen Sonnenfeld" in told
    assert "2 Musikverein Oberau, Oberau D (übernommen)" in told
    assert "nicht auf der Karte: Ort gesucht e. V." in told
    assert "GeoNames" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_person_hangs_on_a_wall(language: str) -> None:
    """Who is on the map as a person stands on no map sheet, no poster and in no note."""
    told = written(region(*SEELAND), language)
    assert "Musikverein Oberau" in told
    assert "Berta" not in told


def test_the_poster_has_a_field_for_each_function() -> None:
    """The poster has eight fields on one page A3; what only a person carries is still sought there."""
    language, say = speak("de")
    made = poster.write(region(*SEELAND), say, language=language, on=DAY)
    assert sheets(made) == [(842, 1191)]
    assert words(made).count("Noch gesucht: Machen Sie mit?") == 7


def test_a_full_poster_stays_on_one_page() -> None:
    """Forty carriers with the longest names still leave one page; the poster says how many more there are."""
    language, say = speak("en")
    names = [actor(f"x{i}", f"{'Verein für Nachbarschaft und Kultur ' * 5}{i}"[:200]) for i in range(40)]
    made = poster.write(
        region(*SEELAND, *names, *(role(f"x{i}", "G") for i in range(40))), say, language=language, on=DAY
    )
    assert sheets(made) == [(842, 1191)]
    assert re.search(r"and 3\d more", words(made))


def test_names_stay_in_their_field() -> None:
    """Six carriers of the function with the longest question end above the field below it."""
    language, say = speak("de")
    firms = [actor(f"x{i}", f"Musterfirma für Feinkost und Holzbau GmbH {i}") for i in range(6)]
    made = poster.write(
        region(*SEELAND, *firms, *(role(f"x{i}", "F") for i in range(6))), say, language=language, on=DAY
    )
    heights: dict[str, float] = {}

    def seen(text: str, page: list[float], line: list[float], *_: object) -> None:
        if text.strip():
            heights[text.strip()] = page[1] * line[4] + page[3] * line[5] + page[5]

    PdfReader(BytesIO(made)).pages[0].extract_text(visitor_text=seen)
    lowest = min(height for text, height in heights.items() if "GmbH" in text or "Feinkost" in text)
    assert lowest > heights["Wissen schaffen"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_note_fits_the_bulletin(language: str) -> None:
    """The note has at most 600 characters, ends with a whole sentence and names region, question and meeting."""
    _, say = speak(language)
    note = bulletin.write(region(*SEELAND), say, on=DAY)
    assert len(note) <= 600
    assert note[-1] in ".?)"
    assert all(word in note for word in ("Seeland", "?", "Pfarrsaal", "Musikverein Oberau"))


def test_a_long_name_shortens_the_note() -> None:
    """Where there is no room for all, the first sentences stay."""
    _, say = speak("de")
    long = record("region", "region", name="Region " * 25, carer="a")
    venue = record("meeting", "m", name="Treffen", on="2026-12-04", venue="Saal " * 39)
    note = bulletin.write(region(*SEELAND[1:-1], long, venue), say, on=DAY)
    assert len(note) <= 600
    assert note.startswith("Region Region")


@pytest.mark.parametrize("dossier", [region(), region(SEELAND[1])])
def test_little_is_said_of_an_empty_region(dossier: Dossier) -> None:
    """Without region and organisations there are still a map, a poster and a note."""
    assert "Unsere Region" in written(dossier)


def test_the_map_is_a_picture_too() -> None:
    """As PNG and as SVG the map bears its sources."""
    _, say = speak("de")
    assert mapsheet.write_png(region(*SEELAND), say).startswith(b"\x89PNG")
    assert "GeoNames" in mapsheet.write_svg(region(*SEELAND), say).decode()


@pytest.mark.parametrize("name", ["#set page(width: 1pt)", "$x$", "<script>", "\x00\u202eabc", "🌻" * 20, "a" * 200])
def test_no_name_steers_the_paper(name: str) -> None:
    """Whatever an organisation is called, map and poster are made."""
    assert written(region(actor("a", name, lat=48, lon=11.0), role("a", "A")))


GOING = (
    *SEELAND,
    *(record("meeting", f"m{i}", name=f"Abend {i}", on=f"2027-01-{i:02}", venue="Saal " * 30) for i in range(1, 6)),
    record("lab", "l", title="Mittagstisch", state="running"),
    record("lab", "s", title="Abgebrochen", state="stopped"),
    record("training", "t", title="Demenz begleiten", starts_on="2027-03-01"),
    record("offer", "o", actor="b", text="Raum am Montag"),
    record("offer", "p", actor="p", text="Privates"),
    record("need", "n", actor="a", text="Menschen zum Vorlesen"),
)


def test_the_poster_tells_what_goes_on() -> None:
    """Dates, labs, training, offers and needs stand below the functions, still on one page; more dates are counted."""
    language, say = speak("de")
    made = poster.write(region(*GOING), say, language=language, on=DAY)
    told = words(made)
    assert sheets(made) == [(842, 1191)]
    wanted = ("Mittagstisch (läuft)", "Demenz begleiten", "Raum am Montag", "Menschen zum Vorlesen", "und 3 weitere")
    assert [one for one in wanted if one not in told] == []
    assert [one for one in ("Abgebrochen", "Privates") if one in told] == []


def test_the_note_tells_what_goes_on() -> None:
    """Besides the next meeting the note names another date, a lab, a training, a need, as far as there is room."""
    _, say = speak("de")
    note = bulletin.write(region(*GOING), say, on=DAY)
    assert all(one in note for one in ("Abend 1", "Mittagstisch", "Demenz begleiten"))
    assert len(note) <= 600
