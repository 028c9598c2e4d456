"""Labs: what makes one, what stands in its way, and when its tasks are; each finding is a sentence."""

from collections.abc import Mapping
from datetime import date
from time import process_time
from types import MappingProxyType
from typing import Any

import pytest
from regions import actor, record, region, tie

from sirkit.dossier import Dossier, Record
from sirkit.labchecks import checks, section
from sirkit.labdays import moved, ring, timetable, told
from sirkit.labs import open_roles, whole
from sirkit.messages import Problem
from sirkit.words import LANGUAGES, say

TODAY = date(2026, 11, 29)
PARTS: dict[tuple[str, str], dict[str, Any]] = {
    ("lab", "lab"): {
        "title": "Mittagstisch",
        "question": "Kommen Menschen, wenn wir zusammen kochen?",
        "beneficiaries": "Ältere, die allein essen",
        "trial": "Acht Mal dienstags",
        "setting": "mittags im Ort",
        "hypothesis": "Wer zusammen isst, hilft einander.",
        "next_on": "2026-12-08",
        "ags": "09181123",
        "starts_on": "2026-12-21",
        "ends_on": "2027-03",
        "evaluation_on": "2027-03-15",
        "evaluators": "alle Rollen",
        "consent": "erklärt und unterschrieben",
        "data": "nur Zahlen",
        "leaving": "Die Runde entscheidet im März.",
        "handed_on": "eine Methodenkarte",
    },
    ("lab_role", "hold"): {"lab": "lab", "title": "Hält zusammen", "function": "A", "actor": "verein"},
    ("lab_role", "cook"): {"lab": "lab", "title": "Kocht", "function": "F", "actor": "laden"},
    ("lab_role", "eat"): {"lab": "lab", "title": "Isst mit", "users": True, "actor": "gaeste"},
    ("lab_task", "plan"): {"lab": "lab", "text": "Planen", "days": 5},
    ("lab_task", "try"): {"lab": "lab", "text": "Kochen", "days": 10, "after": {"plan": "plan"}},
    ("lab_task", "tell"): {"lab": "lab", "text": "Einladen", "days": 2},
    ("indicator", "i"): {
        "lab": "lab",
        "text": "Gäste helfen einander auch an anderen Tagen",
        "baseline": "3",
        "source": "Strichliste",
        "by": "2027-03",
    },
    ("cost", "essen"): {"lab": "lab", "text": "Lebensmittel", "euros": 400, "state": "promised"},
    ("risk", "krank"): {"lab": "lab", "text": "Koch fällt aus", "owner": "hold", "sign": "Absage am Montag"},
}
"""A lab that leaves nothing to say."""
Changed = Mapping[str, dict[str, Any]]
NOTHING: Changed = MappingProxyType({})


def lab(*more: Record, without: tuple[str, ...] = (), changed: Changed = NOTHING) -> Dossier:
    """Return a region with the lab; ``changed`` names a part and what is otherwise with it, None takes a value away."""
    records = [
        record(kind, id_, **{**({"state": "promised"} if kind == "lab_role" else {}), **values, **changed.get(id_, {})})
        for (kind, id_), values in PARTS.items()
        if id_ not in without
    ]
    there = {"laden": "company", "verein": "association", "gaeste": "initiative"}
    actors = [actor(id_, sort=sort) for id_, sort in there.items() if id_ not in without]
    return region(*records, *actors, *more)


def found(dossier: Dossier) -> list[str]:
    """Return what is said of the lab."""
    return [remark.message.key for remark in checks(dossier, "lab", TODAY)]


TOLD = {"phase": "coevaluation", "after": {"plan": "plan"}}
"""A task that evaluates once another is done."""


def test_what_waits_in_a_ring_belongs_to_the_schedule() -> None:
    """Each remark has its section, a ring too."""
    waiting = lab(changed={"plan": {"after": {"try": "try"}}})
    assert [section(each) for each in checks(waiting, "lab", TODAY)] == ["schedule"]


def test_a_lab_that_is_one_leaves_nothing_to_say() -> None:
    """Several sectors, users, everyday life, days, indicators, consent, an end: nothing is missing."""
    assert found(lab()) == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"lab": {"question": None}}, "idea.no_question"),
        ({"lab": {"beneficiaries": None}}, "idea.no_beneficiaries"),
        ({"lab": {"trial": None}}, "idea.no_trial"),
        ({"lab": {"setting": None}}, "idea.no_setting"),
        ({"lab": {"hypothesis": None}}, "idea.no_hypothesis"),
        ({"lab": {"next_on": None}}, "idea.no_next"),
        ({"hold": {"function": None}}, "roles.no_orchestrator"),
        ({"eat": {"users": False}}, "roles.no_users"),
        ({"cook": {"state": "asked"}}, "roles.not_promised"),
        ({"cook": {"actor": None}}, "roles.open"),
        ({"cook": {"actor": "gone"}}, "roles.gone"),
        ({"lab": {"starts_on": None}}, "schedule.no_start"),
        ({"lab": {"ends_on": "2026"}}, "schedule.too_late"),
        ({"tell": {"days": None}}, "schedule.days_unknown"),
        ({"tell": {"after": {"gone": "gone"}}}, "schedule.waits_for_nothing"),
        ({"lab": {"hands": 2}, "tell": {"people": 3}}, "schedule.hands"),
        ({"tell": {"not_before": "9999"}}, "schedule.far"),
        ({"tell": {"least": 4, "most": 2}}, "schedule.estimate"),
        ({"lab": {"evaluation_on": None}}, "schedule.no_evaluation"),
        ({"lab": {"evaluation_on": "2026-11"}}, "schedule.evaluation_early"),
        ({"lab": {"evaluation_on": "2026-12-22"}, "tell": TOLD}, "schedule.evaluation_before"),
        ({"lab": {"evaluators": None}}, "schedule.no_evaluators"),
        ({"i": {"text": "Zehn Treffen finden statt"}}, "indicators.no_effect"),
        ({"i": {"baseline": None}}, "indicators.no_baseline"),
        ({"i": {"source": None}}, "indicators.no_source"),
        ({"i": {"by": None}}, "indicators.no_day"),
        ({"essen": {"euros": None}}, "money.unknown"),
        ({"essen": {"state": "asked"}}, "money.left"),
        ({"lab": {"consent": None}}, "consent.no_consent"),
        ({"lab": {"data": None}}, "consent.no_data"),
        ({"lab": {"leaving": None}}, "leaving.no_leaving"),
        ({"lab": {"handed_on": None}}, "leaving.nothing_handed_on"),
        ({"krank": {"owner": None}}, "risks.no_owner"),
        ({"krank": {"sign": None}}, "risks.no_sign"),
    ],
)
def test_what_is_missing_is_said(changed: Changed, said: str) -> None:
    """One thing taken away gives one sentence, in both languages, at the section it belongs to."""
    [remark] = checks(lab(changed=changed), "lab", TODAY)
    assert remark.message.key == f"labs.check.{said}"
    assert section(remark) == said.partition(".")[0]
    for language in LANGUAGES:
        assert "{" not in say(remark.message, language)


@pytest.mark.parametrize(
    ("without", "said"),
    [
        (("i",), ["indicators.none"]),
        (("essen",), ["money.none"]),
        (("krank",), ["risks.none"]),
        (("plan", "try", "tell"), ["schedule.no_tasks"]),
    ],
)
def test_what_there_is_none_of_is_said(without: tuple[str, ...], said: list[str]) -> None:
    """Where a whole part of the plan is missing, one sentence says so."""
    assert found(lab(without=without)) == [f"labs.check.{each}" for each in said]


def test_two_of_one_sector_are_no_lab() -> None:
    """Several organisations that are all associations lack another sector; one alone lacks a partner."""
    others = [actor(id_, sort="association") for id_ in ("v2", "v3")]
    alike = lab(*others, changed={"cook": {"actor": "v2"}, "eat": {"actor": "v3"}})
    assert found(alike) == ["labs.check.roles.one_sector"]
    alone = lab(
        changed={"cook": {"actor": "verein", "backup": "laden"}, "eat": {"actor": "verein", "backup": "gaeste"}}
    )
    assert found(alone) == ["labs.check.roles.few"]


def test_a_place_is_not_asked_for() -> None:
    """A lab is no building: without a venue nothing is missing."""
    assert whole(lab(), "lab").lab.venue is None
    assert found(lab()) == []


def test_a_lab_that_hangs_on_whoever_holds_the_network_together_is_told() -> None:
    """A role of an articulation point needs a plan B; with one that stands on the map nothing is said."""
    ties = [tie("verein", other) for other in ("laden", "gaeste")]
    assert found(lab(*ties)) == ["labs.check.roles.fragile"]
    assert found(lab(*ties, changed={"hold": {"backup": "laden"}})) == []
    assert found(lab(*ties, changed={"hold": {"backup": "gone"}})) == ["labs.check.roles.fragile"]


def test_one_that_has_most_roles_needs_a_plan_b() -> None:
    """Two of three roles with one organisation are a burden, and said once."""
    assert found(lab(changed={"cook": {"actor": "verein"}})) == ["labs.check.roles.burdened"]


def test_open_roles_are_those_nobody_on_the_map_fills() -> None:
    """A role is open without an organisation, and where its organisation was dropped from the map."""
    dossier = lab(changed={"cook": {"actor": None}, "eat": {"actor": "gone"}})
    assert [role.id for role in open_roles(dossier, whole(dossier, "lab"))] == ["cook", "eat"]


def test_a_ring_is_named_and_nothing_is_planned() -> None:
    """Tasks that wait for one another are named in a sentence; so is one that waits for itself."""
    around = lab(changed={"plan": {"after": {"try": "try"}}})
    waiting = ring(whole(around, "lab"))
    assert waiting
    assert sorted(str(waiting.values["names"]).split(" → ")[:2]) == ["Kochen", "Planen"]
    assert found(around) == ["labs.cycle"]
    assert found(lab(changed={"tell": {"after": {"tell": "tell"}}})) == ["labs.itself"]
    with pytest.raises(Problem):
        timetable(whole(around, "lab"), TODAY)


def test_tasks_stand_on_working_days_of_the_land() -> None:
    """Five days from 21 December 2026 in Bavaria end on the 28th, ten more on 13 January: that chain is critical."""
    found = timetable(whole(lab(), "lab"), TODAY)
    assert (found.first("plan"), found.last("plan")) == (date(2026, 12, 21), date(2026, 12, 28))
    assert (found.first("try"), found.last("try")) == (date(2026, 12, 29), date(2027, 1, 13))
    assert found.critical == ("plan", "try")
    assert found.ends == found.last("try")


def test_without_a_first_day_it_begins_today() -> None:
    """Today is a Sunday: the first working day is Monday."""
    assert timetable(whole(lab(changed={"lab": {"starts_on": None}}), "lab"), TODAY).first("plan") == date(2026, 11, 30)


def test_what_moves_is_told() -> None:
    """A task that may not begin before a later day moves what waits for it, each with its sentence."""
    before = timetable(whole(lab(), "lab"), TODAY)
    after = timetable(whole(lab(changed={"plan": {"not_before": "2026-12-23"}}), "lab"), TODAY)
    sentences = [say(told(move, move.id), "en") for move in moved(before, after)]
    assert sentences == ["“plan”: 2 working days later.", "“try”: 2 working days later."]


def test_with_few_hands_it_takes_longer() -> None:
    """With one pair of hands inviting waits until there is somebody."""
    assert timetable(whole(lab(), "lab"), TODAY).days == 15
    assert timetable(whole(lab(changed={"lab": {"hands": 1}}), "lab"), TODAY).days == 17


def test_what_is_done_stays() -> None:
    """A task that was done on a day ends there, and what waits for it begins on the next."""
    found = timetable(whole(lab(changed={"plan": {"done_on": "2026-12-30"}}), "lab"), TODAY)
    assert found.last("plan") == date(2026, 12, 30)
    assert found.first("try") == date(2026, 12, 31)


def test_a_lab_that_is_gone_is_told() -> None:
    """Without the lab there is a sentence."""
    with pytest.raises(Problem) as caught:
        whole(region(), "lab")
    assert caught.value.messages[0].key == "labs.gone"


def test_two_hundred_tasks_are_planned_at_once() -> None:
    """Two hundred tasks, each waiting for three, with four pairs of hands: far below a tenth of a second."""
    tasks = [
        record(
            "lab_task",
            f"t{n:03}",
            lab="lab",
            text=f"Aufgabe {n}",
            days=1 + n % 9,
            people=1 + n % 3,
            after={f"t{n - k:03}": "x" for k in (1, 7, 20) if n >= k},
        )
        for n in range(200)
    ]
    one = whole(lab(*tasks, changed={"lab": {"hands": 4}}), "lab")
    timetable(one, TODAY)  # the library's holidays are worked out once
    start = process_time()
    found = timetable(one, TODAY)
    assert process_time() - start < 0.1
    assert len(found.spans) == 203
