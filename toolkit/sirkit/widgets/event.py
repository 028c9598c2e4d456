"""The matching event: who comes, what they wish, who meets whom, and the evening itself, round after round.

Organisations, wishes and rounds are entered in the page; who meets whom is worked out here, off the main thread.
"""

import asyncio
import logging
import re
from functools import partial
from typing import Any

import traitlets

from sirkit.dossier import Dossier
from sirkit.events import Plan, Sitting, broken, elsewhere, guests, planned, round_ops, seated, settled, standing
from sirkit.fair import Event as Fair
from sirkit.liking import liking
from sirkit.merging import merged
from sirkit.messages import Message, Problem, problem
from sirkit.widgets.desk import Content, told
from sirkit.widgets.handing import Handing, offered
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)
_KINDS = ("event", "participant", "preference", "round")
"""What a plan is made of: where one of them changed meanwhile, it is made again."""
_TABLE = re.compile(r"t([1-9]\d{0,4})")
_MOST = 200
"""Wishes without a place, and people who sit out, told at once."""


class Event(Part):
    """Shows the matching event step by step, plans its rounds and says what a move by hand breaks."""

    _esm = stub("event")
    papers: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, papers=offered("event"))
        self._wanted: Content | None = None
        self._number = 0
        self._task: asyncio.Task[None] | None = None
        self._asides: set[asyncio.Task[None]] = set()

    def _words(self) -> Words:
        asked = {"event-plan": self._begin, "event-stop": self._stop}
        aside = {"event-look": partial(self._aside, self._look), "event-break": partial(self._aside, self._break)}
        return {**asked, **aside, "paper": Handing(self._desk).begin}

    # --- the plan -----------------------------------------------------------------------------------------------

    def _begin(self, content: Content) -> None:
        """Plan off the main thread; of what is asked meanwhile only the last is planned."""
        self._wanted = content
        self._number += 1
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._answer())

    def _stop(self, _: Content) -> None:
        """Give up: what is still worked out in its thread is not kept."""
        self._wanted = None
        self._number += 1

    async def _answer(self) -> None:
        while wanted := self._wanted:
            number, self._wanted = self._number, None
            about = str(wanted.get("event"))
            try:
                await self._plan(about, number)
            except Problem as caught:
                if number == self._number:
                    self._desk.tell("event-planned", event=about, messages=told(caught.messages))
            except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
                _LOG.exception("An event could not be planned")
                self._desk.tell("event-planned", event=about, messages=told((Message("desk.failed"),)))

    async def _plan(self, about: str, number: int) -> None:
        """Plan the rounds and keep them as one change, unless something else is wanted by then."""
        workspace = self._desk.workspace
        while number == self._number:
            dossier = workspace.dossier
            plan = await asyncio.to_thread(made, dossier, called(dossier, about))
            if number != self._number:
                return
            workspace.catch_up()
            if all(workspace.dossier.records(kind) == dossier.records(kind) for kind in _KINDS):
                self._keep(dossier, called(dossier, about), plan)
                return

    def _keep(self, dossier: Dossier, event: Fair, plan: Plan) -> None:
        ops = round_ops(dossier, event, plan)
        change = self._desk.keep(ops, group="event") if ops else None
        self._desk.tell("event-planned", change=change and change.id, **said(dossier, event, plan))

    # --- how it stands ------------------------------------------------------------------------------------------

    def _aside(self, tell: Any, content: Content) -> None:
        self._asides.add(task := asyncio.get_running_loop().create_task(self._guarded(tell, content)))
        task.add_done_callback(self._asides.discard)

    async def _guarded(self, tell: Any, content: Content) -> None:
        """Tell something; what is asked of an event that is gone by now needs no answer."""
        try:
            await tell(content)
        except Problem:
            pass
        except Exception:  # noqa: BLE001 - a page without its remarks still has its plan
            _LOG.exception("An event could not be looked at")

    async def _look(self, content: Content) -> None:
        dossier, about = self._desk.workspace.dossier, str(content.get("event"))
        found = await asyncio.to_thread(stands, dossier, called(dossier, about))
        self._desk.tell("event-stands", event=about, **found)

    async def _break(self, content: Content) -> None:
        """Say what is not right any more if these ``tables`` of a ``round`` had these people."""
        dossier = self._desk.workspace.dossier
        event = called(dossier, str(content.get("event")))
        moved = sittings(dossier, event, content)
        found = await asyncio.to_thread(broken, merged(dossier), event, *moved)
        self._desk.tell("event-broken", ask=str(content.get("ask")), messages=told(found))


def called(dossier: Dossier, id_: str) -> Fair:
    """Return an event.

    Raises
    ------
    Problem
        ``paper.event.gone`` if it is not there any more.
    """
    record = dossier.record(Fair.KIND, id_)
    if record.dropped or not isinstance(record.entity, Fair):
        raise problem("paper.event.gone")
    return record.entity


def made(dossier: Dossier, event: Fair) -> Plan:
    """Return the plan of an event, those called the same as one.

    Raises
    ------
    Problem
        What has to be settled before (see ``events.planned``).
    """
    whole = merged(dossier)
    return planned(whole, event, worth=liking(whole, event))


def said(dossier: Dossier, event: Fair, plan: Plan) -> dict[str, Any]:
    """Return what is told of a plan: how good it is, which rounds stay, how many have to look at their card anew.

    ``gap`` is None where no bound is known, ``stay`` the last round that stays; ``changed`` is None for a first plan.
    """
    fixed = settled(dossier, event)
    before = [one for one in seated(dossier, event) if one.round not in fixed]
    here = {guest.id for guest in guests(dossier, event) if guest.present}
    return {
        "event": event.id,
        "gap": None if event.format == "tables" else plan.gap,
        "stay": max(fixed, default=0),
        "changed": len(elsewhere(before, plan.sittings) & here) if before else None,
    }


def stands(dossier: Dossier, event: Fair) -> dict[str, Any]:
    """Return how an event stands: its wishes, those without a place, who sits out how often, and what to know."""
    found = standing(merged(dossier), event)
    numbers = {guest.id: guest.number for guest in guests(dossier, event)}
    unmet = sorted({(numbers[by], numbers[to]) for by, to in found.unmet if to in numbers})
    idle = sorted((numbers[id_], count) for id_, count in found.idle.items() if count)
    return {
        "wishes": found.wishes,
        "unmet": len(unmet),
        "pairs": unmet[:_MOST],
        "sitting": len(idle),
        "idle": idle[:_MOST],
        "notes": told(found.notes),
    }


def sittings(dossier: Dossier, event: Fair, content: Content) -> tuple[Sitting, ...]:
    """Return who would sit where, as the page tells it: ``round``, and ``tables`` by item (``t3``) with their numbers.

    Raises
    ------
    Problem
        ``change.unreadable`` if it tells something else.
    """
    tables, number = content.get("tables"), content.get("round")
    if not isinstance(tables, dict) or not isinstance(number, int):
        raise problem("change.unreadable")
    by_number = {guest.number: guest.id for guest in guests(dossier, event)}
    found = []
    for item, people in tables.items():
        place = _TABLE.fullmatch(str(item))
        if not place or not isinstance(people, list):
            raise problem("change.unreadable")
        found.append(Sitting(number, int(place[1]), tuple(by_number[one] for one in people if one in by_number)))
    return tuple(found)
