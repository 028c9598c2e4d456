"""Steady: what is planned again changes as few cards as it can."""

from fairs import fair, recorded, sides, wish

from sirkit.changes import Change, Put
from sirkit.dossier import Dossier
from sirkit.events import elsewhere, planned, seated
from sirkit.fair import Event, Round
from sirkit.fold import check
from sirkit.steady import steady

HERE = frozenset(range(4))


def test_meetings_stay_in_their_rounds() -> None:
    """The same meetings in another order are put back as they were; a new one takes what is left."""
    rounds = {1: [(0, 2), (1, 3)], 2: [(0, 3), (1, 2)]}
    assert steady(rounds, {1: rounds[2], 2: rounds[1]}, {1: HERE, 2: HERE}) == {1: rounds[2], 2: rounds[1]}
    assert steady(rounds, {2: [(0, 2)]}, {1: HERE, 2: HERE}) == {1: rounds[2], 2: rounds[1]}
    one = {1: [(0, 2)], 2: [(1, 3)]}
    assert steady(one, {1: rounds[1]}, {1: HERE, 2: HERE}) == {1: rounds[1], 2: []}
    assert steady(one, {1: rounds[1]}, {1: HERE, 2: HERE}, tables=1) == one


def test_nobody_meets_in_a_round_they_are_not_there_for() -> None:
    """Whoever comes later keeps no meeting of before that."""
    rounds = {1: [(1, 3)], 2: [(0, 2)]}
    assert steady(rounds, {1: [(0, 2)]}, {1: HERE - {0}, 2: HERE}) == rounds


def begun(dossier: Dossier, event: Event, gone: tuple[int, ...]) -> Dossier:
    """Return the region after the first round, which some did not come to."""
    ops = [Put(kind=Round.KIND, id=f"{event.id}-1", field="state", value="held", was="planned")]
    away = [Put(kind="participant", id=f"p{number}", field="present", value=False) for number in gone]
    return check(Change(id="1" * 32, author="anna", at="2026-01-01T10:00", ops=(*ops, *away)), dossier)


def test_a_no_show_changes_few_cards() -> None:
    """Where one of each side does not come, far from all cards change, and no wish is lost for it."""
    dossier, event = fair(*sides(8, 8), wish(1, 9, "like"), wish(10, 2, "must"), rounds=3)
    whole = recorded(dossier, event, planned(dossier, event))
    here = begun(whole, event, (3, 12))
    before = [one for one in seated(here, event) if one.round > 1]
    again = planned(here, event)
    touched = elsewhere(before, again.sittings) - {"p3", "p12"}
    assert 0 < len(touched) <= 9
    assert not any({"p3", "p12"} & {*one.guests} for one in again.sittings)
    assert again.gap < 1e-9
    assert again.unmet == ()
