"""Intake: the first talk of counselling, the stage, what speaks for which legal form, and the next three steps."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import traitlets

from sirkit.coaching import Intake as Told
from sirkit.dossier import Dossier
from sirkit.enabling import NEEDS, SIGNS, SOURCE, Step, differs, first_talk, missing, next_three, remarks, standing
from sirkit.legalforms import Reason, Weighed, criteria, notes, sourced, state, weighed
from sirkit.messages import Message
from sirkit.venture import Venture
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

_STEP = "enabling.step."
_LEADS: Mapping[str, Mapping[str, str]] = {
    "consent": {"field": "consent_on"},
    "appointment": {"field": "next_on"},
    "ask": {"section": "stage"},
    "form": {"section": "forms"},
    "pitch": {"view": "pitches"},
}
"""Where on the page a step is done, by its name: at a field, in a section, in a view of the station."""
_FIELDS = {"consent": "consent_on", "talk": "on", "next": "next_on"}
"""The field a remark stands at, by how its key begins."""


class Intake(Part):
    """Takes the first talk with the venture that is chosen, and tells what follows from it."""

    _esm = stub("intake")
    asks = traitlets.Dict().tag(sync=True)
    """What is asked with answers to choose from: ``signs``, ``needs``, and ``criteria`` with the answers of each."""

    def __init__(self, workspace: Workspace) -> None:
        answers = {name: list(some) for name, some in criteria().items()}
        super().__init__(workspace, asks={"signs": list(SIGNS), "needs": list(NEEDS), "criteria": answers})

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin, "intake": self._tell}

    def _tell(self, content: Content) -> None:
        """Tell all that follows from the first talk with the ``venture`` the page names.

        Where the notes were erased for good it is ``closed``: what belongs to an erased record is kept no more.
        """
        id_, today = str(content.get("venture")), datetime.now(UTC).astimezone().date()
        workspace = self._desk.workspace
        closed = bool(workspace.journal and workspace.journal.buried({(Told.KIND, id_)}))
        self._desk.tell("intake", venture=id_, closed=closed, **looked(workspace.dossier, id_, today))


def looked(dossier: Dossier, id_: str, today: date) -> dict[str, Any]:
    """Return what the page shows of the first talk with one venture; ``messages`` alone where there is no such one."""
    record = dossier.record(Venture.KIND, id_)
    if record.dropped or not isinstance(record.entity, Venture):
        return {"messages": told((Message("venture.gone"),))}
    intake = first_talk(dossier, id_)
    return {
        "stage": _stage(record.entity, intake),
        "remarks": [{"field": _field(one), "message": one} for one in told(remarks(intake, today))],
        "missing": list(missing(intake)),
        "forms": [_form(one, today) for one in weighed(intake.criteria, today)],
        "notes": told(notes()),
        "steps": [_step(one) for one in next_three(dossier, intake)],
    }


def _stage(venture: Venture, intake: Told) -> dict[str, Any]:
    found = standing(intake.signs)
    return {
        "stage": found.stage,
        "certain": found.certain,
        "why": told(found.why),
        "question": _told(found.question),
        "differs": told(differs(venture, found)),
        "source": _told(SOURCE),
    }


def _form(one: Weighed, today: date) -> dict[str, Any]:
    form = one.form
    reasons = [_reason(reason) for reason in one.reasons]
    return {"form": form.form, "state": state(form, today), "standing": _told(one.standing), "reasons": reasons}


def _reason(one: Reason) -> dict[str, Any]:
    return {
        "criterion": one.criterion,
        "verdict": one.verdict,
        "message": _told(one.message),
        "question": _told(one.question),
        "source": _told(sourced(one.fact) if one.fact else None),
    }


def _step(one: Step) -> dict[str, Any]:
    return {"do": _told(one.do), "why": _told(one.why), "leads": _leads(one)}


def _leads(step: Step) -> Mapping[str, str]:
    """Return where a step is done; empty where it is done outside."""
    if step.station:
        return {"station": step.station}
    name, _, field = step.do.key.removeprefix(_STEP).partition(".")
    return {"field": field} if name == "missing" else _LEADS.get(name, {})


def _field(remark: Mapping[str, Any]) -> str:
    """Return the field a remark stands at."""
    return _FIELDS[str(remark["key"]).removeprefix("enabling.").partition("_")[0]]


def _told(message: Message | None) -> dict[str, Any] | None:
    return told((message,))[0] if message else None
