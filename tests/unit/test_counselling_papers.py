"""The papers of counselling: an empty sheet to write on, and the record of a talk, which is the user's own."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from printed import said
from pypdf import PdfReader
from regions import record, region
from test_hostile_texts import HOSTILE

from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import called, made
from sirkit.enabling import NEEDS, SIGNS
from sirkit.messages import Problem
from sirkit.text import clean
from sirkit.words import LANGUAGES, speak, text

DOSSIER = region(
    record("venture", "v", name="Mittagstisch", stage=2, legal_form="eG"),
    record("venture", "w", name="Nähcafé"),
    record("venture", "x", dropped=True, name="Weg"),
    record(
        "intake",
        "v",
        venture="v",
        on="2026-11-20",
        consent_on="2026-11-21",
        problem="Viele essen allein.",
        hours=25,
        note="Rat fragen",
        needed={"funders": "funders", "a": "Raum mit Küche"},
        signs={"understood": "yes", "idea": "yes", "tested": "yes", "proven": "no"},
        criteria={"founders": "few", "voting": "equal", "liability": "whatever"},
    ),
)


def order(language: str = "de", **values: object) -> Order:
    """Return an order of a paper of the dossier."""
    made_for = Order(DOSSIER, Occasion(), date(2026, 11, 29), *speak(language))
    return replace(made_for, **values)  # type: ignore[arg-type]  # the fields of an order


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_empty_sheet_asks_consent_first_and_has_two_pages(language: str) -> None:
    """Two pages A4 with consent before all questions, what is often looked for, and the questions of the stage."""
    data = made("intake_form", order(language))
    assert [[round(edge) for edge in page.mediabox[2:]] for page in PdfReader(BytesIO(data)).pages] == [[595, 842]] * 2
    found = said(data)
    assert 0 < found.index(text("paper.talksheet.agree", language)) < found.index(text("intake.problem", language))
    asked = [f"enabling.need.{need}" for need in NEEDS] + [f"enabling.sign.{sign}" for sign in SIGNS]
    assert [key for key in asked if text(key, language) not in found] == []
    assert "Mittagstisch" not in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_holds_the_talk_and_what_follows(language: str) -> None:
    """What was told, in words; what was not as questions; the days to check, the stage, forms, and three steps."""
    found = said(made("intake_protocol", order(language, venture="v")))
    told = [text("enabling.need.funders", language), "Raum mit Küche", "Viele essen allein.", "25", "Rat fragen"]
    told += [text("enabling.step.missing.novelty", language), text("enabling.consent_late", language)]
    told += [text("enabling.stage_is", language, at="enabling.stage.4"), text("enabling.stage_source", language)]
    told += [text("legal.answer.voting.equal", language), text("legal.note.none", language)]
    told += [text("enabling.step.stage.4", language), text("paper.protocol.leaning", language, form="eG")]
    assert [one for one in told if one not in found] == []
    assert "whatever" not in found


def test_a_planned_form_stands_as_planned() -> None:
    """What is only planned bears no reasons for or against it, and no form is counted or ranked."""
    found = said(made("intake_protocol", order("en", venture="v")))
    row = found[found.index(text("legal.form.gmgv", "en")) :]
    assert row.startswith(f"{text('legal.form.gmgv', 'en')} {text('intake.form_planned', 'en')}")
    assert text("intake.form_planned", "en") not in said(made("intake_protocol", order("en", venture="w")))


def test_a_venture_that_is_gone_gets_a_sentence() -> None:
    """A record of a venture that was removed, or of none, cannot be made and says why."""
    for venture in ("x", "y", ""):
        with pytest.raises(Problem, match=r"venture\.gone"):
            made("intake_protocol", order(venture=venture))


def test_the_record_is_called_by_its_venture() -> None:
    """A file's name says of which venture it is; the empty sheet names none."""
    assert called("intake_protocol", order(venture="v")) == "Gesprächsprotokoll-Mittagstisch.pdf"
    assert called("intake_form", order("en")) == "Empty-talk-sheet.pdf"


@pytest.mark.parametrize("evil", HOSTILE)
def test_hostile_words_stay_words(evil: str) -> None:
    """Whatever somebody writes down is printed as text."""
    line = " ".join(clean(evil).split())[:200]
    worst = region(
        record("venture", "v", name=line, legal_form=line),
        record("intake", "v", venture="v", problem=line * 20, needed={"a": line}, note=line),
    )
    data = made("intake_protocol", replace(order(venture="v"), dossier=worst))
    assert len(PdfReader(BytesIO(data)).pages) < 6
