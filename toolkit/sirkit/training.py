"""Training: whether an offer holds together, from its need to how it is looked back on; each finding is a sentence.

Constructive alignment (Biggs): what is to be learned, what proves it and what practises it have to fit each other.
Nothing is refused: a remark says what to look at again, a question asks what is not known yet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from sirkit import bloom
from sirkit.days import last_day
from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.learners import matched, point, radius
from sirkit.messages import Message, Value, problem
from sirkit.places import Point, distance_km
from sirkit.reach import within
from sirkit.remarks import Remark, asks, says
from sirkit.settlements import settlements
from sirkit.teaching import Activity, Assessment, Outcome, Training

UNIT = 45
"""Minutes of a teaching unit (*Unterrichtseinheit*)."""
HOUR = 60
P = TypeVar("P", Outcome, Assessment, Activity)


@dataclass(frozen=True, slots=True)
class Course:
    """A training with its outcomes, what proves them, and what practises them, each by its id."""

    training: Training
    outcomes: tuple[Outcome, ...]
    assessments: tuple[Assessment, ...]
    activities: tuple[Activity, ...]

    @property
    def proven(self) -> frozenset[str]:
        """The ids of the outcomes that something proves."""
        return frozenset(id_ for one in self.assessments for id_ in one.proves)

    @property
    def practised(self) -> frozenset[str]:
        """The ids of the outcomes that something practises."""
        return frozenset(id_ for one in self.activities for id_ in one.practises)


def course(dossier: Dossier, training: str) -> Course:
    """Return a training with its parts.

    Raises
    ------
    Problem
        ``training.check.gone`` if there is no such training.
    """
    record = dossier.record(Training.KIND, training)
    if record.dropped or not isinstance(record.entity, Training):
        raise problem("training.check.gone")
    return Course(
        record.entity,
        _parts(dossier, Outcome, training),
        _parts(dossier, Assessment, training),
        _parts(dossier, Activity, training),
    )


def _parts(dossier: Dossier, kind: type[P], training: str) -> tuple[P, ...]:
    return tuple(sorted((one for one in dossier.all(kind) if one.training == training), key=lambda one: one.id))


def checks(dossier: Dossier, training: str) -> tuple[Remark, ...]:
    """Return what to look at again and what to ask, in the order in which a training is designed.

    Raises
    ------
    Problem
        ``training.check.gone`` if there is no such training.
    """
    whole = course(dossier, training)
    found = (
        *_need(whole.training),
        *_outcomes(whole),
        *_loose(whole),
        *_levels(whole),
        *_hours(whole),
        *_around(whole.training),
        *_who(dossier, whole.training),
        *_place(dossier, whole.training),
        *_money(whole.training),
    )
    return tuple(sorted(found, key=lambda remark: remark.question))


def named(outcome: Outcome) -> str:
    """Return how an outcome is called in a sentence."""
    return f"{outcome.verb}: {outcome.object}" if outcome.object else outcome.verb


def questioned(verb: str) -> Message | None:
    """Return what there is to ask of an outcome's verb; nothing where it can be seen.

    Where nobody can see it, others are suggested; where the table does not know it, whether one can is asked.
    """
    seen = bloom.observable(verb)
    if seen is None:
        return Message("training.check.verb_unknown", {"verb": verb})
    if seen:
        return None
    first, second, third = bloom.suggestions(bloom.found(verb)[0])
    return Message("training.check.unobservable", {"verb": verb, "first": first, "second": second, "third": third})


def _need(one: Training) -> Iterator[Remark]:
    if not one.need:
        yield says(one, "training.check.no_need")
    elif not one.evidence:
        yield says(one, "training.check.no_evidence")
    if not one.audience:
        yield asks(one, "training.check.no_audience")


def _outcomes(whole: Course) -> Iterator[Remark]:
    if not whole.outcomes:
        yield says(whole.training, "training.check.no_outcome")
    for one in whole.outcomes:
        yield from _verb(one)
        if one.id not in whole.proven:
            yield says(one, "training.check.unproven", outcome=named(one))
        if one.id not in whole.practised:
            yield says(one, "training.check.unpractised", outcome=named(one))


def _verb(one: Outcome) -> Iterator[Remark]:
    said = questioned(one.verb)
    if said:
        yield Remark(said, one.KIND, one.id, question=bloom.observable(one.verb) is None)


def _loose(whole: Course) -> Iterator[Remark]:
    """Yield the assessments and activities that belong to no outcome there is."""
    there = {one.id for one in whole.outcomes}
    for assessment in whole.assessments:
        if there.isdisjoint(assessment.proves):
            yield says(assessment, "training.check.proves_nothing", text=assessment.text)
    for activity in whole.activities:
        if there.isdisjoint(activity.practises):
            yield says(activity, "training.check.practises_nothing", text=activity.text)


def _levels(whole: Course) -> Iterator[Remark]:
    """Yield a remark where all outcomes are on the lowest two levels; what a level is, its verb says else."""
    levels = [one.level or bloom.level(one.verb) for one in whole.outcomes]
    if levels and all(level and level <= bloom.LOW for level in levels):
        yield says(whole.training, "training.check.all_low", count=len(levels))


def _hours(whole: Course) -> Iterator[Remark]:
    one = whole.training
    if one.units is None:
        yield asks(one, "training.check.units_unknown")
    if one.self_study is None:
        yield asks(one, "training.check.self_study_unknown")
    unknown = sum(activity.minutes is None for activity in whole.activities)
    if unknown:
        yield asks(one, "training.check.minutes_unknown", count=unknown)
    if one.units and whole.activities:
        yield from _sum(one, sum(activity.minutes or 0 for activity in whole.activities), all_known=not unknown)


def _sum(one: Training, planned: int, *, all_known: bool) -> Iterator[Remark]:
    """Yield a remark where activities take more time than there is, or leave time over.

    What exceeds the teaching units may lie in the self-study, as far as that goes.
    """
    taught, alone = (one.units or 0) * UNIT, (one.self_study or 0) * HOUR
    values: dict[str, Value] = {"planned": planned, "units": one.units or 0, "minutes": taught}
    if planned > taught + alone and alone:
        over = planned - taught - alone
        yield says(one, "training.check.too_long_with_self_study", **values, alone=alone, over=over)
    elif planned > taught + alone:
        yield says(one, "training.check.too_long", **values, over=planned - taught)
    elif all_known and planned < taught:
        yield says(one, "training.check.too_short", **values, left_over=taught - planned)


def _around(one: Training) -> Iterator[Remark]:
    """Yield what is said or asked of how, when and for whom it is, and how it is looked back on."""
    if one.starts_on and one.ends_on and last_day(one.ends_on) < one.starts_on:
        yield says(one, "training.check.days")
    if not one.evaluation:
        yield says(one, "training.check.no_evaluation")
    unknown = {
        "training.check.format_unknown": one.format is None,
        "training.check.language_unknown": one.language is None,
        "training.check.childcare_unknown": one.childcare is None,
        "training.check.steps_unknown": one.step_free is None and one.format != "online",
        "training.check.provider_unknown": one.provider is None,
    }
    yield from (asks(one, key) for key, asked in unknown.items() if asked)


def _who(dossier: Dossier, one: Training) -> Iterator[Remark]:
    """Yield what is said where the provider or a partner is not on the map any more."""
    if one.provider and _gone(dossier, one.provider):
        yield says(one, "training.check.provider_gone")
    gone = sum(_gone(dossier, id_) for id_ in one.partners)
    if gone:
        yield says(one, "training.check.partners_gone", count=gone)


def _gone(dossier: Dossier, actor: str) -> bool:
    record = dossier.record(Actor.KIND, actor)
    return record.dropped or record.entity is None


def _place(dossier: Dossier, one: Training) -> Iterator[Remark]:
    """Yield whether those who wish for it get there; where no wish tells, whether the region does."""
    here = point(one)
    if one.format == "online":
        return
    if here is None:
        yield asks(one, "training.check.place_unknown")
        return
    wishes = [match.wish for match in matched(dossier, one)]
    homes = [home for wish in wishes if (home := point(wish))]
    if len(homes) < len(wishes):
        yield asks(one, "training.check.homes_unknown", count=len(wishes) - len(homes))
    yield from _far(dossier, one, here, homes)


def _far(dossier: Dossier, one: Training, here: Point, homes: Iterable[Point]) -> Iterator[Remark]:
    km, away = radius(dossier), [distance_km(here, home) for home in homes]
    far = sum(each > km for each in away)
    if away:
        if 2 * far > len(away):
            yield says(one, "training.check.far", far=far, count=len(away), km=km)
        return
    region = settlements(dossier)
    if region.places and not within(region, [here], km)[0]:
        yield says(one, "training.check.outside", km=km)


def _money(one: Training) -> Iterator[Remark]:
    if one.price is None:
        yield asks(one, "training.check.price_unknown")
    elif one.own_share is not None and one.own_share > one.price:
        yield says(one, "training.check.own_share", own=one.own_share, price=one.price)
