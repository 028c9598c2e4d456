"""Rows: the organisations and ties of whole tables, as one reading, with a look at the first rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sirkit.formats import names, organisations, ties
from sirkit.formats.columns import Layout
from sirkit.formats.notes import Cell, Cells, LeftOut, Notes
from sirkit.formats.reading import Found, Reading
from sirkit.formats.surroundings import Surroundings
from sirkit.formats.whereabouts import stated, whereabouts
from sirkit.functions import LETTERS
from sirkit.messages import Message, Value
from sirkit.places import Point, distance_km

_APART_KM = 0.2
"""From this distance on two of one name and place are two."""
_WHY = {"unknown": "table.column_unknown", "personal": "table.column_personal", "twice": "table.column_twice"}
OURS = frozenset({"id", "lat", "lon", "ags", *(f"function.{letter}" for letter in LETTERS)})
"""Columns of a table that was downloaded here: where a row of it has a point, nothing is looked up."""
_SHOWN = 5
"""Rows that are shown as they would be read."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One row as it would be read: by target one text or several; of a row that is left out the name alone."""

    row: int
    values: Mapping[str, str | tuple[str, ...]]
    left: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the rows: the reading, the first of them, how many were left out, and how many have remarks.

    ``ids`` tells for each row that was taken, by its number, which organisation it became.
    """

    reading: Reading
    shown: tuple[Shown, ...]
    taken: int
    left: int
    remarks: int
    ids: Mapping[int, str]


class Rows:
    """Reads tables one after the other into one reading; ties come last, because they name anybody.

    Parameters
    ----------
    prefix
        What ids that a file brings along begin with here.
    of
        What is numbered; see ``Notes``.
    exactly
        Whether a row that has a point is taken as it says where it is; its place is not looked up then.
    """

    def __init__(
        self,
        around: Surroundings,
        *,
        prefix: str = "",
        of: Literal["row", "entry"] = "row",
        exactly: bool = False,
    ) -> None:
        self._around, self._prefix, self._exactly = around, prefix, exactly
        self._notes = Notes(of)
        self._people = ties.People(around.there, self._notes)
        self._found: dict[tuple[str, str], Found] = {}
        self._rows: dict[str, tuple[int, Point | None]] = {}
        self._waiting: list[tuple[str, Cells]] = []
        self._shown: list[Shown] = []
        self._left = 0

    def read(self, layouts: Sequence[Layout]) -> Outcome:
        """Return what the tables hold."""
        ordered = sorted(layouts, key=lambda layout: layout.of_ties)
        self._people.quiet = all(layout.of_ties for layout in layouts)
        for layout in ordered:
            for row, cells in self._filled(layout):
                self._row(layout, row, cells)
            self._tell_columns(layout)
        for actor, cells in self._waiting:
            self._keep(ties.named(actor, cells, self._people, self._notes))
        return self._outcome()

    def _row(self, layout: Layout, row: Cell, cells: Cells) -> None:
        left = False
        try:
            if len(row.text) > 0:
                raise self._notes.leave("row.wide", row)
            if layout.of_ties:
                self._keep(ties.rowwise(cells, row, self._people, self._notes))
                values: Mapping[str, Any] = {target: some[0].text for target, some in cells.items()}
            else:
                values = self._organisation(row, cells, ours=layout.targets >= OURS)
        except LeftOut:
            self._left, left = self._left + 1, True
            values = {"name": cells["name"][0].text} if "name" in cells else {}
        if len(self._shown) < _SHOWN and (values or left):
            self._shown.append(Shown(row.row, values, left))

    def _filled(self, layout: Layout) -> Iterator[tuple[Cell, Cells]]:
        """Yield the filled cells of each row, after a cell that stands for the row: its text is what is too much."""
        first = next((one for one in layout.columns if one.target in {"name", "from"}), layout.columns[0])
        alone = not layout.heading and len(layout.columns) == 1
        for number, texts in layout.rows:
            cells: dict[str, list[Cell]] = {}
            for column, text in zip(layout.columns, texts, strict=False):
                if column.target and text.strip():
                    told = names.bare(text) if alone else text
                    cells.setdefault(column.target, []).append(Cell(number, column.name, told))
            yield Cell(number, first.name, " ".join(texts[len(layout.columns) :]).strip()), cells

    def _organisation(self, row: Cell, cells: Cells, *, ours: bool) -> Mapping[str, Any]:
        name = organisations.name(cells, row, self._notes)
        own = organisations.own_id(cells, self._around.ids)
        if name.casefold().startswith(organisations.EXAMPLES) and not own:
            self._notes.counts["example"] += 1
            return {}
        where = self._where(cells, exactly=(ours and bool(own)) or self._exactly)
        point = (where["lat"], where["lon"]) if "lat" in where and {"lat", "position"} & set(cells) else None
        id_ = self._id(cells, name, str(where.get("city") or ""), point)
        if id_ in self._rows:
            raise self._notes.leave("row.twice", cells["name"][0], other=self._rows[id_][0])
        values = {"name": name, **where, **organisations.about(cells, self._notes)}
        self._rows[id_] = row.row, point
        self._people.add(name, id_)
        self._waiting.append((id_, cells))
        belonging = list(organisations.belonging(id_, cells, self._notes))
        self._keep([Found("actor", id_, values), *belonging])
        if len(self._shown) >= _SHOWN:
            return {}
        told = shown(values, belonging, cells)
        if district := self._notes.districts.get(row.row):
            told["city"] = f"{told['city']} ({district})"
        return told

    def _where(self, cells: Cells, *, exactly: bool) -> dict[str, Any]:
        told = {"lat", "lon"} <= cells.keys()
        return stated(cells, self._notes) if exactly and told else whereabouts(cells, self._notes, self._around.near)

    def _id(self, cells: Cells, name: str, city: str, point: Point | None) -> str:
        """Return the id a row brings along, or one made of name and place; number or position tell equal ones apart."""
        if own := organisations.own_id(cells, self._around.ids):
            return f"{self._prefix}{own}"
        made = organisations.made_id(organisations.key(name), organisations.key(city))
        if made in self._rows:
            first = self._rows[made][1]
            if "id" in cells:
                return organisations.made_id(made, cells["id"][0].text.strip())
            if point and first and distance_km(point, first) > _APART_KM:
                return organisations.made_id(made, f"{point[0]:.3f} {point[1]:.3f}")
        return made

    def _keep(self, found: Sequence[Found] | Iterator[Found]) -> None:
        for one in found:
            self._found.setdefault((one.kind, one.id), one)

    def _tell_columns(self, layout: Layout) -> None:
        for row, place in sorted(layout.sheet.unfinished):
            if row > layout.heading and place < len(layout.columns) and layout.columns[place].target:
                self._notes.say("row.formula", Cell(row, layout.columns[place].name, ""))
        for column in layout.columns:
            if column.why:
                told: dict[str, Value] = {"row": max(layout.heading, 1), "column": column.name}
                self._notes.columns.append(Message(_WHY[column.why], told))

    def _outcome(self) -> Outcome:
        partners = tuple(self._people.partners.values())
        if self._people.quiet:
            self._notes.counts["partners"] = len(partners)
        told = (*partners, *self._found.values())
        self._notes.counts["ties"] = sum(one.kind == "tie" for one in told)
        taken = sum(one.kind == "actor" for one in self._found.values())
        unplaced = [one for one in self._found.values() if one.kind == "actor" and "lat" not in one.values]
        self._notes.counts["unplaced"] = len(unplaced)
        left = (Message("mapping.left", {"count": self._left}),) if self._left else ()
        messages = (Message("read.actors", {"count": taken}), *left, *self._notes.all())
        remarks = max(len(self._notes.rows) - self._left, 0)
        ids = {row: id_ for id_, (row, _) in self._rows.items()}
        return Outcome(Reading(messages, told), tuple(self._shown), taken, self._left, remarks, ids)


def shown(values: Mapping[str, Any], belonging: Sequence[Found], cells: Cells) -> dict[str, str | tuple[str, ...]]:
    """Return what one row became, as texts by target."""
    lists = {"offer": "offers", "need": "needs", "wish": "wishes"}
    told: dict[str, Any] = {
        name: value for name, value in values.items() if value and name not in {"lat", "lon", "ags", "topics"}
    }
    told["topics"] = tuple(values["topics"].values())
    if values.get("lat") is not None:
        told["position"] = f"{values['lat']:.4f}, {values['lon']:.4f}"
    for kind, target in lists.items():
        told[target] = tuple(str(one.values["text"]) for one in belonging if one.kind == kind)
    told["functions"] = tuple(str(one.values["function"]) for one in belonging if one.kind == "role")
    told |= {target: tuple(cell.text for cell in some) for target, some in cells.items() if target.startswith("tie.")}
    return {target: value if isinstance(value, tuple) else str(value) for target, value in told.items() if value}
