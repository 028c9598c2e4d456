"""Sequences of changes as several authors, working past each other, could make them."""

from typing import Any

from hypothesis import strategies as st
from regions import actor, decided, role, tie

from sirkit.changes import Change, read
from sirkit.dossier import Dossier, Record
from sirkit.fold import fold, undo

AUTHORS = ("anna", "ben", "import")
VALUES = st.sampled_from(["x", "y", "z", 1, 2.5, True, None])
ID_WIDTH = 32


def hexid(number: int) -> str:
    """Return the number as a change id."""
    return f"{number:0{ID_WIDTH}x}"


def change(number: int, *ops: dict[str, Any], author: str = "anna", undoes: str | None = None) -> Change:
    """Return a change with this number as its id."""
    raw = {"id": hexid(number), "author": author, "at": "2026-01-01T10:00", "ops": list(ops), "undoes": undoes}
    return read(raw)


def put(field: str, value: object, was: object = None, *, kind: str = "actor", id_: str = "a") -> dict[str, Any]:
    """Return a put operation as it travels."""
    return {"op": "put", "kind": kind, "id": id_, "field": field, "value": value, "was": was}


@st.composite
def operations(draw: st.DrawFn) -> dict[str, Any]:
    """Draw one operation on one of two records, with a ``was`` that is often wrong."""
    place = {"kind": "thing", "id": draw(st.sampled_from("ab"))}
    match draw(st.sampled_from(["put", "put", "add", "take", "drop", "restore"])):
        case "put":
            field = draw(st.sampled_from("fffl"))  # also, rarely, where a list stands
            return {"op": "put", **place, "field": field, "value": draw(VALUES), "was": draw(VALUES)}
        case "add":
            item = {"field": "l", "item": draw(st.sampled_from("ij"))}
            return {
                "op": "add",
                **place,
                **item,
                "value": draw(VALUES.filter(lambda v: v is not None)),
                "was": draw(VALUES),
            }
        case "take":
            return {"op": "take", **place, "field": "l", "item": draw(st.sampled_from("ij")), "was": draw(VALUES)}
        case word:
            return {"op": word, **place}


def place_of(op: dict[str, Any]) -> tuple[str | None, ...]:
    """Return the value an operation touches."""
    return op["id"], op.get("field"), op.get("item")


def effective(op: dict[str, Any], dossier: Dossier) -> bool:
    """Return False for dropping what is dropped and restoring what is not: a check refuses both."""
    dropped = dossier.record(op["kind"], op["id"]).dropped
    return op["op"] not in ("drop", "restore") or dropped == (op["op"] == "restore")


OPERATIONS = st.lists(operations(), min_size=1, max_size=3, unique_by=place_of)


@st.composite
def histories(draw: st.DrawFn) -> list[Change]:
    """Draw a sequence of changes in which undos, and undos of undos, take their part."""
    dossier = Dossier()
    history: list[Change] = []
    for number in range(draw(st.integers(1, 8))):
        author = draw(st.sampled_from(AUTHORS))
        ops = [op for op in draw(OPERATIONS) if effective(op, dossier)]
        if not ops:
            continue
        new = change(number, *ops, author=author)
        again = draw(st.booleans())
        if history and again:
            chosen = draw(st.sampled_from(history))
            new = undo(chosen, dossier, id=hexid(number), author=author, at="x") or new
        history.append(new)
        dossier = fold(dossier, [new])
    return history


IDS = st.sampled_from("abcde")
STATES = st.sampled_from(["suggested", "asked", "interested", "taken_on"])


@st.composite
def entered_twice(draw: st.DrawFn) -> list[Record]:
    """Draw the records of a small region in which much was entered twice and much decided."""
    actors = [
        actor(id_, city=draw(st.sampled_from([None, "Au"])), dropped=draw(st.integers(0, 9)) == 0) for id_ in "abcde"
    ]
    ends = draw(st.lists(st.tuples(IDS, IDS, st.sampled_from(["knows", "cooperates"])), max_size=6, unique=True))
    roles = draw(
        st.lists(st.tuples(IDS, st.sampled_from("AB"), STATES, st.sampled_from(["self", "other"])), max_size=6)
    )
    verdicts = draw(st.lists(st.tuples(IDS, IDS, st.sampled_from(["same", "same", "different", "later"])), max_size=6))
    made = [
        *actors,
        *(tie(*each) for each in ends),
        *(role(*each) for each in roles),
        *(decided(*each) for each in verdicts),
    ]
    return list({(each.kind, each.id): each for each in made}.values())


@st.composite
def lookalikes(draw: st.DrawFn) -> list[Record]:
    """Draw organisations that look more or less alike, from few hands, and what was decided about some of them."""
    names = st.sampled_from(["Weiherhof", "Weiherhof e. V.", "Weiherhof gGmbH", "Weiherhof Laden", "Wieherhof"])
    streets = st.sampled_from([None, "Hauptstr. 1", "Hauptstraße 1", "Hauptstr. 2"])
    made = [
        actor(
            id_,
            draw(names),
            draw(st.sampled_from(["anna", "ben", "carla", "dora", "emil"])),
            city=draw(st.sampled_from([None, "Au", "Au", "Aufeld"])),
            street=draw(streets),
        )
        for id_ in "abcdef"[: draw(st.integers(2, 6))]
    ]
    verdicts = draw(st.lists(st.tuples(IDS, IDS, st.sampled_from(["same", "different", "later"])), max_size=3))
    return list({(each.kind, each.id): each for each in (*made, *(decided(*each) for each in verdicts))}.values())
