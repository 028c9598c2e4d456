"""Wish forms of a matching event: whom would I like to meet? What is ticked there, only the organiser sees."""

from collections.abc import Iterator, Sequence

from sirkit.documents.printing import Say, pdf, words
from sirkit.documents.timetable import Seat, Timetable, about, brief, timetable
from sirkit.dossier import Dossier
from sirkit.fair import Event

LISTED = 60
"""So many stand on a form to be ticked; where there are more, their numbers are written in, and a list goes with it."""
_WIDE = 16
"""Up to so many have the whole width, with room for what they offer and seek."""
_WORDS = (
    "paper.event.wishes_title",
    "paper.event.wishes_lead",
    "paper.event.wishes_private",
    "paper.event.wishes_fill",
    "paper.event.own_number",
    "paper.event.own_organisation",
    "paper.event.number",
    "paper.event.whom",
    "paper.event.must",
    "paper.event.like",
    "paper.event.no",
    "paper.event.who",
)


def write(dossier: Dossier, event: Event, say: Say, *, language: str) -> bytes:
    """Return the forms as PDF, A4: in a two-sided event one for each side, else one for everybody, to be copied."""
    table = timetable(dossier, event, say)
    data = {
        "title": say("paper.event.wishes", name=event.name),
        "event": brief(event.name, 90),
        "words": words(say, *_WORDS),
        "forms": [_form(heading, seats, say) for heading, seats in _forms(table, say)],
    }
    return pdf("wishform", data, language=language)


def _forms(table: Timetable, say: Say) -> Iterator[tuple[str, Sequence[Seat]]]:
    """Yield for whom each form is, and whom it lists."""
    there = table.present()
    initiatives = [seat for seat in there if seat.guest.side != "partner"]
    partners = [seat for seat in there if seat.guest.side == "partner"]
    if table.event.format != "two_sided" or not (initiatives and partners):
        yield say("paper.event.for_all"), there
    else:
        yield say("paper.event.for_initiatives"), partners
        yield say("paper.event.for_partners"), initiatives


def _form(heading: str, seats: Sequence[Seat], say: Say) -> dict[str, object]:
    wide = len(seats) <= _WIDE
    name, length = (120, 110) if wide else (60, 70)
    listed = [
        {
            "number": seat.number,
            "name": brief(seat.name, name),
            "about": about(seat, say, length),
        }
        for seat in seats
    ]
    return {"for": heading, "wide": wide, "listed": listed, "by_number": len(seats) > LISTED}
