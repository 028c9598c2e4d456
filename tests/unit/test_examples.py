"""A sample in a lesson: what is said of it is so, in both languages, and what is tried in it stays there."""

from pathlib import Path

import pytest
from seat import Seat

from sirkit import words
from sirkit.coverage import coverage
from sirkit.documents import bulletin, caresheet
from sirkit.examples import Example
from sirkit.kinds import Actor
from sirkit.reach import reach
from sirkit.samples import SAMPLES
from sirkit.shelf import Shelf
from sirkit.widgets.desk import Desk
from sirkit.widgets.showcase import Showcase


@pytest.fixture(params=words.LANGUAGES)
def ammersee(request: pytest.FixtureRequest) -> Example:
    """Return the smaller sample in each language."""
    return Example("ammersee", request.param)


def test_standing_names_everybody_in_sight(ammersee: Example) -> None:
    """Carriers, claims of others, the interested and the suggested are named, each once and with quotes."""
    said = ammersee.standing("G")
    stands = coverage(ammersee.dossier)["G"]
    ids = [*stands.taken_on, *stands.interested, *stands.asked, *stands.suggested]
    assert [
        said.count(words.text("lesson.quoted", ammersee.language, name=ammersee.actors[id_].name)) for id_ in ids
    ] == [1] * len(ids)
    claimed = words.text("lesson.standing.claimed", ammersee.language, names="|").split("|")[0]
    assert "Leuchtboje" in said.split(claimed)[1].split(".")[0]


def test_what_is_sought_is_what_nobody_carries(ammersee: Example) -> None:
    """One line for each function nobody carries; for H nobody is in sight."""
    lines = ammersee.sought().splitlines()
    assert "".join(line[0] for line in lines) == "BEH"
    assert lines[-1].endswith(words.text("lesson.standing.nobody", ammersee.language))


def test_who_could_be_asked_comes_with_reasons(ammersee: Example) -> None:
    """Each name is followed by a reason; whoever is interested comes first."""
    lines = ammersee.could_be_asked("B").splitlines()
    assert len(lines) > 1
    assert words.text("roadmap.reason.interested", ammersee.language) in lines[0]
    assert "Musterhochschule" in ammersee.could_be_asked("H")


def test_one_is_told_about_in_a_few_lines(ammersee: Example) -> None:
    """Name, sort and place, description, offers, needs and ties."""
    lines = ammersee.about("schilfhalm").splitlines()
    assert "Schilfhalm" in lines[0]
    assert "Schondorf" in lines[0]
    assert len(lines) == 5
    assert "Milchkanne" in lines[-1]


def test_what_is_not_known_yet_is_said(ammersee: Example) -> None:
    """Those nobody knows enough about are counted and named."""
    assert "Lechkiesel" in ammersee.unknown()
    assert str(sum(actor.established is None for actor in ammersee.actors.values())) in ammersee.unknown()


def test_needs_stand_before_offers(ammersee: Example) -> None:
    """For one category, first who looks for it, then who offers it."""
    lines = ammersee.fitting("money").splitlines()
    seeking = words.text("lesson.needs", ammersee.language, name="|", text="").split("|")[1].split(":")[0]
    assert [seeking in line for line in lines] == [True, True, True, False, False]


def test_ten_around_one_are_enough_to_read(ammersee: Example) -> None:
    """One with its nearest nine has all that the tally asks for."""
    said = ammersee.ten("suppenpost").splitlines()
    assert "Suppenpost" in said[0]
    assert said[-1] == words.text("tally.done", ammersee.language)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_can_be_told_in_both_languages(name: str) -> None:
    """Sentences about a sample leave nothing to fill in."""
    for language in words.LANGUAGES:
        example = Example(name, language)
        said = [example.counted(), example.joints(), example.unknown(), example.sought(), example.standing("A", "G")]
        assert all(text and "{" not in text for text in said)


def test_what_is_tried_in_a_sample_stays_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that attaches with a person's key gets the sample; what it writes never reaches that person's folder."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    example = Example("ammersee", "de")
    station = example.app()
    seat = Seat(station.children[0]._desk.workspace)
    desk = Desk.of(seat.workspace)
    assert isinstance(desk, Showcase)
    desk.seat(seat)
    seat.say({"do": "attach", "key": "k" * 32, "author": "anna"})
    assert len(seat.last("whole")["records"]["actor"]) == len(example.actors)
    op = {"op": "put", "kind": "actor", "id": "own", "field": "name", "value": "Dorfladen", "was": None}
    change = {"id": "a" * 32, "author": "anna", "at": "x", "v": 1, "ops": [op]}
    seat.say({"do": "append", "id": "a" * 32, "changes": [change]})
    assert sum(1 for _ in seat.workspace.dossier.all(Actor)) == len(example.actors) + 1
    assert Shelf().open("k" * 32).since(0) == []


def test_a_page_keeps_no_copy_of_a_sample() -> None:
    """Parts of a shown sample tell the page to keep nothing in this browser."""
    box = Example("niederbayern", "en").app()
    parts = [*box.children[:1], *box.children[1].children]
    assert {part.keeps for part in parts} == {False}
    assert box.children[0].passing


def test_who_lives_too_far_away_is_counted(ammersee: Example) -> None:
    """The sentence holds how many places have no meeting place within the radius, and names the three largest."""
    near = reach(ammersee.dossier).near["G"]
    said, places = ammersee.out_of_reach("G"), reach(ammersee.dossier).settlements.places
    assert f" {len(near.without)} " in said
    assert f"{near.km} km" in said
    assert [places[number].name in said for number in near.without[:4]] == [True, True, True, False]


def test_a_function_that_is_near_everywhere_is_said_so(ammersee: Example) -> None:
    """Creating visibility reaches all places of the sample."""
    name = words.text("function.D.name", ammersee.language)
    km = reach(ammersee.dossier).near["D"].km
    assert ammersee.out_of_reach("D") == words.text("lesson.reached", ammersee.language, letter="D", name=name, km=km)


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_two_stand_beside_each_other(language: str) -> None:
    """How far apart they are, what they share, and by whom they could be introduced; nothing that is not so."""
    krefeld = Example("krefeld", language)
    apart, topics, values, through = krefeld.beside("zweiterfaden", "flachsbluete").splitlines()
    assert "29 km" in apart
    assert all(text in topics for text in krefeld.actors["krefeld-zweiterfaden"].topics.values())
    assert all(text in values for text in krefeld.actors["krefeld-zweiterfaden"].values.values())
    assert through.find("Querfaden") < through.find("Steigleiter")
    nothing = words.text("lesson.beside.nothing", language)
    assert nothing in krefeld.beside("taktstock", "drehtuer")
    here, _, known = krefeld.beside("zweiterfaden", "samtpfote").splitlines()
    assert "km" not in here
    assert known == words.text("lesson.beside.tied", language)


def test_where_no_path_leads_that_is_said() -> None:
    """Somebody without any tie cannot be introduced by anybody on this map."""
    krefeld = Example("krefeld", "de")
    krefeld.dossier = krefeld.dossier.only("actor", {"krefeld-drehtuer", "krefeld-kettbaum"})
    assert krefeld.beside("drehtuer", "kettbaum").endswith(words.text("lesson.beside.nobody", "de"))


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_ventures_are_told_with_how_well_known_they_are(language: str) -> None:
    """One line each; where it is not known yet, that is said."""
    lines = Example("krefeld", language).ventures().splitlines()
    assert len(lines) == 4
    ways = [f"actor.established.{number}" for number in (1, 4, 2)] + ["lesson.venture.unknown"]
    assert all(f"({words.text(way, language)})" in line for way, line in zip(ways, lines, strict=True))


def test_what_the_handover_sheet_asks_is_open_in_a_sample(ammersee: Example) -> None:
    """Nobody has answered for an invented region: each question stands once, and as open."""
    lines = ammersee.handover().splitlines()
    assert len(set(lines)) == len(caresheet.FIELDS)
    assert all(line.endswith(words.text("lesson.handover.open", ammersee.language, text="")) for line in lines)


def test_the_note_for_the_bulletin_is_the_paper(ammersee: Example) -> None:
    """A lesson shows the note as it is handed out: with the number of organisations, and short."""
    note = ammersee.bulletin("2026-12-01")
    assert str(len(ammersee.actors)) in note
    assert len(note) <= bulletin.LONGEST
