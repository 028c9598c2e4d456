"""The entity: what every kind of thing shares, and the sorts of fields kinds are made of."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints


def whole(value: Any) -> Any:
    """Return a number such as 3.0, as scripts in a browser may send it, as the integer it is."""
    return value if not isinstance(value, float) or not value.is_integer() else int(value)


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Paragraph = Annotated[str, StringConstraints(max_length=4000)]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$"), Field(json_schema_extra={"format": "date"})]
Link = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s<>\"']+$", max_length=500),
    Field(json_schema_extra={"format": "uri"}),
]
Email = Annotated[
    str,
    StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=200),
    Field(json_schema_extra={"format": "email"}),
]
Minutes = Annotated[int, Field(ge=1, le=1440), BeforeValidator(whole)]
Count = Annotated[int, Field(ge=1, le=10_000), BeforeValidator(whole)]
Known = Annotated[int, Field(ge=1, le=4), BeforeValidator(whole)]
Strength = Annotated[int, Field(ge=1, le=3), BeforeValidator(whole)]
Kilometres = Annotated[int, Field(ge=1, le=200), BeforeValidator(whole)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False)]
Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False)]
Reference = Annotated[str, StringConstraints(pattern=r"^[0-9a-z-]{1,64}$")]
Clock = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""A time of the day, ``HH:MM``."""
Moment = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$")]
"""A point in time, as the browser writes it."""
Sector = Literal[
    "association",
    "company",
    "municipality",
    "university",
    "foundation",
    "welfare",
    "social_enterprise",
    "initiative",
    "meeting_place",
    "person",
]
"""What sort of organisation or group somebody is (*Bereich*)."""
OfActor = Annotated[Reference, Field(json_schema_extra={"refers_to": "actor"})]
"""The id of another record. It may point at one that was dropped: then a gap shows, nothing breaks."""
Items = dict[str, Line]
"""A list whose items have ids: item id to text."""
OfActors = Annotated[Items, Field(json_schema_extra={"items_refer_to": "actor"})]
"""The ids of actors, each under itself: no name is copied, so that who is erased is gone here too."""


class Entity(BaseModel):
    """What all kinds share. Fields this version does not know are kept in the record and left out here."""

    model_config = ConfigDict(frozen=True, extra="ignore", strict=True)
    KIND: ClassVar[str]

    id: Reference = Field(exclude=True)


class Located(Entity):
    """Something with an address; coordinates in degrees (WGS 84), ``ags`` the official municipality key."""

    street: Line | None = None
    zip: Annotated[str, StringConstraints(max_length=10)] | None = None
    city: Line | None = None
    ags: Annotated[str, StringConstraints(pattern=r"^\d{2,8}$")] | None = None
    lat: Latitude | None = None
    lon: Longitude | None = None
