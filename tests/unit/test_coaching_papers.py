"""The papers of coaching: the agreement on one page, the empty sheet, the hand-over, and the days for a calendar."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from icalendar import Calendar
from printed import said
from pypdf import PdfReader
from regions import actor, record, region

from sirkit.documents.growsheet import PARTS
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import called, made
from sirkit.dossier import Record
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, speak, text

VENTURE = record("venture", "v", name="Mittagstisch", city="Musterdorf")
GOAL = record("goal", "g", venture="v", text="Zweimal kochen", sign="20 essen mit", review_on="2027-03-01")
STEP = record("promise", "p", venture="v", text="Küche ansehen", owner="partner", partner="club", by="2026-12-04")
NEXT = record("intake", "v", venture="v", next_on="2026-12-10", note="Geheim")
OTHER = record("promise", "o", venture="w", text="Stoff besorgen", by="2026-12-05")
DOSSIER = region(
    VENTURE, GOAL, STEP, NEXT, OTHER, actor("club", "Seeverein"), record("venture", "w", name="Nähstube am Markt")
)
LONG = "Wort mit zwölf " * 13


def order(language: str = "de", *records: Record, venture: str = "v") -> Order:
    """Return an order of a paper of a venture, by default of the whole region."""
    dossier = region(VENTURE, *records) if records else DOSSIER
    return Order(dossier, Occasion(), date(2026, 11, 29), *speak(language), venture=venture)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_agreement_names_goals_steps_and_who_signs(language: str) -> None:
    """Goal with its sign and its day, step with who and by when, two lines to sign; no word of another venture."""
    found = said(made("goal_agreement", order(language)))
    signed = [text(f"paper.goals.{who}", language) for who in ("venture", "coach")]
    wanted = ["Mittagstisch", "Zweimal kochen", "20 essen mit", "Küche ansehen", "Seeverein", *signed]
    assert [one for one in wanted if one not in found] == []
    assert "Stoff besorgen" not in found


def many() -> Iterator[Record]:
    """Yield far more than fits, all of it as long as it can be."""
    for number in range(12):
        yield record("goal", f"g{number}", venture="v", text=LONG, sign=LONG, agreed_on="2026-11-01")
        yield record("promise", f"p{number}", venture="v", text=LONG, owner="coach", by="2026-12-04")


@pytest.mark.parametrize("records", [(), tuple(many())])
def test_the_agreement_fits_one_page(records: tuple[Record, ...]) -> None:
    """With nothing agreed yet there are lines to write on; with too much it stays one page and says there is more."""
    data = made("goal_agreement", replace(order(), dossier=region(VENTURE, *records)))
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert (text("paper.goals.more", "de") in said(data)) == bool(records)
    assert text("goal.sign", "de") in said(data)


def test_what_is_done_or_given_up_is_not_signed() -> None:
    """Only goals that stand and steps that are open are on the agreement."""
    reached = record("goal", "g", venture="v", text="Zweimal kochen", state="reached")
    done = record("promise", "p", venture="v", text="Küche ansehen", state="done")
    found = said(made("goal_agreement", order("de", reached, done)))
    assert [one for one in ("Zweimal kochen", "Küche ansehen") if one in found] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_sheet_asks_after_grow(language: str) -> None:
    """One page with the four parts and a question for each; it holds nothing of anybody."""
    data = made("grow_sheet", order(language))
    found = said(data)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    asked = [text(f"coaching_talk.{part}{end}", language) for part in PARTS for end in ("", "_help")]
    assert [one for one in asked if one not in found] == []
    assert "Mittagstisch" not in found


def test_the_hand_over_says_what_the_venture_says() -> None:
    """Where it is, what is still to be asked, whom to speak to by hand, and that nothing private is on it."""
    found = said(made("handover", order()))
    asked = [
        text(key, "de") for key in ("paper.handover.speak", "coached.handover.private", "coached.handover.ask.needs")
    ]
    assert [one for one in ("Mittagstisch", "Ort: Musterdorf", *asked) if one not in found] == []
    assert [one for one in ("Zweimal kochen", "Küche ansehen", "Geheim") if one in found] == []


def entries(data: bytes) -> dict[str, tuple[str, date]]:
    """Return the entries of a calendar by their UID: what they are called, and when."""
    found = Calendar.from_ical(data).walk("VEVENT")
    assert {str(one["CLASS"]) for one in found} == {"PRIVATE"}
    assert not [one for one in found if "DESCRIPTION" in one]
    return {str(one["UID"]): (str(one["SUMMARY"]), one.decoded("DTSTART")) for one in found}


def test_what_is_due_goes_into_the_coachs_calendar() -> None:
    """Appointment, step and review are days that say no more than they must; of all ventures where none is named."""
    found = entries(made("coaching_calendar", order()))
    assert found == {
        "v-next@sirkit": ("Termin mit Mittagstisch", date(2026, 12, 10)),
        "p@sirkit": ("Mittagstisch: Küche ansehen", date(2026, 12, 4)),
        "g@sirkit": ("Rückblick mit Mittagstisch", date(2027, 3, 1)),
    }
    assert entries(made("coaching_calendar", order(venture=""))).keys() == {*found, "o@sirkit"}


def test_what_is_over_or_undated_is_not_in_the_calendar() -> None:
    """An appointment that passed, a step without a day and a goal that was looked at leave nothing to enter."""
    passed = record("intake", "v", venture="v", next_on="2026-11-01")
    looked = record("review", "r", goal="g", on="2027-03-01", progress=1)
    undated = record("promise", "p", venture="v", text="Küche ansehen", by="2026-12")
    with pytest.raises(Problem, match=r"paper\.coaching\.undated"):
        made("coaching_calendar", order("de", GOAL, passed, looked, undated))


def test_papers_are_called_by_their_venture() -> None:
    """A file bears the venture's name; where the venture is gone, that is said."""
    assert called("goal_agreement", order()) == "Zielvereinbarung-Mittagstisch.pdf"
    assert called("handover", order("en", venture="w")) == "Hand-over-sheet-Nähstube-am-Markt.pdf"
    assert called("coaching_calendar", order(venture="")) == "Kalenderdatei-zum-Coaching.ics"
    for name in ("goal_agreement", "handover", "coaching_calendar"):
        with pytest.raises(Problem, match=r"venture\.gone"):
            made(name, order(venture="x"))
