"""The funding package on paper: what stands on it, who does not, and that it stays short."""

import io
from datetime import date
from typing import Any

import docx
import pytest
from pypdf import PdfReader
from regions import actor, record, region

from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import called, made
from sirkit.dossier import Dossier
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, speak, text

ON = date(2026, 11, 30)
LOOKED_AT = {"beschaeftigte": "B", "bildungspraemie": "P", "old": "Weiterbildungsscheck"}
OFFER: dict[str, Any] = {
    "title": "Demenz begleiten",
    "provider": "vhs",
    "audience": "Pflegekräfte",
    "units": 80,
    "city": "Utting",
    "format": "blended",
    "starts_on": "2027-02-01",
    "ends_on": "2027-06",
    "price": 1200,
    "own_share": 200,
    "seats": 10,
    "instruments": LOOKED_AT,
    "facts": {"provider_approved": "yes", "not_compulsory": "no"},
}
AIDS = (
    record("aid", "a", training="t", sort="room", actor="heim", text="Saal am Abend", worth=600, state="promised"),
    record("aid", "b", training="t", sort="stipend", actor="anna", text="Annas Erbe", state="asked"),
    record("aid", "c", training="t", sort="other", text="Mittagessen"),
)


def order(dossier: Dossier, language: str = "de") -> Order:
    """Return an order for the paper of the training."""
    return Order(dossier, Occasion(), ON, *speak(language), training="t")


def offered(**values: Any) -> Dossier:
    """Return a region with a training and its building blocks."""
    people = (actor("vhs", "Volkshochschule"), actor("heim", "Pfarrheim"), actor("anna", "Anna Geheim", sort="person"))
    return region(*people, record("training", "t", **{**OFFER, **values}), *AIDS)


def pages(data: bytes) -> list[str]:
    """Return the text of each page of a PDF, its spaces as one."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]


def written(data: bytes) -> str:
    """Return all text of a DOCX, its tables last."""
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_it_tells_the_offer_and_who_gives_what() -> None:
    """Both files tell offer, building blocks with their state, sums, conditions with sign and word, source and day."""
    pdf, word = (made(name, order(offered())) for name in ("funding_pdf", "funding_docx"))
    for said in (" ".join(pages(pdf)), written(word)):
        for expected in (
            "Für: Pflegekräfte. Anbieter: Volkshochschule.",
            "1. Februar 2027 bis 06.2027 · Utting, online · 80 Unterrichtseinheiten",
            "Plätze: 10. Preis für einen Platz: 1.200 Euro.",
            "Pfarrheim: Saal am Abend",
            text("package.open", "de", euros=10_000),
            text("funding.state.fits_not", "de", count=2),
            "✓ erfüllt",
            "☐ noch nicht bekannt",
            "Stand der Quelle: 1. August 2024",
            text("package.gone", "de", name="Weiterbildungsscheck"),
            "Ausgelaufen: 31. Dezember 2021.",
        ):
            assert expected in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_two_pages_at_most(language: str) -> None:
    """With three instruments and six building blocks told at length the paper has two pages."""
    long = [record("aid", f"d{number}", training="t", sort="device", text="Leihgerät " * 20) for number in range(3)]
    whole = region(*(one for table in offered().tables.values() for one in table.values()), *long)
    assert len(pages(made("funding_pdf", order(whole, language)))) == 2


def test_individuals_are_not_named() -> None:
    """Who gives as an individual stands there as one, without the name."""
    said = written(made("funding_docx", order(offered())))
    assert "Anna" not in said
    assert text("paper.approaches.individual", "de") in said


def test_what_is_not_known_is_said() -> None:
    """A training of which only the title is known makes a paper that asks; its file is called by the title."""
    bare = order(region(record("training", "t", title="Sprache & Pflege")), "en")
    said = " ".join(pages(made("funding_pdf", bare)))
    assert "For: not known yet. Provider: not known yet." in said
    assert text("package.price_unknown", "en") in said
    assert text("package.paper.no_law", "en") in said
    assert called("funding_pdf", bare) == "Funding-package-Sprache-Pflege.pdf"


def test_a_training_that_is_gone_is_a_sentence() -> None:
    """There is no paper of a training that was removed."""
    with pytest.raises(Problem, match=r"training\.check\.gone"):
        made("funding_pdf", order(Dossier()))
