"""The schedule of a lab as a calendar file: its tasks on their days, and the days of the lab itself."""

from collections.abc import Iterator
from datetime import date

from icalendar import Event

from sirkit.documents.calendars import all_day, calendar, whole_day
from sirkit.documents.naming import called
from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.labdays import Timetable, timetable
from sirkit.labs import ENDED, Whole, filling, whole
from sirkit.messages import problem
from sirkit.piloting import Lab, LabTask


def write(dossier: Dossier, lab: Lab, say: Say, *, on: date) -> bytes:
    """Return the tasks that are not done and the days of a lab as a calendar file (RFC 5545), whole days each.

    A UID is made of the record's id, so that a newer file replaces the entry. Give the merged dossier; ``on`` is the
    day it is made.

    Raises
    ------
    Problem
        ``labtimes.no_days`` where nothing has a day, ``labs.cycle`` or ``labs.itself`` where there is no schedule.
    """
    one = whole(dossier, lab.id)
    table = timetable(one, on)
    tasks = (_task(dossier, one, task, table, say) for task in one.tasks if not task.done_on)
    events = [*tasks, *filter(None, _days(one, say))]
    if not events:
        raise problem("labtimes.no_days", name=lab.title)
    return calendar(*events)


def _task(dossier: Dossier, one: Whole, task: LabTask, table: Timetable, say: Say) -> Event:
    role = next((each for each in one.roles if each.id == task.role), None)
    actor = filling(dossier, role) if role else None
    who = ": ".join(filter(None, (role.title if role else "", called(actor, say))))
    told = "\n".join(filter(None, (say(f"labs.phase.{task.phase}"), who)))
    first, last = table.first(task.id), table.last(task.id)
    return all_day(task.id, f"{one.lab.title}: {task.text}", first, last, description=told)


def _days(one: Whole, say: Say) -> Iterator[Event | None]:
    lab = one.lab
    for name, on, said, more in (
        ("next", None if lab.state in ENDED else lab.next_on, lab.next_step or say("labtimes.ics_next"), ""),
        ("begin", lab.starts_on, say("labtimes.ics_begin"), ""),
        ("evaluation", lab.evaluation_on, say("labtimes.mark_evaluation"), lab.evaluators or ""),
        ("end", lab.ends_on, say("labtimes.mark_end"), ""),
    ):
        yield whole_day(f"{lab.id}-{name}", on, f"{lab.title}: {said}", more)
    for sign in one.indicators:
        said = say("labtimes.ics_indicator", name=sign.text)
        yield whole_day(sign.id, sign.by, f"{lab.title}: {said}")
