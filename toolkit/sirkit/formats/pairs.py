"""Pairs: a table of organisations and one of the ties between them (see ``halves``), read as one graph."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Literal

from sirkit.formats import graphreading, headings, location, tags
from sirkit.formats.cells import Unfit, blank, sort
from sirkit.formats.entries import joined
from sirkit.formats.graphs import NODE_ATTRIBUTES, Edge, Graph, Node
from sirkit.formats.halves import Half
from sirkit.formats.notes import Cell, Notes
from sirkit.formats.organisations import own
from sirkit.formats.reading import Reading
from sirkit.formats.surroundings import Surroundings
from sirkit.messages import Message, Problem, problem

_NODE = frozenset({"id", "label", "tags", "location", "type", "timeset", "image"})
_EDGE = frozenset({"id", "tie_id", "type", "label", "direction", "weight", "timeset", "tags", "directed"})
_WAYS = {"directed": True, "undirected": False, "mutual": False, "mixed": False}
_FACTS = {"since": "since", "note": "note", "description": "note", "strength": "strength", "source": "origin"}
"""What the columns of ties become, by what their headings mean."""
_MOST_EDGES = 100_000
_OURS = frozenset({"street", "zip", "city", "ags"})


def alone(edges: Half, around: Surroundings) -> Reading | None:
    """Return the ties of a table without its organisations, where the region knows them.

    None if the ties name organisations by their names, as any table may; that is read as one.

    Raises
    ------
    Problem
        ``pair.alone`` if the region knows nobody of them: the other table is missing.
    """
    ends = edges.named()
    if edges.ends == ("from", "to") and not (ends and all(end in around.ids or own(end) for end in ends)):
        return None
    try:
        return load((), (edges,), around)
    except Problem as caught:
        raise Problem(Message("pair.alone"), *caught.messages[1:]) from caught


def load(nodes: Sequence[Half], edges: Sequence[Half], around: Surroundings | None = None) -> Reading:
    """Return the organisations and ties of tables that belong together.

    Raises
    ------
    Problem
        As ``graphreading.load``; ``file.many`` if there are too many ties: one cell may name thousands.
    """
    people = Organisations(numbered=len(nodes) == 1)
    made = [node for one in nodes for node in people.of(one)]
    ids = {node.id for node in made}
    every = chain.from_iterable(_edges(one, ids, numbered=len(edges) == 1) for one in edges)
    between = list(islice(every, _MOST_EDGES + 1))
    if len(between) > _MOST_EDGES:
        raise problem("file.many")
    titles = (*(NODE_ATTRIBUTES if any(map(_ours, nodes)) else ()), *people.titles)
    by_name = all(one.ends == ("from", "to") for one in edges) and not any("id" in one.headings for one in nodes)
    by: Literal["name", "row"] = "name" if by_name and nodes else "row"
    unread = [message for one in (*nodes, *edges) for message in (*_guessed(one), *_unread(one))]
    try:
        reading = graphreading.load(Graph(made, between, titles), around, by=by)
    except Problem as caught:
        raise Problem(*caught.messages, *people.notes.all()) from caught
    return Reading((*reading.messages, *people.notes.all(), *unread), reading.found)


def _ours(one: Half) -> bool:
    """Return True for a table that was downloaded here: where a row of it has a point, nothing is looked up."""
    return {"id", "label"} <= one.headings.keys() and _targets(one) >= _OURS


def _targets(one: Half) -> set[str]:
    return {headings.target(text) for name, text in one.headings.items() if name not in _NODE}


def _guessed(one: Half) -> Iterator[Message]:
    if one.encoding:
        yield Message("table.characters", {"encoding": one.encoding})


def _unread(one: Half) -> Iterator[Message]:
    """Yield a sentence about every column that is not read."""
    known = _NODE if one.of == "nodes" else _EDGE | set(one.ends)
    for name, text in one.headings.items():
        target = headings.target(text)
        if name not in known and (not target if one.of == "nodes" else target not in _FACTS and name != "origin"):
            yield Message("table.column_unknown", {"row": 1, "column": text})
        elif name not in known and target == "personal":
            yield Message("table.column_personal", {"row": 1, "column": text})


class Organisations:
    """Reads the tables of organisations as nodes.

    Parameters
    ----------
    numbered
        Whether nodes keep the numbers of their rows; those of several tables would be the same.
    """

    def __init__(self, *, numbered: bool) -> None:
        self.notes = Notes("row.open")
        self.titles: dict[str, None] = {}
        self._numbered = numbered
        self._sorts: dict[str, str] = {}

    def of(self, half: Half) -> Iterator[Node]:
        """Yield a node for each row."""
        named = _targets(half)
        for number, cells in half.rows:
            told = self._told(number, cells, half, named)
            self.titles.update(dict.fromkeys(told))
            label = cells.get("label", "").strip()
            id_ = cells.get("id", "").strip() or self._called(label, cells)
            yield Node(id_, label or id_, told, row=number if self._numbered else 0)

    def _called(self, label: str, cells: Mapping[str, str]) -> str:
        """Return what tells a node without an id: its name, and its kind where another bears the name."""
        kind = cells.get("type", "").strip()
        return label if self._sorts.setdefault(label, kind) == kind else f"{label} ({kind})"

    def _told(self, number: int, cells: Mapping[str, str], half: Half, named: set[str]) -> dict[str, str]:
        told = self._placed(number, {half.headings[name]: text for name, text in cells.items() if name not in _NODE})
        functions, topics = tags.read(cells.get("tags", ""))
        if "type" in cells:
            kind = cells["type"].strip()
            told, topics = ({**told, "type": kind}, topics) if _sort(kind) else (told, (*topics, kind))
            self.notes.counts["types"] += not _sort(kind)
        told |= {f"function_{letter}": state for letter, state in functions.items()}
        if topics:
            told["tags"] = joined(topics, finely=True, by="|")
        if "location" in cells:
            cell = Cell(number, half.headings["location"], cells["location"])
            told |= location.told(cell, self.notes, named)
        return told

    def _placed(self, number: int, told: Mapping[str, str]) -> dict[str, str]:
        """Return what a row tells, without coordinates that cannot be: the organisation stays, and so do its ties."""
        meant = {title: target for title in told if (target := headings.target(title)) in location.COORDINATES}
        cells = {target: [Cell(number, title, told[title])] for title, target in meant.items()}
        fits = not cells or location.checked(cells, self.notes)
        return {title: text for title, text in told.items() if fits or title not in meant}


def _sort(text: str) -> bool:
    try:
        return blank(text) or bool(sort(text))
    except Unfit:
        return False


def _edges(half: Half, ids: Collection[str], *, numbered: bool) -> Iterator[Edge]:
    one, other = half.ends
    for number, cells in half.rows:
        told = _facts(half, cells)
        directed = any(_WAYS.get(cells.get(name, "").strip().casefold(), False) for name in ("direction", "type"))
        id_ = cells.get("tie_id", cells.get("id", ""))
        for end in _several(cells.get(other, ""), ids, apart=other == "to"):
            row = number if numbered else 0
            ends = cells.get(one, "").strip(), end
            yield Edge(id_, *ends, directed, cells.get("weight", ""), told, row=row)


def _several(text: str, ids: Collection[str], *, apart: bool) -> Iterable[str]:
    """Return whom the end of a row means: Kumu takes several, separated by bars."""
    whole = text.strip()
    if not apart or whole in ids or "|" not in whole:
        return (whole,)
    return [part.strip() for part in whole.split("|") if part.strip()]


def _facts(half: Half, cells: Mapping[str, str]) -> dict[str, str]:
    """Return what a row says of a tie, by what graphs call it; a column that says a direction is no kind."""
    told = {name: cells[name] for name in ("type", "label", "directed") if name in cells}
    for name, text in cells.items():
        if name not in _EDGE and name not in half.ends:
            target = headings.target(half.headings[name])
            told.setdefault(_FACTS.get(target) or ("sort" if target in {"tie", "sort"} else name), text)
    if cells.get("direction", "").strip().casefold() == "undirected":
        told.setdefault("directed", "false")
    return told
