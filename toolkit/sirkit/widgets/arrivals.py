"""The sheets that have arrived: which, from where, with which functions, when."""

from sirkit.widgets.desk import Content
from sirkit.widgets.part import Part, Words, stub


class Arrivals(Part):
    """Lists the sheets, the newest first; one that does not belong is hidden, and shown again."""

    _esm = stub("arrivals")

    def _words(self) -> Words:
        return {"arrivals": self._arrivals}

    def _arrivals(self, _: Content) -> None:
        """Tell in which order the actors came, each as [id, time of its first change as its author's clock had it]."""
        came: dict[str, str] = {}
        for change in self._desk.workspace.changes():
            for op in change.ops:
                if op.kind == "actor":
                    came.setdefault(op.id, change.at)
        self._desk.tell("arrivals", came=list(came.items()))
