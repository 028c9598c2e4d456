"""Which two actors look alike: how near their names and places are, as a sum of shown parts."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from sirkit.kinds import Actor
from sirkit.messages import Message, Value
from sirkit.names import WEAK_WORDS, Name, compared
from sirkit.places import distance_km

ENOUGH = 70
"""From this score on two actors are shown to a person, who decides; nothing is ever merged by score."""

_NAME = 60
_WITHIN = 0.9
"""What one name inside another counts, of an equal name."""
_BEGINS = 0.85
"""What a word that begins another counts: "Caritas", "Caritasverband"."""
_LEAST = 0.75
"""The least likeness of the words two names do not share."""
_LONG = 5
"""Letters from which on a word's beginning tells something."""
_MANY = 8
"""A word more actors bear than this does not tell which one is meant."""
_BEFORE_TOWNS = frozenset({"alt", "bad", "neu", "ober", "unter"})
_SAME_KM = 1.0
_LARGEST = 16
"""Actors that are compared each with each; larger blocks are parted first."""
_WINDOW = 6


class Trait(NamedTuple):
    """One reason: its points, and the key of its sentence."""

    points: int
    key: str


_SAME_PLACE = Trait(40, "merging.place.same")
_CLOSE = Trait(40, "merging.place.close")
_NO_PLACE = Trait(20, "merging.place.unknown")
_APART = Trait(0, "merging.place.apart")
_FAR = Trait(0, "merging.place.far")
_RARE = Trait(10, "merging.name.rare")
_OTHER_FORM = Trait(-20, "merging.forms")


@dataclass(frozen=True, slots=True, eq=False)
class Described:
    """An actor as it is compared: its name, the words of name and town, and the one word people say for the town."""

    actor: Actor
    name: Name
    words: frozenset[str]
    town: frozenset[str]
    landmark: str

    @property
    def spelling(self) -> tuple[str, ...]:
        """The words of the name in alphabetical order."""
        return tuple(sorted(self.words))


def described(actor: Actor) -> Described:
    """Return an actor as it is compared; the landmark of "Bad Tölz" is "tolz", and empty without a town."""
    name, town = compared(actor.name), compared(actor.city).words if actor.city else ()
    telling = (word for word in town if word not in WEAK_WORDS and word not in _BEFORE_TOWNS)
    landmark = next(telling, town[0] if town else "")
    return Described(actor, name, frozenset(name.words), frozenset(town), landmark)


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many actors of a region bear a name, and how many a word: what few bear tells more."""

    names: Mapping[tuple[str, ...], int]
    words: Mapping[str, int]

    @classmethod
    def of(cls, actors: Sequence[Described]) -> "Crowd":
        """Return the crowd these actors are."""
        return cls(Counter(one.spelling for one in actors), Counter(word for one in actors for word in one.words))


def traits(one: Described, other: Described, crowd: Crowd) -> tuple[Trait, ...]:
    """Return why two actors may be the same; empty where names and places do not speak for it."""
    place = _place(one, other)
    if not place.points and one.words != other.words:
        return ()  # even one name inside the other would not be enough
    name = _name(one, other, crowd, same_place=place.points == _SAME_PLACE.points)
    if name is None:
        return ()
    found = [name, place]
    if one.words == other.words and one.name.telling and crowd.names[one.spelling] == len((one, other)):
        found.append(_RARE)
    if one.name.form and other.name.form and one.name.form != other.name.form:
        found.append(_OTHER_FORM)
    return tuple(found)


def score(found: Sequence[Trait]) -> int:
    """Return the points of all reasons together, 0 to 100."""
    return max(0, min(100, sum(trait.points for trait in found)))


def told(found: Sequence[Trait], one: Described, other: Described) -> tuple[Message, ...]:
    """Return the reasons as messages."""
    a, b = one.actor, other.actor
    values: dict[str, dict[str, Value]] = {
        _SAME_PLACE.key: {"place": a.city or b.city or ""},
        _CLOSE.key: {"km": _km(a, b) or 0},
        _FAR.key: {"km": _km(a, b) or 0},
        _APART.key: {"one": a.city or "", "other": b.city or ""},
        _OTHER_FORM.key: {"one": one.name.form, "other": other.name.form},
    }
    names: dict[str, Value] = {"one": a.name, "other": b.name}
    return tuple(Message(trait.key, values.get(trait.key, names)) for trait in found)


def _name(one: Described, other: Described, crowd: Crowd, *, same_place: bool) -> Trait | None:
    """Return what the names say, or None where they do not speak for one actor.

    Of two in one place the town is no part of the name: "Caritas Landsberg" is the "Caritas" there.
    """
    if one.actor.name == other.actor.name:
        return Trait(_NAME, "merging.name.same")
    ours, theirs = one.words, other.words
    if same_place:
        towns = one.town | other.town
        ours, theirs = ours - towns or ours, theirs - towns or theirs
    if ours == theirs:
        return Trait(_NAME, "merging.name.spelling")
    if ours < theirs or theirs < ours:
        shared = ours & theirs - WEAK_WORDS
        telling = shared if same_place else {word for word in shared if crowd.words[word] <= _MANY}
        return Trait(round(_NAME * _WITHIN), "merging.name.within") if telling else None
    return _near(_joined(one, ours - theirs), _joined(other, theirs - ours))


def _joined(who: Described, some: frozenset[str]) -> str:
    """Return some words of a name in its own order, joined: "Bürger Stiftung" is a "Bürgerstiftung"."""
    return "".join([word for word in who.name.words if word in some])


def _near(mine: str, yours: str) -> Trait | None:
    """Return what it says how near the words are that two names do not share, None where they are too far apart."""
    if mine == yours:
        return Trait(_NAME, "merging.name.spelling")
    shorter, longer = (mine, yours) if len(mine) < len(yours) else (yours, mine)
    if len(shorter) >= _LONG and longer.startswith(shorter) and shorter not in WEAK_WORDS:
        return Trait(round(_NAME * _BEGINS), "merging.name.near")
    near = ratio(mine, yours, score_cutoff=_LEAST * 100) / 100
    return Trait(round(_NAME * near), "merging.name.near") if near else None


def _place(one: Described, other: Described) -> Trait:
    """Return what the places say: one place, places apart, or not known."""
    a, b = one.actor, other.actor
    if a.city and b.city:
        one_town = one.town <= other.town or other.town <= one.town or (a.ags and a.ags == b.ags)
        return _SAME_PLACE if one_town else _APART
    if (a.city and one.landmark in other.words) or (b.city and other.landmark in one.words):
        return _SAME_PLACE  # "Caritas Landsberg", and the Caritas in Landsberg
    km = _km(a, b)
    if km is None:
        return _NO_PLACE
    return _CLOSE if km <= _SAME_KM else _FAR


def _km(one: Actor, other: Actor) -> float | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    return round(distance_km((one.lat, one.lon), (other.lat, other.lon)), 1)


def candidates(actors: Sequence[Described]) -> set[tuple[int, int]]:
    """Return the pairs worth comparing, as places in the sequence, the smaller first.

    Actors whose words begin or end alike share a block; blocks that are too large are parted by a second word or by
    the town, and what is still too large is compared among neighbours in the alphabet. Actors in two towns are
    compared only if they bear one name.
    """
    keys = [_keys(one) for one in actors]
    finer = [tuple({*own, one.landmark[:_LONG]}) for own, one in zip(keys, actors, strict=True)]
    homes = [frozenset(filter(None, (one.landmark, one.actor.ags))) for one in actors]
    pairs: set[tuple[int, int]] = set()
    for block in _blocks(range(len(actors)), keys).values():
        parts = [block] if len(block) <= _LARGEST else _blocks(block, finer).values()
        for part in parts:
            for near in _neighbours(part, actors):
                pairs.update(_in_reach(near, homes))
    for namesakes in _blocks(range(len(actors)), [(" ".join(one.spelling),) for one in actors]).values():
        pairs.update(pair for near in _neighbours(namesakes, actors) for pair in combinations(near, 2))
    return pairs


def _keys(one: Described) -> tuple[str, ...]:
    telling = one.name.telling
    endings = (f"-{word[-_LONG:]}" for word in telling if len(word) > _LONG)
    return tuple(dict.fromkeys((*(word[:_LONG] for word in telling), *endings)))


def _blocks(members: Sequence[int], keys: Sequence[tuple[str, ...]]) -> dict[str, list[int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for member in members:
        for key in keys[member]:
            blocks[key].append(member)
    return blocks


def _neighbours(block: list[int], actors: Sequence[Described]) -> Iterator[list[int]]:
    if len(block) <= _LARGEST:
        yield block
        return
    ordered = sorted(block, key=lambda member: (actors[member].spelling, member))
    for start in range(0, len(ordered), _WINDOW // 2):
        yield sorted(ordered[start : start + _WINDOW])


def _in_reach(block: list[int], homes: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs in one town, and those of which one town is not known."""
    for pair in combinations(block, 2):
        one, other = homes[pair[0]], homes[pair[1]]
        if not one or not other or not one.isdisjoint(other):
            yield pair
