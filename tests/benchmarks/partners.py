"""How fast partners are found: for one actor of a region, for all pairs of at most a thousand, and in how much memory.

Everybody offers and needs something in words put together by chance that can be repeated, has topics, values, a place
and ties. ``index_s`` is what making the grounds takes, once for each state of the dossier; ``one_ms`` is the median
over many actors of what ``partners`` takes for one, lists, reasons and all; ``all_pairs_s`` is the scores of all pairs,
in a region of a thousand where there are more. ``peak_mb`` is the most memory the whole process had, the region and all
libraries in it (``alone_mb`` before the grounds were made).

Usage: ``python tests/benchmarks/partners.py --actors 5000``. The last line is one JSON object.
"""

import json
import sys
import time
from argparse import ArgumentParser
from collections.abc import Mapping
from random import Random
from statistics import median
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import psutil

from sirkit.dossier import Cell, Dossier, Record
from sirkit.fitting import WEIGHTS, everybody, normalised
from sirkit.grounds import Grounds
from sirkit.kinds import Actor
from sirkit.partners import partners

if TYPE_CHECKING:
    from sirkit.dossier import Key

SORTS = ("association", "company", "municipality", "initiative", "welfare", "foundation", "university", "person")
TOWNS = (("Utting", 48.03, 11.09), ("Dießen", 47.95, 11.1), ("Landshut", 48.54, 12.15), ("Passau", 48.57, 13.46))
CATEGORIES = ("rooms", "time", "skill", "contacts", "data", "pilot", "visibility", "money", None)
FIRST = (
    "Holz",
    "Kinder",
    "Lasten",
    "Proben",
    "Pflege",
    "Garten",
    "Brot",
    "Musik",
    "Wald",
    "Schul",
    "Markt",
    "Jugend",
    "Senioren",
    "Bau",
    "Film",
    "Solar",
)
SECOND = (
    "werkstatt",
    "raum",
    "räder",
    "küche",
    "kurs",
    "halle",
    "dienst",
    "hilfe",
    "betreuung",
    "beratung",
    "laden",
    "gruppe",
    "fest",
    "treff",
    "wagen",
)
REST = (
    "am Vormittag",
    "für Familien",
    "mit Strom",
    "in der Nähe",
    "aus der Region",
    "zum Ausleihen",
    "ohne Stufen",
    "im Winter",
)
TOPICS = (
    "Pflege",
    "Kinder",
    "Klima",
    "Kultur",
    "Essen",
    "Gesundheit",
    "Wohnen",
    "Teilhabe",
    "Lernen",
    "Medien",
    "Mobilität",
    "Älterwerden",
)
VALUES = (
    "Zusammenhalt",
    "Gerechtigkeit",
    "Nachhaltigkeit",
    "Offenheit",
    "Heimat",
    "Verantwortung",
    "Freude",
    "Vielfalt",
)
MOST = 1000
"""All pairs are worked out of at most so many."""
ASKED = 30
"""So many actors are asked for."""


def record(kind: str, id_: str, values: Mapping[str, Any]) -> Record:
    """Return a record as a fold leaves it; a list of texts becomes items."""
    cells: dict[Key, Cell] = {}
    for field, value in values.items():
        items = enumerate(value) if isinstance(value, list) else ()
        cells.update({(field, f"i{at}"): Cell(text, "hand", "change") for at, text in items})
        if not isinstance(value, list):
            cells[field, None] = Cell(value, "hand", "change")
    return Record(kind, id_, MappingProxyType(cells))


def text(chance: Random) -> str:
    """Return what somebody offers or needs; one in five has a word nobody else uses."""
    word = chance.choice(FIRST) + chance.choice(SECOND)
    if chance.random() < 0.2:
        word += " " + "".join(chance.choice(("ba", "ler", "mi", "ton", "su", "gek", "ra")) for _ in range(4)).title()
    return f"{word} und {chance.choice(FIRST)}{chance.choice(SECOND)} {chance.choice(REST)}"


def made(actors: int) -> Dossier:
    """Return a region of so many actors with four lines and four ties each; the same every time."""
    chance, tables = Random(1), dict[str, dict[str, Record]](actor={}, tie={}, need={}, offer={})
    for number in range(actors):
        city, lat, lon = chance.choice(TOWNS)
        where = {"city": city, "lat": lat + chance.uniform(-0.2, 0.2), "lon": lon + chance.uniform(-0.2, 0.2)}
        about = {"topics": chance.sample(TOPICS, 3), "values": chance.sample(VALUES, 2)}
        who = {"name": f"Haus {number}", "sort": chance.choice(SORTS), **where, **about}
        tables["actor"][f"a{number}"] = record("actor", f"a{number}", who)
        for kind in ("need", "need", "offer", "offer"):
            id_ = f"{kind}{len(tables[kind])}"
            line = {"actor": f"a{number}", "text": text(chance), "category": chance.choice(CATEGORIES)}
            tables[kind][id_] = record(kind, id_, line)
        for _ in range(4):
            id_ = f"t{len(tables['tie'])}"
            ends = {"from_actor": f"a{number}", "to_actor": f"a{chance.randrange(actors)}"}
            tables["tie"][id_] = record("tie", id_, {**ends, "strength": chance.choice((1, 2, 3))})
    return Dossier(MappingProxyType({kind: MappingProxyType(table) for kind, table in tables.items()}))


def peak_mb() -> float:
    """Return the most memory this process has had, in megabytes of a million bytes."""
    memory = psutil.Process().memory_info()
    if sys.platform == "win32":
        return float(memory.peak_wset) / 1e6
    import resource  # noqa: PLC0415 - Windows has none

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most * 1024 / 1e6


def main() -> None:
    """Make a region, ask, and print the figures."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("--actors", type=int, default=5000)
    count = options.parse_args().actors
    partners(Grounds.of(made(3)), "a0")  # libraries are loaded once
    region = made(count)
    for actor in region.all(Actor):  # the records have been read before: the map shows them
        assert actor
    alone = peak_mb()
    began = time.perf_counter()
    grounds = Grounds.of(region)
    index = time.perf_counter() - began
    took = []
    for number in range(0, count, max(1, count // ASKED)):
        began = time.perf_counter()
        partners(grounds, f"a{number}")
        took.append(time.perf_counter() - began)
    small = grounds if count <= MOST else Grounds.of(made(MOST))
    began = time.perf_counter()
    pairs = sum(found.size for _, found in everybody(small, normalised(WEIGHTS)))
    figures = {
        "actors": count,
        "one_ms": round(1000 * median(took), 1),
        "one_ms_worst": round(1000 * max(took), 1),
        "all_pairs_s": round(time.perf_counter() - began, 3),
        "pairs": pairs,
        "index_s": round(index, 3),
        "alone_mb": round(alone, 1),
        "peak_mb": round(peak_mb(), 1),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
