"""Matches: how well what one looks for fits what another offers, for all lines of a region at once.

Of a need and an offer the texts are compared (``vocabulary``) as TF-IDF vectors, their words first, their letters where
a slip of the pen parts the words. Where only the category is the same, they may still fit: a room is a room.
"""

from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from sirkit.kinds import Category
from sirkit.vocabulary import CATEGORIES, Reader, categories, tokens

if TYPE_CHECKING:
    from numpy import bool_, float64, intp
    from numpy.typing import NDArray

ALONE: Mapping[Category, float] = MappingProxyType(
    {"rooms": 0.3, "time": 0.3, "money": 0.3, "visibility": 0.3, "pilot": 0.3, "skill": 0, "contacts": 0, "data": 0}
)
"""How well two fit that have nothing but their category in common: knowing one thing does not help with another.

The words of the offer have to speak of that category too: a cargo bike entered as "time" is nobody's helping hand.
"""
_OTHER = 0.75
"""What words count where both categories are known and differ."""
_WORDS, _LETTERS = 0.2, 0.6
"""Likenesses below are chance and count nothing."""
_SLIP = 0.8
"""What letters count of what words do."""
_DECIMALS = 6


class Line(NamedTuple):
    """A need or an offer: whose it is, by number, its text, and its category where that is known."""

    owner: int
    text: str
    category: Category | None


@dataclass(frozen=True)
class Lines:
    """Needs, or offers, in the order of their owners; a row of ``words`` and ``letters`` each (sparse, length 1)."""

    lines: tuple[Line, ...]
    owners: "NDArray[intp]"
    """The owners in order, each once."""
    starts: "NDArray[intp]"
    """Where the lines of each begin."""
    counts: "NDArray[intp]"
    categories: "NDArray[intp]"
    typical: "NDArray[bool_]"
    """Whether the words themselves speak of the category."""
    words: Any
    letters: Any

    def has(self, owner: int) -> bool:
        """Return whether somebody has any line."""
        at = int(self.owners.searchsorted(owner))
        return at < len(self.owners) and bool(self.owners[at] == owner)

    def of(self, owners: Sequence[int]) -> "Lines":
        """Return the lines of some owners only."""
        import numpy as np  # noqa: PLC0415 - only those who look for partners should wait for it

        at = [place for place in self.owners.searchsorted(sorted(owners)) if place < len(self.owners)]
        mine = [place for place in at if self.owners[place] in owners]
        rows = np.array([row for place in mine for row in self._rows(place)], int)
        return _lines(
            tuple(self.lines[row] for row in rows),
            self.categories[rows],
            self.typical[rows],
            self.words[rows],
            self.letters[rows],
        )

    def _rows(self, place: int) -> range:
        return range(self.starts[place], self.starts[place] + self.counts[place])


def read(needs: Sequence[Line], offers: Sequence[Line]) -> tuple[Lines, Lines]:
    """Return needs and offers ready to be compared; what a word weighs follows from how many lines have it."""
    import numpy as np  # noqa: PLC0415 - as above

    lines = [*_ordered(needs), *_ordered(offers)]
    words = [tokens(line.text) for line in lines]
    reader = Reader.of(words)
    features = [reader.features(some) for some in words]
    found = [categories(one) for one in features]
    kinds = [line.category or _only(some) for line, some in zip(lines, found, strict=True)]
    columns = (
        np.array([CATEGORIES.index(kind) if kind else -1 for kind in kinds], int),
        np.array([kind in some for kind, some in zip(kinds, found, strict=True)], bool),
        _vectors(features),
        _vectors(dict.fromkeys(reader.letters(some), 1.0) for some in words),
    )
    cut = len(needs)
    return (
        _lines(tuple(lines[:cut]), *(column[:cut] for column in columns)),
        _lines(tuple(lines[cut:]), *(column[cut:] for column in columns)),
    )


def _only(some: Collection[Category]) -> Category | None:
    return next(iter(some)) if len(some) == 1 else None


def _ordered(lines: Sequence[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (line.owner, line.text))


def _lines(lines: tuple[Line, ...], *columns: Any) -> Lines:
    import numpy as np  # noqa: PLC0415 - as above

    each = np.array([line.owner for line in lines], int)
    owners, starts, counts = np.unique(each, return_index=True, return_counts=True)
    return Lines(lines, owners, starts, counts, *columns)


def _vectors(features: Iterable[Mapping[str, float]]) -> Any:
    """Return a sparse row of length 1 for each: weight times ln((1 + n) / (1 + n with it)) + 1, smooth TF-IDF."""
    import numpy as np  # noqa: PLC0415 - as above
    from scipy.sparse import csr_array  # noqa: PLC0415 - as above

    numbers: dict[str, int] = {}
    found, weighed, sizes = array("i"), array("d"), array("i")
    for row in features:
        found.extend([numbers.setdefault(name, len(numbers)) for name in row])
        weighed.extend(row.values())
        sizes.append(len(row))
    columns, sized = np.array(found, np.intp), np.array(sizes, np.intp)
    idf = np.log((1 + len(sized)) / (1 + np.bincount(columns, minlength=len(numbers)))) + 1
    rows = np.repeat(np.arange(len(sized)), sized)
    weights = np.array(weighed) * idf[columns]
    lengths = np.sqrt(np.bincount(rows, weights**2, minlength=len(sized)))
    ends = np.concatenate([[0], np.cumsum(sized)])
    return csr_array((weights / lengths[rows], columns, ends), shape=(len(sized), max(len(numbers), 1)))


def fits(needs: Lines, offers: Lines) -> "NDArray[float64]":
    """Return how well each need fits each offer, 0 to 1, as a matrix of needs by offers."""
    import numpy as np  # noqa: PLC0415 - as above

    words = _dense(needs.words, offers.words, _WORDS)
    slips = _dense(needs.letters, offers.letters, _LETTERS)
    text = np.maximum(words, _SLIP * slips)
    one, other = needs.categories[:, None], offers.categories[None, :]
    alone = np.array([*(ALONE[kind] for kind in CATEGORIES), 0.0])[one] * (one == other) * offers.typical
    known = (one >= 0) & (other >= 0) & (one != other)
    text = np.where(known, _OTHER * text, text)
    whole: NDArray[float64] = np.round(alone + (1 - alone) * text, _DECIMALS)
    return whole


def _dense(one: Any, other: Any, least: float) -> "NDArray[float64]":
    import numpy as np  # noqa: PLC0415 - as above

    found = (one @ other.T).toarray()
    whole: NDArray[float64] = np.where(found >= least, np.minimum(found, 1), 0)
    return whole


def benefits(needs: Lines, offers: Lines) -> "NDArray[float64]":
    """Return which share of their needs those who need could have met by each who offers.

    A matrix of ``needs.owners`` by ``offers.owners``. Of several offers the best counts for each need, and all needs
    count the same.
    """
    import numpy as np  # noqa: PLC0415 - as above

    if not (needs.lines and offers.lines):
        return np.zeros((len(needs.owners), len(offers.owners)))
    best = np.maximum.reduceat(fits(needs, offers), offers.starts, axis=1)
    whole: NDArray[float64] = np.add.reduceat(best, needs.starts, axis=0) / needs.counts[:, None]
    return whole
