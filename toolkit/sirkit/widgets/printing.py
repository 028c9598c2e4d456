"""Printing from the page: papers are made off the kernel's main thread and handed to the browser."""

import asyncio
import logging
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import traitlets

from sirkit.documents.papers import PAPERS, TITLES, Occasion, Order, busiest, called, made
from sirkit.messages import Message, Problem, problem
from sirkit.widgets.desk import Content, told
from sirkit.widgets.part import Part, stub
from sirkit.words import speak
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)
_LONGEST = 300


class Printing(Part):
    """Offers every paper of the evening; what is missing for one is said in a sentence."""

    _esm = stub("printing")
    papers: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace) -> None:
        papers = [{"name": name, "title": TITLES[name], "phase": one.phase} for name, one in PAPERS.items()]
        super().__init__(workspace, papers=papers)
        self._tasks: set[asyncio.Task[None]] = set()
        self._desk.teach("paper", self._paper)

    def _paper(self, content: Content) -> None:
        name = str(content.get("name"))
        order = self._order(content)
        task = asyncio.get_running_loop().create_task(self._make(name, order))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _order(self, content: Content) -> Order:
        workspace, today = self._desk.workspace, datetime.now(UTC).astimezone().date()
        evening = replace(occasion(content.get("occasion")), held=busiest(workspace.changes(), today))
        return Order(workspace.dossier, evening, today, *speak(str(content.get("language"))))

    async def _make(self, name: str, order: Order) -> None:
        try:
            data = await asyncio.to_thread(made, name, order)
            self.send({"say": "paper", "name": name, "file": called(name, order)}, [data])
        except Problem as caught:
            self.send({"say": "paper", "name": name, "messages": told(caught.messages)})
        except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
            _LOG.exception("A paper could not be made")
            self.send({"say": "paper", "name": name, "messages": told((Message("desk.failed"),))})


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
