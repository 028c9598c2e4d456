"""Folding: laying changes over a dossier, one after the other. Every reader folds alike; folding never fails."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from pydantic import ValidationError

from sirkit.changes import IMPORTER, Change, Drop, Op, Restore, SettingOp, touched
from sirkit.dossier import Cell, Dissent, Dossier, Key, Record, Reference, Scalar
from sirkit.kinds import KINDS
from sirkit.messages import Message, Problem


def fold(dossier: Dossier, changes: Iterable[Change]) -> Dossier:
    """Return the dossier with the changes laid over it, in the order given."""
    tables = dict(dossier.tables)
    owned: dict[str, dict[str, Record]] = {}
    for change in changes:
        for op in change.ops:
            if op.kind not in owned:
                owned[op.kind] = dict(tables.get(op.kind, {}))
            table = owned[op.kind]
            record = _lay(table.get(op.id) or Record(op.kind, op.id), op, change)
            if record.cells or record.dissents or record.dropped or record.emptied:
                table[op.id] = record
            else:
                table.pop(op.id, None)
    tables.update({kind: MappingProxyType(table) for kind, table in owned.items()})
    return Dossier(MappingProxyType({kind: table for kind, table in tables.items() if table}))


def _lay(record: Record, op: Op, change: Change) -> Record:
    if isinstance(op, SettingOp):
        return _set(record, op, change)
    if isinstance(op, Drop | Restore):
        return replace(record, dropped=isinstance(op, Drop))
    return record


def _set(record: Record, op: SettingOp, change: Change) -> Record:
    """Return the record with one value set; what was replaced unseen stays as a dissent."""
    before = record.cells.get(op.key)
    cells = dict(record.cells)
    if op.value is None:
        cells.pop(op.key, None)
    else:
        cells[op.key] = Cell(op.value, change.author, change.id, restored=change.undoes is not None)
    dissents = tuple(_settled(d, change) if d.key == op.key else d for d in record.dissents)
    there = before.value if before else None
    if not same(there, op.was):
        quiet = before is None or same(there, op.value)
        dissents += (Dissent(op.key, before, change.id, quiet=quiet),)
    return replace(record, cells=MappingProxyType(cells), dissents=dissents, emptied=_emptied(record, op, change))


def _emptied(record: Record, op: SettingOp, change: Change) -> Mapping[Key, str]:
    """Return where values were taken away on purpose; an undo is no such purpose, and takes its own mark back.

    Neither is a newer version of a file that was read before.
    """
    if change.author == IMPORTER:
        return record.emptied
    if change.undoes is not None:
        if record.emptied.get(op.key) != change.undoes:
            return record.emptied
        return MappingProxyType({key: by for key, by in record.emptied.items() if key != op.key})
    if op.value is not None or op.key in record.emptied or op.key not in record.cells:
        return record.emptied
    return MappingProxyType({**record.emptied, op.key: change.id})


def _settled(dissent: Dissent, change: Change) -> Dissent:
    """Return what becomes of an earlier dissent when its field is set anew, or when that is undone."""
    if change.undoes is None:
        return replace(dissent, settled=change.id) if dissent.settled is None else dissent
    if dissent.settled is None and dissent.change == change.undoes:
        return replace(dissent, settled=change.id)
    if dissent.settled == change.undoes:
        return replace(dissent, settled=None)
    return dissent


def same(one: Scalar, other: Scalar) -> bool:
    """Return True if both are the same value; 1 and 1.0 are, 1 and True are not."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def undo(change: Change, dossier: Dossier, **stamp: str) -> Change | None:
    """Return the change that takes ``change`` back where its values still stand, or None where none does.

    A record that would be left unfit, because others have added to what the change entered, is dropped instead.

    Parameters
    ----------
    change
        The change to take back.
    dossier
        The dossier as it is now.
    stamp
        ``id``, ``author`` and ``at`` of the new change.
    """
    ops = [inverse for op in reversed(change.ops) if (inverse := _inverse(op, change, dossier)) is not None]
    if not ops:
        return None
    back = Change(**stamp, group=change.group, ops=tuple(ops), undoes=change.id)
    after = fold(dossier, [back])
    unfit = {place for place in touched([back]) if _unfit(after.record(*place))}
    kept = tuple(op for op in ops if (op.kind, op.id) not in unfit)
    drops = tuple(Drop(kind=kind, id=id_) for kind, id_ in sorted(unfit))
    return back.model_copy(update={"ops": kept + drops})


def _unfit(record: Record) -> bool:
    return bool(record.cells) and record.kind in KINDS and not record.dropped and record.entity is None


def _inverse(op: Op, change: Change, dossier: Dossier) -> Op | None:
    record = dossier.record(op.kind, op.id)
    if isinstance(op, SettingOp):
        return op.inverse(_before(record, op, change)) if _still_mine(record, op, change) else None
    if isinstance(op, Drop) and record.dropped:
        return Restore(kind=op.kind, id=op.id)
    if isinstance(op, Restore) and not record.dropped:
        return Drop(kind=op.kind, id=op.id)
    return None


def _still_mine(record: Record, op: SettingOp, change: Change) -> bool:
    cell = record.cells.get(op.key)
    if cell is None or op.value is None:
        return cell is None and op.value is None
    return same(cell.value, op.value) and (cell.restored or cell.author == change.author)


def _before(record: Record, op: SettingOp, change: Change) -> Scalar:
    """Return what really stood there before the change, which is not always what its author saw."""
    replaced = [d for d in record.dissents if d.key == op.key and d.change == change.id]
    if not replaced:
        return op.was
    return replaced[-1].cell.value if replaced[-1].cell else None


def check(change: Change, dossier: Dossier) -> Dossier:
    """Return the dossier after the change if everything it touches is fit to be kept.

    Raises
    ------
    Problem
        One message per field that does not fit (``field.<reason>`` with kind, field, value).
    """
    after = fold(dossier, [change])
    fields: dict[Reference, set[str]] = {}
    for op in change.ops:
        if isinstance(op, SettingOp):
            fields.setdefault((op.kind, op.id), set()).add(op.field)
    complaints = [
        complaint
        for place, touched_fields in sorted(fields.items())
        for complaint in _complaints(dossier.record(*place), after.record(*place), touched_fields)
    ]
    if complaints:
        raise Problem(*complaints)
    return after


def _complaints(before: Record, after: Record, fields: set[str]) -> list[Message]:
    """Return what does not fit: of a new record everything, of an old one only what was touched."""
    if not after.cells or after.dropped or after.kind not in KINDS:
        return []
    try:
        KINDS[after.kind].model_validate({**after.values, "id": after.id})
    except ValidationError as error:
        found = error.errors()
        return [_complaint(after.kind, one) for one in found if not before.cells or {*one["loc"][:1]} <= fields]
    return []


_REASONS = {
    "missing": "missing",
    "string_too_short": "missing",
    "string_too_long": "long",
    "string_pattern_mismatch": "form",
    "greater_than_equal": "range",
    "less_than_equal": "range",
    "literal_error": "choice",
}


def _complaint(kind: str, detail: object) -> Message:
    """Return a message for one detail of pydantic's findings."""
    found: dict[str, object] = dict(detail)  # type: ignore[call-overload]  # a TypedDict of pydantic's
    place = found["loc"]
    field = str(place[0]) if isinstance(place, tuple) and place else "id"
    reason = _REASONS.get(str(found["type"]), "form")
    return Message(f"field.{reason}", {"kind": kind, "field": field, "value": str(found.get("input", ""))[:80]})
