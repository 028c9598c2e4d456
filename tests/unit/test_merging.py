"""Actors entered twice: what was decided about them, and the dossier in which they are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from regions import actor, decided, pairs, record, region, role, tie

from sirkit.coverage import coverage
from sirkit.decisions import Conflict, conflicts, likeness_id
from sirkit.dossier import Cell, Dissent, Record
from sirkit.kinds import KINDS, POINTING, Actor, Tie
from sirkit.merging import groups, merged, standing
from sirkit.proposals import alike


@pytest.mark.parametrize("verdict", ["same", "different"])
@pytest.mark.parametrize("ends", [("a", "b"), ("b", "a")])
def test_what_is_decided_is_not_asked_again(verdict: str, ends: tuple[str, str]) -> None:
    """A pair decided in either order is left out; dropping the decision brings it back."""
    actors = actor("a", "Weiherhof"), actor("b", "Weiherhof")
    decision = record("likeness", "x", one=ends[0], other=ends[1], verdict=verdict)
    assert pairs(region(*actors, decision)) == []
    assert pairs(region(*actors, record("likeness", "x", dropped=True, one=ends[0], other=ends[1], verdict=verdict)))


def test_what_follows_from_decisions_is_not_asked() -> None:
    """If a and b are one, and c is another than b, nobody need say so of a and c."""
    actors = [actor(id_, "Weiherhof") for id_ in "abc"]
    assert pairs(region(*actors, decided("a", "b"), decided("b", "c"))) == []
    assert pairs(region(*actors, decided("a", "b"), decided("b", "c", "different"))) == []
    assert pairs(region(*actors, decided("a", "b"))) == [("a", "c"), ("b", "c")]


def test_put_off_comes_last() -> None:
    """Pairs put off come after those with a lower score, and stay although they no longer look alike."""
    actors = [actor("a", "Weiherhof"), actor("b", "Weiherhof"), actor("c", "Lebenshilfe Au"), actor("d", "Lebenshilfe")]
    later = [decided("b", "a", "later"), decided("a", "c", "later")]
    found = alike(region(*actors, *later))
    assert [(pair.one, pair.other, pair.later) for pair in found] == [
        ("c", "d", False),
        ("a", "b", True),
        ("a", "c", True),
    ]


def test_dropped_actors_are_not_asked_about() -> None:
    """An actor that was dropped takes no part: not in asking, not in being one with another."""
    hidden = region(actor("a", "Weiherhof"), actor("b", "Weiherhof", dropped=True), decided("a", "b", "later"))
    assert pairs(hidden) == []
    same = region(actor("a"), actor("b", dropped=True), decided("a", "b"), role("b", "A"))
    assert merged(same) is same


@given(st.text(max_size=30), st.text(max_size=30))
def test_ids_of_decisions_are_fit_and_symmetric(one: str, other: str) -> None:
    """The id of a decision is the same in both orders, fit to be kept, and of this pair alone."""
    made = record("likeness", likeness_id(one, other), one="a", other="b", verdict="same")
    assert made.entity is not None
    assert likeness_id(other, one) == made.id
    assert likeness_id("a-b", "c") != likeness_id("a", "b-c")


def test_pointing_fields_are_all_known() -> None:
    """Every field that holds the id of an actor is listed; others say which kind they point at."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, model in KINDS.items():
        fields = model.model_json_schema()["properties"]
        pointing = tuple(
            sorted(
                name
                for name, field in fields.items()
                if name != "id" and "^[0-9a-z-]{1,64}$" in str(field)
                if "'refers_to'" not in str(field) or "'refers_to': 'actor'" in str(field)
            )
        )
        found.update({kind: pointing} if pointing else {})
    assert found == {kind: tuple(sorted(fields)) for kind, fields in POINTING.items()}


WHOLE = (
    actor("a", "Weiherhof", city="Au", topics={"t1": "Essen"}),
    actor("b", "Weiherhof e. V.", city="Aufeld", lat=48.0, lon=11.0, zip="12345", topics={"t2": "Wohnen"}),
    actor("c", "Tafel", zip="99999", lat=1.0),
    record("region", "region", name="R", carer="a", deputy="c"),
    record("place", "p", name="Saal", run_by="a"),
    record("offer", "o", actor="a", text="Raum"),
    record("need", "n", actor="a", text="Geld"),
    record("wish", "w", actor="a", text="Bus"),
    record("contact", "k", actor="a", name="Kontakt"),
    record("step", "s", task="Anrufen", actor="c", speaks_to="a"),
    record("hologram", "h", actor="a"),
    tie("a", "c", strength=2),
    tie("c", "b", note="eng", since="2020"),
    tie("a", "b"),
    tie("a", "c", "knows"),
)


def test_the_one_with_most_values_stands_and_is_filled() -> None:
    """Of two that are one the fuller record stands; what it says holds, what it lacks comes from the other."""
    whole = merged(region(*WHOLE, decided("a", "b")))
    assert [each.id for each in whole.all(Actor)] == ["b", "c"]
    standing = whole.record("actor", "b").values
    assert (standing["name"], standing["city"]) == ("Weiherhof e. V.", "Aufeld")
    assert standing["topics"] == {"t1": "Essen", "t2": "Wohnen"}
    filled = merged(region(*WHOLE, decided("b", "c"))).record("actor", "b").values
    assert (filled["lat"], filled["lon"], filled["zip"]) == (48.0, 11.0, "12345")


def test_of_equals_the_smallest_id_stands() -> None:
    """Of records with as many values the smallest id stands, and points are never mixed from two places."""
    one, other = actor("b", "Hof", lat=48.0), actor("a", "Hof", lon=11.0)
    whole = merged(region(one, other, decided("a", "b")))
    assert whole.records("actor").keys() == {"a"}
    assert whole.record("actor", "a").values.get("lat") is None


def test_everything_points_at_the_one() -> None:
    """What pointed at the other points at the standing one, in every kind; unknown kinds stay as they are."""
    whole = merged(region(*WHOLE, decided("a", "b")))
    for kind, fields in POINTING.items():
        pointed = {each.values.get(field) for each in whole.records(kind).values() for field in fields}
        assert "a" not in pointed, kind
    assert whole.record("region", "region").values["carer"] == "b"
    assert whole.record("step", "s").values["speaks_to"] == "b"
    assert whole.record("contact", "k").values["actor"] == "b"
    assert whole.record("hologram", "h").values["actor"] == "a"


def test_double_ties_are_one_and_none_leads_back() -> None:
    """Ties of one sort between the same two are one, with all that was said; those to itself are gone."""
    whole = merged(region(*WHOLE, decided("a", "b")))
    ties = {(each.from_actor, each.to_actor, each.sort): each for each in whole.all(Tie)}
    assert ties.keys() == {("c", "b", "cooperates"), ("b", "c", "knows")}
    assert (ties["c", "b", "cooperates"].strength, ties["c", "b", "cooperates"].note) == (2, "eng")


def test_directed_ties_there_and_back_stay_two() -> None:
    """Money that flows both ways is two ties."""
    there, back = (tie(*ends, "funds", directed=True) for ends in (("a", "c"), ("c", "b")))
    whole = merged(region(actor("a"), actor("b"), actor("c"), there, back, decided("a", "b")))
    assert len(list(whole.all(Tie))) == 2


def test_ties_of_others_stay_untouched() -> None:
    """Double ties between actors that nobody merged are not this view's business."""
    others = tie("c", "d"), tie("d", "c")
    whole = merged(region(*(actor(id_) for id_ in "abcd"), *others, decided("a", "b")))
    assert len(list(whole.all(Tie))) == 2


def test_taken_on_needs_one_who_said_both() -> None:
    """What others call taken on, and what it is itself interested in, never make a function carried."""
    claimed, keen = role("a", "G", "taken_on", "other"), role("b", "G", "interested", "self")
    whole = merged(region(actor("a"), actor("b"), claimed, keen, decided("a", "b")))
    assert coverage(whole)["G"].sought
    assert coverage(whole)["G"].interested == ("a",)
    assert len(whole.records("role")) == 1


def test_the_strongest_role_stands() -> None:
    """What one of them says it has taken on, stands; duties others suggest for it do not count as carried."""
    weak = record("role", "a-g", actor="a", function="G", state="suggested", duties={"run": "x"}, since="2020")
    carried = record("role", "b-g", actor="b", function="G", state="taken_on", said_by="self", duties={"open": "x"})
    whole = merged(region(actor("a"), actor("b"), weak, carried, decided("a", "b")))
    assert coverage(whole)["G"].taken_on == ("a",)
    assert coverage(whole)["G"].share == pytest.approx(1 / 3)
    assert "since" not in whole.record("role", "b-g").values


def test_equal_roles_are_united() -> None:
    """Duties that both say they carry are carried together; roles for other functions stay apart."""
    ours, theirs = (
        record("role", f"{who}-g", actor=who, function="G", state="taken_on", said_by="self", duties={duty: "x"})
        for who, duty in (("a", "run"), ("b", "open"))
    )
    whole = merged(region(actor("a"), actor("b"), ours, theirs, role("b", "H"), decided("a", "b")))
    assert coverage(whole)["G"].share == pytest.approx(2 / 3)
    assert coverage(whole)["H"].taken_on == ("a",)


def test_a_dropped_role_stays_dropped() -> None:
    """A no of one is neither counted nor lost: it stays dropped beside what the other says."""
    whole = merged(
        region(actor("a"), actor("b"), role("b", "G", dropped=True), role("a", "G", "asked"), decided("a", "b"))
    )
    assert [each.dropped for each in whole.records("role").values()] == [True, False]
    assert {each.values["actor"] for each in whole.records("role").values()} == {"a"}


def test_dissent_comes_along_with_what_is_filled() -> None:
    """A dissent about a value that is filled in stays to be seen."""
    said = (Dissent(("city", None), Cell("Berg", "ben", "c"), "d"), Dissent(("name", None), Cell("X", "ben", "c"), "d"))
    other = actor("b", "Hof", city="Au")
    doubted = Record("actor", "b", other.cells, said)
    full = actor("a", "Hof", zip="1", street="2")
    whole = merged(region(full, doubted, decided("a", "b")))
    assert whole.record("actor", "a").open_dissents == said[:1]


def test_the_same_goes_on() -> None:
    """Who is the same as the same is the same: groups are joined along chains, fullest first."""
    actors = [actor("a"), actor("b"), actor("c", city="Au"), actor("d"), actor("e")]
    assert groups(region(*actors, decided("a", "b"), decided("c", "b"), decided("d", "e"))) == (
        ("c", "a", "b"),
        ("d", "e"),
    )


def test_different_keeps_apart_and_is_told() -> None:
    """Two called different are never one, whatever joins them; the contradiction is told with its chain."""
    dossier = region(
        *(actor(id_) for id_ in "abc"), decided("a", "b"), decided("b", "c"), decided("a", "c", "different")
    )
    assert groups(dossier) == (("a", "b"),)
    assert conflicts(dossier) == (Conflict("a", "c", ("a", "b", "c")),)
    assert merged(dossier).records("actor").keys() == {"a", "c"}


def test_no_conflict_where_nothing_contradicts() -> None:
    """Different alone, and same alone, contradict nothing."""
    dossier = region(*(actor(id_) for id_ in "abcd"), decided("a", "b"), decided("b", "c", "different"))
    assert conflicts(dossier) == ()


def test_both_verdicts_on_one_pair_keep_it_apart() -> None:
    """Two records that contradict each other about one pair are a conflict, and nobody is merged."""
    said = (
        record("likeness", id_, one="a", other="b", verdict=verdict)
        for id_, verdict in (("x", "same"), ("y", "different"))
    )
    dossier = region(actor("a"), actor("b"), *said)
    assert merged(dossier) is dossier
    assert conflicts(dossier) == (Conflict("a", "b", ("a", "b")),)


def test_who_stands_for_whom_is_told_by_id() -> None:
    """Each actor behind another is told with the one that stands for it; without decisions nobody is."""
    assert standing(region(*WHOLE, decided("a", "b"))) == {"a": "b"}
    assert standing(region(*WHOLE)) == {}


def test_lists_of_actors_hold_the_one() -> None:
    """A list that holds the ids of actors holds the standing one, once, and all others as they were."""
    training = record("training", "t", title="Neu", partners={"a": "a", "b": "b", "c": "c"})
    whole = merged(region(*WHOLE, training, decided("a", "b")))
    assert whole.record("training", "t").values["partners"] == {"b": "b", "c": "c"}
