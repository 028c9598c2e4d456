"""Forms: what is sent to a room and what it answers. The interface's description is made from these."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from sirkit.changes import Change, Name
from sirkit.room.register import Role

MOST_CHANGES = 200
"""Changes one request may bring."""


class _Form(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Join(_Form):
    """The code from the wall."""

    code: Annotated[str, StringConstraints(min_length=1, max_length=40)]


class Append(_Form):
    """Changes to keep, all or none. A change that is there already is passed over."""

    changes: Annotated[tuple[Change, ...], Field(min_length=1, max_length=MOST_CHANGES)]


class Erase(_Form):
    """The record to erase for good."""

    kind: Name
    id: Name


class Joining(_Form):
    """Whether somebody may still join."""

    open: bool


class Nothing(_Form):
    """Nothing to say."""


class RoomState(_Form):
    """The room as everybody in it may know it."""

    name: str
    ends: str
    joining: bool
    guests: int
    seq: int
    erasures: int


class Joined(_Form):
    """Who has joined: keep the secret, it is told once."""

    secret: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    author: str
    role: Role
    room: RoomState


class State(_Form):
    """How the evening stands, for one guest: ``now`` by the server's clock, ``erased`` of the sheet asked about."""

    author: str
    role: Role
    room: RoomState
    evening: dict[str, Any]
    now: str
    erased: bool


class Appended(_Form):
    """Where the changes stand in the journal."""

    seqs: tuple[int, ...]
    seq: int


class Changes(_Form):
    """Changes with their sequence numbers, in order."""

    seq: int
    erasures: int
    changes: tuple[tuple[int, dict[str, Any]], ...]


class Whole(_Form):
    """Everything as it shows now; see the desk's message of the same name."""

    seq: int
    erasures: int
    records: dict[str, dict[str, dict[str, Any]]]
    coverage: dict[str, dict[str, Any]]
    same: dict[str, str]


class Known(_Form):
    """An organisation or group that is there already; ``same`` marks the one meant by the name typed."""

    id: str
    name: str
    city: str
    same: bool = False


class Names(_Form):
    """Those whose name holds what was typed."""

    names: tuple[Known, ...]


class Found(_Form):
    """A place of the gazetteer; latitude and longitude in degrees (WGS 84)."""

    name: str
    district: str
    ags: str
    lat: float
    lon: float


class Places(_Form):
    """Places that fit what was typed, likeliest first."""

    places: tuple[Found, ...]


class Codes(_Form):
    """The codes people join with, and where."""

    participant: str
    table: str
    addresses: tuple[str, ...]


class Told(_Form):
    """A sentence as key and values; ``about`` is the id of the change it concerns."""

    messages: tuple[dict[str, Any], ...]
    about: str | None = None
