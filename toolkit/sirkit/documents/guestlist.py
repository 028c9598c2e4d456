"""The guest list (*Einladungsliste*): who is invited, what is missing at the table, and whom to invite for it."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sirkit.documents.naming import actors, public
from sirkit.documents.printing import Say, pdf, words
from sirkit.dossier import Dossier
from sirkit.gathering import Gap, Sort, gathering
from sirkit.merging import standing

_SORTS: tuple[Sort, ...] = ("function", "sort", "place")
_WORDS = (
    "paper.guests.invited",
    "paper.guests.nobody",
    "paper.guests.missing",
    "paper.guests.complete",
    "paper.guests.ask",
    "paper.guests.could",
    "paper.guests.why",
    "paper.guests.who_asks",
)


class Invited(NamedTuple):
    """Who is invited, by id, and to what; empty where that is not said."""

    to: str
    guests: Collection[str]


def write(dossier: Dossier, invited: Invited, say: Say, *, language: str, on: date) -> bytes:
    """Return the guest list as PDF on A4; what the map suggests stands first."""
    into, shown = standing(dossier), public(dossier)
    known = actors(shown)
    there = {into.get(id_, id_) for id_ in invited.guests} & set(known)
    found = gathering(shown, there)
    data = {
        "title": say("paper.guests.title"),
        "foot": say("paper.guests.foot", day=on),
        "name": invited.to,
        "lead": say("paper.guests.lead"),
        "words": words(say, *_WORDS),
        "guests": sorted((known[id_].name for id_ in there), key=str.casefold),
        "missing": [
            {"title": say(f"gathering.missing_{sort}"), "names": listed(found.gaps, sort, say)} for sort in _SORTS
        ],
        "could": [
            {
                "name": known[one.actor].name,
                "reasons": [say(reason.key, **reason.values) for reason in one.reasons],
            }
            for one in found.suggested
        ],
        "unknown": [say(message.key, **message.values) for message in found.unknown],
    }
    return pdf("guestlist", data, language=language)


def listed(gaps: Collection[Gap], sort: Sort, say: Say) -> list[str]:
    """Return what is missing of one sort, in words; what nobody on the map brings says so."""
    return [
        called(gap, say) if gap.filled_by else say("gathering.nobody_yet", name=called(gap, say))
        for gap in gaps
        if gap.sort == sort
    ]


def called(gap: Gap, say: Say) -> str:
    """Return what is missing, as it is called."""
    if gap.sort == "place":
        return gap.value
    return say(f"function.{gap.value}.name" if gap.sort == "function" else f"actor.sort.{gap.value}")
