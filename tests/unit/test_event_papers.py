"""The papers of a matching event: who, when, with whom; and what never stands on them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from itertools import combinations
from zipfile import ZipFile

import pytest
from icalendar import Calendar
from printed import said, speak
from pypdf import PdfReader
from regions import Values, actor, decided, record, region, role

from sirkit.documents import agreementform, byhand, diary, tableplan
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import PAPERS, called, made
from sirkit.documents.printing import MISSING
from sirkit.documents.timetable import brief
from sirkit.dossier import Dossier, Record
from sirkit.fair import Event
from sirkit.functions import LETTERS
from sirkit.kinds import Actor
from sirkit.messages import Problem
from sirkit.words import LANGUAGES

DAY = date(2026, 11, 29)
ONE, TWO, THREE = (f"18:{one}\N{EN DASH}18:{other}" for one, other in ((30, 38), (40, 48), (50, 58)))
STAMP = datetime(2026, 11, 29, 12, tzinfo=UTC)
PAPERS_OF_IT = [name for name, paper in PAPERS.items() if paper.phase == "event"]
EVENT: dict[str, str | int] = {"name": "Markt der Ideen", "on": "2026-12-10", "at": "18:30", "rounds": 3}
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsverein für alle Menschen am Fluss und in den Bergen " * 2


def held(**values: str | int | None) -> Record:
    """Return the event, with other values where they are given."""
    both: dict[str, Values] = {"venue": "Dorfsaal", **EVENT, **values}
    return record("event", "e", "anna", **both)  # type: ignore[arg-type]  # none of them is the flag


def fair(side: int = 2, *more: Record, rounds: int = 2, names: str = "Haus {}", **event: str | int | None) -> Dossier:
    """Return an event of twice ``side`` seats, a table for each pair, and this many rounds with a plan."""
    people = range(1, 2 * side + 1)
    sides = {n: "initiative" if n <= side else "partner" for n in people}
    seats = [record("participant", f"p{n}", event="e", number=n, actor=f"a{n}", side=sides[n]) for n in people]
    tables = range(1, side + 1)
    plans = [
        record("round", f"e-{n}", event="e", number=n, meetings={f"t{t}": _pair(t, n, side) for t in tables})
        for n in range(1, rounds + 1)
    ]
    actors = [actor(f"a{n}", names.format(n)) for n in people]
    return region(held(**event), *actors, *seats, *plans, *more)


def _pair(table: int, number: int, side: int) -> str:
    return f"{table} {table} {side + (table + number - 2) % side + 1}"


def paper(name: str, dossier: Dossier, language: str = "de") -> bytes:
    """Return one paper of the event."""
    return made(name, order(dossier, language))


def order(dossier: Dossier, language: str = "de", event: str = "e") -> Order:
    """Return the order for papers of the event."""
    return Order(dossier, Occasion(), DAY, language, speak(language), event=event)


def event_of(dossier: Dossier) -> Event:
    """Return the event itself."""
    return next(dossier.all(Event))


def pages(data: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(PdfReader(BytesIO(data)).pages)


def told(data: bytes) -> str:
    """Return what a paper says, whether it is a PDF or calendar files."""
    return said(data) if data.startswith(b"%PDF") else "\n".join(map(repr, packed(data).items()))


def packed(data: bytes) -> dict[str, str]:
    """Return the calendar files of an archive, without the moment they were made."""
    with ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name).decode().replace("\r\n ", "") for name in archive.namelist()}
    return {
        name: "\n".join(line for line in file.split("\r\n") if "DTSTAMP" not in line) for name, file in files.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in PAPERS_OF_IT if PAPERS[name].suffix == "pdf"])
def test_every_paper_is_tagged_and_says_what_it_is(name: str, language: str) -> None:
    """The PDF declares PDF/UA, its language and a title; the file is called after the event and its day."""
    file = PdfReader(BytesIO(paper(name, fair(), language)))
    assert file.metadata is not None
    assert file.metadata.title
    assert str(file.root_object["/Lang"]) == language
    assert b"pdfuaid" in file.root_object["/Metadata"].get_data()  # type: ignore[attr-defined]  # a stream
    assert called(name, order(fair(), language)).endswith("-Markt-der-Ideen-2026-12-10.pdf")


def test_a_card_says_when_at_which_table_with_whom_and_why() -> None:
    """Times follow from beginning, length and break; what fits stands there, else what the other offers and seeks."""
    dossier = fair(
        2, record("offer", "o", actor="a3", text="Saal am Dienstag"), record("need", "n", actor="a4", text="Ton")
    )
    found = said(paper("event_cards", dossier))
    assert f"Runde 1 {ONE} 1 3 Haus 3 Bietet: Saal am Dienstag" in found
    assert f"Runde 2 {TWO} 1 4 Haus 4 Sucht: Ton" in found


def test_a_card_says_what_fits_in_both_directions_and_nothing_about_money() -> None:
    """What one seeks and the other offers stands on both cards, each from its side; money is no part of it."""
    dossier = fair(
        2,
        record("need", "n1", actor="a1", text="Lagerraum", category="rooms"),
        record("offer", "o3", actor="a3", text="Trockener Lagerraum", category="rooms"),
        record("need", "n2", actor="a2", text="Spende für Farbe", category="money"),
        record("offer", "o4", actor="a4", text="Spende für Farbe", category="money"),
    )
    found = said(paper("event_cards", dossier))
    assert found.count("Sie suchen „Lagerraum“, dort gibt es „Trockener Lagerraum“.") == 1
    assert found.count("Dort sucht man „Lagerraum“, Sie bieten „Trockener Lagerraum“.") == 1
    assert "Spende" not in found
    assert "Sie suchen „Lagerraum“" in packed(paper("event_calendar", dossier))["Nr-001-Haus-1.ics"].replace(
        "\r\n ", ""
    )


def test_a_card_says_pause_where_nobody_is_met_and_leaves_room_where_nothing_is_planned() -> None:
    """Who sits out a planned round has a break; before arriving there is no round; without a time only the number."""
    late = record("participant", "p5", event="e", number=5, actor="a1", arrives=2)
    found = said(paper("event_cards", fair(2, late, at=None)))
    card = found[found.index("5 Haus 1 Name:") :]
    assert card.startswith("5 Haus 1 Name: Wann Tisch Mit wem Runde 2 Pause Runde 3 Notizen")
    assert ":30" not in found


@pytest.mark.parametrize(("side", "rounds"), [(2, 1), (4, 12), (4, 20)])
def test_cards_stand_four_to_a_page(side: int, rounds: int) -> None:
    """Whatever names and rounds, no card runs over: each is on its page with its last round."""
    dossier = fair(side, rounds=rounds, names=LONG + "{}")
    file = PdfReader(BytesIO(paper("event_cards", dossier)))
    assert len(file.pages) == -(-2 * side // 4)
    assert {page.extract_text().count(f"Runde {rounds}") for page in file.pages} == {4}


def test_tables_of_four_name_everybody_at_the_table() -> None:
    """On each card the three others stand."""
    table = record("round", "e-1", event="e", number=1, meetings={"t7": "7 1 2 3 4"})
    found = said(paper("event_cards", fair(2, table, rounds=0, format="tables", at=None)))
    assert "Runde 1 7 2 Haus 2 3 Haus 3 4 Haus 4" in found


def test_who_did_not_come_has_no_card_no_sign_and_no_line() -> None:
    """A no-show is left out of cards, signs, wish forms and calendars; what was held stays in the table plan."""
    gone = record("participant", "p3", event="e", number=3, actor="a3", side="partner", present=False)
    dossier = fair(2, gone)
    assert "Haus 3" not in "".join(said(paper(f"event_{name}", dossier)) for name in ("cards", "signs", "wishes"))
    assert len(packed(paper("event_calendar", dossier))) == 3
    assert "3 Haus 3" in said(paper("event_tables", dossier))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_plan_has_every_round_and_repeats_its_head(language: str) -> None:
    """Two hundred and forty people fill many pages, and each begins with the rounds and their times."""
    file = PdfReader(BytesIO(paper("event_tables", fair(120, rounds=2), language)))
    pages = [page.extract_text() for page in file.pages]
    assert len(pages) > 5
    assert all(speak(language)("paper.event.round", number=2) in page and TWO in page for page in pages)
    assert [number for number in (1, 120, 121, 240) if f"{number} Haus {number}" not in " ".join(pages)] == []


def test_many_rounds_go_below_each_other() -> None:
    """Of eight rounds four stand beside each other; who has a break is named by number."""
    extra = record("participant", "p9", event="e", number=9, actor="a1")
    dossier = fair(4, extra, rounds=8)
    found = said(tableplan.write(dossier, event_of(dossier), speak("de"), language="de"))
    assert f"Tisch Runde 1 {ONE} Runde 2 {TWO} Runde 3 {THREE} Runde 4" in found
    assert "Tisch Runde 5" in found
    assert found.count("Pause 9 9 9 9") == 2


def test_signs_show_only_functions_an_organisation_says_it_has() -> None:
    """Eight signs to a page; a function somebody else named is no sign."""
    dossier = fair(5, role("a1", "D"), role("a1", "G", "taken_on", "other"), role("a2", "B", "interested"))
    data = paper("event_signs", dossier)
    first = PdfReader(BytesIO(data)).pages[0].extract_text().split("Haus 2")[0].split()
    assert pages(data) == 2
    assert [word for word in first if word in LETTERS] == ["D"]
    assert said(data).count("Name:") == 10


@pytest.mark.parametrize(("side", "most"), [(8, 2), (16, 2), (60, 4), (70, 4)])
def test_wish_forms_list_the_other_side(side: int, most: int) -> None:
    """Each side has a form with everybody of the other; beyond sixty they write numbers, and a list goes with it."""
    data = paper("event_wishes", fair(side, names="Haus {} am Ring"))
    texts = [page.extract_text() for page in PdfReader(BytesIO(data)).pages]
    assert len(texts) <= most
    assert [sum(text.count(f"Haus {n} am") for text in texts) for n in range(1, 2 * side + 1)] == [1] * (2 * side)
    assert any("Wer ist dabei?\n" in text for text in texts) is (side > 60)
    private = speak("de")("paper.event.wishes_private")
    assert sum(private in " ".join(text.split()) for text in texts) == 2


def test_everybody_has_one_form_where_there_are_no_sides() -> None:
    """In an event of everybody with everybody one form lists all."""
    found = said(paper("event_wishes", fair(3, format="everybody")))
    assert found.count("Wen möchte ich treffen?") == 1
    assert "Für alle" in found


@pytest.mark.parametrize("language", LANGUAGES)
def test_agreements_ask_for_everything_but_money(language: str) -> None:
    """Ten pages with a copy for each side; all the method asks, and the five findings in everyday words."""
    say = speak(language)
    data = paper("event_agreements", fair(), language)
    found = said(data)
    asked = [say(f"paper.agreement.{key}") for key in ("money", "gives", "gets", "by", "decided", "recorded")]
    asked += [say(key) for key in agreementform.FINDINGS.values()]
    assert pages(data) == agreementform.COPIES
    assert [words for words in asked if found.count(words) < 20] == []
    assert "€" not in found


def test_eight_people_meet_three_others_by_hand() -> None:
    """In three rounds by the circle method everybody sits once in each, and no two meet twice."""
    plan = byhand.circle(byhand.PEOPLE, byhand.ROUNDS)
    assert [sorted(n for pair in pairs for n in pair) for pairs in plan] == [list(range(1, 9))] * 3
    assert len({pair for pairs in plan for pair in pairs}) == 12
    assert sorted(pair for pairs in byhand.circle(8, 7) for pair in pairs) == sorted(combinations(range(1, 9), 2))
    alone = made("event_by_hand", order(Dossier(), event=""))
    assert pages(alone) == 1
    assert "Runde 1 1 · 8 2 · 7 3 · 6 4 · 5" in said(alone)


def test_everybody_has_a_calendar_of_their_own() -> None:
    """One file a seat, called by number and organisation; times in Europe/Berlin, no alarm, breaks free."""
    dossier = fair(2, record("participant", "p5", event="e", number=5, actor="a1"))
    files = packed(diary.write(dossier, event_of(dossier), speak("de"), stamp=STAMP))
    assert list(files) == [f"Nr-00{n}-Haus-{n % 5 + n // 5}.ics" for n in range(1, 6)]
    first, last = ([*Calendar.from_ical(files[name]).walk("VEVENT")] for name in (min(files), max(files)))
    assert [str(one["SUMMARY"]) for one in first] == ["3 Haus 3", "4 Haus 4"]
    assert [one.decoded("DTSTART").astimezone(UTC).hour for one in first] == [17, 17]
    assert first[1].decoded("DTSTART").strftime("%H:%M %Z") == "18:40 CET"
    assert [str(one["LOCATION"]) for one in first] == ["Dorfsaal, Tisch 1"] * 2
    assert [str(one["TRANSP"]) for one in last] == ["TRANSPARENT"] * 2
    assert "VALARM" not in str(files)


def test_a_newer_plan_replaces_the_calendar() -> None:
    """Entries of the same seat and round keep their UID whoever is met; the same plan makes the same archive."""
    one, other = fair(2), fair(2, record("round", "e-1", event="e", number=1, meetings={"t1": "1 1 4", "t2": "2 2 3"}))
    files = [packed(paper("event_calendar", dossier)) for dossier in (one, other)]
    uids = [sorted(line for file in each.values() for line in file.split("\n") if "UID" in line) for each in files]
    assert uids[0] == uids[1]
    assert files[0] != files[1]
    again = [diary.write(one, event_of(one), speak("de"), stamp=STAMP) for _ in range(2)]
    assert again[0] == again[1]


def test_without_a_time_the_calendar_lasts_all_day() -> None:
    """Nothing is invented: one entry for the day that lists the rounds."""
    (entry,) = Calendar.from_ical(packed(paper("event_calendar", fair(2, at=None)))["Nr-001-Haus-1.ics"]).walk("VEVENT")
    assert entry.decoded("DTSTART") == date(2026, 12, 10)
    assert str(entry["DESCRIPTION"]).split("\n") == ["Runde 1: Tisch 1, 3 Haus 3", "Runde 2: Tisch 1, 4 Haus 4"]


SECRETS = ("Zwitscher", "Canarius", "4711042", "Geheim", "Flüstern")


@pytest.mark.parametrize("name", PAPERS_OF_IT)
def test_no_wish_and_no_person_stands_on_paper(name: str) -> None:
    """With wishes, contacts and conversations in the dossier papers say what they say without; persons stay unnamed."""
    private = [
        record("preference", "w1", event="e", by="p1", to="p3", says="no"),
        record("preference", "w2", event="e", by="p2", to="p3", says="must"),
        record("contact", "c", actor="a1", name="Canarius Zwitscher", phone="08806 4711042"),
        record("conversation", "g", approach="x", known="Flüstern"),
    ]
    person = [
        record("actor", "a4", sort="person", name="Personella Geheim"),
        record("offer", "o", actor="a4", text="Geheimes"),
    ]
    found = told(paper(name, fair(2, *private, *person)))
    assert [secret for secret in SECRETS if secret.casefold() in found.casefold()] == []
    assert found == told(paper(name, fair(2, *person)))
    assert "gemeinsamer Platz" not in found


def test_organisations_called_the_same_are_one_on_paper() -> None:
    """A seat of a sheet that was called the same as another bears the name that stands."""
    both = [actor("a1", "Haus 1", city="Utting", street="Ring 1"), decided("a1", "a3")]
    assert "Haus 3" not in said(paper("event_cards", fair(2, *both)))


@pytest.mark.parametrize("name", PAPERS_OF_IT)
def test_rare_scripts_and_hostile_names_are_printed(name: str) -> None:
    """Signs no font has become a square, markup stays text, and a name without any space is no obstacle."""
    strange = [
        actor("a1", "社会創新" * 40),
        actor("a2", "مركز الجيران"),
        actor("a3", '#panic("x") *fett* $x$ \\ <a@b> {}[] 😀'),
        actor("a4", "W" * 200),
    ]
    data = paper(name, fair(2, *strange))
    if name in {"event_cards", "event_signs", "event_tables", "event_wishes"}:
        assert '#panic("x") *fett* $x$' in said(data)
        assert MISSING in said(data)
        lines = [line for page in PdfReader(BytesIO(data)).pages for line in page.extract_text().split("\n")]
        assert 5 < max(line.count("W") for line in lines) < 60  # also beside such signs long words are broken


def test_a_shortened_name_keeps_its_words() -> None:
    """Names are cut at a space where there is one, and within a word only where there is none."""
    assert brief("Verein der Freunde am Fluss", 20) == "Verein der Freunde\u00a0…"
    assert brief("社" * 40, 10) == "社" * 8 + "\u00a0…"
    assert brief("kurz", 4) == "kurz"


def gaps() -> Iterator[tuple[str, Dossier, str]]:
    """Yield papers that cannot be made yet, and the sentence that says why."""
    empty = region(held())
    for name in ("event_cards", "event_tables", "event_signs", "event_wishes", "event_calendar"):
        yield name, empty, "paper.event.nobody"
    yield from ((name, fair(rounds=0), "paper.event.unplanned") for name in ("event_tables", "event_calendar"))
    yield from ((name, Dossier(), "paper.event.gone") for name in PAPERS_OF_IT)
    yield "event_agreements", region(replace(held(), dropped=True)), "paper.event.gone"
    yield from (("event_calendar", fair(on=on), "paper.undated") for on in (None, "2026-12"))


@pytest.mark.parametrize(("name", "dossier", "key"), list(gaps()))
def test_what_is_missing_is_a_sentence(name: str, dossier: Dossier, key: str) -> None:
    """An event that is gone, empty, unplanned or undated gives its sentence."""
    with pytest.raises(Problem) as caught:
        paper(name, dossier)
    assert [message.key for message in caught.value.messages] == [key]


def test_an_organisation_that_is_gone_leaves_its_seat() -> None:
    """A seat of an erased organisation keeps its number, and its name is not known."""
    dossier = fair(2)
    left = dossier.only(Actor.KIND, {"a1", "a2", "a3"})
    assert "4 noch nicht bekannt" in said(paper("event_tables", left))
