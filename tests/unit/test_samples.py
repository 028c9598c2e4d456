"""The sample regions: real places, everything else invented, and what a lesson says about them is so."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from sirkit.coverage import coverage
from sirkit.dossier import Dossier
from sirkit.entity import Entity
from sirkit.fold import check, fold, undo
from sirkit.functions import FUNCTIONS, LETTERS
from sirkit.kinds import Actor, Contact, Need, Offer, Place, Region, Role, Tie
from sirkit.messages import Problem
from sirkit.network import graph, joints
from sirkit.places import search
from sirkit.proposals import alike
from sirkit.roadmap import roadmap
from sirkit.samples import LANGUAGES, SAMPLES, opening, sample, shown

SIZES = {"ammersee": (40, 70), "niederbayern": (120, 250), "krefeld": (40, 74)}
TABLES = Path(__file__).parents[2] / "toolkit" / "sirkit" / "data" / "samples"
STAMP = {"id": "a" * 32, "at": "2026-01-01"}


@pytest.fixture(params=SAMPLES)
def name(request: pytest.FixtureRequest) -> str:
    """Return the name of each sample."""
    return str(request.param)


def count(dossier: Dossier, kind: type[Entity]) -> int:
    """Return how many entities of a kind stand."""
    return sum(1 for _ in dossier.all(kind))


def nobody(_: object) -> set[tuple[str, str]]:
    """Return that nothing was erased."""
    return set()


def test_sizes_are_the_agreed_ones(name: str) -> None:
    """Ammersee has 40 actors and 70 ties, Niederbayern 120 and 250, Krefeld 40 and 74; no two ties join the same."""
    dossier = shown(name, "de")
    assert (count(dossier, Actor), count(dossier, Tie)) == SIZES[name]
    assert graph(dossier).number_of_edges() == SIZES[name][1]


def test_every_record_can_be_read(name: str) -> None:
    """Every record fits its kind, in both languages, and every row of the tables has become one."""
    for language in LANGUAGES:
        found = sample(name, language)
        dossier = shown(name, language)
        assert all(dossier.record(one.kind, one.id).entity for one in found)
        assert len({(one.kind, one.id) for one in found}) == len(found)


def test_what_points_at_an_actor_finds_it(name: str) -> None:
    """Roles, offers, needs and ties belong to actors of the same sample; there are no contacts."""
    dossier = shown(name, "de")
    actors = {actor.id for actor in dossier.all(Actor)}
    assert {role.actor for role in dossier.all(Role)} <= actors
    assert {offer.actor for kind in (Offer, Need) for offer in dossier.all(kind)} <= actors
    assert {end for tie in dossier.all(Tie) for end in (tie.from_actor, tie.to_actor)} <= actors
    assert count(dossier, Contact) == 0


def test_who_carries_f_or_g_shows_what_that_means(name: str) -> None:
    """A firm that has taken on F offers a kind of engagement; each of the three who carry G runs a meeting place."""
    dossier = shown(name, "en")
    carried = {
        letter: {role.actor for role in dossier.all(Role) if role.covered and role.function == letter}
        for letter in "FG"
    }
    assert {offer.actor for offer in dossier.all(Offer) if offer.engagement} == carried["F"]
    assert {place.run_by for place in dossier.all(Place) if place.hours} == carried["G"]


def test_languages_tell_the_same_about_the_same(name: str) -> None:
    """Names, places, states and ties are equal in both languages; descriptions, offers and needs are translated."""
    german, english = (shown(name, language).plain() for language in LANGUAGES)
    told = {"region": {"name", "description"}, "actor": {"description", "source", "topics", "values"}}
    told |= {kind: {"text"} for kind in ("offer", "need", "wish")} | {"place": {"open_to", "hours", "encounter"}}
    told |= {"venture": {"description", "topics", "values", "offers", "needs"}}
    for kind, table in german.items():
        for id_, values in table.items():
            differing = {field for field, value in values.items() if english[kind][id_][field] != value}
            assert differing == told.get(kind, set()) & set(values), id_


def test_places_are_real(name: str) -> None:
    """Every town is in the gazetteer, with the same coordinates and key, and has somebody in it."""
    dossier = shown(name, "de")
    with (TABLES / name / "towns.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["name"] for row in rows} == {actor.city for actor in dossier.all(Actor)}
    for row in rows:
        found = {(town.name, town.ags): town.point for town in search(row["name"])}
        assert found[row["name"], row["ags"]] == (float(row["lat"]), float(row["lon"]))


def test_a_sample_says_that_it_is_invented(name: str) -> None:
    """The region's name and description and the source of every actor say so, in both languages."""
    for language, word in zip(LANGUAGES, ("rfunden", "nvented"), strict=True):
        dossier = shown(name, language)
        (region,) = dossier.all(Region)
        assert region.sample == name
        assert word in region.name
        assert word in str(region.description)
        assert all(word in str(actor.source) for actor in dossier.all(Actor))


def test_nobody_stands_twice(name: str) -> None:
    """No two actors look so alike that somebody would have to decide."""
    assert alike(shown(name, "de")) == []


def test_h_is_carried_by_nobody(name: str) -> None:
    """For H there is nobody at all, not even suggested; every other function has somebody in sight."""
    stands = coverage(shown(name, "de"))
    seen = {letter: bool(one.taken_on + one.interested + one.asked + one.suggested) for letter, one in stands.items()}
    assert seen == {letter: letter != "H" for letter in LETTERS}


def test_whoever_could_be_asked_for_h_is_found_by_what_they_offer(name: str) -> None:
    """Somebody offers data or their analysis, so the roadmap has a name for H all the same."""
    leg = next(leg for leg in roadmap(shown(name, "de")) if leg.letter == "H")
    assert leg.sought
    assert leg.could_be_asked
    assert {reason.key for candidate in leg.could_be_asked for reason in candidate.reasons} == {"roadmap.reason.offer"}


def test_three_carry_g(name: str) -> None:
    """G is taken on by exactly three that say so themselves, and by one more of whom others say it."""
    dossier = shown(name, "de")
    assert len(coverage(dossier)["G"].taken_on) == 3
    others = [role for role in dossier.all(Role) if role.function == "G" and not role.covered]
    claimed = [role for role in others if role.state == "taken_on"]
    assert len(claimed) == 1


def test_only_h_is_sought_in_niederbayern() -> None:
    """In Niederbayern every function but H is carried; at the Ammersee B and E are sought too, in Krefeld E."""
    sought = {
        name: "".join(letter for letter, one in coverage(shown(name, "de")).items() if one.sought) for name in SAMPLES
    }
    assert sought == {"ammersee": "BEH", "niederbayern": "H", "krefeld": "EH"}


def test_all_states_occur(name: str) -> None:
    """Roles are suggested, asked, interested and taken on; only known duties are named."""
    roles = list(shown(name, "de").all(Role))
    assert {role.state for role in roles} == {"suggested", "asked", "interested", "taken_on"}
    assert all(set(role.duties) <= set(FUNCTIONS[role.function].duties) for role in roles)


def test_everything_hangs_on_one(name: str) -> None:
    """The network is in one piece, and one actor alone holds it together: without it two large parts are left."""
    dossier = shown(name, "de")
    (joint,) = joints(dossier)
    larger, smaller = joint.parts
    assert larger + smaller + 1 == SIZES[name][0]
    assert smaller / larger > 9 / 10


def test_the_one_in_between_is_not_the_best_connected() -> None:
    """In Niederbayern others have more ties than the one everything hangs on: counting ties does not find it."""
    dossier = shown("niederbayern", "de")
    (joint,) = joints(dossier)
    ties = dict(graph(dossier).degree())
    assert len([one for one in ties.values() if one > ties[joint.actor]]) > 1


def test_somebodys_commitment_is_not_known_yet(name: str) -> None:
    """One actor has no word on how established it is, and its description says what is not known yet."""
    for language, words in zip(LANGUAGES, ("noch nicht bekannt", "not known yet"), strict=True):
        actors = [actor for actor in shown(name, language).all(Actor) if words in str(actor.description)]
        assert [actor.established for actor in actors] == [None]


def test_offers_meet_needs(name: str) -> None:
    """In most categories somebody looks for what somebody else offers."""
    dossier = shown(name, "de")
    pairs = Counter(
        need.category
        for need in dossier.all(Need)
        for offer in dossier.all(Offer)
        if need.category == offer.category and need.actor != offer.actor
    )
    assert {"rooms", "time", "skill", "contacts", "money", "pilot", "data", "visibility"} <= set(pairs)


def test_sorts_are_mixed(name: str) -> None:
    """Nine sorts of actors, all sorts of ties in every strength, some of them one way only."""
    dossier = shown(name, "de")
    assert len({actor.sort for actor in dossier.all(Actor)} - {None, "person"}) == 9
    ties = list(dossier.all(Tie))
    assert {tie.sort for tie in ties} == {"informs", "cooperates", "funds", "member", "knows", "uses_place"}
    assert {tie.strength for tie in ties} == {1, 2, 3}
    assert {tie.directed for tie in ties} == {True, False}


def test_tables_are_small(name: str) -> None:
    """No table is larger than 50 kB."""
    assert max(path.stat().st_size for path in (TABLES / name).iterdir()) < 50_000


def test_an_unknown_sample_is_refused() -> None:
    """Whatever a page asks for, only the samples there are can be opened; an unknown language becomes German."""
    with pytest.raises(Problem, match=r"samples\.unknown"):
        sample("../ammersee", "de")
    assert sample("ammersee", "qps") == sample("ammersee", "de")


def test_opening_is_one_change_and_one_undo(name: str) -> None:
    """Opening is fit to be kept, opening again changes nothing, and one undo leaves nothing."""
    change = opening(name, "de", Dossier(), nobody, **STAMP)
    assert change is not None
    dossier = check(change, Dossier())
    assert opening(name, "de", dossier, nobody, **STAMP) is None
    back = undo(change, dossier, id="b" * 32, author="anna", at="")
    assert back is not None
    assert fold(dossier, [back]).plain() == {}


def test_what_was_written_into_a_sample_does_not_keep_it_away() -> None:
    """Closed after somebody wrote into it, and opened again, a sample is whole."""
    change = opening("ammersee", "de", Dossier(), nobody, **STAMP)
    assert change is not None
    written = {"kind": "actor", "id": "ammersee-kreis", "op": "put", "field": "city", "value": "Utting", "was": None}
    own = change.model_validate({**STAMP, "id": "c" * 32, "author": "anna", "ops": (written,)})
    dossier = fold(Dossier(), [change, own])
    back = undo(change, dossier, id="b" * 32, author="anna", at="")
    assert back is not None
    closed = fold(dossier, [back])
    assert count(closed, Actor) == 0
    again = opening("ammersee", "de", closed, nobody, **STAMP)
    assert again is not None
    assert count(fold(closed, [again]), Actor) == SIZES["ammersee"][0]
