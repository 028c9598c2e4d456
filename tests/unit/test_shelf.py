"""The shelf: return codes lead to a workspace, and guessing them leads nowhere."""

from pathlib import Path

import pytest

from sirkit.codes import ALPHABET
from sirkit.messages import Problem
from sirkit.shelf import TRIES_PER_MINUTE, Shelf


def test_a_return_code_opens_the_same_workspace(tmp_path: Path) -> None:
    """The code given out for one key leads another key to the same journal."""
    shelf = Shelf(tmp_path)
    code = shelf.code("key-of-the-laptop")
    shelf.enter(code.lower().replace("-", " "), "key-of-the-phone")
    assert shelf.open("key-of-the-phone").path == shelf.open("key-of-the-laptop").path
    assert set(code) <= {*ALPHABET, "-"}


def test_a_wrong_code_opens_no_door(tmp_path: Path) -> None:
    """Guessing makes no new codes; a right code gives back one for the workspace that was left."""
    shelf = Shelf(tmp_path)
    mine = shelf.open("mine").path
    before = shelf._db.execute("SELECT count(*) FROM door").fetchone()
    with pytest.raises(Problem, match=r"code\.unknown"):
        shelf.enter("22222222", "mine")
    assert shelf._db.execute("SELECT count(*) FROM door").fetchone() == before
    left = shelf.enter(shelf.code("theirs"), "mine")
    shelf.enter(left, "mine")
    assert shelf.open("mine").path == mine


def test_guessing_codes_is_slow(tmp_path: Path) -> None:
    """After twenty wrong codes in a minute, even the right one has to wait."""
    shelf = Shelf(tmp_path)
    code = shelf.code("mine")
    for _ in range(TRIES_PER_MINUTE):
        with pytest.raises(Problem, match=r"code\.unknown"):
            shelf.enter("22222222", "theirs")
    with pytest.raises(Problem, match=r"code\.wait"):
        shelf.enter(code, "theirs")


def test_keys_are_kept_as_hashes_only(tmp_path: Path) -> None:
    """Whoever reads the folder finds neither keys nor codes."""
    shelf = Shelf(tmp_path)
    shelf.open("secret-key").close()
    code = shelf.code("secret-key").replace("-", "")
    content = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"secret-key" not in content
    assert code.encode() not in content
