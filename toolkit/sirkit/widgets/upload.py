"""Reading files people have, off the kernel's main thread, with a report of what was made of them."""

import asyncio
import logging
from collections.abc import Callable
from secrets import token_hex
from typing import Any

import traitlets

from sirkit.changes import Change
from sirkit.formats import openfairdb, regionsmappe
from sirkit.formats.reading import LARGEST, Reading, as_change, parse
from sirkit.messages import Message, Problem, problem
from sirkit.widgets.desk import Content, now, told
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)
Load = Callable[[Any], Reading]
FORMATS: tuple[tuple[Callable[[object], bool], Load], ...] = (
    (regionsmappe.fits, regionsmappe.load),
    (openfairdb.fits, openfairdb.load),
)
"""Every format that is read: whether parsed content is in it, and what it holds."""


def look_into(data: bytes) -> Reading:
    """Return what a file holds, whichever of the formats it is in.

    Raises
    ------
    Problem
        If it is too large, damaged, or in no format we read.
    """
    content = parse(data)
    for fits, load in FORMATS:
        if fits(content):
            return load(content)
    raise problem("file.unknown")


class Upload(Part):
    """Takes a file, brings what it holds into the workspace, all or nothing, and reports."""

    _esm = stub("upload")
    most = traitlets.Int(LARGEST).tag(sync=True)
    """Bytes a file may have; the page looks before it sends."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._asked: object = None
        self._task: asyncio.Task[None] | None = None

    def _words(self) -> Words:
        return {"read": self._read, "stop": self._stop}

    def _stop(self, _: Content) -> None:
        self._asked = None

    def _read(self, content: Content) -> None:
        data = bytes(content["buffers"][0]) if content["buffers"] else b""
        self._asked = content["ask"]
        if len(data) > LARGEST:
            raise problem("file.large", size=round(len(data) / 1e6, 1), most=LARGEST // 1024**2)
        self._task = asyncio.get_running_loop().create_task(self._bring(data, content["ask"]))

    async def _bring(self, data: bytes, ask: object) -> None:
        try:
            reading = await asyncio.to_thread(look_into, data)
            if ask == self._asked:
                self._report(reading.messages, changed=self._keep(reading))
        except Problem as caught:
            if ask == self._asked:
                self._report(caught.messages, problem=True)
        except Exception:  # noqa: BLE001 - the page waits for a report, whatever happened
            _LOG.exception("A file could not be read")
            self._report((Message("desk.failed"),), problem=True)

    def _keep(self, reading: Reading) -> str | None:
        """Bring in what was found, and return the id of the one change that can be taken back, if it was one."""
        workspace = self._desk.workspace
        one = [] if reading.changes else _one(reading, workspace)
        workspace.commit(reading.changes or one)
        self._desk.tell_news()
        return one[0].id if one else None

    def _report(self, messages: tuple[Message, ...], **said: Any) -> None:
        self._desk.tell("report", messages=told(messages), **said)


def _one(reading: Reading, workspace: Workspace) -> list[Change]:
    journal = workspace.journal
    if journal is None:
        raise problem("workspace.unattached")
    change = as_change(reading, workspace.dossier, journal.buried, id=token_hex(16), at=now())
    return [change] if change else []
