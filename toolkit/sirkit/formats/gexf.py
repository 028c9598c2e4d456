"""GEXF 1.3 (gexf.net), for Gephi and Gephi Lite; what they, older versions and networkx write is read."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from sirkit.dossier import Dossier
from sirkit.formats import graphreading, graphs
from sirkit.formats.graphreading import Declared
from sirkit.formats.graphs import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Edge, Graph, Node, Type
from sirkit.formats.markup import children, name, part, within, written
from sirkit.formats.reading import Reading
from sirkit.formats.surroundings import Surroundings

CARRIED = graphs.CARRIED
_SPACE = "http://gexf.net/1.3"
_KNOWN = ("label", "kind")
"""Attributes of an edge itself that may say of which kind it is."""


def write(dossier: Dossier) -> bytes:
    """Return the network; nodes have the colour of their leading function and stand as on the map."""
    found = graphs.graph(dossier)
    root = Element("gexf", {"xmlns": _SPACE, "xmlns:viz": f"{_SPACE}/viz", "version": "1.3"})
    part(part(root, "meta", {}), "creator", {}, "sirkit")
    whole = part(root, "graph", {"defaultedgetype": found.direction, "mode": "static"})
    _declare(whole, "node", NODE_ATTRIBUTES)
    _declare(whole, "edge", EDGE_ATTRIBUTES)
    nodes, edges = part(whole, "nodes", {}), part(whole, "edges", {})
    for node in found.nodes:
        _write_node(nodes, node)
    for edge in found.edges:
        _write_edge(edges, edge)
    return written(root)


def _declare(whole: Element, of: str, attributes: Mapping[str, Type]) -> None:
    group = part(whole, "attributes", {"class": of, "mode": "static"})
    for title, kind in attributes.items():
        part(group, "attribute", {"id": title, "title": title, "type": kind})


def _write_node(nodes: Element, node: Node) -> None:
    one = part(nodes, "node", {"id": node.id, "label": node.label})
    _tell(one, node.attributes)
    red, green, blue = bytes.fromhex(node.colour[1:])
    part(one, "viz:color", {"r": red, "g": green, "b": blue})
    if node.position:
        part(one, "viz:position", {"x": node.position[0], "y": node.position[1], "z": "0"})


def _write_edge(edges: Element, edge: Edge) -> None:
    told = {"id": edge.id, "source": edge.source, "target": edge.target}
    how = {"type": "directed" if edge.directed else "undirected", "weight": edge.weight or None}
    _tell(part(edges, "edge", {**told, **how, "kind": edge.attributes["sort"]}), edge.attributes)


def _tell(one: Element, attributes: Mapping[str, str]) -> None:
    values = part(one, "attvalues", {})
    for title, value in attributes.items():
        part(values, "attvalue", {"for": title, "value": value})


def fits(root: Element) -> bool:
    """Return True for the root of such a file."""
    return name(root) == "gexf"


def load(root: Element, around: Surroundings | None = None) -> Reading:
    """Return what a parsed file holds; see ``graphreading.load``."""
    whole = next(iter(children(root, "graph")), root)
    of_nodes, of_edges = _declared(whole, "node"), _declared(whole, "edge")
    directed = whole.get("defaultedgetype") == "directed"
    nodes = [
        Node(one.get("id", ""), one.get("label", ""), _told(one, of_nodes))
        for group in children(whole, "nodes")
        for one in within(group, "node")
    ]
    edges = [
        _edge(one, _told(one, of_edges), directed=directed)
        for group in children(whole, "edges")
        for one in within(group, "edge")
    ]
    return graphreading.load(Graph(nodes, edges, tuple(of_nodes.titles.values())), around)


def _declared(whole: Element, of: str) -> Declared:
    groups = (group for group in children(whole, "attributes") if group.get("class") == of)
    return Declared.of((one for group in groups for one in children(group, "attribute")), "title")


def _told(one: Element, declared: Declared) -> dict[str, str]:
    values = (value for group in children(one, "attvalues") for value in children(group, "attvalue"))
    return declared.told((value.get("for", value.get("id", "")), value.get("value", "")) for value in values)


def _edge(one: Element, attributes: dict[str, str], *, directed: bool) -> Edge:
    kind = one.get("type", "directed" if directed else "undirected")
    besides = {name: one.attrib[name] for name in _KNOWN if name in one.attrib}
    ends = one.get("source", ""), one.get("target", "")
    return Edge(one.get("id", ""), *ends, kind == "directed", one.get("weight", ""), {**attributes, **besides})
