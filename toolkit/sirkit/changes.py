"""Changes: every edit, import, undo and merge is one Change made of few generic operations."""

from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from sirkit.dossier import Key, Reference, Scalar
from sirkit.messages import problem
from sirkit.text import clean

VERSION = 1
"""Version of the form changes are stored in."""
LONGEST = 10_000
"""Characters a single value may have."""

MOST_OPS = 250_000
"""Operations one change may have."""
IMPORTER = "import"
"""The author of what was read from a file and not yet touched by a person."""

ChangeId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Name = Annotated[str, StringConstraints(pattern=r"^[0-9a-z_-]{1,64}$")]


def _cleaned(value: Scalar) -> Scalar:
    if isinstance(value, str):
        value = clean(value)
        if len(value) > LONGEST:
            raise ValueError("too long")
    return value


Value = Annotated[
    str | bool | int | Annotated[float, Field(allow_inf_nan=False)] | None,
    AfterValidator(_cleaned),
]


class _Op(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)

    kind: Name
    id: Name


class Put(_Op):
    """Set one field; None empties it. ``was`` is what the author saw there."""

    op: Literal["put"] = "put"
    field: Name
    value: Value = None
    was: Value = None

    @property
    def key(self) -> Key:
        """Where the value goes."""
        return self.field, None

    def inverse(self, value: Scalar) -> "SettingOp":
        """Return the operation that puts ``value`` back."""
        return Put(kind=self.kind, id=self.id, field=self.field, value=value, was=self.value)


class Add(_Op):
    """Set one item of a list field."""

    op: Literal["add"] = "add"
    field: Name
    item: Name
    value: Value = None
    was: Value = None

    @property
    def key(self) -> Key:
        """Where the item goes."""
        return self.field, self.item

    def inverse(self, value: Scalar) -> "SettingOp":
        """Return the operation that puts ``value`` back, or takes the item away again."""
        return _item(self, value, self.value)


class Take(_Op):
    """Take one item out of a list field; ``was`` is the value the author saw."""

    op: Literal["take"] = "take"
    field: Name
    item: Name
    was: Value = None

    @property
    def key(self) -> Key:
        """Where the item stood."""
        return self.field, self.item

    @property
    def value(self) -> Scalar:
        """What stands there afterwards: nothing."""
        return None

    def inverse(self, value: Scalar) -> "SettingOp":
        """Return the operation that adds the item again."""
        return _item(self, value, None)


class Drop(_Op):
    """Mark a record as dropped; everything that points at it stays."""

    op: Literal["drop"] = "drop"


class Restore(_Op):
    """Take a drop back, completely."""

    op: Literal["restore"] = "restore"


class Erased(_Op):
    """What is left of an operation after its record was erased for good: where it was, and nothing of what it said."""

    op: Literal["erased"] = "erased"


SettingOp = Put | Add | Take
Op = Annotated[Put | Add | Take | Drop | Restore | Erased, Field(discriminator="op")]


def _item(op: Add | Take, value: Scalar, was: Scalar) -> SettingOp:
    if value is None:
        return Take(kind=op.kind, id=op.id, field=op.field, item=op.item, was=was)
    return Add(kind=op.kind, id=op.id, field=op.field, item=op.item, value=value, was=was)


class Change(BaseModel):
    """One edit, whole or not at all: operations, who made it (a pseudonym), and when (for display only).

    ``undoes`` names the change this one takes back. Order is given by the journal, never by ``at``. No value is touched
    twice in one change.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: ChangeId
    author: Name
    at: Annotated[str, StringConstraints(max_length=40)]
    group: Annotated[str, StringConstraints(max_length=64)] = ""
    v: int = VERSION
    ops: Annotated[tuple[Op, ...], Field(min_length=1, max_length=MOST_OPS)]
    undoes: ChangeId | None = None

    @model_validator(mode="after")
    def _touches_nothing_twice(self) -> "Change":
        places = [(op.kind, op.id, op.key if isinstance(op, SettingOp) else None) for op in self.ops]
        if len(set(places)) < len(places):
            raise ValueError("two operations on one value")
        return self


_CHANGE = TypeAdapter(Change)
LIFTS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""Upcasters: version to the function that lifts a stored change of that version to the next one."""


def read(raw: dict[str, Any]) -> Change:
    """Return a change as stored or sent, lifted to today's version.

    Raises
    ------
    Problem
        ``change.newer`` if a newer program wrote it, ``change.unreadable`` if it is no change.
    """
    version = raw.get("v", VERSION)
    if not isinstance(version, int) or isinstance(version, bool) or version < 0:
        raise problem("change.unreadable")
    if version > VERSION:
        raise problem("change.newer", version=version, known=VERSION)
    if any(older not in LIFTS for older in range(version, VERSION)):
        raise problem("change.unreadable")
    while version < VERSION:
        raw, version = {**LIFTS[version](raw), "v": version + 1}, version + 1
    try:
        return _CHANGE.validate_python(_tupled(raw))
    except ValidationError as error:
        raise problem("change.unreadable") from error


def _tupled(raw: dict[str, Any]) -> dict[str, Any]:
    return {**raw, "ops": tuple(raw["ops"])} if isinstance(raw.get("ops"), list) else raw


def touched(changes: Iterable[Change]) -> set[Reference]:
    """Return (kind, id) of every record the changes touch."""
    return {(op.kind, op.id) for change in changes for op in change.ops}


def blanked(change: Change, gone: set[Reference]) -> Change:
    """Return the change without anything it says about the records in ``gone``; only their places stay."""
    kept = tuple(op for op in change.ops if (op.kind, op.id) not in gone)
    places = sorted({(op.kind, op.id) for op in change.ops} & gone)
    return change.model_copy(update={"ops": kept + tuple(Erased(kind=kind, id=id_) for kind, id_ in places)})
