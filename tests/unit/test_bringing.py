"""Several files at once: each a change of its own, none merged without a person, brought twice nothing changes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from strategies import change, hexid, put

from sirkit.bringing import bring
from sirkit.decisions import conflicts
from sirkit.formats import regionsmappe
from sirkit.formats.openfairdb import load
from sirkit.formats.reading import Reading, parse
from sirkit.journal import SqliteJournal
from sirkit.kinds import Actor
from sirkit.merging import groups
from sirkit.messages import Message, Problem
from sirkit.words import LANGUAGES, say
from sirkit.workspace import Workspace


def file(*entries: tuple[int, str], town: str = "Utting") -> Reading:
    """Return what an invented answer of OpenFairDB with these numbers and names holds."""
    plain = {"lat": 48.0, "lng": 11.1, "description": "", "categories": [], "tags": []}
    return load([{**plain, "id": f"{number:032x}", "title": title, "city": town} for number, title in entries])


def own(*changes: Any) -> Reading:
    """Return what a dossier's own file with these changes holds."""
    return regionsmappe.load(parse(regionsmappe.write(changes)))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """Return an empty workspace."""
    made = Workspace()
    made.attach(SqliteJournal(tmp_path / "journal.sqlite"))
    yield made
    made.detach()


def values(messages: tuple[Message, ...]) -> dict[str, dict[str, Any]]:
    """Return the values of each message by its key."""
    return {message.key: dict(message.values) for message in messages}


THREE = (
    file((1, "Dorfladen"), (2, "Tafel e. V."), (3, "Lokalradio")),
    file((11, "Dorfladen"), (12, "Tafel gGmbH"), (13, "Weltladen")),
    own(change(1, put("name", "Lokalradio"), put("city", "Utting")), change(2, put("name", "Chor", id_="b"))),
)


def test_three_files_are_brought_and_nothing_is_merged(workspace: Workspace) -> None:
    """Each file is a change of its own; how many look alike is told, how many surely, and none is merged."""
    brought = bring(workspace, THREE, at="x")
    assert values(brought.messages) == {
        "merging.files": {"count": 3, "actors": 8},
        "merging.found": {"count": 3, "sure": 2, "open": 1},
    }
    assert len(brought.changes) == 4
    assert len(list(workspace.dossier.all(Actor))) == 8
    assert groups(workspace.dossier) == ()


def test_bringing_again_changes_nothing(workspace: Workspace) -> None:
    """The same files brought once more, in any order, make no change and find the same."""
    first = bring(workspace, THREE, at="x")
    seq = workspace.seq
    again = bring(workspace, THREE[::-1], at="y")
    assert (again.changes, workspace.seq) == ((), seq)
    assert again.messages == first.messages


def test_one_file_twice_at_once_is_one_file(workspace: Workspace) -> None:
    """Dropping a file and its copy brings every record once."""
    brought = bring(workspace, (THREE[0], THREE[0], THREE[2], THREE[2]), at="x")
    assert len(brought.changes) == 3
    assert values(brought.messages)["merging.files"]["actors"] == 5


def test_each_file_can_be_taken_back_alone(workspace: Workspace) -> None:
    """Undoing one file's change leaves what the others brought."""
    brought = bring(workspace, THREE[:2], at="x")
    workspace.commit([workspace.undo(brought.changes[0], id=hexid(9), author="anna", at="x")])
    assert sorted(actor.name for actor in workspace.dossier.all(Actor)) == ["Dorfladen", "Tafel gGmbH", "Weltladen"]


def test_whoever_asks_for_it_has_the_sure_ones_merged(workspace: Workspace) -> None:
    """Asked for, all sure pairs are merged by one change of that person; what is contradictory is left to ask."""
    brought = bring(workspace, THREE, at="x", joined_by="anna")
    assert values(brought.messages)["merging.joined"] == {"count": 2}
    assert len(groups(workspace.dossier)) == 2
    assert conflicts(workspace.dossier) == ()
    workspace.commit([workspace.undo(brought.changes[-1], id=hexid(9), author="anna", at="x")])
    assert groups(workspace.dossier) == ()
    assert len(list(workspace.dossier.all(Actor))) == 8


def test_only_what_was_brought_is_counted(workspace: Workspace) -> None:
    """Doubles that stood there before are not told of a file that has nothing to do with them."""
    bring(workspace, THREE[:2], at="x")
    assert "merging.found_none" in values(bring(workspace, (file((21, "Imkerei")),), at="x").messages)


def test_of_a_bad_file_nothing_is_kept(workspace: Workspace) -> None:
    """If one file holds what cannot be kept, none of them is."""
    broken = Reading((), changes=(change(7, put("city", "Utting")),))
    with pytest.raises(Problem):
        bring(workspace, (THREE[0], broken), at="x")
    assert workspace.seq == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_told_is_a_sentence(workspace: Workspace, language: str) -> None:
    """Every message says its figures."""
    told = " ".join(say(message, language) for message in bring(workspace, THREE, at="x", joined_by="a").messages)
    assert "{" not in told
    assert all(figure in told for figure in ("3", "8", "2", "1"))
