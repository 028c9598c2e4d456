"""Handing over: papers are made off the kernel's main thread, and come as bytes to the part of the page that asked."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from sirkit.changes import Change
from sirkit.comparison import earlier, last_change
from sirkit.documents.order import Occasion, Order
from sirkit.documents.papers import PAPERS, Phase, busiest, called, made, missing
from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.messages import Message, Problem, problem
from sirkit.widgets.desk import Content, Desk, told
from sirkit.words import speak

_LOG = logging.getLogger(__name__)
_LONGEST = 300
OF = ("meeting", "event", "actor", "approach", "gathering", "training", "venture", "pitch", "lab", "method")
"""What a paper may be of: ids the page tells."""


class Handing:
    """Makes the papers the page of one desk asks for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, content: Content) -> None:
        """Begin to make a paper: its ``name``, its ``language``, and what it is of, as ``OF`` and ``occasion`` say.

        What compares says ``since`` the beginning of which day (``YYYY-MM-DD``); else it is the last one with a change.

        A guest list is made of the ``guests`` invited and the name of the ``gathering``.

        The answer carries the same ``ask``, so that whoever asked knows it; it is a file, or messages saying why not.
        """
        making = self._make(str(content.get("name")), self.order(content), content)
        task = asyncio.get_running_loop().create_task(making)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def order(self, content: Content) -> Order:
        """Return what is to be made: of what the page shows, on this day, in its language."""
        workspace, today = self._desk.workspace, datetime.now(UTC).astimezone().date()
        evening = replace(occasion(content.get("occasion")), held=busiest(workspace.changes(), today))
        shown = chosen(workspace.dossier, content.get("only"))
        of: dict[str, Any] = {name: str(content.get(name) or "")[:_LONGEST] for name in OF}
        return Order(shown, evening, today, *speak(str(content.get("language"))), **of, guests=invited(content))

    async def _make(self, name: str, order: Order, content: Content) -> None:
        ask = str(content.get("ask"))
        try:
            if name in PAPERS and PAPERS[name].compares:
                order = await asyncio.to_thread(compared, order, self._desk.workspace.changes(), content)
            data = await asyncio.to_thread(made, name, order)
            left = await asyncio.to_thread(missing, name, order)
            self._desk.tell("paper", buffers=[data], ask=ask, file=called(name, order), missing=told(left))
        except Problem as caught:
            self._desk.tell("paper", ask=ask, messages=told(caught.messages))
        except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
            _LOG.exception("A paper could not be made")
            self._desk.tell("paper", ask=ask, messages=told((Message("desk.failed"),)))


def offered(*phases: Phase) -> list[dict[str, str]]:
    """Return the papers of some phases as the page needs them to offer them."""
    return [{"name": name, "title": p.title, "phase": p.phase} for name, p in PAPERS.items() if p.phase in phases]


def invited(content: Content) -> tuple[str, ...]:
    """Return the ids of the organisations a page says are invited."""
    guests = content.get("guests")
    return tuple(map(str, guests)) if isinstance(guests, list) else ()


def chosen(dossier: Dossier, only: object) -> Dossier:
    """Return the dossier with the organisations the page shows, where it names them."""
    return dossier.only(Actor.KIND, {str(id_) for id_ in only}) if isinstance(only, list) else dossier


def compared(order: Order, changes: Sequence[Change], content: Content) -> Order:
    """Return the order with the region as it was at the beginning of the day the page says, filtered as it is now.

    Raises
    ------
    Problem
        ``trainer.paper_no_day`` if it says no day, ``trainer.paper_no_before`` if nothing is older.
    """
    said = content.get("since") or last_change(changes)
    try:
        since = date.fromisoformat(str(said))
    except ValueError as error:
        raise problem("trainer.paper_no_day" if said else "trainer.paper_no_before") from error
    before = earlier(changes, since.isoformat())
    if not before.tables:
        raise problem("trainer.paper_no_before")
    return replace(order, before=chosen(before, content.get("only")), since=since)


def occasion(told_by_page: object) -> Occasion:
    """Return the evening as the page tells it.

    Raises
    ------
    Problem
        ``change.unreadable`` if it tells something else.
    """
    if not isinstance(told_by_page, dict):
        return Occasion()
    name, code, address = (str(told_by_page.get(field) or "")[:_LONGEST] for field in ("name", "code", "address"))
    try:
        ends = date.fromisoformat(str(told_by_page["ends"])) if told_by_page.get("ends") else None
    except ValueError as error:
        raise problem("change.unreadable") from error
    return Occasion(name, ends, code, address)
