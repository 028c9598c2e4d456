"""Graphs: the organisations as nodes and the ties between them as edges, as every graph format writes them.

The attributes are called as in our own data, in every language; functions as in GeoJSON, ``function_A`` to
``function_H``. Several entries are joined by a bar. What is not known is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import cos, radians
from types import MappingProxyType
from typing import Literal

from sirkit.dossier import Dossier
from sirkit.formats.carried import LISTED, Carried
from sirkit.formats.cells import digits
from sirkit.formats.entries import joined
from sirkit.formats.listing import LISTS, PLAIN, Listed, listing, ties
from sirkit.functions import FUNCTIONS, LETTERS, Letter
from sirkit.kinds import DIRECTED, Tie
from sirkit.places import Point
from sirkit.roles import STATES
from sirkit.text import clean

Type = Literal["string", "integer", "double", "boolean"]
_FUNCTIONS = {f"function_{letter}": letter for letter in LETTERS}
NODE_ATTRIBUTES: Mapping[str, Type] = MappingProxyType(
    {
        **dict.fromkeys((field for field in PLAIN if field != "name"), "string"),
        "established": "integer",
        "latitude": "double",
        "longitude": "double",
        **dict.fromkeys((*_FUNCTIONS, *LISTS), "string"),
    }
)
"""What is told of a node, and its type; its name is its label."""
EDGE_ATTRIBUTES: Mapping[str, Type] = MappingProxyType(
    {
        "sort": "string",
        "strength": "integer",
        "directed": "boolean",
        "since": "string",
        "origin": "string",
        "note": "string",
    }
)
CARRIED: Carried = MappingProxyType({**LISTED, "tie": frozenset({"id", "from_actor", "to_actor", *EDGE_ATTRIBUTES})})
"""What comes back; see ``carried``."""
_GREY = "#57606A"
_SIZE = 1000
"""How wide or high the picture is in which nodes stand as on the map."""
_STEP = 20


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its id, label, attributes as texts, colour and where it is drawn (right, up)."""

    id: str
    label: str
    attributes: Mapping[str, str]
    colour: str = ""
    position: tuple[float, float] | None = None
    row: int = 0
    """Its row in a table; 0 where it is counted."""


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge from one node to another; ``weight`` as text, empty where it has none."""

    id: str
    source: str
    target: str
    directed: bool = False
    weight: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    row: int = 0
    """As of a node."""


@dataclass(frozen=True, slots=True)
class Graph:
    """What a graph file holds, and the attributes it says its nodes may have."""

    nodes: Sequence[Node]
    edges: Sequence[Edge]
    titles: Sequence[str] = ()

    @property
    def direction(self) -> str:
        """What counts for most edges: directed where all of them are; some programs read no mixed ones."""
        return "directed" if self.edges and all(edge.directed for edge in self.edges) else "undirected"


def graph(dossier: Dossier) -> Graph:
    """Return the organisations and ties of a dossier as a graph."""
    listed = listing(dossier)
    places = _drawn(listed)
    between = ties(dossier, {one.id: one for one in listed})
    return Graph([_node(one, places.get(one.id)) for one in listed], [_edge(tie) for tie in between])


def _node(one: Listed, position: tuple[float, float] | None) -> Node:
    told = {field: str(value) for field, value in one.plain.items() if field != "name"}
    if one.point:
        told["latitude"], told["longitude"] = map(digits, one.point)
    told |= {name: one.functions[letter] for name, letter in _FUNCTIONS.items() if letter in one.functions}
    told |= {name: joined(texts, finely=name == "topics", by="|") for name, texts in one.lists.items() if texts}
    return Node(one.id, one.name, told, _colour(one.functions), position)


def _colour(functions: Mapping[Letter, str]) -> str:
    """Return the colour of the leading function: the strongest state, then the first letter."""
    first = min(functions, key=lambda letter: (STATES.index(functions[letter]), letter), default=None)
    return FUNCTIONS[first].colour if first else _GREY


def _edge(tie: Tie) -> Edge:
    told = {name: getattr(tie, name) for name in EDGE_ATTRIBUTES}
    texts = {name: clean(str(value)) for name, value in told.items() if value not in (None, "", False)}
    if tie.directed:
        texts["directed"] = "true"
    elif tie.sort in DIRECTED:
        texts["directed"] = "false"  # its kind tells the direction; nobody has said so besides
    weight = str(tie.strength) if tie.strength else ""
    return Edge(tie.id, tie.from_actor, tie.to_actor, tie.directed or tie.sort in DIRECTED, weight, texts)


def _drawn(listed: Iterable[Listed]) -> Mapping[str, tuple[float, float]]:
    """Return where each node stands: as on the map, and below it in a row who has no place; nowhere if nobody has."""
    points = {one.id: one.point for one in listed if one.point}
    if not points:
        return {}
    middle = [sum(point[axis] for point in points.values()) / len(points) for axis in (0, 1)]
    flat = {id_: _flat(point, (middle[0], middle[1])) for id_, point in points.items()}
    scale = _SIZE / max(2 * max(map(abs, (x for point in flat.values() for x in point))), 1e-9)
    drawn = {id_: (round(x * scale, 2), round(y * scale, 2)) for id_, (x, y) in flat.items()}
    rest = [one.id for one in listed if one.id not in drawn]
    return {**drawn, **{id_: (n * _STEP - _SIZE / 2, -0.6 * _SIZE) for n, id_ in enumerate(rest)}}


def _flat(point: Point, middle: Point) -> tuple[float, float]:
    """Return how far right and up of the middle a point lies, in degrees of latitude."""
    return (point[1] - middle[1]) * cos(radians(middle[0])), point[0] - middle[0]
