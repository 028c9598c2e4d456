"""The pitch: what is missing by the impulses of R³, with a question each, and what fits into five minutes."""

from typing import Any

import pytest
from cases import called, cases
from regions import actor, record
from regions import region as mapped

from sirkit.coaching import Pitch
from sirkit.pitching import AUDIENCES, LONGEST, PARTS, effects, hints, place_names, time, usual, words
from sirkit.words import LANGUAGES, say, text


def pitch(**values: Any) -> Pitch:
    """Return a pitch of the venture "v" to a company."""
    return Pitch(**{"id": "p", "venture": "v", "audience": "company", **values})


@pytest.mark.parametrize("case", cases("pitches"), ids=called)
def test_a_pitch_is_held_against_the_impulses(case: dict[str, str]) -> None:
    """The table says what a pitch is told, each with an example question, in both languages."""
    said = pitch(audience=case["audience"], **{part: case[part] or None for part in PARTS})
    found = hints(said, ["Musterdorf"])
    assert [hint.message.key.removeprefix("pitching.") for hint in found] == case["hints"].split()
    for language in LANGUAGES:
        assert all(say(one, language) for hint in found for one in (hint.message, hint.question))


@pytest.mark.parametrize(
    ("effect", "fields"),
    [
        ("Der leere Laden am Dorfplatz lebt.", ("spatial",)),
        ("Der Betrieb spart 3.000 Euro im Jahr.", ("economic",)),
        ("Alleinerziehende Familien haben Zeit.", ("social",)),
        ("Jobs, less loneliness and a meeting place.", ("spatial", "economic", "social")),
        ("Alles wird gut.", ()),
        (None, ()),
    ],
)
def test_effects_are_heard_in_three_fields(effect: str | None, fields: tuple[str, ...]) -> None:
    """Effects on the social space, the economy and society are told apart by their words."""
    assert effects(pitch(effect=effect)) == fields


@pytest.mark.parametrize(
    ("region", "places", "heard"),
    [
        ("Wir sind in Utting.", ["Utting am Ammersee"], True),
        ("Die Uttinger kennen uns.", ["Utting"], True),
        ("Mit dem Auto aus der Ferne", ["Au"], False),
        ("Am Auer Weg", ["Au (Hallertau)"], True),
        ("Weit weg", ["", " "], False),
    ],
)
def test_places_on_the_map_are_a_regional_link(region: str, places: list[str], *, heard: bool) -> None:
    """A place is heard by its name as people say it, with the ending of its people, and never within another word."""
    found = {hint.message.key for hint in hints(pitch(region=region), places)}
    assert ("pitching.region.unclear" not in found) == heard


def test_names_of_places_come_from_the_map() -> None:
    """Where organisations and ventures are, what meeting places are called, and the region itself."""
    there = mapped(
        actor("a", city="Utting"),
        actor("b", city="Au", dropped=True),
        record("place", "p", name="Alte Post", city="Windach"),
        record("venture", "v", name="Flickdienst", city="Krefeld"),
        record("region", "r", name="Ammersee"),
    )
    assert place_names(there) == {"Utting", "Alte Post", "Windach", "Krefeld", "Ammersee"}


def test_five_minutes_hold_650_words() -> None:
    """At 130 words a minute, 650 words fit; one more is told, with how many are too many."""
    assert words(pitch(problem="Wort " * 600, ask="Wort " * 50)) == LONGEST == 650
    fits, over = (hints(pitch(story="Wort " * number)) for number in (650, 655))
    assert not [hint for hint in fits if hint.check == "length"]
    long = next(hint for hint in over if hint.check == "length")
    assert "655 words are about 5 more" in say(long.message, "en")
    assert "Faustregel" in say(long.message, "de")
    assert say(time(pitch(story="Wort " * 325)), "de").startswith("325 Wörter, etwa 2,5 Minuten.")


def test_the_longest_texts_are_read() -> None:
    """As much as the fields hold is read without fault; words in other scripts and signs count, too."""
    whole = pitch(**dict.fromkeys(PARTS, "Ä-b's " * 666))
    assert words(whole) == 666 * len(PARTS)
    assert [hint.check for hint in hints(whole)] == ["effect", "person", "region", "ask", "length"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_audience_has_its_words(language: str) -> None:
    """Each kind of partner has a name, what often matters to it with a hedge, and a question on its benefit."""
    for audience in AUDIENCES:
        assert text(f"pitching.audience.{audience}", language)
        assert text(f"pitching.benefit.ask.{audience}", language)
        assert "oft" in say(usual(audience)[0], language)  # and "often"
    assert len(AUDIENCES) == 6
