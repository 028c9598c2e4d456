"""Gephi's spreadsheets: nodes.csv and edges.csv, as the laboratory of tables in Gephi imports and exports them.

The columns are called as in our own data (see ``graphs``). Edges have no column *Id*: Gephi makes one edge of those
whose ids are equal; the id of a tie stands in a column of its own.
"""

from sirkit.dossier import Dossier
from sirkit.formats import archive, graphs
from sirkit.formats.graphs import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Edge, Node
from sirkit.formats.tabled import written

CARRIED = graphs.CARRIED
"""What comes back; see ``carried``."""
_NODES = ("Id", "Label", *NODE_ATTRIBUTES)
_EDGES = ("Source", "Target", "Type", "Weight", *EDGE_ATTRIBUTES, "tie_id")


def write(dossier: Dossier) -> bytes:
    """Return an archive of two tables, nodes.csv and edges.csv."""
    found = graphs.graph(dossier)
    nodes, edges = map(_node, found.nodes), map(_edge, found.edges)
    return archive.written({"nodes.csv": written(_NODES, nodes), "edges.csv": written(_EDGES, edges)})


def _node(node: Node) -> list[str]:
    return [node.id, node.label, *(node.attributes.get(name, "") for name in NODE_ATTRIBUTES)]


def _edge(edge: Edge) -> list[str]:
    way = "Directed" if edge.directed else "Undirected"
    told = (edge.attributes.get(name, "") for name in EDGE_ATTRIBUTES)
    return [edge.source, edge.target, way, edge.weight, *told, edge.id]
