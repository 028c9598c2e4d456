"""What goes along to a talk, and to a table: each paper says what it should, and no more."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from icalendar import Calendar
from printed import said
from pypdf import PdfReader
from regions import actor, decided, record, region, role

from sirkit.documents.approach import short
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import called, made
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, speak, text

DOSSIER = region(
    record("region", "r", name="Tal"),
    actor("club", "Seeverein", city="Utting"),
    actor("shop", "Dorfladen", sort="company", city="Windach"),
    role("shop", "G"),
    actor("farm", "Gärtnerei"),
    actor("bank", "Sparkasse"),
    actor("farm2", "Gärtnerei GmbH", sort="company", website="https://a.example", city="Utting"),
    decided("farm", "farm2"),
    record(
        "approach",
        "1",
        actor="club",
        partner="shop",
        introducer="farm",
        benefit="Kundschaft",
        step="anrufen",
        by="2026-12-04",
    ),
    record("conversation", "1", approach="1", known="Die Wirtin", story="Im März\nwar zu", opening="Darf ich fragen"),
    record("approach", "2", actor="club", partner="farm", by="2026-12"),
    record("approach", "3", partner="bank", state="agreed", by="2026-01-01"),
    record("practice", "p", name="Mitfahrbank", done="Eine Bank", source="Erfunden"),
    record("practice", "q", name="Langes", done="Lang. " * 600),
)


def order(language: str = "de", **values: object) -> Order:
    """Return an order of a paper of the dossier."""
    made_for = Order(DOSSIER, Occasion(), date(2026, 11, 22), *speak(language))
    return replace(made_for, **values)  # type: ignore[arg-type]  # the fields of an order


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_holds_the_talk(language: str) -> None:
    """The five questions with what was noted, who introduces, the next step, and what speaks for it."""
    found = said(made("conversation", order(language, approach="1")))
    questions = [
        text(f"conversation.{name}", language) for name in ("known", "matters", "story", "invitation", "opening")
    ]
    assert [
        one for one in (*questions, "Dorfladen", "Gärtnerei", "Die Wirtin", "Im März war zu") if one not in found
    ] == []
    assert text("paper.conversation.foot", language) in found
    assert "Kundschaft" in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_sheet_fits_one_page_and_names_nobody(language: str) -> None:
    """On A5, to write on: what a joint dossier offers instead of a private sheet."""
    data = made("conversation", order(language))
    (page,) = PdfReader(BytesIO(data)).pages
    assert [round(edge) for edge in page.mediabox[2:]] == [420, 595]
    assert "Dorfladen" not in said(data)
    assert text("conversation.story", language) in said(data)


def test_the_card_has_the_next_three_talks() -> None:
    """Four cards on a page; the first has who, why and the first sentence of what is ahead, no more."""
    data = made("three_talks", order())
    found = said(data)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert found.count(text("paper.talks.title", "de")) == 4
    assert [one for one in ("Dorfladen", "Kundschaft", "Darf ich fragen", "Gärtnerei") if one not in found] == []
    assert [one for one in ("Sparkasse", "Die Wirtin", "Im März") if one in found] == []


def test_a_long_reason_is_cut_after_a_word() -> None:
    """A card is small: what is too long ends after a whole word, with a sign that it goes on."""
    assert short("kurz\nund gut") == "kurz und gut"
    assert short("eins zwei drei", 9) == "eins …"


def test_the_list_says_who_introduces_whom() -> None:
    """Every talk with its state and its next step; who is not known yet is asked for, and no sheet is in it."""
    found = said(made("approaches_plan", order()))
    told = ["Seeverein mit Dorfladen", "Gärtnerei", "anrufen", "4. Dezember 2026", "vereinbart", "12.2026"]
    assert [one for one in (*told, "Wer kennt dort") if one not in found] == []
    assert "Wirtin" not in found


def test_next_steps_go_into_the_calendar() -> None:
    """A step with an exact day lasts that day and keeps its UID; without a day that is said."""
    (event,) = Calendar.from_ical(made("approach_calendar", order(approach="1"))).walk("VEVENT")
    assert (str(event["SUMMARY"]), str(event["UID"])) == ("anrufen", "1@sirkit")
    assert event.decoded("DTSTART") == date(2026, 12, 4)
    assert len(Calendar.from_ical(made("approach_calendar", order())).walk("VEVENT")) == 1
    with pytest.raises(Problem, match=r"paper\.approaches\.undated"):
        made("approach_calendar", order(approach="2"))
    with pytest.raises(Problem, match=r"approach\.gone"):
        made("conversation", order(approach="9"))


def test_files_are_called_by_the_partner() -> None:
    """The sheet and the date of one talk bear the partner's name, the list bears the day."""
    assert called("conversation", order(approach="1")) == "Gesprächszettel-Dorfladen.pdf"
    assert called("approaches_plan", order("en")) == "List-of-talks-2026-11-22.pdf"


def test_the_guest_list_says_whom_to_invite_and_why() -> None:
    """Whom to invite for what is missing, what it is for, and who is invited; called the same is invited once."""
    found = said(made("guest_list", order(guests=("club", "farm", "farm2"), gathering="Runder Tisch")))
    assert "Runder Tisch" in found
    assert text("gathering.carries", "de", at="function.G.name") in found
    assert found.count("Gärtnerei") == 1
    invited = found.partition(text("paper.guests.invited", "de"))[2]
    assert ("Seeverein" in invited, "Dorfladen" in invited) == (True, False)


def test_practice_cards_are_passed_on() -> None:
    """Each card has its questions and its source; a long one runs on; where there is none yet that is said."""
    found = said(made("practices", order()))
    assert [one for one in ("Mitfahrbank", "Eine Bank", "Quelle: Erfunden", "Langes") if one not in found] == []
    assert found.count("Lang.") == 600
    with pytest.raises(Problem, match=r"paper\.practices\.none"):
        made("practices", replace(order(), dossier=region()))


def test_a_practice_card_from_elsewhere_says_so_on_paper() -> None:
    """A card that came with a knowledge pack bears its region and its licence."""
    card = record("practice", "p", name="Mitfahrbank", origin="Nachbartal", licence="CC BY 4.0")
    found = said(made("practices", replace(order(), dossier=region(card))))
    assert [one for one in ("Aus: Nachbartal", "Lizenz: CC BY 4.0") if one not in found] == []
