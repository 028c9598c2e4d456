"""A matching event planned and planned again: what it is worth, how near to the bound, how long it takes.

Usage: ``python tests/benchmarks/events.py --people N --rounds R --candidates K [--two-sided] [--seed S]`` makes an
event with an organisation for each person, and for each person K candidates it likes by chance; after the first round
is held two people have left and one has come, and the rest is planned again. Beside it stands networkx with the
matching of most weight round by round on the same wishes.

With ``--ratings CSV(from,to,rating) [--sides CSV(person,side)] --rounds R --out CSV(round,a,b)`` it plans from what
people say of each other; both directions count together as they do for partners. The largest rating counts as 1.
``gap`` is to the best of all plans in which nobody of two sides has less than half of what its side has on average;
``fair_cost`` is what that takes from the best plan of all, and ``--plain`` does without.
The last line is one JSON object.
"""

import csv
import json
import sys
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from math import inf, isfinite
from pathlib import Path
from random import Random

import networkx as nx
import rustworkx  # noqa: F401 - loaded before the clock starts, as in an app
import scipy.optimize
import scipy.sparse.csgraph  # noqa: F401 - as above

from sirkit.everybody import everybody
from sirkit.mutual import scaled
from sirkit.pairing import UNIT, Case, Pair, Seating, mutual, pair, repeats
from sirkit.twosided import twosided

Likings = Mapping[Pair, float]


def seating(case: Case) -> Seating:
    """Plan as the product does."""
    return twosided(case) if case.partners else everybody(case)


def drawn(chosen: Namespace) -> tuple[Likings, frozenset[int]]:
    """Return how much each likes its candidates, and who is a partner; whoever is liked likes back as chance has it."""
    random = Random(chosen.seed)
    people = range(chosen.people)
    partners = frozenset(people[chosen.people // 2 :]) if chosen.two_sided else frozenset()
    likings: dict[Pair, float] = {}
    for one in people:
        others = [
            other for other in people if other != one and (not partners or (one in partners) != (other in partners))
        ]
        for other in random.sample(others, min(chosen.candidates, len(others))):
            likings.setdefault((one, other), random.random())
            likings.setdefault((other, one), random.random())
    return likings, partners


def case(likings: Likings, people: int, partners: frozenset[int], chosen: Namespace) -> Case:
    """Return the event: all are there in all rounds, and only those who like each other meet."""
    return Case(
        homes=[f"organisation {one}" for one in range(people)],
        there={number: frozenset(range(people)) for number in range(1, chosen.rounds + 1)},
        worth=mutual(likings),
        partners=partners,
        strangers=False,
        fair=not chosen.plain,
        seed=chosen.seed,
    )


def again(first: Case, plan: Seating) -> Case:
    """Return the event after its first round: two have left, and one has come who likes whom the first one liked."""
    held, *ahead = sorted(first.there)
    met = frozenset(pair(*each) for each in plan.rounds[held])
    people = len(first.homes)
    here = frozenset(range(people + 1)) - {people - 1, people - 2}
    liked = {(*(one for one in each if one), people): value for each, value in first.worth.items() if 0 in each}
    had = [sum(one in each for each in met) for one in range(people + 1)]
    return replace(
        first,
        homes=[*first.homes, "walk-in"],
        there=dict.fromkeys(ahead, here),
        worth={**first.worth, **{(one, other): value for (one, other), value in liked.items()}},
        most=(len(ahead),) * (people + 1),
        had=had,
        byes=[1 - many for many in had[:-1]] + [0],
        barred=met,
        known=frozenset(first.home(*each) for each in met),
    )


def peer(first: Case) -> float:
    """Return the seconds networkx takes for the matching of most weight in each round."""
    began = time.perf_counter()
    graph = nx.Graph()
    graph.add_weighted_edges_from((*each, value) for each, value in first.worth.items())
    for _ in first.there:
        graph.remove_edges_from(nx.max_weight_matching(graph, maxcardinality=True))
    return time.perf_counter() - began


def rows(path: Path, *columns: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the line and the cells of these columns of a CSV file; one that lacks a column ends it with a sentence."""
    try:
        file = path.open(encoding="utf-8-sig", newline="")
    except OSError as error:
        sys.exit(f"{path}: this file cannot be read ({error.strerror}).")
    with file:
        read = csv.DictReader(file, skipinitialspace=True)
        names = {name.strip().casefold(): name for name in read.fieldnames or ()}
        if lacking := [one for one in columns if one not in names]:
            sys.exit(f"{path.name}: the column {lacking[0]} is missing; there are {', '.join(names) or 'none'}.")
        for row in read:
            yield read.line_num, [(row[names[one]] or "").strip() for one in columns]


def rated(path: Path) -> dict[tuple[str, str], float]:
    """Return what people say of each other, brought to one scale; a line without a rating is passed over."""
    found: dict[tuple[str, str], float] = {}
    for line, (one, other, cell) in rows(path, "from", "to", "rating"):
        try:
            rating = float(cell or 0)
        except ValueError:
            rating = inf
        if not isfinite(rating):
            sys.exit(f"{path.name}, line {line}: {cell!r} is no number.")
        if cell:
            found[one, other] = rating
    return scaled(found)


def read(chosen: Namespace) -> tuple[list[str], Likings, frozenset[int]]:
    """Return who takes part, what they say of each other, and who is a partner: the side named last."""
    ratings = rated(chosen.ratings)
    sides = {person: side for _, (person, side) in rows(chosen.sides, "person", "side")} if chosen.sides else {}
    if len(set(sides.values())) not in (0, 2):
        sys.exit(f"{chosen.sides.name}: there have to be two sides; there are {len(set(sides.values()))}.")
    people = list(dict.fromkeys([*sides, *(one for each in ratings for one in each)])) if not sides else list(sides)
    places = {person: place for place, person in enumerate(people)}
    last = max(sides.values(), default="")
    if unknown := {one for each in ratings for one in each} - places.keys():
        print(f"{len(unknown)} people have no side ({', '.join(sorted(unknown)[:5])}): they were passed over.")
    known = {(places[one], places[to]): rating for (one, to), rating in ratings.items() if {one, to} <= places.keys()}
    return people, known, frozenset(places[one] for one, side in sides.items() if side == last)


def write(path: Path, people: Sequence[str], plan: Seating) -> None:
    """Write who meets whom."""
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow(["round", "a", "b"])
        for number, groups in plan.rounds.items():
            lines.writerows([number, *(people[one] for one in two)] for each in groups for two in combinations(each, 2))


def main() -> None:
    """Plan, and print the figures."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--candidates", type=int, default=30)
    parser.add_argument("--two-sided", action="store_true")
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    for name in ("ratings", "sides", "out"):
        parser.add_argument(f"--{name}", type=Path, metavar="CSV")
    chosen = parser.parse_args()
    if chosen.ratings:
        people, likings, partners = read(chosen)
    elif chosen.people:
        people, (likings, partners) = [str(one) for one in range(chosen.people)], drawn(chosen)
    else:
        parser.error("either --people or --ratings is needed")
    began = time.perf_counter()
    first = case(likings, len(people), partners, chosen)
    plan = seating(first)
    seconds = time.perf_counter() - began
    if chosen.out:
        write(chosen.out, people, plan)
    began = time.perf_counter()
    rest = seating(again(first, plan)) if chosen.rounds > 1 and len(people) > 2 else None
    replan = time.perf_counter() - began
    best = seating(replace(first, fair=False)).value if partners else plan.value
    met = [one for groups in plan.rounds.values() for each in groups for one in each]
    figures = {
        "meetings": len(met) // 2,
        "gap": round(max(1 - plan.value / plan.bound, 0.0) if plan.bound else 0.0, 6),
        "repeats": repeats(plan.rounds) + (repeats({0: plan.rounds[1], **rest.rounds}) if rest else 0),
        "idle_max": max((chosen.rounds - met.count(one) for one in range(len(people))), default=0),
        "seconds": round(seconds, 3),
        "replan_seconds": round(replan, 3),
        "networkx_seconds": round(peer(first), 3),
        "fair_cost": round(1 - plan.value / best if best else 0.0, 6),
        "value": round(plan.value / UNIT, 4),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
