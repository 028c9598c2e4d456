"""The region's page: one file that runs nothing, fetches nothing, and tells what organisations say themselves."""

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from time import process_time
from typing import Any

import pytest
from icalendar import Calendar
from regions import actor, record, region, role

from sirkit.documents import bulletin, pagelines, regiondates, regionpage
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS
from sirkit.messages import Problem
from sirkit.published import examples, left_out, published
from sirkit.samples import shown
from sirkit.settling import points
from sirkit.words import LANGUAGES, speak, text

DAY = date(2026, 11, 22)
EVIL = '"><img src=x onerror=alert(1)><script>alert(2)</script>'
INNER = "Zwitscher"
"""Stands in everything that stays in the house."""
INSIDE = (
    record("contact", "c", actor="a", name=INNER, email="zwitscher@a.example", phone="0170 4711042"),
    record("wish", "w", actor="a", text=INNER),
    record("venture", "v", name=INNER, actor="a", description=INNER),
    record("approach", "x", partner="a", benefit=INNER, step=INNER),
    record("intake", "v", venture="v", problem=INNER),
    record("goal", "g", venture="v", text=INNER),
    record("step", "s", task=INNER, actor="a"),
    record("agreement", "g", one="a", other="b", gives=INNER),
    record("participant", "p1", event="e", number=1, actor="a"),
    record("learning_wish", "lw", what=INNER),
    record("cost", "k", lab="l", text=INNER),
    record("risk", "r", lab="l", text=INNER),
    record("lab_note", "n", lab="l", on="2026-11-01", text=INNER),
)
SEELAND = (
    record("region", "region", name="Seeland", carer="a", licence="CC BY 4.0", kept_at=INNER, rights=INNER),
    actor("a", "Musikverein Oberau", lat=48.03, lon=11.08, city="Oberau", website="https://www.musik.example/"),
    actor("b", "Hofladen Sonnenfeld", lat=48.0, lon=11.2, description="Mit Stehtisch.", contact_role=INNER),
    actor("p", "Berta Beispiel", sort="person", lat=48.01, lon=11.1),
    role("a", "D"),
    role("b", "B", "taken_on", "other"),
    role("p", "G"),
    record("offer", "o", actor="b", text="Raum am Montag", amount="20 Personen"),
    record("offer", "late", actor="b", text="Vorbei", until="2026-10"),
    record("offer", "own", actor="p", text="Privates Angebot"),
    record("need", "q", actor="a", text="Menschen zum Vorlesen"),
    record("meeting", "m", name="Treffen", on="2026-12-04", at="18:30", venue="Pfarrsaal"),
    record("meeting", "past", name="Gewesen", on="2026-11-21"),
    record("event", "e", name="Matching", on="2027-01-16"),
    record("training", "t", title="Demenz begleiten", provider="a", starts_on="2027-03-01", need=INNER, evidence=INNER),
    record("training", "gone", title="Kurs von gestern", starts_on="2026-01-01"),
    record(
        "lab", "l", title="Mittagstisch", question="Wer kommt?", state="running", next_on="2026-12-15", reason=INNER
    ),
    record("lab", "stopped", title="Abgebrochen", state="stopped"),
    record("lab_role", "r1", lab="l", title="Kochen für viele"),
    record("lab_role", "r2", lab="l", title="Schon besetzt", actor="a"),
)


class Read(HTMLParser):
    """A page read as a browser reads it: its elements with their attributes, and its text."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.said: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep text."""
        self.said.append(data)

    @property
    def text(self) -> str:
        """All its text, blanks made one."""
        return " ".join(" ".join(self.said).split())

    def values(self, tag: str, attribute: str) -> list[str]:
        """Return the values of an attribute of all elements of a name."""
        return [known[attribute] or "" for name, known in self.elements if name == tag and attribute in known]


def page(dossier: Dossier, language: str = "de") -> bytes:
    """Return the page of a dossier."""
    spoken, say = speak(language)
    return regionpage.write(dossier, say, language=spoken, on=DAY)


def test_the_page_allows_its_own_style_and_nothing_else() -> None:
    """The policy stands before everything it concerns and names the hash of the one style; there is no script."""
    made = page(region(*SEELAND, *INSIDE))
    head, _, rest = made.decode().partition("<style>")
    style = rest.partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', head)
    said = Read(made)
    assert said.values("meta", "content")[0].replace("&#39;", "'") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert policy
    assert [name for name, _ in said.elements].count("style") == 1
    assert not {"script", "img", "iframe", "object", "form", "base"} & {name for name, _ in said.elements}


def test_the_page_asks_nobody_for_anything() -> None:
    """What it points at is in it, or a link that a person follows; the picture in the tab is empty data."""
    said = Read(page(region(*SEELAND)))
    assert said.values("link", "href") == ["data:,"]
    assert all(value.startswith("#") for value in said.values("use", "href"))
    outside = [value for value in said.values("a", "href") if not value.startswith("#")]
    assert set(outside) == {"https://www.musik.example/"}
    assert not re.search(r"url\(|@import", (regionpage.PAGES / "regionpage.css").read_text("utf-8"))


def test_links_within_the_page_lead_somewhere() -> None:
    """Every anchor is there, and no id twice."""
    said = Read(page(region(*SEELAND)))
    ids = [known["id"] for _, known in said.elements if known.get("id")]
    assert len(ids) == len(set(ids))
    assert {value[1:] for value in said.values("a", "href") if value.startswith("#")} <= set(ids)


HOSTILE: dict[str, dict[str, Any]] = {
    "region": {"name": EVIL, "description": EVIL, "licence": EVIL, "carer": "a"},
    "actor": {
        "name": EVIL,
        "description": EVIL,
        "city": EVIL,
        "website": "https://x.example/<b>",
        "lat": 48.0,
        "lon": 11.0,
    },
    "offer": {"actor": "a", "text": EVIL, "amount": EVIL},
    "meeting": {"name": EVIL, "on": "2026-12-04", "venue": EVIL},
    "training": {"title": EVIL, "provider": "a", "audience": EVIL},
    "lab": {"title": EVIL, "question": EVIL},
    "role": {"actor": "a", "function": "A", "state": "taken_on", "said_by": "self"},
}


def test_whatever_is_typed_is_text() -> None:
    """Markup in names and texts makes no element and no attribute: it is read as it was typed."""
    hostile = {**HOSTILE, "actor": {**HOSTILE["actor"], "website": "https://x.example/a"}}
    said = Read(page(region(*(record(kind, "a", **values) for kind, values in hostile.items()))))
    plain = Read(page(region(*SEELAND)))
    assert {name for name, _ in said.elements} <= {name for name, _ in plain.elements} | {"p", "ul"}
    assert [name for _, known in said.elements for name in known if name.startswith("on") or name == "style"] == []
    assert said.text.count("<script>alert(2)</script>") > 10


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("https://vhs.example/kurse", "https://vhs.example/kurse"),
        ("http://vhs.example", "http://vhs.example"),
        ("javascript:alert(1)", None),
        ("data:text/html,<script>", None),
        ("//vhs.example", None),
        ("https://vhs.example/ onclick=x", None),
    ],
)
def test_only_web_addresses_become_links(written: str, href: str | None) -> None:
    """What is no address of the web is shown as text."""
    shown_site = pagelines.site(written)
    assert shown_site
    assert shown_site["href"] == href


def test_a_forged_website_takes_no_effect() -> None:
    """A script as a website, as only a forged file holds it, is on no page."""
    assert b"javascript:" not in page(region(*SEELAND, actor("z", "Zett", website="javascript:alert(1)")))


def test_what_belongs_to_the_house_stays_there() -> None:
    """Persons, contacts, wishes, ventures, talks, agreements, costs, risks and the log of a lab are not on the page."""
    said = Read(page(region(*SEELAND, *INSIDE))).text.casefold()
    assert "musikverein oberau" in said
    for inside in (INNER, "0170", "zwitscher@a.example", "Berta", "Privates Angebot"):
        assert inside.casefold() not in said


def test_what_is_past_or_given_up_is_left_out() -> None:
    """No meeting of yesterday, no course that is over, no offer that has run out, no lab that was ended."""
    said = Read(page(region(*SEELAND))).text
    assert [
        one for one in ("Gewesen", "Kurs von gestern", "Vorbei", "Abgebrochen", "Schon besetzt") if one in said
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_is_told(language: str) -> None:
    """Map, functions, dates, labs, training, offers and needs, organisations: each in the reader's language."""
    made = page(region(*SEELAND), language)
    said, read = Read(made).text, Read(made)
    assert read.values("html", "lang") == [language]
    wanted = ("Raum am Montag (20 Personen)", "Menschen zum Vorlesen", "Pfarrsaal", "Matching", "Demenz begleiten")
    assert [
        one for one in (*wanted, "Mittagstisch", "Wer kommt?", "Kochen für viele", "Mit Stehtisch.") if one not in said
    ] == []
    sections = ("map", "functions", "coming", "labs", "trainings", "exchange", "organisations", "join", "notes")
    assert [one for one in sections if text(f"paper.regionpage.{one}", language) not in said] == []
    assert "CC BY 4.0" in said
    assert "⟦" not in said


def test_a_function_is_carried_by_who_says_so() -> None:
    """What others say of an organisation, and what only a person carries, is still sought."""
    told = published(region(*SEELAND), on=DAY)
    assert [letter for letter in LETTERS if letter not in told.sought] == ["D"]
    said = Read(page(region(*SEELAND))).text
    assert said.count(text("paper.poster.sought", "de")) == 7


def test_headings_go_down_step_by_step() -> None:
    """There is one first heading, and below it no level is left out."""
    levels = [int(name[1]) for name, _ in Read(page(region(*SEELAND))).elements if re.fullmatch(r"h\d", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("dossier", [region(), region(SEELAND[0]), region(actor("a", "Ohne Ort"))])
def test_little_is_said_of_an_empty_region(dossier: Dossier) -> None:
    """Of a region without anything the functions that are sought are told; empty sections are left out."""
    said = Read(page(dossier))
    assert text("paper.regionpage.join", "de") in said.text
    assert text("paper.regionpage.coming", "de") not in said.text
    assert "figure" not in {name for name, _ in said.elements}


@pytest.mark.parametrize("sample", ["ammersee", "krefeld"])
def test_a_sample_is_small_and_soon_there(sample: str) -> None:
    """Forty organisations make less than 400 kB within three seconds, and the page says that they are invented."""
    began = process_time()
    made = page(shown(sample, "de"))
    assert process_time() - began < 3
    assert len(made) < 400_000
    assert text("samples.notice", "de") in Read(made).text


def test_what_is_left_out_is_counted() -> None:
    """Whoever makes the page is told what it leaves out: persons, claims of others, what was ended, what is past."""
    counts = {one.key.rpartition(".")[2]: one.values.get("count") for one in left_out(region(*SEELAND), on=DAY)}
    assert counts == {"contacts": None, "private": None, "persons": 1, "claims": 1, "stopped": 1, "past": 1}
    assert [one.key for one in left_out(region(), on=DAY)] == ["published.left.contacts", "published.left.private"]


def test_what_is_to_be_settled_is_asked() -> None:
    """What the region has said is told, what it has not is a question; consent is asked every time."""
    told = points(published(region(*SEELAND), on=DAY))
    assert {one.name: one.said for one in told} == {
        "name": True,
        "carer": True,
        "licence": True,
        "review": False,
        "consent": False,
        "reading": False,
    }
    of_sample = points(published(shown("ammersee", "de"), on=DAY))
    assert (of_sample[0].name, of_sample[0].said) == ("sample", False)


def test_a_person_is_not_named_as_who_cares() -> None:
    """Where a person looks after the map, the page names nobody and the question stays open."""
    told = published(region(record("region", "region", name="Tal", carer="p"), *SEELAND[1:]), on=DAY)
    assert told.carer is None
    assert not next(one.said for one in points(told) if one.name == "carer")


def test_examples_show_what_there_is() -> None:
    """Where there is no room for all, each category comes once before one comes twice; what has none comes after."""
    lines = {"a": "rooms", "b": "rooms", "c": "time", "d": None}
    offers = published(
        region(actor("x"), *(record("offer", id_, actor="x", text=id_, category=one) for id_, one in lines.items())),
        on=DAY,
    ).offers
    assert [one.text for one in examples(offers, 4)] == ["a", "c", "d", "b"]


def test_days_of_a_lab_are_ahead_until_it_has_ended() -> None:
    """Its next date and its evaluation stand among the dates, with its title and where it is; not once it ended."""
    days: dict[str, Any] = {"title": "Kochen", "next_on": "2026-12-01", "evaluation_on": "2027-02"}
    here = record("lab", "l", **days, venue="Saal", city="Oberau")
    told = published(region(here), on=DAY).coming
    assert [(one.name, one.on, one.venue, one.lab_day) for one in told] == [
        ("Kochen", "2026-12-01", "Saal, Oberau", "next"),
        ("Kochen", "2027-02", "Saal, Oberau", "evaluation"),
    ]
    for state in ("finished", "stopped"):
        assert published(region(record("lab", "l", **days, state=state)), on=DAY).coming == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whom_a_lab_looks_for_is_told_as_sought(language: str) -> None:
    """Page and bulletin ask for the open roles of a lab that is planned or runs; an idea asks nobody yet."""
    _, say = speak(language)
    wanted = text("paper.regionpage.lab_seeks", language, name="Mittagstisch", roles="Kochen für viele")
    assert wanted in Read(page(region(*SEELAND), language)).text
    assert wanted in bulletin.write(region(SEELAND[1], *SEELAND[-4:]), say, on=DAY)
    idea = region(record("lab", "l", title="Mittagstisch"), *SEELAND[-2:])
    assert wanted not in Read(page(idea, language)).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finished_lab_tells_what_came_of_it(language: str) -> None:
    """Who promised to take part, where, what changed, what was learned; no next date, nobody sought, no person."""
    done = region(
        *SEELAND[:4],
        record(
            "lab", "l", title="Essen", state="finished", learned="Gemeinsam geht es.", city="Utting", next_on="2027"
        ),
        record("lab_role", "r1", lab="l", title="Kocht", actor="a", state="promised"),
        record("lab_role", "r2", lab="l", title="Spült", actor="p", state="promised"),
        record("lab_role", "r4", lab="l", title="Gärtnert", actor="asked", state="asked"),
        actor("asked", "Gartenverein"),
        record("lab_role", "r3", lab="l", title="Fährt"),
        record("indicator", "i", lab="l", text="Gäste", baseline="3", target="10"),
        record("measurement", "x", indicator="i", on="2026-10-01", value=8.0),
    )
    assert [one.outcome and one.outcome.who for one in published(done, on=DAY).labs] == [("Musikverein Oberau",)]
    said = Read(page(done, language)).text
    change = text("published.change", language, name="Gäste", first="3", last=8)
    wanted = [text("paper.regionpage.who", language) + " Musikverein Oberau", "Utting", change, "Gemeinsam geht es."]
    assert [one for one in wanted if one not in said] == []
    assert [one for one in ("Berta", "Fährt", text("paper.regionpage.next", language)) if one in said] == []
    assert text("paper.bulletin.lab_done", language, name="Essen") in bulletin.write(done, speak(language)[1], on=DAY)


def test_dates_come_along_for_calendars() -> None:
    """All that is ahead is in one calendar file, with its time and place."""
    _, say = speak("de")
    events = Calendar.from_ical(regiondates.write(region(*SEELAND), say, on=DAY)).walk("VEVENT")
    assert [(str(one["SUMMARY"]), str(one.get("LOCATION", ""))) for one in events] == [
        ("Treffen", "Pfarrsaal"),
        (text("paper.regionpage.lab_next", "de", name="Mittagstisch"), ""),
        ("Matching", ""),
    ]
    assert str(events[0].decoded("dtstart")) == "2026-12-04 18:30:00+01:00"


def test_without_dates_a_sentence_says_so() -> None:
    """Where nothing is ahead there is no calendar file but a sentence."""
    with pytest.raises(Problem, match=r"paper\.region_dates\.none"):
        regiondates.write(region(record("meeting", "m", name="Treffen", on="2027-01")), speak("de")[1], on=DAY)
