"""Bands and clusters: what is proposed as the same, what is asked, and what keeps several apart."""

import random
from collections import Counter
from itertools import combinations
from typing import Any

import pytest
from doubles import doubles
from effort import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from regions import actor, decided, region
from strategies import hexid, lookalikes

from sirkit.clusters import hands
from sirkit.decisions import decided as said
from sirkit.decisions import grouped
from sirkit.described import Crowd, everybody
from sirkit.dossier import Cell, Dossier, Key, Record
from sirkit.fold import check, fold, undo
from sirkit.likeness import compatible, traits
from sirkit.merging import groups, merged
from sirkit.proposals import MOST, alike, joining
from sirkit.words import catalogue


def bands(dossier: Dossier) -> dict[str, str]:
    """Return by pair, its ids joined, whether it is "sure" or to "ask"."""
    return {pair.one + pair.other: "sure" if pair.sure else "ask" for pair in alike(dossier)}


def doubts(dossier: Dossier) -> set[str]:
    """Return the keys of what keeps pairs from being sure."""
    keys = {message.key for pair in alike(dossier) if not pair.sure for message in pair.reasons}
    return {key for key in keys if key.startswith("merging.doubt.")}


def joined(dossier: Dossier) -> Dossier:
    """Return the dossier after all sure pairs were called the same."""
    change = joining(dossier, alike(dossier), id=hexid(1), author="anna", at="x")
    return check(change, dossier) if change else dossier


@pytest.mark.parametrize(
    ("one", "other", "band"),
    [
        ({"city": "Au"}, {"city": "Au"}, "sure"),
        ({"street": "Dorfstr. 3", "city": "Au"}, {"street": "Dorfstraße 3", "city": "Au"}, "sure"),
        ({"website": "https://www.weiherhof.de/wir"}, {"website": "http://weiherhof.de"}, "sure"),
        ({"zip": "86919"}, {"zip": "86919"}, "sure"),
        ({"street": "Seestr. 112", "city": "Au"}, {"street": "Seestraße 112", "city": "Aufeld"}, "sure"),
        ({}, {}, "ask"),
        ({"city": "Au"}, {}, "ask"),
        ({"street": "Dorfstr. 3", "city": "Au"}, {"street": "Dorfstr. 5", "city": "Au"}, "ask"),
        ({"street": "Dorfstr. 3", "city": "Au"}, {"street": "Dorfstr. 3", "city": "Berg"}, "ask"),
        ({"zip": "86919", "city": "Au"}, {"zip": "86919", "city": "Aufeld"}, "ask"),
        ({"city": "Au", "website": "https://a.de"}, {"city": "Au", "website": "https://b.de"}, "ask"),
    ],
)
def test_bands_follow_the_evidence(one: dict[str, Any], other: dict[str, Any], band: str) -> None:
    """Of two of one name, what is known of their places decides whether they are surely one; what is not is asked."""
    dossier = region(actor("a", "Weiherhof", **one), actor("b", "Weiherhof", **other))
    assert bands(dossier) == {"ab": band}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Weiherhof e. V.", "Weiherhof gGmbH"), ("Grundschule", "Förderverein der Grundschule")],
)
def test_two_bodies_in_one_house_are_asked(one: str, other: str) -> None:
    """An association and its company, a school and its friends: same house, same website, and still two until asked."""
    home: dict[str, Any] = {"street": "Schulweg 1", "city": "Au", "website": "https://schule-au.de"}
    dossier = region(actor("a", one, **home), actor("b", other, **home))
    assert bands(dossier) == {"ab": "ask"}
    assert doubts(dossier) == set()


def test_a_first_house_in_the_main_street_proves_nothing() -> None:
    """Three of one name in three towns are three, although two stand at house number 1 of streets of one name."""
    towns = ("Au", "Berg", "Kirchheim")
    three = [actor(id_, "Dorfladen", city=town, street="Hauptstr. 1") for id_, town in zip("abc", towns, strict=True)]
    assert bands(region(*three)) == {}


def test_a_typing_error_is_asked_and_sure_at_one_address() -> None:
    """A name spelled otherwise is asked; with street and house number the same it is sure."""
    for street, band in ((None, "ask"), ("Dorfstr. 3", "sure")):
        both: dict[str, Any] = {"city": "Au", "street": street}
        assert bands(region(actor("a", "Herzogsegge", **both), actor("b", "Herzogsecke", **both))) == {"ab": band}


def test_a_website_of_many_proves_nothing() -> None:
    """The website of an association of many is nobody's own; a page on a shared host is one's own."""
    homes = [
        actor(id_, name, website="https://caritas.de")
        for id_, name in zip("abcd", ("Au", "Berg", "C", "D"), strict=True)
    ]
    many = [actor("x", "Hof", website="https://caritas.de"), actor("y", "Hof", website="https://caritas.de")]
    assert bands(region(*homes, *many)) == {"xy": "ask"}
    own = [actor(id_, "Hof", website="https://facebook.com/hof/about") for id_ in "xy"]
    assert bands(region(*own)) == {"xy": "sure"}
    two = [actor(id_, "Hof", city="Au", website=f"https://facebook.com/hof{id_}") for id_ in "xy"]
    assert bands(region(*two)) == {"xy": "ask"}


def test_a_telephone_number_may_be_told_from_elsewhere() -> None:
    """Actors hold no number; where one is known from elsewhere, written either way, it speaks for one actor."""
    dossier = region(actor("a", "Weiherhof"), actor("b", "Weiherhof"))
    [pair] = alike(dossier, phones={"a": "+49 (0)8806 1234", "b": "08806/12 34"})
    assert pair.sure
    assert "merging.phone.same" in {message.key for message in pair.reasons}


def test_mutual_best_keeps_the_nearer_pair() -> None:
    """Where one of two looks clearly more like a third, only the nearer pair is sure, and it is said why."""
    home: dict[str, Any] = {"city": "Au", "street": "Dorfstr. 3"}
    dossier = region(
        actor("a", "Weiherhof Laden", **home), actor("b", "Weiherhof Laden", **home), actor("c", "Weiherhof", **home)
    )
    assert bands(dossier) == {"ab": "sure", "ac": "ask", "bc": "ask"}
    assert doubts(dossier) == {"merging.doubt.nearer"}
    assert bands(joined(dossier)) == {"ac": "ask", "bc": "ask"}


def test_two_of_one_hand_are_asked() -> None:
    """Who enters one name twice may mean two: two of one person are asked, and so is a chain that would join them."""
    two = [actor(id_, "Weiherhof", "anna", city="Au") for id_ in "ab"]
    assert bands(region(*two)) == {"ab": "ask"}
    third = region(*two, actor("c", "Weiherhof", "ben", city="Au"))
    assert set(bands(third).values()) == {"ask"}
    assert doubts(third) == {"merging.doubt.hand"}


def test_a_file_is_a_hand() -> None:
    """What was read from one file came from one hand, two files are two."""

    def read(id_: str, file: str) -> Record:
        cells: dict[Key, Cell] = {
            ("name", None): Cell("Weiherhof", "import", file),
            ("city", None): Cell("Au", "import", file),
        }
        return Record("actor", id_, cells)

    assert bands(region(read("a", "1"), read("b", "1"))) == {"ab": "ask"}
    assert bands(region(read("a", "1"), read("b", "2"))) == {"ab": "sure"}


def test_a_chain_across_a_conflict_is_not_joined() -> None:
    """One without a legal form is as near to the association as to its company: both pairs are asked."""
    three = [actor(id_, name, city="Au") for id_, name in zip("abc", ("Hof e. V.", "Hof", "Hof gGmbH"), strict=True)]
    dossier = region(*three)
    assert bands(dossier) == {"ab": "ask", "ac": "ask", "bc": "ask"}
    assert doubts(dossier) == {"merging.doubt.unlike"}


def test_what_was_called_different_stays_apart() -> None:
    """Two called different are not joined by a third that is surely both."""
    three = [actor(id_, "Hof", city="Au") for id_ in "abc"]
    assert bands(region(*three)) == {"ab": "sure", "ac": "sure", "bc": "sure"}
    assert bands(region(*three, decided("a", "b", "different"))) == {"ac": "ask", "bc": "ask"}


def test_a_crowd_of_one_name_is_asked() -> None:
    """More than a handful that would all be one are looked at pair by pair."""
    crowd = [actor(f"a{number}", "Hof", city="Au") for number in range(MOST + 1)]
    assert set(bands(region(*crowd)).values()) == {"ask"}
    assert doubts(region(*crowd)) == {"merging.doubt.many"}
    assert set(bands(region(*crowd[:-1])).values()) == {"sure"}


def test_a_persons_word_stands_above_the_score() -> None:
    """Those a person has joined do not count as a conflict, however unlike they look; what was put off is not sure."""
    unlike = [actor("a", "Hof", city="Au"), actor("b", "Tafel", city="Berg"), actor("c", "Hof", city="Au")]
    assert bands(region(*unlike, decided("a", "b"))) == {"ac": "ask"}
    alike_ = [actor("a", "Hof", city="Au"), actor("b", "Hof", "hand-a", city="Au"), actor("c", "Hof", city="Au")]
    assert bands(region(*alike_, decided("a", "b"))) == {"ac": "sure", "bc": "sure"}
    assert bands(region(*alike_[1:], decided("b", "c", "later"))) == {"bc": "ask"}


def test_every_doubt_has_words() -> None:
    """What keeps a pair from being sure is told in a sentence."""
    keys = {f"merging.doubt.{why}" for why in ("nearer", "hand", "unlike", "many")}
    assert keys <= set(catalogue("de"))


def test_joining_is_one_change_and_one_undo() -> None:
    """All sure pairs are called the same by one change; taking it back shows exactly what was there before."""
    made = [actor(id_, "Hof", city="Au") for id_ in "abc"] + [actor(id_, "Tafel", city="Au") for id_ in "xy"]
    dossier = region(*made, decided("x", "y", "later"))
    change = joining(dossier, alike(dossier), id=hexid(1), author="anna", at="x")
    assert change is not None
    after = fold(dossier, [change])
    assert groups(after) == (("a", "b", "c"),)
    back = undo(change, after, id=hexid(2), author="anna", at="x")
    assert back is not None
    assert fold(after, [back]).plain() == dossier.plain()
    assert merged(fold(after, [back])).plain() == dossier.plain()


@settings(max_examples=examples(150), deadline=None)
@given(lookalikes())
def test_never_a_merge_across_a_conflict(made: list[Record]) -> None:
    """Of what is joined at once, no two came from one hand, were called different, or look different."""
    dossier = region(*made)
    actors = everybody(dossier)
    crowd, of, by = Crowd.of(actors), {one.actor.id: one for one in actors}, hands(dossier)
    before = grouped(dossier)
    for group in groups(joined(dossier)):
        for one, other in combinations(sorted(group), 2):
            if other in before.get(one, ()):
                continue
            assert by[one] != by[other]
            assert (one, other) not in said(dossier, "different")
            assert compatible(traits(of[one], of[other], crowd))


@settings(max_examples=examples(100), deadline=None)
@given(lookalikes(), st.randoms(use_true_random=False))
def test_joining_twice_is_joining_once(made: list[Record], chance: random.Random) -> None:
    """When all sure pairs are joined, none is left; whoever came first, the same are joined."""
    dossier = region(*made)
    after = joined(dossier)
    assert "sure" not in bands(after).values()
    assert joined(after) is after
    mixed = region(*chance.sample(made, len(made)))
    assert alike(mixed) == alike(dossier)
    assert groups(joined(mixed)) == groups(after)


@pytest.mark.parametrize("seed", range(1, 4))
def test_made_up_doubles_are_found(seed: int) -> None:
    """Of 200 invented organisations entered again with an error, all but few are shown, none is joined wrongly."""
    made = doubles(600, seed)
    found = {(pair.one, pair.other): pair.sure for pair in alike(made.dossier)}
    missed = Counter(mistake for two, mistake in made.true.items() if two not in found)
    assert missed.total() <= 0.03 * len(made.true), missed
    assert [two for two, sure in found.items() if sure and two not in made.true] == []
    assert sum(found.values()) >= len(made.true) / 2
    asked = len(found) - sum(found.values())
    assert asked <= len(made.true), "one question for each double is enough"
