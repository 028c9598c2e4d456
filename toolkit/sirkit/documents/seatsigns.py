"""Name signs of a matching event: a large number, the organisation, its functions, and a line for the name."""

from sirkit.documents.printing import Say, pdf
from sirkit.documents.timetable import brief, timetable
from sirkit.dossier import Dossier
from sirkit.fair import Event
from sirkit.merging import merged
from sirkit.roles import borne


def write(dossier: Dossier, event: Event, say: Say, *, language: str) -> bytes:
    """Return the signs as PDF, eight to a page A4; only functions an organisation says it has taken on stand there."""
    table, roles = timetable(dossier, event, say), borne(merged(dossier))
    signs = [
        {
            "number": seat.number,
            "name": seat.name,
            "letters": sorted({role.function for role in roles.get(seat.guest.actor, ()) if role.covered}),
        }
        for seat in table.present()
    ]
    data = {
        "title": say("paper.event.signs", name=event.name),
        "event": brief(event.name, 60),
        "name": say("paper.event.name"),
        "seats": signs,
    }
    return pdf("seatsigns", data, language=language)
