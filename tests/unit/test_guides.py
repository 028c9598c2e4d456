"""Guides: the evening is the same in every language, its minutes add up, and its words are the house's."""

import re
from itertools import accumulate, pairwise
from pathlib import Path

import pytest

from sirkit import words

TRAINER = Path(__file__).resolve().parents[2] / "course" / "trainer"
EVENING = 120
REMARK = re.compile(r"<!--.*?-->", re.DOTALL)
RUN = re.compile(r"^\| (\d+) \| (\d+) \|", re.MULTILINE)
SLOT = re.compile(r"^### (\d+)–(\d+) · ", re.MULTILINE)  # noqa: RUF001  # the dash of a span is an en dash
LABEL = re.compile(r"\*\*([^*]+)\*\*( <!-- check -->)?")
COMMAND = re.compile(r"^ *python3 start\.py( \w+)?.*?( --lan)?$", re.MULTILINE)
FORBIDDEN = {
    "de": r"Akteur|Dossier|Helix|Lücke|Doppelabdeckung|Brücke|unbekannt|Fehler|ungültig|Prozent|\bnull\b",
    "en": r"\bactor|dossier|helix|\bgaps?\b|bridge|unknown|\berror|invalid|per ?cent|\bnull\b",
}


def guide(language: str) -> str:
    """Return the guide in one language, without the remarks a reader does not see."""
    return REMARK.sub("", (TRAINER / f"evening_{language}.md").read_text(encoding="utf-8"))


def outline(text: str) -> list[str]:
    """Return how a guide is built: its headings' depths, its tables' columns, its lists' marks, line by line."""
    found = re.findall(r"^(#+ |\|.*\|$| *(?:-|\d+\.) | *```)", text, re.MULTILINE)
    return [f"{line.count('|')} columns" if line.startswith("|") else line for line in found]


def slots(text: str) -> list[tuple[int, int]]:
    """Return (from, to) in minutes of every row of the run sheet."""
    return [(int(at), int(at) + int(lasts)) for at, lasts in RUN.findall(text)]


@pytest.fixture(params=words.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Return one language after the other."""
    return str(request.param)


def test_languages_are_built_alike() -> None:
    """Every language has the same headings, tables, lists and commands in the same order."""
    first, *others = map(guide, words.LANGUAGES)
    assert outline(first).count("## ") > 9
    for other in others:
        assert outline(other) == outline(first)
        assert COMMAND.findall(other) == COMMAND.findall(first)


def test_languages_name_the_same_figures() -> None:
    """Every table row states the same figures in every language."""
    rows = [
        [re.findall(r"\d+", line) for line in guide(language).splitlines() if line.startswith("|")]
        for language in words.LANGUAGES
    ]
    assert all(other == rows[0] for other in rows)


def test_minutes_run_without_a_break(language: str) -> None:
    """Every part of the evening begins where the one before ends, from 0 to 120."""
    spans = slots(guide(language))
    assert (spans[0][0], spans[-1][1]) == (0, EVENING)
    assert all(one[1] == other[0] for one, other in pairwise(spans))


def test_every_part_of_the_evening_is_explained(language: str) -> None:
    """Each row of the run sheet has its section with the same minutes, and each says, clicks, does, cuts, avoids."""
    text = guide(language)
    assert [(int(at), int(until)) for at, until in SLOT.findall(text)] == slots(text)
    sections = re.split(r"^##+ .*$", text[next(SLOT.finditer(text)).start() :], flags=re.MULTILINE)[1:]
    for section in sections[: len(slots(text))]:
        assert len(re.findall(r"^- ", section, re.MULTILINE)) == len(("say", "click", "do", "late", "not"))


def test_what_can_be_saved_adds_up(language: str) -> None:
    """What may be cut saves as many minutes as the guide says below the table."""
    section = re.split(r"^## .*$", guide(language), flags=re.MULTILINE)[8]
    *_, total = accumulate(int(minutes) for minutes in re.findall(r"(\d+) \w+ \|$", section, re.MULTILINE))
    assert re.search(rf"^\w.* {total} (Minuten|minutes)", section, re.MULTILINE)


def test_words_of_the_screen_are_the_real_ones(language: str) -> None:
    """Whatever stands in bold is a text of the interface, unless it is marked to be checked."""
    entries = words.catalogue(language).values()
    said = {part for entry in entries for part in ([entry] if isinstance(entry, str) else entry)}
    labels = LABEL.findall((TRAINER / f"evening_{language}.md").read_text(encoding="utf-8"))
    assert {label for label, unchecked in labels if not unchecked} - said == set()
    assert len(labels) > 60


def test_the_house_s_words_are_kept(language: str) -> None:
    """No word the house avoids, no percentage and no exclamation mark stands in the guide."""
    assert re.findall(rf"{FORBIDDEN[language]}|[!%]", guide(language), re.IGNORECASE) == []
