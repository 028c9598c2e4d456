"""The station of training offers: what its part teaches the desk."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from seat import Seat
from strategies import change, put

from sirkit.journal import SqliteJournal
from sirkit.widgets.desk import Desk
from sirkit.widgets.trainings import Trainings


@pytest.fixture
def seat(tmp_path: Path) -> Seat:
    """Return a seat at the desk of a workspace with a training, an outcome nobody can see, and a wish."""
    seat = Seat()
    seat.workspace.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    Trainings(seat.workspace)
    Desk.of(seat.workspace).seat(seat)
    made = [
        put("title", "Demenz begleiten", kind="training", id_="t"),
        put("training", "t", kind="outcome", id_="o"),
        put("verb", "verstehen", kind="outcome", id_="o"),
        put("what", "Demenz begleiten", kind="learning_wish", id_="w"),
    ]
    seat.workspace.commit([change(1, *made)])
    return seat


def asked(seat: Seat, **content: Any) -> dict[str, Any]:
    """Ask as a page does, and return the answer."""

    async def talk() -> None:
        seat.say(content)
        await asyncio.gather(*asyncio.all_tasks() - {asyncio.current_task()})

    asyncio.run(talk())
    return seat.last(content["do"])


def test_the_desk_tells_what_is_said_of_a_training(seat: Seat) -> None:
    """Each remark names its record and its step; levels, sums and wishes come along."""
    told = asked(seat, do="training-checks", training="t")
    (unseen,) = [one for one in told["remarks"] if one["message"]["key"] == "training.check.unobservable"]
    assert (unseen["kind"], unseen["id"], unseen["step"], unseen["question"]) == ("outcome", "o", "outcomes", False)
    assert (told["training"], told["levels"], told["wishes"]) == ("t", {"o": 2}, ["Demenz begleiten"])
    assert (told["workload"], told["hindrances"]) == ([], [])


@pytest.mark.parametrize("training", ["gone", 5, None, {"x": 1}])
def test_a_training_that_is_not_there_is_said_to_be(seat: Seat, training: object) -> None:
    """Asked about what is no training, a sentence comes back."""
    told = asked(seat, do="training-checks", training=training)
    assert told["messages"] == [{"key": "training.check.gone", "values": {}}]


def test_the_desk_counts_what_is_open(seat: Seat) -> None:
    """Of every training the remarks and the questions are counted, as many as are told of it."""
    told = [one["question"] for one in asked(seat, do="training-checks", training="t")["remarks"]]
    assert asked(seat, do="training-open")["open"] == {"t": [told.count(False), told.count(True)]}


@pytest.mark.parametrize(
    ("verb", "level", "key"),
    [
        ("führt Gespräche durch", 3, None),
        ("verstehen", 2, "training.check.unobservable"),
        ("gärtnern", None, "training.check.verb_unknown"),
        (None, None, "training.check.verb_unknown"),
        ("x" * 5000, None, "training.check.verb_unknown"),
    ],
)
def test_the_desk_looks_at_a_verb(seat: Seat, verb: object, level: int | None, key: str | None) -> None:
    """A verb that is typed comes back with its level and what there is to ask of it, whatever was typed."""
    seat.say({"do": "training-verb", "verb": verb})
    told = seat.last("training-verb")
    assert (told["level"], [one["key"] for one in told["messages"]]) == (level, [key] if key else [])


def test_verbs_come_in_the_readers_language(seat: Seat) -> None:
    """Verbs to tap can be seen, and go from the lowest level to the deepest, in German and in English."""
    for language, first, deep in (
        ("de", "nennen", "entwickeln"),
        ("en", "name", "design"),
        ("qps", "nennen", "entwickeln"),
    ):
        seat.say({"do": "training-verbs", "language": language})
        levels = seat.last("training-verbs")["levels"]
        assert (len(levels), levels[0][0], deep in levels[5]) == (6, first, True)
        assert not {"verstehen", "understand"} & {verb for level in levels for verb in level}
