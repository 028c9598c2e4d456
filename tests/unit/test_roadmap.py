"""The roadmap: who carries what, what is to be done by when, and who could be asked."""

from datetime import date

import pytest
from regions import actor, record, region, role, tie

from sirkit.dossier import Dossier, Record
from sirkit.functions import LETTERS, Letter
from sirkit.roadmap import MOST_ASKED, Leg, next_meeting, roadmap
from sirkit.words import catalogue

TODAY = date(2026, 5, 4)


def leg(dossier: Dossier, letter: Letter | None) -> Leg:
    """Return the leg of one letter."""
    return next(each for each in roadmap(dossier) if each.letter == letter)


def asked(dossier: Dossier, letter: Letter) -> list[tuple[str, list[str]]]:
    """Return who could be asked and the last word of each reason's key."""
    found = leg(dossier, letter).could_be_asked
    assert {reason.key for each in found for reason in each.reasons} <= set(catalogue("de"))
    return [(each.actor, [reason.key.split(".")[-1] for reason in each.reasons]) for each in found]


def step(id_: str, function: str | None = "A", by: str | None = None, *, dropped: bool = False) -> Record:
    """Return a step of the roadmap."""
    return record("step", id_, dropped=dropped, task=id_.upper(), function=function, by=by)


def offer(who: str, text: str, category: str | None = None) -> Record:
    """Return an offer."""
    return record("offer", f"{who}-{len(text)}", actor=who, text=text, category=category)


def test_an_empty_region_seeks_everything() -> None:
    """Nothing said: eight legs in order, every function sought, nobody to ask, nothing to do."""
    assert roadmap(region()) == tuple(Leg(letter, sought=True) for letter in LETTERS)


def test_only_who_says_so_carries() -> None:
    """A function is carried by those who say themselves that they have taken it on."""
    dossier = region(actor("a"), actor("b"), role("a", "A"), role("b", "B", said_by="other"))
    assert (leg(dossier, "A").carried_by, leg(dossier, "A").sought) == (("a",), False)
    assert (leg(dossier, "B").carried_by, leg(dossier, "B").sought) == ((), True)


def test_steps_come_in_order_of_their_days() -> None:
    """A month is due at its end and a year at its own; what has no day comes last, what was dropped not at all."""
    days = {"a": None, "b": "2026", "c": "2026-05", "d": "2026-05-30", "e": "2026-06-01", "f": "2025-12-31"}
    steps = [step(id_, by=day) for id_, day in days.items()]
    dossier = region(*steps, step("g", dropped=True), step("h", "B"))
    assert [each.id for each in leg(dossier, "A").steps] == ["f", "d", "c", "e", "b", "a"]
    assert [each.id for each in leg(dossier, "B").steps] == ["h"]


def test_steps_of_one_day_are_ordered_by_their_task() -> None:
    """Whoever wrote first: steps of one day stand in the alphabet of their tasks."""
    steps = [step("b", by="2026-01-01"), step("a", by="2026-01-01")]
    assert [each.id for each in leg(region(*steps), "A").steps] == ["a", "b"]


def test_steps_without_a_function_come_at_the_end() -> None:
    """What belongs to no function has a leg of its own, and only if there is something in it."""
    dossier = region(step("a", None), step("b"))
    assert [each.letter for each in roadmap(dossier)] == [*LETTERS, None]
    assert leg(dossier, None) == Leg(None, steps=leg(dossier, None).steps)
    assert [each.id for each in leg(dossier, None).steps] == ["a"]


@pytest.mark.parametrize(
    ("state", "said_by", "reason"),
    [
        ("interested", "self", "interested"),
        ("interested", "other", "said_by_others"),
        ("taken_on", "other", "said_by_others"),
        ("asked", "other", "asked"),
        ("suggested", "other", "suggested"),
    ],
)
def test_roles_are_reasons(state: str, said_by: str, reason: str) -> None:
    """Who is interested, was asked or suggested could be asked; what others claim is told as their claim."""
    assert asked(region(actor("a"), role("a", "G", state, said_by)), "G") == [("a", [reason])]


@pytest.mark.parametrize(
    ("text", "category", "letters"),
    [
        ("Gemeinderäume am Abend", None, "G"),
        ("Unser Saal", None, "G"),
        ("Seminarraum", None, "BG"),
        ("Coaching für Gründer:innen", None, "C"),
        ("Zwei Kurse im Jahr", None, "B"),
        ("Artikel in der Dorfzeitung", None, "D"),
        ("Forschungsgruppe", None, "H"),
        ("Hallo und guten Tag", None, ""),
        ("Saalekreis", None, ""),
        ("Etwas", "money", "F"),
        ("Etwas", "skill", "BC"),
        ("Etwas", None, ""),
        ("Raum", "rooms", "G"),
    ],
)
def test_offers_are_reasons_where_they_fit(text: str, category: str | None, letters: str) -> None:
    """An offer counts for the functions its category or its words point to, with its own text."""
    dossier = region(actor("a"), offer("a", text, category))
    assert [letter for letter in LETTERS if asked(dossier, letter) == [("a", ["offer"])]] == list(letters)
    told = [reason.values for each in roadmap(dossier) for one in each.could_be_asked for reason in one.reasons]
    assert told == [{"offer": text}] * len(letters)


def test_a_short_line_from_who_carries_it_is_a_reason() -> None:
    """Whom somebody who carries a function has a short line to, could be asked; the line leads one way."""
    line, work = tie("a", "b", "knows"), tie("a", "c")
    dossier = region(
        actor("a", "Alma"), actor("b"), actor("c"), actor("d"), role("a", "E"), line, work, tie("d", "a", "knows")
    )
    assert asked(dossier, "E") == [("b", ["known"])]
    assert leg(dossier, "E").could_be_asked[0].reasons[0].values == {"name": "Alma"}
    assert asked(dossier, "F") == []


def test_best_reasons_come_first() -> None:
    """Interest counts more than being asked, suggested, offering or being known; then more reasons, then the name."""
    dossier = region(
        *(actor(id_) for id_ in "abcdefg"),
        role("g", "G"),
        tie("g", "a", "knows"),
        tie("g", "d", "knows"),
        offer("b", "Raum"),
        role("c", "G", "suggested"),
        role("d", "G", "asked"),
        role("e", "G", "interested"),
        role("f", "G", "asked"),
    )
    assert asked(dossier, "G") == [
        ("e", ["interested"]),
        ("d", ["asked", "known"]),
        ("f", ["asked"]),
        ("c", ["suggested"]),
        ("b", ["offer"]),
    ]


def test_at_most_five_are_named_whoever_came_first() -> None:
    """Of many the first five by name are named, in every order of entering."""
    many = [actor(f"{number}", name) for number, name in enumerate("GFEDCBA")]
    roles = [role(each.id, "A", "asked") for each in many]
    found = asked(region(*many, *roles), "A")
    assert [id_ for id_, _ in found] == ["6", "5", "4", "3", "2"]
    assert len(found) == MOST_ASKED
    assert asked(region(*reversed(roles), *reversed(many)), "A") == found


def test_persons_carriers_and_the_hidden_are_not_proposed() -> None:
    """Nobody proposes a person, who carries the function already, or who is not shown."""
    actors = actor("a", sort="person"), actor("b"), actor("c", dropped=True)
    roles = role("a", "A", "interested"), role("b", "A"), role("c", "A", "interested"), role("x", "A", "asked")
    assert asked(region(*actors, *roles, offer("b", "Netzwerk")), "A") == []


def test_a_no_is_not_asked_again() -> None:
    """Who withdrew from a function is not proposed for it, only for others; a new yes counts again."""
    no = role("a", "G", "interested", dropped=True)
    assert asked(region(actor("a"), no, offer("a", "Raum")), "G") == []
    assert asked(region(actor("a"), no, offer("a", "Beratung")), "C") == [("a", ["offer"])]
    again = record("role", "new", actor="a", function="G", state="interested", said_by="self")
    assert asked(region(actor("a"), no, again), "G") == [("a", ["interested"])]


def test_one_reason_of_each_sort_is_told() -> None:
    """Two offers and two short lines to one actor are one reason each, always the same one."""
    lines = tie("b", "a", "knows"), tie("c", "a", "knows")
    offers = offer("a", "Saal mit Bühne"), offer("a", "Raum")
    dossier = region(actor("a"), actor("b", "Zoe"), actor("c", "Alma"), role("b", "G"), role("c", "G"), *lines, *offers)
    assert asked(dossier, "G") == [("a", ["offer", "known"])]
    told = [dict(reason.values) for reason in leg(dossier, "G").could_be_asked[0].reasons]
    assert told == [{"offer": "Raum"}, {"name": "Alma"}]


def test_what_it_says_itself_comes_before_what_others_say() -> None:
    """Of an own interest and a claim of others the own word is told, whichever was entered first."""
    claim = record("role", "0", actor="a", function="G", state="taken_on", said_by="other")
    own = record("role", "1", actor="a", function="G", state="interested", said_by="self")
    assert asked(region(actor("a"), claim, own), "G") == [("a", ["interested"])]


def meeting(id_: str, on: str, at: str | None = None, *, dropped: bool = False) -> Record:
    """Return a meeting."""
    return record("meeting", id_, dropped=dropped, name=id_, on=on, at=at)


@pytest.mark.parametrize(
    ("meetings", "found"),
    [
        ([], None),
        ([meeting("a", "2026-05-03")], None),
        ([meeting("a", "2026-05-04")], "a"),
        ([meeting("a", "2026-06-01"), meeting("b", "2026-05-20"), meeting("c", "2026-05-03")], "b"),
        ([meeting("a", "2026-05-20"), meeting("b", "2026-05-20", "19:00"), meeting("c", "2026-05-20", "09:30")], "c"),
        ([meeting("a", "2026-05")], "a"),
        ([meeting("a", "2026-04"), meeting("b", "2026")], "b"),
        ([meeting("a", "2026-05-10", dropped=True), meeting("b", "2026-05-11")], "b"),
        ([meeting("b", "2026-05-10"), meeting("a", "2026-05-10")], "a"),
    ],
)
def test_the_next_meeting(meetings: list[Record], found: str | None) -> None:
    """The next meeting is the first that is not over, today's included; what was dropped does not take place."""
    next_one = next_meeting(region(*meetings), TODAY)
    assert (next_one.id if next_one else None) == found
