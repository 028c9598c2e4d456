"""Bloom: which verbs can be observed, how deep they go, and what to write instead."""

import pytest
from cases import called, cases

from sirkit import bloom

SEEN = {"yes": True, "no": False, "unknown": None}


@pytest.mark.parametrize("row", cases("bloom"), ids=called)
def test_a_verb_is_read_as_the_table_says(row: dict[str, str]) -> None:
    """Each way to write a verb is read as the verb, its level and whether it can be seen (tests/tables/bloom.csv)."""
    found = bloom.found(row["written"])
    assert " ".join(verb.verb for verb in found) == row["verb"]
    assert bloom.observable(row["written"]) is SEEN[row["observable"]]
    assert str(bloom.level(row["written"]) or "") == row["level"]


def test_every_verb_is_found_as_it_stands_in_the_table() -> None:
    """Every verb of the table is found where it is written as it stands there."""
    assert [verb.verb for verb in bloom.verbs() if verb not in bloom.found(verb.verb)] == []


def test_each_verb_that_cannot_be_seen_has_three_that_can() -> None:
    """For every verb that cannot be observed three others of its language and level are suggested, which can."""
    for verb in bloom.verbs():
        if not verb.observable:
            others = bloom.suggestions(verb)
            assert len(set(others)) == 3, verb
            assert all(bloom.observable(other) and bloom.level(other) == verb.level for other in others)


def test_both_languages_reach_all_levels() -> None:
    """German and English have at least ten verbs that can be seen on each of the six levels."""
    for language in ("de", "en"):
        for level in range(1, 7):
            some = [
                one for one in bloom.verbs() if (one.language, one.level, one.observable) == (language, level, True)
            ]
            assert len(some) >= 10, (language, level)


def test_a_long_text_is_no_trouble() -> None:
    """Five thousand characters are read like five."""
    assert bloom.observable("a " * 2500) is None
    assert bloom.level("erklären " * 600) == 2
