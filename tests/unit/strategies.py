"""Sequences of changes as several authors, working past each other, could make them."""

from typing import Any

from hypothesis import strategies as st

from sirkit.changes import Change, read
from sirkit.dossier import Dossier
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
