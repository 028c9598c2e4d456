"""Knowledge packs: what a region passes on, in which nobody is named, and what another region makes of it."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from regions import actor, record, region, role, tie

from sirkit.dossier import Dossier, Record
from sirkit.fold import fold, undo
from sirkit.formats import knowledgepack
from sirkit.formats.knowledgepack import region_id
from sirkit.formats.opening import look_into
from sirkit.formats.reading import as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.kinds import Practice
from sirkit.messages import Message, Problem
from sirkit.piloting import Method
from sirkit.samples import shown
from sirkit.sharing import NeighbourRegion
from sirkit.words import say, speak

DAY = date(2026, 11, 30)
HOME = record("region", "region", name="Seeland", licence="CC BY 4.0")
CARD = record(
    *("method", "m"),
    title="Mittagstisch",
    context="Dorf ohne Wirtshaus",
    lab="l",
    steps={"9c": "Küche suchen", "1a": "Einladen"},
    worked="Alle kamen",
    on="2026-11",
)
PRACTICE = record("practice", "p", name="Mitfahrbank", done="Eine Bank", source="Erfunden")
SEELAND = region(HOME, CARD, PRACTICE, actor("a", "Dorfladen"), role("a", "E"))
AWAY = region(record("region", "region", name="Nachbartal"))


def pack(dossier: Dossier = SEELAND, *, on: date = DAY, language: str = "de") -> dict[str, Any]:
    """Return what a region passes on."""
    content: dict[str, Any] = json.loads(knowledgepack.written(dossier, speak(language)[1], on=on))
    return content


def read(content: object, there: Dossier = AWAY, number: int = 1) -> Dossier:
    """Return the dossier into which a pack was read."""
    reading = look_into(json.dumps(content).encode(), "a.sirkit-wissen.json", Surroundings.of(there))
    change = as_change(reading, there, lambda _: set(), id=f"{number:032x}", at="")
    return fold(there, [change] if change else [])


def said(content: object, there: Dossier = AWAY) -> tuple[Message, ...]:
    """Return what is said of reading a pack."""
    return look_into(json.dumps(content).encode(), around=Surroundings.of(there)).messages


def laid(dossier: Dossier, one: Record) -> Dossier:
    """Return the dossier with one record in place of the one that was there."""
    records = [
        each
        for table in dossier.tables.values()
        for each in table.values()
        if (each.kind, each.id) != (one.kind, one.id)
    ]
    return region(*records, one)


def methods(dossier: Dossier) -> list[Method]:
    """Return the method cards, by title."""
    return sorted(dossier.all(Method), key=lambda one: one.title)


# --- giving ------------------------------------------------------------------------------------------------------


def test_nothing_of_the_map_is_named() -> None:
    """No organisation, person, contact, wish, place, agreement or talk stands in a pack, but how many there are."""
    words = ["Dorfladen Utting", "Anna Geheim", "anna@geheim.example", "08806 4711042", "Herzenswunsch", "Gasthof Post"]
    words += [
        "Mehr Busse",
        "Saal zu leihen",
        "Küche gesucht",
        "Gegenleistung",
        "Beratungsproblem",
        "Laborfrage",
        "Notiz",
    ]
    whole = region(
        *(HOME, CARD, PRACTICE, actor("a", words[0], sort="company", description=words[12], street=words[5])),
        actor("b", words[1], sort="person"),
        record("contact", "c", actor="a", name=words[1], email=words[2], phone=words[3]),
        record("learning_wish", "w", text=words[4]),
        record("wish", "x", actor="a", text=words[6]),
        record("offer", "o", actor="a", text=words[7]),
        record("need", "n", actor="a", text=words[8]),
        record("agreement", "g", one="a", other="b", gives=words[9], state="kept"),
        record("intake", "v", venture="v", problem=words[10]),
        record("lab", "l", title="Labor", question=words[11], state="running"),
        record("place", "q", name=words[5], run_by="a"),
        tie("a", "b", note=words[12]),
    )
    data = knowledgepack.written(whole, speak("de")[1], on=DAY)
    text = data.decode()
    assert [word for word in (*words, "Labor") if word.casefold() in text.casefold()] == []
    assert json.loads(data)["numbers"]["agreements"]["kept"] == "<3"
    assert json.loads(data)["methods"][0]["title"] == "Mittagstisch"


def test_the_pack_says_what_it_is() -> None:
    """It bears version, region, day and licence, says in words what is in it, and calls a sample invented."""
    found = pack()
    assert (found["region"], found["on"], found["licence"]) == ("Seeland", "2026-11-30", "CC BY 4.0")
    assert (found["format"], found["format_version"], found["invented"]) == ("sirkit-wissen", 1, False)
    assert "Methodenkarten" in found["about"]
    assert "Method cards" in pack(language="en")["about"]
    assert pack(shown("ammersee", "de"))["invented"]


def test_steps_are_told_in_their_order_and_the_lab_stays_here() -> None:
    """The steps of a card are a plain list; the id of the lab it comes from is of no use elsewhere."""
    (card,) = pack()["methods"]
    assert card["steps"] == ["Küche suchen", "Einladen"]
    assert "lab" not in card


def test_a_region_without_a_name_gives_nothing() -> None:
    """Whoever reads a pack has to know whom to ask: without a name there is a sentence instead."""
    with pytest.raises(Problem, match=r"knowledge\.unnamed"):
        pack(region(CARD))


@pytest.mark.parametrize(
    "person",
    [
        record("contact", "c", actor="a", name="Anna  Geheim"),
        record("contact", "c", actor="a", name="X", email="anna@geheim.example"),
        record("contact", "c", actor="a", name="X", phone="08806 4711042"),
        actor("b", "Anna Geheim", sort="person"),
    ],
)
def test_a_card_that_names_a_known_person_stays_here(person: Record) -> None:
    """A name, address or number of a contact or an individual keeps the card at home, and it is said which."""
    card = record(
        "method", "n", title="Fahrdienst", worked="Fragen Sie anna geheim, anna@geheim.example, 08806 4711042."
    )
    whole = region(HOME, CARD, card, person)
    assert [one["title"] for one in pack(whole)["methods"]] == ["Mittagstisch"]
    assert knowledgepack.left(whole) == (Message("knowledge.left_person", {"name": "Fahrdienst"}),)


def test_what_is_hardly_a_name_keeps_no_card() -> None:
    """A contact without a number, or with one letter for a name, is found in no card."""
    vague = record("contact", "c", actor="a", name="A", phone=" ")
    assert pack(region(HOME, CARD, vague))["methods"]


def test_a_card_from_elsewhere_goes_on_with_its_licence_only() -> None:
    """What came from another region is passed on with origin and licence; without a licence it stays."""
    came: dict[str, Any] = {"title": "Bank", "origin": "Drittland"}
    free, bound = record("method", "x", **came, licence="CC0"), record("method", "y", **came)
    (card,) = pack(region(HOME, free, bound))["methods"]
    assert (card["origin"], card["licence"]) == ("Drittland", "CC0")
    assert knowledgepack.left(region(HOME, free, bound)) == (Message("knowledge.left_licence", {"name": "Bank"}),)


def test_names_in_a_card_are_asked_about() -> None:
    """An organisation of the map, and what looks like a person, is asked about before the card goes; it may go."""
    card = record("method", "n", title="Fahrdienst", worked="Der Dorfladen half, Frau Huber auch.")
    whole = region(HOME, card, actor("a", "Dorfladen"), actor("b", "Laden"))
    assert [(one.key, one.values.get("actor")) for one in knowledgepack.asked(whole)] == [
        ("knowledge.names", "Dorfladen"),
        ("knowledge.looks", None),
    ]
    assert pack(whole)["methods"]


# --- taking ------------------------------------------------------------------------------------------------------


def test_cards_arrive_with_their_origin_and_the_region_beside() -> None:
    """Each card comes with where it is from and under which terms, the figures as a region of their own."""
    there = read(pack())
    (card,) = methods(there)
    assert (card.title, card.origin, card.licence, card.lab) == ("Mittagstisch", "Seeland", "CC BY 4.0", None)
    assert list(card.steps.values()) == ["Küche suchen", "Einladen"]
    assert [(one.name, one.origin) for one in there.all(Practice)] == [("Mitfahrbank", "Seeland")]
    (other,) = there.all(NeighbourRegion)
    assert (other.name, other.on, other.figures["taken_on-e"]) == ("Seeland", "2026-11-30", "<3")
    assert said(pack())[0] == Message("knowledge.read", {"region": "Seeland", "methods": 1, "practices": 1})


def test_the_same_pack_twice_changes_nothing() -> None:
    """Read a second time, a pack finds everything there."""
    there = read(pack())
    reading = look_into(json.dumps(pack()).encode(), around=Surroundings.of(there))
    assert as_change(reading, there, lambda _: set(), id="f" * 32, at="") is None


def test_a_newer_card_takes_the_place_of_the_older() -> None:
    """What was written anew, added or taken out there is so here too, where nobody here has changed it."""
    newer = record("method", "m", title="Mittagstisch", context="Dorf", steps={"1a": "Einladen"}, evidence="40 Essen")
    longer = record("method", "m", title="Mittagstisch", steps={"1": "A", "2": "B", "3": "C"})
    there = read(pack(laid(SEELAND, newer)), read(pack()), 2)
    (card,) = methods(there)
    assert (card.context, card.evidence, card.worked, card.on) == ("Dorf", "40 Essen", None, None)
    assert list(card.steps.values()) == ["Einladen"]
    (card,) = methods(read(pack(laid(SEELAND, longer)), there, 3))
    assert list(card.steps.values()) == ["A", "B", "C"]


@pytest.mark.parametrize("steps", [{"7": "Unser Schritt"}, {}])
def test_what_was_changed_here_stays(steps: dict[str, str]) -> None:
    """A field or a list a person here has changed keeps what they wrote when a newer card comes."""
    there = read(pack())
    own = record("method", "m", "ben", title="Suppe für alle", steps=steps, origin="Seeland")
    record_there = there.record("method", "m")
    cells = {key: cell for key, cell in record_there.cells.items() if key[0] != "steps"} | dict(own.cells)
    emptied: dict[tuple[str, str | None], str] = {
        ("steps", item): "c" for field, item in record_there.cells if field == "steps" and item
    }
    there = laid(there, Record("method", "m", cells, emptied=emptied))
    newer = record("method", "m", title="Mittagstisch", worked="Fast alle kamen", steps={"a": "Neu", "b": "Noch neuer"})
    (card,) = methods(read(pack(laid(SEELAND, newer)), there, 2))
    assert (card.title, card.worked, card.steps) == ("Suppe für alle", "Fast alle kamen", steps)


def test_reading_is_taken_back_whole() -> None:
    """One undo takes cards and figures away again."""
    reading = look_into(json.dumps(pack()).encode(), around=Surroundings.of(AWAY))
    change = as_change(reading, AWAY, lambda _: set(), id="1" * 32, at="")
    assert change
    there = fold(AWAY, [change])
    back = undo(change, there, id="2" * 32, author="import", at="")
    assert back
    assert fold(there, [back]).plain() == AWAY.plain()


def test_an_older_pack_is_refused() -> None:
    """A pack of an earlier day than the one that was read last changes nothing, and says so."""
    there = read(pack())
    with pytest.raises(Problem, match=r"knowledge\.older"):
        read(pack(on=date(2026, 11, 1)), there)


def test_ones_own_pack_brings_back_what_is_missing() -> None:
    """Read at home, a pack leaves the cards as they are, adds those that are gone, and no region and no origin."""
    changed = laid(SEELAND, record("method", "m", title="Suppe", steps={"1a": "Einladen"}))
    assert read(pack(), changed).plain() == changed.plain()
    (card,) = methods(read(pack(), region(HOME)))
    assert (card.title, card.origin) == ("Mittagstisch", None)
    assert said(pack(), SEELAND)[1:] == (Message("knowledge.own"), Message("knowledge.stay", {"count": 2}))


def test_a_card_that_comes_home_is_left_alone() -> None:
    """A card the neighbour passes on to the region it was written in stays as it is there."""
    away = read(pack())
    assert read(pack(away), SEELAND).record("method", "m") == SEELAND.record("method", "m")


def test_a_card_at_first_hand_is_not_replaced_at_second_hand() -> None:
    """Of a region whose own pack was read, a card that another region passes on is not taken."""
    third = read(pack(), region(record("region", "region", name="Drittland")))
    passed = laid(third, record("method", "m", title="Anders", origin="Seeland", licence="CC BY 4.0"))
    (card,) = methods(read(pack(passed), read(pack()), 2))
    assert card.title == "Mittagstisch"


def test_a_region_is_known_by_its_name() -> None:
    """Spaces and capitals make no other region."""
    assert region_id("Seeland  am See") == region_id("seeland am See")


Spoil = Callable[[dict[str, Any]], object]
BROKEN: list[tuple[Spoil, str, dict[str, object]]] = [
    (lambda c: {**c, "min_reader_version": 2}, "knowledge.newer", {"version": "0.1.0"}),
    (lambda c: {**c, "min_reader_version": "x"}, "knowledge.newer", {}),
    (lambda c: {**c, "region": None}, "knowledge.head", {"field": "region"}),
    (lambda c: {**c, "region": 7}, "knowledge.head", {"field": "region"}),
    (lambda c: {**c, "region": "x" * 201}, "knowledge.head", {"field": "region"}),
    (lambda c: {**c, "on": "gestern"}, "knowledge.head", {"field": "on"}),
    (lambda c: {**c, "numbers": []}, "knowledge.number", {"field": "numbers"}),
    (lambda c: {**c, "numbers": {"taken_on": 3}}, "knowledge.number", {"field": "taken_on"}),
    (lambda c: {**c, "numbers": {"labs": {"idea": -1}}}, "knowledge.number", {"field": "labs: idea"}),
    (lambda c: {**c, "numbers": {"labs": {"idea": True}}}, "knowledge.number", {"field": "labs: idea"}),
    (lambda c: {**c, "numbers": {"labs": {"idea": "viele"}}}, "knowledge.number", {"field": "labs: idea"}),
    (lambda c: {**c, "numbers": {"labs": {"idea": 10**400}}}, "knowledge.number", {"field": "labs: idea"}),
    (lambda c: {**c, "methods": {}}, "knowledge.form", {"list": "methods", "field": "methods"}),
    (lambda c: {**c, "methods": [*c["methods"], 7]}, "knowledge.form", {"number": 2, "field": "methods"}),
    (lambda c: {**c, "methods": [{"id": "m"}]}, "knowledge.lacks", {"number": 1, "field": "title"}),
    (lambda c: {**c, "methods": [{"title": "x"}]}, "knowledge.lacks", {"number": 1, "field": "id"}),
    (lambda c: {**c, "methods": [{"id": "m", "title": "  "}]}, "knowledge.lacks", {"field": "title"}),
    (lambda c: {**c, "methods": [{"id": "../x", "title": "x"}]}, "knowledge.form", {"field": "id"}),
    (lambda c: {**c, "methods": [{"id": "m", "title": ["x"]}]}, "knowledge.form", {"field": "title"}),
    (lambda c: {**c, "methods": [{"id": "m", "title": "x", "steps": "eins"}]}, "knowledge.form", {"field": "steps"}),
    (lambda c: {**c, "methods": [{"id": "m", "title": "x", "steps": ["a", 7]}]}, "knowledge.form", {"field": "steps"}),
    (
        lambda c: {**c, "methods": [{"id": "m", "title": "x", "steps": ["a"] * 101}]},
        "knowledge.form",
        {"field": "steps"},
    ),
    (
        lambda c: {**c, "methods": [{"id": "m", "title": "x", "worked": "x" * 4001}]},
        "knowledge.long",
        {"field": "worked"},
    ),
    (lambda c: {**c, "practices": [{"id": "p", "name": "x" * 201}]}, "knowledge.long", {"list": "practices"}),
    (lambda c: {**c, "practices": c["practices"] * 501}, "knowledge.many", {"list": "practices", "most": 500}),
]


@pytest.mark.parametrize(("spoil", "key", "values"), BROKEN)
def test_what_is_amiss_is_named_with_its_place(spoil: Spoil, key: str, values: dict[str, object]) -> None:
    """A broken pack gets one sentence that says where and what to do, in both languages, and changes nothing."""
    with pytest.raises(Problem) as caught:
        read(spoil(pack()))
    (message,) = caught.value.messages
    assert message.key == key
    assert values.items() <= message.values.items()
    assert all("{" not in say(message, language) for language in ("de", "en"))


@pytest.mark.parametrize("content", [{"format": "anders"}, {"format": ["sirkit-wissen"]}, [1]])
def test_what_is_no_pack_is_not_taken_for_one(content: object) -> None:
    """JSON of another kind gets the sentence every unknown file gets."""
    with pytest.raises(Problem, match=r"file\.unknown"):
        read(content)


def test_what_nobody_asked_for_is_left_out() -> None:
    """A pack that carries contacts, wishes or fields of its own brings none of them."""
    sly = {**pack(), "contact": [{"id": "c"}], "learning_wish": [{"id": "w"}]}
    sly["methods"] = [{**sly["methods"][0], "lab": "l", "email": "x"}]
    there = read(sly)
    assert set(there.tables) == {"region", "method", "practice", "neighbour_region"}
    assert "email" not in there.record("method", "m").values
    assert "lab" not in there.record("method", "m").values
