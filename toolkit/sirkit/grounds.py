"""Grounds: what speaks for a partnership, of everybody in a region, made ready once so that each question is quick."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from sirkit import matches
from sirkit.dossier import Dossier
from sirkit.groups import groupings
from sirkit.introductions import Near
from sirkit.kinds import Actor, Need, Offer, Place, Tie, Wish
from sirkit.matches import Line, Lines
from sirkit.places import Point
from sirkit.venture import Venture
from sirkit.vocabulary import aims, term

if TYPE_CHECKING:
    from numpy import bool_, intp
    from numpy.typing import NDArray

Items = Mapping[str, str]
_APART = {"cooperates": 0, "funds": 1, "informs": 1, "member": 1, "uses_place": 1, "knows": 2}
"""How far a sort of tie is from working together, as in ``network.chain``."""
LOOSE = 1
"""The strength of a tie that those it joins call loose."""


class Party(NamedTuple):
    """An actor or a venture that looks for partners; ``stands`` is the actor whose ties count, if there is one."""

    id: str
    name: str
    stands: str | None
    sort: str | None
    place: str | None
    function: str | None
    point: Point | None
    topics: Mapping[str, str]
    """What it is about, by term: as it is compared, and as it is written."""
    values: Mapping[str, str]
    """Its values, and what it wishes for the region."""
    established: int | None


@dataclass(frozen=True)
class Grounds:
    """All parties of a region, numbered, and what is known of them; actors come first, then ventures, each by name."""

    parties: tuple[Party, ...]
    number: Mapping[str, int]
    needs: Lines
    offers: Lines
    near: Near
    strengths: Mapping[tuple[str, str], int]
    """How close the closest tie of a pair of actors is, 1 to 3, where somebody has said so."""
    partner: "NDArray[bool_]"
    """Who can be a partner: actors that are no single persons."""
    sort: "NDArray[intp]"
    """The sector of each as a number, -1 where it is not known."""
    topics: Any
    values: Any
    ties: Any
    """Who is tied to whom, as a sparse matrix of numbers; a venture has the ties of the actor that carries it."""

    @classmethod
    def of(cls, dossier: Dossier, *, today: str = "") -> "Grounds":
        """Return the grounds of a region; give the merged dossier where actors were entered twice.

        Parameters
        ----------
        today
            A day, ``YYYY-MM-DD``: what was offered or needed until an earlier one is left out.
        """
        import numpy as np  # noqa: PLC0415 - only those who look for partners should wait for it

        parties = tuple(_parties(dossier))
        number = MappingProxyType({party.id: at for at, party in enumerate(parties)})
        needs, offers = matches.read(_lines(dossier, Need, number, today), _lines(dossier, Offer, number, today))
        near, strengths = _ties(dossier)
        sorts = {sort: at for at, sort in enumerate(sorted({party.sort for party in parties if party.sort}))}
        actors = len(list(dossier.all(Actor)))
        return cls(
            parties,
            number,
            needs,
            offers,
            near,
            strengths,
            np.array([at < actors and party.sort != "person" for at, party in enumerate(parties)], bool),
            np.array([sorts.get(party.sort or "", -1) for party in parties], int),
            _marked([list(party.topics) for party in parties]),
            _marked([list(party.values) for party in parties]),
            _matrix(parties, number, near),
        )

    def among(self, ids: Collection[str]) -> "NDArray[bool_]":
        """Return who is one of these, by number."""
        import numpy as np  # noqa: PLC0415 - as above

        return np.array([party.id in ids for party in self.parties], bool)

    def party(self, id_: str) -> Party:
        """Return a party by its id."""
        return self.parties[self.number[id_]]


def _parties(dossier: Dossier) -> Iterable[Party]:
    """Yield the actors, then the ventures; what a venture does not say itself is taken from the actor it belongs to."""
    groups, sites, terms = groupings(dossier), _sites(dossier), partial(_terms, cache(term))
    wishes = _wishes(dossier)
    known: dict[str, Party] = {}
    for actor in sorted(dossier.all(Actor), key=_named):
        known[actor.id] = Party(
            actor.id,
            actor.name,
            actor.id,
            actor.sort,
            groups["place"].get(actor.id),
            groups["function"].get(actor.id),
            _point(actor.lat, actor.lon) or sites.get(actor.id),
            terms(actor.topics),
            {**wishes.get(actor.id, {}), **terms(actor.values)},
            actor.established,
        )
    yield from known.values()
    for venture in sorted(dossier.all(Venture), key=_named):
        yield _of_venture(venture, known.get(venture.actor or ""), terms)


def _wishes(dossier: Dossier) -> Mapping[str, Items]:
    """Return what each wants to be better in the region: an aim, to be shared like a value."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for wish in dossier.all(Wish):
        for aim in aims(wish.text):
            found[wish.actor].setdefault(aim, wish.text)
    return found


def _named(one: Actor | Venture) -> tuple[str, str]:
    return one.name, one.id


def _of_venture(venture: Venture, carrier: Party | None, terms: Callable[[Items], Items]) -> Party:
    point = _point(venture.lat, venture.lon)
    base = carrier or Party("", "", None, None, None, None, None, {}, {}, None)
    return base._replace(
        id=venture.id,
        name=venture.name,
        place=venture.city or base.place,
        point=point or base.point,
        topics=terms(venture.topics) or base.topics,
        values=terms(venture.values) or base.values,
        established=venture.established,
    )


def _sites(dossier: Dossier) -> Mapping[str, Point]:
    """Return where those are who run a place, for actors that have not said where they are themselves."""
    found = {}
    for place in sorted(dossier.all(Place), key=lambda place: place.id, reverse=True):
        if place.run_by and (point := _point(place.lat, place.lon)):
            found[place.run_by] = point
    return found


def _point(lat: float | None, lon: float | None) -> Point | None:
    return None if lat is None or lon is None else (lat, lon)


def _terms(compared: Callable[[str], str], items: Items) -> Items:
    """Return texts by term, each term once; ``compared`` makes a term of a text."""
    found: dict[str, str] = {}
    for text in items.values():
        found.setdefault(compared(text), text)
    return found


def _lines(dossier: Dossier, kind: type[Offer], number: Mapping[str, int], today: str) -> list[Line]:
    """Return the needs or the offers of all; a venture without any of its own has those of the actor it belongs to."""
    lines: dict[str, list[tuple[str, Any]]] = defaultdict(list)
    for one in dossier.all(kind):
        if type(one) is kind and not (one.until and one.until < today[: len(one.until)]):
            lines[one.actor].append((one.text, one.category))
    for venture in dossier.all(Venture):
        own = venture.needs if kind is Need else venture.offers
        lines[venture.id] = [(text, None) for text in own.values()] or list(lines.get(venture.actor or "", ()))
    return [Line(number[id_], *line) for id_, some in lines.items() if id_ in number for line in some]


def _ties(dossier: Dossier) -> tuple[Near, Mapping[tuple[str, str], int]]:
    """Return who is tied to whom, by id and in the order of ids, and how close."""
    here = {actor.id for actor in dossier.all(Actor)}
    near: dict[str, dict[str, int]] = defaultdict(dict)
    strengths: dict[tuple[str, str], int] = {}
    for tie in dossier.all(Tie):
        one, other = tie.from_actor, tie.to_actor
        if one != other and one in here and other in here:
            for a, b in ((one, other), (other, one)):
                near[a][b] = min(_APART[tie.sort], near[a].get(b, 2))
                if tie.strength:
                    strengths[a, b] = max(tie.strength, strengths.get((a, b), 0))
    return MappingProxyType({id_: MappingProxyType(near[id_]) for id_ in sorted(near)}), MappingProxyType(strengths)


def _matrix(parties: Sequence[Party], number: Mapping[str, int], near: Near) -> Any:
    return _sparse([[number[id_] for id_ in near.get(party.stands or "", ())] for party in parties], len(parties))


def _marked(rows: Sequence[Sequence[str]]) -> Any:
    """Return which party has which term, as a sparse matrix of ones."""
    columns: dict[str, int] = {}
    numbered = [[columns.setdefault(name, len(columns)) for name in row] for row in rows]
    return _sparse(numbered, max(len(columns), 1))


def _sparse(rows: Sequence[Sequence[int]], width: int) -> Any:
    import numpy as np  # noqa: PLC0415 - as above
    from scipy.sparse import csr_array  # noqa: PLC0415 - as above

    ends = np.cumsum([0, *map(len, rows)])
    columns = np.array([column for row in rows for column in row], int)
    return csr_array((np.ones(len(columns)), columns, ends), shape=(len(rows), width))
