"""The schedule of a lab: tasks on dates, what decides how long it takes, and what moves when one moves.

One enters tasks with their days and what each waits for, or takes three to begin with. One sees until when it takes and
which tasks decide that, and which days do not fit: in sentences, a table, a picture with holidays. One moves a task and
is told what else moves before it is kept. One takes along the picture with its table, and all days for a calendar.
"""

from datetime import date
from typing import Any

from sirkit.documents.ganttsheet import drawn, sentence
from sirkit.dossier import Dossier
from sirkit.labclashes import clashes
from sirkit.labdays import Timetable, ring, timetable
from sirkit.labs import Whole, whole
from sirkit.labshift import Wish, shift
from sirkit.labtold import doubt, lasts, room
from sirkit.merging import merged
from sirkit.messages import problem
from sirkit.piloting import LabTask
from sirkit.widgets.answering import Answering
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub
from sirkit.words import speak

_NARROWEST, _WIDEST = 640, 1200
"""Pixels: a picture narrower than this could not be read; on a phone one scrolls in it."""
_FARTHEST = 1000
"""By so many days a task can be moved at once."""


class LabTimes(Part):
    """Shows the schedule of the lab that is chosen."""

    _esm = stub("labtimes")

    def _words(self) -> Words:
        return {
            "labs-times": Answering(self._desk, "labs-times", looked, about="lab").begin,
            "labs-moved": Answering(self._desk, "labs-moved", tried, about="task").begin,
            "paper": Handing(self._desk).begin,
        }


def looked(dossier: Dossier, content: Content) -> dict[str, Any]:
    """Return the schedule of a lab as the page shows it: sentences, a row for each task, and the picture.

    Where tasks wait for one another in a ring, ``ring`` says so and there are no dates.

    Raises
    ------
    Problem
        ``labs.gone`` if there is no such lab.
    """
    known = merged(dossier)
    one = whole(known, str(content.get("lab")))
    if waiting := ring(one):
        return {"ring": told((waiting,)), "told": [], "clashes": [], "doubt": [], "rows": [], "svg": ""}
    table = timetable(one, _today())
    _, say = speak(str(content.get("language")))
    return {
        "ring": [],
        "told": told(lasts(one, table)),
        "clashes": told(tuple(remark.message for remark in clashes(one, _today()))),
        "doubt": told(doubt(one, table)),
        "rows": [_row(task, table) for task in _by_day(one, table)],
        "sentence": sentence(one, table, say),
        "svg": drawn(one, table, say, width=_width(content.get("width")), alone=False) if one.tasks else "",
    }


def _by_day(one: Whole, table: Timetable) -> list[LabTask]:
    return sorted(one.tasks, key=lambda task: (table.first(task.id), table.last(task.id)))


def _row(task: LabTask, table: Timetable) -> dict[str, Any]:
    return {
        "id": task.id,
        "first": table.first(task.id).isoformat(),
        "last": table.last(task.id).isoformat(),
        "room": told((room(task, table),)),
        "critical": task.id in table.critical and not task.done_on,
    }


def tried(dossier: Dossier, content: Content) -> dict[str, Any]:
    """Return what would move if a task began on another day, and the day that would be kept for it.

    Raises
    ------
    Problem
        ``labs.gone``; what ``labshift.shift`` says; ``labs.shift.no_day`` where no day can be read.
    """
    one = whole(merged(dossier), str(content.get("lab")))
    found = shift(one, str(content.get("task")), _wish(content), _today())
    return {
        "day": found.day.isoformat(),
        "moves": found.moves,
        "told": told(found.told),
        "ask": str(content.get("ask")),
    }


def _wish(content: Content) -> Wish:
    by, unit = content.get("by"), content.get("unit")
    if isinstance(by, int) and abs(by) <= _FARTHEST:
        return Wish(weeks=by) if unit == "weeks" else Wish(days=by)
    try:
        return Wish(on=date.fromisoformat(str(content.get("day"))))
    except ValueError as error:
        raise problem("labs.shift.no_day") from error


def _width(asked: object) -> int:
    return min(max(asked, _NARROWEST), _WIDEST) if isinstance(asked, int) else _NARROWEST


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day where people are
