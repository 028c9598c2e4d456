"""Speaking: how five minutes are shared among the parts of a pitch, and what is taken in at a glance."""

from typing import Any

import pytest

from sirkit.coaching import Pitch
from sirkit.pitching import MINUTES, PARTS
from sirkit.speaking import CUES, cues, shares


def pitch(**values: Any) -> Pitch:
    """Return a pitch of the venture "v" to a company."""
    return Pitch(**{"id": "p", "venture": "v", "audience": "company", **values})


def test_parts_take_their_time_at_the_usual_pace() -> None:
    """At 130 words a minute, 65 words take half a minute; a part nothing is said in takes none."""
    found = shares(pitch(problem="Wort " * 65, ask="Wort " * 13))
    assert found == dict.fromkeys(PARTS, 0) | {"problem": 30, "ask": 6}


def test_more_than_five_minutes_are_shared() -> None:
    """Where all takes longer than five minutes, each part has its share of them, and all are five minutes exactly."""
    found = shares(pitch(**dict.fromkeys(PARTS, "Wort " * 200)))
    assert sum(found.values()) == MINUTES * 60
    assert max(found.values()) - min(found.values()) <= 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Montags ist der Laden zu, und 40 Menschen kommen nicht.", ("Montags", "Laden", "40", "Menschen")),
        ("Der Betrieb spart 3.000 Euro im Jahr.", ("Betrieb", "spart", "3.000", "Euro", "Jahr")),
        ("We mend clothes for the village.", ("mend", "clothes", "village")),
        ("Laden Laden laden", ("Laden",)),
        ("und aber oder", ()),
        ("", ()),
    ],
)
def test_cues_bring_a_text_back(text: str, words: tuple[str, ...]) -> None:
    """Words that say something stay in their order, each once; small words are left out."""
    assert tuple(one for one in cues(text) if one in words) == words
    assert not {"und", "der", "the", "for"} & set(cues(text))


def test_a_glance_takes_in_few_words() -> None:
    """Of a long text numbers come first, then nouns and long words; no more than are seen at a glance."""
    long = "Wir gehen dann bald los und sehen sie wieder, als 12 Nachbarinnen im Dorf 3 Wochen nähten. " * 9
    found = cues(long)
    assert len(found) == CUES
    assert {"12", "3", "Nachbarinnen", "Dorf", "Wochen"} <= set(found)
