"""Practising in threes: papers to copy, and a rubric that two people fill in."""

from io import BytesIO
from typing import Any

import pytest
from printed import said, speak
from pypdf import PdfReader
from regions import record, region

from sirkit.conversations import KINDS
from sirkit.documents import triads
from sirkit.dossier import Dossier
from sirkit.rubrics import KEEPING, LEVELS, RUBRICS, VIEWS, question, seen
from sirkit.words import LANGUAGES, catalogue

ROUND = 12
"""Minutes of one round."""


def answered(**answers: str) -> Dossier:
    """Return a region in which these questions of the rubric were answered; the name says view and criterion."""
    named = {question("talk", *name.split("_")): answer for name, answer in answers.items()}  # type: ignore[arg-type]  # a view
    return region(
        *(
            record("answer", f"u-{number}", unit="05_enable", question=name, answer=answer)
            for number, (name, answer) in enumerate(named.items())
        )
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheets_have_cards_plan_questions_and_rubric(language: str) -> None:
    """Three tagged pages A4: three roles with what to do, who is what in each round, what to watch, the levels."""
    say = speak(language)
    data = triads.write(say, language=language)
    file = PdfReader(BytesIO(data))
    assert [tuple(round(edge) for edge in page.mediabox[2:]) for page in file.pages] == [(595, 842)] * 3
    root: Any = file.trailer["/Root"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    found = said(data)
    keys = [f"paper.triads.{role}_{part}" for role in triads.ROLES for part in ("one", "two", "three")]
    keys += [f"dialogue.kind.{kind}" for kind in KINDS]
    keys += [f"rubric.talk.{one}.{level}" for one in RUBRICS["talk"].criteria for level in LEVELS]
    assert [key for key in keys if say(key) not in found] == []


def test_a_round_has_twelve_minutes_and_everybody_each_role() -> None:
    """The parts of a round add up to its minutes; in three rounds each of the three has each role once."""
    assert sum(triads.MINUTES.values()) == ROUND
    turns = [triads.turn(number) for number in range(3)]
    assert all(sorted(turn) == list("ABC") for turn in [*turns, *map("".join, zip(*turns, strict=True))])


def test_what_was_answered_is_read_for_both_views() -> None:
    """Levels and open lines are read by view; a level that is none of ours counts as not answered."""
    dossier = answered(self_listening="sure", self_asking="9 points", peer_listening="partly", peer_keeping="Die Pause")
    assert seen(dossier, "talk") == {
        "self": {"listening": "sure"},
        "peer": {"listening": "partly", KEEPING: "Die Pause"},
    }
    assert seen(Dossier(), "talk") == {view: {} for view in VIEWS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_filled_in_rubric_is_one_page_with_its_ticks(language: str) -> None:
    """What was answered is ticked and written; where nothing was, the boxes stay empty. Long lines stay on one page."""
    say = speak(language)
    filled = answered(
        self_listening="sure", peer_listening="partly", self_step="begun", peer_keeping="Gut gefragt " * 33
    )
    data = triads.write_rubric(filled, say, language=language)
    assert len(PdfReader(BytesIO(data)).pages) == 1
    assert said(data).count("✓") == 3
    assert "Gut gefragt" in said(data)
    assert "✓" not in said(triads.write_rubric(Dossier(), say, language=language))


def test_a_lesson_has_lines_of_its_own() -> None:
    """The rubric of a lesson keeps no open line: peers write theirs where the lesson is planned."""
    kept = {question("lesson", "peer", one): "sure" for one in ("doing", KEEPING)}
    records = (record("answer", name, unit="04_train", question=name, answer=said) for name, said in kept.items())
    assert seen(region(*records), "lesson") == {"self": {}, "peer": {"doing": "sure"}}


def test_every_level_has_its_words() -> None:
    """Each criterion, level and view is told in words, never in points."""
    for rubric in RUBRICS.values():
        keys = {
            f"rubric.{rubric.name}.{one}{level}"
            for one in rubric.criteria
            for level in ("", *(f".{x}" for x in LEVELS))
        }
        keys |= {f"rubric.{part}.{view}" for part in ("view", "keeping") for view in VIEWS}
        keys |= {f"rubric.{rubric.name}.{part}" for part in ("title", "lead")}
        for language in LANGUAGES:
            assert keys <= set(catalogue(language))
            assert not any(char.isdigit() for key in keys for char in str(catalogue(language)[key]))
