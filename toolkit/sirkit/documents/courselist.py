"""The catalogue to take along: the training offers of the region for the notice board, and their days for calendars."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from icalendar import Event

from sirkit.announced import Announced, address, announced, offers
from sirkit.documents import offering
from sirkit.documents.calendars import all_day, calendar
from sirkit.documents.naming import actors, public, region
from sirkit.documents.printing import Say, pdf
from sirkit.dossier import Dossier
from sirkit.merging import merged
from sirkit.messages import problem
from sirkit.teaching import Training
from sirkit.text import clean

WHOLE = timedelta(days=7)
"""What takes no longer fills its days in the calendar; of what takes longer only the first day is entered."""
_LINES = (("when",), ("length",), ("where",), ("price",), ("support",))
"""The facts that stand on the notice board besides who offers it, by lines."""


def write(dossier: Dossier, say: Say, *, language: str, on: date) -> bytes:
    """Return the offers that are not over as PDF on A4, by profession; what there is no offer for is not told here.

    Raises
    ------
    Problem
        ``courses.none`` where there is none.
    """
    coming = [one for one in offers(merged(dossier), on=on) if not one.over]
    if not coming:
        raise problem("courses.none")
    home = region(dossier)
    data = {
        "title": say("paper.courses.title_of", region=home.name) if home else say("paper.courses.title"),
        "lead": say("paper.courses.lead", count=len(coming)),
        "groups": [_group(name, some, say) for name, some in groupby(coming, lambda one: one.training.profession)],
        "other": "".join(_other(dossier, say)),
        "foot": say("paper.courses.foot", day=on),
    }
    return pdf("courselist", data, language=language)


def _group(profession: str | None, some: Iterable[Announced], say: Say) -> dict[str, object]:
    return {"name": profession or say("catalogue.further"), "offers": [_offer(one, say) for one in some]}


def _offer(one: Announced, say: Say) -> dict[str, object]:
    lines = [offering.told([said for name in names for said in one.fact(name)], say) for names in _LINES]
    website = one.provider.website if one.provider else None
    by = [offering.told(one.fact("provider"), say), website]
    if any(not one.fact(name) for name in ("when", "where", "price")):
        lines.append(say("paper.courses.ask"))
    return {"title": one.training.title, "by": list(filter(None, by)), "lines": list(filter(None, lines))}


def _other(dossier: Dossier, say: Say) -> Iterator[str]:
    """Yield whom to tell what else one wants to learn, where that is known."""
    home, known = region(dossier), actors(public(dossier))
    if home and home.carer and home.carer in known:
        yield say("paper.courses.other", name=known[home.carer].name)


def write_calendar(dossier: Dossier, say: Say, *, on: date) -> bytes:
    """Return the first days of all offers that are not over as a calendar file (RFC 5545).

    Raises
    ------
    Problem
        ``courses.undated`` where none of them has an exact day.
    """
    whole = merged(dossier)
    events = [event for one in offers(whole, on=on) if not one.over and (event := _event(one, say))]
    if not events:
        raise problem("courses.undated")
    return calendar(*events)


def write_entry(dossier: Dossier, training: Training, say: Say, *, on: date) -> bytes:
    """Return one offer as a calendar file (RFC 5545); give the merged dossier.

    Raises
    ------
    Problem
        ``paper.undated`` where it has no exact day yet.
    """
    event = _event(announced(dossier, training.id, on=on), say)
    if event is None:
        raise problem("paper.undated", name=training.title)
    return calendar(event)


def _event(one: Announced, say: Say) -> Event | None:
    """Return an offer as an entry; what takes longer than a week begins on its day, and says until when it goes."""
    training = one.training
    first, last = _day(training.starts_on), _day(training.ends_on)
    if first is None:
        return None
    short = not training.ends_on or bool(last and last - first < WHOLE)
    summary = training.title if short else say("paper.courses.begins", title=training.title)
    event = all_day(training.id, summary, first, last if short else None, description=_description(one, say))
    event.add("transp", "TRANSPARENT")
    if place := address(training):
        event.add("location", clean(place))
    if one.provider and one.provider.website:
        event.add("url", one.provider.website)
    return event


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value or "")
    except ValueError:
        return None


def _description(one: Announced, say: Say) -> str:
    return "\n".join(f"{fact['label']}: {fact['value']}" for fact in offering.facts(one, say))
