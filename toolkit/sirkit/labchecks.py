"""Checks of a lab: whether it is one, and can be carried out; each finding is a sentence, and nothing is refused.

A Social Living Lab is a curated interplay of several actors who try something in everyday life. The rules follow from
the principles of the European Network of Living Labs (orchestration, real-life setting, several sectors, users from
the start) and from the phases of real-world laboratories, which end in evaluating together. A place is not one of them.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from sirkit import impact
from sirkit.dossier import Dossier
from sirkit.effects import Indicator
from sirkit.labclashes import clashes
from sirkit.labdays import day, near, ring
from sirkit.labmoney import missing
from sirkit.labs import ORCHESTRATING, Whole, filling, standing, whole
from sirkit.network import joints
from sirkit.piloting import LabRole
from sirkit.remarks import Remark, asks, says

PARTNERS = 2
"""So many organisations of so many sectors make it a lab."""
INDICATORS = 5
"""With more indicators nobody keeps looking."""


def checks(dossier: Dossier, lab: str, today: date) -> tuple[Remark, ...]:
    """Return what to look at again and what to ask, in the order in which a lab is planned; give the merged dossier.

    The second part of each key names the section it belongs to: idea, roles, schedule, indicators, money, consent,
    risks, leaving.

    Raises
    ------
    Problem
        ``labs.gone`` if there is no such lab.
    """
    one = whole(dossier, lab)
    found = (
        *_idea(one),
        *_roles(dossier, one),
        *_fragile(dossier, one),
        *_schedule(one, today),
        *_indicators(one),
        *_money(one),
        *_around(one),
        *_risks(one),
    )
    return tuple(sorted(found, key=lambda remark: remark.question))


def section(remark: Remark) -> str:
    """Return which part of the plan a remark belongs to; what waits in a ring belongs to the schedule."""
    key = remark.message.key
    return key.split(".")[2] if key.startswith("labs.check.") else "schedule"


def _idea(one: Whole) -> Iterator[Remark]:
    lab = one.lab
    missing = {
        "labs.check.idea.no_question": lab.question,
        "labs.check.idea.no_beneficiaries": lab.beneficiaries,
        "labs.check.idea.no_trial": lab.trial,
        "labs.check.idea.no_setting": lab.setting,
    }
    yield from (says(lab, key) for key, told in missing.items() if not told)
    asked = {"labs.check.idea.no_hypothesis": lab.hypothesis, "labs.check.idea.no_next": lab.next_on}
    yield from (asks(lab, key) for key, told in asked.items() if not told)


def _roles(dossier: Dossier, one: Whole) -> Iterator[Remark]:
    filled = {role.id: actor for role in one.roles if (actor := filling(dossier, role))}
    for role in one.roles:
        if role.id not in filled:
            key = "labs.check.roles.gone" if role.actor else "labs.check.roles.open"
            yield says(role, key, name=role.title)
    there = {actor.id for actor in filled.values()}
    sorts = {actor.sort for actor in filled.values() if actor.sort}
    if len(there) < PARTNERS:
        yield says(one.lab, "labs.check.roles.few", count=len(there))
    elif len(sorts) < PARTNERS:
        yield says(one.lab, "labs.check.roles.one_sector", count=len(there))
    if not any(role.function == ORCHESTRATING for role in one.roles):
        yield says(one.lab, "labs.check.roles.no_orchestrator")
    if not any(role.users for role in one.roles):
        yield says(one.lab, "labs.check.roles.no_users")
    waiting = sum(role.state != "promised" for role in one.roles if role.id in filled)
    if waiting:
        yield asks(one.lab, "labs.check.roles.not_promised", count=waiting)


def _fragile(dossier: Dossier, one: Whole) -> Iterator[Remark]:
    """Yield what hangs without plan B on one that holds the network together, or that has most of the roles."""
    alone = [role for role in one.roles if filling(dossier, role) and standing(dossier, role.backup) is None]
    if not alone:
        return
    holding = {joint.actor for joint in joints(dossier)}
    for role in alone:
        actor = filling(dossier, role)
        if actor and actor.id in holding:
            yield says(role, "labs.check.roles.fragile", name=role.title, actor=actor.name)
    yield from _burdened(dossier, one, alone)


def _burdened(dossier: Dossier, one: Whole, alone: list[LabRole]) -> Iterator[Remark]:
    carried = Counter(role.actor for role in alone)
    for id_, count in carried.items():
        actor = standing(dossier, id_)
        if actor and count >= PARTNERS and 2 * count > len(one.roles):
            yield says(one.lab, "labs.check.roles.burdened", actor=actor.name, count=count)


def _schedule(one: Whole, today: date) -> Iterator[Remark]:
    lab = one.lab
    if not one.tasks:
        yield asks(lab, "labs.check.schedule.no_tasks")
    if lab.starts_on is None:
        yield asks(lab, "labs.check.schedule.no_start")
    yield from _tasks(one, day(lab.starts_on) or today)
    if waiting := ring(one):
        yield Remark(waiting, lab.KIND, lab.id)
    yield from clashes(one, today)
    yield from _evaluation(one)


def _tasks(one: Whole, begins: date) -> Iterator[Remark]:
    there = {task.id for task in one.tasks}
    unknown = sum(task.days is None for task in one.tasks)
    if unknown:
        yield asks(one.lab, "labs.check.schedule.days_unknown", count=unknown)
    for task in one.tasks:
        if not task.after.keys() <= there:
            yield says(task, "labs.check.schedule.waits_for_nothing", name=task.text)
        if one.lab.hands and (task.people or 1) > one.lab.hands:
            yield says(task, "labs.check.schedule.hands", name=task.text, count=task.people or 1, most=one.lab.hands)
        far = [said for said in (day(task.not_before), day(task.done_on, last=True)) if said and not near(said, begins)]
        if far:
            yield says(task, "labs.check.schedule.far", name=task.text)
        if task.least is not None and task.most is not None and task.most < task.least:
            yield says(task, "labs.check.schedule.estimate", name=task.text)


def _evaluation(one: Whole) -> Iterator[Remark]:
    lab = one.lab
    if not lab.evaluation_on:
        yield says(lab, "labs.check.schedule.no_evaluation")
    elif not lab.evaluators:
        yield asks(lab, "labs.check.schedule.no_evaluators")


def _indicators(one: Whole) -> Iterator[Remark]:
    if not one.indicators:
        yield says(one.lab, "labs.check.indicators.none")
    elif not any(_effect(each) for each in one.indicators):
        yield says(one.lab, "labs.check.indicators.no_effect")
    if len(one.indicators) > INDICATORS:
        yield asks(one.lab, "labs.check.indicators.many", count=len(one.indicators), most=INDICATORS)
    for each in one.indicators:
        if each.baseline is None:
            yield says(each, "labs.check.indicators.no_baseline", name=each.text)
        if each.source is None:
            yield asks(each, "labs.check.indicators.no_source", name=each.text)
        if each.by is None:
            yield asks(each, "labs.check.indicators.no_day", name=each.text)


def _effect(one: Indicator) -> bool:
    return (impact.read(one.text).step or 0) >= impact.EFFECT


def _money(one: Whole) -> Iterator[Remark]:
    if not one.costs:
        yield asks(one.lab, "labs.check.money.none")
    if count := missing(one.costs):
        yield asks(one.lab, "labs.check.money.unknown", count=count)
    left = sum(cost.euros or 0 for cost in one.costs if not cost.in_kind and cost.state != "promised")
    if left:
        yield asks(one.lab, "labs.check.money.left", euros=left)


def _around(one: Whole) -> Iterator[Remark]:
    lab = one.lab
    missing = {
        "labs.check.consent.no_consent": lab.consent,
        "labs.check.consent.no_data": lab.data,
        "labs.check.leaving.no_leaving": lab.leaving,
        "labs.check.leaving.nothing_handed_on": lab.handed_on,
    }
    yield from (says(lab, key) for key, told in missing.items() if not told)


def _risks(one: Whole) -> Iterator[Remark]:
    if not one.risks:
        yield asks(one.lab, "labs.check.risks.none")
    roles = {role.id for role in one.roles}
    for risk in one.risks:
        if risk.owner not in roles:
            yield asks(risk, "labs.check.risks.no_owner", name=risk.text)
        if not risk.sign:
            yield asks(risk, "labs.check.risks.no_sign", name=risk.text)
