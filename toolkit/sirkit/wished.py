"""Wished: which trainings answer each learner's wish, which wishes mean the same, and what hinders how many."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from sirkit.dossier import Dossier
from sirkit.learners import FIT, HINDRANCES, Hindered, fits, hindered
from sirkit.messages import Message
from sirkit.teaching import Hindrance, LearningWish, Training
from sirkit.vocabulary import term


class Answer(NamedTuple):
    """A training that answers a wish, by its id, and what becomes of each hindrance the wish names."""

    training: str
    hindrances: tuple[Hindered, ...]


class Hindering(NamedTuple):
    """How many wishes name each hindrance, most first, and how many name none."""

    counts: Mapping[Hindrance, int]
    unsaid: int


def answers(dossier: Dossier) -> dict[str, tuple[Answer, ...]]:
    """Return by the id of each wish the trainings that answer it, the best fit first; empty where there is none yet."""
    trainings = tuple(dossier.all(Training))
    found = {}
    for wish, row in zip(*fits(dossier, trainings), strict=True):
        fitting = [(fit, one) for fit, one in zip(row, trainings, strict=True) if fit >= FIT]
        best = sorted(fitting, key=lambda pair: (-pair[0], pair[1].id))
        found[wish.id] = tuple(Answer(one.id, tuple(hindered(dossier, one, wish))) for _, one in best)
    return found


def topics(dossier: Dossier) -> tuple[tuple[str, ...], ...]:
    """Return the ids of the wishes, those that mean the same together; what most wish for comes first."""
    alike: dict[str, list[LearningWish]] = {}
    for wish in sorted(dossier.all(LearningWish), key=lambda one: (one.what.casefold(), one.id)):
        alike.setdefault(term(wish.what), []).append(wish)
    ordered = sorted(alike.values(), key=lambda some: (-len(some), some[0].what.casefold(), some[0].id))
    return tuple(tuple(wish.id for wish in some) for some in ordered)


def hindering(dossier: Dossier) -> Hindering:
    """Return what hinders, and how many."""
    wishes = tuple(dossier.all(LearningWish))
    named = Counter(name for wish in wishes for name in HINDRANCES if name in wish.hinders)
    most = sorted(filter(named.get, HINDRANCES), key=lambda name: -named[name])
    return Hindering({name: named[name] for name in most}, sum(not wish.hinders for wish in wishes))


def summary(dossier: Dossier) -> tuple[Message, ...]:
    """Return in sentences how many wishes there are, how many no training answers yet, and what hinders most."""
    found, (counts, unsaid) = answers(dossier), hindering(dossier)
    if not found:
        return ()
    unanswered = sum(not some for some in found.values())
    told = [Message("wishes.count", {"count": len(found)})]
    key = "wishes.unanswered" if unanswered else "wishes.all_answered"
    told.append(Message(key, {"count": unanswered or len(found)}))
    told.append(_most(counts, len(found)))
    if unsaid and counts:
        told.append(Message("wishes.unsaid", {"count": unsaid}))
    return tuple(told)


def _most(counts: Mapping[Hindrance, int], wishes: int) -> Message:
    """Return what hinders most often, as long as it is one or two."""
    if not counts:
        return Message("wishes.hinders_unsaid")
    most = max(counts.values())
    first = [f"learning_wish.hinders.{name}" for name, count in counts.items() if count == most]
    values = {"named": most, "count": wishes}
    match first:
        case [one]:
            return Message("wishes.hinders_most", {**values, "at": one})
        case [one, other]:
            return Message("wishes.hinders_two", {**values, "at": one, "left": other})
        case _:
            return Message("wishes.hinders_evenly")
