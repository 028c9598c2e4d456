"""Gathering: who is missing at the table, as the map tells it; organisations are described, nobody is rated."""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal, NamedTuple, get_args

from sirkit.dossier import Dossier
from sirkit.functions import LETTERS
from sirkit.kinds import Actor, Role, Tie
from sirkit.messages import Message

MOST = 12
"""So many organisations are suggested at most: a list to read, and to ask one by one."""
Sort = Literal["function", "sort", "place"]
SORTS = tuple(one for one in get_args(get_args(Actor.model_fields["sort"].annotation)[0]) if one != "person")
"""The sorts of organisations, as the profile sheet has them."""

_Seat = tuple[Sort, str]
"""What somebody brings to the table: a function, a sort of organisation, a place."""
_Brought = Mapping[str, Mapping[_Seat, Message]]
"""By organisation what it brings, and how that is said."""
_STATES = ("taken_on", "interested")
_HOW = {"taken_on": "gathering.carries", "interested": "gathering.interested"}


class Gap(NamedTuple):
    """What nobody who is invited brings: a function, a sort or a place, and who on the map would; maybe nobody yet."""

    sort: Sort
    value: str
    filled_by: tuple[str, ...]


class Suggested(NamedTuple):
    """An organisation that could be invited, and what it would bring that is missing."""

    actor: str
    reasons: tuple[Message, ...]


class Gathering(NamedTuple):
    """How a table is filled: what is missing, whom to invite so that it is there, what is not known of the guests."""

    gaps: tuple[Gap, ...]
    suggested: tuple[Suggested, ...]
    unknown: tuple[Message, ...]


def gathering(dossier: Dossier, guests: Collection[str]) -> Gathering:
    """Return who is missing at a table of these guests.

    A function is there with an organisation that has taken it on itself or is interested in it. Suggested is, step
    by step, whoever brings most of what is still missing, of several the first by name; individuals are left out.

    Parameters
    ----------
    guests
        Ids of the organisations invited.
    """
    known = {actor.id: actor for actor in dossier.all(Actor) if actor.sort != "person"}
    brought = _brought(dossier, known)
    there = {seat for id_ in guests if id_ in known for seat in brought[id_]}
    others = sorted((id_ for id_ in known if id_ not in guests), key=lambda id_: (known[id_].name.casefold(), id_))
    gaps = tuple(_gaps(brought, there, others))
    return Gathering(gaps, tuple(_suggested(dossier, brought, gaps, guests)), tuple(_unknown(known, brought, guests)))


def _brought(dossier: Dossier, known: Mapping[str, Actor]) -> dict[str, dict[_Seat, Message]]:
    brought: dict[str, dict[_Seat, Message]] = {id_: {} for id_ in known}
    for role in sorted(dossier.all(Role), key=lambda role: _STATES.index(role.state) if role.state in _STATES else 2):
        if role.actor in known and role.state in _STATES:
            how = _HOW[role.state] if role.said_by == "self" else "gathering.noted"
            message = Message(how, {"at": f"function.{role.function}.name"})
            brought[role.actor].setdefault(("function", role.function), message)
    for id_, actor in known.items():
        if actor.sort:
            brought[id_]["sort", actor.sort] = Message("gathering.of_sort", {"at": f"actor.sort.{actor.sort}"})
        if actor.city:
            brought[id_]["place", actor.city] = Message("gathering.from_place", {"place": actor.city})
    return brought


def _gaps(brought: _Brought, there: set[_Seat], others: list[str]) -> Iterator[Gap]:
    """Yield what is missing: functions and sorts in their order, then places, those of most organisations first."""
    by: dict[_Seat, list[str]] = {}
    for id_ in others:
        for seat in brought[id_]:
            by.setdefault(seat, []).append(id_)
    places = sorted((seat for seat in by if seat[0] == "place"), key=lambda seat: (-len(by[seat]), seat[1]))
    functions: list[_Seat] = [("function", letter) for letter in LETTERS]
    sorts: list[_Seat] = [("sort", sort) for sort in SORTS]
    for seat in (*functions, *sorts, *places):
        if seat not in there:
            yield Gap(*seat, tuple(by.get(seat, ())))


def _suggested(
    dossier: Dossier, brought: _Brought, gaps: tuple[Gap, ...], guests: Collection[str]
) -> Iterator[Suggested]:
    missing: set[_Seat] = {(gap.sort, gap.value) for gap in gaps if gap.filled_by}
    order = list(dict.fromkeys(id_ for gap in gaps for id_ in gap.filled_by))
    order.sort(key=lambda id_: (str(dossier.record(Actor.KIND, id_).values["name"]).casefold(), id_))
    ways = _ways(dossier, guests)
    for _ in range(MOST):
        fills = {id_: found for id_ in order if (found := [seat for seat in brought[id_] if seat in missing])}
        order = list(fills)
        if not order:
            return
        best = max(order, key=lambda id_: len(fills[id_]))
        missing -= set(fills[best])
        yield Suggested(best, (*(brought[best][seat] for seat in fills[best]), *ways.get(best, ())))


def _ways(dossier: Dossier, guests: Collection[str]) -> dict[str, tuple[Message, ...]]:
    """Return by organisation which guest knows it or works with it: whoever could invite it in person."""
    names = {actor.id: actor.name for actor in dossier.all(Actor) if actor.sort != "person"}
    found: dict[str, str] = {}
    for tie in dossier.all(Tie):
        for one, other in ((tie.from_actor, tie.to_actor), (tie.to_actor, tie.from_actor)):
            if one in guests and one in names and other not in guests:
                found[other] = min(found.get(other, names[one]), names[one], key=str.casefold)
    return {other: (Message("gathering.through", {"name": name}),) for other, name in found.items()}


def _unknown(known: Mapping[str, Actor], brought: _Brought, guests: Collection[str]) -> Iterator[Message]:
    """Yield what the map does not know of those invited: the question to ask next."""
    keys: Mapping[Sort, str] = {
        "function": "gathering.unknown_function",
        "sort": "gathering.unknown_sort",
        "place": "gathering.unknown_place",
    }
    for sort, key in keys.items():
        count = sum(all(seat[0] != sort for seat in brought[id_]) for id_ in guests if id_ in known)
        if count:
            yield Message(key, {"count": count})
