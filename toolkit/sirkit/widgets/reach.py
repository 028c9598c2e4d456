"""How far the eight functions reach: who has none near, and whom to ask next so that most have."""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from sirkit.asking import Asking, Together, asking
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS, Letter
from sirkit.merging import merged
from sirkit.messages import Message
from sirkit.reach import Reach as Reached
from sirkit.reach import about, reach
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)
_MOST = 8
"""Places and organisations named at once."""


class Reach(Part):
    """Says for each function how many people have it not near, and for one that is opened whom to ask."""

    _esm = stub("reach")

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._wanted: Content | None = None
        self._task: asyncio.Task[None] | None = None

    def _words(self) -> Words:
        return {"reach": self._begin}

    def _begin(self, content: Content) -> None:
        """Work it out off the main thread; of what is asked meanwhile only the last is answered."""
        self._wanted = content
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._answer())

    async def _answer(self) -> None:
        while self._wanted:
            wanted, self._wanted = self._wanted, None
            letter = next((one for one in LETTERS if one == wanted.get("letter")), None)
            try:
                said = await asyncio.to_thread(looked, self._desk.workspace.dossier, letter)
            except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
                _LOG.exception("The reach could not be worked out")
                self._desk.tell("problem", about=None, messages=told((Message("desk.failed"),)))
            else:
                self._desk.tell("reach", ask=wanted.get("ask"), **said)


def looked(dossier: Dossier, letter: Letter | None) -> dict[str, Any]:
    """Return what is shown: the whole, a row for each function, and whom to ask for one of them."""
    whole = merged(dossier)
    found = reach(whole)
    return {
        "places": len(found.settlements.places),
        "people": about(found.settlements.people),
        "districts": list(found.settlements.districts),
        "rows": [_row(found, one) for one in LETTERS],
        "letter": letter,
        "asking": _asked(found, asking(whole, found, letter)) if letter else None,
    }


def _row(found: Reached, letter: Letter) -> dict[str, Any]:
    near = found.near[letter]
    return {
        "letter": letter,
        "km": near.km,
        "carried": len(near.carriers),
        "unplaced": list(near.unplaced),
        "people": about(near.people),
        "share": round(100 * found.share(letter)),
        "without": len(near.without),
        "names": _names(found, near.without),
    }


def _names(found: Reached, places: Sequence[int]) -> list[str]:
    return [found.settlements.places[place].name for place in places[:_MOST]]


def _asked(found: Reached, asked: Asking) -> Mapping[str, Any]:
    name = partial(_names, found)
    return {
        "together": [_together(one) for one in asked.together],
        "least": _together(asked.least),
        "steps": [{"actor": actor, "people": about(people)} for actor, people in asked.steps],
        "beyond": name(asked.beyond),
        "left": len(asked.beyond),
        "unplaced": list(asked.unplaced[:_MOST]),
        "others": [one.actor for one in asked.candidates[:_MOST]],
    }


def _together(one: Together) -> dict[str, Any]:
    doubt = told((one.doubt,)) if one.doubt else []
    return {"actors": list(one.actors), "people": about(one.people), "places": one.places, "doubt": doubt}
