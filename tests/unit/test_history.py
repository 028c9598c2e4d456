"""The history: what was done, in its order, and what of it can still be taken back."""

from strategies import change, put

from sirkit import words
from sirkit.changes import IMPORTER, read
from sirkit.history import MOST, history
from sirkit.kinds import KINDS
from sirkit.workspace import Workspace

OFFER = [put(field, value, kind="offer", id_="o") for field, value in (("actor", "a"), ("text", "Raum"))]


def told(workspace: Workspace, author: str = "anna") -> list[tuple[str, str, str, str]]:
    """Return what the history says: action, kind, name and how it stands."""
    done = history(workspace.changes(), workspace.dossier, author)
    return [(one.action, one.kind, one.name, one.standing) for one in done]


def test_what_was_done_stands_newest_first(workspace: Workspace) -> None:
    """Entered, changed, added to, removed: each is named after the organisation it is about."""
    workspace.commit([change(1, put("name", "Dorfladen")), change(2, put("city", "Utting")), change(3, *OFFER)])
    workspace.commit([change(4, {"op": "drop", "kind": "offer", "id": "o"})])
    assert told(workspace) == [
        ("removed", "offer", "Dorfladen", "stands"),
        ("entered", "offer", "Dorfladen", "stands"),
        ("changed", "actor", "Dorfladen", "stands"),
        ("entered", "actor", "Dorfladen", "stands"),
    ]


def test_a_step_is_not_named_after_whom_it_speaks_to(workspace: Workspace) -> None:
    """A step nobody has taken on is named by its task, although it points at an organisation."""
    step = [put(field, value, kind="step", id_="s") for field, value in (("task", "Aushang"), ("speaks_to", "a"))]
    workspace.commit([change(1, put("name", "Dorfladen")), change(2, *step)])
    assert told(workspace)[0] == ("entered", "step", "Aushang", "stands")


def test_what_is_of_a_venture_is_named_after_it(workspace: Workspace) -> None:
    """A pitch and a logic model have no name of their own."""
    logic = [put(field, value, kind="logic", id_="v") for field, value in (("venture", "v"), ("input", "Zeit"))]
    workspace.commit([change(1, put("name", "Montagsladen", kind="venture", id_="v")), change(2, *logic)])
    assert told(workspace)[0] == ("entered", "logic", "Montagsladen", "stands")


def test_what_was_taken_back_says_so(workspace: Workspace) -> None:
    """A change that was taken back stays in the list, named as it said itself, and the undo is no line of its own."""
    workspace.commit([change(1, put("name", "Dorfladen"))])
    workspace.commit([workspace.undo(f"{1:032x}", id=f"{2:032x}", author="anna", at="x")])
    assert told(workspace) == [("entered", "actor", "Dorfladen", "back")]


def test_what_others_have_changed_since_cannot_be_taken_back(workspace: Workspace) -> None:
    """Where nothing of a change stands any more, the history does not offer to take it back."""
    workspace.commit([change(1, put("name", "Dorfladen")), change(2, put("city", "Utting"))])
    workspace.commit(
        [read({**change(3, put("city", "Schondorf", "Utting")).model_dump(mode="json"), "author": "otto"})]
    )
    assert told(workspace)[0] == ("changed", "actor", "Dorfladen", "over")


def test_only_ones_own_and_what_files_brought(workspace: Workspace) -> None:
    """Nobody is shown what others did; what was read from a file is one line."""
    raw = change(1, put("name", "Dorfladen"), put("name", "Café", id_="b")).model_dump(mode="json")
    workspace.commit(
        [read({**raw, "author": IMPORTER}), read({**raw, "id": f"{2:032x}", "author": "otto", "ops": raw["ops"][:1]})]
    )
    [one] = history(workspace.changes(), workspace.dossier, "anna")
    assert (one.action, one.records) == ("read", 2)


def test_what_was_erased_is_not_told(workspace: Workspace) -> None:
    """Of what was erased for good not even a line is left."""
    workspace.commit([change(1, put("name", "Dorfladen"))])
    workspace.erase("actor", "a")
    assert told(workspace) == []


def test_it_is_not_endless(workspace: Workspace) -> None:
    """The newest are enough."""
    workspace.commit([change(number, put("name", f"N{number}", id_=f"n{number}")) for number in range(1, MOST + 9)])
    assert [name for _, _, name, _ in told(workspace)][:: MOST - 1] == [f"N{MOST + 8}", "N9"]


def test_every_kind_has_a_word() -> None:
    """The history can say of every kind what it is, in both languages."""
    for language in words.LANGUAGES:
        assert {f"history.kind.{kind}" for kind in KINDS} <= set(words.catalogue(language))
