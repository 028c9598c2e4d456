"""The approach plan: talks with partners, prepared along the four impulses; the private sheet for each stands first."""

from sirkit.approaches import stood
from sirkit.widgets.desk import Content
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub


class Approaches(Part):
    """Shows the approaches planned and their private sheets, takes new ones, and hands out what goes along.

    Another part opens a new one with ``store.emit("approach-wanted", { actor | venture, partner, introducer })``.
    """

    _esm = stub("approaches")

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin, "approach-states": self._states}

    def _states(self, _: Content) -> None:
        """Tell of each approach which states it came to, and when."""
        found = stood(self._desk.workspace.changes())
        self._desk.tell("approach-states", states={id_: [list(one) for one in states] for id_, states in found.items()})
