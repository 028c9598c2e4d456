"""Confirming: which entries have been quiet for so long that somebody should ask whether they still hold."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from sirkit.days import a_year_on, last_day
from sirkit.dossier import Dossier, Reference
from sirkit.kinds import Actor, Need, Offer, Role, Wish
from sirkit.merging import standing


class Quiet(NamedTuple):
    """An entry that asks to be confirmed, and the day of its last sign of life; empty where none is known."""

    actor: str
    last: str


def unconfirmed(dossier: Dossier, written: Mapping[Reference, str], today: date) -> tuple[Quiet, ...]:
    """Return the entries whose last sign of life is older than twelve months, the longest quiet first.

    A sign of life is the day an entry is as of, the day one of its functions was taken on or confirmed, and the day
    somebody last wrote to it or to what belongs to it; of entries called the same, one sign is enough for all. Exactly
    twelve months is not older; a day to come is no sign.

    Parameters
    ----------
    written
        (kind, id) of a record to the day somebody last wrote to it.
    today
        The day where people sit.
    """
    now, into = today.isoformat(), standing(dossier)
    last = {into.get(actor.id, actor.id): "" for actor in dossier.all(Actor)}
    for actor, days in _told(dossier, written):
        first = into.get(actor, actor)
        if first in last:
            last[first] = max(last[first], _latest(days, now))
    quiet = [Quiet(actor, day) for actor, day in last.items() if not day or a_year_on(day) < now]
    return tuple(sorted(quiet, key=lambda one: (one.last, one.actor)))


def _told(dossier: Dossier, written: Mapping[Reference, str]) -> Iterator[tuple[str, tuple[str | None, ...]]]:
    """Yield for all an organisation says of itself whose it is, and the days it speaks of."""
    for actor in dossier.all(Actor):
        yield actor.id, (actor.as_of, written.get((Actor.KIND, actor.id)))
    for role in dossier.all(Role):
        yield role.actor, (role.confirmed_on, role.since, written.get((Role.KIND, role.id)))
    others: list[Offer | Wish] = [*dossier.all(Offer), *dossier.all(Need), *dossier.all(Wish)]
    for one in others:
        yield one.actor, (written.get((one.KIND, one.id)),)


def _latest(days: tuple[str | None, ...], now: str) -> str:
    """Return the latest of these days that has come; a month or a year that has begun counts up to today."""
    return max((min(last_day(day), now) for day in days if day and day <= now), default="")
