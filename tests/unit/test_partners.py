"""Partners: two lists with their reasons, whose parts add up, and in which nothing is claimed that nobody said."""

import dataclasses
import re
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import actor, decided, record, region, tie

from sirkit import merging, words
from sirkit.diversity import spread
from sirkit.dossier import Dossier, Record
from sirkit.fitting import CRITERIA, WEIGHTS, Criterion, contribution, everybody, normalised, scores, shares, summed
from sirkit.grounds import Grounds
from sirkit.messages import Message, Problem
from sirkit.nearness import common, halved
from sirkit.partners import Found, Part, Partner, partners
from sirkit.samples import SAMPLES, shown
from sirkit.swapping import change, swap, topsis

HERE: dict[str, Any] = {"lat": 48.0, "lon": 11.0}
THERE: dict[str, Any] = {"lat": 48.2, "lon": 11.0}
SHARE = st.floats(0, 1)


def line(kind: str, who: str, text: str, until: str | None = None) -> Record:
    """Return a need or an offer."""
    return record(kind, f"{who}-{kind}-{len(text)}", actor=who, text=text, until=until)


def both(who: str, need: str, offer: str) -> tuple[Record, Record]:
    """Return what somebody looks for and offers."""
    return line("need", who, need), line("offer", who, offer)


def village(*more: Record) -> Dossier:
    """Return a bike workshop, a shop that fits, a mill that only gives, a firm two introductions away, and a person."""
    return region(
        actor("bikes", "Radwerkstatt", sort="initiative", topics={"t": "Mobilität"}, established=1, **HERE),
        actor("shop", "Dorfladen", sort="social_enterprise", topics={"x": "mobility", "y": "Essen"}, **THERE),
        actor("mill", "Mühle", sort="initiative", **HERE),
        actor("hall", "Rathaus", sort="municipality"),
        actor("firm", "Schraubenfabrik", sort="company", **THERE),
        actor("anna", "Die Malerin", sort="person", **HERE),
        actor("quiet", "Stille Gruppe"),
        *both("bikes", "Trockener Lagerraum", "Lastenrad zum Ausleihen"),
        *both("shop", "Ein Rad für die Auslieferung", "Lagerraum, trocken"),
        *both("mill", "Chor", "Lagerraum"),
        *both("anna", "Lastenrad", "Lagerraum"),
        tie("bikes", "hall", strength=1),
        tie("hall", "shop"),
        tie("shop", "firm"),
        tie("bikes", "anna"),
        *more,
    )


def found(dossier: Dossier | None = None, one: str = "bikes", **options: object) -> Found:
    """Return the partners of one in a region."""
    return partners(Grounds.of(dossier or village()), one, **options)  # type: ignore[arg-type]  # checked by the callee


def named(of: Found, id_: str) -> Partner:
    """Return one partner from either list."""
    return next(each for each in (*of.near, *of.bridging) if each.id == id_)


def part(of: Found, id_: str, criterion: Criterion) -> Part:
    """Return one part of what was found about one partner."""
    return next(each for each in named(of, id_).parts if each.criterion == criterion)


def keys(messages: tuple[Message, ...]) -> list[str]:
    """Return the keys of messages without their beginning."""
    return [message.key.removeprefix("partners.") for message in messages]


def told(of: Found) -> list[Message]:
    """Return everything that is said."""
    every = [*of.questions, *of.notes, of.advice, *(swapping.message for swapping in of.swaps)]
    for each in (*of.near, *of.bridging):
        every += [*each.commitment, *(message for one in each.parts for message in (*one.messages, *one.questions))]
    return every


def test_both_gain_and_it_is_said() -> None:
    """Who needs what the other offers, and the other way round, is told in both directions."""
    benefit = part(found(), "shop", "benefit")
    assert keys(benefit.messages) == ["benefit.gets", "benefit.gives_kind", "benefit.mutual"]
    assert benefit.messages[0].values["offer"] == "Lagerraum, trocken"
    assert 0 < (benefit.share or 0) < 1


def test_a_gain_of_one_side_counts_nothing_and_is_said() -> None:
    """Where only one side gains, the part is 0, and the page asks what the other would gain."""
    benefit = part(found(), "mill", "benefit")
    assert benefit.share == benefit.contribution == 0
    assert keys(benefit.messages)[-1] == "benefit.only_gets"


def test_what_nobody_entered_is_a_question() -> None:
    """An offer, need, place, topic, value or tie that is not known is None, adds nothing, and is asked for."""
    of = found(region(actor("a", **HERE), actor("b", **HERE), actor("c", topics={"t": "Kultur"})), "a")
    parts = {each.criterion: each for each in named(of, "b").parts}
    assert [parts[name].share for name in CRITERIA] == [None, 1, None, None, None]
    assert [parts[name].contribution for name in CRITERIA] == pytest.approx([0, 0.2, 0, 0, 0], abs=1e-9)
    assert keys(parts["benefit"].questions) == ["ask.own_needs", "ask.own_offers", "ask.needs", "ask.offers"]
    assert keys(of.questions) == ["ask.own_needs", "ask.own_offers", "ask.own_topics", "ask.own_values", "ask.own_ties"]
    assert all(each.questions for each in parts.values() if each.share is None)


def test_the_distance_is_from_the_partners_site() -> None:
    """Kilometres, halved every fifteen; a partner without coordinates is asked where it is."""
    of = found()
    assert part(of, "shop", "distance").share == pytest.approx(2 ** (-22.239 / 15), abs=1e-4)
    assert part(of, "shop", "distance").messages[0].values["km"] == 22
    assert part(of, "mill", "distance").messages[0].key == "partners.distance.same"
    assert part(found(half=5), "shop", "distance").share == pytest.approx(2 ** (-22.239 / 5), abs=1e-4)
    assert keys(part(found(village(*both("hall", "Rad", "Lagerraum"))), "hall", "distance").questions) == ["ask.place"]
    assert (halved(0.0), halved(15.0), halved(30.0)) == (1, 0.5, 0.25)


def test_a_place_somebody_runs_is_a_site_too() -> None:
    """Who has not said where it is, is where the place is that it runs."""
    of = found(
        village(record("place", "p", name="Ratscafé", run_by="hall", **THERE), *both("hall", "Rad", "Lagerraum"))
    )
    assert part(of, "hall", "distance").messages[0].values["km"] == 22


def test_what_two_share_is_listed() -> None:
    """Topics are shared by what they mean, in the words of whoever asks."""
    topics = part(found(), "shop", "topics")
    assert topics.share == 0.5
    assert topics.messages[0].values["topics"] == "Mobilität"
    assert common({"a": "A", "b": "B"}, {"b": "X"}) == ("B",)


def test_values_and_wishes_are_aims() -> None:
    """What an actor wishes for the region is an aim: it is shared by its meaning, with values and with other wishes."""
    one = actor("a", values={"v": "Nachhaltigkeit"})
    wish = [
        record("wish", f"w{who}", actor=who, text=text)
        for who, text in (("a", "Ein Bus am Abend"), ("b", "Mehr Busse"))
    ]
    of = found(region(one, actor("b", **HERE), actor("c", values={"v": "Klimaschutz"}), *wish), "a")
    assert [part(of, id_, "values").messages[0].values["values"] for id_ in ("b", "c")] == [
        "Ein Bus am Abend",
        "Nachhaltigkeit",
    ]


def test_introductions_have_names() -> None:
    """The way is told with names, a loose first tie as one, and a new circle by its sector."""
    of = found()
    one, two = named(of, "shop"), named(of, "firm")
    assert (one.introduced_by, two.introduced_by) == (("hall",), ("hall", "shop"))
    said = part(of, "firm", "networks").messages
    assert keys(said) == ["networks.two", "networks.weak", "networks.bridge"]
    assert words.say(said[0], "de").startswith("Der Weg führt über zwei: Rathaus kennt Dorfladen")
    assert words.say(said[2], "de").endswith("keine Verbindung haben: Unternehmen.")


def test_who_is_tied_already_gains_no_network() -> None:
    """An actor one is tied to has 0 there, and it is said."""
    networks = part(found(village(*both("hall", "Rad", "Lagerraum"))), "hall", "networks")
    assert networks.share == 0
    assert keys(networks.messages) == ["networks.tied"]


def test_there_are_two_lists() -> None:
    """Who opens a sector not reached yet and can be introduced is a bridging partner, everybody else a near one."""
    of = found()
    assert [each.id for each in of.bridging] == ["shop", "firm"]
    assert [each.id for each in of.near] == ["mill"]
    assert [each.id for each in found(village(tie("bikes", "firm"))).bridging] == ["shop"]
    assert {each.id for each in found(village(actor("far", sort="foundation", **HERE))).near} == {"far", "mill"}


def test_three_introductions_are_no_bridge() -> None:
    """With three between, a partner from another sector is a near one, without a way."""
    far = found(village(actor("uni", sort="university", **HERE), actor("x"), tie("firm", "x"), tie("x", "uni")))
    assert "uni" in [each.id for each in far.near]
    assert keys(part(far, "uni", "networks").messages) == ["networks.none"]
    assert part(far, "uni", "networks").share == 0


def test_persons_are_nobodys_partners() -> None:
    """A single person on the map can introduce, but is never put in a list."""
    of = found(village(tie("anna", "mill")))
    assert {each.id for each in (*of.near, *of.bridging)} == {"mill", "shop", "firm"}
    assert named(of, "mill").introduced_by == ("anna",)


def test_commitment_is_asked_and_counts_nothing() -> None:
    """Three questions for each partner, and no part of any score."""
    of = found()
    assert {each.finding for each in of.near[0].parts} == {"benefit", "proximity", "networks"}
    assert keys(of.near[0].commitment) == ["commitment.decides", "commitment.cares", "commitment.ask"]


@pytest.mark.parametrize(
    ("known", "said"), [(None, "unknown"), (1, "search"), (2, "search"), (3, "choose"), (4, "choose")]
)
def test_being_known_turns_the_advice_and_changes_no_score(known: int | None, said: str) -> None:
    """Who is not known searches, who is known chooses; the scores are the same."""
    actors = [actor("a", established=known, **HERE), actor("b", **HERE), actor("c", established=4, **HERE)]
    of = found(region(*actors), "a")
    assert of.advice.key == f"partners.establishment.{said}"
    assert len({each.score for each in of.near}) == 1


def test_a_venture_looks_for_partners_too() -> None:
    """A venture has its own needs and the ties of the actor that carries it, and is no partner of it."""
    items: dict[str, Any] = {"needs": {"n": "Lagerraum"}, "offers": {"o": "Fahrrad"}}
    of = found(village(record("venture", "v", name="Rad für alle", actor="bikes", **items)), "v")
    assert named(of, "shop").introduced_by == ("hall",)
    assert part(of, "shop", "benefit").share
    assert "bikes" not in {each.id for each in (*of.near, *of.bridging)}
    assert of.advice.key == "partners.establishment.unknown"
    alone = found(village(record("venture", "w", name="Idee", **items)), "w")
    assert keys(alone.questions) == ["ask.own_place", "ask.own_topics", "ask.own_values", "ask.own_ties"]
    assert {each.id for each in alone.near} >= {"shop"}


def test_merged_actors_are_one() -> None:
    """In the merged dossier what was entered about one under two names counts together."""
    twice = region(actor("a"), actor("b"), actor("b2"), *both("a", "Raum", "Rad"), line("need", "b", "Rad"),
                   line("offer", "b2", "Raum"), decided("b", "b2"))  # fmt: skip
    assert found(twice, "a").near == ()
    assert part(found(merging.merged(twice), "a"), "b", "benefit").share == 1


def test_what_is_over_is_left_out() -> None:
    """An offer that ended before today is none."""
    dossier = region(actor("a"), actor("b"), *both("a", "Raum", "Rad"), line("need", "b", "Rad"),
                     line("offer", "b", "Raum", until="2026-03"))  # fmt: skip
    for today, count in (("2026-03-31", 1), ("2026-04-01", 0)):
        assert len(partners(Grounds.of(dossier, today=today), "a").near) == count


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(st.just(0.0), st.floats(1e-9, 1e9)), min_size=5, max_size=5))
def test_parts_add_up_to_the_score_bit_for_bit(weights: list[float]) -> None:
    """Whatever the weights, in any order the contributions come to the score; and so does the matrix of all pairs."""
    chosen = dict(zip(CRITERIA, weights, strict=True))
    of = partners(GROUNDS, "bikes", weights=chosen)
    assert sum(of.weights.values()) == pytest.approx(1)
    row = GROUNDS.number["bikes"]
    matrix = scores(shares(GROUNDS, [row]), normalised(chosen))[0]
    for each in (*of.near, *of.bridging):
        given_ = [part.contribution for part in each.parts]
        assert sum(given_) == sum(reversed(given_)) == each.score == matrix[GROUNDS.number[each.id]]
        assert [contribution(one.weight, one.share) for one in each.parts] == given_


GROUNDS = Grounds.of(village())
HEATING = (
    (33.95, 23.78, 11.45, 39.97, 29.44, 167.10, 3.852),
    (38.9, 4.17, 6.32, 0.01, 4.29, 132.52, 25.184),
    (37.59, 9.36, 8.23, 4.35, 10.22, 136.71, 10.845),
    (30.44, 37.59, 13.91, 74.08, 45.10, 198.34, 2.186),
    (36.21, 14.79, 9.17, 17.77, 17.06, 148.3, 6.610),
    (37.8, 8.55, 7.97, 2.35, 9.25, 134.83, 11.935),
)
"""Heat lost in a building (Kracka et al., 2010): in the fifth and last column more is better, in the others less."""


def test_weights_are_brought_to_one() -> None:
    """Only their proportions count; all zero is all equal, and it is said."""
    assert normalised({"benefit": 2, "networks": 6}) == {
        **dict.fromkeys(CRITERIA, 0), "benefit": 0.25, "networks": 0.75}  # fmt: skip
    assert set(normalised(dict.fromkeys(CRITERIA, 0)).values()) == {0.2}
    assert "all_zero" in keys(found(weights=dict.fromkeys(CRITERIA, 0)).notes)
    assert sum(normalised({"benefit": 1e308, "topics": 1e308}).values()) == 1
    for wrong in (-1, float("nan"), float("inf")):
        with pytest.raises(Problem, match=r"partners\.weight"):
            found(weights={"benefit": wrong})


def test_what_cannot_be_asked_is_told() -> None:
    """An actor that is gone and a distance of nothing get a sentence."""
    with pytest.raises(Problem, match=r"partners\.gone"):
        found(one="nobody")
    with pytest.raises(Problem, match=r"partners\.half"):
        found(half=0)


def test_one_and_all_are_the_same() -> None:
    """The scores of all pairs, worked out some rows at a time, are those of each one alone."""
    grounds = Grounds.of(shown("niederbayern", "de"))
    whole = np.vstack([rows for _, rows in everybody(grounds, normalised(WEIGHTS))])
    for row in (0, 57, 119):
        assert np.array_equal(whole[row], scores(shares(grounds, [row]), normalised(WEIGHTS))[0])
    assert whole.shape == (120, 120)


def test_an_empty_region_has_empty_lists() -> None:
    """Who is alone is told what to enter."""
    of = found(region(actor("a")), "a")
    assert (of.near, of.bridging, of.swaps, of.steady) == ((), (), (), ())
    assert keys(of.notes) == ["none_near", "none_bridging"]


def test_a_list_is_not_all_of_one_sort() -> None:
    """Maximal marginal relevance: the published example, and by itself the best."""
    close = {(0, 1): 0.95, (2, 3): 0.95}
    alike = lambda a, b: close.get((min(a, b), max(a, b)), 0.1)  # noqa: E731 - a table read as a function
    worth = [0.9, 0.85, 0.6, 0.55]
    assert spread(worth, alike, 2, share=0.5) == (0, 2)
    assert spread(worth, alike, 4, share=1) == (0, 1, 2, 3)
    firms = [actor(f"f{at}", sort="company", city="Utting", **HERE) for at in range(6)]
    mixed = found(region(actor("a", **HERE), *firms, actor("z", sort="foundation", lat=48.01, lon=11.0)), "a")
    assert [each.id for each in mixed.near] == ["f0", "f1", "f2", "f3", "z"]


def test_the_change_of_a_weight_that_swaps_two() -> None:
    """(1 - w) D / (D - d): the published check, and nothing where it leaves 0 to 1."""
    assert change(0.1, -0.3, 0.2) == pytest.approx(0.2)
    assert change(0.1, 0.1, 0.2) is None
    assert change(0.5, -0.1, 0.9) == pytest.approx(0.1 * 0.5 / 0.6)
    assert change(0.2, 0.25, 0.2) is None
    assert swap({"a": 1, "b": 1}, {"a": 0, "b": 1}, {"a": 0.5, "b": 0.5}) == ("a", -0.5, 0)
    assert swap({"a": 1, "b": 1}, {"a": 0, "b": 0}, {"a": 0.5, "b": 0.5}) is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(SHARE, SHARE, st.floats(0.01, 1)), min_size=2, max_size=5))
def test_two_are_level_after_the_swap(rows: list[tuple[float, float, float]]) -> None:
    """With the weight changed and the others in their proportions both scores are the same."""
    total = sum(row[2] for row in rows)
    weights = {str(at): row[2] / total for at, row in enumerate(rows)}
    one, other = ({str(at): row[side] for at, row in enumerate(rows)} for side in (0, 1))
    found_ = swap(one, other, weights)
    if found_:
        rest = 1 - weights[found_.criterion]
        new = {name: weight * (1 - found_.weight) / rest for name, weight in weights.items()}
        new[found_.criterion] = found_.weight
        assert sum(new.values()) == pytest.approx(1)
        assert sum(new[name] * (one[name] - other[name]) for name in new) == pytest.approx(0, abs=1e-6)


def test_neighbours_in_a_list_tell_what_would_swap_them() -> None:
    """Each pair of neighbours has a swap; moving the weight as told makes them level."""
    of = partners(Grounds.of(shown("ammersee", "de")), "ammersee-schilfhalm")
    pairs = [(one.id, other.id) for each in (of.near, of.bridging) for one, other in pairwise(each)]
    assert [(one.one, one.other) for one in of.swaps] == pairs
    first = of.swaps[0]
    assert first.swap
    name, _, weight = first.swap
    rest = {each: (1 - weight) * of.weights[each] / (1 - of.weights[name]) for each in CRITERIA}  # type: ignore[index]
    moved = partners(Grounds.of(shown("ammersee", "de")), "ammersee-schilfhalm", weights={**rest, name: weight})  # type: ignore[dict-item]  # a criterion
    assert named(moved, first.one).score == pytest.approx(named(moved, first.other).score, abs=1e-6)


def test_other_methods_give_their_published_figures() -> None:
    """Weighted sum (Kracka et al., 2010) and TOPSIS (Tzeng, Huang, 2011; Opricovic, Tzeng, 2004), as cross-checks."""
    table = [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]]
    assert topsis(table, [0.3, 0.4, 0.3]) == pytest.approx([0.5037, 0.6581, 0.7482, 0.3340], abs=1e-4)
    climbs = topsis([[1, 3000], [2, 3750], [5, 4500]], [0.5, 0.5], costs=[0], linear=True)
    assert climbs == pytest.approx([0.5, 0.617, 0.5], abs=1e-3)
    assert topsis([[1, 1], [1, 1]], [0.5, 0.5]) == [0.5, 0.5]
    better = [[value if at in (4, 6) else 1 / value for at, value in enumerate(row)] for row in HEATING]
    shares_ = [
        [value / sum(column) for value, column in zip(row, zip(*better, strict=True), strict=True)] for row in better
    ]
    columns = [np.array(column) for column in zip(*shares_, strict=True)]
    assert summed(columns, [1 / 7] * 7) == pytest.approx(
        [0.12040426, 0.3458235, 0.13838192, 0.12841246, 0.12346084, 0.14351701], abs=1e-7
    )


def test_who_stands_another_method_is_named() -> None:
    """Those of the first three that TOPSIS puts there too are among the partners."""
    of = found()
    assert set(of.steady) <= {each.id for each in (*of.near, *of.bridging)}
    assert len(of.steady) == 3
    assert keys(of.notes) == ["unknown", "steady"]
    assert of.notes[1].values["names"] == "Dorfladen, Mühle, Schraubenfabrik"


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("language", words.LANGUAGES)
def test_everything_said_has_words_and_promises_nothing(name: str, language: str) -> None:
    """For the samples each sentence is whole, and none speaks of chances or per cent."""
    grounds = Grounds.of(shown(name, language))
    for party in grounds.parties[::9]:
        for message in told(partners(grounds, party.id)):
            sentence = words.say(message, language)
            assert not re.search(r"[{}%!]|Prozent|per cent|Chance|Erfolg|success", sentence), sentence


def test_what_is_found_is_frozen() -> None:
    """What was found can be kept and shown to many; nobody changes it."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        found().near[0].name = "x"  # type: ignore[misc]  # that is what must not go
