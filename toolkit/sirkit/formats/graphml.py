"""GraphML (graphml.graphdrawing.org), which nearly every program for networks reads and writes."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from sirkit.dossier import Dossier
from sirkit.formats import graphreading, graphs
from sirkit.formats.graphreading import Declared
from sirkit.formats.graphs import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Edge, Graph, Node
from sirkit.formats.markup import children, name, part, within, written
from sirkit.formats.reading import Reading
from sirkit.formats.surroundings import Surroundings

CARRIED = graphs.CARRIED
_TYPES = {"integer": "int"}
_DRAWN = {"color": "string", "x": "double", "y": "double"}
_LABEL = "nodelabel"
"""Where yEd has the label of a node: in the drawing of it."""


def write(dossier: Dossier) -> bytes:
    """Return the network; nodes have the colour of their leading function and stand as on the map.

    Where one tie has a direction, all edges have: some programs refuse a file of both kinds, or overlook the
    difference. The attribute ``directed`` tells which ties have none.
    """
    found = graphs.graph(dossier)
    root = Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    _declare(root, "node", {"label": "string", **NODE_ATTRIBUTES, **_DRAWN})
    _declare(root, "edge", {"weight": "double", **EDGE_ATTRIBUTES})
    directed = any(edge.directed for edge in found.edges)
    whole = part(root, "graph", {"id": "region", "edgedefault": "directed" if directed else "undirected"})
    for node in found.nodes:
        where = dict(zip("xy", map(str, node.position), strict=True)) if node.position else {}
        _tell(
            part(whole, "node", {"id": node.id}),
            {"label": node.label, **node.attributes, "color": node.colour, **where},
        )
    for edge in found.edges:
        ends = {"id": edge.id, "source": edge.source, "target": edge.target}
        besides = {"weight": edge.weight} if edge.weight else {}
        if directed and not edge.directed:
            besides["directed"] = "false"
        _tell(part(whole, "edge", ends), {**besides, **edge.attributes}, of="edge")
    return written(root)


def _declare(root: Element, of: str, attributes: Mapping[str, str]) -> None:
    for title, kind in attributes.items():
        told = {"id": f"{of}_{title}", "for": of, "attr.name": title, "attr.type": _TYPES.get(kind, kind)}
        part(root, "key", told)


def _tell(one: Element, attributes: Mapping[str, str], of: str = "node") -> None:
    for title, value in attributes.items():
        part(one, "data", {"key": f"{of}_{title}"}, value)


def fits(root: Element) -> bool:
    """Return True for the root of such a file."""
    return name(root) == "graphml"


def load(root: Element, around: Surroundings | None = None) -> Reading:
    """Return what a parsed file holds; see ``graphreading.load``."""
    of_nodes, of_edges = _keys(root, "node"), _keys(root, "edge")
    directed = {one for graph in within(root, "graph") if graph.get("edgedefault") == "directed" for one in graph}
    nodes = [_node(one, _told(one, of_nodes)) for one in within(root, "node")]
    edges = [_edge(one, _told(one, of_edges), directed=one in directed) for one in within(root, "edge")]
    return graphreading.load(Graph(nodes, edges, tuple(of_nodes.titles.values())), around)


def _keys(root: Element, of: str) -> Declared:
    return Declared.of((key for key in children(root, "key") if key.get("for", "all") in {of, "all"}), "attr.name")


def _told(one: Element, keys: Declared) -> dict[str, str]:
    return keys.told((data.get("key", ""), data.text or "") for data in children(one, "data"))


def _node(one: Element, attributes: dict[str, str]) -> Node:
    drawn = (label for data in children(one, "data") for label in within(data, _LABEL))
    label = next(
        (text for text in (attributes.get("label", ""), *(label.text or "" for label in drawn)) if text.strip()), ""
    )
    return Node(one.get("id", ""), label, attributes)


def _edge(one: Element, attributes: dict[str, str], *, directed: bool) -> Edge:
    said = one.get("directed", "true" if directed else "false")
    ends = one.get("source", ""), one.get("target", "")
    return Edge(one.get("id", ""), *ends, said in {"true", "1"}, attributes.get("weight", ""), attributes)
