"""Legal forms: reasons for and against from dated facts, never one answer, and nothing planned told as there."""

from datetime import date

import pytest
from cases import called, cases

from sirkit.legalforms import Form, Weighed, criteria, facts, forms, notes, overdue, sourced, state, weighed
from sirkit.words import LANGUAGES, catalogue, say, text

TODAY = date(2026, 11, 29)


def the(form: str, **answers: str) -> Weighed:
    """Return one form as it is weighed."""
    return next(one for one in weighed(answers, TODAY) if one.form.form == form)


@pytest.mark.parametrize("case", cases("forms"), ids=called)
def test_each_answer_is_weighed(case: dict[str, str]) -> None:
    """The table says what an answer says about a form, and by which fact."""
    answers = {case["criterion"]: case["answer"]} if case["answer"] else {}
    reason = next(one for one in the(case["form"], **answers).reasons if one.criterion == case["criterion"])
    assert reason.verdict == case["verdict"]
    assert (reason.fact.fact if reason.fact else "") == case["says"]
    assert bool(reason.question) == (case["verdict"] == "unknown")


def test_every_entry_was_checked_within_a_year() -> None:
    """Each form and fact has a source, a mark and a day not more than a year ago: else read the source again."""
    assert [say(one, "en") for one in overdue([*forms(), *facts().values()], date.today())] == []  # noqa: DTZ011 - a day


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        (forms()[0]._replace(source=" "), "legal.fault.source"),
        (forms()[0]._replace(mark="M"), "legal.fault.mark"),
        (forms()[0]._replace(reviewed_on=""), "legal.fault.reviewed"),
        (forms()[0]._replace(reviewed_on="2025-11-28"), "legal.fault.reviewed"),
        (forms()[0]._replace(reviewed_on="2025-11-29"), None),
    ],
)
def test_an_entry_nobody_checked_is_found(entry: Form, key: str | None) -> None:
    """No source, a mark from memory, no day, or a day more than a year ago is told."""
    assert [one.key for one in overdue([entry], TODAY)] == ([key] if key else [])


def test_a_planned_form_is_never_there() -> None:
    """The planned form is told with its day and source, and nothing speaks for or against it."""
    form = the("gmgv", **{criterion: answers[0] for criterion, answers in criteria().items()})
    assert form.standing.key == "legal.standing.planned"
    assert "5 March 2026" in say(form.standing, "en")
    assert "https://www.haufe.de/" in say(form.standing, "de")
    assert {reason.verdict for reason in form.reasons} <= {"planned", "unknown"}


def test_what_has_ended_is_told_as_ended() -> None:
    """A form whose last day has passed can no longer be chosen."""
    assert state(forms()[0]._replace(valid_to="2025"), TODAY) == "ended"
    assert state(forms()[0]._replace(valid_to="2026"), TODAY) == "available"


def test_no_form_is_the_answer() -> None:
    """All forms are told, in the order of their table, whatever is answered, and for each criterion one reason."""
    for answers in ({}, {"founders": "many", "charitable": "yes", "voting": "equal", "capital": "none"}):
        found = weighed(answers, TODAY)
        assert [one.form for one in found] == list(forms())
        assert all([reason.criterion for reason in one.reasons] == list(criteria()) for one in found)
    assert {reason.verdict for reason in the("eg", founders="few", formalities="quick").reasons} >= {"for", "against"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_fact_and_answer_has_words(language: str) -> None:
    """Each name of the tables has its words in both languages, and no words are left over."""
    names = {f"legal.form.{form.form}" for form in forms()} | {f"legal.fact.{fact.fact}" for fact in facts().values()}
    names |= {f"legal.{kind}.{criterion}" for kind in ("criterion", "ask") for criterion in criteria()}
    names |= {f"legal.answer.{criterion}.{answer}" for criterion, some in criteria().items() for answer in some}
    kept = ("legal.form.", "legal.fact.", "legal.criterion.", "legal.ask.", "legal.answer.")
    assert {key for key in catalogue(language) if key.startswith(kept)} == names | {"legal.ask.adviser"}
    assert all(text(name, language) for name in names)


def test_a_reason_is_a_sentence() -> None:
    """A reason names the fact and the answer it is weighed with; the notes say that it is no advice, and as of when."""
    reason = the("ev", founders="two").reasons[0]
    assert say(reason.message, "en") == (
        "Speaks rather against it: It takes at least seven members to found it. Stated: two."
    )
    assert reason.fact
    assert say(sourced(reason.fact), "en").startswith("Last checked on 29 November 2026. Source: geno-bw.de")
    assert {say(sourced(one), "de")[:14] for one in facts().values()} == {"Zuletzt geprüf", "Aus zweiter Ha"}
    assert "keine Rechtsberatung" in say(notes()[2], "de")


def test_the_tables_fit_together() -> None:
    """Each fact belongs to a form and a criterion that are there, and each verdict to a fact that is."""
    assert {form for form, _ in facts()} <= {form.form for form in forms()}
    assert {criterion for _, criterion in facts()} == set(criteria())
