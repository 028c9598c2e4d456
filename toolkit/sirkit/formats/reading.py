"""Reading: what every format returns, and the limits within which a stranger's file is looked at."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from sirkit.changes import IMPORTER, MOST_OPS, Add, Change, Op, Put, Take
from sirkit.dossier import Dossier, Record, Scalar
from sirkit.fold import same
from sirkit.formats.repeated import Repeated
from sirkit.kinds import DIRECTED, KINDS, Tie
from sirkit.messages import Message, problem

LARGEST = 16 * 1024 * 1024
"""Bytes a file may have."""
MOST = 1_000_000
"""How many values JSON may hold."""


@dataclass(frozen=True, slots=True)
class Found:
    """One record a file speaks of; a list field stands as a mapping of item id to value."""

    kind: str
    id: str
    values: Mapping[str, Scalar | Mapping[str, Scalar]]
    whole: bool = False
    """Whether the file says all there is of it: what an earlier file said and this one does not, is taken away."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds, and what there is to say about reading it.

    Our own file holds ``changes``; every other one holds ``found`` records, of which one change is made.
    """

    messages: tuple[Message, ...]
    found: tuple[Found, ...] = ()
    changes: tuple[Change, ...] = ()


def parse(data: bytes) -> Any:
    """Return parsed JSON, within limits of size, number and depth; NaN and Infinity are refused.

    Raises
    ------
    Problem
        ``file.large``, ``file.many``, ``file.encoding``, ``file.deep``, or ``file.json`` with line and column.
    """
    if len(data) > LARGEST:
        raise problem("file.large", size=round(len(data) / 1e6, 1), most=LARGEST // 1024**2)
    if data.count(b",") + data.count(b"[") + data.count(b"{") > MOST:
        raise problem("file.many")
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        return json.loads(text, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise problem("file.encoding") from error
    except json.JSONDecodeError as error:
        raise problem("file.json", line=error.lineno, column=error.colno) from error
    except RecursionError as error:
        raise problem("file.deep") from error
    except ValueError as error:  # NaN, Infinity, or a number of thousands of digits
        raise problem("file.number") from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


Buried = Callable[[Iterable[tuple[str, str]]], set[tuple[str, str]]]


def as_change(reading: Reading, dossier: Dossier, buried: Buried, **stamp: str) -> Change | None:
    """Return the one change that brings what was found into the dossier, or None if it is all there.

    Reading the same file twice changes nothing, nor does reading a table that was downloaded here; what a person has
    written since stays, and nothing comes back about an organisation that was erased for good.

    Parameters
    ----------
    buried
        Tells which of (kind, id) were erased for good and may not come back.
    stamp
        ``id`` and ``at`` of the change.

    Raises
    ------
    Problem
        ``file.many`` if it would be too large a change.
    """
    gone = buried((found.kind, found.id) for found in reading.found)
    repeated = Repeated(dossier, gone)
    left = (one for one in reading.found if (one.kind, one.id) not in gone)
    ops = tuple(op for one in left for op in _news(one, dossier.record(one.kind, one.id), repeated))
    if len(ops) > MOST_OPS:
        raise problem("file.many")
    return Change(**stamp, author=IMPORTER, ops=ops) if ops else None


def _news(found: Found, record: Record, repeated: Repeated) -> Iterator[Op]:
    if repeated.again(found.kind, record, found.values):
        return
    shown = repeated.shown(record)
    kept = _touched(record) if found.whole else frozenset[str]()
    if found.whole:
        yield from _outdated(found, record, kept)
    for field, item, value in _flat(found.values):
        if item and field in kept:
            continue
        cell = record.cells.get((field, item))
        if value is None or (field, item) in record.emptied or (cell and cell.author != IMPORTER):
            continue
        there = [one.value for one in (cell, shown.cells.get((field, item))) if one] or _implied(record, field)
        listed = item and not cell and not found.whole
        if any(_like(one, value) for one in there) or (listed and _among(shown, field, value)):
            continue
        was = cell.value if cell else None
        if item is None:
            yield Put(kind=found.kind, id=found.id, field=field, value=value, was=was)
        else:
            yield Add(kind=found.kind, id=found.id, field=field, item=item, value=value, was=was)


def _touched(record: Record) -> frozenset[str]:
    """Return the lists a person has changed: they stay as they are, as a whole."""
    written = {name for (name, item), cell in record.cells.items() if item and cell.author != IMPORTER}
    return frozenset(written | {name for name, item in record.emptied if item})


def _outdated(found: Found, record: Record, kept: Collection[str]) -> Iterator[Op]:
    """Yield what takes away what a file said before, and does not say any more; lists in ``kept`` stay."""
    said = {(field, item) for field, item, value in _flat(found.values) if value is not None}
    for (field, item), cell in record.cells.items():
        if cell.author != IMPORTER or (field, item) in said or (item and field in kept):
            continue
        place = {"kind": found.kind, "id": found.id, "field": field, "was": cell.value}
        yield Take.model_validate({**place, "item": item}) if item else Put.model_validate(place)


def _implied(record: Record, field: str) -> list[Scalar]:
    """Return what a record that stands says by leaving a field empty: a tie without a kind is one of cooperation."""
    if field == "directed" and record.cells and record.kind == Tie.KIND and record.values.get("sort") in DIRECTED:
        return [True, False]  # its kind tells the direction, whether or not anybody has said so besides
    known = KINDS[record.kind].model_fields.get(field) if record.cells and record.kind in KINDS else None
    return [known.default] if known and isinstance(known.default, str | bool) else []


def _like(one: Scalar, other: Scalar) -> bool:
    """Return True if two values are the same but for the blanks in them, which a table does not keep."""
    return same(one, other) or (isinstance(one, str) and isinstance(other, str) and one.split() == other.split())


def _among(record: Record, field: str, value: Scalar) -> bool:
    """Return True if a list says this already, under whichever id."""
    return any(name == field and item and same(cell.value, value) for (name, item), cell in record.cells.items())


def _flat(values: Mapping[str, Scalar | Mapping[str, Scalar]]) -> Iterable[tuple[str, str | None, Scalar]]:
    for field, value in values.items():
        if isinstance(value, Mapping):
            yield from ((field, item, part) for item, part in value.items())
        else:
            yield field, None, value
