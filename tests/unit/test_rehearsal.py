"""A matching event in a lesson: planned, disturbed, agreed upon, and read in sentences that are so."""

from math import gcd

import pytest

from sirkit import words
from sirkit.designs import design, walked
from sirkit.fair import Preference
from sirkit.kinds import PERSONAL, Tie
from sirkit.lessons import unit
from sirkit.rehearsal import Rehearsal

WISHES = ("1 must 9", "2 must 11", "5 must 9", "6 must 9", "8 like 9", "7 like 16", "16 no 7")


@pytest.fixture(params=words.LANGUAGES)
def evening(request: pytest.FixtureRequest) -> Rehearsal:
    """Return the evening of the sample region with wishes, in each language."""
    return unit("07_event", request.param).evening("krefeld").wishing(*WISHES)


def test_the_plan_is_told_with_its_gap(evening: Rehearsal) -> None:
    """Eight on each side and three rounds make 24 talks; the gap is 0, and the last line names wishes, not reasons."""
    lines = evening.result().splitlines()
    assert "24" in lines[0]
    assert evening.plan.gap == pytest.approx(0)
    numbers = [evening._text("lesson.event.wish", by=by, to=to) for by, to in ((7, 16), (8, 9))]
    assert lines[-1] == evening._text("lesson.event.unmet", wishes=words.listed(numbers, evening.language))
    assert evening._text("paper.event.no") not in evening.result()


def test_a_card_says_where_and_with_whom(evening: Rehearsal) -> None:
    """One line for each round, with somebody else in each; who must be met is among them."""
    lines = evening.planned().card(1).splitlines()[1:]
    assert len(set(lines)) == 3
    assert sum("Waschzuber" in line for line in lines) == 1


def test_what_is_announced_stays_when_people_are_missing(evening: Rehearsal) -> None:
    """Two no-shows and a walk-in: round 1 is as before, the later ones are without them, nobody sits out twice."""
    before = evening.planned().announced(1)
    after = before.without(6, 16).joined("neonlicht", "partner", arrives=2)
    assert len(after.alone().splitlines()) == 2
    again = after.planned()
    assert again.kept(before).splitlines()[0] == again._text("lesson.event.kept", round=1, count=8, total=8)
    assert max(after.plan.idle.values()) == 1
    seats = {
        one.round: {id_ for own in again.sittings if own.round == one.round for id_ in own.guests}
        for one in again.sittings
    }
    gone = {guest.id for guest in again.guests if guest.number in {6, 16}}
    assert gone <= seats[1]
    assert not gone & (seats[2] | seats[3])


def test_more_rounds_than_partners_get_their_sentence(evening: Rehearsal) -> None:
    """Nine rounds are one too many for eight; in eight all pairs meet but the one that has no common place."""
    assert evening.longer(9) == words.text("event.rounds_many", evening.language, rounds=9, most=8)
    assert "63" in evening.longer(8)


def test_only_what_was_kept_becomes_a_tie(evening: Rehearsal) -> None:
    """Three agreements change no tie; one of them kept is one tie more, with the evening as its origin."""
    agreed = evening.agreed(1, 9).agreed(2, 11).agreed(4, 14)
    later = agreed.ended(1, 9, "kept").ended(2, 11, "running").ended(4, 14, "failed")
    assert len(agreed.ties().splitlines()) == 1
    assert len(later.ties().splitlines()) == 2
    (tie,) = (one for one in later.dossier.all(Tie) if one.origin == later.event.name)
    assert (tie.from_actor, tie.to_actor, tie.since) == ("krefeld-zweiterfaden", "krefeld-waschzuber", "2027-04-15")
    assert len(later.agreements().splitlines()) == 3


def test_moving_says_what_breaks() -> None:
    """Whoever sits there twice is named by the round; a move that breaks nothing gets a sentence too."""
    board = unit("07_event", "de").practice("krefeld")
    assert board.moving(2, 1, 1, 5) == words.text("event.move.again", "de", one=1, other=5, round=1)
    assert board.moving(2, 3, 2, 7) == words.text("lesson.event.fine", "de")
    assert len(board.board().splitlines()) == 4


def test_nothing_of_a_rehearsal_stays() -> None:
    """Wishes stand only in the event they were tried in; the sample holds nothing personal afterwards."""
    first = unit("07_event", "de").evening("krefeld")
    assert len(list(first.wishing(*WISHES).dossier.all(Preference))) == len(WISHES)
    assert not [kind for kind in PERSONAL if first.dossier.records(kind)]


@pytest.mark.parametrize("tables", [5, 7, 11])
def test_walking_on_is_a_design(tables: int) -> None:
    """Where 1, 2 and 3 tables lead round all tables nobody meets twice, as in the planner's own design."""
    assert gcd(tables, 6) == 1
    assert walked(tables) == tables == len(design(tables, 100))


@pytest.mark.parametrize(("tables", "rounds"), [(4, 2), (6, 2), (9, 3), (8, 4)])
def test_elsewhere_some_meet_again(tables: int, rounds: int) -> None:
    """Group i at table t + i * r: after so many rounds, and not before, two are together again."""
    where = [
        [{(group, (table - group * turn) % tables) for group in range(4)} for table in range(tables)]
        for turn in range(rounds + 1)
    ]
    met = [{frozenset((one, other)) for own in turn for one in own for other in own if one != other} for turn in where]
    assert not any(met[0] & later for later in met[1:rounds])
    assert met[0] & met[rounds]
    assert walked(tables) == rounds
