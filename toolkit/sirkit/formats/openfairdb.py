"""Karte von morgen / OpenFairDB: the JSON of its search; its tables stand in ``fairdb``."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from sirkit.entity import Latitude, Line, Link, Longitude
from sirkit.formats.reading import Found, Reading
from sirkit.functions import Letter
from sirkit.messages import Message, problem
from sirkit.places import nearest
from sirkit.text import clean

SOURCE = "Karte von morgen (OpenFairDB)"
SORTS = {
    "2cd00bebec0c48ba9db761da48678134": "initiative",  # non-profit
    "77b3c33a92554bcf8e8c2c86cedd6f6f": "company",  # commercial
}
SUGGESTED: dict[str, Letter] = {
    **dict.fromkeys(("netzwerk", "transition", "transitiontown", "transition-town", "vernetzung", "network"), "A"),
    **dict.fromkeys(("bildung", "bildungsarbeit", "schule", "lernen", "ausbildung", "education"), "B"),
    **dict.fromkeys(("beratung", "coaching", "gründung", "socent", "social-entrepreneurship"), "C"),
    **dict.fromkeys(("kartevonmorgen", "medien", "zeitung", "presse", "magazin", "radio"), "D"),
    **dict.fromkeys(("reallabor", "livinglab", "experiment", "ideenerfahren17", "zukunftslabor"), "E"),
    **dict.fromkeys(("stiftung", "gemeinwohl", "gwö", "gemeinwohlökonomie", "spenden"), "F"),
    **dict.fromkeys(("treffpunkt", "café", "cafe", "coworking", "begegnung", "nachbarschaft", "werkstatt"), "G"),
    **dict.fromkeys(("forschung", "wissen", "wissenschaft", "research", "universität"), "H"),
}
"""Tags that let one guess a function: shown as suggested, never as taken on."""

T = TypeVar("T")
_LINE, _LINK = TypeAdapter[str](Line), TypeAdapter[str](Link)
_LATITUDE, _LONGITUDE = TypeAdapter[float](Latitude), TypeAdapter[float](Longitude)
_ID = re.compile(r"^[0-9a-f]{32}$")
_NEAR = 0.25
"""Degrees within which the nearest place of the gazetteer names the town."""
_LONGEST_TAG = 100
_LONGEST_DESCRIPTION = 4000


def fits(content: object) -> bool:
    """Return True if parsed JSON looks like an answer of OpenFairDB."""
    if isinstance(content, dict):
        return isinstance(content.get("visible"), list)
    return isinstance(content, list) and bool(content) and all(isinstance(e, dict) and "title" in e for e in content)


def suggested(actor: Found) -> Iterator[Found]:
    """Yield the function that the first telling tag of an actor suggests."""
    topics = actor.values.get("topics")
    tags = [str(tag).casefold() for tag in topics.values()] if isinstance(topics, Mapping) else []
    for letter in [SUGGESTED[tag] for tag in tags if tag in SUGGESTED][:1]:
        role = {"actor": actor.id, "function": letter, "state": "suggested", "said_by": "other"}
        yield Found("role", f"{actor.id}-{letter.lower()}", role)


def load(content: dict[str, Any] | list[Any]) -> Reading:
    """Return the organisations of a parsed answer, each an actor with at most one suggested function.

    Only what the search shows as ``visible`` is read. E-mail, telephone and names of persons are left out.

    Raises
    ------
    Problem
        ``read.empty`` if there is no entry that can be read.
    """
    entries = content["visible"] if isinstance(content, dict) else content
    notes: Counter[str] = Counter()
    messages: list[Message] = []
    found: list[Found] = []
    known: set[object] = set()
    for number, entry in enumerate(entries, start=1):
        try:
            found += _entry(entry, notes, known)
        except _Unreadable as reason:
            messages.append(Message(str(reason), {"number": number}))
    actors = sum(record.kind == "actor" for record in found)
    if not actors:
        raise problem("read.empty")
    counted = [Message(f"read.{note}", {"count": count}) for note, count in sorted(notes.items()) if count]
    return Reading((Message("read.actors", {"count": actors}), *counted, *messages), tuple(found))


class _Unreadable(Exception):  # noqa: N818 - carries the key of a message
    pass


def _entry(entry: object, notes: Counter[str], known: set[object]) -> Iterator[Found]:
    if not isinstance(entry, dict) or not _ID.match(str(entry.get("id", ""))):
        raise _Unreadable("read.entry_id")
    if entry["id"] in known:
        raise _Unreadable("read.entry_twice")
    name = _fitting(_LINE, entry.get("title"))
    if name is None:
        raise _Unreadable("read.entry_title")
    known.add(entry["id"])
    tags = [clean(tag).strip() for tag in _strings(entry.get("tags")) if tag.strip()][:100]
    id_ = f"ofdb-{entry['id']}"
    values = {"name": name, **_position(entry, notes), **_about(entry, notes), "source": SOURCE}
    topics = {item: tag for tag in tags if (item := _slug(tag)) and len(tag) <= _LONGEST_TAG}
    actor = Found("actor", id_, {**values, "topics": topics})
    roles = list(suggested(actor))
    notes["suggested"] += len(roles)
    yield from (actor, *roles)


def _position(entry: Mapping[str, Any], notes: Counter[str]) -> dict[str, str | float | None]:
    lat, lon = _fitting(_LATITUDE, _number(entry.get("lat"))), _fitting(_LONGITUDE, _number(entry.get("lng")))
    city = _fitting(_LINE, entry.get("city"))
    if lat is None or lon is None:
        notes["unplaced"] += 1
        return {"city": city}
    if city is None:
        town = nearest(lat, lon)
        if abs(town.lat - lat) < _NEAR and abs(town.lon - lon) < _NEAR:
            notes["town"] += 1
            city = town.name
    return {"lat": lat, "lon": lon, "city": city}


def _about(entry: Mapping[str, Any], notes: Counter[str]) -> dict[str, str | None]:
    description = clean(entry["description"]) if isinstance(entry.get("description"), str) else None
    if description and len(description) > _LONGEST_DESCRIPTION:
        notes["shortened"] += 1
        description = description[: _LONGEST_DESCRIPTION - 1] + "…"
    sorts = [SORTS[category] for category in _strings(entry.get("categories")) if category in SORTS]
    notes["sort"] += bool(sorts)
    notes["personal"] += any(entry.get(field) for field in ("email", "telephone", "contact_name"))
    notes["ratings"] += bool(entry.get("avg_rating") or entry.get("ratings"))
    return {
        "description": description or None,
        "sort": sorts[0] if sorts else None,
        "website": _fitting(_LINK, entry.get("homepage")),
        "street": _fitting(_LINE, entry.get("street")),
        "zip": str(entry["zip"])[:10] if entry.get("zip") else None,
        "licence": _fitting(_LINE, entry.get("license")),
    }


def _fitting(kind: TypeAdapter[T], value: object) -> T | None:
    """Return the value if it fits the type, else None."""
    try:
        return kind.validate_python(clean(value) if isinstance(value, str) else value, strict=True)
    except ValidationError:
        return None


def _number(value: object) -> object:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _strings(value: object) -> list[str]:
    return [part for part in value if isinstance(part, str)] if isinstance(value, list) else []


def _slug(text: str) -> str:
    """Return a list item's id made of its text: stable, so that reading twice finds the same item."""
    return re.sub(r"[^a-z0-9]+", "-", text.casefold().translate(_ASCII)).strip("-")[:64]


_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e"})
