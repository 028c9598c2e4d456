"""Possible duplicates: two sheets beside each other, and a person decides. Nothing is merged by itself."""

from sirkit import merging
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, Words, stub


class Likenesses(Part):
    """Asks of each two sheets that look alike whether they are the same, different, or to be decided later."""

    _esm = stub("likenesses")

    def _words(self) -> Words:
        return {"alike": self._alike}

    def _alike(self, _: Content) -> None:
        """Tell the pairs, each with the id of the record its decision goes into, and decisions that contradict."""
        dossier = self._desk.workspace.dossier
        pairs = [
            {
                "id": merging.likeness_id(pair.one, pair.other),
                "one": pair.one,
                "other": pair.other,
                "later": pair.later,
                "reasons": told(pair.reasons),
            }
            for pair in merging.alike(dossier)
        ]
        conflicts = [{"one": found.one, "other": found.other} for found in merging.conflicts(dossier)]
        self._desk.tell("alike", pairs=pairs, conflicts=conflicts)
