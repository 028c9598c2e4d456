"""Ties: who is meant by a name in a table, and what a row says of the tie between two."""

from collections.abc import Iterator, Mapping
from typing import Any

from sirkit.formats.cells import LONGEST, Unfit, blank, day, strength, tie
from sirkit.formats.entries import listed
from sirkit.formats.notes import Cell, Cells, Notes
from sirkit.formats.organisations import EXAMPLES, key, made_id
from sirkit.formats.reading import Found
from sirkit.kinds import DIRECTED

_READERS = {
    "sort": ("tie", tie, "row.no_tie"),
    "strength": ("strength", strength, "row.no_strength"),
    "since": ("since", day, "row.no_day"),
}
_LONGEST_NOTE = 4000


class People:
    """Who is known by which name: those in the file, those already there, and partners only a tie names.

    Parameters
    ----------
    there
        Ids by name (see ``organisations.key``) of those already in the dossier.
    """

    def __init__(self, there: Mapping[str, tuple[str, ...]], notes: Notes) -> None:
        self.ids: dict[str, list[str]] = {}
        self.partners: dict[str, Found] = {}
        self.rows: set[str] = set()
        """Ids of those in the file; where several bear a name, a tie may name who is meant by the id."""
        self.quiet = False
        """Whether partners go without saying, because the file has nothing but ties."""
        self._there, self.notes = there, notes

    def add(self, name: str, id_: str) -> None:
        """Note that somebody of this name stands in the file."""
        self.ids.setdefault(key(name), []).append(id_)
        self.rows.add(id_)

    def knows(self, name: str) -> bool:
        """Return True if anybody of this name stands in the file or is already there."""
        return key(name) in self.ids or key(name) in self._there

    def meant(self, cell: Cell) -> str | None:
        """Return the id of who is meant; one nobody knows yet is entered by name. None if it is open who it is."""
        if (id_ := cell.text.strip()) in self.rows:
            return id_
        wanted = key(cell.text)
        found = self.ids.get(wanted) or list(self._there.get(wanted, ()))
        if len(found) > 1:
            self.notes.say("row.partner_open", cell, count=len(found))
            return None
        return found[0] if found else self._partner(wanted, cell)

    def _partner(self, wanted: str, cell: Cell) -> str | None:
        name = " ".join(cell.text.split())
        if len(name) > LONGEST:
            self.notes.say("row.long_name", cell, count=LONGEST)
            return None
        id_ = made_id(wanted, "")
        self.partners[id_] = Found("actor", id_, {"name": name})
        self.ids[wanted] = [id_]
        if not self.quiet:
            self.notes.say("row.partner_new", cell)
        return id_


def named(actor: str, cells: Cells, people: People, notes: Notes) -> Iterator[Found]:
    """Yield the ties of one organisation that its row names: "arbeitet zusammen mit" and the like."""
    for target, some in cells.items():
        for cell in some if target.startswith("tie.") else ():
            for name in _names(cell, people):
                other = people.meant(cell._replace(text=name))
                yield from _tie((actor, other), {"sort": target[4:]}, cell, notes)


def _names(cell: Cell, people: People) -> tuple[str, ...]:
    """Return the names in a cell; commas separate them only where each part is a name of the file."""
    parts = listed(cell.text)
    if len(parts) == 1 and "," in cell.text and key(cell.text) not in people.ids:
        finely = listed(cell.text, finely=True)
        if all(key(part) in people.ids for part in finely):
            return finely
    return parts


def rowwise(cells: Cells, row: Cell, people: People, notes: Notes) -> Iterator[Found]:
    """Yield the tie a row of a table of ties tells of.

    Raises
    ------
    LeftOut
        If one of the two is missing.
    """
    for end in ("from", "to"):
        if end not in cells or blank(cells[end][0].text):
            raise notes.leave("row.no_end", row)
    one, other = cells["from"][0], cells["to"][0]
    if one.text.strip().casefold().startswith(EXAMPLES):
        notes.counts["example"] += 1
        return
    values: dict[str, Any] = {"sort": "cooperates"}
    for field, (target, read, unfit) in _READERS.items():
        if target in cells:
            try:
                values[field] = read(cells[target][0].text)
            except Unfit:
                notes.say(unfit, cells[target][0])
    if "note" in cells:
        values["note"] = cells["note"][0].text.strip()[:_LONGEST_NOTE]
    yield from _tie((people.meant(one), people.meant(other)), values, other, notes)


def _tie(ends: tuple[str | None, str | None], values: dict[str, Any], cell: Cell, notes: Notes) -> Iterator[Found]:
    """Yield one tie; one without direction is the same from both ends."""
    one, other = ends
    if one is None or other is None:
        return
    if one == other:
        notes.say("row.partner_self", cell)
        return
    directed = values["sort"] in DIRECTED
    first, second = (one, other) if directed else sorted((one, other))
    told: dict[str, Any] = {"from_actor": one, "to_actor": other, **({"directed": True} if directed else {})}
    yield Found("tie", made_id("tie", values["sort"], first, second), {**told, **values})
