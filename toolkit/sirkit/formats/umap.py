"""uMap: whole maps (``.umap``) as it writes and reads them, and the CSV its import takes.

A map is a list of layers, each a collection of features with settings of its own (``_umap_options``; ``properties`` in
newer files, ``_storage`` in old ones; umap-project/umap, ``data/layer.js``). Here every leading function has a layer
in its colour. Who has no place yet has no geometry: uMap passes over it. The properties are called as in our own data
(``features``), because uMap takes a column whose heading only looks like a latitude for one.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log2
from typing import Any, NamedTuple

from sirkit.dossier import Dossier
from sirkit.formats import geojson, headings
from sirkit.formats.carried import LISTED
from sirkit.formats.cells import digits
from sirkit.formats.entries import joined
from sirkit.formats.formulas import guarded
from sirkit.formats.listing import LISTS, PLAIN, Listed, listing
from sirkit.formats.organisations import own
from sirkit.formats.reading import Reading
from sirkit.formats.surroundings import Surroundings
from sirkit.formats.tabulated import Say
from sirkit.functions import FUNCTIONS, LETTERS
from sirkit.kinds import Region
from sirkit.messages import Message, Problem
from sirkit.places import Point
from sirkit.roles import STATES
from sirkit.text import clean

CARRIED = LISTED
"""What comes back; see ``carried``."""
_FUNCTIONS = {f"function_{letter}": letter for letter in LETTERS}
_FIRST = ("name", "description")
_PLAIN = (*_FIRST, *(field for field in PLAIN if field not in _FIRST))
COLUMNS = (*_PLAIN, *_FUNCTIONS, *LISTS, "latitude", "longitude", "id")
"""The headings of the CSV, the same in every language."""
_GREY = "#57606A"
_POPUP = "# {name}\n{functions}\n\n{description}\n\n{street}\n{zip} {city}\n{website}"
"""What uMap shows of an entry; the words in braces are properties."""
_SETTINGS = ("_umap_options", "properties", "_storage")
_UNNAMED = re.compile(r"(?:layer|ebene|calque|capa)\s*\d*", re.IGNORECASE)
"""What uMap calls a layer that nobody has named."""
_ZOOMS = (6, 14)
_NAMED = 3
"""Layers a sentence names."""
_LONGEST = 60
"""Characters of the name of a layer that a sentence quotes."""
_DEEPEST = 8
"""Groups of layers within each other that are looked into."""


class Layer(NamedTuple):
    """One layer of a map: its settings and its features."""

    settings: Mapping[str, Any]
    features: Sequence[object]

    @property
    def title(self) -> str:
        """What stands above it, also where uMap itself has called it so."""
        said = self.settings.get("name")
        return " ".join(clean(said).split()) if isinstance(said, str) else ""

    @property
    def name(self) -> str:
        """What somebody has called it; empty where nobody has."""
        return "" if _UNNAMED.fullmatch(self.title) else self.title

    @property
    def linked(self) -> bool:
        """Whether its entries stand somewhere else on the internet."""
        remote = self.settings.get("remoteData")
        return isinstance(remote, dict) and bool(remote.get("url"))


def write(dossier: Dossier, say: Say) -> bytes:
    """Return the map: a layer for each leading function that anybody has, and one for who has none yet."""
    listed = listing(dossier)
    groups: dict[str, list[Listed]] = {letter: [] for letter in (*LETTERS, "")}
    for one in listed:
        groups[_leading(one)].append(one)
    layers = [_layer(letter, some, say) for letter, some in groups.items() if some]
    name = next((region.name for region in dossier.all(Region)), say("trainer.paper.umap"))
    centre, zoom = _view([one.point for one in listed if one.point])
    content = {
        "type": "umap",
        "properties": {"name": clean(name), "popupContentTemplate": _POPUP, **zoom},
        **centre,
        "layers": layers,
    }
    return json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False).encode()


def write_csv(dossier: Dossier) -> bytes:
    """Return the organisations as the table uMap imports (UTF-8, commas), one row each."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for one in listing(dossier):
        row = _properties(one)
        if one.point:
            row["latitude"], row["longitude"] = map(digits, one.point)
        writer.writerow([guarded(text) if name in PLAIN or name in LISTS else text for name, text in _cells(row)])
    return file.getvalue().encode()


def _cells(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    return ((name, str(row.get(name, ""))) for name in COLUMNS)


def _leading(one: Listed) -> str:
    """Return the letter of the leading function: the strongest state, then the first letter."""
    return min(one.functions, key=lambda letter: (STATES.index(one.functions[letter]), letter), default="")


def _layer(letter: str, some: Iterable[Listed], say: Say) -> dict[str, Any]:
    function = next((each for each in FUNCTIONS.values() if each.letter == letter), None)
    settings = {
        "name": f"{letter} {say(f'function.{letter}.name')}" if function else say("umap.no_function"),
        "color": function.colour if function else _GREY,
        "displayOnLoad": True,
        "browsable": True,
        "inCaption": True,
        "remoteData": {},
    }
    return {
        "type": "FeatureCollection",
        "features": [_feature(one, say) for one in some],
        "_umap_options": settings,
    }


def _feature(one: Listed, say: Say) -> dict[str, Any]:
    lat, lon = one.point or (None, None)
    told = {letter: f"{letter} {say(f'function.{letter}.name')}" for letter in one.functions}
    named = [f"{told[letter]} ({say(f'role.state.{one.functions[letter]}')})" for letter in sorted(told)]
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]} if one.point else None,
        "properties": {**_properties(one), "functions": "; ".join(named)},
    }


def _properties(one: Listed) -> dict[str, str | int]:
    """Return what is told of an organisation, lists in one text each: uMap shows no others, and of null the word."""
    told: dict[str, str | int] = {**dict.fromkeys((*_PLAIN, *_FUNCTIONS, *LISTS), ""), **one.plain}
    told |= {name: one.functions[letter] for name, letter in _FUNCTIONS.items() if letter in one.functions}
    told |= {name: joined(texts, finely=name == "topics") for name, texts in one.lists.items() if texts}
    return {**told, "id": one.id}


def _view(points: Sequence[Point]) -> tuple[dict[str, Any], dict[str, int]]:
    """Return where the middle of the map is, and how near it is looked at; nothing where nobody has a place."""
    if not points:
        return {}, {}
    edges = [(min(axis), max(axis)) for axis in zip(*points, strict=True)]
    lat, lon = ((least + most) / 2 for least, most in edges)
    span = max(most - least for least, most in edges) or 1e-9
    least, most = _ZOOMS
    return (
        {"geometry": {"type": "Point", "coordinates": [lon, lat]}},
        {"zoom": min(max(int(log2(360 / span)), least), most)},
    )


def fits(content: object) -> bool:
    """Return True if parsed JSON is a map of uMap."""
    return isinstance(content, dict) and content.get("type") == "umap"


def load(content: Mapping[str, Any], around: Surroundings | None = None) -> Reading:
    """Return the organisations of all layers; the name of a layer is their function, or else a topic of theirs.

    What a layer would fetch from somewhere else is not fetched: a sentence says so.

    Raises
    ------
    Problem
        ``table.rows`` if there are too many, ``read.empty`` with what was said of them if none can be read.
    """
    around = around or Surroundings()
    layers = list(_layers(content))
    several = sum(bool(layer.features) for layer in layers) > 1
    entries, told = [], 0
    for layer in layers:
        meant = _meant(layer.name, several=several)
        label = _label(layer.settings, content.get("properties"))
        for feature in layer.features:
            entry = _entry(feature, label, around)
            extra = _of_layer(entry, meant)
            told += "topics" in extra
            entries.append({**entry, "properties": {**entry["properties"], **extra}})
    said = _linked(layers)
    try:
        reading = geojson.entries(entries, around)
    except Problem as reason:
        raise Problem(*reason.messages, *said) from reason
    first, *messages = reading.messages
    counted = (Message("read.layers", {"count": told}),) if told else ()
    return Reading((first, *said, *counted, *messages), reading.found)


def _layers(content: object, depth: int = 0) -> Iterator[Layer]:
    """Yield the layers, also those in groups of layers; what is none is passed over."""
    inner = content.get("layers") if isinstance(content, dict) and depth < _DEEPEST else None
    for one in inner if isinstance(inner, list) else ():
        if isinstance(one, dict):
            settings: Mapping[str, Any] = next((one[name] for name in _SETTINGS if isinstance(one.get(name), dict)), {})
            features = one.get("features")
            yield Layer(settings, features if isinstance(features, list) else ())
            yield from _layers(one, depth + 1)


def _label(*settings: object) -> str:
    """Return which property holds the name, where a layer or the map says so."""
    keys = (one.get("labelKey") for one in settings if isinstance(one, dict))
    return next((key.strip("{} ") for key in keys if isinstance(key, str) and key.strip("{} ")), "")


def _entry(feature: object, label: str, around: Surroundings) -> dict[str, Any]:
    """Return a feature without settings, with the id and the name it brings along."""
    told = feature if isinstance(feature, dict) else {}
    given = told.get("properties")
    given = given if isinstance(given, dict) else {}
    properties = {name: value for name, value in given.items() if not name.startswith("_")}
    if label in properties and not properties.get("name"):
        properties["name"] = properties[label]
    ids = [str(one) for one in (properties.get("id"), told.get("id")) if isinstance(one, str)]
    known = next((id_ for id_ in ids if own(id_, around.ids)), None)
    return {"id": known, "geometry": told.get("geometry"), "properties": properties}


def _meant(name: str, *, several: bool) -> dict[str, Any]:
    """Return what the name of a layer tells of its entries: a function, or a topic where there are several layers."""
    target = headings.target(name)
    if target.startswith("function."):
        return {"functions": target[-1]}
    return {"topics": [name]} if name and several else {}


def _of_layer(entry: Mapping[str, Any], meant: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what an entry has of its layer: nothing if it says so itself, or if it was written here."""
    if entry["id"] or not meant:
        return {}
    (target,) = meant
    said = {headings.target(name).partition(".")[0].removesuffix("s") for name in entry["properties"]}
    return {} if target.removesuffix("s") in said else meant


def _linked(layers: Iterable[Layer]) -> tuple[Message, ...]:
    names = [layer.title or "?" for layer in layers if layer.linked]
    if not names:
        return ()
    shown = [name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…" for name in names[:_NAMED]]
    more = ["…"] if len(names) > _NAMED else []
    return (Message("read.linked", {"count": len(names), "layers": ", ".join([*shown, *more])}),)
