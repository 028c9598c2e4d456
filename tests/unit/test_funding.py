"""Funding: dated instruments that are never advice, and the region's own building blocks before them."""

from datetime import date, timedelta
from typing import Any

import pytest
from cases import called, cases
from regions import actor, record, region, role

from sirkit import words
from sirkit.dossier import Dossier, Record
from sirkit.funding import ABOUT, chosen, gone, instruments, known
from sirkit.package import Package, aids
from sirkit.teaching import Training

ON = date(2026, 11, 1)


def offer(who: str, text: str, **values: Any) -> Record:
    """Return an offer on the map."""
    return record("offer", f"{who}-{len(text)}", actor=who, text=text, **values)


def typed(row: dict[str, str]) -> Training:
    """Return the training of a case."""
    facts = {**dict.fromkeys(row["yes"].split(), "yes"), **dict.fromkeys(row["no"].split(), "no")}
    numbers = {name: int(row[name]) for name in ("units", "self_study") if row[name]}
    days = {name: row[name] for name in ("starts_on", "ends_on") if row[name]}
    return Training.model_validate({"id": "t", "title": "T", "facts": facts, **numbers, **days})


@pytest.mark.parametrize("row", cases("funding"), ids=called)
def test_an_instrument_stands_as_the_table_says(row: dict[str, str]) -> None:
    """Each case of tests/tables/funding.csv stands as its row says, told in both languages."""
    (found,) = [
        one for one in instruments(typed(row), date.fromisoformat(row["on"])) if one.instrument.id == row["instrument"]
    ]
    assert found.state == row["state"]
    for language in words.LANGUAGES:
        assert all("{" not in words.say(message, language) for message in found.messages)


def test_every_instrument_has_a_source_and_was_looked_up_within_a_year() -> None:
    """No entry is without a source with an address, and none was looked at longer than a year ago: renew it then."""
    for one in known():
        assert "https://" in one.source, one.id
        assert date.today() - date.fromisoformat(one.reviewed_on) <= timedelta(days=366), one.id  # noqa: DTZ011 - a day


def test_every_entry_is_whole() -> None:
    """Names, notes and conditions stand in both languages, each id once, and each condition says whom it is about."""
    assert len({one.id for one in known()}) == len(known())
    for one in known():
        assert all((*one.names.values(), *one.notes.values()))
        assert one.conditions
        assert len({condition.id for condition in one.conditions}) == len(one.conditions)
        for condition in one.conditions:
            assert all(condition.texts.values())
            assert condition.about in ABOUT
            assert condition.rule in ("", "hours", "lessons", "months")


def test_a_fact_means_the_same_everywhere() -> None:
    """Conditions of one name have one wording, whichever instrument has them."""
    texts: dict[str, set[str]] = {}
    for one in known():
        for condition in one.conditions:
            texts.setdefault(condition.id, set()).add(condition.texts["de"])
    assert [name for name, some in texts.items() if len(some) > 1] == []


def test_what_ended_stays_listed_and_comes_last() -> None:
    """The Bildungsprämie is shown as ended with its day, after what may fit."""
    found = instruments(Training(id="t", title="T"), ON)
    assert (found[-1].instrument.id, found[-1].state) == ("bildungspraemie", "ended")
    assert words.say(found[-1].messages[0], "de").startswith("Ausgelaufen: 31. Dezember 2021.")


def test_every_instrument_says_that_it_is_no_advice() -> None:
    """Beside each instrument stands of when its source is, when it was looked up, and that it is no legal advice."""
    for one in instruments(Training(id="t", title="T"), ON):
        told = words.say(one.messages[-1], "de")
        assert told.endswith("Keine Rechtsberatung.")
        assert "nachgesehen" in told


def test_only_what_was_chosen_is_looked_at() -> None:
    """Of the instruments those are told that somebody chose for the training."""
    one = Training(id="t", title="T", instruments={"bildungspraemie": "bildungspraemie", "gone": "gone"})
    assert [standing.instrument.id for standing in chosen(one, ON)] == ["bildungspraemie"]


def test_what_is_in_the_tables_no_more_is_still_called_by_its_name() -> None:
    """An instrument that was chosen and then left the tables is told by the name it was chosen by."""
    one = Training(id="t", title="T", instruments={"bildungspraemie": "Bildungsprämie", "old": "Alter Scheck"})
    assert gone(one) == ("Alter Scheck",)


def package(*records: Record, today: str = "", **values: Any) -> Package:
    """Return the package of a training in a region of these records."""
    dossier: Dossier = region(record("training", "t", title="Demenz begleiten", **values), *records)
    return aids(dossier, next(dossier.all(Training)), today=today)


def givers(found: Package) -> dict[str, list[str]]:
    """Return who could give what, by building block."""
    return {one.support: [giver.actor for giver in one.givers] for one in found.blocks if one.givers}


def test_building_blocks_are_read_from_offers() -> None:
    """Offers speak of building blocks by their words, in both languages, by their category and by their engagement."""
    found = package(
        *(actor(id_) for id_ in ("kita", "bus", "firm", "bank", "club", "shop", "english")),
        offer("kita", "Kinderbetreuung am Nachmittag"),
        offer("bus", "Fahrten mit dem Kleinbus"),
        offer("firm", "Freistellung für Fortbildung"),
        offer("bank", "Jedes Jahr 500 für Gutes", category="money"),
        offer("club", "Saal mit Bühne", category="rooms"),
        offer("shop", "Zwei Laptops zum Leihen"),
        offer("english", "Mentoring for newcomers"),
    )
    assert givers(found) == {
        "stipend": ["bank"],
        "release": ["firm"],
        "room": ["club"],
        "childcare": ["kita"],
        "transport": ["bus"],
        "mentor": ["english"],
        "device": ["shop"],
    }
    assert words.say(found.blocks[3].givers[0].reasons[0], "de") == (
        "Könnte passen, angeboten ist: „Kinderbetreuung am Nachmittag“."
    )


def test_functions_and_meeting_places_are_reasons() -> None:
    """Who has taken on F or G, and who runs a meeting place, could give; what others say of them does not count."""
    f = record("role", "f", actor="firm", function="F", state="taken_on", said_by="self", duties={"money": "money"})
    found = package(
        actor("firm"),
        actor("cafe"),
        actor("hall"),
        actor("rumour"),
        f,
        role("cafe", "G"),
        role("rumour", "G", said_by="other"),
        record("place", "p", name="Alter Bahnhof", run_by="hall"),
    )
    assert givers(found) == {"stipend": ["firm"], "room": ["cafe", "hall"]}


def test_single_persons_and_past_offers_are_left_out() -> None:
    """A single person is nobody's building block, and neither is what was offered until yesterday."""
    found = package(
        actor("anna", sort="person"),
        actor("kita"),
        offer("anna", "Kinderbetreuung"),
        offer("kita", "Kinderbetreuung", until="2026-10-31"),
        today="2026-11-01",
    )
    assert givers(found) == {}


def test_the_nearest_comes_first() -> None:
    """Of two with as many reasons the nearer one comes first, and who has no place comes last."""
    found = package(
        actor("a", lat=48.5, lon=11.0),
        actor("b", lat=48.1, lon=11.0),
        actor("c"),
        *(offer(who, "Kinderbetreuung") for who in "cab"),
        lat=48.0,
        lon=11.0,
    )
    assert givers(found) == {"childcare": ["b", "a", "c"]}


def test_sums_add_up() -> None:
    """Price and own share are for all seats; promised stipends lower what is open, other things have a worth."""
    found = package(
        record("aid", "a1", training="t", sort="stipend", state="promised", worth=600),
        record("aid", "a2", training="t", sort="room", state="promised", worth=150),
        record("aid", "a3", training="t", sort="stipend", state="asked", worth=9000),
        record("aid", "a4", training="other", sort="stipend", state="promised", worth=9000),
        price=200,
        own_share=50,
        seats=10,
    )
    sums = found.totals
    assert (sums.price, sums.own, sums.promised, sums.in_kind, sums.open) == (2000, 500, 600, 150, 900)
    assert [words.say(one, "de") for one in found.messages] == [
        "Alle Plätze zusammen kosten 2.000 Euro.",
        "Davon tragen die Lernenden 500 Euro selbst.",
        "Zugesagtes Geld: 600 Euro.",
        "Anderes, das zugesagt ist, ist etwa 150 Euro wert.",
        "Offen sind noch 900 Euro.",
        "Bei einem Baustein steht die Antwort noch aus.",
    ]


def test_what_is_not_known_is_asked_and_not_counted_as_nothing() -> None:
    """Without price, own share and seats nothing is said to be open or covered: it is asked."""
    found = package(record("aid", "a1", training="t", sort="room", state="promised"))
    assert (found.totals.price, found.totals.own, found.totals.open) == (None, None, None)
    assert [one.key for one in found.questions] == [
        "package.price_unknown",
        "package.own_unknown",
        "package.seats_unknown",
        "package.worth_unknown",
    ]


def test_what_learners_need_is_asked_for() -> None:
    """Where children hinder a wish and nobody was asked to look after them, that is a question; else it is not."""
    wish = record("learning_wish", "w", what="Demenz begleiten", hinders={"children": "children"})
    asked = record("aid", "a", training="t", sort="childcare", state="asked")
    for more, expected in (((), True), ((asked,), False)):
        keys = {one.key for one in package(wish, *more).questions}
        assert ("package.wanted.childcare" in keys) is expected


def test_a_free_course_is_covered() -> None:
    """What costs nothing leaves nothing open, even without a number of seats."""
    found = package(price=0, own_share=0)
    assert found.totals.open == 0
    assert "package.covered" in {one.key for one in found.messages}


def test_no_money_is_told_only_where_none_is_promised() -> None:
    """Without a stipend that none is promised is told; with one of unknown worth it is asked, and neither is told."""
    stipend = record("aid", "a", training="t", sort="stipend", state="promised")
    assert "package.no_money" in {one.key for one in package().messages}
    assert not {one.key for one in package(stipend).messages} & {"package.no_money", "package.promised"}


def test_what_was_only_suggested_is_a_question() -> None:
    """Building blocks nobody was asked for yet are counted as a question; an own share above the price is one too."""
    some = [record("aid", f"a{number}", training="t", sort="room") for number in range(2)]
    asked = package(*some, price=100, own_share=150, seats=4).questions
    assert [(one.key, dict(one.values)) for one in asked] == [
        ("training.check.own_share", {"own": 150, "price": 100}),
        ("package.unasked", {"count": 2}),
    ]
