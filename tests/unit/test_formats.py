"""Files: our own and those of others."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from strategies import change, hexid, put

from sirkit.changes import read
from sirkit.dossier import Dossier
from sirkit.files import write_whole
from sirkit.fold import fold, undo
from sirkit.formats import regionsmappe
from sirkit.formats.openfairdb import load as load_openfairdb
from sirkit.formats.reading import LARGEST, as_change, parse
from sirkit.kinds import PERSONAL
from sirkit.messages import Problem

GOLDEN = Path(__file__).parents[1] / "golden"
CANARY = "Zuckerbäckerei Quittenglück"
ACTOR = f"ofdb-{1:032x}"
TAKEN = {"op": "take", "kind": "actor", "id": ACTOR, "field": "topics", "item": "cafe", "was": "café"}


def entry(number: int, **values: Any) -> dict[str, Any]:
    """Return an invented entry as OpenFairDB's search answers it."""
    plain = {"id": f"{number:032x}", "lat": 48.0, "lng": 11.1, "title": f"Initiative {number}", "description": ""}
    return {**plain, "categories": ["2cd00bebec0c48ba9db761da48678134"], "tags": [], **values}


def stamp(number: int) -> dict[str, str]:
    """Return id and time of a change."""
    return {"id": hexid(number), "at": "x"}


def never(_: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Nothing was erased."""
    return set()


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.sirkit.json")), ids=lambda path: path.name)
def test_golden_files_open_for_ever(path: Path) -> None:
    """Every file a released version has written opens and shows what it showed then."""
    reading = regionsmappe.load(parse(path.read_bytes()))
    expected = json.loads(path.with_suffix("").with_suffix(".expected.json").read_text("utf-8"))
    assert fold(Dossier(), reading.changes).plain() == expected


def test_a_file_reads_back_as_it_was() -> None:
    """What is written reads back as the same changes."""
    changes = (change(1, put("name", "A")), change(2, put("name", "B", "A")))
    assert regionsmappe.load(parse(regionsmappe.write(changes))).changes == changes


def test_the_file_keeps_its_schema() -> None:
    """What is written fits the JSON Schema that is published."""
    written = json.loads(regionsmappe.write([change(1, put("name", "A"))]))
    jsonschema.Draft202012Validator(regionsmappe.schema()).validate(written)


def test_the_published_schema_is_todays() -> None:
    """The schema file in the package is the one the code makes."""
    published = Path(regionsmappe.__file__).parents[1] / "data" / "sirkit.schema.json"
    assert json.loads(published.read_text("utf-8")) == regionsmappe.schema()


@pytest.mark.parametrize("kind", sorted(PERSONAL))
def test_what_is_private_stays_out_of_files(kind: str) -> None:
    """No contact's data and no word of counselling and coaching is in a file unless it was asked for."""
    changes = [change(1, put("note", CANARY, kind=kind, id_="c"), put("name", "A")), change(2, put("name", "B"))]
    assert CANARY not in regionsmappe.write(changes).decode()
    assert CANARY in regionsmappe.write(changes, personal=True).decode()


@pytest.mark.parametrize(
    ("damage", "key"),
    [
        (lambda c: {**c, "min_reader_version": 99}, "file.newer"),
        (lambda c: {**c, "changes": c["changes"][:-1]}, "file.damaged"),
        (lambda c: {**c, "changes": "none"}, "file.damaged"),
        (lambda c: {**c, "sha256": "0" * 64}, "file.damaged"),
    ],
)
def test_a_file_that_is_not_whole_is_refused(damage: Any, key: str) -> None:
    """A newer, shortened or altered file is refused with the reason."""
    content = json.loads(regionsmappe.write([change(1, put("name", "A"))]))
    with pytest.raises(Problem) as caught:
        regionsmappe.load(damage(content))
    assert caught.value.messages[0].key == key


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"{" + b" " * LARGEST, "file.large"),
        (b"[" * 100_000, "file.deep"),
        (b"[1,\n 2,", "file.json"),
        (b"[NaN]", "file.number"),
        (b"[" + b"1" * 10_000 + b"]", "file.number"),
        (b"\xc3\x28", "file.encoding"),
        (b"[" + b"[]," * 600_000 + b"[]]", "file.many"),
    ],
)
def test_what_is_no_json_is_refused_with_a_sentence(data: bytes, key: str) -> None:
    """Too large, too deep, cut off, not a number, undecodable: each has its own message."""
    with pytest.raises(Problem) as caught:
        parse(data)
    assert caught.value.messages[0].key == key


def test_a_cut_off_file_names_its_line() -> None:
    """The message says in which line and column a file breaks off."""
    with pytest.raises(Problem) as caught:
        parse(b'[1,\n "a')
    assert caught.value.messages[0].values == {"line": 2, "column": 2}


def test_reading_twice_changes_nothing() -> None:
    """The same answer read a second time makes no change."""
    reading = load_openfairdb({"visible": [entry(1, tags=["bildung", "café"])]})
    first = as_change(reading, Dossier(), never, **stamp(1))
    assert first is not None
    assert as_change(reading, fold(Dossier(), [first]), never, **stamp(2)) is None


def test_reading_again_leaves_what_people_wrote() -> None:
    """A field a person has changed since stays as they wrote it; what is new in the file comes in."""
    first = as_change(load_openfairdb([entry(1)]), Dossier(), never, **stamp(1))
    assert first is not None
    dossier = fold(Dossier(), [first, change(2, put("name", "Ours", "Initiative 1", id_=ACTOR))])
    news = load_openfairdb([entry(1, title="Theirs", homepage="https://a.example")])
    again = as_change(news, dossier, never, **stamp(3))
    assert again is not None
    values = fold(dossier, [again]).record("actor", ACTOR).values
    assert (values["name"], values["website"]) == ("Ours", "https://a.example")


@pytest.mark.parametrize("emptied", [put("website", None, "https://a.example", id_=ACTOR), TAKEN])
def test_reading_again_leaves_empty_what_people_emptied(emptied: dict[str, Any]) -> None:
    """A field or a list's item somebody took away stays away, also when the file brings something new in its place."""
    file = entry(1, homepage="https://a.example", tags=["café"])
    first = as_change(load_openfairdb([file]), Dossier(), never, **stamp(1))
    assert first is not None
    dossier = fold(Dossier(), [first, change(2, emptied)])
    assert as_change(load_openfairdb([file]), dossier, never, **stamp(3)) is None
    news = as_change(load_openfairdb([{**file, "homepage": "https://b.example"}]), dossier, never, **stamp(4))
    assert emptied["field"] not in fold(dossier, [news] if news else []).record("actor", ACTOR).values


def test_reading_again_brings_new_items_of_a_list() -> None:
    """A word the file has gained since comes into the list that was read before."""
    first = as_change(load_openfairdb([entry(1, tags=["café"])]), Dossier(), never, **stamp(1))
    assert first is not None
    news = as_change(load_openfairdb([entry(1, tags=["café", "radweg"])]), fold(Dossier(), [first]), never, **stamp(2))
    assert news is not None
    assert fold(Dossier(), [first, news]).record("actor", ACTOR).values["topics"] == {
        "cafe": "café",
        "radweg": "radweg",
    }


def test_an_import_taken_back_can_be_read_again() -> None:
    """Undoing an import empties nothing on purpose: reading the file once more brings everything."""
    reading = load_openfairdb([entry(1, homepage="https://a.example")])
    first = as_change(reading, Dossier(), never, **stamp(1))
    assert first is not None
    dossier = fold(Dossier(), [first])
    back = undo(first, dossier, id=hexid(2), author="anna", at="x")
    assert back is not None
    dossier = fold(dossier, [back])
    again = as_change(reading, dossier, never, **stamp(3))
    assert again is not None
    assert fold(dossier, [again]).plain() == fold(Dossier(), [first]).plain()


def test_what_was_erased_does_not_come_back() -> None:
    """A record that was erased for good is not read in again."""
    reading = load_openfairdb([entry(1)])
    assert as_change(reading, Dossier(), set, **stamp(1)) is None


def test_functions_are_suggested_never_taken_on() -> None:
    """A tag may suggest a function; it is said by others and not taken on."""
    role = next(found for found in load_openfairdb([entry(1, tags=["Bildung"])]).found if found.kind == "role")
    assert (role.values["function"], role.values["state"], role.values["said_by"]) == ("B", "suggested", "other")


def test_persons_are_left_out_and_it_is_said() -> None:
    """E-mail, telephone and names of persons are not read, and the report says so."""
    reading = load_openfairdb([entry(1, email="a@b.example", contact_name=CANARY, telephone="0")])
    assert CANARY not in repr(reading.found)
    assert "read.personal" in {message.key for message in reading.messages}


def test_an_impossible_position_is_reported_not_guessed() -> None:
    """An entry with swapped or impossible coordinates stays in the list, without a place, and the report says so."""
    reading = load_openfairdb([entry(1, lat=481.2), entry(2, lat=None), entry(3, lat="48")])
    assert not [found for found in reading.found if "lat" in found.values]
    assert {m.key: m.values for m in reading.messages}["read.unplaced"] == {"count": 3}


def test_unreadable_entries_are_named_by_number() -> None:
    """An entry without a name or id is left out, and the report names its number."""
    reading = load_openfairdb([entry(1), entry(2, title=" "), "nonsense", {"title": "x"}])
    named = [(m.key, m.values["number"]) for m in reading.messages if "number" in m.values]
    assert named == [("read.entry_title", 2), ("read.entry_id", 3), ("read.entry_id", 4)]


def test_an_entry_that_stands_twice_is_read_once() -> None:
    """The second entry of one id is left out, and the report names its number."""
    reading = load_openfairdb([entry(1), entry(1, title="Again")])
    assert [m.values["number"] for m in reading.messages if m.key == "read.entry_twice"] == [2]
    assert len(reading.found) == 1


def test_half_a_character_is_a_damaged_file() -> None:
    """A folder whose text was cut inside a character is refused with a sentence."""
    content = json.loads(regionsmappe.write([change(1, put("name", "A"))]))
    content["changes"][0]["author"] = "\ud800"
    with pytest.raises(Problem, match=r"file\.damaged"):
        regionsmappe.load(content)


def test_a_change_of_an_unknown_old_version_is_refused() -> None:
    """A version nobody has ever written is no change."""
    with pytest.raises(Problem, match=r"change\.unreadable"):
        read({"v": 0})


@pytest.mark.parametrize("name", ["<img src=x onerror=alert(1)>", "مقهى 🌱", "a\u0000b", "\ud800x"])
def test_hostile_names_are_kept_as_text(name: str) -> None:
    """Markup, right-to-left text, NUL and lone surrogates become plain, storable text."""
    actor = load_openfairdb([entry(1, title=name)]).found[0]
    assert str(actor.values["name"]).encode("utf-8")
    assert "\x00" not in str(actor.values["name"])


TRIALS = os.environ.get("SIRKIT_TRIALS", "")


@pytest.mark.skipif(not TRIALS, reason="needs the folder of outside data")
@pytest.mark.parametrize("verdict", ["y", "n"])
def test_json_is_read_as_its_test_suite_says(verdict: str) -> None:
    """Every file that must be read is, every one that must be refused is refused with a message."""
    wrong = []
    for path in sorted(Path(TRIALS, "corpora", "json", "test_parsing").glob(f"{verdict}_*.json")):
        try:
            parse(path.read_bytes())
            read = True
        except Problem:
            read = False
        if read != (verdict == "y"):
            wrong.append(path.name)
    assert wrong == []


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk fails in the middle, the old file is untouched and nothing is left behind."""
    path = tmp_path / "a.sirkit.json"
    write_whole(path, b"old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(Problem, match=r"file\.unwritable"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
