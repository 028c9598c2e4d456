"""The form: one record, drawn from its kind's schema."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

import traitlets

from sirkit.entity import Entity
from sirkit.functions import FUNCTIONS
from sirkit.kinds import KINDS, SCHEMAS, Place
from sirkit.places import search
from sirkit.widgets.desk import Content, Desk
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

_LONG = 300
"""From this many characters on, a text gets more than one line."""
_FORMATS = {"uri": "link"}


class Belonging(NamedTuple):
    """Records of another kind that belong to the one in the form, each entered as a line of text.

    Its heading stands in the catalogues under ``form.<name>``.
    """

    name: str
    kind: str
    whose: str = "actor"
    """The field that says whom a record belongs to."""
    field: str = "text"
    """The field the line is about: a text, or who is meant."""
    names: str | None = None
    """The kind of record the field points at; the line shows its name then."""
    fixed: Mapping[str, str | None] = {}
    """Values every one of these records has; None for one it does not have."""
    begins: Mapping[str, str] = {}
    """Further values a new one begins with."""
    shown: int = 3
    most: int = 12
    long: bool = False
    folded: bool = False
    """Whether a narrow page shows the heading only, until it is opened."""
    within: str = ""
    """The letter of the function it is asked with; its name is then the duty it speaks of."""


def _tie(name: str, sort: str) -> Belonging:
    return Belonging(name, "tie", "from_actor", "to_actor", names="actor", fixed={"sort": sort}, folded=True)


def _engagement(duty: str, category: str) -> Belonging:
    """Return a line of the sheet for firms: one kind of engagement, which becomes an offer."""
    known: dict[str, str | None] = {"engagement": duty}
    return Belonging(duty, "offer", fixed=known, begins={"category": category}, shown=1, most=1, within="F")


BELONGINGS = {
    one.name: one
    for one in (
        Belonging("offer", "offer", fixed={"engagement": None}),
        Belonging("need", "need"),
        _tie("works", "cooperates"),
        _tie("knows", "knows"),
        Belonging("wish", "wish", shown=1, most=1, long=True, folded=True),
        _engagement("money", "money"),
        _engagement("facilities", "rooms"),
        _engagement("services", "skill"),
        _engagement("volunteering", "time"),
    )
}
MEETING_PLACE = ("name", "open_to", "hours", "step_free", "must_buy", "encounter", "run_by")
"""What is asked about a meeting place."""


def lines(one: Belonging) -> dict[str, Any]:
    """Return how the lines are entered: the belonging's own values, the longest text, and what goes without saying."""
    schema = SCHEMAS[one.kind]["properties"]
    text = SCHEMAS[one.names]["properties"]["name"] if one.names else schema[one.field]
    usual = {field: schema[field].get("default") for field in one.fixed}
    return {**one._asdict(), "longest": text["maxLength"], "usual": usual}


def controls(kind: type[Entity], first: Sequence[str], more: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Return how each field of a kind is entered, in the order given.

    Parameters
    ----------
    kind
        The kind whose JSON Schema says what fits.
    first, more
        Fields shown at once, and behind "more". ``city`` stands for a place: it also sets municipality and
        coordinates.
    """
    schema = SCHEMAS[kind.KIND]
    required = schema.get("required", [])
    fields = [(name, False) for name in first] + [(name, True) for name in more]
    return [
        {**control(name, schema["properties"][name]), "required": name in required, "more": behind}
        for name, behind in fields
    ]


def control(field: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return how one field is entered: a line, text, choice, list of items, link, place, or organisation."""
    options = schema.get("anyOf", [schema])
    rules: Mapping[str, Any] = next((option for option in options if option.get("type") != "null"), {})
    made: dict[str, Any] = {"field": field, "control": "line", "longest": rules.get("maxLength")}
    if field == "city":
        made["control"] = "place"
    elif "refers_to" in rules:
        made["control"] = "organisation"
    elif rules.get("type") == "boolean":
        made |= {"control": "choice", "choices": [True, False]}
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
    belongings: traitlets.List[Any] = traitlets.List().tag(sync=True)
    """What belongs to the record and is entered with it, line by line; see ``lines``."""
    duties: "traitlets.Dict[str, Any]" = traitlets.Dict().tag(sync=True)
    """The duties of each function, by its letter."""
    places: traitlets.List[Any] = traitlets.List().tag(sync=True)
    """What is asked about a meeting place, with the function that runs it."""

    def __init__(
        self,
        workspace: Workspace,
        kind: str,
        *,
        first: Sequence[str],
        belongings: Sequence[str] = (),
        more: Sequence[str] = (),
        **within: Sequence[str],
    ) -> None:
        """Make the form; ``within`` gives fields to a function, by its letter: they are asked with it."""
        schema = SCHEMAS[kind]["properties"]
        asked = [
            {**control(name, schema[name]), "required": False, "more": False, "within": letter}
            for letter in within
            for name in within[letter]
        ]
        super().__init__(
            workspace,
            kind=kind,
            controls=controls(KINDS[kind], first, more) + asked,
            belongings=[lines(BELONGINGS[name]) for name in belongings],
            places=controls(Place, MEETING_PLACE),
            duties={letter: list(function.duties) for letter, function in FUNCTIONS.items()},
        )

    def _words(self) -> Words:
        return {"places": partial(towns, self._desk)}


def towns(desk: Desk, content: Content) -> None:
    """Tell the page which towns may be meant by what is typed as a place."""
    found = search(str(content["text"])[:200], limit=6)
    desk.tell("places", ask=content["ask"], towns=[town._asdict() for town in found])
