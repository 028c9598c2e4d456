"""Known networks: a published one to learn from and a small invented one to practise on.

Each stands in ``data/networks`` as a folder of tables that people can edit: the network's name, its actors, its ties.
``florence`` holds the marriages between families of Florence as published by Breiger and Pattison (1986), Social
Networks 8(3), 215-256, after John F. Padgett; ``wealth`` is a family's net wealth in 1427 in thousands of lira, from
the same data. ``valley`` is made up.
"""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from sirkit.changes import Change
from sirkit.dossier import Dossier, Scalar
from sirkit.fold import fold
from sirkit.formats.reading import Found, Reading, as_change

KNOWN = ("florence", "valley")
LANGUAGES = ("de", "en")
_TABLES = Path(__file__).parent / "data" / "networks"


def opening(name: str, language: str, **stamp: str) -> Change:
    """Return the one change that opens a known network in an empty dossier; in German where there is no other language.

    Parameters
    ----------
    stamp
        ``id`` and ``at`` of the change.

    Raises
    ------
    KeyError
        If there is no network of that name.
    """
    if name not in KNOWN:
        raise KeyError(name)
    told = language if language in LANGUAGES else LANGUAGES[0]
    change = as_change(Reading((), tuple(_found(name, told))), Dossier(), lambda _: set(), **stamp)
    assert change is not None  # noqa: S101 - no table is empty
    return change


@cache
def known(name: str, language: str) -> Dossier:
    """Return the dossier of a known network."""
    return fold(Dossier(), [opening(name, language, id="0" * 32, at="")])


@cache
def wealth(name: str) -> Mapping[str, int]:
    """Return how wealthy the actors of a network were, by id, where the source says so."""
    return {_id(name, row["id"]): int(row["wealth"]) for row in _rows(name, "actors") if row["wealth"]}


def _found(name: str, language: str) -> Iterator[Found]:
    region = {row["field"]: row[language] for row in _rows(name, "region")}
    yield Found("region", "region", {"name": region["name"], "description": region["description"]})
    for row in _rows(name, "actors"):
        yield Found("actor", _id(name, row["id"]), {"name": row[language], "source": region["source"]})
    for row in _rows(name, "ties"):
        ends = {"from_actor": _id(name, row["from"]), "to_actor": _id(name, row["to"])}
        strength: dict[str, Scalar] = {"strength": int(row["strength"])} if row["strength"] else {}
        yield Found("tie", f"{ends['from_actor']}-{row['to']}", {**ends, "sort": row["sort"], **strength})


def _rows(name: str, table: str) -> list[dict[str, str]]:
    with (_TABLES / name / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _id(name: str, short: str) -> str:
    return f"{name}-{short}"
