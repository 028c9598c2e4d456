"""Handing over: papers are made off the kernel's main thread, and come as bytes to the part of the page that asked."""

import asyncio
import logging
from dataclasses import replace
from datetime import UTC, date, datetime

from sirkit.documents.papers import PAPERS, TITLES, Occasion, Order, Phase, busiest, called, made, missing
from sirkit.dossier import Dossier
from sirkit.kinds import Actor
from sirkit.messages import Message, Problem, problem
from sirkit.widgets.desk import Content, Desk, told
from sirkit.words import speak

_LOG = logging.getLogger(__name__)
_LONGEST = 300


class Handing:
    """Makes the papers the page of one desk asks for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._tasks: set[asyncio.Task[None]] = set()

    def begin(self, content: Content) -> None:
        """Begin to make a paper: its ``name``, ``language``, the ``occasion``, ``meeting`` or ``approach`` it is of.

        A guest list is made of the ``guests`` invited and the name of the ``gathering``.

        The answer carries the same ``ask``, so that whoever asked knows it; it is a file, or messages saying why not.
        """
        making = self._make(str(content.get("name")), self._order(content), str(content.get("ask")))
        task = asyncio.get_running_loop().create_task(making)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _order(self, content: Content) -> Order:
        workspace, today = self._desk.workspace, datetime.now(UTC).astimezone().date()
        evening = replace(occasion(content.get("occasion")), held=busiest(workspace.changes(), today))
        shown = chosen(workspace.dossier, content.get("only"))
        about = {name: str(content.get(name) or "")[:_LONGEST] for name in ("meeting", "approach", "gathering")}
        order = Order(shown, evening, today, *speak(str(content.get("language"))), guests=invited(content))
        return replace(order, **about)  # type: ignore[arg-type]  # all of these are text

    async def _make(self, name: str, order: Order, ask: str) -> None:
        try:
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
    return [{"name": name, "title": TITLES[name], "phase": p.phase} for name, p in PAPERS.items() if p.phase in phases]


def invited(content: Content) -> tuple[str, ...]:
    """Return the ids of the organisations a page says are invited."""
    guests = content.get("guests")
    return tuple(map(str, guests)) if isinstance(guests, list) else ()


def chosen(dossier: Dossier, only: object) -> Dossier:
    """Return the dossier with the organisations the page shows, where it names them."""
    return dossier.only(Actor.KIND, {str(id_) for id_ in only}) if isinstance(only, list) else dossier


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
