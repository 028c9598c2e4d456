"""How far the eight functions reach: who has none near, and whom to ask next so that most have."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from sirkit.asking import Asking, Candidate, Stopped, Together, asking
from sirkit.documents.reachsheet import drawn
from sirkit.dossier import Dossier
from sirkit.functions import LETTERS, Letter
from sirkit.merging import merged
from sirkit.messages import Message
from sirkit.reach import Reach as Reached
from sirkit.reach import about, reach
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, Words, stub
from sirkit.words import speak
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)
_MOST = 6
"""Places and organisations named at once."""


_NARROWEST, _WIDEST = 280, 1000
"""Pixels: between these the picture is as wide as the page wants it."""


class Reach(Part):
    """Says for each function how many people have it not near, and for one that is opened whom to ask."""

    _esm = stub("reach")

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._wanted: Content | None = None
        self._number = 0
        self._pictures: set[asyncio.Task[None]] = set()
        self._task: asyncio.Task[None] | None = None

    def _words(self) -> Words:
        return {"reach": self._begin, "reach-stop": self._stop, "reach-picture": self._draw}

    def _begin(self, content: Content) -> None:
        """Work it out off the main thread; of what is asked meanwhile only the last is answered."""
        self._wanted = content
        self._number += 1
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._answer())

    def _stop(self, _: Content) -> None:
        """End the search: nobody waits for it any more. What is left of it in its thread is not told."""
        self._wanted = None
        self._number += 1

    async def _answer(self) -> None:
        while self._wanted:
            wanted, number, self._wanted = self._wanted, self._number, None
            letter = next((one for one in LETTERS if one == wanted.get("letter")), None)
            look = partial(looked, self._desk.workspace.dossier, letter, partial(self._stands, number))
            try:
                said = await asyncio.to_thread(look)
            except Stopped:
                continue
            except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
                _LOG.exception("The reach could not be worked out")
                self._desk.tell("problem", about=None, messages=told((Message("desk.failed"),)))
            else:
                if self._stands(number):
                    self._desk.tell("reach", **said)

    def _draw(self, content: Content) -> None:
        """Have the heat map drawn, as wide as the page has room for it, in its language."""
        width = content.get("width")
        wide = min(max(width, _NARROWEST), _WIDEST) if isinstance(width, int) else _WIDEST
        self._pictures.add(
            task := asyncio.get_running_loop().create_task(self._paint(wide, str(content.get("language"))))
        )
        task.add_done_callback(self._pictures.discard)

    async def _paint(self, width: int, asked: str) -> None:
        try:
            svg = await asyncio.to_thread(drawn, self._desk.workspace.dossier, speak(asked)[1], width=width)
        except Exception:  # noqa: BLE001 - a page without its picture still has its lines
            _LOG.exception("The heat map could not be drawn")
        else:
            self._desk.tell("reach-picture", svg=svg)

    def _stands(self, number: int) -> bool:
        """Return True as long as nothing else was asked for."""
        return number == self._number


def looked(dossier: Dossier, letter: Letter | None, wanted: Callable[[], bool] = lambda: True) -> dict[str, Any]:
    """Return what is shown: the whole, a row for each function, and whom to ask for one of them.

    Raises
    ------
    Stopped
        If it is not wanted any more.
    """
    whole = merged(dossier)
    found = reach(whole)
    asked = asking(whole, found, letter, wanted=wanted) if letter else None
    counts = [found.count(place) for place in range(len(found.settlements.places))]
    return {
        "places": len(counts),
        "people": about(found.settlements.people),
        "districts": list(found.settlements.districts),
        "all": counts.count(len(LETTERS)),
        "none": counts.count(0),
        "rows": [_row(found, one) for one in LETTERS],
        "letter": letter,
        "asking": asked and _asked(found, asked),
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
        "steps": [actor for actor, _ in asked.steps],
        "stepwise": about(sum(people for _, people in asked.steps)),
        "beyond": name(asked.beyond),
        "left": len(asked.beyond),
        "unplaced": list(asked.unplaced[:_MOST]),
        "fitting": [_fitting(one) for one in asked.candidates if one.reasons][:_MOST],
    }


def _fitting(one: Candidate) -> dict[str, Any]:
    return {"actor": one.actor, "people": about(one.people), "reasons": told(one.reasons)}


def _together(one: Together) -> dict[str, Any]:
    doubt = told((one.doubt,)) if one.doubt else []
    return {"actors": list(one.actors), "people": about(one.people), "places": one.places, "doubt": doubt}
