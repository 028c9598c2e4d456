"""What is new since a day, to be told further: in the village magazine, in a newsletter."""

import re

from sirkit.lately import lately
from sirkit.merging import merged
from sirkit.messages import problem
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, Words, stub

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Lately(Part):
    """Lists what was entered or changed since a day, organisation by organisation, and makes a text of it."""

    _esm = stub("lately")

    def _words(self) -> Words:
        return {"lately": self._tell}

    def _tell(self, content: Content) -> None:
        day = str(content.get("since"))
        if not _DAY.fullmatch(day):
            raise problem("change.unreadable")
        workspace = self._desk.workspace
        found = lately(merged(workspace.dossier), workspace.since(day))
        news = [{"actor": one.actor, "day": one.day, "facts": told(one.facts)} for one in found]
        self._desk.tell("lately", since=day, news=news)
