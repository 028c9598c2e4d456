"""Designing: at which step something can be done about a remark, and what else is told beside the steps."""

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest
from regions import actor, record, region

from sirkit import designing, training, words
from sirkit.learners import matched
from sirkit.messages import Message
from sirkit.remarks import Remark
from sirkit.teaching import Training
from sirkit.training import Course, course

WHERE = {
    "no_need": "need",
    "no_audience": "audience",
    "no_outcome": "outcomes",
    "unproven": "assessment",
    "unpractised": "activities",
    "minutes_unknown": "activities",
    "too_short": "workload",
    "days": "frame",
    "far": "frame",
    "partners_gone": "provider",
    "own_share": "price",
    "no_evaluation": "evaluation",
}


def checked() -> set[str]:
    """Return the name of every check, read from where they are written."""
    texts = (
        node.value
        for node in ast.walk(ast.parse(Path(training.__file__).read_text("utf-8")))
        if isinstance(node, ast.Constant)
    )
    return {str(text).removeprefix("training.check.") for text in texts if str(text).startswith("training.check.")}


@pytest.mark.parametrize(("check", "step"), WHERE.items())
def test_a_remark_stands_where_it_is_mended(check: str, step: str) -> None:
    """What is missing is asked for at the step at which it is entered."""
    assert designing.step(Remark(Message(f"training.check.{check}"), "training", "t")) == step


def test_no_step_is_left_out() -> None:
    """Every step has a check, and every check a step there is."""
    kinds = {
        "unobservable": "outcome",
        "verb_unknown": "outcome",
        "proves_nothing": "assessment",
        "practises_nothing": "activity",
    }
    steps = {
        designing.step(Remark(Message(f"training.check.{one}"), kinds.get(one, "training"), "x")) for one in checked()
    }
    assert steps == set(designing.STEPS)
    assert set(WHERE) <= checked()


def test_the_page_has_the_same_steps() -> None:
    """The browser leads through the same steps in the same order, each with its name and its sentence."""
    script = Path(training.__file__).parent / "widgets" / "static" / "trainingdesign.js"
    (listed,) = re.findall(r"^export const STEPS = (\[.*\]);", script.read_text("utf-8"), re.MULTILINE)
    assert tuple(json.loads(listed)) == designing.STEPS
    for step in designing.STEPS:
        assert all(words.text(f"trainings.{word}.{step}", "de") for word in ("step", "lead"))


def test_a_remark_about_a_record_stands_at_its_step() -> None:
    """What is said of an outcome itself, of an assessment or an activity stands where these are entered."""
    for kind, step in (("outcome", "outcomes"), ("assessment", "assessment"), ("activity", "activities")):
        assert designing.step(Remark(Message("training.check.unobservable"), kind, "x")) == step


def parts(**values: Any) -> Course:
    """Return a training with two activities, of one of which the minutes are not known."""
    some = [
        record("activity", id_, training="t", text="Üben", minutes=minutes) for id_, minutes in (("a", 90), ("b", None))
    ]
    outcomes = [record("outcome", f"o{verb}", training="t", verb=verb) for verb in ("planen", "gärtnern")]
    return course(region(record("training", "t", title="Neu", **values), *some, *outcomes), "t")


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, ["Die Aktivität braucht 90 Minuten."]),
        (
            {"units": 4, "self_study": 2},
            [
                "4 Unterrichtseinheiten zu 45 Minuten: das sind 3 Stunden.",
                "Mit 2 Stunden Selbstlernen sind es 5 Stunden im Ganzen.",
                "Die Aktivität braucht 90 Minuten.",
            ],
        ),
    ],
)
def test_the_workload_adds_up_what_is_known(values: dict[str, int], told: list[str]) -> None:
    """Hours are added where both parts are known; an activity without minutes counts as none."""
    assert [words.say(one, "de") for one in designing.workload(parts(**values))] == told


def test_a_level_is_told_where_the_verb_tells_it() -> None:
    """A verb that the list does not know has no level until somebody says one."""
    assert designing.levels(parts()) == {"oplanen": 6}


def test_what_hinders_several_is_told_once() -> None:
    """The same hindrance of several wishes is one sentence with how many it is for, most first."""
    wishes = [
        record("learning_wish", f"w{n}", what="Neu", hinders={one: one for one in some})
        for n, some in enumerate((["money"], ["money", "release"]))
    ]
    dossier = region(record("training", "t", title="Neu", price=80), actor("a"), *wishes)
    told = designing.hindrances(matched(dossier, next(dossier.all(Training))))
    assert [(one.hindered.hindrance, one.hindered.state, one.wishes) for one in told] == [
        ("money", "left", 2),
        ("release", "left", 1),
    ]
