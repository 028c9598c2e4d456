"""Package (*Förderpaket*): who in the region could give the building blocks of a training's support, and the sums.

The region's own building blocks come before the statutory instruments (``funding``). Who could give one is read from
the offers on the map, the functions taken on (F and G) and the meeting places; whether they do is theirs to say.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, get_args

from sirkit import matches
from sirkit.days import last_day
from sirkit.dossier import Dossier
from sirkit.kinds import Actor, Offer, Place, Role
from sirkit.learners import Match, aids_of, matched, point
from sirkit.matches import Line
from sirkit.messages import Message
from sirkit.places import distance_km
from sirkit.teaching import Aid, Hindrance, Support, Training

_TABLE = Path(__file__).parent / "data" / "funding" / "blocks.csv"
SUPPORT: tuple[Support, ...] = tuple(sort for sort in get_args(Support) if sort != "other")
"""The building blocks that are looked for; what else there is people enter themselves."""
FIT = 0.3
"""From which likeness of words on an offer could be a building block."""
MOST = 5
"""So many organisations are named for each."""
_BY_DUTY: tuple[tuple[str, Support, str], ...] = (
    ("money", "stipend", "package.reason.money"),
    ("volunteering", "mentor", "package.reason.volunteering"),
    ("volunteering", "release", "package.reason.release"),
)
"""Which building blocks a duty of function F speaks for, and the reasons it gives."""
_NEEDED: Mapping[Hindrance, tuple[Support, str]] = MappingProxyType(
    {
        "money": ("stipend", "package.wanted.stipend"),
        "children": ("childcare", "package.wanted.childcare"),
        "travel": ("transport", "package.wanted.transport"),
        "release": ("release", "package.wanted.release"),
    }
)
"""Which building block helps against a hindrance, and the question about it."""


class Giver(NamedTuple):
    """An organisation that could give a building block, and why; ``away`` in kilometres where both places are known."""

    actor: str
    name: str
    reasons: tuple[Message, ...]
    away: float | None


class Block(NamedTuple):
    """A building block: what somebody entered of it for the training, and who could give it."""

    support: Support
    entered: tuple[Aid, ...]
    givers: tuple[Giver, ...]


@dataclass(frozen=True, slots=True)
class Totals:
    """The sums of a package in whole euros, None where they are not known.

    ``price`` and ``own`` are for all seats together. Only a promised stipend is money for the price; what else is
    promised has a worth of its own.
    """

    price: int | None
    own: int | None
    promised: int
    in_kind: int
    open: int | None


@dataclass(frozen=True, slots=True)
class Package:
    """The funding package of a training: its building blocks, its sums in sentences, and what is still to be asked."""

    blocks: tuple[Block, ...]
    totals: Totals
    messages: tuple[Message, ...]
    questions: tuple[Message, ...]


def aids(dossier: Dossier, training: Training, *, today: str = "") -> Package:
    """Return the regional building blocks of a training's funding package; give the merged dossier where there is one.

    Parameters
    ----------
    today
        A day, ``YYYY-MM-DD``: what was offered until an earlier one is left out.
    """
    entered = aids_of(dossier, training)
    could = _could(dossier, today)
    blocks = tuple(
        Block(
            sort,
            tuple(aid for aid in entered if aid.sort == sort),
            _givers(dossier, training, could.get(sort, {})),
        )
        for sort in SUPPORT
    )
    sums = totals(training, entered)
    asked = (*_asked(training, entered), *_wanted(matched(dossier, training), entered))
    return Package(blocks, sums, tuple(_sentences(sums, entered)), asked)


def totals(training: Training, entered: Iterable[Aid]) -> Totals:
    """Return the sums; price and own share are each times the seats."""
    promised = [aid for aid in entered if aid.state == "promised"]
    money = sum(aid.worth or 0 for aid in promised if aid.sort == "stipend")
    price, own = _times(training.price, training.seats), _times(training.own_share, training.seats)
    left = None if price is None or own is None else price - own - money
    return Totals(price, own, money, sum(aid.worth or 0 for aid in promised) - money, left)


def _times(euros: int | None, seats: int | None) -> int | None:
    if euros == 0:
        return 0
    return None if euros is None or seats is None else euros * seats


def _sentences(sums: Totals, entered: Sequence[Aid]) -> Iterator[Message]:
    if sums.price is not None:
        yield Message("package.price", {"euros": sums.price})
    if sums.own is not None:
        yield Message("package.own", {"euros": sums.own})
    if sums.promised:
        yield Message("package.promised", {"euros": sums.promised})
    elif not any(aid.sort == "stipend" and aid.state == "promised" for aid in entered):
        yield Message("package.no_money")
    if sums.in_kind:
        yield Message("package.in_kind", {"euros": sums.in_kind})
    if sums.open is not None:
        key = "package.open" if sums.open > 0 else "package.over" if sums.open < 0 else "package.covered"
        yield Message(key, {"euros": abs(sums.open)} if sums.open else {})
    waiting = sum(aid.state == "asked" for aid in entered)
    if waiting:
        yield Message("package.asked", {"count": waiting})


def _asked(training: Training, entered: Iterable[Aid]) -> Iterator[Message]:
    """Yield what has to be known before the sums are, and how many building blocks nobody was asked for."""
    if training.price is None:
        yield Message("package.price_unknown")
    if training.own_share is None:
        yield Message("package.own_unknown")
    elif training.price is not None and training.own_share > training.price:
        yield Message("training.check.own_share", {"own": training.own_share, "price": training.price})
    if training.seats is None and training.price != 0:
        yield Message("package.seats_unknown")
    unknown = sum(aid.state == "promised" and aid.worth is None for aid in entered)
    if unknown:
        yield Message("package.worth_unknown", {"count": unknown})
    suggested = sum(aid.state == "suggested" for aid in entered)
    if suggested:
        yield Message("package.unasked", {"count": suggested})


def _wanted(some: Iterable[Match], entered: Iterable[Aid]) -> Iterator[Message]:
    """Yield the building blocks that learners would need and that nobody has been asked for yet."""
    moving = {aid.sort for aid in entered if aid.state != "suggested"}
    left = [one.hindrance for match in some for one in match.hindrances if one.state != "removed"]
    for hindrance, (sort, key) in _NEEDED.items():
        if hindrance in left and sort not in moving:
            yield Message(key, {"count": left.count(hindrance)})


def _givers(dossier: Dossier, training: Training, some: Mapping[str, list[Message]]) -> tuple[Giver, ...]:
    """Return who could give a building block: those with most reasons first, then the nearest, then by name."""
    here, found = point(training), []
    for id_, reasons in some.items():
        actor = dossier.record(Actor.KIND, id_).entity
        if isinstance(actor, Actor):
            home = point(actor)
            away = distance_km(here, home) if here and home else None
            found.append(Giver(id_, actor.name, tuple(reasons), away))

    def rank(one: Giver) -> tuple[int, bool, float, str]:
        return -len(one.reasons), one.away is None, one.away or 0.0, one.name.casefold()

    return tuple(sorted(found, key=rank)[:MOST])


def _could(dossier: Dossier, today: str) -> dict[Support, dict[str, list[Message]]]:
    """Return for each building block who could give it, with the reasons; single persons are left out."""
    organisations = {actor.id for actor in dossier.all(Actor) if actor.sort != "person"}
    found: dict[Support, dict[str, list[Message]]] = {}
    for sort, actor, reason in (*_offered(dossier, today), *_carried(dossier), *_run(dossier)):
        if actor in organisations:
            found.setdefault(sort, {}).setdefault(actor, []).append(reason)
    return found


def _offered(dossier: Dossier, today: str) -> Iterator[tuple[Support, str, Message]]:
    """Yield the offers on the map that speak of a building block, by their words or as answers of a firm's sheet."""
    offers = sorted((one for one in dossier.all(Offer) if last_day(one.until) >= today), key=lambda one: one.id)
    for offer, sorts in zip(offers, _spoken(offers), strict=True):
        for sort in sorts:
            yield sort, offer.actor, Message("package.reason.offers", {"text": offer.text})


def _spoken(offers: list[Offer]) -> list[list[Support]]:
    """Return for each offer the building blocks it speaks of."""
    if not offers:
        return []
    blocks = _blocks()
    needs = [Line(at, words, None) for at, (_, words) in enumerate(blocks)]
    lines = [Line(at, offer.text, offer.category) for at, offer in enumerate(offers)]
    fits = matches.fits(*matches.read(needs, lines)).T.tolist()
    return [
        [
            sort
            for sort in SUPPORT
            if _speaks(sort, offer, [fit for (one, _), fit in zip(blocks, row, strict=True) if one == sort])
        ]
        for offer, row in zip(offers, fits, strict=True)
    ]


def _speaks(sort: Support, offer: Offer, fits: Iterable[float]) -> bool:
    """Return whether an offer speaks of a building block; one entered as money or a room is that and nothing else."""
    category, engagement = _entered_as()[sort]
    if offer.category in {one for one, _ in _entered_as().values() if one}:
        return offer.category == category
    return bool(engagement and offer.engagement == engagement) or max(fits, default=0) >= FIT


def _carried(dossier: Dossier) -> Iterator[tuple[Support, str, Message]]:
    """Yield what organisations say they have taken on: function F by its duties, function G as a room."""
    for role in sorted((one for one in dossier.all(Role) if one.covered), key=lambda one: one.id):
        if role.function == "G":
            yield "room", role.actor, Message("package.reason.meeting")
        if role.function == "F":
            for duty, sort, key in _BY_DUTY:
                if duty in role.duties:
                    yield sort, role.actor, Message(key)


def _run(dossier: Dossier) -> Iterator[tuple[Support, str, Message]]:
    """Yield the meeting places as rooms of those who run them."""
    for place in sorted(dossier.all(Place), key=lambda one: one.id):
        if place.run_by:
            yield "room", place.run_by, Message("package.reason.runs", {"name": place.name})


@cache
def _rows() -> tuple[Mapping[str, str], ...]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def _blocks() -> tuple[tuple[Support, str], ...]:
    """Return the words by which building blocks are recognised, one after the other."""
    sorts = {sort: row for row in _rows() for sort in SUPPORT if sort == row["support"]}
    return tuple((sort, word) for sort, row in sorts.items() for word in f"{row['de']}, {row['en']}".split(", "))


@cache
def _entered_as() -> Mapping[Support, tuple[str, str]]:
    """Return the category and the engagement by which an offer is entered as a building block."""
    return {sort: (row["category"], row["engagement"]) for row in _rows() for sort in SUPPORT if sort == row["support"]}
