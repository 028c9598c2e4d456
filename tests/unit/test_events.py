"""The matching event as it is kept: planned from what was said, disturbed, and planned again."""

import csv
import json
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from fairs import fair, numbered, recorded, seat, sides, wish, written
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import record

from sirkit.dossier import Record
from sirkit.events import Plan, Sitting, alone, broken, guests, planned, round_ops, seated
from sirkit.fold import fold
from sirkit.messages import Message, Problem
from sirkit.words import say

PROGRAM = Path(__file__).parents[1] / "benchmarks" / "events.py"
FORMATS = ("two_sided", "everybody", "tables")


def keys(messages: tuple[Message, ...]) -> list[str]:
    """Return what the messages are about."""
    return [message.key for message in messages]


def met(plan: Plan) -> list[frozenset[str]]:
    """Return each two who meet, as often as they do."""
    return [frozenset(two) for one in plan.sittings for two in combinations(one.guests, 2)]


def test_a_plan_is_recorded_and_read_back() -> None:
    """What is planned stands in the records of the rounds, and is read from there just so."""
    dossier, event = fair(*sides(4, 4), rounds=3)
    plan = planned(dossier, event)
    after = recorded(dossier, event, plan)
    assert seated(after, event) == plan.sittings
    assert (plan.gap, set(plan.idle.values()), len(plan.sittings)) == (0.0, {0}, 12)
    assert planned(after, event) == plan
    assert round_ops(after, event, plan) == ()


def test_partners_stay_at_their_table() -> None:
    """A partner has one table in all rounds, also when somebody before it has left."""
    records = sides(5, 4)
    dossier, event = fair(*records, rounds=3)
    tables = {(numbers[1], table) for _, table, numbers in numbered(planned(dossier, event).sittings)}
    assert tables == {(6, 1), (7, 2), (8, 3), (9, 4)}
    gone = [seat(6, "partner", present=False), *(one for one in records if one.id != "p6")]
    dossier, event = fair(*gone, rounds=3)
    assert {table for _, table, _ in numbered(planned(dossier, event).sittings)} == {2, 3, 4}


def test_wishes_are_heard() -> None:
    """A must is met, a like if it can be, a no never; what has no place is listed without saying why."""
    records = [
        *sides(4, 4),
        wish(1, 5, "must"),
        wish(2, 6, "like"),
        wish(3, 7, "like"),
        wish(7, 3, "no"),
        wish(1, 2, "like"),
    ]
    dossier, event = fair(*records, rounds=2)
    plan = planned(dossier, event)
    assert {frozenset(("p1", "p5")), frozenset(("p2", "p6"))} <= set(met(plan))
    assert frozenset(("p3", "p7")) not in met(plan)
    assert plan.unmet == (("p1", "p2"), ("p3", "p7"))


def test_both_directions_count_together() -> None:
    """Who is liked by nobody it likes gains nothing: two who like each other a little are put together first."""
    dossier, event = fair(*(seat(number) for number in range(1, 5)), format="everybody", rounds=1)
    worth = {
        ("p1", "p2"): 1.0,
        ("p2", "p1"): 0.0,
        ("p1", "p3"): 0.4,
        ("p3", "p1"): 0.4,
        ("p2", "p4"): 0.1,
        ("p4", "p2"): 0.1,
    }
    plan = planned(dossier, event, worth=worth)
    assert set(met(plan)) == {frozenset(("p1", "p3")), frozenset(("p2", "p4"))}
    assert plan.value == pytest.approx(0.5)


def test_two_of_one_organisation_do_not_both_meet_a_partner() -> None:
    """Each partner meets an organisation once, whoever comes from there."""
    own = [seat(one, "initiative", actor="same") for one in (1, 2)] + [seat(3, "initiative")]
    dossier, event = fair(*own, *(seat(number, "partner") for number in (4, 5, 6)), rounds=3)
    plan = planned(dossier, event)
    partners = [other for _, _, (one, other) in numbered(plan.sittings) if one in (1, 2)]
    assert sorted(partners) == [4, 5, 6]
    dossier, event = fair(*own, seat(4), format="everybody", rounds=3)
    assert frozenset(("p1", "p2")) not in met(planned(dossier, event))


def test_what_was_announced_stays() -> None:
    """After a round is held and one announced, two no-shows and a walk-in change only the rest; nobody meets twice."""
    records = sides(6, 6)
    dossier, event = fair(*records, rounds=5)
    first = recorded(dossier, event, planned(dossier, event))
    states = [
        record(
            "round", "e-1", event="e", number=1, state="held", meetings=first.record("round", "e-1").values["meetings"]
        )
    ]
    states += [
        record(
            "round",
            "e-2",
            event="e",
            number=2,
            state="announced",
            meetings=first.record("round", "e-2").values["meetings"],
        )
    ]
    gone = [seat(2, "initiative", present=False), seat(8, "partner", present=False)]
    stay = [one for one in records if one.id not in ("p2", "p8")]
    dossier, event = fair(*stay, *gone, seat(13, "initiative"), *states, rounds=5)
    plan = planned(dossier, event)
    after = recorded(dossier, event, plan)
    assert [one for one in seated(after, event) if one.round < 3] == [
        one for one in seated(first, event) if one.round < 3
    ]
    assert {one.round for one in plan.sittings} == {3, 4, 5}
    every = [each for one in seated(after, event) for each in [frozenset(one.guests)]]
    assert len(set(every)) == len(every)
    assert not {"p2", "p8"} & {id_ for one in plan.sittings for id_ in one.guests}
    assert sum("p13" in one.guests for one in plan.sittings) >= 2
    left = alone(dossier, event)
    assert set(keys(left)) == {"event.left_alone"}
    assert len(left) == (1 if not left[0].values else len(left))
    assert set(keys(plan.notes)) == {"event.left_alone"}


def test_who_comes_late_is_planned_from_then_on() -> None:
    """Nobody is planned before it is there, and a meeting that could not have been does not count as one."""
    records = [seat(1, "initiative", arrives=2), seat(2, "initiative"), seat(3, "partner"), seat(4, "partner")]
    held = written(1, "held", "1 1 3", "2 2 4")
    dossier, event = fair(*records, held, rounds=3)
    plan = planned(dossier, event)
    assert sorted(numbers for _, _, numbers in numbered(plan.sittings) if 1 in numbers) == [(1, 3), (1, 4)]
    assert plan.idle == {"p1": 0, "p2": 1, "p3": 1, "p4": 1}


def test_nobody_has_more_meetings_than_it_wants() -> None:
    """Two at most are two, also with what was held before."""
    dossier, event = fair(seat(1, "initiative", most=2), *sides(4, 4)[1:], written(1, "held", "1 1 5"), rounds=4)
    plan = planned(dossier, event)
    assert sum("p1" in one.guests for one in plan.sittings) == 1
    assert plan.idle["p1"] == 0


@pytest.mark.parametrize(
    ("records", "values", "expected"),
    [
        (
            [seat(1, "initiative"), record("participant", "x", event="e", number=1, actor="b", side="partner")],
            {},
            "event.twice",
        ),
        ([*sides(2, 2), wish(1, 9, "like")], {"rounds": 2}, "event.wish_unknown"),
        ([*sides(2, 2), wish(1, 3, "must"), wish(1, 3, "no")], {"rounds": 2}, "event.wish_both"),
        ([seat(1, "initiative"), seat(2, "initiative")], {}, "event.no_partners"),
        ([seat(1, "partner")], {}, "event.no_initiatives"),
        ([seat(1), seat(2, "initiative"), seat(3, "partner")], {}, "event.no_side"),
        ([seat(1)], {"format": "everybody"}, "event.few"),
        (sides(3, 3), {"rounds": 4}, "event.rounds_many"),
        ([seat(one) for one in range(1, 5)], {"format": "everybody", "rounds": 4}, "event.rounds_many"),
        ([seat(one) for one in range(1, 13)], {"format": "tables", "tables": 2}, "event.tables_few"),
        (
            [*sides(2, 2), written(1, "held", "1 1 3"), written(2, "announced", "1 1 4")],
            {"rounds": 2},
            "event.nothing_open",
        ),
    ],
)
def test_what_cannot_be_planned_is_said(records: list[Record], values: dict[str, str | int], expected: str) -> None:
    """What stands in the way gets a sentence in both languages, and nothing is planned."""
    dossier, event = fair(*records, **values)
    with pytest.raises(Problem) as raised:
        planned(dossier, event)
    assert expected in keys(raised.value.messages)
    assert all(say(message, language).endswith(".") for message in raised.value.messages for language in ("de", "en"))


def test_who_said_two_things_is_not_told_on() -> None:
    """A contradiction names who said it, but not what; a no and a must of two people are just no common place."""
    dossier, event = fair(*sides(2, 2), wish(1, 3, "must"), wish(3, 1, "no"), rounds=1)
    assert planned(dossier, event).unmet == (("p1", "p3"),)
    dossier, event = fair(*sides(2, 2), wish(1, 3, "must"), wish(1, 3, "no"), rounds=1)
    with pytest.raises(Problem) as raised:
        planned(dossier, event)
    assert say(raised.value.messages[0], "de").startswith("Nummer 1 hat zu Nummer 3 zweierlei angekreuzt")


def test_what_the_organiser_should_know() -> None:
    """A wish for somebody who is not there, too few tables and people who sit together again do not stop a plan."""
    dossier, event = fair(*sides(4, 3), seat(8, "partner", present=False), wish(1, 8, "like"), rounds=3, tables=2)
    plan = planned(dossier, event)
    assert keys(plan.notes) == ["event.wish_absent", "event.tables_short"]
    assert max(table for _, table, _ in numbered(plan.sittings)) <= 2
    dossier, event = fair(*(seat(one) for one in range(1, 9)), format="tables", rounds=3)
    plan = planned(dossier, event)
    assert [(one.key, one.values["count"]) for one in plan.notes] == [("event.again", 8)]


@pytest.mark.parametrize(
    ("moved", "expected"),
    [
        (Sitting(2, 1, ("p1", "p6")), ["event.move.two_places", "event.move.homes", "event.move.idle"]),
        (
            Sitting(1, 1, ("p1", "p4")),
            ["event.move.no_place", "event.move.again", "event.move.must", "event.move.idle"],
        ),
        (Sitting(2, 2, ("p2", "p6")), ["event.move.away", "event.move.homes", "event.move.idle"]),
        (
            Sitting(1, 1, ("p1", "p3")),
            ["event.move.two_places", "event.move.own", "event.move.side", "event.move.must", "event.move.idle"],
        ),
        (Sitting(3, 9, ("p1", "p5")), ["event.move.two_places", "event.move.again", "event.move.no_table"]),
    ],
)
def test_a_move_says_what_it_breaks(moved: Sitting, expected: list[str]) -> None:
    """Moving by hand tells what is not right afterwards: and of a no only that there is no common place."""
    people = [seat(1, "initiative"), seat(2, "initiative", arrives=3), seat(3, "initiative", actor="a1")]
    people += [seat(4, "partner"), seat(5, "partner"), seat(6, "partner", actor="a5")]
    said = [wish(5, 1, "must"), wish(4, 1, "no")]
    plan = [
        written(1, "planned", "1 1 5", "2 3 6"),
        written(2, "planned", "1 1 4", "2 3 6"),
        written(3, "planned", "1 2 5"),
    ]
    dossier, event = fair(*people, *said, *plan, rounds=3, tables=3)
    assert sorted({*keys(broken(dossier, event, moved))}) == sorted(expected)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_any_event_keeps_the_rules(data: st.DataObject) -> None:
    """Whatever was said and whoever comes: nobody in two places, met again or where a no is; what is held stays."""
    number = data.draw(st.integers(4, 9))
    format_ = data.draw(st.sampled_from(FORMATS))
    side = [*["initiative", "partner"] * number][:number]
    arrives = st.sampled_from([None, None, None, 2])
    people = [
        seat(one, side[one - 1], arrives=data.draw(arrives), actor=f"a{one // 2}") for one in range(1, number + 1)
    ]
    two = st.tuples(st.integers(1, number), st.integers(1, number)).filter(lambda pair: pair[0] != pair[1])
    says = data.draw(st.dictionaries(two, st.sampled_from(["must", "like", "no"]), max_size=6))
    said = [wish(by, to, what) for (by, to), what in says.items()]
    dossier, event = fair(*people, *said, format=format_, rounds=2, seed=data.draw(st.integers(0, 9)))
    plan = planned(dossier, event)
    assert plan == planned(dossier, event)
    held = recorded(dossier, event, plan)
    held = fold(held, []) if not plan.sittings else held
    for one in (1, 2):
        own = [id_ for sitting in plan.sittings if sitting.round == one for id_ in sitting.guests]
        assert len(own) == len(set(own))
        assert all(guest.there(one) for guest in guests(dossier, event) if guest.id in own)
    assert not {frozenset((f"p{by}", f"p{to}")) for (by, to), what in says.items() if what == "no"} & set(met(plan))
    if format_ != "tables":
        assert len(set(met(plan))) == len(met(plan))
        homes = {guest.id: guest.actor for guest in guests(dossier, event)}
        assert all(len({homes[id_] for id_ in two}) == 2 for two in met(plan))


def measured(*options: str) -> dict[str, float]:
    """Return what the benchmark prints in its last line."""
    done = subprocess.run([sys.executable, str(PROGRAM), *options], capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def test_the_benchmark_plans_from_ratings(tmp_path: Path) -> None:
    """From ratings of two sides come rounds: each meets one of the other side at a time, and the sum is the most."""
    ratings, sides_, out = (tmp_path / f"{name}.csv" for name in ("ratings", "sides", "out"))
    likes = [
        ("a", "x", 8),
        ("x", "a", 2),
        ("a", "y", 5),
        ("y", "a", 5),
        ("b", "x", 5),
        ("x", "b", 5),
        ("b", "y", 1),
        ("y", "b", 1),
    ]
    ratings.write_text(
        "from,to,rating\n" + "".join(f"{one},{other},{rating}\n" for one, other, rating in likes), "utf-8"
    )
    sides_.write_text("person,side\na,1\nb,1\nx,2\ny,2\n", "utf-8")
    figures = measured("--ratings", str(ratings), "--sides", str(sides_), "--rounds", "1", "--out", str(out))
    assert (figures["meetings"], figures["gap"], figures["repeats"], figures["idle_max"]) == (2, 0, 0, 0)
    with out.open(encoding="utf-8", newline="") as file:
        assert sorted(tuple(row.values()) for row in csv.DictReader(file)) == [("1", "a", "y"), ("1", "b", "x")]
