"""Meetings: who looks after the map, and when people meet next; an invitation and a calendar file to take along."""

from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub


class Meetings(Part):
    """Shows who looks after the map and the meetings ahead, and hands out invitations."""

    _esm = stub("meetings")

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin}
