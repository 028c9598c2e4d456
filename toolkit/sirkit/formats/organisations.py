"""Organisations: what one row of a table says of one organisation or group, as the records it becomes."""

import re
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from typing import Any

from sirkit.formats import cells as reading
from sirkit.formats.cells import LONGEST, Unfit, blank
from sirkit.formats.entries import listed
from sirkit.formats.notes import Cell, Cells, Notes
from sirkit.formats.reading import Found
from sirkit.functions import Letter
from sirkit.names import words

EXAMPLES = ("beispiel:", "example:")
"""How the name in an example row of our template begins."""
_LONGEST_DESCRIPTION = 4000
_MOST_ENTRIES = 50
_OWN_ID = re.compile(r"^(?=.*\d)[0-9a-z-]{12,60}$")
_UNFIT = {
    "website": "row.no_website",
    "sort": "row.no_sort",
    "established": "row.no_level",
    "contact_role": "row.too_long",
    "source": "row.too_long",
    "as_of": "row.no_day",
    "licence": "row.too_long",
}
_LISTS = {"offers": "offer", "needs": "need", "wishes": "wish"}
_STATES = ("suggested", "asked", "interested", "taken_on")


def key(name: str) -> str:
    """Return a name as organisations are found by it."""
    return " ".join(words(name)) or name.strip().casefold()


def made_id(*parts: str) -> str:
    """Return an id that is the same whenever the same is read."""
    return f"t-{sha256(chr(10).join(parts).encode()).hexdigest()[:24]}"


def own_id(cells: Cells, known: Collection[str] = ()) -> str:
    """Return the id a row brings along, if it is a known one or one that no other file may use for something else."""
    return own(cells["id"][0].text, known) if "id" in cells else ""


def own(text: str, known: Collection[str] = ()) -> str:
    """Return an id that is known or that no other file may use for something else; empty for any other."""
    bare = text.strip()
    lower = bare.lower()
    return bare if bare in known else lower if _OWN_ID.match(lower) else ""


def name(cells: Cells, row: Cell, notes: Notes) -> str:
    """Return the name in a row.

    Raises
    ------
    LeftOut
        If there is none, or one that is too long.
    """
    if "name" not in cells or blank(cells["name"][0].text):
        raise notes.leave("row.no_name", row)
    cell = cells["name"][0]
    found = " ".join(cell.text.split())
    if len(found) > LONGEST:
        raise notes.leave("row.long_name", cell, count=LONGEST)
    return found


def about(cells: Cells, notes: Notes) -> dict[str, Any]:
    """Return the plain fields of an actor; what does not fit is said and left out."""
    values: dict[str, Any] = {}
    for field, read in reading.READERS.items():
        if field in cells and not blank(cells[field][0].text):
            try:
                values[field] = read(cells[field][0].text)
            except Unfit:
                notes.say(_UNFIT[field], cells[field][0])
    if "description" in cells:
        values["description"] = _paragraph(cells["description"][0].text, notes)
    topics = [topic for cell in cells.get("topics", ()) for topic in _entries(cell, notes, finely=True)]
    return {**values, "topics": {item(topic): topic for topic in topics}}


def item(text: str) -> str:
    """Return a list item's id made of its text: stable, so that reading twice finds the same item."""
    plainly = re.sub(r"[^a-z0-9]+", "-", text.casefold().translate(_ASCII)).strip("-")[:64]
    return plainly or sha256(text.encode()).hexdigest()[:16]


_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e"})


def _paragraph(text: str, notes: Notes) -> str:
    if len(text) > _LONGEST_DESCRIPTION:
        notes.counts["shortened"] += 1
        text = text[: _LONGEST_DESCRIPTION - 1] + "…"
    return text.strip()


def _entries(cell: Cell, notes: Notes, *, finely: bool = False) -> Iterator[str]:
    for text in listed(cell.text, finely=finely)[:_MOST_ENTRIES]:
        if len(text) > LONGEST:
            notes.say("row.entry_long", cell._replace(text=text), count=LONGEST)
        yield text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def belonging(actor: str, cells: Cells, notes: Notes) -> Iterator[Found]:
    """Yield what an organisation offers, looks for and wishes, and the functions it has to do with."""
    for target, kind in _LISTS.items():
        for cell in cells.get(target, ()):
            for text in _entries(cell, notes):
                yield Found(kind, made_id(actor, kind, text.casefold()), {"actor": actor, "text": text})
    for letter, state in _functions(cells, notes).items():
        role = {"actor": actor, "function": letter, "state": state, "said_by": "other"}
        yield Found("role", f"{actor}-{letter.lower()}", role)


def _functions(cells: Cells, notes: Notes) -> Mapping[Letter, str]:
    """Return the functions a row names, in the strongest state it names; who keeps a list does not say it of itself."""
    found: dict[Letter, str] = {}
    for target, some in cells.items():
        for cell in some if target.startswith("function") else ():
            for letter, state in _told(target, cell, notes):
                found[letter] = max(found.get(letter, _STATES[0]), state, key=_STATES.index)
    return dict(sorted(found.items()))


def _told(target: str, cell: Cell, notes: Notes) -> Iterator[tuple[Letter, str]]:
    try:
        if target == "functions":
            yield from ((letter, "suggested") for letter in reading.letters(cell.text))
        elif state := reading.tick(cell.text):
            yield target[-1], state  # type: ignore[misc]  # the target's last sign is the letter
    except Unfit:
        notes.say("row.no_function" if target == "functions" else "row.no_tick", cell)
