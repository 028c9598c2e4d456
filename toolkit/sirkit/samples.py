"""Samples: invented regions to look at before one's own is entered.

Each stands in ``data/samples`` as a folder of tables that people can edit: actors, their roles, their lines (what they
offer, need and wish for), their meeting places, their ties, and the towns, which are real. Some have ventures with
their own lines, and a matching event with who takes part. Everything but the towns is made up.
Names of organisations are German in every language; ``de`` and ``en`` hold what is told about them.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from sirkit.changes import Change, Restore
from sirkit.dossier import Dossier, Scalar
from sirkit.fold import fold
from sirkit.formats.reading import Buried, Found, Reading, as_change
from sirkit.messages import problem
from sirkit.stock import stocked

SAMPLES = ("ammersee", "niederbayern", "krefeld")
LANGUAGES = ("de", "en")
_WANTED = ("offer", "need")
_OPTIONAL = ("ventures", "venture_lines", "events", "participants")
_TABLES = Path(__file__).parent / "data" / "samples"

Row = dict[str, str]


def sample(name: str, language: str) -> tuple[Found, ...]:
    """Return the records of a sample region, told in a language; in German where there is no other.

    Raises
    ------
    Problem
        ``samples.unknown`` if there is no sample of that name.
    """
    if name not in SAMPLES:
        raise problem("samples.unknown")
    return _records(name, language if language in LANGUAGES else LANGUAGES[0])


def opening(name: str, language: str, dossier: Dossier, buried: Buried, **stamp: str) -> Change | None:
    """Return the one change that opens a sample, or None if all of it is there.

    What was closed before and dropped, because somebody had written into it, comes back too.

    Parameters
    ----------
    buried
        Tells which of (kind, id) were erased for good and may not come back.
    stamp
        ``id`` and ``at`` of the change.

    Raises
    ------
    Problem
        ``samples.unknown``.
    """
    found = sample(name, language)
    change = as_change(Reading((), found), dossier, buried, **stamp)
    dropped = [Restore(kind=one.kind, id=one.id) for one in found if dossier.record(one.kind, one.id).dropped]
    return change.model_copy(update={"ops": (*dropped, *change.ops)}) if change else None


@cache
def shown(name: str, language: str) -> Dossier:
    """Return the dossier of a sample alone."""
    change = opening(name, language, Dossier(), lambda _: set(), id="0" * 32, at="")
    return fold(Dossier(), [change] if change else [])


@stocked(*((name, language) for name in SAMPLES for language in LANGUAGES))
def _records(name: str, language: str) -> tuple[Found, ...]:
    return tuple(_made(name, language))


def _made(name: str, language: str) -> Iterator[Found]:
    region = {row["field"]: row[language] for row in _rows(name, "region")}
    towns = {row["name"]: _town(row) for row in _rows(name, "towns")}
    yield Found("region", "region", {"name": region["name"], "description": region["description"], "sample": name})
    for row in _rows(name, "actors"):
        known = {"established": int(row["established"])} if row["established"] else {}
        told = {"name": row["name"], "sort": row["sort"], "description": row[language], "source": region["source"]}
        about = _about(row, language)
        yield Found("actor", _id(name, row["id"]), {**told, **towns[row["town"]], **known, **about})
    yield from _roles(name)
    yield from _lines(name, language)
    yield from _places(name, language, towns)
    yield from _ties(name)
    yield from _ventures(name, language, towns)
    yield from _events(name)


def _about(row: Row, language: str) -> dict[str, dict[str, Scalar]]:
    """Return the topics, and the values where they are known, that a row names: short name to words."""
    told: dict[str, dict[str, Scalar]] = {}
    for field in ("topics", "values"):
        words = {one["id"]: one[language] for one in _rows("", field)}
        if field in row:
            told[field] = {short: words[short] for short in row[field].split()}
    return told


def _roles(name: str) -> Iterator[Found]:
    for row in _rows(name, "roles"):
        actor = _id(name, row["actor"])
        values = {"actor": actor, "function": row["function"], "state": row["state"], "said_by": row["said_by"]}
        duties = {duty: duty for duty in row["duties"].split()}
        yield Found("role", f"{actor}-{row['function'].lower()}", {**values, "duties": duties})


def _lines(name: str, language: str) -> Iterator[Found]:
    seen: Counter[str] = Counter()
    for row in _rows(name, "lines"):
        actor = _id(name, row["actor"])
        start = f"{actor}-{row['kind']}"
        seen[start] += 1
        sort = {name: row[name] for name in ("category", "engagement") if row[name]}
        yield Found(row["kind"], f"{start}-{seen[start]}", {"actor": actor, "text": row[language], **sort})


def _places(name: str, language: str, towns: dict[str, dict[str, Scalar]]) -> Iterator[Found]:
    """Yield the meeting places, each in the town of who runs it."""
    homes = {row["id"]: row["town"] for row in _rows(name, "actors")}
    for row in _rows(name, "places"):
        told = {field: row[f"{field}_{language}"] for field in ("open_to", "hours", "encounter")}
        known = {field: row[field] == "yes" for field in ("step_free", "must_buy")}
        owner = {"name": row["name"], "run_by": _id(name, row["run_by"]), **towns[homes[row["run_by"]]]}
        yield Found("place", f"{owner['run_by']}-place", {**owner, **known, **{k: v for k, v in told.items() if v}})


def _ties(name: str) -> Iterator[Found]:
    for row in _rows(name, "ties"):
        ends = {"from_actor": _id(name, row["from"]), "to_actor": _id(name, row["to"])}
        kind: dict[str, Scalar] = {"sort": row["sort"], "strength": int(row["strength"])}
        kind["directed"] = row["directed"] == "yes"
        yield Found("tie", f"{ends['from_actor']}-{row['to']}", {**ends, **kind})


def _ventures(name: str, language: str, towns: dict[str, dict[str, Scalar]]) -> Iterator[Found]:
    """Yield the ventures with what they offer and need, each in a town of its own."""
    lines = _rows(name, "venture_lines")
    for row in _rows(name, "ventures"):
        told = {"name": row["name"], "actor": _id(name, row["actor"]), "description": row[language]}
        known = {"established": int(row["established"])} if row["established"] else {}
        own = [line for line in lines if line["venture"] == row["id"]]
        wants = {f"{kind}s": _numbered(line[language] for line in own if line["kind"] == kind) for kind in _WANTED}
        about = {**_about(row, language), **wants}
        yield Found("venture", _id(name, row["id"]), {**told, **towns[row["town"]], **known, **about})


def _numbered(texts: Iterable[str]) -> dict[str, Scalar]:
    return {str(number): text for number, text in enumerate(texts, 1)}


def _events(name: str) -> Iterator[Found]:
    """Yield the matching events and who takes part; whom somebody wants to meet is nobody else's business."""
    for row in _rows(name, "events"):
        planned = {field: int(row[field]) for field in ("rounds", "minutes", "pause", "tables")}
        told = {field: row[field] for field in ("name", "on", "at", "venue", "format")}
        yield Found("event", _id(name, row["id"]), {**told, **planned})
    for row in _rows(name, "participants"):
        seat = {"event": _id(name, row["event"]), "actor": _id(name, row["actor"]), "side": row["side"]}
        number = int(row["number"])
        yield Found("participant", f"{seat['event']}-seat-{number}", {**seat, "number": number})


def _town(row: Row) -> dict[str, Scalar]:
    return {"city": row["name"], "lat": float(row["lat"]), "lon": float(row["lon"]), "ags": row["ags"]}


def _rows(name: str, table: str) -> list[Row]:
    """Return the rows of a table; not every sample has ventures or an event."""
    path = _TABLES / name / f"{table}.csv"
    if table in _OPTIONAL and not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _id(name: str, short: str) -> str:
    return f"{name}-{short}"
