"""Towns as people write them in an address, and which one is meant where several bear one name."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from sirkit.names import words
from sirkit.places import Point, Town, called, distance_km
from sirkit.stock import stocked

_CODE = r"(?:(?P<country>DE|AT|CH|LI|FL|D|A)[-\u2013\s]+)?(?P<zip>\d{4,5})"
_PLACE = re.compile(rf"^{_CODE}\s+(?P<name>\D.*)$")
_ADDRESS = re.compile(rf"^(?:(?P<street>.+?)\s*[,;\n]\s*)?{_CODE}\s+(?P<name>[^\d,][^,\n]*)", re.DOTALL)
_HINT = re.compile(r"^(?P<name>[^(,/]+?)\s*[(,/]\s*(?P<hint>[^)]+?)\s*\)?$")
_GERMAN = 5  # digits of a German postal code; Austria, Switzerland and Liechtenstein have four
_CITY, _FAR_LARGER, _LARGER = 100_000, 20, 4
_NEAR_KM, _TWICE = 60, 2
_DISTRICT_WORDS = frozenset(
    words("Landkreis Kreis Kreisfreie Stadt Bezirk Kanton Landratsamt Region LK Kr am an der im")
)
_COUNTRIES = {
    **dict.fromkeys(("d", "de", "deutschland", "germany", "brd"), "DE"),
    **dict.fromkeys(("a", "at", "osterreich", "austria"), "AT"),
    **dict.fromkeys(("ch", "schweiz", "switzerland", "suisse"), "CH"),
    **dict.fromkeys(("li", "fl", "liechtenstein"), "LI"),
}
POSTAL_REGIONS = dict(
    entry.split(" ", 1)
    for entry in """
01 Dresden;02 Bautzen;03 Cottbus;04 Leipzig;06 Halle (Saale);07 Jena;08 Zwickau;09 Chemnitz;10 Berlin;
12 Berlin;13 Berlin;14 Potsdam;15 Frankfurt (Oder);16 Eberswalde;17 Neubrandenburg;18 Rostock;19 Schwerin;
20 Hamburg;21 Buxtehude;22 Hamburg;23 Lübeck;24 Kiel;25 Heide;26 Oldenburg;27 Bremerhaven;28 Bremen;29 Celle;
30 Hannover;31 Hildesheim;32 Herford;33 Bielefeld;34 Kassel;35 Gießen;36 Fulda;37 Göttingen;38 Braunschweig;
39 Magdeburg;40 Düsseldorf;41 Mönchengladbach;42 Wuppertal;44 Dortmund;45 Essen;46 Wesel;47 Duisburg;
48 Münster;49 Osnabrück;50 Köln;51 Gummersbach;52 Aachen;53 Bonn;54 Trier;55 Mainz;56 Koblenz;57 Siegen;
58 Hagen;59 Soest;60 Frankfurt am Main;61 Bad Homburg;63 Hanau;64 Darmstadt;65 Wiesbaden;66 Saarbrücken;
67 Bad Dürkheim;68 Mannheim;69 Heidelberg;70 Stuttgart;71 Ludwigsburg;72 Tübingen;73 Göppingen;74 Heilbronn;
75 Pforzheim;76 Karlsruhe;77 Offenburg;78 Villingen-Schwenningen;79 Freiburg;80 München;81 München;
82 Starnberg;83 Rosenheim;84 Landshut;85 Freising;86 Augsburg;87 Kempten (Allgäu);88 Ravensburg;89 Ulm;
90 Nürnberg;91 Ansbach;92 Amberg;93 Regensburg;94 Deggendorf;95 Bayreuth;96 Bamberg;97 Würzburg;98 Suhl;
99 Erfurt
""".replace("\n", "").split(";")
)
"""First two digits of a German postal code, and a town in the middle of where they are used."""


class Written(NamedTuple):
    """An address taken apart; what it does not say is empty."""

    name: str
    zip: str = ""
    country: str = ""
    district: str = ""
    street: str = ""


class Clues(NamedTuple):
    """What helps to tell towns of one name apart: official key, district, country, postal code, the region's middle."""

    ags: str = ""
    district: str = ""
    country: str = ""
    zip: str = ""
    near: Point | None = None


class Meant(NamedTuple):
    """The towns that may be meant: one if it is clear, several if it is open; ``by`` names the clue that decided."""

    towns: tuple[Town, ...]
    by: str = ""


@lru_cache(4096)
def place(text: str) -> Written:
    """Return a written place taken apart: "82279 Eching", "Eching (Landsberg)", "Eching, Kreis Freising"."""
    if found := _PLACE.match(text.strip()):
        return place(found["name"])._replace(zip=found["zip"], country=found["country"] or "")
    if whole := address(text):
        return whole
    if not called(text) and (found := _HINT.match(text.strip())):
        return Written(found["name"], district=found["hint"])
    return Written(text.strip())


def address(text: str) -> Written | None:
    """Return a whole address taken apart ("Hauptstr. 5, 86919 Utting"), or None if it names no postal code."""
    found = _ADDRESS.search(text.strip())
    if found is None:
        return None
    street, country = (found[part] or "" for part in ("street", "country"))
    return Written(found["name"].strip(), found["zip"], country, street=street.strip())


@lru_cache(4096)
def meant(name: str, clues: Clues) -> Meant:
    """Return which towns are meant by a name, with whatever else is known about where they are.

    A clue that fits none of the towns is set aside: it may be wrong, the name is there in full.
    """
    towns = called(name)
    for by, narrowed in _narrowed(clues):
        left = tuple(town for town in towns if narrowed(town))
        if len(left) == 1 < len(towns):
            return Meant(left, by)
        towns = left or towns
    if len(towns) > 1:
        return _likely(name, towns, clues)
    return Meant(towns)


def _narrowed(clues: Clues) -> Iterator[tuple[str, Callable[[Town], bool]]]:
    telling = frozenset(words(clues.district)) - _DISTRICT_WORDS
    country = _country(clues)
    if clues.ags:
        yield "ags", lambda town: town.ags == clues.ags
    if telling:
        yield "district", lambda town: not telling.isdisjoint(words(f"{town.district} {town.name}"))
    if country:
        yield "country", lambda town: town.country in country
    if len(clues.zip) == _GERMAN and clues.zip[:2] in POSTAL_REGIONS:
        yield "zip", lambda town: _postal_region(town) == POSTAL_REGIONS[clues.zip[:2]]


def _country(clues: Clues) -> frozenset[str]:
    named = _COUNTRIES.get(" ".join(words(clues.country)))
    if named:
        return frozenset({named})
    if not clues.zip.isdigit():
        return frozenset()
    return frozenset({"DE"} if len(clues.zip) == _GERMAN else {"AT", "CH", "LI"})


@cache
def _postal_region(town: Town) -> str:
    """Return the postal region whose middle is nearest to a town."""
    return min(_middles(), key=lambda name: distance_km(town.point, _middles()[name]))


@stocked()
def _middles() -> dict[str, Point]:
    return {name: max(called(name), key=lambda town: town.population).point for name in POSTAL_REGIONS.values()}


def _likely(name: str, towns: tuple[Town, ...], clues: Clues) -> Meant:
    """Return the one town everybody means, or the only one near the region, or all of them."""
    by_size = sorted(towns, key=lambda town: -town.population)
    first, second = by_size[0].population, max(by_size[1].population, 1)
    alone = [town for town in towns if words(town.name) == words(name)] == by_size[:1]
    if (first >= _CITY and first >= _FAR_LARGER * second) or (alone and first >= _LARGER * second):
        return Meant((by_size[0],))
    if clues.near is not None:
        near = clues.near
        one, other, *_ = sorted(towns, key=lambda town: distance_km(near, town.point))
        nearest = distance_km(near, one.point)
        if nearest <= _NEAR_KM and distance_km(near, other.point) >= _TWICE * max(nearest, 10):
            return Meant((one,), "near")
    return Meant(tuple(by_size))
