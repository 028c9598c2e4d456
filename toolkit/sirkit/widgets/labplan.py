"""The plan of a lab: idea, roles, ways back, indicators, money, consent, risks, and how it ends.

One opens one section after the other and fills what is still open; for an open role one sees who on the map could have
it and why, and a role nobody fills becomes a search for a partner. Above all stands how much is open, beside each
section what to look at again. One takes along a plan that holds together; schedule, papers and diary go on with it.
"""

from datetime import date
from functools import partial
from typing import Any

from sirkit import impact
from sirkit.dossier import Dossier
from sirkit.effects import Indicator
from sirkit.labchecks import checks, section
from sirkit.labmoney import sums
from sirkit.labs import whole
from sirkit.merging import merged
from sirkit.messages import Message, problem
from sirkit.piloting import LabRole
from sirkit.remarks import Remark
from sirkit.seekers import Seeker, seekers
from sirkit.widgets.answering import Answering
from sirkit.widgets.desk import Content, told
from sirkit.widgets.form import towns
from sirkit.widgets.part import Part, Words, stub

_WRONG = ("impact.indicator.order", "impact.indicator.same")
"""What is said at the indicator itself; what it lacks stands beside the section."""


class LabPlan(Part):
    """Shows the plan of the lab that is chosen, and what to look at again."""

    _esm = stub("labplan")

    def _words(self) -> Words:
        return {
            "labs-checks": Answering(self._desk, "labs-checks", looked, about="lab").begin,
            "labs-seekers": Answering(self._desk, "labs-seekers", sought, about="role").begin,
            "places": partial(towns, self._desk),
        }


def looked(dossier: Dossier, content: Content) -> dict[str, Any]:
    """Return what is told beside the sections of a lab: remarks, how its indicators sound, the sums of its money.

    Raises
    ------
    Problem
        ``labs.gone`` if there is no such lab.
    """
    known = merged(dossier)
    one = whole(known, str(content.get("lab")))
    today = date.today()  # noqa: DTZ011 - the day where people are
    return {
        "remarks": [_remarked(remark) for remark in checks(known, one.lab.id, today)],
        "indicators": {each.id: told(_heard(each)) for each in one.indicators},
        "money": told(sums(one)),
    }


def _remarked(remark: Remark) -> dict[str, Any]:
    (message,) = told((remark.message,))
    about = {"kind": remark.kind, "id": remark.id, "question": remark.question, "section": section(remark)}
    return {"message": message, **about}


def _heard(one: Indicator) -> tuple[Message, ...]:
    """Return on which step of the staircase an indicator sounds to be, what leads further, and what is wrong in it."""
    found = impact.read(one.text)
    further = (found.question,) if found.question and not found.effect else ()
    return (found.message, *further, *(said for said in impact.indicator(one) if said.key in _WRONG))


def sought(dossier: Dossier, content: Content) -> dict[str, Any]:
    """Return who on the map could fill a role, and why.

    Raises
    ------
    Problem
        ``labplan.role_gone`` if there is no such role, ``labs.gone`` if its lab is not there.
    """
    known = merged(dossier)
    record = known.record(LabRole.KIND, str(content.get("role")))
    if record.dropped or not isinstance(record.entity, LabRole):
        raise problem("labplan.role_gone")
    today = date.today().isoformat()  # noqa: DTZ011 - the day where people are
    found = seekers(known, whole(known, record.entity.lab), record.entity, today=today)
    return {"seekers": [_seeker(each) for each in found]}


def _seeker(one: Seeker) -> dict[str, Any]:
    away = None if one.away is None else round(one.away)
    return {"actor": one.actor, "name": one.name, "reasons": told(one.reasons), "away": away}
