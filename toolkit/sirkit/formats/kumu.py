"""Kumu (kumu.io): elements and connections as a workbook or as a pair of tables; its blueprint in JSON is read, too.

The headings Kumu knows are its own, in English; what it calls fields of one's own bears our names for them. Elements
have ids, so connections name them by these. Functions are tags (see ``tags``): a type has one value only.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from sirkit.dossier import Dossier
from sirkit.formats import archive, pairs, sheets, tags
from sirkit.formats.carried import Carried
from sirkit.formats.cells import digits
from sirkit.formats.entries import joined
from sirkit.formats.graphs import CARRIED as _GRAPHS
from sirkit.formats.halves import Half
from sirkit.formats.halves import heading as plain
from sirkit.formats.listing import Listed, listing, ties
from sirkit.formats.reading import Reading
from sirkit.formats.surroundings import Surroundings
from sirkit.formats.tabled import written
from sirkit.formats.template import Say, heading
from sirkit.kinds import DIRECTED, Tie
from sirkit.text import clean

CARRIED: Carried = _GRAPHS
"""What comes back: all of a graph, a function's state as the word behind its tag."""
Table = tuple[Mapping[str, str], list[list[str | int]]]
"""The heading of each column by what it holds, and the rows below."""
_OWN = ("offers", "needs", "wishes", "street", "zip", "city", "ags", "established", "source", "as_of", "licence")
_ELEMENTS = MappingProxyType(
    {
        "id": "ID",
        "name": "Label",
        "sort": "Type",
        "description": "Description",
        "topics": "Tags",
        "website": "URL",
        "position": "Location",
    }
)
_CONNECTIONS = MappingProxyType(
    {
        "id": "ID",
        "from": "From",
        "to": "To",
        "tie": "Type",
        "direction": "Direction",
        "note": "Description",
        "strength": "Strength",
    }
)


def write_xlsx(dossier: Dossier, say: Say) -> bytes:
    """Return a workbook of two sheets, Elements and Connections."""
    return sheets.write({name: sheets.Leaf(*table) for name, table in _tables(dossier, say).items()})


def write_csv(dossier: Dossier, say: Say) -> bytes:
    """Return an archive of two tables, elements.csv and connections.csv."""
    tables = _tables(dossier, say).items()
    return archive.written({f"{name.lower()}.csv": written(names.values(), rows) for name, (names, rows) in tables})


def _tables(dossier: Dossier, say: Say) -> dict[str, Table]:
    listed = listing(dossier)
    elements = {**_ELEMENTS, **{name: heading(name, say) for name in _OWN}}
    connections = {**_CONNECTIONS, "since": heading("since", say), "origin": heading("source", say)}
    between = ties(dossier, {one.id: one for one in listed})
    return {
        "Elements": (elements, [_row(_element(one, say), elements) for one in listed]),
        "Connections": (connections, [_row(_connection(tie, say), connections) for tie in between]),
    }


def _row(told: Mapping[str, str | int], columns: Iterable[str]) -> list[str | int]:
    return [told.get(name, "") for name in columns]


def _element(one: Listed, say: Say) -> dict[str, str | int]:
    told = {**one.plain, "id": one.id, "position": _location(one)}
    if "sort" in told:
        told["sort"] = say(f"actor.sort.{told['sort']}")
    told |= {name: joined(one.lists[name], by="|") for name in ("offers", "needs", "wishes")}
    return {**told, "topics": tags.written(one.functions, one.lists["topics"], say)}


def _location(one: Listed) -> str:
    """Return the point, latitude first, or else the address in one line."""
    if one.point:
        return ", ".join(map(digits, one.point))
    place = " ".join(str(one.plain[name]) for name in ("zip", "city") if name in one.plain)
    return ", ".join(filter(None, (str(one.plain.get("street", "")), place)))


def _connection(tie: Tie, say: Say) -> dict[str, str | int]:
    directed = tie.directed or tie.sort in DIRECTED
    return {
        "from": tie.from_actor,
        "to": tie.to_actor,
        "id": tie.id,
        "tie": say(f"column.tie.{tie.sort}"),
        "direction": "directed" if directed else "undirected",
        "note": clean(tie.note or ""),
        "strength": tie.strength or "",
        "since": tie.since or "",
        "origin": clean(tie.origin or ""),
    }


def fits(content: object) -> bool:
    """Return True for a parsed blueprint, or for the backup of a project."""
    if not isinstance(content, dict) or not isinstance(content.get("elements"), list):
        return False
    return isinstance(content.get("connections"), list) or any("label" in _entry(one) for one in content["elements"])


def load(content: Mapping[str, Any], around: Surroundings | None = None) -> Reading:
    """Return the organisations and ties of a blueprint; an element's number counts as its row."""
    nodes, edges = (_half(content.get(of), of) for of in ("elements", "connections"))
    return pairs.load((nodes,), (edges,), around)


def _half(entries: object, of: str) -> Half:
    told = [_entry(one) for one in entries] if isinstance(entries, list) else []
    names = {plain(name): name for one in told for name in one}
    rows = tuple(
        (n, {plain(name): text for name, text in one.items() if text.strip()}) for n, one in enumerate(told, 1)
    )
    always = {"label": "label"} if of == "elements" else {"from": "from", "to": "to"}
    return Half("nodes" if of == "elements" else "edges", {**always, **names}, rows)


def _entry(entry: object) -> dict[str, str]:
    """Return what an element or a connection says; a backup has the fields in a part of their own."""
    if not isinstance(entry, dict):
        return {}
    within = entry.get("attributes")
    told = {**entry, **(within if isinstance(within, dict) else {})}
    return {name.removeprefix("_"): _text(value) for name, value in told.items() if name not in _INNER}


_INNER = frozenset({"attributes", "created_at", "updated_at", "created_by", "updated_by", "_rev", "creator"})


def _text(value: object) -> str:
    if isinstance(value, list):
        return "|".join(filter(None, map(_text, value)))
    if isinstance(value, bool) or value is None or isinstance(value, dict):
        return ""
    return clean(value if isinstance(value, str) else digits(value) if isinstance(value, float) else str(value))
