"""Actors as they are compared: name, town, street, website; and how many of a region bear the same."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sirkit.addresses import Address, address, phone, site
from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.names import WEAK_WORDS, Name, compared

_BEFORE_TOWNS = frozenset({"alt", "bad", "neu", "ober", "unter"})


@dataclass(frozen=True, eq=False)
class Described:
    """An actor as it is compared: its name, the words of its town, and what may prove that two are one."""

    actor: Actor
    name: Name
    town: frozenset[str]
    landmark: str
    """The one word people say for the town: "tolz" for "Bad Tölz"; empty without a town."""
    address: Address
    site: str
    phone: str

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the name."""
        return frozenset(self.name.words)

    @cached_property
    def spelling(self) -> tuple[str, ...]:
        """The words of the name in alphabetical order."""
        return tuple(sorted(self.words))


def described(actor: Actor, telephone: str | None = None) -> Described:
    """Return an actor as it is compared.

    Parameters
    ----------
    telephone
        A number known from elsewhere: actors hold none.
    """
    name, town = compared(actor.name), compared(actor.city).words if actor.city else ()
    telling = (word for word in town if word not in WEAK_WORDS and word not in _BEFORE_TOWNS)
    landmark = next(telling, town[0] if town else "")
    street = address(actor.street)
    return Described(actor, name, frozenset(town), landmark, street, site(actor.website), phone(telephone))


def everybody(dossier: Dossier, phones: Mapping[str, str] | None = None) -> list[Described]:
    """Return the standing actors of a dossier as they are compared, in the order of their ids."""
    known = phones or {}
    found = (described(actor, known.get(actor.id)) for actor in dossier.all(Actor))
    return sorted(found, key=lambda one: one.actor.id)


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many actors of a region bear a name, a word, a website, a number: what few bear tells more."""

    names: Mapping[tuple[str, ...], int]
    words: Mapping[str, int]
    sites: Mapping[str, int]
    phones: Mapping[str, int]

    @classmethod
    def of(cls, actors: Sequence[Described]) -> "Crowd":
        """Return the crowd these actors are."""
        return cls(
            Counter(one.spelling for one in actors),
            Counter(word for one in actors for word in one.words),
            _counted(one.site for one in actors),
            _counted(one.phone for one in actors),
        )


def _counted(found: Iterable[str]) -> Mapping[str, int]:
    return Counter(filter(None, found))
