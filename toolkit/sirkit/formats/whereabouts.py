"""Whereabouts: where the organisation of a row is, by coordinates and by the name of its place."""

import re
from functools import cache
from typing import Any

from sirkit import towns
from sirkit.formats.cells import Unfit, line
from sirkit.formats.coordinates import position
from sirkit.formats.notes import Cell, Cells, Notes
from sirkit.places import Point, Town, distance_km, near, search

MOST_SEARCHES = 20
"""Unknown places for which a similar name is looked for; each costs up to a twentieth of a second."""
_FAR_KM = 100
"""From this distance on, coordinates and the place named beside them cannot both be right."""
_SHOWN = 4
"""Places of one name that a sentence lists."""


def whereabouts(cells: Cells, notes: Notes, middle: Point | None = None) -> dict[str, Any]:
    """Return street, postal code, place, official key and coordinates of a row, as far as it tells them.

    Raises
    ------
    LeftOut
        If its coordinates cannot be: the row is not taken then.
    """
    point = position(cells, notes)
    written, cell = _written(cells, notes)
    values: dict[str, Any] = {"street": written.street or None, "zip": written.zip[:10] or None}
    if cell is not None and written.name:
        values |= _place(written, cell, cells, (notes, middle))
        if point and "lat" in values and (km := distance_km(point, (values["lat"], values["lon"]))) > _FAR_KM:
            notes.say("row.far", cell, count=round(km))
            return values
    if point is None:
        return values
    if not values.get("city") and (town := near(*point)):
        notes.counts["town"] += 1
        values["city"] = town.name
    return {**values, "lat": point[0], "lon": point[1]}


def stated(cells: Cells, notes: Notes) -> dict[str, Any]:
    """Return what a row says of where it is, just as it says it; its point has to be there.

    Raises
    ------
    LeftOut
        If its coordinates cannot be: the row is not taken then.
    """
    point = position(cells, notes)
    values: dict[str, Any] = {}
    for field in ("street", "city"):
        try:
            values[field] = line(cells[field][0].text) if field in cells else None
        except Unfit:
            notes.say("row.too_long", cells[field][0])
    first = {target: some[0].text.strip() for target, some in cells.items()}
    values["zip"] = first.get("zip", "")[:10] or None
    values["ags"] = _official(first.get("ags", ""))
    return values if point is None else {**values, "lat": point[0], "lon": point[1]}


def _official(text: str) -> str | None:
    """Return an official key; a spreadsheet takes the zero from the beginning of one of eight digits."""
    return text.zfill(8) if re.fullmatch(r"\d{7}", text) else text if re.fullmatch(r"\d{2,8}", text) else None


def _written(cells: Cells, notes: Notes) -> tuple[towns.Written, Cell | None]:
    """Return the address a row tells in one cell or in several, and the cell that names the place."""
    first = {target: some[0] for target, some in cells.items()}
    cell = first.get("city") or first.get("address")
    if cell is None:
        found = towns.Written("")
    elif "city" in first:
        found = towns.place(cell.text)
    else:
        found = towns.address(cell.text) or towns.Written("", street=cell.text)
    told = {field: first[field].text.strip() for field in ("zip", "country", "district", "street") if field in first}
    found = found._replace(**told)
    try:
        return found._replace(name=line(found.name), street=line(found.street)), cell
    except Unfit:
        notes.say("row.too_long", cell or first["street"])
        return towns.Written("", zip=found.zip), None


def _place(written: towns.Written, cell: Cell, cells: Cells, about: tuple[Notes, Point | None]) -> dict[str, Any]:
    notes, middle = about
    ags = cells["ags"][0].text.strip().zfill(8) if "ags" in cells else ""
    clues = towns.Clues(ags, written.district, written.country, re.sub(r"\D", "", written.zip), middle)
    meant = towns.meant(written.name, clues)
    if len(meant.towns) != 1:
        if not {"lat", "lon", "position"} & set(cells):
            _ask(meant.towns, written, cell, notes)
        return {"city": written.name}
    (town,) = meant.towns
    if meant.by:
        notes.counts[f"by_{meant.by}"] += 1
        notes.districts[cell.row] = town.district
    name = max(town.name, written.name, key=len)
    return {"city": name, "ags": town.ags or None, "lat": town.lat, "lon": town.lon}


def _ask(towns: tuple[Town, ...], written: towns.Written, cell: Cell, notes: Notes) -> None:
    """Say which places it could be; the row is taken, its place stays open."""
    if towns:
        shown = "; ".join(f"{town.name} ({town.district})" for town in towns[:_SHOWN])
        key = "row.place_open" if len(towns) <= _SHOWN else "row.place_open_more"
        notes.say(key, cell, count=len(towns), towns=shown)
        return
    notes.searches += 1
    similar = _similar(written.name) if notes.searches <= MOST_SEARCHES else None
    if similar:
        notes.say("row.place_maybe", cell, towns=f"{similar.name} ({similar.district})")
    else:
        notes.say("row.place_unknown", cell)


@cache
def _similar(name: str) -> Town | None:
    return next(iter(search(name, limit=1)), None)
