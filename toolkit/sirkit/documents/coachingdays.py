"""What is due in coaching as a calendar file: appointments, steps agreed on, reviews. It is the coach's own.

It holds no more than with which venture an appointment or a review is, and what a step is called.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from icalendar import Event

from sirkit.coached import looked_at
from sirkit.coaching import Goal, Intake, Promise
from sirkit.documents.calendars import calendar, whole_day
from sirkit.documents.printing import Say
from sirkit.dossier import Dossier
from sirkit.messages import problem
from sirkit.venture import Venture


def write(dossier: Dossier, ventures: Iterable[Venture], say: Say, *, on: date) -> bytes:
    """Return the days of what is still to come or to be done as a calendar file (RFC 5545), each a whole day.

    A UID is made of the record's id, so that a newer file replaces the entry. Each is marked as private.

    Parameters
    ----------
    on
        Appointments before this day are left out.

    Raises
    ------
    Problem
        ``paper.coaching.undated`` where nothing has an exact day.
    """
    events = [event for one in ventures for event in _entries(dossier, one, say, on.isoformat()) if event]
    if not events:
        raise problem("paper.coaching.undated")
    for event in events:
        event.add("class", "PRIVATE")
    return calendar(*events)


def _entries(dossier: Dossier, venture: Venture, say: Say, today: str) -> Iterator[Event | None]:
    name = venture.name
    for intake in dossier.all(Intake):
        if intake.venture == venture.id and (intake.next_on or "") >= today:
            yield whole_day(f"{intake.id}-next", intake.next_on, say("paper.coaching.appointment", name=name))
    for step in dossier.all(Promise):
        if step.venture == venture.id and step.state == "open":
            yield whole_day(step.id, step.by, say("paper.coaching.step", name=name, text=step.text))
    for goal in dossier.all(Goal):
        if goal.venture == venture.id and goal.state == "agreed" and not looked_at(dossier, goal):
            yield whole_day(goal.id, goal.review_on, say("paper.coaching.review", name=name))
