"""Role partners: partners of a lab's venture for one open role; whose offer fits the role comes first."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from sirkit.dossier import Dossier
from sirkit.fitting import WEIGHTS, Criterion
from sirkit.grounds import Grounds
from sirkit.labs import whole
from sirkit.nearness import HALVING_KM
from sirkit.partners import MOST, Found, Partner, notes, partners
from sirkit.piloting import LabRole
from sirkit.seekers import offered


@dataclass(frozen=True, slots=True)
class Opening:
    """An open role of a lab: who is in the lab already, and by actor the offer that fits what the role asks for."""

    inside: frozenset[str]
    offered: Mapping[str, str]


def opening(dossier: Dossier, role: str, *, today: str = "") -> Opening | None:
    """Return what is known of an open role, None where there is no such role; give the merged dossier.

    Parameters
    ----------
    today
        A day, ``YYYY-MM-DD``: what was offered until an earlier one does not count.

    Raises
    ------
    Problem
        ``labs.gone`` if the lab of the role is not there.
    """
    record = dossier.record(LabRole.KIND, role)
    if record.dropped or not isinstance(record.entity, LabRole):
        return None
    roles = whole(dossier, record.entity.lab).roles
    return Opening(frozenset(each.actor for each in roles if each.actor), offered(dossier, record.entity, today))


def role_partners(
    grounds: Grounds,
    one: str,
    at: Opening,
    *,
    weights: Mapping[Criterion, float] = WEIGHTS,
    half: float = HALVING_KM,
) -> Found:
    """Return the two lists as ``partners`` does, for a role: whose offer fits first, without those in the lab.

    Raises
    ------
    Problem
        As ``partners``.
    """
    free = grounds.partner & ~grounds.among(at.inside)
    fit = free & grounds.among(at.offered)
    first = partners(replace(grounds, partner=fit), one, weights=weights, half=half, anyhow=True)
    others = partners(replace(grounds, partner=free & ~fit), one, weights=weights, half=half)
    near, bridging = (*first.near, *others.near)[:MOST], (*first.bridging, *others.bridging)[:MOST]
    return replace(
        others,
        near=near,
        bridging=bridging,
        notes=tuple(notes((near, bridging), weights)),
        swaps=tuple(each for each in (*first.swaps, *others.swaps) if each.other in _ids((*near, *bridging))),
        steady=(),
    )


def _ids(some: Collection[Partner]) -> set[str]:
    return {each.id for each in some}
