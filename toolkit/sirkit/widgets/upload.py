"""Reading files people have, off the kernel's main thread, with a report of what was made of them."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from itertools import chain, repeat
from typing import Any

import traitlets

from sirkit import bringing
from sirkit.formats import headings, template
from sirkit.formats.characters import SUGGESTED
from sirkit.formats.reading import LARGEST, Reading
from sirkit.formats.surroundings import Surroundings
from sirkit.messages import Message, Problem, problem
from sirkit.room.client import RoomJournal
from sirkit.widgets.desk import Content, now, told
from sirkit.widgets.incoming import File, Incoming
from sirkit.widgets.mapping import Mapping
from sirkit.widgets.part import Part, Words, stub
from sirkit.words import speak
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)
_LONGEST_NAME = 200
TOGETHER = 30_000_000
"""Bytes: what one message of the page may hold, with room for its envelope."""


class Upload(Part):
    """Takes files or pasted text, brings what they hold into the workspace and reports.

    A table is shown first, as it would be read; it is brought in when the page says so. Of several files each is a
    change of its own, and so are two that belong together, all or nothing; nothing of them is merged.
    """

    _esm = stub("upload")
    most = traitlets.Int(LARGEST).tag(sync=True)
    """Bytes a file may have; the page looks before it sends."""
    together = traitlets.Int(TOGETHER).tag(sync=True)
    """Bytes several files may have together."""
    targets: traitlets.List[Any] = traitlets.List(list(headings.TARGETS)).tag(sync=True)
    """What a column may become, and of these ``several`` more than one column."""
    several: traitlets.List[Any] = traitlets.List(list(headings.MANY)).tag(sync=True)
    encodings: traitlets.List[Any] = traitlets.List(list(SUGGESTED)).tag(sync=True)
    """Characters a text may be read in where that is not certain."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._asked: object = None
        self._incoming: Incoming | None = None
        self._mapping: Mapping | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    def _words(self) -> Words:
        asked = {"read": self._read, "map": self._map, "bring": self._bring, "stop": self._stop}
        return {**asked, "template": self._template}

    def _stop(self, _: Content) -> None:
        incoming, self._incoming = self._incoming, None
        self._asked = self._mapping = None
        if incoming and incoming.changes:
            self._report((Message("upload.stopped"), *incoming.said))

    def _read(self, content: Content) -> None:
        names, ask = content.get("names"), content["ask"]
        files = _files(content["buffers"], names if isinstance(names, list) else [])
        self._asked = self._incoming = self._mapping = None

        async def look() -> None:
            incoming = Incoming(files)
            readings = await asyncio.to_thread(incoming.look, Surroundings.of(self._desk.workspace.dossier))
            if ask == self._asked:
                self._keep(incoming, readings)
                await self._go_on(incoming, ask)

        self._begin(ask, look)

    def _map(self, content: Content) -> None:
        mapping, ask = self._open(), content["ask"]

        async def settle() -> None:
            self._show(await asyncio.to_thread(mapping.settled, content), ask)

        self._begin(ask, settle)

    def _bring(self, content: Content) -> None:
        mapping, incoming, ask = self._open(), self._incoming, content["ask"]

        async def keep() -> None:
            if incoming is None or not incoming.waiting:
                raise problem("mapping.gone")
            reading = mapping.reading
            self._keep(incoming, [reading])
            incoming.settle(reading)
            self._mapping = None
            await self._go_on(incoming, ask)

        self._begin(ask, keep)

    async def _go_on(self, incoming: Incoming, ask: object) -> None:
        """Show the next table, or report when there is none left."""
        if incoming.waiting:
            self._incoming = incoming
            self._show(await asyncio.to_thread(incoming.next, Surroundings.of(self._desk.workspace.dossier)), ask)
            return
        self._incoming = None
        said = incoming.said
        if incoming.several:  # of one file, whoever looks alike shows below the map, in its own time
            _, found = await asyncio.to_thread(
                bringing.found, self._desk.workspace.dossier, incoming.readings, incoming.read
            )
            said = (*found, *said)
        changed = incoming.changes[0] if len(incoming.changes) == 1 else None
        self._report(said, changed=changed)

    def _open(self) -> Mapping:
        if self._mapping is None:
            raise problem("mapping.gone")
        return self._mapping

    def _show(self, mapping: Mapping, ask: object) -> None:
        if ask == self._asked and self._incoming:
            self._mapping = mapping
            self._desk.tell("preview", ask=ask, **mapping.told(), **self._incoming.place())

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

    def _keep(self, incoming: Incoming, readings: list[Reading]) -> None:
        """Bring in what was found, each file as a change of its own; in a room everybody speaks for themselves."""
        workspace = self._desk.workspace
        author = workspace.journal.author if isinstance(workspace.journal, RoomJournal) else None
        incoming.changes += [change.id for change in bringing.keep(workspace, readings, at=now(), author=author)]
        self._desk.tell_news()

    def _report(self, messages: tuple[Message, ...], **said: Any) -> None:
        self._desk.tell("report", messages=told(messages), **said)

    def _template(self, content: Content) -> None:
        language, say = speak(str(content.get("language")))

        async def write() -> None:
            data = await asyncio.to_thread(template.write, say)
            self.send({"say": "template", "file": f"{say('template.file')}-{language}.xlsx"}, [data])

        self._begin(self._asked, write)


def _files(buffers: list[Any], names: list[Any]) -> tuple[File, ...]:
    """Return what the page handed in; a missing name is that of pasted text."""
    called = chain((str(name or "")[:_LONGEST_NAME] for name in names), repeat(""))
    files = tuple(File(name, bytes(data)) for name, data in zip(called, buffers, strict=False))
    for file in files:
        if len(file.data) > LARGEST:
            raise problem("file.large", size=round(len(file.data) / 1e6, 1), most=LARGEST // 1024**2)
    return files or (File("", b""),)
