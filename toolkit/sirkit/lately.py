"""Lately: what was entered or changed since a day, organisation by organisation, as it stands now."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sirkit.changes import Change, SettingOp
from sirkit.days import day_of
from sirkit.dossier import Dossier, Record
from sirkit.kinds import Actor, Need, Offer, Place, Role, Tie
from sirkit.messages import Message

_QUIET = {"ags", "as_of", "established", "lat", "licence", "lon", "source", "values"}
"""Fields of an organisation that are no news."""
_SAYS_WHO = {"state", "said_by"}
_ENTERED, _TAKES_ON, _WORKS_WITH, _PLACE, _OFFERS, _SEEKS, _CHANGED = range(7)

Named = Mapping[str, Actor]
"""The organisations that may be named, by id."""


class Lately(NamedTuple):
    """What is new with one organisation: the day of the newest, and the facts, the weightiest first."""

    actor: str
    day: str
    facts: tuple[Message, ...]


class _Fact(NamedTuple):
    """A fact about an organisation; of one rank and record there is one."""

    actor: str
    rank: int
    message: Message


def lately(dossier: Dossier, changes: Iterable[Change]) -> tuple[Lately, ...]:
    """Return what these changes brought that still stands, the newest first.

    Nobody who wrote is named, no individuals, and nothing that was dropped; to be suggested or asked is no news.

    Parameters
    ----------
    changes
        In the journal's order.
    """
    named = {actor.id: actor for actor in dossier.all(Actor) if actor.sort != "person"}
    facts: dict[str, dict[tuple[int, str], Message]] = {}
    newest: dict[str, tuple[int, str]] = {}
    for number, change in enumerate(changes):
        for op in change.ops:
            fact = _fact(op, dossier.record(op.kind, op.id), named) if isinstance(op, SettingOp) else None
            if fact is not None and fact.actor in named:
                facts.setdefault(fact.actor, {})[fact.rank, op.id] = fact.message
                newest[fact.actor] = (number, day_of(change.at))
    order = sorted(facts, key=lambda actor: newest[actor], reverse=True)
    return tuple(Lately(actor, newest[actor][1], _weighed(facts[actor])) for actor in order)


def _weighed(facts: Mapping[tuple[int, str], Message]) -> tuple[Message, ...]:
    """Return the facts, the weightiest first; that something changed is no news of one that is new itself."""
    entered = any(rank == _ENTERED for rank, _ in facts)
    return tuple(facts[key] for key in sorted(facts) if not (entered and key[0] == _CHANGED))


def _fact(op: SettingOp, record: Record, named: Named) -> _Fact | None:
    """Return what an operation says about an organisation, as the record stands now; None where that is no news."""
    tell = _TELL.get(record.kind)
    return None if tell is None or record.dropped or record.entity is None else tell(op, record.entity, named)


def _of_actor(op: SettingOp, actor: Actor, _named: Named) -> _Fact | None:
    if op.field == "name" and op.was is None:
        return _Fact(actor.id, _ENTERED, Message("lately.entered"))
    return None if op.field in _QUIET else _Fact(actor.id, _CHANGED, Message("lately.changed"))


def _of_role(op: SettingOp, role: Role, _named: Named) -> _Fact | None:
    if op.field not in _SAYS_WHO or role.said_by != "self" or role.state not in ("taken_on", "interested"):
        return None
    key = "lately.takes_on" if role.covered else "lately.interested"
    return _Fact(role.actor, _TAKES_ON, Message(key, {"letter": role.function}))


def _of_tie(_op: SettingOp, tie: Tie, named: Named) -> _Fact | None:
    if tie.sort != "cooperates" or tie.to_actor not in named:
        return None
    return _Fact(tie.from_actor, _WORKS_WITH, Message("lately.works_with", {"name": named[tie.to_actor].name}))


def _of_place(_op: SettingOp, place: Place, _named: Named) -> _Fact | None:
    return _Fact(place.run_by or "", _PLACE, Message("lately.place", {"name": place.name}))


def _of_offer(_op: SettingOp, offer: Offer, _named: Named) -> _Fact | None:
    return _Fact(offer.actor, _OFFERS, Message("lately.offers", {"text": offer.text}))


def _of_need(_op: SettingOp, need: Need, _named: Named) -> _Fact | None:
    return _Fact(need.actor, _SEEKS, Message("lately.seeks", {"text": need.text}))


_TELL: Mapping[str, Callable[[SettingOp, Any, Named], _Fact | None]] = {
    Actor.KIND: _of_actor,
    Role.KIND: _of_role,
    Tie.KIND: _of_tie,
    Place.KIND: _of_place,
    Offer.KIND: _of_offer,
    Need.KIND: _of_need,
}
