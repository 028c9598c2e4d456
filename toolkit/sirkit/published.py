"""Published: what a region tells everybody on a page of its own, and what stays in the house.

Told is what organisations say of themselves for others: persons, contacts, wishes, ventures, talks and claims of others
are no part of it, nor what is past or was given up.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeVar

from sirkit.announced import Announced
from sirkit.announced import offers as trainings
from sirkit.days import last_day
from sirkit.dossier import Dossier
from sirkit.fair import Event
from sirkit.functions import LETTERS, Letter
from sirkit.kinds import Actor, Category, Meeting, Need, Offer, Region, Role
from sirkit.labs import ENDED, place
from sirkit.merging import merged
from sirkit.messages import Message
from sirkit.piloting import Lab
from sirkit.trials import Trial, trials

Offered = TypeVar("Offered", bound=Offer)
T = TypeVar("T")
_PRIVATE = ("published.left.contacts", "published.left.private")
"""What is always left out."""


class Coming(NamedTuple):
    """A meeting, an event or a day of a lab ahead: its id, what it is called, on which day, at what time, where."""

    id: str
    name: str
    on: str
    at: str | None
    venue: str | None
    lab_day: Literal["next", "evaluation"] | None = None
    """Which day of the lab it is, where it is one: the name is the lab's then."""


PLAIN: tuple[Category, ...] = ("rooms", "time", "skill", "money", "pilot", "visibility", "data", "contacts")
"""The categories of what is offered and needed, those first that need no explanation."""


@dataclass(frozen=True, slots=True)
class Published:
    """What a region tells on a day, each by name or by day."""

    home: Region | None
    carer: Actor | None
    """The organisation that looks after the map; None where that is a person or not known."""
    organisations: tuple[Actor, ...]
    carried: Mapping[Letter, tuple[Actor, ...]]
    """Who has taken on each function, as they say themselves."""
    offers: tuple[Offer, ...]
    needs: tuple[Need, ...]
    trainings: tuple[Announced, ...]
    labs: tuple[Trial, ...]
    coming: tuple[Coming, ...]

    @property
    def sought(self) -> tuple[Letter, ...]:
        """The functions nobody has taken on yet."""
        return tuple(letter for letter in LETTERS if not self.carried[letter])


def published(dossier: Dossier, *, on: date) -> Published:
    """Return what the region of a dossier tells everybody on a day; what was called the same is one."""
    whole, today = merged(dossier), on.isoformat()
    known = {one.id: one for one in sorted(whole.all(Actor), key=_by_name) if one.sort != "person"}
    home = next(whole.all(Region), None)
    return Published(
        home,
        known.get(home.carer or "") if home else None,
        tuple(known.values()),
        _carried(whole, known),
        tuple(_standing(whole.all(Offer), known, today)),
        tuple(_standing(whole.all(Need), known, today)),
        tuple(one for one in trainings(whole, on=on) if not one.over),
        tuple(trials(whole, today)),
        tuple(sorted(_ahead(whole, today), key=_by_day)),
    )


def examples(some: Sequence[Offered], most: int) -> tuple[Offered, ...]:
    """Return some of what is offered or needed where there is no room for all: one of each category first.

    What everybody can picture comes before what has to be explained: a hall before contacts.
    """
    seen: Counter[str] = Counter()
    turns = []
    for one in some:
        turns.append((seen[one.category or ""], PLAIN.index(one.category) if one.category else len(PLAIN)))
        seen[one.category or ""] += 1
    ordered = sorted(zip(turns, some, strict=True), key=lambda pair: pair[0])
    return tuple(one for _, one in ordered[:most])


def left_out(dossier: Dossier, *, on: date) -> tuple[Message, ...]:
    """Return what the page does not tell, and why; what is counted is named only where there is any."""
    whole, today = merged(dossier), on.isoformat()
    counts = {
        "published.left.persons": _count(whole.all(Actor), lambda one: one.sort == "person"),
        "published.left.claims": _count(whole.all(Role), lambda one: not one.covered),
        "published.left.stopped": _count(whole.all(Lab), lambda one: one.state == "stopped"),
        "published.left.past": _count(_days(whole), lambda one: last_day(one.on) < today),
    }
    counted = (Message(key, {"count": count}) for key, count in counts.items() if count)
    return (*(Message(key) for key in _PRIVATE), *counted)


def _count(some: Iterable[T], counts: Callable[[T], bool]) -> int:
    return sum(map(counts, some))


def _by_name(actor: Actor) -> tuple[str, str]:
    return actor.name.casefold(), actor.id


def _carried(dossier: Dossier, known: Mapping[str, Actor]) -> Mapping[Letter, tuple[Actor, ...]]:
    said = {(role.function, role.actor) for role in dossier.all(Role) if role.covered}
    return {letter: tuple(one for one in known.values() if (letter, one.id) in said) for letter in LETTERS}


def _standing(some: Iterator[Offered], known: Mapping[str, Actor], today: str) -> list[Offered]:
    """Return what organisations offer or need that still holds, by what it says."""
    there = (one for one in some if one.actor in known and last_day(one.until) >= today)
    return sorted(there, key=lambda one: (one.text.casefold(), one.id))


def _days(dossier: Dossier) -> Iterator[Coming]:
    """Yield meetings and events that have a day."""
    yield from (Coming(one.id, one.name, one.on, one.at, one.venue) for one in dossier.all(Meeting))
    yield from (Coming(one.id, one.name, one.on, one.at, one.venue) for one in dossier.all(Event) if one.on)


def _ahead(dossier: Dossier, today: str) -> Iterator[Coming]:
    """Yield what is ahead: meetings, events, and the days of labs that have not ended."""
    yield from (one for one in _days(dossier) if last_day(one.on) >= today)
    for lab in dossier.all(Lab):
        if lab.state not in ENDED:
            yield from (one for one in _lab_days(lab) if last_day(one.on) >= today)


def _lab_days(lab: Lab) -> Iterator[Coming]:
    if lab.next_on:
        yield Coming(f"{lab.id}-next", lab.title, lab.next_on, None, place(lab) or None, "next")
    if lab.evaluation_on:
        yield Coming(f"{lab.id}-evaluation", lab.title, lab.evaluation_on, None, place(lab) or None, "evaluation")


def _by_day(one: Coming) -> tuple[str, str, str, str]:
    return last_day(one.on), one.at or "~", one.name, one.id
