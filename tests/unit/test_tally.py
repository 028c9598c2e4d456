"""The tally of one's own map: how many stand there, and what a reader would miss."""

import pytest
from regions import actor, record, region, role, tie

from sirkit import words
from sirkit.dossier import Dossier, Record
from sirkit.samples import shown
from sirkit.tally import ENOUGH, tally

TEN = [actor(id_, lat=48.0, lon=11.0) for id_ in "abcdefghij"]
TIES = [tie("a", id_) for id_ in "bcdefghij"]
REST = [role("a", "G", "suggested", "other"), record("offer", "o", actor="a", text="Saal")]


def keys(*records: Record) -> list[str]:
    """Return the keys of what is said to a region of these records."""
    return [message.key for message in tally(region(*records)).messages]


def test_an_empty_map_is_an_invitation() -> None:
    """Nothing entered is said in one sentence, and nothing is missed yet."""
    assert tally(Dossier()).messages[0].key == "tally.empty"
    assert (tally(Dossier()).actors, len(tally(Dossier()).messages)) == (0, 1)


def test_what_fails_to_ten_is_counted() -> None:
    """Seven actors are seven, three more make ten."""
    counted = tally(region(*TEN[:7], *TIES[:6], *REST))
    assert (counted.actors, counted.done) == (7, False)
    assert dict(counted.messages[0].values) == {"count": 7, "missing": 3}


def test_ten_with_everything_are_enough() -> None:
    """Ten with places, a function in any state, an offer and ties are enough to read."""
    assert keys(*TEN, *TIES, *REST) == ["tally.enough", "tally.done"]
    assert tally(region(*TEN, *TIES, *REST)).done
    assert len(TEN) == ENOUGH


@pytest.mark.parametrize(
    ("records", "missing"),
    [
        ((*TEN[:9], actor("j"), *TIES, *REST), "tally.astray"),
        ((*TEN, *TIES, REST[1]), "tally.no_function"),
        ((*TEN, *TIES, REST[0]), "tally.no_offer"),
        ((*TEN, *TIES[:8], *REST), "tally.alone"),
    ],
)
def test_what_is_missing_is_named(records: tuple[Record, ...], missing: str) -> None:
    """Ten without places, functions, offers or ties are not done, and the sentence says why."""
    assert keys(*records) == ["tally.enough", missing]
    assert not tally(region(*records)).done


def test_a_need_counts_as_an_offer_does() -> None:
    """Whoever only looks for something has begun as well."""
    assert keys(*TEN, *TIES, REST[0], record("need", "n", actor="a", text="Saal"))[1] == "tally.done"


def test_what_belongs_to_nobody_counts_for_nothing() -> None:
    """Roles and offers of actors that were dropped are not counted."""
    gone = [role("z", "G"), record("offer", "o", actor="z", text="Saal")]
    assert {"tally.no_function", "tally.no_offer"} <= set(keys(*TEN, *TIES, *gone))


def test_a_sample_is_nobodys_own() -> None:
    """As long as a sample shows, nothing is counted, and the sentence says how to go on."""
    counted = tally(shown("ammersee", "de"))
    assert (counted.actors, counted.done) == (0, False)
    assert [message.key for message in counted.messages] == ["tally.sample"]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_sentence_reads_for_one_and_for_many(language: str) -> None:
    """One and several are told apart, with nothing left to fill in."""
    few = (*TEN[:1], actor("x")), (*TEN[:2], actor("x"), actor("y"))
    for records in few:
        said = [words.say(message, language) for message in tally(region(*records)).messages]
        assert all(sentence[-1] in ".?" and "{" not in sentence for sentence in said)
