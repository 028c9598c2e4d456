"""The phone's page and the app's form ask for the same behind "Mehr angeben"."""

import json
import re

import pytest

from sirkit.apps import map_station
from sirkit.room import phone
from sirkit.widgets.form import Form
from sirkit.words import LANGUAGES, catalogue
from sirkit.workspace import Workspace

PART = (phone.FOLDER / "more.js").read_text("utf-8")
FIELDS = {
    one["field"]: one
    for form in map_station(Workspace()).children
    if isinstance(form, Form)
    for one in form.controls
    if one["more"]
}
ASKED = dict(re.findall(r'placed\("(\w+)", draft, (\{.*\})', PART))
RECORDS = (phone.FOLDER / "records.js").read_text("utf-8")


def test_the_fields_are_the_same() -> None:
    """Every field the form has behind "more" is asked for on the phone, and no other; and each is sent."""
    assert set(ASKED) == set(FIELDS)
    assert f"const MORE = {json.dumps(list(FIELDS))};" in RECORDS


@pytest.mark.parametrize("name", [name for name, one in FIELDS.items() if one["control"] == "choice"])
def test_the_choices_are_the_same(name: str) -> None:
    """A choice offers on the phone what it offers in the form, in the same order."""
    offered = [key.removeprefix(f"actor.{name}.") for key in phone.KEYS if key.startswith(f"actor.{name}.")]
    assert offered == [str(one) for one in FIELDS[name]["choices"]]
    assert f'choices("{name}")' in ASKED[name]


@pytest.mark.parametrize("name", [name for name, one in FIELDS.items() if one["longest"]])
def test_the_lengths_are_the_same(name: str) -> None:
    """A text may be as long on the phone as in the form."""
    assert f"maxlength: {FIELDS[name]['longest']}" in ASKED[name]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_the_same(language: str) -> None:
    """The phone brings along the form's own words: the fold, the labels, and the help where there is some."""
    there = catalogue(language)
    labels = {key for name in FIELDS for key in (f"actor.{name}", f"actor.{name}.help") if key in there}
    assert labels | {"form.more", "form.unknown", "form.add", "form.take_out"} <= set(phone.KEYS)
    assert 'say("form.more")' in PART
    assert "say(`actor.${name}`)" in PART
