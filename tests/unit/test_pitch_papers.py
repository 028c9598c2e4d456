"""The papers of a pitch and of effects: one page to glance at, the text to write on in, what changes to pass on."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from printed import lines, said, written
from pypdf import PdfReader
from regions import record, region

from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import called, made
from sirkit.messages import Problem
from sirkit.pitching import PARTS
from sirkit.words import LANGUAGES, speak, text

SAID: dict[str, Any] = {
    "problem": "Montags ist der Laden zu, und 40 Menschen kommen nicht zum Bäcker.",
    "story": "Im März war eine Nachbarin da.",
    "ask": "Können wir Ihren Lagerraum nutzen?",
}
LONG: dict[str, Any] = {part: f"Satz {number} über das Vorhaben im Dorf. " * 100 for number, part in enumerate(PARTS)}
DOSSIER = region(
    record("venture", "v", name="Montagsladen"),
    record("venture", "w", name="Flickdienst"),
    record("pitch", "p", venture="v", audience="company", **SAID),
    record("pitch", "l", venture="v", audience="bank", **LONG),
    record("effect", "1", venture="v", text="300 Menschen wurden erreicht."),
    record("effect", "2", venture="v", text="Es war schön."),
    record("effect", "3", venture="w", text="Fünf Männer haben Arbeit gefunden."),
    record("logic", "v", venture="v", input="Sechs Freiwillige", outcome="50 Menschen erreicht"),
    record("indicator", "i", venture="v", text="Wie viele sind weniger einsam?", baseline="3", on="2026-11-01"),
)


def order(language: str = "de", **values: object) -> Order:
    """Return an order of a paper of the venture."""
    made_for = Order(DOSSIER, Occasion(), date(2026, 11, 29), *speak(language), venture="v")
    return replace(made_for, **values)  # type: ignore[arg-type]  # the fields of an order


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pitch_fits_one_page(language: str) -> None:
    """Cue words and text of each part with the time until which it lasts; what is open is asked with a line."""
    data = made("pitch", order(language, pitch="p"))
    found = said(data)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert [one for one in SAID.values() if one not in found] == []
    assert "Montags · Laden" in found.replace("\u00a0", " ")
    assert text("pitch.solution_help", language) in found
    assert text("paper.pitch.until", language, time="0:06") in found


def test_a_long_pitch_is_one_page_too() -> None:
    """What is too long for the page stands in the file to write on in, and the page says so; the cue words stay."""
    data = made("pitch", order(pitch="l"))
    found = said(data)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert text("paper.pitch.text", "de") in found
    assert "Vorhaben" in found
    assert text("paper.pitch.until", "de", time="5:00") in found
    assert lines(written(made("pitch_docx", order(pitch="l")))).count("Satz 6") == 100


def test_the_text_of_a_pitch_can_be_written_on_in() -> None:
    """Part by part, with what is said; what is open is asked."""
    found = lines(written(made("pitch_docx", order(pitch="p"))))
    assert [one for one in (*SAID.values(), text("pitch.region_help", "de")) if one not in found] == []


def test_the_papers_are_called_by_venture_and_audience() -> None:
    """A pitch bears the venture and for whom it is; what is gone is said."""
    assert called("pitch", order(pitch="p")) == "Pitch-Montagsladen-Unternehmen.pdf"
    assert called("impact", order("en")) == "Effect-Montagsladen.pdf"
    with pytest.raises(Problem, match=r"pitch\.gone"):
        made("pitch", order(pitch="x"))
    with pytest.raises(Problem, match=r"venture\.gone"):
        made("impact", order(venture="x"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_changes_is_passed_on(language: str) -> None:
    """Each sentence stands on its step, the logic model asks for what is missing, an indicator for what is unknown."""
    found = said(made("impact", order(language)))
    told = [
        *("300 Menschen wurden erreicht.", "Es war schön.", "Sechs Freiwillige", "Wie viele sind"),
        *(text(key, language) for key in ("paper.unknown", "impact.attribution", "impact.missing.impact")),
        text("paper.impact.unknown", language),
    ]
    assert [one for one in told if one not in found] == []
    step = text("impact.step.2", language)
    assert found.partition(step)[2].startswith(" 300 Menschen")
    assert "Arbeit gefunden" not in found


def test_where_nothing_is_told_there_is_no_paper() -> None:
    """A venture without effects, logic model and indicators says so."""
    with pytest.raises(Problem, match=r"paper\.impact\.none"):
        made("impact", order(venture="v", dossier=region(record("venture", "v", name="Neu"))))
