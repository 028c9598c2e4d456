"""Reasons: what speaks for a partnership of two, finding by finding, and what to ask where nothing is known yet.

The words are those of R³, with its hedges. Nothing here says how likely something is.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from sirkit.distances import distances_km
from sirkit.fair import Finding
from sirkit.fitting import Criterion
from sirkit.grounds import LOOSE, Grounds, Party
from sirkit.matches import Lines, fits
from sirkit.messages import Message
from sirkit.nearness import common

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

_MATCHES = 2
"""So many fits are told in each direction."""
_SURE = 0.7
"""From here on a fit is told as one; below, as one to ask about."""
KNOWN = 3
"""From here on whoever looks for partners is known in the region, as it rates itself from 1 to 4."""


FINDINGS: Mapping[Finding, Message] = MappingProxyType(
    {
        "benefit": Message("partners.finding.benefit"),
        "proximity": Message("partners.finding.proximity"),
        "commitment": Message("partners.finding.commitment"),
        "networks": Message("partners.finding.networks"),
        "establishment": Message("partners.finding.establishment"),
    }
)
"""The five findings in the words of the source, to be said once."""


class Said(NamedTuple):
    """What is told of one part, and what would have to be asked."""

    messages: tuple[Message, ...] = ()
    questions: tuple[Message, ...] = ()


class Match(NamedTuple):
    """A need that an offer may meet: their texts, and how well they fit, 0 to 1."""

    need: str
    offer: str
    fit: float

    @property
    def alike(self) -> bool:
        """True where the two are of one sort, and somebody has to ask whether they fit."""
        return self.fit < _SURE


def said(grounds: Grounds, one: str, other: str, between: Sequence[str]) -> Mapping[Criterion, Said]:
    """Return what is told of each part to ``one``, who looks for partners, about ``other``.

    ``between`` are those who could introduce them, in order.
    """
    seeker, partner = grounds.party(one), grounds.party(other)
    return {
        "benefit": _benefit(grounds, seeker, partner),
        "distance": _distance(seeker, partner),
        "topics": _topics(seeker, partner),
        "values": _values(seeker, partner),
        "networks": _networks(grounds, seeker, partner, between),
    }


def commitment(partner: Party) -> tuple[Message, ...]:
    """Return the three questions about commitment: it is asked of people, and never a number."""
    name = {"name": partner.name}
    return (
        Message("partners.commitment.decides", name),
        Message("partners.commitment.cares", name),
        Message("partners.commitment.ask", name),
    )


def advice(seeker: Party) -> Message:
    """Return what being known or unknown means for the search: it is a direction, no merit."""
    if seeker.established is None:
        return Message("partners.establishment.unknown")
    if seeker.established < KNOWN:
        return Message("partners.establishment.search")
    return Message("partners.establishment.choose")


def matched(grounds: Grounds, needy: str, giver: str) -> tuple[Match, ...]:
    """Return for each need of one the offer of the other that fits best, the best fits first."""
    needs, offers = grounds.needs.of([grounds.number[needy]]), grounds.offers.of([grounds.number[giver]])
    if not (needs.lines and offers.lines):
        return ()
    found = [_best(needs, offers, at, row) for at, row in enumerate(fits(needs, offers))]
    return tuple(sorted((match for match in found if match.fit), key=lambda match: -match.fit))


def _best(needs: Lines, offers: Lines, at: int, row: "NDArray[float64]") -> Match:
    best = int(row.argmax())
    return Match(needs.lines[at].text, offers.lines[best].text, float(row[best]))


def _benefit(grounds: Grounds, seeker: Party, partner: Party) -> Said:
    gets, gives = matched(grounds, seeker.id, partner.id), matched(grounds, partner.id, seeker.id)
    name = partner.name
    messages = [
        *_told(gets, name, "partners.benefit.gets", "partners.benefit.gets_kind"),
        *_told(gives, name, "partners.benefit.gives", "partners.benefit.gives_kind"),
    ]
    questions = tuple(_unknown(grounds, seeker, partner))
    if not questions:
        messages.append(Message(_balance(bool(gets), bool(gives)), {"name": name}))
    return Said(tuple(messages), questions)


def _told(found: tuple[Match, ...], name: str, key: str, kind: str) -> list[Message]:
    return [
        Message(kind if match.alike else key, {"name": name, "need": match.need, "offer": match.offer})
        for match in found[:_MATCHES]
    ]


def _balance(gets: bool, gives: bool) -> str:  # noqa: FBT001 - the two directions
    if gets and gives:
        return "partners.benefit.mutual"
    if gets or gives:
        return "partners.benefit.only_gets" if gets else "partners.benefit.only_gives"
    return "partners.benefit.none"


def own(grounds: Grounds, seeker: Party) -> tuple[Message, ...]:
    """Return what whoever looks for partners has not said yet: it is asked once, not for each partner."""
    at = grounds.number[seeker.id]
    missing = {
        "partners.ask.own_needs": grounds.needs.has(at),
        "partners.ask.own_offers": grounds.offers.has(at),
        "partners.ask.own_place": seeker.point,
        "partners.ask.own_topics": seeker.topics,
        "partners.ask.own_values": seeker.values,
        "partners.ask.own_ties": grounds.near.get(seeker.stands or ""),
    }
    return tuple(Message(key) for key, there in missing.items() if not there)


def _unknown(grounds: Grounds, seeker: Party, partner: Party) -> Iterator[Message]:
    """Yield what has to be asked before a benefit can be seen in both directions."""
    name, own, theirs = {"name": partner.name}, grounds.number[seeker.id], grounds.number[partner.id]
    if not grounds.needs.has(own):
        yield Message("partners.ask.own_needs")
    if not grounds.offers.has(own):
        yield Message("partners.ask.own_offers")
    if not grounds.needs.has(theirs):
        yield Message("partners.ask.needs", name)
    if not grounds.offers.has(theirs):
        yield Message("partners.ask.offers", name)


def _distance(seeker: Party, partner: Party) -> Said:
    if not seeker.point:
        return Said(questions=(Message("partners.ask.own_place"),))
    if not partner.point:
        return Said(questions=(Message("partners.ask.place", {"name": partner.name}),))
    km = float(distances_km([partner.point], [seeker.point])[0, 0])
    if km < 1 or (partner.place and partner.place == seeker.place):
        return Said((Message("partners.distance.same", {"name": partner.name}),))
    return Said((Message("partners.distance.km", {"name": partner.name, "km": max(1, round(km))}),))


def _topics(seeker: Party, partner: Party) -> Said:
    if not seeker.topics:
        return Said(questions=(Message("partners.ask.own_topics"),))
    if not partner.topics:
        return Said(questions=(Message("partners.ask.topics", {"name": partner.name}),))
    if shared := common(seeker.topics, partner.topics):
        return Said((Message("partners.topics.shared", {"topics": ", ".join(shared)}),))
    return Said((Message("partners.topics.other", {"topics": ", ".join(dict.fromkeys(partner.topics.values()))}),))


def _values(seeker: Party, partner: Party) -> Said:
    if not seeker.values:
        return Said(questions=(Message("partners.ask.own_values"),))
    if not partner.values:
        return Said(questions=(Message("partners.ask.values", {"name": partner.name}),))
    if shared := common(seeker.values, partner.values):
        return Said((Message("partners.values.shared", {"values": ", ".join(shared)}),))
    return Said((Message("partners.values.other", {"values": ", ".join(dict.fromkeys(partner.values.values()))}),))


def _networks(grounds: Grounds, seeker: Party, partner: Party, between: Sequence[str]) -> Said:
    start, name = seeker.stands or "", {"name": partner.name}
    own = grounds.near.get(start, {})
    if not own:
        return Said(questions=(Message("partners.ask.own_ties"),))
    if partner.id in own:
        return Said((Message("partners.networks.tied"),))
    if not grounds.near.get(partner.id):
        return Said(questions=(Message("partners.ask.ties", name),))
    if not between:
        return Said((Message("partners.networks.none", name),))
    names = [grounds.party(id_).name for id_ in between]
    messages = [_way(names, partner.name)]
    if grounds.strengths.get((start, between[0])) == LOOSE:
        messages.append(Message("partners.networks.weak", {"one": names[0]}))
    if opens(grounds, seeker, partner):
        messages.append(Message("partners.networks.bridge", {"at": f"actor.sort.{partner.sort}"}))
    return Said(tuple(messages))


def _way(names: list[str], name: str) -> Message:
    if len(names) == 1:
        return Message("partners.networks.one", {"one": names[0], "name": name})
    return Message("partners.networks.two", {"one": names[0], "other": names[1], "name": name})


def opens(grounds: Grounds, seeker: Party, partner: Party) -> bool:
    """Return whether a partner belongs to a sector the seeker neither belongs to nor has a tie to."""
    reached = {grounds.party(id_).sort for id_ in grounds.near.get(seeker.stands or "", {})} | {seeker.sort}
    return partner.sort is not None and partner.sort not in reached
