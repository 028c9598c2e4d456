"""Reading graphs: nodes become organisations, edges ties, whatever program has written them.

A node is read as the row of a table is. What an edge says of its kind is taken where it is one of ours, and kept as a
remark where it is not; a weight is a strength only where a file has no others than ours.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal
from xml.etree.ElementTree import Element

from sirkit.formats import headings
from sirkit.formats.cells import READERS, Unfit, blank, number, strength, tie
from sirkit.formats.columns import Column, Layout
from sirkit.formats.graphs import Edge, Graph, Node
from sirkit.formats.markup import children
from sirkit.formats.notes import Cell, Notes
from sirkit.formats.organisations import made_id, own
from sirkit.formats.reading import Found, Reading
from sirkit.formats.rows import Rows
from sirkit.formats.surroundings import Surroundings
from sirkit.formats.table import MOST_ROWS, Sheet, tidied
from sirkit.formats.ties import People
from sirkit.kinds import DIRECTED
from sirkit.messages import Message, Problem, problem

_LEFT = frozenset({"id", "name", "position", "from", "to"})
"""What a node says otherwise, or what in a graph means its place in the drawing."""
_NAMES = ("name", "label", "node label", "title")
_SORTS = ("sort", "tie", "kind", "type", "label", "edge label", "relation", "relationship")
"""Where an edge may say of which kind it is, in this order; capitals do not matter."""
_DIRECTIONS = frozenset({"directed", "undirected", "mutual"})
_LONGEST_NOTE = 4000
_QUOTED = 60
_STRENGTHS = frozenset({1.0, 2.0, 3.0})


@dataclass(frozen=True, slots=True)
class Declared:
    """Attributes as a file declares them: their titles by id, and what counts where nothing is said."""

    titles: Mapping[str, str]
    defaults: Mapping[str, str]

    @classmethod
    def of(cls, elements: Iterable[Element], title: str) -> "Declared":
        """Return what these elements declare; ``title`` is what they call their title."""
        titles: dict[str, str] = {}
        defaults: dict[str, str] = {}
        for one in elements:
            id_ = one.get("id", "")
            titles[id_] = one.get(title) or id_
            for default in children(one, "default"):
                defaults[titles[id_]] = default.text or ""
        return cls(titles, defaults)

    def told(self, values: Iterable[tuple[str, str]]) -> dict[str, str]:
        """Return by title what a node or an edge says; of several values for one the last."""
        return {**self.defaults, **{self.titles.get(id_, id_): text for id_, text in values}}


def load(graph: Graph, around: Surroundings | None = None, *, by: Literal["id", "row", "name"] = "id") -> Reading:
    """Return the organisations and ties of a graph.

    Parameters
    ----------
    by
        How an edge says whom it means: by ``id``; in the tables of a pair by what stands in a ``row`` of it or is
        known in the region, by id or by name; or by ``name``, and whom nobody knows is entered with it.

    Raises
    ------
    Problem
        ``table.rows`` if there are too many nodes, ``read.empty`` with what was said of them if none can be read.
    """
    if len(graph.nodes) > MOST_ROWS:
        raise problem("table.rows", most=MOST_ROWS)
    nodes = _first(graph.nodes)
    around = around or Surroundings()
    twice = [_twice(n, node, by) for n, node in _numbered(graph.nodes) if nodes[node.id] != n]
    outcome = Rows(around, of="entry" if by == "id" else "row").read([_layout(graph, nodes)])
    ids = {id_: outcome.ids[number] for id_, number in nodes.items() if number in outcome.ids}
    notes = Notes("edge" if by == "id" else "edge.row")
    ends = Ends(ids, People({} if by == "id" else around.there, notes), by=by)
    ends.know({outcome.ids[n]: _name(node) for n, node in _numbered(graph.nodes) if n in outcome.ids}, around)
    edges = Edges(ends, graph.edges, notes)
    found = {one.id: one for one in edges.read()}
    told = (*outcome.reading.found, *ends.people.partners.values(), *found.values())
    if not told:
        raise Problem(Message("read.empty"), *outcome.reading.messages[1:], *twice)
    counted = (Message("read.ties", {"count": len(found)}),) if found else ()
    first, *messages = outcome.reading.messages
    return Reading((first, *counted, *messages, *twice, *notes.all()), told)


def _twice(number: int, node: Node, by: str) -> Message:
    if by == "id":
        return Message("read.entry_twice", {"number": number})
    return Message("pair.id_twice", {"row": number, "value": node.id[:_QUOTED]})


def _numbered(nodes: Iterable[Node]) -> Iterator[tuple[int, Node]]:
    """Yield each node with its row, or with its number where it stands in none."""
    return ((node.row or place, node) for place, node in enumerate(nodes, start=1))


def _first(nodes: Iterable[Node]) -> dict[str, int]:
    """Return by id the number of the first node that bears it, counted from 1."""
    found: dict[str, int] = {}
    for place, node in _numbered(nodes):
        found.setdefault(node.id, place)
    return found


def _layout(graph: Graph, numbers: Mapping[str, int]) -> Layout:
    """Return the nodes as the rows of a table: a column for every attribute that becomes something."""
    rows = {n: {**node.attributes, "": _name(node)} for n, node in _numbered(graph.nodes) if numbers[node.id] == n}
    names = dict.fromkeys((*graph.titles, *(name for row in rows.values() for name in row)))
    targets = {name: target for name in names if name and (target := headings.target(name)) not in {*_LEFT, "personal"}}
    ids = {number: id_ for id_, number in numbers.items()}
    named = [name for name, target in targets.items() if target]
    columns = (Column("", "name", "name"), Column("", "id", "id"), *(Column("", one, targets[one]) for one in named))
    cells = tuple(
        (n, tuple(map(tidied, (row[""], ids[n], *(row.get(name, "") for name in named))))) for n, row in rows.items()
    )
    return Layout(Sheet(cells), columns, cells, heading=1)


def _name(node: Node) -> str:
    """Return what a node is called: its label, unless that is only its id and it says its name besides."""
    said = {name.casefold(): text for name, text in node.attributes.items() if not blank(text)}
    labels = [node.label, *(said[name] for name in _NAMES if name in said)]
    return next((one for one in labels if not blank(one) and one != node.id), node.label or node.id)


class Ends:
    """Knows who is meant at the ends of an edge.

    Parameters
    ----------
    ids
        The organisation each node became, by the node's id.
    """

    def __init__(self, ids: Mapping[str, str], people: People, *, by: str) -> None:
        self.people = people
        self._ids, self._by = ids, by
        self._there: frozenset[str] = frozenset()

    def know(self, names: Mapping[str, str], around: Surroundings) -> None:
        """Take in the names of the organisations of the file, by their ids, and those of the region."""
        if self._by != "id":
            self._there = around.ids
            for id_, name in names.items():
                self.people.add(name, id_)

    def of(self, cell: Cell) -> str | None:
        """Return the id of who is meant, or None if nobody is known; that is said then."""
        id_ = cell.text.strip()
        if id_ in self._ids or id_ in self._there:
            return self._ids.get(id_, id_)
        if id_ and (self._by == "name" or self.people.knows(id_)):
            return self.people.meant(cell)
        self.people.notes.say("edge.no_end", cell)
        return None


class Edges:
    """Reads the edges of a graph as ties."""

    def __init__(self, ends: Ends, edges: Iterable[Edge], notes: Notes) -> None:
        self.notes = notes
        self._ends, self._edges = ends, tuple(edges)
        self._strong = any("strength" in map(str.casefold, edge.attributes) for edge in self._edges)
        weights = {weight for edge in self._edges if (weight := _weight(edge)) is not None}
        self._weights = len(weights) > 1 and not self._strong
        self._weighed = self._weights and weights <= _STRENGTHS

    def read(self) -> Iterator[Found]:
        """Yield a tie for every edge between two organisations that were taken."""
        for place, edge in enumerate(self._edges, start=1):
            one, other = (Cell(edge.row or place, "", id_) for id_ in (edge.source, edge.target))
            ends = (source := self._ends.of(one)), self._ends.of(other) if source else None
            if ends[0] == ends[1] and source:
                self.notes.say("row.partner_self", other)
            elif ends[0] and ends[1]:
                yield self._tie(one._replace(text=""), edge, (ends[0], ends[1]))

    def _tie(self, cell: Cell, edge: Edge, ends: tuple[str, str]) -> Found:
        said = {name.casefold(): text for name, text in edge.attributes.items() if _says(name, text)}
        values: dict[str, Any] = {"from_actor": ends[0], "to_actor": ends[1], **self._kind(said)}
        values |= self._strength(edge, said, cell) | self._facts(said, cell)
        directed = said.get("directed", "").casefold()
        if directed == "true" or (directed != "false" and (edge.directed or values["sort"] in DIRECTED)):
            values["directed"] = True
        first, second = ends if values["sort"] in DIRECTED or edge.directed else sorted(ends)
        id_ = own(edge.id) or own(said.get("id", ""))
        return Found("tie", id_ or made_id("tie", values["sort"], first, second), values)

    def _kind(self, said: Mapping[str, str]) -> dict[str, str]:
        """Return the kind of a tie; a word that is none of ours becomes a remark, where there is no other."""
        words = [said[name] for name in _SORTS if name in said and _telling(said[name])]
        for word in words:
            try:
                return {"sort": tie(word)}
            except Unfit:
                continue
        if words and "note" not in said:
            self.notes.counts["edge_words"] += 1
            return {"sort": "cooperates", "note": words[0].strip()[:_LONGEST_NOTE]}
        return {"sort": "cooperates"}

    def _strength(self, edge: Edge, said: Mapping[str, str], cell: Cell) -> dict[str, int]:
        weight = _weight(edge) if self._weights else None
        if weight is not None:
            self.notes.counts["weights"] += not self._weighed
            return {"strength": round(weight)} if self._weighed else {}
        if "strength" not in said:
            return {}
        try:
            return {"strength": strength(said["strength"])}
        except Unfit:
            self.notes.say("row.no_strength", cell._replace(column="strength", text=said["strength"]))
            return {}

    def _facts(self, said: Mapping[str, str], cell: Cell) -> dict[str, str]:
        found = {"note": said["note"].strip()[:_LONGEST_NOTE]} if "note" in said else {}
        for name, read, key in (
            ("since", READERS["as_of"], "row.no_day"),
            ("origin", READERS["source"], "row.too_long"),
        ):
            try:
                found |= {name: str(read(said[name]))} if name in said else {}
            except Unfit:
                self.notes.say(key, cell._replace(column=name, text=said[name]))
        return found


def _says(name: str, text: str) -> bool:
    """Return True if an attribute says something; a remark does as it stands, even a dash."""
    return bool(text.strip()) if name.casefold() == "note" else not blank(text)


def _weight(edge: Edge) -> float | None:
    """Return the weight of an edge, or None where it has none that is a number."""
    try:
        return float(edge.weight)
    except ValueError:
        return None


def _telling(word: str) -> bool:
    """Return True for a word that may say of which kind a tie is: no number, and no direction."""
    try:
        number(word)
    except Unfit:
        return not blank(word) and word.strip().casefold() not in _DIRECTIONS
    return False
