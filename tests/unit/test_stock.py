"""The stock: what everybody needs is worked out once, and shared."""

import pickle
from pathlib import Path

import pytest

from sirkit import places, stock, words
from sirkit.serve import larder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the stock of these tests in a folder of their own."""
    monkeypatch.setenv("SIRKIT_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a stocked function of this test was asked."""
    monkeypatch.setattr(stock, "_SHELVES", {})
    return []


def test_an_answer_is_worked_out_once(asked: list[str]) -> None:
    """Asked twice, a stocked function works once; other questions it works out as well."""

    @stock.stocked(("a",))
    def double(word: str) -> str:
        asked.append(word)
        return word * 2

    assert (double("a"), double("a"), double("b"), asked) == ("aa", "aa", "bb", ["a", "b"])


def test_what_another_process_worked_out_is_not_worked_out_again(asked: list[str]) -> None:
    """What was taken along answers in place of the function; what nobody knows any more is left."""

    @stock.stocked(("a",))
    def double(word: str) -> str:
        asked.append(word)
        return word * 2

    (name,) = stock.taken()
    asked.clear()
    stock.lay_out({name: {("b",): "from elsewhere"}, "no.longer.there": {(): 1}})
    assert (double("b"), asked) == ("from elsewhere", [])


def test_the_stock_is_made_by_another_process_and_equals_ours(home: Path) -> None:
    """The first opening leaves one file; in it stands what this process works out for itself."""
    larder.open_up()
    (file,) = (home / "stock").iterdir()
    kept = pickle.loads(file.read_bytes())  # noqa: S301  # just written by us
    assert kept["sirkit.places._gazetteer"][()] == places._gazetteer()
    assert kept["sirkit.words.catalogue"][("en",)] == words.catalogue("en")
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("damage", [b"", b"no pickle", pickle.dumps(stock.taken())[:-100]])
def test_a_damaged_stock_is_made_anew(home: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes) -> None:
    """A file that cannot be read is replaced, and nobody hears of it."""
    monkeypatch.setattr("subprocess.run", lambda *_, **__: larder.fill())
    larder.place().parent.mkdir()
    larder.place().write_bytes(damage)
    larder.open_up()
    assert "sirkit.places._gazetteer" in pickle.loads(larder.place().read_bytes())  # noqa: S301  # see above
    assert [file.name for file in (home / "stock").iterdir()] == [larder.place().name]


def test_a_file_others_may_write_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pickle can hold anything, so only one that nobody else can have written is opened."""
    larder.place().parent.mkdir()
    larder.place().write_bytes(pickle.dumps({}))
    larder.place().chmod(0o666)
    monkeypatch.setattr("pickle.load", lambda _: pytest.fail("it was read"))
    assert not larder._laid_out()


def test_without_a_place_to_keep_it_everybody_works_for_themselves(home: Path) -> None:
    """Where nothing can be written, opening passes without a word and places are found all the same."""
    (home / "stock").write_text("in the way", "utf-8")
    larder.open_up()
    assert places.search("Utting")[0].name.startswith("Utting")


def test_another_version_has_another_stock(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file that is changed makes for another name, so that nobody reads an older stock."""
    (tmp_path / "words.py").write_text("one", "utf-8")
    monkeypatch.setattr(larder, "_PACKAGE", tmp_path)
    before = larder.place()
    (tmp_path / "words.py").write_text("other", "utf-8")
    assert larder.place() != before
