"""Proposals: which actors look alike, which of them surely; nothing is decided here, a person does.

Three bands: *sure* (proposed as the same, all at once if a person wants it), *ask* (shown side by side) and different
(not shown). A sure pair is mutual best, and its cluster is free of conflicts.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import combinations
from typing import NamedTuple

from sirkit.blocking import candidates
from sirkit.changes import Change, Op, Put
from sirkit.clusters import clusters, hands, nearest
from sirkit.decisions import Two, decided, grouped, likeness_id, settled
from sirkit.described import Crowd, Described, everybody
from sirkit.dossier import Dossier
from sirkit.likeness import ENOUGH, compatible, points, score, sure, told, traits
from sirkit.messages import Message
from sirkit.whereabouts import Trait

_CLEARLY = 10
"""By so many points another must be nearer for a pair not to be mutual best."""
MOST = 8
"""Actors that are proposed as one at once; where more seem to be one, a person looks at each pair."""


class Pair(NamedTuple):
    """Two actors that may be the same, smaller id first; the reasons, and their points together (0 to 100)."""

    one: str
    other: str
    score: int
    reasons: tuple[Message, ...]
    later: bool = False
    """True where somebody put the decision off."""
    sure: bool = False
    """True where it is proposed as the same; a person still says so, of one pair or of all of them."""


def alike(dossier: Dossier, phones: Mapping[str, str] | None = None) -> list[Pair]:
    """Return the pairs of actors a person should look at, those put off last, the most alike first.

    Pairs that are decided, by themselves or by what was decided about others, are left out.

    Parameters
    ----------
    phones
        Telephone numbers by actor, where they are known from elsewhere: actors hold none.
    """
    return _Comparison(dossier, phones).pairs()


class _Comparison:
    """All actors of a dossier, compared."""

    def __init__(self, dossier: Dossier, phones: Mapping[str, str] | None) -> None:
        actors = everybody(dossier, phones)
        self.actors = {one.actor.id: one for one in actors}
        self.crowd = Crowd.of(actors)
        self.later, self.hands = decided(dossier, "later"), hands(dossier)
        self.settled, self.groups = settled(dossier), grouped(dossier)
        self.traits = cache(self._traits)
        found = {(actors[one].actor.id, actors[other].actor.id) for one, other in candidates(actors)}
        self.found = {two for two in found | self.later if score(self.traits(two)) >= ENOUGH or two in self.later}

    def _traits(self, two: Two) -> tuple[Trait, ...]:
        return traits(*self._ends(two), self.crowd)

    def _ends(self, two: Two) -> tuple[Described, Described]:
        return self.actors[two[0]], self.actors[two[1]]

    def pairs(self) -> list[Pair]:
        """Return every pair there is something to decide about."""
        doubts = self._doubts()
        undecided = [self._pair(two, doubts) for two in self.found if not self.settled(*two)]
        return sorted(undecided, key=lambda pair: (pair.later, -pair.score, pair.one, pair.other))

    def _pair(self, two: Two, doubts: Mapping[Two, Message | None]) -> Pair:
        found, against = self.traits(two), doubts.get(two)
        reasons = told(found, *self._ends(two)) + ((against,) if against else ())
        return Pair(*two, score(found), reasons, two in self.later, two in doubts and not against)

    def _doubts(self) -> Mapping[Two, Message | None]:
        """Return for each pair that is sure by itself what else speaks against it, None if nothing does."""
        gained = {two: points(self.traits(two)) for two in self.found}
        most = nearest(gained)
        likely = {two for two in self.found - self.later if sure(self.traits(two)) and not self.settled(*two)}
        best = {two for two in likely if gained[two] + _CLEARLY > max(most[id_] for id_ in two)}
        joined = {(min(group), id_) for id_, group in self.groups.items() if id_ != min(group)}
        against = {id_: self._doubt(cluster) for cluster in clusters(best | joined) for id_ in cluster}
        nearer = dict.fromkeys(likely - best, Message("merging.doubt.nearer"))
        return {**nearer, **{two: against[two[0]] for two in best}}

    def _doubt(self, cluster: frozenset[str]) -> Message | None:
        """Return why these are not one without a person looking, None if nothing speaks against it."""
        if len(cluster) > MOST:
            return Message("merging.doubt.many", {"count": len(cluster)})
        strangers = (two for two in combinations(sorted(cluster), 2) if two[1] not in self.groups.get(two[0], ()))
        for two in strangers:
            names = {which: self.actors[id_].actor.name for which, id_ in zip(("one", "other"), two, strict=True)}
            if self.hands[two[0]] == self.hands[two[1]]:
                return Message("merging.doubt.hand", names)
            if self.settled(*two) or not compatible(self.traits(two)):
                return Message("merging.doubt.unlike", names)
        return None


def joining(dossier: Dossier, pairs: Iterable[Pair], **stamp: str) -> Change | None:
    """Return the one change that says of all sure pairs that they are the same, or None if there is none.

    Parameters
    ----------
    stamp
        ``id``, ``author`` and ``at`` of the change: the person who asked for it.
    """
    ops: list[Op] = []
    for pair in (pair for pair in pairs if pair.sure):
        id_ = likeness_id(pair.one, pair.other)
        was = dossier.record("likeness", id_).values
        said = {"one": pair.one, "other": pair.other, "verdict": "same"}
        ops += [
            Put(kind="likeness", id=id_, field=field, value=value, was=was.get(field))
            for field, value in said.items()
            if was.get(field) != value
        ]
    return Change(**stamp, ops=tuple(ops)) if ops else None
