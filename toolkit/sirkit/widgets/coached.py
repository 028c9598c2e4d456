"""Coached: all ventures a coach goes with, and what is due."""

from datetime import UTC, date, datetime

from sirkit.coached import due
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub


class Coached(Part):
    """Shows every venture with what is due, the most urgent first, and leads to its coaching or counselling."""

    _esm = stub("coached")

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin, "coached": self._tell}

    def _tell(self, _: Content) -> None:
        """Tell what is due today for every venture something was written down for."""
        found = due(self._desk.workspace.dossier, today())
        ventures = [{"venture": one.venture.id, "items": told(one.items), "late": one.late} for one in found]
        self._desk.tell("coached", ventures=ventures)


def today() -> date:
    """Return the day it is where the page was served."""
    return datetime.now(UTC).astimezone().date()
