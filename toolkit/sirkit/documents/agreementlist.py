"""Agreements to take along: the list with what decided them, a reminder to copy, and their days for the calendar.

What did not come about is counted and stands nowhere by name; individuals are never named.
"""

from collections.abc import Sequence
from datetime import date

from icalendar import Event

from sirkit.agreements import OPEN, counted, event_of, made_on, ordered, sentences, tally
from sirkit.documents import agreementsheet
from sirkit.documents.approach import named
from sirkit.documents.calendars import calendar, whole_day
from sirkit.documents.naming import day
from sirkit.documents.printing import Say, pdf
from sirkit.dossier import Dossier
from sirkit.fair import Agreement
from sirkit.merging import merged
from sirkit.messages import Message, problem

COLUMNS = (
    "paper.agreements.one",
    "paper.agreements.other",
    "paper.agreements.by",
    "paper.agreements.state",
)
STATES = {
    "agreed": "agreements.state.agreed",
    "running": "agreements.state.running",
    "kept": "agreements.state.kept",
    "failed": "agreements.state.failed",
}


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the agreements as PDF on A4: list, what decided them, and both networks beside each other."""
    whole, found = merged(dossier), tally(dossier)
    listed = [one for one in ordered(whole) if one.state != "failed"]
    data = {
        "title": say("paper.agreements.title"),
        "foot": say("paper.agreements.foot", day=on),
        "lead": _line(counted(found), say) or say("paper.agreements.empty"),
        "columns": [say(key) for key in COLUMNS],
        "rows": [_row(whole, one, say) for one in listed],
        "decided": say("agreements.decided_title"),
        "sentences": [_said(one, say) for one in sentences(found)],
        "network": {
            "title": agreementsheet.title(dossier, say),
            "sentence": agreementsheet.sentence(dossier, say),
            "rows": agreementsheet.rows(dossier, say),
        },
        "rule": say("agreements.net.rule"),
    }
    return pdf("agreements", data, language=language, picture=agreementsheet.drawn(dossier, say, width=760))


def _said(message: Message, say: Say) -> str:
    return say(message.key, **message.values)


def _line(messages: Sequence[Message], say: Say) -> str:
    return " · ".join(_said(one, say) for one in messages)


def _row(whole: Dossier, agreement: Agreement, say: Say) -> list[dict[str, str]]:
    gives, gets = agreement.gives, agreement.gets or say("paper.agreements.open")
    return [
        {"strong": _name(whole, agreement.one, say), "text": gives},
        {"strong": _name(whole, agreement.other, say), "text": gets},
        {"strong": "", "text": day(agreement.by, say)},
        {"strong": "", "text": say(STATES[agreement.state])},
    ]


def _name(whole: Dossier, actor: str, say: Say) -> str:
    return named(whole, actor, say) or say("paper.unknown")


def reminder(whole: Dossier, agreement: Agreement, say: Say) -> str:
    """Return a friendly text that asks how an agreement stands: who, what, by when; no blame, no name of a person.

    Parameters
    ----------
    whole
        The dossier in which organisations called the same are one.
    """
    one, other = _name(whole, agreement.one, say), _name(whole, agreement.other, say)
    lines = [
        say("paper.reminder.hello"),
        "",
        _opened(whole, agreement, say),
        f"\N{EN DASH} {one}: {agreement.gives}",
        f"\N{EN DASH} {other}: {agreement.gets or say('paper.agreements.open')}",
        *([say("paper.reminder.by", day=day(agreement.by, say))] if agreement.by else []),
        "",
        say("paper.reminder.ask"),
        "",
        say("paper.reminder.thanks"),
    ]
    return "\n".join(lines)


def _opened(whole: Dossier, agreement: Agreement, say: Say) -> str:
    event, on = event_of(whole, agreement), made_on(whole, agreement)
    if event:
        return say("paper.reminder.at", name=event.name)
    return say("paper.reminder.on", day=day(on, say)) if on else say("paper.reminder.once")


def write_calendar(dossier: Dossier, say: Say) -> bytes:
    """Return the days of what is still to be kept as a calendar file (RFC 5545), each a whole day.

    A UID is made of the record's id, so that a newer file replaces the entry.

    Raises
    ------
    Problem
        ``paper.agreements.undated`` where none of them has an exact day.
    """
    whole = merged(dossier)
    events = [event for one in ordered(whole) if one.state in OPEN and (event := _event(whole, one, say))]
    if not events:
        raise problem("paper.agreements.undated")
    return calendar(*events)


def _event(whole: Dossier, agreement: Agreement, say: Say) -> Event | None:
    one, other = _name(whole, agreement.one, say), _name(whole, agreement.other, say)
    lines = [f"{one}: {agreement.gives}", f"{other}: {agreement.gets or say('paper.agreements.open')}"]
    summary = say("paper.agreements.between", one=one, other=other)
    return whole_day(agreement.id, agreement.by, summary, "\n".join(lines))
