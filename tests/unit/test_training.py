"""Training: what holds an offer together, which wishes it answers, and what the region has no offer for."""

from collections.abc import Iterator
from typing import Any

import pytest
from cases import called, cases
from regions import actor, record, region

from sirkit import words
from sirkit.dossier import Dossier, Record
from sirkit.learners import Match, catalogue, matched
from sirkit.messages import Problem
from sirkit.samples import SAMPLES, shown
from sirkit.teaching import Training
from sirkit.training import checks, course

HERE: dict[str, Any] = {"lat": 48.0, "lon": 11.0}
FAR: dict[str, Any] = {"lat": 48.9, "lon": 11.0}
WHOLE: dict[str, Any] = {
    "title": "Demenz verstehen und begleiten",
    "need": "Angehörige sind allein.",
    "evidence": "Zwölf Gespräche.",
    "audience": "Angehörige",
    "provider": "vhs",
    "units": 2,
    "self_study": 0,
    "format": "presence",
    "language": "Deutsch, einfach",
    "step_free": True,
    "childcare": True,
    "price": 0,
    "evaluation": "Nach drei Monaten nachfragen.",
    **HERE,
}
"""A training that leaves nothing to ask."""


def training(id_: str = "t", **values: Any) -> Record:
    """Return a training that leaves nothing to ask, but for these values; None takes one away."""
    return record("training", id_, **{**WHOLE, **values})


def wish(id_: str, what: str = "Demenz begleiten", *hinders: str, **values: Any) -> Record:
    """Return a learner's wish with what hinders it."""
    return record("learning_wish", id_, what=what, hinders={one: one for one in hinders}, **values)


def aid(sort: str, state: str = "promised", **values: Any) -> Record:
    """Return a building block for the training."""
    return record("aid", f"aid-{sort}-{state}", training="t", sort=sort, state=state, **values)


def typed(text: str) -> str | int | None:
    """Return a value as a table has it: a whole number, a text, or nothing."""
    return int(text) if text.isdigit() and len(text) < 4 else text or None


def parts(text: str) -> list[str]:
    """Return what stands between the strokes of a cell."""
    return [part.strip() for part in text.split("|") if part.strip()]


def listed(text: str) -> dict[str, str]:
    """Return the outcomes a part names, by their numbers; a dash names none."""
    return {f"o{number}": f"o{number}" for number in text.split() if number != "-"}


def village(row: dict[str, str]) -> Dossier:
    """Return the region of a case."""
    pairs = [pair.split("=") for pair in row["training"].split("; ") if pair]
    changed: dict[str, Any] = {name.strip(): typed(value) for name, value in pairs}
    near = [wish(f"n{number}", **HERE) for number in range(int(row["near"]))]
    far = [wish(f"f{number}", **FAR) for number in range(int(row["far"]))]
    return region(training(**changed), actor("vhs"), *near, *far, *designed(row))


def designed(row: dict[str, str]) -> Iterator[Record]:
    """Yield the outcomes of a case, what proves them and what practises them."""
    for number, text in enumerate(parts(row["outcomes"]), 1):
        verb, _, level = text.partition(" @")
        yield record("outcome", f"o{number}", training="t", verb=verb, level=typed(level))
    for number, text in enumerate(parts(row["assessments"])):
        yield record("assessment", f"p{number}", training="t", text="Rollenspiel", proves=listed(text))
    for number, text in enumerate(parts(row["activities"])):
        minutes, _, done = text.partition(": ")
        values: dict[str, Any] = {"minutes": typed(minutes.strip("?")), "practises": listed(done)}
        yield record("activity", f"a{number}", training="t", text="Üben", **values)


@pytest.mark.parametrize("row", cases("training"), ids=called)
def test_a_training_is_told_what_the_table_says(row: dict[str, str]) -> None:
    """Each case of tests/tables/training.csv is told exactly what stands in its row, in sentences of both languages."""
    found = checks(village(row), "t")
    assert sorted(one.message.key.removeprefix("training.check.") for one in found) == sorted(row["says"].split())
    for language in words.LANGUAGES:
        assert all("{" not in words.say(one.message, language) for one in found)


def test_questions_come_after_remarks() -> None:
    """What is to be mended stands before what is to be asked, and each names the record it is about."""
    found = checks(region(record("training", "t", title="Neu")), "t")
    assert [one.question for one in found] == sorted(one.question for one in found)
    assert {(one.kind, one.id) for one in found} == {("training", "t")}


def test_an_unobservable_verb_gets_three_others() -> None:
    """The sentence about a verb nobody can see names three that can be seen, in the language it was written in."""
    outcomes = [
        record("outcome", "o1", training="t", verb="know"),
        record("outcome", "o2", training="t", verb="planen"),
    ]
    (told,) = [one.message for one in checks(region(training(), *outcomes), "t") if "unobservable" in one.message.key]
    assert words.say(told, "en") == "Nobody can see “know”. Choose what people do, for example: name, list, state."


def test_who_is_not_on_the_map_any_more_is_a_gap() -> None:
    """A provider or a partner that was dropped is remarked; those that stand are not."""
    helping = training(partners={"a": "a", "b": "b"})
    for dropped, expected in ((False, set()), (True, {"provider_gone", "partners_gone"})):
        there = (actor(id_, dropped=dropped) for id_ in ("vhs", "a", "b"))
        keys = {one.message.key.rpartition(".")[2] for one in checks(region(helping, *there), "t")}
        assert {key for key in keys if key.endswith("_gone")} == expected


def test_a_training_that_is_gone_is_said_to_be() -> None:
    """Asked about a training that is not there, a sentence comes back."""
    with pytest.raises(Problem) as found:
        course(region(), "t")
    assert found.value.messages[0].key == "training.check.gone"


def test_a_course_outside_the_region_is_remarked() -> None:
    """Where no wish tells from where learners come, a place far from all of the region is remarked."""
    actors = [actor(f"a{number}", lat=48.05, lon=10.87) for number in range(2)]
    for place, expected in ((HERE, False), ({"lat": 53.5, "lon": 10.0}, True)):
        keys = {one.message.key for one in checks(region(training(**place), *actors), "t")}
        assert ("training.check.outside" in keys) is expected


def test_the_radius_the_group_has_set_counts() -> None:
    """Whether a place is reached follows the radius set for function B."""
    wide = record("reach", "reach-b", function="B", km=150)
    for more, expected in (((), True), ((wide,), False)):
        keys = {one.message.key for one in checks(region(training(), wish("w", **FAR), *more), "t")}
        assert ("training.check.far" in keys) is expected


def only(*records: Record) -> Match:
    """Return the one wish that the training of these records answers."""
    dossier = region(*records)
    (found,) = matched(dossier, next(one for one in dossier.all(Training) if one.id == "t"))
    return found


HINDERED = [
    ("money", {}, (), "removed", "free"),
    ("money", {"price": 80}, (), "left", "price"),
    ("money", {"price": 80, "own_share": 20}, (), "left", "own_share"),
    ("money", {"price": None}, (), "open", "price_unknown"),
    ("money", {"price": 80}, (aid("stipend"),), "removed", "money_promised"),
    ("money", {"price": 80}, (aid("stipend", "asked"),), "open", "not_promised"),
    ("children", {}, (), "removed", "childcare"),
    ("children", {"childcare": False}, (), "left", "no_childcare"),
    ("children", {"childcare": None}, (), "open", "children_unknown"),
    ("children", {"childcare": False}, (aid("childcare"), aid("childcare", "asked")), "removed", "children_promised"),
    ("travel", {"format": "online"}, (), "removed", "online"),
    ("travel", {}, (), "left", "far"),
    ("travel", {"lat": 48.8}, (), "open", "near"),
    ("travel", {"lat": None}, (), "open", "travel_unknown"),
    ("travel", {}, (aid("transport"),), "removed", "travel_promised"),
    ("language", {}, (), "open", "language"),
    ("language", {"language": None}, (), "open", "language_unknown"),
    ("release", {}, (), "left", "release"),
    ("release", {}, (aid("release"),), "removed", "release_promised"),
    ("other", {}, (), "open", "other"),
]


@pytest.mark.parametrize(("hindrance", "values", "aids", "state", "key"), HINDERED)
def test_what_becomes_of_a_hindrance(
    hindrance: str, values: dict[str, Any], aids: tuple[Record, ...], state: str, key: str
) -> None:
    """Each hindrance falls away, stays or is to be asked about, by what the training and its package say."""
    found = only(training(**values), wish("w", "Demenz begleiten", hindrance, **FAR), *aids)
    assert [(one.hindrance, one.state) for one in found.hindrances] == [(hindrance, state)]
    assert found.hindrances[0].message.key == f"training.hinder.{key}"
    assert all(words.say(found.hindrances[0].message, language) for language in words.LANGUAGES)


def test_a_wish_for_something_else_is_not_answered() -> None:
    """Only wishes whose words fit are answered, whatever their language of the same meaning."""
    dossier = region(training(title="Pflege zu Hause"), wish("w1", "Buchhaltung"), wish("w2", "care"))
    assert [one.wish.id for one in matched(dossier, next(dossier.all(Training)))] == ["w2"]


def test_the_catalogue_names_what_is_missing() -> None:
    """What nobody offers is told with how many wish for it, and the places no training is near to."""
    dossier = region(
        training(),
        wish("w1", "Buchhaltung", city="Ingolstadt", **FAR),
        wish("w2", "Buchhaltung für Vereine"),
        wish("w3", **HERE),
        actor("a"),
        record("need", "n1", actor="a", text="Wer zeigt uns Webdesign?", category="skill"),
        record("need", "n2", actor="a", text="Wer zeigt uns Fotografie?", category="skill", until="2025"),
    )
    found = catalogue(dossier, today="2026-11-01")
    told = [words.say(one, "de") for one in (*found.topics, *found.places, *found.questions)]
    assert told == [
        "„Buchhaltung“ wünscht sich jemand, und kein Lernangebot passt dazu.",
        "„Buchhaltung für Vereine“ wünscht sich jemand, und kein Lernangebot passt dazu.",
        "„Wer zeigt uns Webdesign?“ wird gesucht, und kein Lernangebot passt dazu.",
        "Ingolstadt: Ein Lernwunsch von hier liegt weiter als 30 km von jedem Angebot.",
        "Bei einem Lernwunsch fehlt der Ort.",
    ]


def test_an_empty_region_has_an_empty_catalogue() -> None:
    """Nothing entered, nothing missing: no sentence claims anything."""
    found = catalogue(region())
    assert (found.trainings, found.topics, found.places, found.questions) == ((), (), (), ())


@pytest.mark.parametrize("sample", list(SAMPLES))
def test_samples_can_be_catalogued(sample: str) -> None:
    """The catalogue of each sample region can be made, with sentences in both languages."""
    found = catalogue(shown(sample, "de"))
    for language in words.LANGUAGES:
        assert all(words.say(one, language) for one in (*found.topics, *found.places))
