"""Changes, folding and undo."""

import pytest
from effort import examples
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import change, hexid, histories, put

from sirkit import changes as changes_module
from sirkit import snapshot
from sirkit.changes import VERSION, Change, read
from sirkit.dossier import Dossier
from sirkit.fold import check, fold, undo
from sirkit.kinds import Actor
from sirkit.messages import Problem


def undone(history: list[Change]) -> Dossier:
    """Return what is left when every change is taken back, the last one first."""
    dossier = fold(Dossier(), history)
    for number, made in enumerate(reversed(history), start=1000):
        back = undo(made, dossier, id=hexid(number), author=made.author, at="x")
        dossier = fold(dossier, [back]) if back else dossier
    return dossier


@settings(max_examples=examples(500), deadline=None)
@given(histories())
def test_everything_undone_is_where_it_began(history: list[Change]) -> None:
    """Any sequence of changes, undone from the last to the first, shows what was there at the beginning."""
    assert undone(history).plain() == {}


@settings(max_examples=examples(200), deadline=None)
@given(histories(), st.integers(0, 8))
def test_any_two_readers_fold_alike(history: list[Change], cut: int) -> None:
    """Reading the journal at once, or in two parts, gives the same dossier and the same hash."""
    at_once = fold(Dossier(), history)
    in_parts = fold(fold(Dossier(), history[:cut]), history[cut:])
    assert at_once == in_parts
    assert at_once.hash() == in_parts.hash()


@given(histories())
def test_changes_survive_being_written(history: list[Change]) -> None:
    """A change read back from its JSON is the same change."""
    assert [Change.model_validate_json(made.model_dump_json()) for made in history] == history


@given(histories())
def test_a_snapshot_holds_all_that_folding_needs(history: list[Change]) -> None:
    """A dossier read back from its snapshot is the same, authors and dissents included."""
    dossier = fold(Dossier(), history)
    assert snapshot.read(snapshot.written(dossier)) == dossier


def test_undo_brings_back_what_was_replaced() -> None:
    """Undoing one change of two shows the first one's value again."""
    first, second = change(1, put("name", "Old")), change(2, put("name", "New", "Old"))
    dossier = fold(Dossier(), [first, second])
    back = undo(second, dossier, id=hexid(3), author="anna", at="x")
    assert back is not None
    assert fold(dossier, [back]).record("actor", "a").values["name"] == "Old"


def test_what_was_emptied_on_purpose_is_known() -> None:
    """Emptying a field leaves a mark, also when it is filled again; taking the emptying back takes the mark too."""
    history = [change(1, put("name", "A")), change(2, put("name", None, "A"))]
    emptied = fold(Dossier(), history)
    assert emptied.record("actor", "a").emptied == {("name", None): hexid(2)}
    assert emptied.plain() == {}
    assert fold(emptied, [change(3, put("name", "B"))]).record("actor", "a").emptied
    back = undo(history[1], emptied, id=hexid(4), author="anna", at="x")
    assert back is not None
    assert not fold(emptied, [back]).record("actor", "a").emptied


def test_a_newer_file_empties_nothing_on_purpose() -> None:
    """What the newer version of a file takes away may come with the next one: only a person's emptying is a mark."""
    history = [change(1, put("name", "A"), author="import"), change(2, put("name", None, "A"), author="import")]
    assert not fold(Dossier(), history).record("actor", "a").emptied


def test_undo_leaves_what_others_changed_since() -> None:
    """A value somebody else has changed since is not taken from them."""
    mine, theirs = change(1, put("name", "Mine")), change(2, put("name", "Theirs", "Mine"), author="ben")
    assert undo(mine, fold(Dossier(), [mine, theirs]), id=hexid(3), author="anna", at="x") is None


def test_undo_leaves_what_others_said_too() -> None:
    """A value somebody else has put there again is theirs, although it is the same."""
    mine = change(1, put("name", "A"))
    theirs = [change(2, put("name", "B", "A"), author="ben"), change(3, put("name", "A", "B"), author="ben")]
    assert undo(mine, fold(Dossier(), [mine, *theirs]), id=hexid(4), author="anna", at="x") is None


def test_unseen_value_stays_as_dissent() -> None:
    """Two people who set the same field without seeing each other: the later value shows, the other one stays."""
    one, two = change(1, put("name", "One")), change(2, put("name", "Two"), author="ben")
    record = fold(Dossier(), [one, two]).record("actor", "a")
    assert record.values["name"] == "Two"
    assert [(d.cell.value, d.cell.author) for d in record.open_dissents if d.cell] == [("One", "anna")]


def test_seeing_both_settles_a_dissent() -> None:
    """Whoever sets the field after seeing what shows has decided: no dissent stays open."""
    history = [change(1, put("name", "One")), change(2, put("name", "Two")), change(3, put("name", "One", "Two"))]
    assert fold(Dossier(), history).record("actor", "a").open_dissents == ()


def test_a_dropped_record_comes_back_whole() -> None:
    """Dropping is a flag: restoring brings every value back."""
    drop, restore = ({"op": op, "kind": "actor", "id": "a"} for op in ("drop", "restore"))
    dossier = fold(Dossier(), [change(1, put("name", "A")), change(2, drop)])
    assert list(dossier.all(Actor)) == []
    assert [actor.name for actor in fold(dossier, [change(3, restore)]).all(Actor)] == ["A"]


def test_unknown_kinds_are_kept() -> None:
    """A kind this version does not know is folded, checked and passed on."""
    made = change(1, put("colour", "red", kind="hologram"))
    assert check(made, Dossier()).record("hologram", "a").values == {"colour": "red"}


@pytest.mark.parametrize(
    ("ops", "key"),
    [
        ([put("lat", 481.2), put("name", "A")], "field.range"),
        ([put("city", "Utting")], "field.missing"),
        ([put("name", "A" * 201)], "field.long"),
        ([put("name", "A"), put("sort", "pirate")], "field.choice"),
        ([put("name", "A"), put("website", "javascript:alert(1)")], "field.form"),
    ],
)
def test_what_does_not_fit_is_refused(ops: list[dict[str, object]], key: str) -> None:
    """An entity that does not fit its kind is refused with a message naming the reason."""
    with pytest.raises(Problem) as caught:
        check(change(1, *ops), Dossier())
    assert caught.value.messages[0].key == key


@pytest.mark.parametrize(
    "damage",
    [{"id": "short"}, {"ops": []}, {"ops": [{"op": "explode"}]}, {"v": "1"}, {"author": "<b>"}, {"at": None}],
)
def test_what_is_no_change_is_refused(damage: dict[str, object]) -> None:
    """Something that is no change is refused, whatever is wrong with it."""
    raw = {"id": hexid(1), "author": "anna", "at": "x", "ops": [put("name", "A")]}
    with pytest.raises(Problem) as caught:
        read({**raw, **damage})
    assert caught.value.messages[0].key == "change.unreadable"


def test_a_newer_change_is_refused() -> None:
    """A change of a newer version is refused with both version numbers."""
    with pytest.raises(Problem) as caught:
        read({"v": VERSION + 1})
    assert caught.value.messages[0].values == {"version": VERSION + 1, "known": VERSION}


def test_old_versions_lift(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stored change of an older version is lifted step by step when it is read."""
    monkeypatch.setitem(changes_module.LIFTS, 0, lambda raw: {**raw, "author": raw["who"]})
    lifted = read({"v": 0, "id": hexid(1), "who": "anna", "at": "x", "ops": [put("name", "A")]})
    assert (lifted.v, lifted.author) == (VERSION, "anna")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("a\x00b", "ab"), ("\ud800", "\ufffd"), ("e\u0301", "é"), ("a\r\nb\x0bc", "a\nb\nc"), ("\u202eevil", "evil")],
)
def test_strange_text_is_made_fit(typed: str, kept: str) -> None:
    """NUL, lone surrogates, split accents, odd line breaks and direction overrides never enter."""
    assert change(1, put("name", typed)).ops[0].value == kept  # type: ignore[union-attr]  # a put has a value


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "مرحبا", "👩‍👩‍👧", "=1+1"])
def test_people_may_write_what_they_like(text: str) -> None:
    """Markup, right-to-left text, emoji and signs of formulas are kept to the letter: text is never markup."""
    assert check(change(1, put("name", text)), Dossier()).record("actor", "a").values["name"] == text
