"""How alike two actors are: what their names, places and other evidence say, as a sum of shown parts."""

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from sirkit.described import Crowd, Described
from sirkit.messages import Message, Value
from sirkit.names import ATTACHED, WEAK_WORDS
from sirkit.whereabouts import PROOFS, SAME_PLACE, Trait, values, whereabouts

SURE = 90
"""From this score on, and with nothing against it, two actors are proposed as the same."""
ENOUGH = 70
"""From this score on two actors are shown to a person, who decides; below it they count as different."""

_NAME = 60
_WITHIN = 0.9
"""What one name inside another counts, of an equal name."""
_BEGINS = 0.87
"""What a word that begins another counts: "Caritas", "Caritasverband"."""
_SHARED = 0.5
"""What a telling word in both names counts, where other evidence joins the two."""
_LEAST = 0.75
"""The least likeness of the words two names do not share."""
_LONG = 5
"""Letters from which on a word's beginning tells something."""
_SHORT = 4
"""The same, of names that share another word."""
_MANY = 8
"""A word more actors bear than this does not tell which one is meant."""
_RARE = Trait(10, "merging.name.rare")
_ATTACHED = Trait(-10, "merging.name.attached")
_OTHER_FORM = Trait(-20, "merging.forms")


def traits(one: Described, other: Described, crowd: Crowd) -> tuple[Trait, ...]:
    """Return why two actors may be the same; empty where names and places do not speak for it."""
    where = whereabouts(one, other, crowd)
    proof = not PROOFS.isdisjoint(where)
    if not where[0].points and not proof and one.words != other.words:
        return ()  # even one name inside the other would not be enough
    name = _name(one, other, crowd, same_place=where[0].key == SAME_PLACE.key, proof=proof)
    if name is None and proof:
        name = _shared(one, other, crowd)
    if name is None:
        return ()
    found = [name, *where]
    if one.words == other.words and one.name.telling and crowd.names[one.spelling] == len((one, other)):
        found.append(_RARE)
    if (one.words ^ other.words) & ATTACHED:
        found.append(_ATTACHED)
    if one.name.form and other.name.form and one.name.form != other.name.form:
        found.append(_OTHER_FORM)
    return tuple(found)


def points(found: Sequence[Trait]) -> int:
    """Return the points of all reasons together: what tells which of several is nearest."""
    return sum(trait.points for trait in found)


def score(found: Sequence[Trait]) -> int:
    """Return the points of all reasons together, 0 to 100."""
    return max(0, min(100, points(found)))


def compatible(found: Sequence[Trait]) -> bool:
    """Return True if two actors may be one without a person looking: alike enough, and nothing speaks against it."""
    return score(found) >= ENOUGH and all(trait.points >= 0 for trait in found)


def sure(found: Sequence[Trait]) -> bool:
    """Return True if two actors are proposed as the same: enough speaks for it, and nothing against it."""
    return score(found) >= SURE and compatible(found)


def told(found: Sequence[Trait], one: Described, other: Described) -> tuple[Message, ...]:
    """Return the reasons as messages."""
    named = {**values(one, other), _OTHER_FORM.key: {"one": one.name.form, "other": other.name.form}}
    names: dict[str, Value] = {"one": one.actor.name, "other": other.actor.name}
    return tuple(Message(trait.key, named.get(trait.key, names)) for trait in found)


def _name(one: Described, other: Described, crowd: Crowd, *, same_place: bool, proof: bool) -> Trait | None:
    """Return what the names say, or None where they do not speak for one actor.

    Of two in one place the town is no part of the name: "Caritas Landsberg" is the "Caritas" there. A word many bear
    tells which one is meant only where the place is the same, or there is other proof.
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
        telling = shared if same_place or proof else {word for word in shared if crowd.words[word] <= _MANY}
        return Trait(round(_NAME * _WITHIN), "merging.name.within") if telling else None
    least = _SHORT if (ours & theirs) - WEAK_WORDS else _LONG
    return _near(_joined(one, ours - theirs), _joined(other, theirs - ours), least)


def _shared(one: Described, other: Described, crowd: Crowd) -> Trait | None:
    """Return what a telling word in both names says, where address, website or telephone are the same."""
    words = (one.words & other.words) - WEAK_WORDS - one.town - other.town
    if any(crowd.words[word] <= _MANY and len(word) > 1 for word in words):
        return Trait(round(_NAME * _SHARED), "merging.name.shared")
    return None


def _joined(who: Described, some: frozenset[str]) -> str:
    """Return some words of a name in its own order, joined: "Bürger Stiftung" is a "Bürgerstiftung"."""
    return "".join([word for word in who.name.words if word in some])


def _near(mine: str, yours: str, least: int) -> Trait | None:
    """Return what it says how near the words are that two names do not share, None where they are too far apart.

    Parameters
    ----------
    least
        Letters from which on one that begins the other tells something.
    """
    if mine == yours:
        return Trait(_NAME, "merging.name.spelling")
    if mine.isdigit() and yours.isdigit():
        return None  # "Kita 12", "Kita 112": the number is what tells them
    shorter, longer = (mine, yours) if len(mine) < len(yours) else (yours, mine)
    if len(shorter) >= least and longer.startswith(shorter) and shorter not in WEAK_WORDS:
        return Trait(round(_NAME * _BEGINS), "merging.name.near")
    near = ratio(mine, yours, score_cutoff=_LEAST * 100) / 100
    return Trait(round(_NAME * near), "merging.name.near") if near else None
