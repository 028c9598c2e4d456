"""Places: the towns of Germany, Austria, Switzerland and Liechtenstein, found as people type them."""

import csv
import gzip
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain, islice
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import NamedTuple

from sirkit.messages import problem
from sirkit.stock import stocked

EARTH_RADIUS_KM = 6371.0088  # mean radius of the Earth
LONGEST_SEARCH = 80  # characters; no place here has a longer name

_GAZETTEER = Path(__file__).parent / "data" / "places.csv.gz"
_LIGATURES = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o"}
_UMLAUT = re.compile("([aou])e")
_BETWEEN_WORDS = re.compile(r"[^a-z0-9\n]+")
_SMALL_WORD = re.compile(r"(?<= )(?:a|am|an|auf|b|bei|d|dem|den|der|die|i|im|in|o|ob|v|vor) ")
_SAINT = re.compile(r"\bsk?t (?=[a-z0-9])")

Point = tuple[float, float]

_BAND = 0.2
"""Degrees of latitude looked at first for the nearest town; of longitude as many as are as far."""


class Town(NamedTuple):
    """A place people live in.

    ``lat`` and ``lon`` are degrees (WGS 84), ``population`` is 0 where it is not known. ``district`` tells
    places of one name apart; ``ags`` is the eight-digit key of the German Gemeinde, empty elsewhere.
    """

    name: str
    district: str
    country: str
    lat: float
    lon: float
    population: int
    ags: str

    @property
    def point(self) -> Point:
        """Latitude and longitude in degrees."""
        return self.lat, self.lon


class _Gazetteer(NamedTuple):
    """All towns, larger ones first and quarters of towns last, and the names that lead to them.

    ``keys``, ``districts`` and ``owners`` belong together line by line: a name as names are compared, its
    district the same way, and the town's place in ``towns``. A town with a longer or foreign name has several.
    """

    towns: tuple[Town, ...]
    keys: tuple[str, ...]
    districts: tuple[str, ...]
    owners: tuple[int, ...]


def search(text: str, *, limit: int = 8) -> tuple[Town, ...]:
    """Return the towns a person may mean by what they typed, best first.

    Names that begin with the text come first, then names with these words inside, then names told apart by
    their district ("Eching Landsberg"), then names with typing errors. Among equals the larger town is first,
    and quarters come after towns. Capitals, umlauts, "St." and small words ("am", "a. d.") do not matter.

    Parameters
    ----------
    text
        What was typed. What cannot be a name finds nothing.
    limit
        How many towns at most.
    """
    typed = " ".join(text[: LONGEST_SEARCH + 1].split())
    key = _compared(_plain(typed))
    if not key or len(text) > LONGEST_SEARCH or not typed.isprintable():
        return ()
    towns = _gazetteer().towns
    return tuple(towns[owner] for owner in islice(_distinct(_candidates(typed, key)), max(limit, 0)))


def nearest(lat: float, lon: float) -> Town:
    """Return the town whose centre is nearest to a point given in degrees.

    Raises
    ------
    Problem
        If there is no such point on Earth.
    """
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):  # noqa: PLR2004 - the ends of the Earth's grid
        raise problem("places.no_such_point", lat=lat, lon=lon)
    return near(lat, lon) or min(_gazetteer().towns, key=lambda town: distance_km((lat, lon), town.point))


def near(lat: float, lon: float) -> Town | None:
    """Return the nearest town if it lies within a fifth of a degree of latitude (22 km), else None."""
    wide = _BAND / max(cos(radians(min(abs(lat) + _BAND, 89))), _BAND / 360)
    rows = range(int((lat - _BAND) // _BAND), int((lat + _BAND) // _BAND) + 1)
    columns = range(int((lon - wide) // _BAND), int((lon + wide) // _BAND) + 1)
    field = (town for row in rows for column in columns for town in _fields().get((row, column), ()))
    found = min(field, key=lambda town: distance_km((lat, lon), town.point), default=None)
    if found and distance_km((lat, lon), found.point) < distance_km((lat, lon), (lat + _BAND, lon)):
        return found  # every town outside this field is farther
    return None


@lru_cache(4096)
def called(name: str) -> tuple[Town, ...]:
    """Return every town of this name, alone or with more words after it ("Utting" am Ammersee), larger ones first.

    Where a town is spelled as it was typed, those that only sound alike are set aside (Schondorf, Schöndorf).
    """
    typed = " ".join(name[: LONGEST_SEARCH + 1].split())
    key = _compared(_plain(typed))
    if not key or len(name) > LONGEST_SEARCH:
        return ()
    keys, owners = _by_name()
    whole = range(bisect_left(keys, key), bisect_right(keys, key))
    longer = range(bisect_left(keys, f"{key} "), bisect_left(keys, f"{key}!"))
    towns = [_gazetteer().towns[owner] for owner in sorted({owners[line] for line in chain(whole, longer)})]
    spelled = [town for town in towns if f"{town.name} ".casefold().startswith(f"{typed} ".casefold())]
    return tuple(spelled or towns)


def of_key(ags: str) -> Town | None:
    """Return the largest town of a German Gemeinde by its eight-digit key, or None where there is no such key."""
    return _by_key().get(ags) if ags else None


def settled() -> tuple[Town, ...]:
    """Return the towns and villages, larger ones first, without the quarters of towns: they would be counted twice.

    Quarters come last in the gazetteer, the larger ones first too: they begin where populations rise again.
    """
    towns = _gazetteer().towns
    rises = (after for after in range(1, len(towns)) if towns[after].population > towns[after - 1].population)
    return towns[: next(rises, len(towns))]


@stocked()
def _by_key() -> Mapping[str, Town]:
    return {town.ags: town for town in reversed(_gazetteer().towns)}


@stocked()
def _by_name() -> tuple[tuple[str, ...], tuple[int, ...]]:
    lines = sorted(zip(_gazetteer().keys, _gazetteer().owners, strict=True))
    keys, owners = zip(*lines, strict=True)
    return keys, owners


@stocked()
def _fields() -> dict[tuple[int, int], list[Town]]:
    """Return the towns by the field of the grid they lie in, so that few have to be measured."""
    fields: dict[tuple[int, int], list[Town]] = {}
    for town in _gazetteer().towns:
        fields.setdefault((int(town.lat // _BAND), int(town.lon // _BAND)), []).append(town)
    return fields


def distance_km(a: Point, b: Point) -> float:
    """Return the great-circle distance in kilometres of two points (latitude, longitude) in degrees.

    Haversine formula: R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68 (1984), p. 159.
    """
    (lat_a, lon_a), (lat_b, lon_b) = a, b
    half_lat, half_lon = radians(lat_b - lat_a) / 2, radians(lon_b - lon_a) / 2
    across = cos(radians(lat_a)) * cos(radians(lat_b)) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(sqrt(sin(half_lat) ** 2 + across), 1.0))


def _plain(text: str) -> str:
    """Return small letters, digits, spaces and line ends alone; "ä", "ae" and "a" become one."""
    letters = unicodedata.normalize("NFKD", text.lower())
    for ligature, written in _LIGATURES.items():
        letters = letters.replace(ligature, written)
    return _BETWEEN_WORDS.sub(" ", _UMLAUT.sub(r"\1", letters.encode("ascii", "ignore").decode()))


def _compared(plain: str) -> str:
    """Return the words that tell a name, line by line: "diessen a ammersee", "diessen am ammersee" become one."""
    spaced = f" {_SAINT.sub('sankt ', plain)} ".replace("\n", " \n ")
    lines = zip(_SMALL_WORD.sub("", spaced).split("\n"), spaced.split("\n"), strict=True)
    return "\n".join(short.strip() or whole.strip() for short, whole in lines)


@stocked()
def _gazetteer() -> _Gazetteer:
    """Return the gazetteer; all names are compared at once, which is faster than one by one."""
    with gzip.open(_GAZETTEER, "rt", encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    name, lat, lon, population, country, ags, district, also = zip(*rows, strict=True)
    columns = name, district, country, map(float, lat), map(float, lon), map(int, population), ags
    names = [(key, owner) for owner in range(len(rows)) for key in _names(name[owner], also[owner])]
    keys, owners = zip(*names, strict=True)
    several = list(dict.fromkeys(district))
    plain = dict(zip(several, _plain("\n".join(several)).split("\n"), strict=True))
    return _Gazetteer(
        tuple(map(Town._make, zip(*columns, strict=True))),
        tuple(_compared(_plain("\n".join(keys))).split("\n")),
        tuple(plain[district[owner]] for owner in owners),
        owners,
    )


def _names(name: str, also: str) -> list[str]:
    return [name, *also.split(", ")] if also else [name]


def _distinct(owners: Iterator[int]) -> Iterator[int]:
    seen: set[int] = set()
    for owner in owners:
        if owner not in seen:
            seen.add(owner)
            yield owner


def _candidates(typed: str, key: str) -> Iterator[int]:
    beginning = _beginning(typed, key)
    keys, owners = _gazetteer().keys, _gazetteer().owners
    well_typed = bool(beginning) and _begins_with_words(keys[beginning[0]], key)
    found = chain(beginning, _inside(key)) if well_typed else chain(beginning, _inside(key), _mistyped(key))
    return (owners[line] for line in found)


def _begins_with_words(name: str, words: str) -> bool:
    return f"{name} ".startswith(f"{words} ")


def _beginning(typed: str, key: str) -> list[int]:
    """Return lines that begin with what was typed: whole words first, then the same spelling ("Aue", "Au")."""
    (towns, keys, _, owners), spelling = _gazetteer(), typed.casefold()
    return sorted(
        (line for line, name in enumerate(keys) if name.startswith(key)),
        key=lambda line: (
            not _begins_with_words(keys[line], key),
            not towns[owners[line]].name.casefold().startswith(spelling),
        ),
    )


def _inside(key: str) -> Iterator[int]:
    """Yield lines in which each typed word begins a word, at first without looking at the districts."""
    _, keys, districts, _ = _gazetteer()
    first, *others = (f" {word}" for word in key.split())
    near = [(f" {name}", line) for line, name in enumerate(keys) if first in f" {name}"]
    yield from (line for name, line in near if all(word in name for word in others))
    for name, line in near:
        whole = f"{name} {districts[line]}"
        if all(word in whole for word in others):
            yield line


@cache
def _openings(words: int) -> tuple[str, ...]:
    """Return the first words of every key, because people leave out the rest of a name."""
    return tuple(" ".join(name.split()[:words]) for name in _gazetteer().keys)


def _mistyped(key: str) -> Iterator[int]:
    """Yield lines with one wrong, missing, extra or swapped letter in four, at most three; the fewest first."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - most people type well: no start should wait for it
    from rapidfuzz.process import extract  # noqa: PLC0415 - the same

    errors = min(len(key) // 4, 3)
    names = _openings(key.count(" ") + 1), _gazetteer().keys
    hits = [extract(key, choices, scorer=OSA.distance, score_cutoff=errors, limit=None) for choices in names]
    yield from (line for distance, line in sorted((hit[1], hit[2]) for hit in chain(*hits)) if distance)
