"""News: what a page is told of a workspace, whole or only what is new. Kernels and rooms tell it alike."""

from collections.abc import Iterable
from typing import Any

from sirkit.coverage import coverage
from sirkit.dossier import Reference, shown
from sirkit.merging import merged, standing
from sirkit.workspace import Workspace


def whole(workspace: Workspace) -> dict[str, Any]:
    """Return everything the dossier shows: ``seq``, ``records`` (kind to id to values), ``coverage`` and ``same``."""
    return {"seq": workspace.seq, "records": workspace.dossier.plain(), **_derived(workspace)}


def told(workspace: Workspace, references: Iterable[Reference]) -> dict[str, Any]:
    """Return the same for some records only; None stands for one that shows nothing any more."""
    records: dict[str, dict[str, Any]] = {}
    for kind, id_ in sorted(references):
        records.setdefault(kind, {})[id_] = shown(workspace.dossier.record(kind, id_)) or None
    return {"seq": workspace.seq, "records": records, **_derived(workspace)}


def _derived(workspace: Workspace) -> dict[str, Any]:
    return {"coverage": carried(workspace), "same": standing(workspace.dossier)}


def carried(workspace: Workspace) -> dict[str, dict[str, Any]]:
    """Return by function letter which actors carry it, and in which other states actors have to do with it.

    Actors called the same count once, as the one that stands for them.
    """
    found = coverage(merged(workspace.dossier))
    return {letter: {name: getattr(one, name) for name in one.__slots__} for letter, one in found.items()}
