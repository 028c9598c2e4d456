"""Finding pairs among many actors: each is compared with few, and no pair is lost."""

import random
from itertools import combinations
from time import process_time
from timeit import repeat

from regions import actor, region

from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.likeness import ENOUGH, Crowd, candidates, described, score, traits
from sirkit.merging import alike

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


def took(number: int) -> float:
    """Return the seconds of one processor that finding the pairs among so many actors takes, the best of three."""
    dossier = many(number)
    return min(repeat(lambda: alike(dossier), number=1, repeat=3, timer=process_time))


def test_many_actors_are_compared_with_few() -> None:
    """Of 5,000 actors each is compared with few: four times as many take not 16 times as long."""
    assert len(candidates([described(one) for one in many(5000).all(Actor)])) < 5000 * 15
    assert took(2000) < 10 * took(500)


def test_blocks_lose_nothing() -> None:
    """What comparing each with each of 300 actors would find, the blocks find too."""
    dossier = many(300)
    actors = sorted((described(one) for one in dossier.all(Actor)), key=lambda one: one.actor.id)
    crowd = Crowd.of(actors)
    found = {(a.actor.id, b.actor.id) for a, b in combinations(actors, 2) if score(traits(a, b, crowd)) >= ENOUGH}
    assert len(found) > 10
    assert found == {(pair.one, pair.other) for pair in alike(dossier)}
