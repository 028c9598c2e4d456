"""The region's page: one HTML file for everybody, readable without scripts, that asks no other host for anything.

What it tells is what ``published`` says. Whatever people wrote is text in it: the template escapes everything, its
policy forbids scripts and all that would have to be fetched, and only web addresses of organisations become links.
"""

from base64 import b64encode
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from sirkit.documents import pagelines
from sirkit.documents.naming import public, questions
from sirkit.documents.printing import Say, spoken, words
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS
from sirkit.kinds import Actor, Role
from sirkit.pictures.marks import mark
from sirkit.pictures.regionmap import draw
from sirkit.published import Published, published
from sirkit.text import clean

PAGES = Path(__file__).parent / "pages"
_WIDE, _NARROW = (1040, 640), (360, 460)
"""Pixels of the map, and of the same map for a phone, which could not show the other one legibly."""
_WORDS = (
    "paper.regionpage.what",
    "paper.regionpage.skip",
    "paper.regionpage.contents",
    "paper.regionpage.map",
    "paper.regionpage.map_note",
    "paper.regionpage.functions",
    "paper.regionpage.coming",
    "paper.regionpage.labs",
    "paper.regionpage.labs_lead",
    "paper.regionpage.trainings",
    "paper.regionpage.exchange",
    "paper.regionpage.organisations",
    "paper.regionpage.join",
    "paper.regionpage.notes",
    "paper.regionpage.number",
    "paper.regionpage.carer",
    "paper.regionpage.top",
    "paper.poster.sought",
    "map.sources",
    "actor.website",
)
_ALWAYS = frozenset({"functions", "join", "notes"})
_SECTIONS = ("map", "functions", "coming", "labs", "trainings", "exchange", "organisations", "join", "notes")
"""The sections by their names, in their order; those that are empty are left out."""


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the page as HTML (UTF-8); organisations called the same are one here, persons are left out."""
    told = published(dossier, on=on)
    name = told.home.name if told.home else say("paper.poster.region")
    said = words(say, *_WORDS)
    data = {
        **_head(told, say, on),
        **_body(dossier, told, say),
        "lang": spoken(language),
        "title": say("paper.regionpage.title", region=name),
        "name": name,
        "words": said,
    }
    shown = [one for one in _SECTIONS if one in _ALWAYS or data[one]]
    return rendered("regionpage", {**data, "contents": [{"id": one, "name": said[one]} for one in shown]})


def rendered(page: str, data: dict[str, Any]) -> bytes:
    """Return a page of ours: everything in it is escaped, and its policy allows its own style and nothing else."""
    style = (PAGES / f"{page}.css").read_text("utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    made = _environment().get_template(f"{page}.html").render(**data, policy=policy, style=Markup(style))  # noqa: S704 - our own file
    return made.lstrip().encode()


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(PAGES)
    return Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown
    )


def _shown(value: Any) -> Any:
    """Return what a place of the template shows: text without what no page can hold."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _head(told: Published, say: Say, on: date) -> dict[str, Any]:
    home, sought = told.home, len(told.sought)
    stand = [say("paper.regionpage.stand", day=on)]
    stand += [say("paper.regionpage.licence", licence=home.licence)] if home and home.licence else []
    count = len(told.organisations)
    return {
        "description": home.description if home and not home.sample else None,
        "sample": say("samples.notice") if home and home.sample else None,
        "stand": " · ".join(stand),
        "lead": say("paper.regionpage.lead", count=count, carried=len(LETTERS) - sought) if count else None,
    }


def _body(dossier: Dossier, told: Published, say: Say) -> dict[str, Any]:
    numbers, drawn = _map(dossier, say)
    return {
        "signs": [{"letter": letter, "drawn": Markup(mark(letter))} for letter in LETTERS],  # noqa: S704 - our own drawing
        "map": drawn,
        "functions": [
            {**face, "who": [pagelines.reference(one) for one in told.carried[letter]]}
            for letter, face in zip(LETTERS, questions(say), strict=True)
        ],
        "coming": [pagelines.coming(one, say) for one in told.coming],
        "labs": [pagelines.lab(one, say) for one in told.labs],
        "trainings": [pagelines.training(one, say) for one in told.trainings],
        "exchange": pagelines.exchange(told, say),
        "organisations": [pagelines.organisation(one, told, numbers, say) for one in told.organisations],
        "join": list(pagelines.join(told, say)),
        "carer": pagelines.carer(told),
        "notes": list(pagelines.notes(told, say)),
    }


def _map(dossier: Dossier, say: Say) -> tuple[dict[str, int], dict[str, Markup] | None]:
    """Return the number of each organisation on the map, and the map: a function is seen only where it is carried."""
    whole = public(dossier)
    whole = whole.only(Role.KIND, {role.id for role in whole.all(Role) if role.covered})
    title = say("paper.map.picture", count=sum(one.lat is not None for one in whole.all(Actor)))
    wide, narrow = (draw(whole, title=title, size=size) for size in (_WIDE, _NARROW))
    if not wide.numbers:
        return {}, None
    return dict(wide.numbers), {"wide": Markup(wide.svg), "narrow": Markup(narrow.svg)}  # noqa: S704 - what is drawn is escaped
