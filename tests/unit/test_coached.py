"""Coaching: what is due for all ventures, how goals come on, and a hand-over without anything private."""

from datetime import date
from typing import Any

import pytest
from regions import record, region

from sirkit.coached import due, handover, order, progress, told
from sirkit.dossier import Dossier, Record
from sirkit.kinds import PERSONAL
from sirkit.words import LANGUAGES, say

TODAY = date(2026, 11, 29)


def goal(id_: str = "g", **values: Any) -> Record:
    """Return a goal of the venture "v", to be looked at in spring."""
    return record("goal", id_, **{"venture": "v", "text": "Küche finden", "review_on": "2027-03-01", **values})


def talk(on: str, **values: Any) -> Record:
    """Return a talk with the venture "v"."""
    return record("coaching_talk", f"t-{on}", venture="v", on=on, **values)


def promise(id_: str, **values: Any) -> Record:
    """Return something the venture "v" promised."""
    return record("promise", id_, **{"venture": "v", "text": "Bürgermeisterin anrufen", **values})


def review(on: str, done: int, of: str = "g") -> Record:
    """Return how far a goal had come on a day."""
    return record("review", f"r-{of}-{on}", goal=of, on=on, progress=done)


def place(*records: Record) -> Dossier:
    """Return a region with two ventures, of which "v" was talked to last week, and what else is said."""
    ventures = record("venture", "v", name="Mittagstisch"), record("venture", "w", name="Nähstube")
    return region(*ventures, talk("2026-11-22"), *records)


def keys(dossier: Dossier, **options: int) -> list[str]:
    """Return the keys of what is due for the venture that has most."""
    return [item.key for item in due(dossier, TODAY, **options)[0].items]


@pytest.mark.parametrize(
    ("records", "found"),
    [
        ([], []),
        ([promise("p", by="2026-11-28")], ["coached.promise_past"]),
        ([promise("p", by="2026-11-29")], ["coached.promise_soon"]),
        ([promise("p", by="2026-12-24")], []),
        ([promise("p", by="2026")], []),
        ([promise("p")], ["coached.promise_undated"]),
        ([promise("p", by="2026-11-28", state="done")], []),
        ([promise("p", by="2026-02-31")], ["coached.promise_past"]),
        ([goal()], []),
        ([goal(review_on=None)], ["coached.review_none"]),
        ([goal(review_on="2026-11-29")], ["coached.review_due"]),
        ([goal(review_on="2026-11-20"), review("2026-11-21", 2)], []),
        ([goal(review_on="2026-11-20"), review("2026-11-01", 2)], ["coached.review_due"]),
        ([goal(review_on="2026-11-20", state="dropped")], []),
        ([record("intake", "v", venture="v", next_on="2026-11-25")], ["coached.appointment_past"]),
        ([record("intake", "v", venture="v", next_on="2026-11-20")], []),
        ([record("intake", "v", venture="v", next_on="2026-12-06")], ["coached.appointment_soon"]),
        ([record("intake", "v", venture="v", next_on="2026-12-07")], []),
    ],
)
def test_what_is_due_is_told(records: list[Record], found: list[str]) -> None:
    """Promises past their day, reviews, goals without a day and appointments that passed are due, and nothing else."""
    assert keys(place(*records)) == found


def test_silence_is_asked_after() -> None:
    """After six weeks without a talk, or as many as a coach wants, a venture is asked after; also without any talk."""
    quiet = region(record("venture", "v", name="Mittagstisch"), talk("2026-10-18"))
    assert keys(quiet) == ["coached.quiet"]
    assert say(due(quiet, TODAY)[0].items[0], "en") == "The last talk was 6 weeks ago. Ask how things are."
    assert keys(quiet, weeks=7) == []
    assert keys(region(record("venture", "v", name="Mittagstisch"), goal())) == ["coached.no_talk"]


def test_a_coach_sees_all_ventures() -> None:
    """Ventures nothing was written down for are left out; of those as urgent, those with most of it come first."""
    dossier = place(record("goal", "h", venture="w", text="Raum"), promise("p"))
    assert [one.venture.id for one in due(dossier, TODAY)] == ["w", "v"]
    assert [one.venture.id for one in due(place(), TODAY)] == ["v"]


def test_what_should_have_happened_comes_first() -> None:
    """One day that passed is more urgent than much that is still open, for a venture and among ventures."""
    passed = promise("late", by="2026-11-01")
    assert keys(place(promise("a"), passed)) == ["coached.promise_past", "coached.promise_undated"]
    dossier = place(passed, record("goal", "h", venture="w", text="Raum"))
    assert [(one.venture.id, one.late) for one in due(dossier, TODAY)] == [("v", 1), ("w", 0)]


@pytest.mark.parametrize(
    ("done", "key"),
    [
        ([], "coached.progress.none"),
        ([1], "coached.progress.first"),
        ([0, 2, 3], "coached.progress.on"),
        ([2, 2], "coached.progress.same"),
        ([3, 1], "coached.progress.back"),
    ],
)
def test_progress_is_told_over_time(done: list[int], key: str) -> None:
    """How a goal came on is one sentence from its reviews, whatever the order they were written down in."""
    reviews = [review(f"2026-0{number}-01", far) for number, far in enumerate(done, 1)]
    points = progress(place(goal(), *reversed(reviews)), "g")
    assert [point.progress for point in points] == done
    assert told(points).key == key
    assert all(say(told(points), language) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("records", "where", "key"),
    [
        ([goal(agreed_on="2027-04-01")], "g", "coached.order.review"),
        ([goal(agreed_on="2026-11-01"), review("2026-10-01", 1)], "g", "coached.order.early"),
        ([goal(), review("2027-01-01", 1)], "g", "coached.order.ahead"),
        ([talk("2026-12-24")], "t-2026-12-24", "coached.order.talk"),
    ],
)
def test_days_in_the_wrong_order_get_a_sentence(records: list[Record], where: str, key: str) -> None:
    """A review before its goal, or a talk to come, is told at its place and kept."""
    found = order(place(*records), "v", TODAY)
    assert [(one.record, one.message.key) for one in found] == [(where, key)]
    assert all(say(one.message, language) for one in found for language in LANGUAGES)


def test_a_month_is_not_in_the_wrong_order() -> None:
    """A month or a year that may come after a day is not told as wrong."""
    assert order(place(goal(agreed_on="2026-11-20", review_on="2026-11")), "v", TODAY) == ()


def test_nothing_private_is_handed_over() -> None:
    """The hand-over holds what the venture says of itself, and no word from counselling or coaching."""
    hidden = "streng vertraulich"
    written = [
        record("intake", "v", venture="v", problem=hidden, note=hidden, needed={"a": hidden}, known_through=hidden),
        goal(text=hidden, sign=hidden),
        talk("2026-11-28", goal=hidden, reality=hidden, options=hidden, will=hidden),
        promise("p", text=hidden),
        record("review", "r", goal="g", on="2026-11-28", progress=1, note=hidden),
        record("pitch", "p", venture="v", audience="bank", problem=hidden, ask=hidden),
    ]
    assert {one.kind for one in written} <= PERSONAL
    public = record("venture", "v", name="Mittagstisch", stage=3, needs={"n": "eine Küche"}, city="Musterdorf")
    said = [say(one, "en") for one in handover(region(public, *written), "v")]
    assert not [line for line in said if hidden in line]
    assert "Looked for: eine Küche" in said
    assert said[-1].startswith("Notes from counselling and coaching are not part of this.")
    assert "Stage as it says itself: 3 Developing and testing" in said
    assert "Not known yet: which legal form does it have, or want?" in said


def test_a_venture_that_is_gone_is_told() -> None:
    """Where a venture was taken out, the hand-over says so, and nothing is due for it."""
    dossier = region(record("venture", "v", name="V", dropped=True), goal(), talk("2026-01-01"))
    assert [one.key for one in handover(dossier, "v")] == ["coached.handover.gone"]
    assert due(dossier, TODAY) == ()
