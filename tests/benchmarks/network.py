"""How fast a network is read, against the same figures by networkx, and how far they differ.

Ours is everything there is to read in a region of that size, from its dossier on; networkx's are, on the graph made
already, betweenness_centrality, constraint, effective_size, louvain_communities, articulation_points, bridges and
local_bridges as they are. Ties are drawn by chance that can be repeated; some actors have none.

Usage: ``python tests/benchmarks/network.py --actors 1000 --ties 4000 [--alone]``; ``--alone`` leaves networkx out,
where it takes too long. The last line is one JSON object; ``max_abs_difference`` is the largest over all actors of
betweenness, constraint and effective size.
"""

import json
import math
import time
from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from functools import partial
from random import Random
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import networkx as nx

from sirkit.dossier import Cell, Dossier, Record
from sirkit.network import graph
from sirkit.structure import Structure, structure

if TYPE_CHECKING:
    from sirkit.dossier import Key

SORTS = ("association", "company", "municipality", "initiative", "welfare", "person")
TOWNS = ("Utting", "Dießen", "Schondorf", "Herrsching", "Inning", "Seefeld", "Andechs", "Windach")
LETTERS = "ABCDEFGH"
THEIRS: Mapping[str, Callable[[Any], Any]] = {
    "betweenness": nx.betweenness_centrality,
    "constraint": nx.constraint,
    "effective": nx.effective_size,
    "circles": nx.community.louvain_communities,
    "joints": lambda net: list(nx.articulation_points(net)),
    "bridges": lambda net: list(nx.bridges(net)),
    "local": lambda net: list(nx.local_bridges(net)),
}


def record(kind: str, id_: str, values: Mapping[str, Any]) -> Record:
    """Return a record as a fold leaves it."""
    cells: dict[Key, Cell] = {(field, None): Cell(value, "hand", "change") for field, value in values.items()}
    return Record(kind, id_, MappingProxyType(cells))


def made(actors: int, ties: int) -> Dossier:
    """Return a region of so many actors and ties, each tie between two others; the same every time."""
    chance, tables = Random(1), dict[str, dict[str, Record]](actor={}, tie={}, role={})
    for number in range(actors):
        id_ = f"a{number}"
        known = {"name": f"Haus {number}", "sort": chance.choice(SORTS), "city": chance.choice(TOWNS)}
        tables["actor"][id_] = record("actor", id_, known)
        if number % 3 == 0:
            role = {"actor": id_, "function": chance.choice(LETTERS), "state": "taken_on", "said_by": "self"}
            tables["role"][id_] = record("role", id_, role)
    for one, other in drawn(chance, actors, ties):
        ends = {"from_actor": f"a{one}", "to_actor": f"a{other}", "strength": chance.choice((1, 2, 3, None))}
        tables["tie"][f"{one}-{other}"] = record("tie", f"{one}-{other}", ends)
    return Dossier(MappingProxyType({kind: MappingProxyType(table) for kind, table in tables.items()}))


def drawn(chance: Random, actors: int, ties: int) -> list[tuple[int, int]]:
    """Return so many different pairs, as far as there are so many."""
    found: dict[tuple[int, int], None] = {}
    while len(found) < min(ties, actors * (actors - 1) // 2):
        one, other = sorted((chance.randrange(actors), chance.randrange(actors)))
        if one != other:
            found[one, other] = None
    return list(found)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Return how many seconds something took, and what came of it."""
    began = time.perf_counter()
    result = work()
    return time.perf_counter() - began, result


def difference(ours: Structure, theirs: Mapping[str, Mapping[str, float]]) -> float:
    """Return the largest difference; where networkx says "not a number", we must say that there is none."""
    largest = 0.0
    for name, values in theirs.items():
        for id_, value in values.items():
            mine = getattr(ours.measures[id_], "share" if name == "betweenness" else name)
            if math.isnan(value) != (mine is None):
                return math.inf
            largest = max(largest, 0.0 if mine is None else abs(mine - value))
    return largest


def compared(net: Any, ours: Structure, seconds: float) -> dict[str, float]:
    """Return networkx's time for the same figures, by figure on a line of its own, and what differs."""
    found = {name: timed(partial(work, net)) for name, work in THEIRS.items()}
    print(json.dumps({name: round(took, 4) for name, (took, _) in found.items()}))
    total = sum(took for took, _ in found.values())
    measured = {name: found[name][1] for name in ("betweenness", "constraint", "effective")}
    return {
        "networkx_seconds": round(total, 4),
        "ratio": round(total / seconds, 1),
        "max_abs_difference": difference(ours, measured),
    }


def main() -> None:
    """Read one network in both ways, and print the figures."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("--actors", type=int, default=1000)
    options.add_argument("--ties", type=int, default=4000)
    options.add_argument("--alone", action="store_true", help="leave networkx out")
    chosen = options.parse_args()
    region = made(chosen.actors, chosen.ties)
    structure(made(3, 2))  # libraries are loaded once, for theirs as for ours
    seconds, ours = timed(lambda: structure(region))
    figures: dict[str, float] = {"actors": chosen.actors, "ties": chosen.ties, "seconds": round(seconds, 4)}
    if not chosen.alone:
        nx.constraint(graph(made(3, 2)))
        figures |= compared(graph(region), ours, seconds)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
