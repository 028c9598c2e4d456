"""Matching events to test on, written down in a few words."""

from regions import Values, actor, record, region

from sirkit.changes import Change
from sirkit.dossier import Dossier, Record
from sirkit.events import Plan, Sitting, round_ops
from sirkit.fair import Event
from sirkit.fold import check


def seat(number: int, side: str | None = None, /, **values: Values) -> Record:
    """Return a participant called after its number, of an organisation of its own if no other is named."""
    told: dict[str, Values] = {"event": "e", "number": number, "actor": f"a{number}", "side": side, **values}
    return record("participant", f"p{number}", **told)  # type: ignore[arg-type]  # none of them is dropped


def sides(initiatives: int, partners: int) -> list[Record]:
    """Return so many of either side, the initiatives first."""
    return [
        seat(one, "initiative" if one <= initiatives else "partner") for one in range(1, initiatives + partners + 1)
    ]


def wish(by: int, to: int, says: str) -> Record:
    """Return what one says about another."""
    return record("preference", f"{by}-{to}-{says}", event="e", by=f"p{by}", to=f"p{to}", says=says)


def written(number: int, state: str, *tables: str) -> Record:
    """Return a round as it is written down: ``"3 12 5"`` is table 3 with 12 and 5."""
    meetings: Values = {f"t{text.split()[0]}": text for text in tables}
    return record("round", f"e-{number}", event="e", number=number, state=state, meetings=meetings)


def fair(*records: Record, **values: Values) -> tuple[Dossier, Event]:
    """Return a region with an event, and the event."""
    homes = sorted({str(one.values["actor"]) for one in records if one.kind == "participant"})
    told: dict[str, Values] = {"name": "Markt", **values}
    dossier = region(_event(told), *map(actor, homes), *records)
    return dossier, next(dossier.all(Event))


def _event(told: dict[str, Values]) -> Record:
    return record("event", "e", **told)  # type: ignore[arg-type]  # it is not dropped


def recorded(dossier: Dossier, event: Event, plan: Plan) -> Dossier:
    """Return the region after a plan was recorded in it."""
    change = Change(id="0" * 32, author="anna", at="2026-01-01T10:00", ops=round_ops(dossier, event, plan))
    return check(change, dossier)


def numbered(sittings: tuple[Sitting, ...]) -> list[tuple[int, int, tuple[int, ...]]]:
    """Return rounds, tables and the numbers of who sits there."""
    return [(one.round, one.table, tuple(int(id_[1:]) for id_ in one.guests)) for one in sittings]
