"""The schedule of a lab on paper: until when it takes, the picture, all tasks as a table; also as a picture alone."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import partial

from sirkit.documents.naming import called
from sirkit.documents.printing import Say, pdf, png
from sirkit.dossier import Dossier
from sirkit.labclashes import clashes
from sirkit.labdays import Timetable, day, near, timetable
from sirkit.labs import Whole, filling, whole
from sirkit.labtold import doubt, lasts, room
from sirkit.messages import Message, problem
from sirkit.pictures.gantt import MOST, Bar, Days, Words, draw
from sirkit.piloting import Lab, LabTask
from sirkit.workdays import holidays

PHASES = ("codesign", "coproduction", "coevaluation")
HEADS = (
    "paper.labtimes.task",
    "paper.labtimes.phase",
    "paper.labtimes.first",
    "paper.labtimes.last",
    "paper.labtimes.days",
    "paper.labtimes.room",
    "paper.labtimes.after",
    "paper.labtimes.who",
)
SATURDAY = 5
_NAMED = 16
"""So many holidays are named below a picture."""
_WIDE = 1000


def write(dossier: Dossier, lab: Lab, say: Say, *, language: str, on: date) -> bytes:
    """Return the schedule as PDF, A4 landscape; ``dossier`` is the merged one, ``on`` the day it is made.

    Raises
    ------
    Problem
        ``labtimes.no_tasks`` without tasks, ``labs.cycle`` or ``labs.itself`` where there is no schedule.
    """
    one, table = planned(dossier, lab, on)
    data = {
        "title": say("paper.labtimes.of", name=lab.title),
        "foot": say("paper.labtimes.foot", day=on),
        "sentence": _told((*lasts(one, table), *(remark.message for remark in clashes(one, on))), say),
        "doubt": _told(doubt(one, table), say),
        "rows": rows(dossier, one, table, say),
    }
    return pdf("ganttsheet", data, language=language, picture=drawn(one, table, say, width=_WIDE, alone=False))


def write_svg(dossier: Dossier, lab: Lab, say: Say, *, on: date) -> bytes:
    """Return the schedule as SVG; its title and what its signs mean stand in it. Raises what ``write`` does."""
    return drawn(*planned(dossier, lab, on), say, width=_WIDE).encode()


def write_png(dossier: Dossier, lab: Lab, say: Say, *, on: date) -> bytes:
    """Return the schedule as PNG, about 1,900 pixels wide. Raises what ``write`` does."""
    return png(drawn(*planned(dossier, lab, on), say, width=_WIDE))


def planned(dossier: Dossier, lab: Lab, on: date) -> tuple[Whole, Timetable]:
    """Return a lab and its schedule.

    Raises
    ------
    Problem
        ``labtimes.no_tasks`` without tasks, ``labs.cycle`` or ``labs.itself`` where there is no schedule.
    """
    one = whole(dossier, lab.id)
    if not one.tasks:
        raise problem("labtimes.no_tasks", name=lab.title)
    return one, timetable(one, on)


def sentence(one: Whole, table: Timetable, say: Say) -> str:
    """Return the schedule in words: until when it takes, what decides that, and what it rests on."""
    return _told(lasts(one, table), say)


def rows(dossier: Dossier, one: Whole, table: Timetable, say: Say) -> list[list[str]]:
    """Return the table, its heads first, the tasks by their first days."""
    names = {task.id: task.text for task in one.tasks}
    who = {role.id: _who(dossier, one, role.id, say) for role in one.roles}
    tasks = sorted(one.tasks, key=lambda task: (table.first(task.id), table.last(task.id)))
    return [[say(key) for key in HEADS], *(_row(task, table, names, who, say) for task in tasks)]


def _row(task: LabTask, table: Timetable, names: Mapping[str, str], who: Mapping[str, str], say: Say) -> list[str]:
    return [
        task.text,
        say(f"labs.phase.{task.phase}"),
        say("paper.day", day=table.first(task.id)),
        say("paper.day", day=table.last(task.id)),
        say("paper.unknown") if task.days is None else str(task.days),
        _told((room(task, table),), say),
        ", ".join(names[other] for other in task.after if other in names),
        who.get(task.role or "", ""),
    ]


def _who(dossier: Dossier, one: Whole, id_: str, say: Say) -> str:
    role = next(role for role in one.roles if role.id == id_)
    actor = filling(dossier, role)
    gap = say("labsheets.role_gone" if role.actor else "labsheets.role_open")
    return f"{role.title}: {called(actor, say) or gap}"


def drawn(one: Whole, table: Timetable, say: Say, *, width: int, alone: bool = True) -> str:
    """Return the schedule as SVG, so many pixels wide."""
    told = free(table)
    days = Days(told, tuple(_marked(one, table, say)))
    left = len(one.tasks) - MOST
    more = [say("labtimes.more", count=left)] if left > 0 else []
    words = Words(
        say("paper.labtimes.of", name=one.lab.title),
        sentence(one, table, say),
        [say(f"labs.phase.{phase}") for phase in PHASES],
        say("labs.told.critical"),
        say("labtimes.weekend"),
        say("labtimes.holiday"),
        " ".join([_holidays(table, told, say), *more]),
        partial(_short, say=say),
        lambda one: say("labtimes.tick", day=one.day, month=say(f"labs.month.{one.month}"), year=str(one.year)),
    )
    return draw([_bar(task, table, say) for task in one.tasks], words, days, width=width, alone=alone)


def _bar(task: LabTask, table: Timetable, say: Say) -> Bar:
    first, last = table.first(task.id), table.last(task.id)
    told = _short(first, say) if first == last else f"{_short(first, say)} \N{EN DASH} {_short(last, say)}"
    return Bar(
        task.text,
        PHASES.index(task.phase),
        first,
        last,
        told,
        task.id in table.critical and not task.done_on,
        task.days == 0,
    )


def _short(one: date, say: Say) -> str:
    return say("labtimes.short", day=one.day, month=say(f"labs.month.{one.month}"))


def _marked(one: Whole, table: Timetable, say: Say) -> Iterator[tuple[date, str]]:
    """Yield the days of the lab itself that lie near enough to be drawn."""
    for said, last, key in (
        (one.lab.evaluation_on, False, "labtimes.mark_evaluation"),
        (one.lab.ends_on, True, "labtimes.mark_end"),
    ):
        found = day(said, last=last)
        if found and table.calendar.start <= found and near(found, table.calendar.start):
            yield found, say(key)


def free(table: Timetable) -> Mapping[date, str]:
    """Return the holidays on weekdays from the first day of a schedule to its last, with their names."""
    first, last = table.calendar.start, table.ends + timedelta(days=1)
    years = range(first.year, last.year + 1)
    found = {one: name for year in years for one, name in holidays(year, table.calendar.land).items()}
    return {one: name for one, name in sorted(found.items()) if first <= one <= last and one.weekday() < SATURDAY}


def _holidays(table: Timetable, found: Mapping[date, str], say: Say) -> str:
    """Return which holidays lie in it, and whose they are."""
    of = say("labtimes.holidays_land" if table.calendar.land else "labtimes.holidays_all")
    none = say("labtimes.holidays_none")
    if not found:
        return f"{of} {none}"
    named = [f"{_short(one, say)} {name}" for one, name in found.items()]
    return f"{of} {', '.join(named[:_NAMED])}{' …' if len(named) > _NAMED else ''}"


def _told(messages: tuple[Message, ...], say: Say) -> str:
    return " ".join(say(message.key, **message.values) for message in messages)
