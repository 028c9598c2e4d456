"""Pitches: five minutes for one kind of partner, looked at, rehearsed and printed.

One chooses a venture and to whom one speaks, writes seven parts in the order in which they are spoken, mends what is
asked or leaves it, and rehearses aloud. One sees what often matters to this kind of partner, what cannot be heard yet
with a question each, how long it takes, and in the rehearsal each part with its time, large. One takes along a page
with words to glance at, the text to write on in, and the time it took as a sentence. It stays with whoever wrote it.
"""

from collections.abc import Collection
from typing import Any

from sirkit.coaching import Pitch
from sirkit.messages import problem
from sirkit.pitching import AUDIENCES, PARTS, effects, hints, place_names, time, usual
from sirkit.speaking import shares
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub

_LONGEST = 4000
"""So many characters of a part are looked at: as many as are kept."""


class Pitches(Part):
    """Shows the pitches of the venture that is chosen, looks at one while it is written, and hands out its papers."""

    _esm = stub("pitches")

    def _words(self) -> Words:
        return {"paper": Handing(self._desk).begin, "pitch": self._look}

    def _look(self, content: Content) -> None:
        """Tell what is to be said of a ``pitch`` the page names, kept or not; ``of`` says which question it answers."""
        said = looked(content.get("pitch"), place_names(self._desk.workspace.dossier))
        self._desk.tell("pitch", of=content.get("of"), **said)


def looked(values: object, places: Collection[str]) -> dict[str, Any]:
    """Return what is to be said of a pitch a page names by its values.

    Raises
    ------
    Problem
        ``change.unreadable`` where that is none.
    """
    pitch = _pitch(values)
    return {
        "usual": told(usual(pitch.audience)),
        "hints": [_hint(hint.check, *told((hint.message, hint.question))) for hint in hints(pitch, places)],
        "fields": list(effects(pitch)),
        "time": told((time(pitch),))[0],
        "seconds": dict(shares(pitch)),
    }


def _hint(check: str, message: dict[str, Any], question: dict[str, Any]) -> dict[str, Any]:
    return {"check": check, "message": message, "question": question}


def _pitch(values: object) -> Pitch:
    if not isinstance(values, dict) or values.get("audience") not in AUDIENCES:
        raise problem("change.unreadable")
    parts = {part: str(values.get(part) or "")[:_LONGEST] for part in PARTS}
    return Pitch.model_validate({"id": "typed", "venture": "typed", "audience": values["audience"], **parts})
