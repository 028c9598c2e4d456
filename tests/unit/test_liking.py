"""Liking: a plan prefers meetings from which both sides gain; what is not known makes no difference."""

import pytest
from regions import actor as called
from regions import record, region

from sirkit.dossier import Dossier
from sirkit.events import planned
from sirkit.fair import Event
from sirkit.guests import guests
from sirkit.liking import fits, liking


def fair() -> tuple[Dossier, Event]:
    """Return a region whose event has two initiatives and two partners, one of which fits one of them both ways."""
    seats = [("i1", "a", "initiative"), ("i2", "b", "initiative"), ("p1", "c", "partner"), ("p2", "d", "partner")]
    dossier = region(
        *(called(one) for one in "abcd"),
        record("need", "n-b", actor="b", text="Lagerraum", category="rooms"),
        record("offer", "o-d", actor="d", text="Trockener Lagerraum", category="rooms"),
        record("need", "n-d", actor="d", text="Nähkurs", category="skill"),
        record("offer", "o-b", actor="b", text="Nähkurs am Samstag", category="skill"),
        record("offer", "o-c", actor="c", text="Lagerraum", category="rooms"),
        record("event", "e", name="Markt", rounds=1),
        *(
            record("participant", one, event="e", number=number, actor=who, side=side)
            for number, (one, who, side) in enumerate(seats, 1)
        ),
    )
    (event,) = dossier.all(Event)
    return dossier, event


def test_only_a_gain_that_is_known_is_told() -> None:
    """Who needs what another offers gains from meeting it; pairs of whom nothing is known are left out."""
    gains = liking(*fair())
    assert set(gains) == {("i2", "p2"), ("p2", "i2"), ("i2", "p1")}
    assert all(0 < gain <= 1 for gain in gains.values())


def test_those_who_gain_from_each_other_meet() -> None:
    """In the one round there is the pair that fits both ways meets, though nobody has wished for it."""
    dossier, event = fair()
    plan = planned(dossier, event, worth=liking(dossier, event))
    assert {frozenset(one.guests) for one in plan.sittings} == {frozenset({"i2", "p2"}), frozenset({"i1", "p1"})}
    assert plan.gap == pytest.approx(0)


def test_what_fits_is_told_from_each_side() -> None:
    """Of two who meet it is told what the first needs and the other offers."""
    dossier, event = fair()
    there = {guest.id: guest for guest in guests(dossier, event)}
    found = fits(dossier, [(there["i2"], there["p2"]), (there["i1"], there["p1"])])
    assert [(one.need, one.offer) for one in found["i2", "p2"]] == [("Lagerraum", "Trockener Lagerraum")]
    assert found["i1", "p1"] == ()


def test_an_event_without_seats_likes_nobody() -> None:
    """Where nobody has a seat, there is nothing to tell."""
    dossier = region(called("a"), record("event", "e", name="Markt"))
    (event,) = dossier.all(Event)
    assert liking(dossier, event) == {}
