"""Vocabulary: words that mean the same are the same, and words that tell nothing count nothing."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirkit.matches import Line, fits, read
from sirkit.vocabulary import Reader, categories, lexicon, stem, term, tokens


def fit(need: str, offer: str, *, of: str | None = None, given: str | None = None) -> float:
    """Return how well an offer fits a need, among lines about something else."""
    others = [Line(9, text, None) for text in ("Chorprobe", "Stadtplan", "Honig vom Imker", "Tanzabend")]
    needs, offers = read([Line(0, need, of)], [Line(1, offer, given), *others])  # type: ignore[arg-type]  # a category
    return float(fits(needs, offers)[0, 0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lastenrad", "Rad"),
        ("Ein Fahrrad", "Zwei Räder"),
        ("Kinderbetreuung am Nachmittag", "Betreuung von Kindern"),
        ("Buchhaltung", "Hilfe bei der Buchführung"),
        ("Gemeinschaftsküche", "Küche am Vormittag"),
        ("Buchhaltng", "Buchhaltung"),
        ("Raeume", "Raum"),
        ("Fahrer:innen gesucht", "Fahrerin mit Bus"),
        ("Imkerkurs", "Kurs"),
        ("Bücherwurmtreff", "Treff für Bücherwürmer"),
        ("room for rehearsals", "rehearsal rooms"),
        ("bookkeeping", "Buchführung"),
        ("older people", "Senioren"),
    ],
)
def test_words_that_mean_the_same_meet(one: str, other: str) -> None:
    """Synonyms, forms, parts of compounds, slips of the pen and the two languages meet, in both directions."""
    assert fit(one, other) > 0.2
    assert fit(other, one) > 0.2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ein Raum für uns und die Kinder", "Eine Rampe für alle und die Vereine"),
        ("Hilfe bei Anträgen", "Hilfe beim Ernten"),
        ("Vorrat", "Rat"),
        ("Durchfahrt gesperrt", "Fahrt"),
        ("Kuchen", "Küche"),
        ("Menschen, die singen", "Menschen, die löten"),
        ("Someone to help with the garden", "Someone to help with the website"),
        ("Turnraum am Nachmittag", "Kaffee am Nachmittag"),
    ],
)
def test_words_that_tell_nothing_bring_nobody_together(one: str, other: str) -> None:
    """Small words, "help" and the afternoon are no reason, and a part of a word that only looks like one is none."""
    assert fit(one, other) == 0


def test_one_category_may_fit_where_things_of_it_can_stand_for_each_other() -> None:
    """A room may stand for another room; knowing one thing is no help with another."""
    assert 0 < fit("Lagerraum", "Ein Saal", of="rooms", given="rooms") < 0.7
    assert (
        0 < fit("Probenraum", "Garten", of="rooms", given="rooms") < fit("Ein Saal", "Saal", of="rooms", given="rooms")
    )
    assert fit("Buchführung", "Programmieren", of="skill", given="skill") == 0
    assert fit("Jemand für die Theke", "Zwei Lastenräder", of="time", given="time") == 0
    assert fit("Jemand für die Theke", "Sechs Ehrenamtliche", of="time", given="time") > 0


def test_the_same_words_fit_wholly() -> None:
    """Who looks for just what another offers finds it; a category that differs takes a part away."""
    assert fit("Drehbank", "Drehbank") == 1
    assert fit("Drehbank", "Drehbank", of="rooms", given="skill") == 0.75


def test_the_words_tell_the_category() -> None:
    """Where nobody chose a category, the words may tell one."""
    reader = Reader()
    assert categories(reader.features(tokens("Saal für vierzig Leute"))) == {"rooms"}
    assert categories(reader.features(tokens("Acker für Versuche"))) == {"rooms", "pilot"}
    assert categories(reader.features(tokens("Lastenrad"))) == frozenset()


def test_topics_are_compared_by_what_they_mean() -> None:
    """Both "Pflege" and "care" are one topic, in any order of words; a topic of small words alone stays what it is."""
    assert term("Pflege") == term("care") == term(" Altenpflege ")
    assert term("Natur und Kultur") == term("Kultur & Natur")
    assert term("Und") == "und"
    assert term("Fischerei") != term("Bäckerei")


def test_a_phrase_is_read_before_its_words() -> None:
    """The phrase "junge Menschen" is youth, and no word of it is left to meet "Menschen"."""
    assert Reader().features(tokens("junge Menschen")) == {"=young": 1.0}


def test_forms_of_a_word_have_one_stem() -> None:
    """Endings of grammar go, but a stem keeps three letters."""
    assert {stem(word) for word in ("beraten", "beratung", "beratungen", "beraterin")} == {"berat"}
    assert stem("rad") == stem("räder") == "rad"
    assert stem("tee") == "tee"


def test_the_tables_are_sound() -> None:
    """Each word has one meaning, and none that has one is a word that tells nothing."""
    known = lexicon()
    assert len(known.meanings) > 300
    assert known.meanings.keys() & known.nothing == set()
    assert set(known.categories.values()) <= {
        *("rooms", "time", "skill", "contacts"),
        *("data", "pilot", "visibility", "money"),
    }


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_compared(one: str, other: str) -> None:
    """Whatever people type fits by 0 to 1, and a text of telling words fits itself."""
    needs, offers = read([Line(0, one, None)], [Line(1, other, None), Line(2, one, None)])
    found = fits(needs, offers)
    assert ((found >= 0) & (found <= 1)).all()
    told = any(word not in lexicon().nothing for word in tokens(one) if len(word) > 1 and not word.isdigit())
    assert (found[0, 1] == 1) == told
    assert isinstance(term(one), str)


def test_nothing_entered_is_no_trouble() -> None:
    """A region without needs, or with lines of signs only, has no fits."""
    needs, offers = read([], [Line(0, "!!", None)])
    assert fits(needs, offers).shape == (0, 1)
    needs, offers = read([Line(0, "?", None)], [Line(1, "!!", None)])
    assert np.array_equal(fits(needs, offers), [[0]])
