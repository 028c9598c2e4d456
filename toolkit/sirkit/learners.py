"""Learners: which wishes a training answers, what still hinders, and what and where is wished for without an offer.

Wishes name nobody. Whether a hindrance falls away is never certain: each says why, and what is still to be asked.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from sirkit import matches
from sirkit.days import last_day
from sirkit.dossier import Dossier
from sirkit.entity import Located
from sirkit.kinds import Need
from sirkit.matches import Line
from sirkit.messages import Message
from sirkit.places import Point, distance_km, near
from sirkit.reach import KM, radii_of
from sirkit.teaching import Aid, Hindrance, LearningWish, Outcome, Support, Training
from sirkit.vocabulary import term

FIT = 0.3
"""From which likeness of words on a wish counts as answered; below it words meet by chance."""
HINDRANCES: tuple[Hindrance, ...] = get_args(Hindrance)
_HELPS: Mapping[Hindrance, Support] = {
    "money": "stipend",
    "children": "childcare",
    "travel": "transport",
    "release": "release",
}
"""Which building block takes a hindrance away."""
_PROMISED: Mapping[Hindrance, str] = {
    "money": "training.hinder.money_promised",
    "children": "training.hinder.children_promised",
    "travel": "training.hinder.travel_promised",
    "release": "training.hinder.release_promised",
}

Left = Literal["removed", "left", "open"]
"""Whether a hindrance may fall away, stays, or is still to be asked about."""


class Hindered(NamedTuple):
    """A hindrance a wish names, whether the training takes it away, and the sentence that says why."""

    hindrance: Hindrance
    state: Left
    message: Message


class Match(NamedTuple):
    """A wish a training answers, how well their words fit (0 to 1), and what becomes of its hindrances."""

    wish: LearningWish
    fit: float
    hindrances: tuple[Hindered, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The offers of a region, and what is wished for without one."""

    trainings: tuple[Training, ...]
    topics: tuple[Message, ...]
    """What people want to learn or look for, and no training fits."""
    places: tuple[Message, ...]
    """Where learners live that no training on the map is near to."""
    questions: tuple[Message, ...]


def matched(dossier: Dossier, training: Training) -> tuple[Match, ...]:
    """Return the wishes a training answers, the best fit first.

    What a word weighs follows from all trainings there are: the catalogue finds a wish answered where this does.
    """
    found = []
    others = [one for one in dossier.all(Training) if one.id != training.id]
    for wish, row in zip(*fits(dossier, [training, *others]), strict=True):
        if row[0] >= FIT:
            found.append(Match(wish, row[0], tuple(hindered(dossier, training, wish))))
    return tuple(sorted(found, key=lambda one: (-one.fit, one.wish.id)))


def catalogue(dossier: Dossier, *, today: str = "") -> Catalogue:
    """Return the offers of a region by profession and title, and the topics and places without one.

    Parameters
    ----------
    today
        A day, ``YYYY-MM-DD``: needs until an earlier one are left out.
    """
    trainings = by_profession(dossier)
    wishes, rows = fits(dossier, trainings)
    open_ = [wish for wish, row in zip(wishes, rows, strict=True) if max(row, default=0) < FIT]
    topics = (*_topics(open_), *_needs(dossier, trainings, today))
    unplaced = sum(point(wish) is None for wish in wishes)
    questions = (Message("training.gap.unplaced", {"count": unplaced}),) if unplaced else ()
    return Catalogue(trainings, topics, tuple(_places(dossier, trainings, wishes)), questions)


def by_profession(dossier: Dossier) -> tuple[Training, ...]:
    """Return the offers of a region by profession and title; those without a profession come last."""

    def rank(one: Training) -> tuple[bool, str, str, str]:
        return one.profession is None, (one.profession or "").casefold(), one.title.casefold(), one.id

    return tuple(sorted(dossier.all(Training), key=rank))


def point(one: Located) -> Point | None:
    """Return where something is, or None where that is not known."""
    return None if one.lat is None or one.lon is None else (one.lat, one.lon)


def radius(dossier: Dossier) -> int:
    """Return how far a training reaches in km: what the group has set for function B, else what it begins with."""
    return radii_of(dossier).get("B", KM["B"])


def aids_of(dossier: Dossier, training: Training) -> tuple[Aid, ...]:
    """Return the building blocks of a training's funding package that somebody has entered."""
    return tuple(aid for aid in dossier.all(Aid) if aid.training == training.id)


def fits(
    dossier: Dossier, trainings: Sequence[Training]
) -> tuple[tuple[LearningWish, ...], tuple[tuple[float, ...], ...]]:
    """Return every wish by its id, and for each how well each training fits."""
    wishes = tuple(sorted(dossier.all(LearningWish), key=lambda one: one.id))
    return wishes, _likeness([wish.what for wish in wishes], [list(_about(dossier, one)) for one in trainings])


def hindered(dossier: Dossier, training: Training, wish: LearningWish) -> Iterator[Hindered]:
    """Yield what becomes of each hindrance: first by what the training is, then by its funding package."""
    states = {
        aid.sort: aid.state for aid in sorted(aids_of(dossier, training), key=lambda one: one.state == "promised")
    }
    for hindrance in HINDRANCES:
        if hindrance in wish.hinders:
            found = _itself(dossier, training, wish, hindrance)
            helping = states.get(_HELPS[hindrance]) if hindrance in _HELPS else None
            if found.state != "removed" and helping == "promised":
                found = Hindered(hindrance, "removed", Message(_PROMISED[hindrance]))
            elif found.state != "removed" and helping:
                found = Hindered(hindrance, "open", Message("training.hinder.not_promised"))
            yield found


def _about(dossier: Dossier, training: Training) -> Iterator[str]:
    """Yield what a training is about, line by line: a short line is compared more justly than a long text."""
    yield from filter(None, (training.title, training.profession))
    outcomes = (one for one in dossier.all(Outcome) if one.training == training.id)
    yield from (f"{one.object} {one.verb}" for one in outcomes if one.object)


def _likeness(sought: Sequence[str], given: Sequence[Sequence[str]]) -> tuple[tuple[float, ...], ...]:
    """Return for each text how well the best line of each of the others fits it, 0 to 1."""
    lines = [Line(owner, text, None) for owner, some in enumerate(given) for text in some]
    if not sought or not lines:
        return tuple((0.0,) * len(given) for _ in sought)
    needs, offers = matches.read([Line(owner, text, None) for owner, text in enumerate(sought)], lines)
    owners = [line.owner for line in offers.lines]
    return tuple(tuple(_best(row, owners, len(given))) for row in matches.fits(needs, offers).tolist())


def _best(row: Sequence[float], owners: Sequence[int], count: int) -> list[float]:
    best = [0.0] * count
    for owner, fit in zip(owners, row, strict=True):
        best[owner] = max(best[owner], fit)
    return best


def _itself(dossier: Dossier, training: Training, wish: LearningWish, hindrance: Hindrance) -> Hindered:
    """Return what the training itself does about a hindrance."""
    match hindrance:
        case "money":
            return _money(training)
        case "children":
            return _children(training)
        case "travel":
            return _travel(dossier, training, wish)
        case "language":
            told = {"spoken": training.language} if training.language else {}
            key = "training.hinder.language" if told else "training.hinder.language_unknown"
            return Hindered(hindrance, "open", Message(key, told))
        case "release":
            return Hindered(hindrance, "left", Message("training.hinder.release"))
        case "other":
            return Hindered(hindrance, "open", Message("training.hinder.other"))


def _money(training: Training) -> Hindered:
    if training.price == 0 or training.own_share == 0:
        return Hindered("money", "removed", Message("training.hinder.free"))
    if training.own_share is not None:
        return Hindered("money", "left", Message("training.hinder.own_share", {"euros": training.own_share}))
    if training.price is not None:
        return Hindered("money", "left", Message("training.hinder.price", {"euros": training.price}))
    return Hindered("money", "open", Message("training.hinder.price_unknown"))


def _children(training: Training) -> Hindered:
    if training.childcare is None:
        return Hindered("children", "open", Message("training.hinder.children_unknown"))
    if training.childcare:
        return Hindered("children", "removed", Message("training.hinder.childcare"))
    return Hindered("children", "left", Message("training.hinder.no_childcare"))


def _travel(dossier: Dossier, training: Training, wish: LearningWish) -> Hindered:
    if training.format == "online":
        return Hindered("travel", "removed", Message("training.hinder.online"))
    here, home, km = point(training), point(wish), radius(dossier)
    if here is None or home is None:
        return Hindered("travel", "open", Message("training.hinder.travel_unknown"))
    away = distance_km(here, home)
    values = {"away": round(away), "km": km}
    if away > km:
        return Hindered("travel", "left", Message("training.hinder.far", values))
    return Hindered("travel", "open", Message("training.hinder.near", values))


def _topics(wishes: Iterable[LearningWish]) -> Iterator[Message]:
    """Yield what is wished for, what most want first; wishes that mean the same are told once."""
    told: dict[str, list[str]] = {}
    for wish in wishes:
        told.setdefault(term(wish.what), []).append(wish.what)
    for some in sorted(told.values(), key=lambda some: (-len(some), some[0].casefold())):
        yield Message("training.gap.topic", {"what": some[0], "count": len(some)})


def _needs(dossier: Dossier, trainings: Sequence[Training], today: str) -> Iterator[Message]:
    """Yield the needs for skills that no training fits; who has them is not told."""
    needs = [need for need in dossier.all(Need) if need.category == "skill" and last_day(need.until) >= today]
    texts = sorted({need.text for need in needs}, key=str.casefold)
    rows = _likeness(texts, [list(_about(dossier, one)) for one in trainings])
    for text, row in zip(texts, rows, strict=True):
        if max(row, default=0) < FIT:
            yield Message("training.gap.need", {"what": text})


def _places(dossier: Dossier, trainings: Iterable[Training], wishes: Iterable[LearningWish]) -> Iterator[Message]:
    """Yield where learners live further from every training with a place than a training reaches."""
    km, stands = radius(dossier), [here for one in trainings if one.format != "online" and (here := point(one))]
    far: Counter[str] = Counter()
    for wish in wishes:
        home = point(wish)
        if home and all(distance_km(home, here) > km for here in stands):
            town = near(*home)
            far[wish.city or (town.name if town else "")] += 1
    for place, count in sorted(far.items(), key=lambda one: (-one[1], one[0])):
        if place:
            yield Message("training.gap.place", {"place": place, "count": count, "km": km})
