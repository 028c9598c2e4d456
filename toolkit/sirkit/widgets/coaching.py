"""Coaching: goals, talks, agreed steps, reviews and the hand-over of one venture."""

from collections import defaultdict
from datetime import date
from typing import Any

from sirkit.coached import handover, items, late, order, progress
from sirkit.coached import told as came_on
from sirkit.coaching import Goal
from sirkit.dossier import Dossier
from sirkit.messages import Message
from sirkit.widgets.coached import today
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub


class Coaching(Part):
    """Shows the coaching of the venture that is chosen, takes what is agreed on, and hands out what goes along."""

    _esm = stub("coaching")

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin, "coaching": self._tell}

    def _tell(self, content: Content) -> None:
        """Tell what there is to say of the coaching of the ``venture`` the page names."""
        venture = str(content.get("venture"))
        self._desk.tell("coaching", venture=venture, **said(self._desk.workspace.dossier, venture, today()))


def said(dossier: Dossier, venture: str, on: date) -> dict[str, Any]:
    """Return what is due, how each goal came on, the days that cannot be by record, and the hand-over."""
    goals = [one.id for one in dossier.all(Goal) if one.venture == venture]
    found = items(dossier, venture, on)
    return {
        "due": told(found),
        "late": late(found),
        "goals": {id_: _progress(dossier, id_) for id_ in goals},
        "misplaced": _misplaced(dossier, venture, on),
        "handover": told(handover(dossier, venture)),
    }


def _progress(dossier: Dossier, goal: str) -> dict[str, Any]:
    points = progress(dossier, goal)
    return {"points": [list(point) for point in points], "said": told((came_on(points),))[0]}


def _misplaced(dossier: Dossier, venture: str, on: date) -> dict[str, list[dict[str, Any]]]:
    found: defaultdict[str, list[Message]] = defaultdict(list)
    for one in order(dossier, venture, on):
        found[one.record].append(one.message)
    return {id_: told(tuple(messages)) for id_, messages in found.items()}
