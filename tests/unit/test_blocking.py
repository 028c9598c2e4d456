"""Which actors are compared at all: few of many, and none is lost by it."""

import random
from itertools import combinations
from time import process_time

from regions import actor, pairs, region

from sirkit.blocking import candidates
from sirkit.described import Crowd, described
from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.likeness import ENOUGH, score, traits
from sirkit.proposals import alike

STEMS = (
    "Feuerwehr",
    "Caritas",
    "Diakonie",
    "Musikverein",
    "Grundschule",
    "Nachbarschaftshilfe",
    "Dorfladen",
    "Sozialstation",
)
OPENINGS = (
    "Al",
    "Bern",
    "Dorn",
    "Eich",
    "Föhr",
    "Gund",
    "Hart",
    "Ill",
    "Kauf",
    "Lind",
    "Mar",
    "Neid",
    "Ott",
    "Pfaff",
    "Rott",
    "Wind",
)
ENDINGS = ("ach", "berg", "dorf", "eck", "feld", "heim", "hofen", "ingen", "kirchen", "ried", "stätten", "wang")


def many(number: int) -> Dossier:
    """Return a large region: organisations of few sorts in many towns, a third of them without a place."""
    chance = random.Random(number)  # noqa: S311 - chance that can be repeated is wanted
    towns = [opening + ending for opening in OPENINGS for ending in ENDINGS]
    made = []
    for each in range(number):
        town, own = chance.choice(towns), chance.choice(towns)
        name = f"{chance.choice(STEMS)} {town}" if chance.random() < 0.6 else f"{own}er {chance.choice(STEMS)}"
        made.append(actor(f"{each:05}", name + chance.choice(["", "", " e. V."]), city=town if each % 3 else None))
    return region(*made)


def compared(number: int) -> int:
    """Return how many pairs are compared among so many actors."""
    return len(candidates([described(one) for one in many(number).all(Actor)]))


def took(number: int, *, times_over: int = 3) -> float:
    """Return the seconds of one processor that finding the pairs among so many actors takes, the best of several."""
    dossier, times = many(number), []
    for _ in range(times_over):
        began = process_time()
        alike(dossier)
        times.append(process_time() - began)
    return min(times)


def test_many_actors_are_compared_with_few() -> None:
    """Of 5,000 actors each is compared with few: with four times as many there are not 16 times as many pairs."""
    assert compared(5000) < 5000 * 15
    assert compared(2000) < 8 * compared(500)


def test_many_actors_take_little_longer() -> None:
    """Four times as many actors take not 16 times as long, and 5,000 not ten seconds of one processor."""
    assert took(2000) < 10 * took(500)
    assert took(5000, times_over=1) < 10


def test_blocks_lose_nothing() -> None:
    """What comparing each with each of 300 actors would find, the blocks find too."""
    dossier = many(300)
    actors = sorted((described(one) for one in dossier.all(Actor)), key=lambda one: one.actor.id)
    crowd = Crowd.of(actors)
    found = {(a.actor.id, b.actor.id) for a, b in combinations(actors, 2) if score(traits(a, b, crowd)) >= ENOUGH}
    assert len(found) > 10
    assert found == set(pairs(dossier))
