"""Partners: who could be an innovation partner, and why; two lists, near partners and bridging partners.

One list of what is most alike would always name those one knows anyway. So there are two: *near partners*, from
circles one belongs or is tied to, or to which no introduction is in sight; and *bridging partners*
(*Brückenpartner:innen*), from a sector one has no tie to yet, at most two introductions away. Each partner is in one of
them at most. The group is the sector, not a community of the network: people have a word for it, and can say who
belongs to it.

Each score is the sum of five shown parts, by weights everybody may move. Commitment and establishment are no parts:
the first is a question to people, the second says which way to search.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import isnan
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from sirkit import reasons
from sirkit.diversity import spread
from sirkit.fair import Finding
from sirkit.fitting import CRITERIA, WEIGHTS, Criterion, Shares, bridges, contribution, normalised, scores, shares
from sirkit.grounds import Grounds, Party
from sirkit.introductions import path
from sirkit.messages import Message, Value, problem
from sirkit.nearness import HALVING_KM
from sirkit.reasons import Said
from sirkit.swapping import Swap, swap, topsis

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

FINDINGS: Mapping[Criterion, Finding] = MappingProxyType(
    {
        "benefit": "benefit",
        "distance": "proximity",
        "topics": "proximity",
        "values": "proximity",
        "networks": "networks",
    }
)
"""Which of the five findings of R³ each part belongs to."""
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "benefit": "partners.part.benefit",
        "distance": "partners.part.distance",
        "topics": "partners.part.topics",
        "values": "partners.part.values",
        "networks": "partners.part.networks",
    }
)
"""By which key each part is called."""
MOST = 5
"""So many partners a list names."""
_LOOKED_AT = 60
"""So many of the best are looked at when a list is made manifold."""
_FIRST = 3
"""So many of the first have to stand another method."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score, with what there is to tell of it."""

    criterion: Criterion
    share: float | None
    """How well it fits, 0 to 1; None where it is not known: then the questions say what to ask."""
    weight: float
    contribution: float
    messages: tuple[Message, ...]
    questions: tuple[Message, ...]

    @property
    def finding(self) -> Finding:
        """Which finding of R³ it belongs to."""
        return FINDINGS[self.criterion]


@dataclass(frozen=True, slots=True)
class Partner:
    """A possible partner, the parts of its score, who could introduce it, and what only people can answer."""

    id: str
    name: str
    parts: tuple[Part, ...]
    introduced_by: tuple[str, ...]
    """The ids of those who stand between, at most two; empty where the two are tied, or no way is known."""
    commitment: tuple[Message, ...]

    @property
    def score(self) -> float:
        """The sum of the contributions of all parts, exactly."""
        return sum(part.contribution for part in self.parts)

    @property
    def shares(self) -> Mapping[str, float]:
        """How well each part fits, what is not known as 0."""
        return {part.criterion: part.share or 0.0 for part in self.parts}


class Swapping(NamedTuple):
    """Two who follow each other in a list, and the smallest change of a weight that puts them level, if one can."""

    one: str
    other: str
    swap: Swap | None
    message: Message


@dataclass(frozen=True, slots=True)
class Found:
    """What was found for one who looks for partners."""

    seeker: Party
    weights: Mapping[Criterion, float]
    near: tuple[Partner, ...]
    bridging: tuple[Partner, ...]
    advice: Message
    questions: tuple[Message, ...]
    """What the seeker has not entered yet: each also stands at the parts that miss it."""
    notes: tuple[Message, ...]
    """What is to be said about a list that is empty, about weights, about what is not known, and about the order."""
    swaps: tuple[Swapping, ...]
    steady: tuple[str, ...]
    """Those of the first three that are among the first three too when all are compared in another way (TOPSIS)."""


def partners(
    grounds: Grounds,
    one: str,
    *,
    weights: Mapping[Criterion, float] = WEIGHTS,
    half: float = HALVING_KM,
    anyhow: bool = False,
) -> Found:
    """Return the two lists for an actor or a venture, the best first.

    Parameters
    ----------
    one
        The id of the actor or venture.
    weights
        How much each part counts, in any unit; equal where all are 0.
    half
        The distance in kilometres over which nearness halves.
    anyhow
        Whether those are named, too, for whom no part speaks: something else does.

    Raises
    ------
    Problem
        ``partners.gone`` if there is no such actor or venture, ``partners.weight`` if a weight cannot be used,
        ``partners.half`` if the distance is not above 0.
    """
    if one not in grounds.number:
        raise problem("partners.gone")
    if not half > 0:
        raise problem("partners.half")
    used, row = normalised(weights), grounds.number[one]
    parts = shares(grounds, [row], half=half)
    total = scores(parts, used)[0]
    order, bridge = _order(grounds, row, total, anyhow=anyhow), bridges(grounds, row)
    made = partial(_partner, grounds, one, parts, used)
    near = _list(grounds, [at for at in order if not bridge[at]], total)
    bridging = _list(grounds, [at for at in order if bridge[at]], total)
    lists = (tuple(map(made, near)), tuple(map(made, bridging)))
    steady = _steady(grounds, order, parts, used)
    return Found(
        grounds.parties[row],
        used,
        *lists,
        reasons.advice(grounds.parties[row]),
        reasons.own(grounds, grounds.parties[row]),
        (*notes(lists, weights), *_check(grounds, steady)),
        tuple(swapping for each in lists for swapping in _swaps(each, used)),
        steady,
    )


def _order(grounds: Grounds, row: int, total: "NDArray[float64]", *, anyhow: bool) -> list[int]:
    """Return who can be a partner and has anything to show for it, or anyhow; the best first, equals by name."""
    able = grounds.partner & (anyhow | (total > 0))
    seeker = grounds.parties[row]
    able[[grounds.number[id_] for id_ in (seeker.id, seeker.stands) if id_]] = False
    order: list[int] = (-total).argsort(kind="stable").tolist()
    return [at for at in order if able[at]]


def _list(grounds: Grounds, order: Sequence[int], total: "NDArray[float64]") -> list[int]:
    """Return those of a list: good, and not all of one sector, place and function; the best first."""
    best = order[:_LOOKED_AT]
    chosen = spread([float(total[at]) for at in best], lambda a, b: _alike(grounds, best[a], best[b]), MOST)
    return [best[at] for at in sorted(chosen)]


def _alike(grounds: Grounds, one: int, other: int) -> float:
    a, b = grounds.parties[one], grounds.parties[other]
    pairs = ((a.sort, b.sort), (a.place, b.place), (a.function, b.function))
    return sum(x is not None and x == y for x, y in pairs) / len(pairs)


def _partner(grounds: Grounds, one: str, found: Shares, weights: Mapping[Criterion, float], at: int) -> Partner:
    party, seeker = grounds.parties[at], grounds.party(one)
    between = path(grounds.near, seeker.stands, party.id) if seeker.stands else ()
    said = reasons.said(grounds, one, party.id, between)
    parts = tuple(_part(name, float(found[name][0, at]), weights[name], said[name]) for name in CRITERIA)
    return Partner(party.id, party.name, parts, between, reasons.commitment(party))


def _part(name: Criterion, share: float, weight: float, said: Said) -> Part:
    known = None if isnan(share) else share
    return Part(name, known, weight, contribution(weight, known), *said)


def notes(lists: Sequence[Sequence[Partner]], weights: Mapping[Criterion, float]) -> Iterator[Message]:
    """Yield what is to be said of the two lists: which is empty, that no weight counts, that not all is known."""
    near, bridging = lists
    if not near:
        yield Message("partners.none_near")
    if not bridging:
        yield Message("partners.none_bridging")
    if not any(weights.values()):
        yield Message("partners.all_zero")
    if any(part.share is None for one in (*near, *bridging) for part in one.parts):
        yield Message("partners.unknown")


def _check(grounds: Grounds, steady: Sequence[str]) -> tuple[Message, ...]:
    """Return what another method says of the first three, where any stay."""
    names = ", ".join(grounds.party(id_).name for id_ in steady)
    return (Message("partners.steady", {"names": names}),) if steady else ()


def _swaps(some: Sequence[Partner], weights: Mapping[Criterion, float]) -> list[Swapping]:
    return [_swapping(one, other, weights) for one, other in pairwise(some)]


def _swapping(one: Partner, other: Partner, weights: Mapping[Criterion, float]) -> Swapping:
    found = swap(one.shares, other.shares, {str(name): weight for name, weight in weights.items()})
    names = {"one": one.name, "other": other.name}
    if not found:
        return Swapping(one.id, other.id, found, Message("partners.swap.never", names))
    if not found.change:
        return Swapping(one.id, other.id, found, Message("partners.swap.level", names))
    before, after = (round(100 * part, 1) for part in (found.weight - found.change, found.weight))
    told: dict[str, Value] = {**names, "at": NAMES[found.criterion], "before": before, "after": after}
    return Swapping(one.id, other.id, found, Message("partners.swap.weight", told))


def _steady(
    grounds: Grounds, order: Sequence[int], found: Shares, weights: Mapping[Criterion, float]
) -> tuple[str, ...]:
    """Return who of the first three by score is among the first three by TOPSIS too, all the best being compared."""
    best = order[:_LOOKED_AT]
    rows = [[0.0 if isnan(share := float(found[name][0, at])) else share for name in CRITERIA] for at in best]
    close = topsis(rows, [weights[name] for name in CRITERIA]) if rows else []
    first = sorted(range(len(best)), key=lambda at: (-round(close[at], 9), at))[:_FIRST]
    return tuple(grounds.parties[best[at]].id for at in range(min(_FIRST, len(best))) if at in first)
