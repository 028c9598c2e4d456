"""Reading files people have, off the kernel's main thread, with a report of what was made of them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from secrets import token_hex
from typing import Any

import traitlets

from sirkit.changes import Change
from sirkit.formats import headings, template
from sirkit.formats.characters import SUGGESTED
from sirkit.formats.opening import opened
from sirkit.formats.reading import LARGEST, Reading, as_change
from sirkit.formats.surroundings import Surroundings
from sirkit.messages import Message, Problem, problem
from sirkit.room.client import RoomJournal
from sirkit.widgets.desk import Content, now, told
from sirkit.widgets.mapping import Mapping
from sirkit.widgets.part import Part, stub
from sirkit.words import speak
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)
_LONGEST_NAME = 200


class Upload(Part):
    """Takes a file or pasted text, brings what it holds into the workspace, all or nothing, and reports.

    A table is shown first, as it would be read; it is brought in when the page says so.
    """

    _esm = stub("upload")
    most = traitlets.Int(LARGEST).tag(sync=True)
    """Bytes a file may have; the page looks before it sends."""
    targets: traitlets.List[Any] = traitlets.List(list(headings.TARGETS)).tag(sync=True)
    """What a column may become, and of these ``several`` more than one column."""
    several: traitlets.List[Any] = traitlets.List(list(headings.MANY)).tag(sync=True)
    encodings: traitlets.List[Any] = traitlets.List(list(SUGGESTED)).tag(sync=True)
    """Characters a text may be read in where that is not certain."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._asked: object = None
        self._mapping: Mapping | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        for word, act in (("read", self._read), ("map", self._map), ("bring", self._bring)):
            self._desk.teach(word, act)
        self._desk.teach("stop", self._stop)
        self._desk.teach("template", self._template)

    def _stop(self, _: Content) -> None:
        self._asked = self._mapping = None

    def _read(self, content: Content) -> None:
        data = bytes(content["buffers"][0]) if content["buffers"] else b""
        name, ask = str(content.get("name") or "")[:_LONGEST_NAME], content["ask"]
        self._stop(content)
        if len(data) > LARGEST:
            raise problem("file.large", size=round(len(data) / 1e6, 1), most=LARGEST // 1024**2)

        async def look() -> None:
            around = Surroundings.of(self._desk.workspace.dossier)
            found = await asyncio.to_thread(_looked_into, data, name, around)
            if isinstance(found, Mapping):
                self._show(found, ask)
            elif ask == self._asked:
                self._report(found.messages, changed=self._keep(found))

        self._begin(ask, look)

    def _map(self, content: Content) -> None:
        mapping, ask = self._open(), content["ask"]

        async def settle() -> None:
            self._show(await asyncio.to_thread(mapping.settled, content), ask)

        self._begin(ask, settle)

    def _bring(self, content: Content) -> None:
        mapping = self._open()

        async def keep() -> None:
            self._report(mapping.reading.messages, changed=self._keep(mapping.reading))
            self._mapping = None

        self._begin(content["ask"], keep)

    def _open(self) -> Mapping:
        if self._mapping is None:
            raise problem("mapping.gone")
        return self._mapping

    def _show(self, mapping: Mapping, ask: object) -> None:
        if ask == self._asked:
            self._mapping = mapping
            self._desk.tell("preview", ask=ask, **mapping.told())

    def _begin(self, ask: object, work: Callable[[], Awaitable[None]]) -> None:
        """Do what the page asked for last; what it asked for before is not told any more."""
        self._asked = ask
        task = asyncio.get_running_loop().create_task(self._guarded(ask, work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _guarded(self, ask: object, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
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

    def _template(self, content: Content) -> None:
        language, say = speak(str(content.get("language")))

        async def write() -> None:
            data = await asyncio.to_thread(template.write, say)
            self.send({"say": "template", "file": f"{say('template.file')}-{language}.xlsx"}, [data])

        self._begin(self._asked, write)


def _looked_into(data: bytes, name: str, around: Surroundings) -> Reading | Mapping:
    found = opened(data, name)
    return found if isinstance(found, Reading) else Mapping.suggested(data, name, found, around)


def _one(reading: Reading, workspace: Workspace) -> list[Change]:
    journal = workspace.journal
    if journal is None:
        raise problem("workspace.unattached")
    change = as_change(reading, workspace.dossier, journal.buried, id=token_hex(16), at=now())
    if change and isinstance(journal, RoomJournal):  # in a room everybody speaks for themselves
        change = change.model_copy(update={"author": journal.author})
    return [change] if change else []
