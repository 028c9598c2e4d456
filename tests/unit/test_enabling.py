"""Enabling: the stage on the spiral with what decides it, the next three steps, and days that cannot be."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from cases import called, cases
from regions import record, region

from sirkit.coaching import Intake
from sirkit.dossier import Dossier, Record
from sirkit.enabling import MISSING, NEEDS, SIGNS, STAGES, differs, missing, next_three, remarks, standing
from sirkit.venture import Venture
from sirkit.words import LANGUAGES, say, text

TODAY = date(2026, 11, 29)
FULL = dict.fromkeys(("problem", "beneficiaries", "solution", "novelty", "evidence", "team", "income"), "x")
WHOLE: dict[str, Any] = {
    **FULL,
    "on": "2026-11-01",
    "consent_on": "2026-11-01",
    "next_on": "2026-12-01",
    "given": {"a": "Zeit"},
}


def intake(**values: Any) -> Intake:
    """Return the first talk of the venture "v"."""
    return Intake(**{"id": "v", "venture": "v", **values})


def place(*records: Record, **venture: Any) -> Dossier:
    """Return a region with the venture "v" and what else is said."""
    return region(record("venture", "v", name="Mittagstisch", **venture), *records)


def steps(told: Intake, dossier: Dossier | None = None) -> list[str]:
    """Return the keys of the next three steps."""
    return [step.do.key for step in next_three(dossier or place(), told)]


@pytest.mark.parametrize("case", cases("stages"), ids=called)
def test_the_answers_decide_the_stage(case: dict[str, str]) -> None:
    """The table says which answers lead to which stage, whether it is certain, and what is asked next."""
    found = standing({sign: case[sign] for sign in SIGNS if case[sign]})
    assert found.stage == (int(case["stage"]) if case["stage"] else None)
    assert found.certain == (case["certain"] == "yes")
    asked = found.question.key if found.question else ""
    assert asked == (f"enabling.sign.{case['asks']}" if case["asks"] else "")


def test_what_is_open_is_asked() -> None:
    """Whatever was answered: an unknown or uncertain stage has a question, and one more yes never leads back."""
    for answers in product(("yes", "no", ""), repeat=len(SIGNS)):
        signs = {sign: answer for sign, answer in zip(SIGNS, answers, strict=True) if answer}
        found = standing(signs)
        assert found.certain or found.question
        assert (found.stage is None) == ("yes" not in answers and answers[0] != "no")
        for sign in SIGNS:
            assert (standing({**signs, sign: "yes"}).stage or 0) >= (found.stage or 0)


def test_stages_need_not_follow_one_another() -> None:
    """A stage is told with its reasons, with what is open behind it, and with the loops that are common."""
    found = standing({"understood": "no", "idea": "yes", "tested": "yes", "proven": "no"})
    keys = [message.key for message in found.why]
    assert keys == [
        "enabling.stage_is",
        "enabling.stage_gap",
        "enabling.because.idea",
        "enabling.because.tested",
        "enabling.stage_loops",
    ]
    assert say(found.why[1], "en").startswith("Something is still open here: 1 Opportunities")


def test_an_unknown_stage_stays_unknown() -> None:
    """Without answers no stage is told, only that it is not known."""
    assert [message.key for message in standing({}).why] == ["enabling.stage_unknown"]


def test_a_venture_that_sees_itself_elsewhere_is_asked() -> None:
    """Where the own stage and the answers differ, both are named; where they are not certain, nothing is said."""
    sure = standing({"understood": "yes", "idea": "no"})
    told = [say(one, "en") for one in differs(Venture(id="v", name="V", stage=5), sure)]
    assert len(told) == 1
    assert "(5 Delivering and implementing) from its answers (2 Generating ideas)" in told[0]
    assert differs(Venture(id="v", name="V", stage=2), sure) == ()
    assert differs(Venture(id="v", name="V", stage=5), standing({"understood": "yes"})) == ()


def test_consent_comes_first() -> None:
    """Without consent it is the first sentence and the first step."""
    told = intake(on="2026-11-01", next_on="2026-10-01")
    assert [one.key for one in remarks(told, TODAY)] == ["enabling.consent_missing", "enabling.next_before"]
    assert steps(told)[0] == "enabling.step.consent"


@pytest.mark.parametrize(
    ("days", "keys"),
    [
        ({"on": "2026-11-01", "consent_on": "2026-11-01", "next_on": "2026-12-01"}, []),
        ({"on": "2026-11-01", "consent_on": "2026-11-09"}, ["enabling.consent_late"]),
        ({"consent_on": "2027-01-01"}, ["enabling.consent_ahead"]),
        ({"on": "2026-12-24", "consent_on": "2026-11-01"}, ["enabling.talk_ahead"]),
        ({"on": "2026-11-01", "consent_on": "2026-11-01", "next_on": "2026-11-05"}, ["enabling.next_past"]),
        ({"on": "2026-11", "consent_on": "2026-11-20", "next_on": "2026"}, []),
    ],
)
def test_days_in_the_wrong_order_get_a_sentence(days: dict[str, str], keys: list[str]) -> None:
    """Consent, talk and next appointment have their order; a month or a year is given the benefit of the doubt."""
    assert [one.key for one in remarks(intake(**days), TODAY)] == keys


def test_an_empty_talk_gets_questions() -> None:
    """With nothing known the steps are consent, the first question of the talk and the one that decides the stage."""
    assert steps(intake()) == ["enabling.step.consent", "enabling.step.missing.problem", "enabling.step.ask"]
    assert set(missing(intake())) == set(MISSING)


def test_needs_that_are_partners_lead_to_the_search() -> None:
    """Who looks for a network and for funders is led to the partner search, with the count as the reason."""
    told = intake(
        **WHOLE, signs={"understood": "yes", "idea": "no"}, needed={"network": "n", "funders": "f", "impact": "i"}
    )
    found = next_three(place(), told)
    assert [step.do.key for step in found][:2] == ["enabling.step.stage.2", "enabling.step.partners"]
    assert found[1].station == "partners"
    assert say(found[1].why, "en") == "2 of 3 wishes are a search for partners. That is common."


def test_legal_form_and_pitch_come_with_the_case() -> None:
    """At the stage of making the case legal form and pitch are steps; what is there is not asked for."""
    told = intake(
        **WHOLE, signs={"understood": "yes", "idea": "yes", "tested": "yes", "proven": "no"}, needed={"impact": "i"}
    )
    assert steps(told) == ["enabling.step.stage.4", "enabling.step.form", "enabling.step.pitch"]
    done = place(record("pitch", "p", venture="v", audience="bank"), legal_form="e. V.")
    assert steps(told, done) == ["enabling.step.stage.4", "enabling.step.share", "enabling.step.partners"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_and_stage_has_words(language: str) -> None:
    """Each stage, sign, need and missing part has its words, and there are always three steps."""
    names = [f"enabling.{kind}.stage.{stage}" for kind in ("step", "why") for stage in STAGES]
    names += [f"enabling.stage.{stage}" for stage in STAGES] + [f"enabling.need.{need}" for need in NEEDS]
    names += [f"enabling.{kind}.{sign}" for kind in ("sign", "because") for sign in SIGNS]
    names += [f"enabling.step.missing.{part}" for part in MISSING]
    assert all(text(name, language) for name in names)
    for answered in range(len(SIGNS) + 1):
        told = intake(**WHOLE, signs=dict.fromkeys(SIGNS[:answered], "yes"), needed={"finance": "f"})
        assert len([say(one, language) for step in next_three(place(), told) for one in step[:2]]) == 6
