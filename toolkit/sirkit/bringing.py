"""Bringing: several files into one workspace, each as a change of its own, and what looks alike in it then."""

from collections.abc import Iterable, Sequence
from secrets import token_hex
from typing import NamedTuple

from sirkit.changes import IMPORTER, Change
from sirkit.dossier import Dossier
from sirkit.fold import fold
from sirkit.formats.reading import Reading, as_change
from sirkit.kinds import Actor
from sirkit.messages import Message, problem
from sirkit.proposals import Pair, alike, joining
from sirkit.workspace import Workspace


class Brought(NamedTuple):
    """What came of several files: the changes that were kept, each to be taken back by itself, and what to say."""

    changes: tuple[str, ...]
    messages: tuple[Message, ...]


def bring(workspace: Workspace, readings: Sequence[Reading], *, at: str, joined_by: str | None = None) -> Brought:
    """Bring what files hold into a workspace, all or nothing, and tell how many organisations look alike.

    Nothing is merged, unless a person asks for it. Files that were brought before change nothing.

    Parameters
    ----------
    readings
        What each file holds, in the order in which they are to be laid over each other.
    at
        The time, for display only.
    joined_by
        The author who wants all sure pairs among them called the same at once: one more change, the last one.

    Raises
    ------
    Problem
        What ``Workspace.commit`` reports, or ``file.many``; nothing is kept then.
    """
    changes = keep(workspace, readings, at=at)
    pairs, messages = found(workspace.dossier, readings)
    asked = joining(workspace.dossier, pairs, id=token_hex(16), author=joined_by, at=at) if joined_by else None
    if asked:
        workspace.commit([asked])
        changes.append(asked)
        messages.append(Message("merging.joined", {"count": sum(pair.sure for pair in pairs)}))
    return Brought(tuple(change.id for change in changes), tuple(messages))


def keep(workspace: Workspace, readings: Iterable[Reading], *, at: str, author: str | None = None) -> list[Change]:
    """Bring what files hold into a workspace, all or nothing, and return the changes that were new.

    Parameters
    ----------
    author
        In whose name, where everybody writes in their own; else it counts as read, not as said by anybody.
    """
    workspace.catch_up()
    changes = _changes(workspace, readings, at)
    if author:
        changes = [one.model_copy(update={"author": author}) if one.author == IMPORTER else one for one in changes]
    workspace.commit(changes)
    return changes


def found(dossier: Dossier, readings: Sequence[Reading], files: int = 0) -> tuple[list[Pair], list[Message]]:
    """Return the pairs that look alike and have to do with these files, and what to say; may run on another thread.

    Parameters
    ----------
    files
        How many files the readings come from, where these are more.
    """
    actors = _actors(readings, dossier)
    pairs = [pair for pair in alike(dossier) if {pair.one, pair.other} & actors]
    sure = sum(pair.sure for pair in pairs)
    told = Message("merging.found", {"count": len(pairs), "sure": sure, "open": len(pairs) - sure})
    read = Message("merging.files", {"count": files or len(readings), "actors": len(actors)})
    return pairs, [read, told if pairs else Message("merging.found_none")]


def _changes(workspace: Workspace, readings: Iterable[Reading], at: str) -> list[Change]:
    """Return what is new in each file, read after those before it: one change, or those of a dossier's own file."""
    journal = workspace.journal
    if journal is None:
        raise problem("workspace.unattached")
    dossier, changes = workspace.dossier, dict[str, Change]()
    for reading in readings:
        one = None if reading.changes else as_change(reading, dossier, journal.buried, id=token_hex(16), at=at)
        news = [one] if one else [each for each in reading.changes if each.id not in changes]
        fresh = [each for each in news if not journal.knows(each.id)]
        dossier = fold(dossier, fresh)
        changes.update({each.id: each for each in fresh})
    return [*changes.values()]


def _actors(readings: Iterable[Reading], dossier: Dossier) -> set[str]:
    """Return the ids of the standing actors the files speak of."""
    named = {one.id for reading in readings for one in reading.found if one.kind == Actor.KIND}
    ops = (op for reading in readings for change in reading.changes for op in change.ops)
    named |= {op.id for op in ops if op.kind == Actor.KIND}
    return named & {actor.id for actor in dossier.all(Actor)}
