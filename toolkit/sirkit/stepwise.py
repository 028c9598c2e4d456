"""Stepwise: an invented case to learn on, from a table; rows without a step begin it, those of a step change it.

The tables stand below ``data``, with the columns ``step``, ``kind``, ``id``, ``field``, ``de`` and ``en``. The lists of
a record (its items) stand in one cell, apart by spaces, as ``word`` or as ``name=value``.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from sirkit.changes import Add, Change, Drop, Op, Put
from sirkit.dossier import Dossier, Scalar
from sirkit.fold import fold

_TABLES = Path(__file__).parent / "data"
_ITEMS = frozenset({"proves", "practises", "hinders", "needed", "signs", "criteria", "after", "loops", "steps"})
_WORDED = {"yes": True, "no": False}
_FIGURE = re.compile(r"\d+(\.\d+)?")


def stepped(table: str, language: str, *steps: str) -> Dossier:
    """Return the case of a table in one language after these steps."""
    return fold(Dossier(), [_change(table, number, step, language) for number, step in enumerate(("", *steps))])


@cache
def _rows(table: str) -> tuple[dict[str, str], ...]:
    with (_TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def _change(table: str, number: int, step: str, language: str) -> Change:
    ops = (op for row in _rows(table) if row["step"] == step for op in _ops(row, row.get(language, row["de"])))
    return Change(id=f"{number:032x}", author="lesson", at="", ops=tuple(ops))


def _ops(row: Mapping[str, str], value: str) -> Iterator[Op]:
    kind, id_, field = row["kind"], row["id"], row["field"]
    if field == "dropped":
        yield Drop(kind=kind, id=id_)
    elif field in _ITEMS:
        for item, _, said in (one.partition("=") for one in value.split()):
            yield Add(kind=kind, id=id_, field=field, item=item, value=said or item)
    else:
        yield Put(kind=kind, id=id_, field=field, value=_value(value), was=None)


def _value(text: str) -> Scalar:
    if _FIGURE.fullmatch(text):
        return float(text) if "." in text else int(text)
    return _WORDED.get(text, text)
