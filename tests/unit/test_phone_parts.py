"""The phone's script: parts that read as modules, joined into the one script the page fetches."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import esprima
import httpx
import pytest
from hall import Hall, hall

from sirkit.room import phone
from sirkit.serve.phone import routes

TEXTS = {name: (phone.FOLDER / f"{name}.js").read_text("utf-8") for name in phone.PARTS}
TAKEN = re.compile(r'^import \{ ([\w, ]+) \} from "\./(\w+)\.js";$', re.MULTILINE)
GIVEN = re.compile(r"^export (?:const|let|function|async function) (\w+)", re.MULTILINE)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Hall]:
    """Serve a room and the phone's page."""
    with hall(tmp_path / "room", lambda room: routes("/", "/", room)) as one:
        yield one


def test_every_part_is_joined() -> None:
    """The folder holds no part that is not sent."""
    assert sorted(phone.PARTS) == sorted(path.stem for path in phone.FOLDER.glob("*.js"))


@pytest.mark.parametrize("name", phone.PARTS)
def test_a_part_says_what_it_takes(name: str) -> None:
    """A part takes by name only what parts before it give."""
    before = {one: set(GIVEN.findall(TEXTS[one])) for one in phone.PARTS[: phone.PARTS.index(name)]}
    taken = TAKEN.findall(TEXTS[name])
    assert len(taken) == TEXTS[name].count("import ")
    assert [
        (part, one) for names, part in taken for one in names.split(", ") if one not in before.get(part, set())
    ] == []


def test_what_is_given_is_taken() -> None:
    """No part gives what no other takes."""
    taken = {(part, one) for text in TEXTS.values() for names, part in TAKEN.findall(text) for one in names.split(", ")}
    assert {(name, one) for name, text in TEXTS.items() for one in GIVEN.findall(text)} == taken


def test_no_two_parts_use_one_name() -> None:
    """Joined, all parts stand in one function: each of their names is there once."""
    whole = esprima.parseScript(phone.script()).body[0].expression.callee.body.body
    single = [one.id.name for one in whole if one.type == "FunctionDeclaration"]
    listed = [each.id.name for one in whole if one.type == "VariableDeclaration" for each in one.declarations]
    assert len(listed) > 20
    assert [name for name, count in Counter([*single, *listed]).items() if count > 1] == []


def test_only_what_is_for_people_is_left_out() -> None:
    """Sent is what the parts say, word for word and sign for sign: space and remarks are all that goes."""
    written = "\n".join(re.sub(r"^import [^;]*;$|^export ", "", text, flags=re.MULTILINE) for text in TEXTS.values())
    whole = f'(function () {{\n"use strict";\n{written}\n}})();'
    assert [one.value for one in esprima.tokenize(phone.script())] == [one.value for one in esprima.tokenize(whole)]
    assert len(phone.script()) < 0.9 * len(whole)


def test_the_page_names_its_script(served: Hall) -> None:
    """The page's handler sends the page, and under the address the page names, its script, to be kept for ever."""
    address = f"sirkit/phone/{phone.stamp()}/phone.js"
    page, script = httpx.get(served.root), httpx.get(served.root + address)
    assert f'src="/{address}"' in page.text
    assert script.text == phone.script()
    assert script.headers["Content-Type"].startswith("text/javascript")
    assert script.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_an_old_script_is_not_answered_with_the_new_one(served: Hall) -> None:
    """A page of yesterday gets no script of today."""
    answer = httpx.get(f"{served.root}sirkit/phone/000000000000/phone.js")
    assert (answer.status_code, answer.headers["Cache-Control"]) == (404, "no-store")
