"""Digest: what of a network's structure is shown to people: the first of each list, ready to travel as JSON."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from sirkit.cuts import label
from sirkit.measures import Measure
from sirkit.structure import Structure
from sirkit.talk import topics

MOST = 10
"""Lines of a list."""
_SHOWN = 4
"""Names of a circle."""
_PLACES = 4

_ROWS: Mapping[str, Callable[[Measure], float | None]] = {
    "degree": lambda one: one.degree or None,
    "betweenness": lambda one: one.share or None,
    "effective": lambda one: one.effective,
    "constraint": lambda one: None if one.constraint is None else -one.constraint,
}
"""By what actors are put in a row, the most first; who has nothing of it is in no row."""
Row = dict[str, Any]


def digest(found: Structure) -> dict[str, Any]:
    """Return what is shown of a structure; single persons count in it, but stand in no list."""
    return {
        "actors": len(found.measures),
        "ties": len(found.links),
        "parts": list(found.cuts.parts[:MOST]),
        "topics": [_topic(*topic) for topic in ((one.kind, one.message, one.named) for one in topics(found))],
        "measures": {name: _row(found, name) for name in _ROWS},
        "alone": _short(_sorted(found, (id_ for id_, one in found.measures.items() if not one.degree))),
        "roles": {name: _roles(found, name) for name in found.brokers},
        "bridges": _short([bridge._asdict() for bridge in found.cuts.bridges if _public(found, bridge[:2])]),
        "weak": _short(_weak(found)),
        "losses": _short([_loss(loss._asdict()) for loss in found.losses if _public(found, [loss.actor])]),
        "openness": {name: _openness(found, name) for name in found.openness},
        "circles": _circles(found),
    }


def _topic(kind: str, message: Any, named: Iterable[tuple[str, str]]) -> Row:
    return {"kind": kind, "key": message.key, "values": dict(message.values), "named": dict(named)}


def _short(rows: list[Any]) -> dict[str, Any]:
    """Return the first of a list, and how many there are."""
    return {"rows": rows[:MOST], "count": len(rows)}


def _public(found: Structure, ids: Iterable[str]) -> bool:
    return found.net.persons.isdisjoint(ids)


def _sorted(found: Structure, ids: Iterable[str]) -> list[str]:
    """Return organisations by name."""
    return sorted((id_ for id_ in ids if _public(found, [id_])), key=lambda id_: label(found.net.graph, id_))


def _row(found: Structure, name: str) -> list[Row]:
    """Return who has most of a measure; figures that look the same are the same, and then the name decides."""
    worth = {id_: _ROWS[name](one) for id_, one in found.measures.items()}
    rows = {id_: round(value, _PLACES) for id_, value in worth.items() if value is not None}
    first = sorted(_sorted(found, rows), key=lambda id_: -rows[id_])
    return [{"actor": id_, "value": abs(rows[id_])} for id_ in first[:MOST]]


def _roles(found: Structure, name: str) -> dict[str, Any]:
    """Return who stands between most pairs, by the groups of a kind, and of how many no group is known."""
    brokers = {id_: one for id_, one in found.brokers[name].items() if one.total}  # type: ignore[index]  # names as they are
    first = sorted(_sorted(found, brokers), key=lambda id_: -brokers[id_].total)
    rows = [{"actor": id_, **_counts(asdict(brokers[id_])), "total": int(brokers[id_].total)} for id_ in first[:MOST]]
    return {"rows": rows, "unknown": len(found.measures) - len(found.brokers[name])}  # type: ignore[index]  # the same


def _counts(broker: dict[str, float]) -> dict[str, int]:
    outward = broker.pop("gatekeeper") + broker.pop("representative")
    return {**{name: int(count) for name, count in broker.items()}, "outward": int(outward)}


def _weak(found: Structure) -> list[Row]:
    """Return weak ties that are local bridges too, where something new can come in; those of the busiest first."""
    degree = found.net.graph.degree
    ties = [link for link in found.links if link.weak and link.local and _public(found, link[:2])]
    ties.sort(key=lambda link: (-degree(link.one) - degree(link.other), label(found.net.graph, link.one), link.other))
    return [{"one": link.one, "other": link.other, "strength": link.strength} for link in ties]


def _loss(loss: Row) -> Row:
    return {**loss, "parts": list(loss["parts"]), "fragmentation": round(loss["fragmentation"], _PLACES)}


def _openness(found: Structure, name: str) -> dict[str, Any]:
    """Return how open each group of a kind is; the one with most ties first."""
    groups = found.openness[name].items()  # type: ignore[index]  # names as they are
    rows = [{"group": str(group), **one._asdict(), "balance": one.balance} for group, one in groups if any(one)]
    rows.sort(key=lambda row: (-row["external"] - row["internal"], row["group"]))
    whole = found.overall[name]  # type: ignore[index]  # the same
    return {"rows": rows[:MOST], "overall": {**whole._asdict(), "balance": whole.balance}}


def _circles(found: Structure) -> dict[str, Any]:
    degree, around = found.net.graph.degree, found.circles
    named = [sorted(_sorted(found, members), key=lambda id_: -degree(id_)) for members in around.members[:MOST]]
    rows = [{"actors": ids[:_SHOWN], "count": len(of)} for ids, of in zip(named, around.members, strict=False)]
    return {"rows": rows, "count": len(around.members), "modularity": around.modularity, "steady": around.steady}
