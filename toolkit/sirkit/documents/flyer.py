"""The flyer of one training offer: what one will be able to do, when, where, at what price, and whom to ask."""

from collections.abc import Iterable, Mapping
from datetime import date
from io import BytesIO

import segno
from docx.document import Document

from sirkit.announced import Announced, announced
from sirkit.documents import door, offering, wordfile
from sirkit.documents.naming import region
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.teaching import Training

MOST = 8
"""So many outcomes stand on a flyer; it says how many more there are."""
_WORDS = (
    "announced.learns",
    "paper.flyer.facts",
    "paper.flyer.funding",
    "paper.flyer.decided",
    "paper.flyer.ask",
    "paper.flyer.write",
    "paper.flyer.open",
)
_QR = 30
"""Millimetres of the picture to scan."""


def write(dossier: Dossier, training: Training, say: Say, *, language: str, on: date) -> bytes:
    """Return the flyer as PDF, one page A4; give the merged dossier."""
    one = announced(dossier, training.id, on=on)
    return _printed("a4", one, _told(dossier, one, say, language, on), language)


def write_small(dossier: Dossier, training: Training, say: Say, *, language: str, on: date) -> bytes:
    """Return the flyer as PDF, one page A5."""
    one = announced(dossier, training.id, on=on)
    return _printed("a5", one, _told(dossier, one, say, language, on), language)


def _printed(paper: str, one: Announced, said: Mapping[str, object], language: str) -> bytes:
    site = _site(one)
    return pdf("flyer", {**said, "paper": paper}, language=language, picture=door.picture(site) if site else "")


def _told(dossier: Dossier, one: Announced, say: Say, language: str, on: date) -> Mapping[str, object]:
    site = _site(one)
    return {
        "title": one.training.title,
        "kind": _kind(dossier, say),
        "words": words(say, *_WORDS),
        "learns": learns(one, say),
        "facts": offering.facts(one, say, without=("provider",)),
        "funding": offering.funding(one, say, language=language),
        "ask": list(offering.provider(one)),
        "open": offering.questions(one, say),
        "alt": say("paper.door.picture", address=site) if site else "",
        "foot": say("paper.flyer.foot", day=on),
    }


def learns(one: Announced, say: Say) -> list[str]:
    """Return what one will be able to do, as much of it as fits."""
    more = len(one.learns) - MOST
    return [*one.learns[:MOST], *([say("gaps.more", count=more)] if more > 0 else [])]


def _kind(dossier: Dossier, say: Say) -> str:
    home = region(dossier)
    return say("paper.flyer.region", region=home.name) if home else say("paper.flyer.kind")


def _site(one: Announced) -> str:
    return (one.provider.website or "") if one.provider else ""


def write_docx(dossier: Dossier, training: Training, say: Say, *, language: str, on: date) -> bytes:
    """Return the flyer as DOCX, to be changed: the same, with the picture of the website to scan."""
    one = announced(dossier, training.id, on=on)
    said = words(say, *_WORDS)
    document = wordfile.blank(training.title, language=language, on=on)
    document.add_paragraph(_kind(dossier, say))
    if one.learns:
        _listed(document, said["learns"], learns(one, say))
    if known := offering.facts(one, say, without=("provider",)):
        document.add_heading(said["facts"], 1)
        wordfile.labelled(document, ((fact["label"], fact["value"]) for fact in known))
    if helping := offering.funding(one, say, language=language):
        _listed(document, said["funding"], (f"{each['name']}. {each['stand']}" for each in helping))
        document.add_paragraph(said["decided"])
    _asking(document, one, say)
    if one.questions:
        document.add_heading(said["open"], 1)
        document.add_paragraph(offering.questions(one, say))
    document.add_paragraph(say("paper.flyer.foot", day=on))
    return wordfile.file(document)


def _listed(document: Document, heading: str, lines: Iterable[str]) -> None:
    document.add_heading(heading, 1)
    wordfile.bullets(document, lines)


def _asking(document: Document, one: Announced, say: Say) -> None:
    """Add whom to ask, or a line for it to be written on, and the website as a picture to scan."""
    document.add_heading(say("paper.flyer.ask"), 1)
    lines = list(offering.provider(one)) or [f"{say('paper.flyer.write')} {'_' * 40}"]
    wordfile.lines(document, lines)
    if site := _site(one):
        scanned = BytesIO()
        segno.make_qr(site, error="m").save(scanned, kind="png", border=4, scale=8)
        wordfile.picture(document, scanned, say("paper.door.picture", address=site), wide=_QR)
