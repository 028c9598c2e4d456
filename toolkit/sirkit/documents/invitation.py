"""An invitation to a meeting: one page with the agenda, and the same as a calendar file."""

from datetime import UTC, date, datetime, timedelta

from icalendar import Event

from sirkit.documents.calendars import begins, calendar
from sirkit.documents.naming import actors, day, named, region
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.kinds import Meeting
from sirkit.messages import problem
from sirkit.text import clean

MOST = 12
"""So many agenda items fit on the page."""
_WORDS = (
    "paper.invitation.title",
    "paper.invitation.agenda",
    "paper.invitation.agenda_empty",
    "paper.invitation.bring",
)


def write(dossier: Dossier, meeting: Meeting, say: Say, *, language: str) -> bytes:
    """Return the invitation as PDF, one page A4."""
    items = list(meeting.agenda.values())
    data = {
        "title": say("paper.invitation.to", name=meeting.name),
        "name": meeting.name,
        "words": words(say, *_WORDS),
        "intro": _intro(dossier, say),
        "facts": _facts(dossier, meeting, say),
        "agenda": items[:MOST],
        "more": say("paper.invitation.more", count=len(items) - MOST) if len(items) > MOST else None,
    }
    return pdf("invitation", data, language=language)


def _intro(dossier: Dossier, say: Say) -> str | None:
    home = region(dossier)
    return say("paper.invitation.intro", region=home.name) if home else None


def _facts(dossier: Dossier, meeting: Meeting, say: Say) -> list[dict[str, str]]:
    home = region(dossier)
    unknown = say("paper.unknown")
    lasting = say("paper.invitation.minutes", count=meeting.minutes) if meeting.minutes else unknown
    lines = [
        (say("paper.invitation.day"), day(meeting.on, say)),
        (say("paper.invitation.at"), say("paper.invitation.clock", time=meeting.at) if meeting.at else unknown),
        (say("paper.invitation.lasts"), lasting),
        (say("paper.invitation.venue"), meeting.venue or unknown),
    ]
    if home and home.carer:
        lines.append((say("paper.invitation.from"), named(actors(dossier), home.carer, say)))
    return [{"label": label, "value": value} for label, value in lines]


def write_calendar(dossier: Dossier, meeting: Meeting, say: Say, *, stamp: datetime | None = None) -> bytes:
    """Return the meeting as a calendar file (RFC 5545), its time in Europe/Berlin.

    Its UID is made of the record's id, so that a newer file replaces the entry. Without a time it lasts all day.

    Parameters
    ----------
    stamp
        When the file was made; now, if not given.

    Raises
    ------
    Problem
        ``paper.undated`` where the meeting has no exact day yet.
    """
    start = _start(meeting)
    event = Event()
    event.add("uid", f"{meeting.id}@sirkit")
    event.add("dtstamp", stamp or datetime.now(UTC))
    event.add("summary", clean(meeting.name))
    event.add("dtstart", start)
    if isinstance(start, datetime) and meeting.minutes:
        event.add("duration", timedelta(minutes=meeting.minutes))
    if meeting.venue:
        event.add("location", clean(meeting.venue))
    event.add("description", clean(_description(dossier, meeting, say)))
    return calendar(event)


def _start(meeting: Meeting) -> date | datetime:
    start = begins(meeting.on, meeting.at)
    if start is None:
        raise problem("paper.undated", name=meeting.name)
    return start


def _description(dossier: Dossier, meeting: Meeting, say: Say) -> str:
    items = [f"{number}. {line}" for number, line in enumerate(meeting.agenda.values(), 1)]
    lines = [_intro(dossier, say), say("paper.invitation.agenda"), *(items or [say("paper.invitation.agenda_empty")])]
    return "\n".join(line for line in lines if line)
