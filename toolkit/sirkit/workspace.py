"""The workspace: the one mutable thing. It holds what a journal tells and is replaced whole when the journal is."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from traitlets import HasTraits, Instance, Int

from sirkit import snapshot
from sirkit.changes import IMPORTER, Change, Erased, Put, blanked, touched
from sirkit.days import day_of
from sirkit.dossier import Dossier, Reference
from sirkit.files import write_whole
from sirkit.fold import check, fold, undo
from sirkit.formats import regionsmappe
from sirkit.formats.reading import parse
from sirkit.journal import Journal
from sirkit.messages import problem

BELONGING = ("actor", "from_actor", "to_actor", "one", "other", "partner", "run_by")
"""Fields by which a record belongs to an actor and goes with it."""
WITHIN = ("approach", "venture", "training", "lab", "goal", "indicator")
"""Kinds by which a record belongs to another than an actor: a note for a talk goes with its approach."""
APART = frozenset({("lab", "venture"), ("lab_role", "actor")})
"""Fields of a kind that only point: a lab stays without the venture behind it, a role without whoever filled it."""
SNAPSHOT_EVERY = 1000
"""From this many changes on that had to be replayed, the next opening begins at a snapshot."""


class Workspace(HasTraits):
    """What one person, or several in two tabs, work on. It starts empty and unattached.

    Observe ``dossier``: it is replaced at every change, whoever made it.
    """

    dossier = Instance(Dossier, ())
    seq = Int(0)
    """Sequence number of the last change the dossier holds."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.journal: Journal | None = None
        self._erasures = 0
        self._untold: set[Reference] = set()
        self._written: dict[Reference, str] | None = None
        self.desk: object = None
        """What the page of this workspace talks to; the widgets put it here."""

    def attach(self, journal: Journal) -> None:
        """Show what this journal tells, in place of what was shown before."""
        if self.journal is not None:
            self.journal.close()
        self.journal = journal
        self._read_anew()

    def detach(self) -> None:
        """Let the journal go and show nothing."""
        if self.journal is not None:
            self.journal.close()
        self.journal, self.dossier, self.seq = None, Dossier(), 0

    def _read_anew(self) -> None:
        journal = self._attached()
        self._written = None
        self._erasures = journal.erasures()
        start, dossier = self._remembered()
        entries = journal.since(start)
        self.seq = entries[-1][0] if entries else start
        self.dossier = fold(dossier, (change for _, change in entries))
        if len(entries) >= SNAPSHOT_EVERY:
            journal.keep_snapshot(self.seq, snapshot.written(self.dossier), erasures=self._erasures)

    def _remembered(self) -> tuple[int, Dossier]:
        """Return where to begin: at the snapshot if there is one that can be read, else at the very beginning."""
        kept = self._attached().snapshot()
        dossier = snapshot.read(kept[1]) if kept else None
        return (kept[0], dossier) if kept and dossier else (0, Dossier())

    def _attached(self) -> Journal:
        if self.journal is None:
            raise problem("workspace.unattached")
        return self.journal

    def catch_up(self) -> set[Reference]:
        """Take in what others have written since, and return (kind, id) of what that touched."""
        journal = self._attached()
        if journal.erasures() != self._erasures:
            before = self.dossier
            self._read_anew()
            news = references(before) | references(self.dossier)
        else:
            entries = journal.since(self.seq)
            if entries:
                self.seq = entries[-1][0]
                self.dossier = fold(self.dossier, (change for _, change in entries))
                self._note(change for _, change in entries)
            news = touched(change for _, change in entries)
        self._untold |= news
        return news

    def written(self) -> Mapping[Reference, str]:
        """Return for each record the day somebody last wrote to it; what was taken back counts as never written."""
        if self._written is None:
            traces = self._attached().traces()
            gone = {trace.undoes for trace in traces}
            stands = (trace for trace in traces if trace.undoes is None and trace.id not in gone)
            self._written = {record: trace.day for trace in stands for record in trace.records}
        return self._written

    def _note(self, changes: Iterable[Change]) -> None:
        """Keep in mind that somebody wrote just now; where something was taken back, look anew when it is asked for."""
        for change in changes:
            if change.undoes is not None:
                self._written = None
            elif self._written is not None:
                self._written |= dict.fromkeys(touched([change]), day_of(change.at))

    def since(self, day: str) -> list[Change]:
        """Return the changes made on this day or later, in the journal's order."""
        journal = self._attached()
        wanted = {trace.seq for trace in journal.traces() if trace.day >= day}
        return [change for seq, change in journal.since(min(wanted) - 1) if seq in wanted] if wanted else []

    def drain(self) -> set[Reference]:
        """Return (kind, id) of everything that is new since this was last asked, whoever caught up in between."""
        untold, self._untold = self._untold, set()
        return untold

    def commit(self, changes: Iterable[Change]) -> None:
        """Keep changes that are fit to be kept.

        When this returns, they are on disk. Changes the journal already has are passed over, so that resending is
        harmless; of what concerns erased records only the place is kept, never the words.

        Raises
        ------
        Problem
            What does not fit (see ``fold.check``), ``workspace.unattached``, or what the journal reports; nothing of
            these changes is kept then.
        """
        journal = self._attached()
        meant = list(changes)
        while fresh := self._fit(meant):
            if journal.append(fresh, erasures=self._erasures):  # else somebody erased something at this very moment
                break
        self.catch_up()

    def _fit(self, changes: Iterable[Change]) -> list[Change]:
        """Return what of these changes is new and may be kept, as the journal stands now."""
        self.catch_up()
        journal, dossier = self._attached(), self.dossier
        fresh = self.spared([change for change in changes if not journal.knows(change.id)])
        for change in fresh:
            dossier = check(change, dossier)
        return fresh

    def spared(self, changes: Sequence[Change]) -> list[Change]:
        """Return the changes without what they say about erased records and about what would belong to those."""
        owned = [((op.kind, op.id), _owner(op)) for op in _belonging(changes)]
        buried = self._attached().buried(touched(changes) | {owner for _, owner in owned})
        gone = buried | {record for record, owner in owned if owner in buried}
        return [blanked(change, gone) for change in changes] if gone else list(changes)

    def undo(self, change: str | None = None, **stamp: str) -> Change:
        """Return the change that takes one change back, ready to be committed.

        Parameters
        ----------
        change
            The id of the change to take back; without it, the author's last one that still stands, or the last import.
        stamp
            ``id``, ``author`` and ``at`` of the new change.

        Raises
        ------
        Problem
            ``undo.nothing`` if there is none, or nothing of it still stands.
        """
        self.catch_up()
        for made in self._undoable(stamp["author"]):
            back = undo(made, self.dossier, **stamp) if change in (None, made.id) else None
            if back is not None:
                return back
        raise problem("undo.nothing")

    def _undoable(self, author: str) -> list[Change]:
        changes = [change for _, change in self._attached().since(0)]
        undone = {change.undoes for change in changes}
        return [
            change
            for change in reversed(changes)
            if change.undoes is None and change.id not in undone and change.author in (author, IMPORTER)
        ]

    def erase(self, kind: str, id: str) -> set[Reference]:  # noqa: A002 - the record's own field
        """Erase a record and all that belongs to it, for good; it cannot be undone.

        With an actor go its roles, offers, needs, wishes, contacts, steps, places, ties, ventures, and the talks with
        it. What belongs to somebody else by now stays: a place that was passed on, a step that another took over.

        Returns (kind, id) of everything that is gone.
        """
        gone: set[Reference] = set()
        self.catch_up()
        while (
            found := ({(kind, id)} | self._belonging_to({(kind, id)} | gone)) - gone
        ):  # again: of that, of what is new
            self._attached().erase(found)
            self.catch_up()
            gone |= found
        return gone

    def _belonging_to(self, owners: Collection[Reference]) -> set[Reference]:
        ops = _belonging(self.changes())
        return {(op.kind, op.id) for op in ops if _owner(op) in owners and not self._passed_on(op)}

    def _passed_on(self, op: Put) -> bool:
        now = self.dossier.record(op.kind, op.id).values.get(op.field)
        return now not in (None, op.value)

    def save(self, path: Path, *, personal: bool = False) -> None:
        """Write the whole dossier, with its history, to one file; contacts only if ``personal`` asks for them.

        Raises
        ------
        Problem
            ``file.unwritable``; what stood there before is untouched.
        """
        write_whole(path, regionsmappe.write(self.changes(), personal=personal))

    def open(self, path: Path) -> None:
        """Bring in what a file holds that is not here yet.

        Raises
        ------
        Problem
            If the file is damaged, too large or newer than this program; nothing is changed then.
        """
        content = parse(path.read_bytes())
        if not regionsmappe.fits(content):
            raise problem("file.unknown")
        self.commit(regionsmappe.load(content).changes)

    def erased(self, references: Iterable[Reference]) -> set[Reference]:
        """Return which of these records were erased for good; one whose entry was only taken back is none of them."""
        empty = {(kind, id_) for kind, id_ in references if id_ not in self.dossier.records(kind)}
        ops = (op for change in self.changes() for op in change.ops) if empty else ()
        return {(op.kind, op.id) for op in ops if isinstance(op, Erased)} & empty

    def changes(self) -> list[Change]:
        """Return every change of the journal, in order."""
        return [change for _, change in self._attached().since(0)]


def _belonging(changes: Iterable[Change]) -> Iterator[Put]:
    """Yield the operations that say to what a record belongs."""
    fields = (*BELONGING, *WITHIN)
    puts = (op for change in changes for op in change.ops if isinstance(op, Put))
    return (op for op in puts if op.field in fields and (op.kind, op.field) not in APART)


def _owner(op: Put) -> Reference:
    """Return (kind, id) of what an operation says its record belongs to."""
    return op.field if op.field in WITHIN else "actor", str(op.value)


def references(dossier: Dossier) -> set[Reference]:
    """Return (kind, id) of every record."""
    return {(kind, id_) for kind, table in dossier.tables.items() for id_ in table}
