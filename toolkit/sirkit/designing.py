"""Designing: the ten steps in which a training is made, where a remark stands, and what else is told beside them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from sirkit import bloom
from sirkit.learners import Hindered, Match
from sirkit.messages import Message
from sirkit.remarks import Remark
from sirkit.training import HOUR, UNIT, Course

STEPS = (
    *("need", "audience", "outcomes", "assessment", "activities"),
    *("workload", "frame", "provider", "price", "evaluation"),
)
"""From the need to how it is looked back on, as constructive alignment has it: the outcomes before what proves them."""
_OF_KIND = MappingProxyType({"outcome": "outcomes", "assessment": "assessment", "activity": "activities"})
_OF_CHECK: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("no_need", "no_evidence"), "need"),
        "no_audience": "audience",
        **dict.fromkeys(("no_outcome", "all_low"), "outcomes"),
        "unproven": "assessment",
        **dict.fromkeys(("unpractised", "minutes_unknown"), "activities"),
        **dict.fromkeys(("units_unknown", "self_study_unknown"), "workload"),
        **dict.fromkeys(("too_long", "too_long_with_self_study", "too_short"), "workload"),
        **dict.fromkeys(("provider_unknown", "provider_gone", "partners_gone"), "provider"),
        **dict.fromkeys(("price_unknown", "own_share"), "price"),
        "no_evaluation": "evaluation",
    }
)
"""Where a remark is mended, if that is not told by the record it is about."""


class Shared(NamedTuple):
    """What becomes of a hindrance, and for how many of those who wish for a training."""

    hindered: Hindered
    wishes: int


def step(remark: Remark) -> str:
    """Return the step at which something can be done about a remark; what is not listed is about how it is held."""
    check = remark.message.key.rpartition(".")[2]
    return _OF_CHECK.get(check) or _OF_KIND.get(remark.kind, "frame")


def workload(whole: Course) -> tuple[Message, ...]:
    """Return how long a training takes learners, and what of it the activities fill; nothing unknown is added."""
    return tuple(_workload(whole))


def _workload(whole: Course) -> Iterator[Message]:
    units, alone = whole.training.units, whole.training.self_study
    if units is not None:
        yield Message("training.sum.taught", {"count": units, "hours": units * UNIT / HOUR})
    if units is not None and alone:
        yield Message("training.sum.whole", {"alone": alone, "hours": units * UNIT / HOUR + alone})
    known = [one.minutes for one in whole.activities if one.minutes is not None]
    if known:
        yield Message("training.sum.planned", {"count": len(known), "minutes": sum(known)})


def levels(whole: Course) -> dict[str, int]:
    """Return by id how deep each outcome goes, 1 to 6, where it is said or its verb tells it."""
    found = ((one.id, one.level or bloom.level(one.verb)) for one in whole.outcomes)
    return {id_: level for id_, level in found if level}


def hindrances(found: Iterable[Match]) -> tuple[Shared, ...]:
    """Return what becomes of the hindrances of several wishes: the same for several once, most first."""
    counts = Counter(
        (one.hindrance, one.state, one.message.key, tuple(one.message.values.items()))
        for match in found
        for one in match.hindrances
    )
    return tuple(
        Shared(Hindered(hindrance, state, Message(key, dict(values))), count)
        for (hindrance, state, key, values), count in counts.most_common()
    )
