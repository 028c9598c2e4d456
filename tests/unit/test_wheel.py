"""The wheel of functions: as a picture, in words, as a table, and on paper."""

from datetime import date
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

import pytest
from printed import said, speak
from pypdf import PdfReader
from regions import actor, decided, record, region, role

from sirkit.documents import wheelsheet
from sirkit.dossier import Dossier
from sirkit.functions import FUNCTIONS, LETTERS
from sirkit.kinds import Actor
from sirkit.pictures.lines import short, wrapped
from sirkit.samples import SAMPLES, shown
from sirkit.words import text

SVG = "{http://www.w3.org/2000/svg}"
DAY = date(2026, 11, 29)
RARE = "ქართული 漢字 العربية 😀 𓀀 नमस्ते"
SMALL = region(
    actor("a"),
    actor("b"),
    actor("c"),
    role("a", "D"),
    role("b", "D"),
    role("c", "D", "interested"),
    role("a", "E", "asked"),
    role("b", "E", "suggested"),
    role("c", "E", "taken_on", "other"),
    record("role", "again", actor="a", function="D", state="interested", said_by="self"),
)


def parsed(svg: str) -> Element:
    """Return a picture as XML reads it."""
    return fromstring(svg)  # noqa: S314  # our own picture


def texts(svg: str) -> list[str]:
    """Return every line of words in a picture."""
    return [one.text or "" for one in parsed(svg).iter(f"{SVG}text")]


def sectors(svg: str) -> list[str]:
    """Return the fill of each of the eight sectors."""
    return [
        one.get("fill", "")
        for one in parsed(svg)
        if one.tag == f"{SVG}path" and "A" in one.get("d", "") and one.get("stroke") == "#57606A"
    ]


def row(letter: str, dossier: Dossier = SMALL) -> list[str]:
    """Return the row of a function."""
    return wheelsheet.rows(dossier, speak("de"))[1 + LETTERS.index(letter)]


def test_each_function_counts_its_organisations() -> None:
    """Who says so itself has taken it on; whom others name is interested; nobody is counted twice."""
    assert row("D")[1:] == ["mehrfach getragen", "2", "1", "0", "0"]
    assert row("E")[1:] == ["noch gesucht", "0", "1", "1", "1"]
    assert row("A")[1:] == ["noch gesucht", "0", "0", "0", "0"]


def test_sectors_are_filled_where_a_function_is_taken_on_and_open_elsewhere() -> None:
    """The sector of D has its colour, the seven others are open and say that somebody is sought."""
    svg = wheelsheet.drawn(SMALL, speak("de"), width=760)
    assert sectors(svg) == ["none"] * 3 + [FUNCTIONS["D"].colour] + ["none"] * 4
    assert texts(svg).count("noch gesucht") == 7 + 1  # once more where the signs are told


def test_the_same_organisation_is_counted_once_and_a_person_never() -> None:
    """Two sheets called the same are one; an individual is in no picture."""
    more = [decided("a", "b"), record("actor", "p", name="Personella", sort="person"), role("p", "D"), role("p", "A")]
    records = [one for table in SMALL.tables.values() for one in table.values()]
    dossier = region(*records, *more)
    assert row("D", dossier)[2] == "1"
    assert row("A", dossier)[2] == "0"


@pytest.mark.parametrize("width", [280, 320, 739, 740, 1000])
def test_all_words_stand_in_the_picture(width: int) -> None:
    """Whatever the width, every name is written whole, no word is smaller than 12 pixels and none begins outside."""
    svg = wheelsheet.drawn(shown("niederbayern", "de"), speak("de"), width=width)
    written = " ".join(texts(svg)).replace("\xa0", " ")
    assert all(text(f"function.{letter}.name", "de") in written for letter in LETTERS)
    lines = [one for one in parsed(svg) if one.tag == f"{SVG}text"]
    assert min(float(one.get("font-size", "")) for one in lines) >= 12
    assert all(0 <= float(one.get("x", "")) <= width for one in lines)
    assert max(float(one.get("y", "")) for one in lines) < float(parsed(svg).get("height", ""))


def test_the_picture_is_read_aloud() -> None:
    """It has a title and the sentence; where it stands alone the title is written on it, and the same comes twice."""
    svg = wheelsheet.write_svg(SMALL, speak("de")).decode()
    found = [parsed(svg).findtext(f"{SVG}{tag}") for tag in ("title", "desc")]
    assert found == [text("paper.wheel.title", "de"), wheelsheet.sentence(SMALL, speak("de"))]
    assert text("paper.wheel.title", "de") in texts(svg)
    assert text("paper.wheel.title", "de") not in texts(wheelsheet.drawn(SMALL, speak("de"), width=760))
    assert svg == wheelsheet.write_svg(SMALL, speak("de")).decode()


def test_the_sentence_says_what_is_sought() -> None:
    """It counts what is taken on, names what is sought, and where somebody is interested."""
    told = wheelsheet.sentence(SMALL, speak("de"))
    assert text("paper.wheel.carried", "de", count=1) in told
    assert text("function.H.name", "de") in told
    assert text("function.D.name", "de") not in told
    assert text("paper.wheel.interested", "de", count=1) in told


@pytest.mark.parametrize("language", ["de", "en"])
def test_an_empty_region_is_invited(language: str) -> None:
    """Where nobody is entered the sentence says what to do; with somebody and nothing taken on, where to begin."""
    assert wheelsheet.sentence(Dossier(), speak(language)) == text("paper.wheel.nobody", language)
    assert wheelsheet.sentence(region(actor("a")), speak(language)).startswith(text("paper.wheel.none", language))
    everything = region(actor("a"), *(role("a", letter) for letter in LETTERS))
    assert wheelsheet.sentence(everything, speak(language)) == text("paper.wheel.all", language)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SAMPLES)
def test_the_sheet_is_one_page(name: str, language: str) -> None:
    """Sentence, picture and table have room on one page, and no organisation is named."""
    dossier = shown(name, language)
    paper = wheelsheet.write(dossier, speak(language), language=language, on=DAY)
    assert len(PdfReader(BytesIO(paper)).pages) == 1
    printed = said(paper)
    assert wheelsheet.sentence(dossier, speak(language)) in printed
    assert not [one.name for one in dossier.all(Actor) if one.name in printed]


def test_a_region_of_any_script_is_printed() -> None:
    """Whatever a region is called, PDF, PNG and SVG come out; words stay words."""
    dossier = region(record("region", "r", name=f"</title><b>{RARE}"), actor("a"), role("a", "A"))
    assert wheelsheet.write(dossier, speak("de"), language="de", on=DAY).startswith(b"%PDF-")
    assert wheelsheet.write_png(dossier, speak("de")).startswith(b"\x89PNG")
    assert RARE in (parsed(wheelsheet.write_svg(dossier, speak("de")).decode()).findtext(f"{SVG}title") or "")


def test_lines_break_where_words_end() -> None:
    """No line is too long, what a no-break space joins stays together, a word too long is parted, none is lost."""
    assert wrapped("eins zwei\xa0drei vier", 13 * 0.55 * 10, 13) == ["eins", "zwei\xa0drei", "vier"]
    assert "".join(wrapped("x" * 50, 100, 13)).replace("-", "") == "x" * 50
    assert short("Ein langer Name", 8) == "Ein lan…"
    assert short("kurz", 8) == "kurz"
