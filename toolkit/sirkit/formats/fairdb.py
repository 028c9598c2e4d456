"""Karte von morgen / OpenFairDB as tables: the CSV of its export, and that of its import, read and written.

The import (ofdb-cli ``src/csv.rs``) knows no ids and takes the category for one of the tags, which the server keeps in
small letters and parts at blanks. So a topic is written as one such tag and does not come back letter by letter; who
is there already is known by name and place, as OpenFairDB itself knows who is twice. Contacts are never written.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from sirkit.dossier import Dossier
from sirkit.formats.carried import Carried
from sirkit.formats.cells import Unfit, digits, number
from sirkit.formats.columns import Column, Layout
from sirkit.formats.formulas import guarded
from sirkit.formats.listing import Listed, listing
from sirkit.formats.openfairdb import SOURCE, suggested
from sirkit.formats.organisations import key
from sirkit.formats.reading import Found, Reading
from sirkit.formats.rows import Rows
from sirkit.formats.surroundings import Surroundings
from sirkit.kinds import Actor
from sirkit.messages import Message, Problem
from sirkit.places import Point, distance_km

_ADDRESS = ("title", "description", "lat", "lng", "street", "zip", "city", "country", "state")
_CONTACT = ("contact_name", "contact_email", "contact_phone", "opening_hours", "founded_on")
_IMAGES = ("image_url", "image_link_url")
COLUMNS = (
    (
        "id",
        "created_at",
        "created_by",
        "version",
        *_ADDRESS,
        "homepage",
        *_CONTACT,
        "categories",
        "tags",
        "license",
        *_IMAGES,
        "avg_rating",
    ),
    (*_ADDRESS, *_CONTACT, "tags", "homepage", "license", *_IMAGES),
)
"""The columns of the export (ofdb-webserver ``adapters/csv.rs``) and of the import (ofdb-cli), in their order."""
_TARGETS = {
    **dict(zip(_SAME := ("id", "description", "lat", "street", "zip", "city", "country"), _SAME, strict=True)),
    "title": "name",
    "lng": "lon",
    "state": "district",
    "homepage": "website",
    "categories": "sort",
    "tags": "topics",
    "license": "licence",
}
CARRIED: Carried = MappingProxyType(
    {"actor": frozenset({"name", "description", "lat", "lon", "street", "zip", "city", "website", "licence"})}
)
"""What comes back from the import's CSV; see ``carried``."""
_PLAIN = {"title": "name", "homepage": "website", "license": "licence"}
_PLAIN |= {field: field for field in ("description", "street", "zip", "city")}
_CATEGORIES = ("non-profit", "commercial", "event")
"""Tags that are categories: the import has no column for these."""
_COMMERCIAL = frozenset({"company", "social_enterprise"})
_NO_TAG = re.compile(r"[\s,;|#\"]+")
_SAME_KM = 0.1
"""Within this distance OpenFairDB takes two of one name for the same (ofdb-core ``find_duplicates.rs``)."""


def write(dossier: Dossier) -> bytes:
    """Return the organisations as the CSV of the import (UTF-8, commas), one row each."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, COLUMNS[1], restval="", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows(_row(one) for one in listing(dossier))
    return file.getvalue().encode()


def _row(one: Listed) -> dict[str, str]:
    row = {column: guarded(str(one.plain.get(field, ""))) for column, field in _PLAIN.items()}
    if one.point:
        row["lat"], row["lng"] = map(digits, one.point)
    return {**row, "tags": guarded(",".join(_tags(one)))}


def _tags(one: Listed) -> Iterator[str]:
    """Yield the topics as tags, and last the category where the kind of organisation tells it."""
    yield from dict.fromkeys(word for topic in one.lists["topics"] if (word := tag(topic)) not in ("", *_CATEGORIES))
    if sort := one.plain.get("sort"):
        yield "commercial" if sort in _COMMERCIAL else "non-profit"


def tag(topic: str) -> str:
    """Return a topic as a tag of OpenFairDB: one word in small letters, its parts joined by hyphens."""
    return _NO_TAG.sub("-", topic.lower()).strip("-")


def fits_table(layout: Layout) -> bool:
    """Return True if a table has exactly the columns of the export or of the import."""
    return _headings(layout) in COLUMNS


def load_table(layout: Layout, around: Surroundings | None = None) -> Reading:
    """Return the organisations of such a table, each new one an actor with at most one suggested function.

    Raises
    ------
    Problem
        ``read.empty`` with what was said of the rows if none can be taken.
    """
    around = around or Surroundings()
    known = layout.assigned([_TARGETS.get(heading, "") for heading in _headings(layout)])
    if "id" in known.targets:
        outcome = Rows(around, prefix="ofdb-").read([known])
    else:
        outcome = Rows(around, exactly=True).read([_recognised(known, around)])
    if not outcome.taken:
        raise Problem(Message("read.empty"), *outcome.reading.messages[1:])
    found = tuple(_sourced(one, around) for one in outcome.reading.found)
    fresh = (one for one in found if one.kind == "actor" and one.id not in around.ids)
    roles = tuple(role for one in fresh for role in suggested(one))
    counts = {"suggested": len(roles), "personal": _personal(layout)}
    counted = [Message(f"read.{note}", {"count": count}) for note, count in counts.items() if count]
    first, *messages = outcome.reading.messages
    return Reading((first, *counted, *messages), (*found, *roles))


def _headings(layout: Layout) -> tuple[str, ...]:
    return tuple(column.heading for column in layout.columns)


def _sourced(one: Found, around: Surroundings) -> Found:
    if one.kind != "actor" or one.id in around.ids:
        return one
    return replace(one, values={"source": SOURCE, **one.values})


def _personal(layout: Layout) -> int:
    """Return in how many rows contacts stand."""
    places = [place for place, heading in enumerate(_headings(layout)) if heading.startswith("contact_")]
    return sum(any(place < len(cells) and cells[place] for place in places) for _, cells in layout.rows)


def _recognised(layout: Layout, around: Surroundings) -> Layout:
    """Return the import's table with columns for the kind, told among the tags, and for who is there already."""
    names = _headings(layout)
    rows = []
    for row, cells in layout.rows:
        told = dict(zip(names, cells, strict=False))
        there = _there(told, around)
        sort, tags = _sorted(told.get("tags", ""), there)
        read = {**told, "tags": tags} if "tags" in told else told
        rows.append((row, (sort, there.id if there else "", *read.values(), *cells[len(names) :])))
    return replace(layout, columns=(Column("", "", "sort"), Column("", "", "id"), *layout.columns), rows=tuple(rows))


def _sorted(tags: str, there: Actor | None) -> tuple[str, str]:
    """Return the category among tags, and the other ones; nothing of it that is said already."""
    words = [word.strip() for word in tags.split(",")]
    said = {*_CATEGORIES, *(map(tag, there.topics.values()) if there else ())}
    sort = "" if there and there.sort else next((word for word in words if word in _CATEGORIES[:2]), "")
    return sort, ",".join(word for word in words if word not in said)


def _there(told: Mapping[str, str], around: Surroundings) -> Actor | None:
    """Return who of this name, and of no other's, is there already at the place a row tells."""
    ids = around.there.get(key(" ".join(told.get("title", "").split())), ())
    some = [one for id_ in ids if (one := around.actors.get(id_)) and one.sort != "person"]
    return some[0] if len(some) == 1 and _same_place(some[0], told) else None


def _same_place(one: Actor, told: Mapping[str, str]) -> bool:
    point = _point(told)
    if point is None or one.lat is None or one.lon is None:
        return point is None and one.lat is None and told.get("city", "").split() == (one.city or "").split()
    return distance_km(point, (one.lat, one.lon)) <= _SAME_KM


def _point(told: Mapping[str, str]) -> Point | None:
    try:
        return number(told.get("lat", "")), number(told.get("lng", ""))
    except Unfit:
        return None
