"""The form: one record, drawn from its kind's schema."""

from collections.abc import Mapping, Sequence
from typing import Any

import traitlets

from sirkit.functions import FUNCTIONS
from sirkit.kinds import KINDS, Entity
from sirkit.places import search
from sirkit.widgets.desk import Content
from sirkit.widgets.part import Part, stub
from sirkit.workspace import Workspace

_LONG = 300
"""From this many characters on, a text gets more than one line."""
_FORMATS = {"uri": "link"}


def controls(kind: type[Entity], first: Sequence[str], more: Sequence[str]) -> list[dict[str, Any]]:
    """Return how each field of a kind is entered, in the order given.

    Parameters
    ----------
    kind
        The kind whose JSON Schema says what fits.
    first, more
        Fields shown at once, and behind "more". ``city`` stands for a place: it also sets municipality and
        coordinates.
    """
    schema = kind.model_json_schema()
    required = schema.get("required", [])
    fields = [(name, False) for name in first] + [(name, True) for name in more]
    return [
        {**control(name, schema["properties"][name]), "required": name in required, "more": behind}
        for name, behind in fields
    ]


def control(field: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return how one field is entered: a line, a text, a choice, a list of items, a link, or a place."""
    options = schema.get("anyOf", [schema])
    rules: Mapping[str, Any] = next((option for option in options if option.get("type") != "null"), {})
    made: dict[str, Any] = {"field": field, "control": "line", "longest": rules.get("maxLength")}
    if field == "city":
        made["control"] = "place"
    elif "enum" in rules:
        made |= {"control": "choice", "choices": rules["enum"]}
    elif rules.get("type") == "integer":
        made |= {"control": "choice", "choices": list(range(rules["minimum"], rules["maximum"] + 1))}
    elif rules.get("type") == "object":
        made["control"] = "items"
    elif (rules.get("maxLength") or 0) >= _LONG and "format" not in rules:
        made["control"] = "text"
    else:
        made["control"] = _FORMATS.get(rules.get("format", ""), "line")
    return made


class Form(Part):
    """Enters a new record of a kind, or edits the one chosen."""

    _esm = stub("form")
    kind = traitlets.Unicode().tag(sync=True)
    controls: traitlets.List[Any] = traitlets.List().tag(sync=True)
    duties: "traitlets.Dict[str, Any]" = traitlets.Dict().tag(sync=True)
    """The duties of each function, by its letter."""

    def __init__(self, workspace: Workspace, kind: str, *, first: Sequence[str], more: Sequence[str] = ()) -> None:
        duties = {letter: list(function.duties) for letter, function in FUNCTIONS.items()}
        super().__init__(workspace, kind=kind, controls=controls(KINDS[kind], first, more), duties=duties)
        self._desk.teach("places", self._places)

    def _places(self, content: Content) -> None:
        towns = search(str(content["text"])[:200], limit=6)
        self._desk.tell("places", ask=content["ask"], towns=[town._asdict() for town in towns])
