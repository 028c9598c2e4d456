"""Every format that is written: it comes back as it was, names what it cannot hold, and tells of no person."""

import io
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pkgutil import resolve_name
from typing import Any
from zipfile import ZipFile

import pytest
from effort import examples
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from regions import actor, record, region, tie
from taken import LADEN, RADIO, brought, dossiers, read

from sirkit.documents.naming import public
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import OWN, PAPERS, made, missing
from sirkit.dossier import Dossier
from sirkit.entity import Entity
from sirkit.formats.carried import TOLD, Carried, filled, word
from sirkit.formats.listing import listing
from sirkit.formats.organisations import key
from sirkit.formats.reading import as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.kinds import DIRECTED, KINDS, Actor, Role, Tie
from sirkit.messages import Problem
from sirkit.roles import standing
from sirkit.samples import SAMPLES, shown
from sirkit.words import speak

DAY = date(2026, 11, 22)
FORMATS = {name: paper for name, paper in PAPERS.items() if paper.holds}
ONLY_WRITTEN = {"jsonld"}
"""Files other programs read, and this one does not."""
READ = sorted(set(FORMATS) - ONLY_WRITTEN)


def order(dossier: Dossier, language: str = "de") -> Order:
    """Return an order for a file of this dossier; with a room and an event for the papers that need one."""
    there = Occasion("Abend", DAY, "ABCD-EFGH", "http://192.0.2.1:8000")
    then = Order(dossier, there, DAY, *speak(language), before=dossier, since=DAY, actor=LADEN, event="e")
    return replace(then, training="t", venture="v", pitch="q", lab="l")


def carried(name: str) -> Carried:
    """Return what a format says that it holds."""
    held: Carried = resolve_name(f"sirkit.formats.{FORMATS[name].holds.replace('.', ':')}")
    return held


def told(dossier: Dossier, held: Carried, state: Callable[[Role], str]) -> dict[str, Counter[str]]:
    """Return what a dossier says, as far as a format holds it; what belongs to nobody is not told."""
    there = {one.id for one in dossier.all(Actor)}
    return {
        kind: Counter(repr(sorted(_fields(one, fields, state).items())) for one in _standing(dossier, kind, there))
        for kind, fields in held.items()
    }


def _standing(dossier: Dossier, kind: str, there: set[str]) -> Iterator[Entity]:
    for one in dossier.all(KINDS[kind]):
        ends = [getattr(one, field) for field in ("actor", "from_actor", "to_actor") if hasattr(one, field)]
        if set(ends) <= there and (len(ends) == len(set(ends))):
            yield one


def _fields(one: Entity, held: frozenset[str], state: Callable[[Role], str]) -> dict[str, Any]:
    values = {field: getattr(one, field) for field in held}
    values = {field: sorted(value.values()) if isinstance(value, dict) else value for field, value in values.items()}
    if isinstance(one, Role):
        values["state"] = state(one)
    if isinstance(one, Tie):
        directed = one.directed or one.sort in DIRECTED
        if "directed" in held:
            values["directed"] = directed
        if not directed or ("directed" not in held and one.sort not in DIRECTED):
            values["from_actor"], values["to_actor"] = sorted((one.from_actor, one.to_actor))
    return {field: value or None for field, value in values.items()}


@st.composite
def whole(draw: st.DrawFn) -> Dossier:
    """Draw a region with what no format holds, too, and with what belongs to nobody."""
    drawn = draw(dossiers())
    extra = [
        record("region", "r", name="Tal"),
        record("place", "p", name="Saal", hours="immer"),
        record("step", "s", task="Anrufen"),
        record("offer", "o-geld", actor=LADEN, text="Geld & Gut", amount="3", category="money"),
        record("offer", "o-weg", actor="niemand-123456", text="Raum"),
        record("contact", "c", actor=LADEN, name="Canary"),
        tie(LADEN, "niemand-123456", "knows"),
    ]
    chosen = [one for one in extra if draw(st.booleans())]
    tables = {kind: dict(table) for kind, table in drawn.tables.items()}
    for one in chosen:
        tables.setdefault(one.kind, {})[one.id] = one
    return Dossier(tables)


@pytest.mark.parametrize("name", READ)
@settings(max_examples=examples(15), deadline=None, suppress_health_check=list(HealthCheck))
@given(dossier=whole(), language=st.sampled_from(["de", "en"]))
def test_what_a_format_holds_comes_back(name: str, language: str, dossier: Dossier) -> None:
    """Written and read again, all a format says it holds is there; and where it came from, nothing is new."""
    held, data, there = carried(name), made(name, order(dossier, language)), public(dossier)
    assume(any(there.all(Actor)))
    names = [key(one.name) for one in dossier.all(Actor)]
    assume("id" in held["actor"] or len(set(names)) == len(names))  # without ids, names tell who is meant
    assert told(brought(read(data)), held, lambda one: one.state) == told(there, held, standing)
    again = read(data, Surroundings.of(dossier))
    assert as_change(again, dossier, lambda _: set(), id="f" * 32, at="") is None


@pytest.mark.parametrize("name", READ)
def test_a_file_of_nobody_says_so(name: str) -> None:
    """The file of a region in which nobody stands is written, and brought back it is said that nobody is in it."""
    data = made(name, order(Dossier()))
    with pytest.raises(Problem, match=r"read\.empty"):
        read(data)


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=examples(10), deadline=None, suppress_health_check=list(HealthCheck))
@given(dossier=whole())
def test_what_a_format_does_not_hold_is_named(name: str, dossier: Dossier) -> None:
    """Every kind and every field that does not come back is told, counted, before anybody misses it."""
    held = carried(name)
    found = {(one.key, one.values.get("at")): one.values["count"] for one in missing(name, order(dossier))}
    there = {one.id for one in public(dossier).all(Actor)}
    for kind in TOLD:
        if kind not in held:
            assert found.get((f"lost.{kind}", None), 0) == len(list(dossier.all(KINDS[kind])))
            continue
        entities = list(_standing(public(dossier), kind, there))
        left = Counter(field for one in entities for field in filled(one) - held[kind] - {"lon"})
        assert {field: found.get((f"lost.of_{kind}", word(field))) for field in left} == left


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_whole_region_brought_back_changes_nothing(sample: str, name: str, language: str) -> None:
    """A whole region, downloaded and uploaded again where it came from, adds and changes nothing."""
    dossier = shown(sample, language)
    reading = read(made(name, order(dossier, language)), Surroundings.of(dossier))
    assert len([one for one in reading.found if one.kind == "actor"]) == len(listing(public(dossier))) > 30
    assert as_change(reading, dossier, lambda _: set(), id="f" * 32, at="") is None


CANARIES: dict[str, Any] = {
    "name": "Canarius Zwitscher",
    "position": "Zwitschervorstand",
    "email": "canarius@zwitscher.example",
    "phone": "08806 4711042",
    "source": "Zwitscherquelle",
    "basis": "Zwitschergrund",
}
PERSON: dict[str, Any] = {"name": "Personella Geheim", "description": "Geheimnis", "street": "Geheimweg 7"}
TALK: dict[str, Any] = {
    "known": "Talkenntnis",
    "matters": "Talherzenssache",
    "story": "Talgeschichte",
    "invitation": "Taleinladung",
    "opening": "Talanfang",
}
"""What somebody wrote down for a talk of their own."""


PITCHED: dict[str, Any] = {"problem": "Pitchproblem", "story": "Pitchgeschichte", "ask": "Pitchbitte"}
"""What somebody wrote down to say in five minutes."""

COACHED: dict[str, str] = {
    "goal": "Coachingziel",
    "sign": "Coachingzeichen",
    "step": "Coachingschritt",
    "reality": "Coachinglage",
    "note": "Coachingnotiz",
}
"""What was said in coaching."""

COUNSELLED: dict[str, Any] = {
    "problem": "Beratungsproblem",
    "income": "Beratungseinkommen",
    "known_through": "Beratungsbekannt",
    "note": "Beratungsnotiz",
}
"""What a venture told in counselling."""


def private(name: str) -> set[str]:
    """Return what of talks a paper may print: sheets what they are for, the card the first sentence, others nothing."""
    own = {
        "conversation": set(TALK.values()),
        "three_talks": {TALK["opening"]},
        "pitch": set(PITCHED.values()),
        "pitch_docx": set(PITCHED.values()),
        "goal_agreement": {COACHED["goal"], COACHED["sign"], COACHED["step"]},
        "coaching_calendar": {COACHED["step"]},
        "intake_protocol": set(COUNSELLED.values()),
    }
    assert own.keys() == OWN
    return own.get(name, set())


@pytest.mark.parametrize("name", PAPERS)
def test_no_file_tells_of_a_person(name: str) -> None:
    """Neither a person to speak to nor an individual stands in what is handed out, nor what is said of them."""
    dossier = region(
        record("region", "r", name="Tal", carer=LADEN),
        actor(LADEN, "Dorfladen", lat=48.0, lon=11.1, city="Utting"),
        record("actor", RADIO, sort="person", lat=48.1, lon=11.2, **PERSON),
        record("contact", "c", actor=LADEN, **CANARIES),
        tie(LADEN, RADIO, "knows", note="Geheimnotiz"),
        record("offer", "o", actor=RADIO, text="Geheimangebot"),
        record("meeting", "m", name="Treffen", on="2026-12-01", venue="Saal"),
        record("event", "e", name="Markt", on="2026-12-01", at="18:00"),
        record("participant", "p1", event="e", number=1, actor=LADEN, side="initiative"),
        record("participant", "p2", event="e", number=2, actor=RADIO, side="partner"),
        record("preference", "w", event="e", by="p1", to="p2", says="no"),
        record("round", "e-1", event="e", number=1, meetings={"t1": "1 1 2"}),
        record("practice", "k", name="Bank"),
        record("approach", "x", partner=LADEN, introducer=RADIO, by="2026-12-01"),
        record("conversation", "x", approach="x", **TALK),
        record("approach", "y", partner=RADIO, actor=RADIO, by="2026-12-02"),
        record("agreement", "g", one=LADEN, other=RADIO, gives="Raum", by="2026-12-02", note="Geheimnotiz"),
        record("training", "t", title="Kurs", provider=RADIO, need="Geheimnotiz", starts_on="2026-12-03"),
        record("aid", "h", training="t", sort="mentor", actor=RADIO, state="promised", text="Geheimnotiz"),
        record("venture", "v", name="Mittagstisch", actor=RADIO),
        record("intake", "v", venture="v", **COUNSELLED),
        record("pitch", "q", venture="v", audience="bank", **PITCHED),
        record("effect", "f", venture="v", text="Weniger einsam"),
        record("lab", "l", title="Mittagstisch", starts_on="2026-12-01"),
        record("lab_role", "k", lab="l", title="Kocht", actor=RADIO, backup=RADIO),
        record("lab_task", "z", lab="l", text="Kochen", days=3, role="k"),
        record("cost", "c", lab="l", text="Topf", payer=RADIO),
        record("goal", "z", venture="v", text=COACHED["goal"], sign=COACHED["sign"], review_on="2026-12-03"),
        record("review", "y", goal="z", on="2026-11-03", progress=1, note=COACHED["note"]),
        record("coaching_talk", "s", venture="v", on="2026-11-03", reality=COACHED["reality"]),
        record("promise", "r", venture="v", text=COACHED["step"], owner="partner", partner=RADIO, by="2026-12-04"),
    )
    about = "x" if name == "conversation" else ""
    data = made(name, replace(order(dossier), approach=about, guests=(RADIO, LADEN), venture="v"))
    words = [*CANARIES.values(), *PERSON.values(), "Geheimnotiz", "zwitscher", "4711042", "Canarius"]
    if name != "report":
        words.append("Geheimangebot")  # the report tells what was offered: by a person, without the name
    said = "\n".join(texts(data))
    told = (*TALK.values(), *PITCHED.values(), *COACHED.values(), *COUNSELLED.values())
    assert {one for one in told if one in said} == private(name)
    assert [one for one in words if one.casefold() in said.casefold()] == []
    if name in FORMATS:
        assert "Dorfladen" in said
        assert RADIO not in said


def texts(data: bytes) -> Iterator[str]:
    """Yield everything a file says, also what is packed in it."""
    yield data.decode("utf-8", "replace")
    yield data.decode("unicode_escape", "replace") if data.startswith(b"{") else ""
    if data.startswith(b"%PDF"):
        paper = PdfReader(io.BytesIO(data))
        yield from (page.extract_text() for page in paper.pages)
        yield repr(paper.metadata)
    elif data.startswith(b"PK"):
        with ZipFile(io.BytesIO(data)) as archive:
            for each in archive.namelist():
                yield from texts(archive.read(each))
