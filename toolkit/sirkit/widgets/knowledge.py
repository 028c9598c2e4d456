"""The knowledge pack: what the region learned, passed on as one file, and what another region's file tells.

One presses one button and has the file; before, one sees what is in it, what is not, and what to read once more. One
chooses a file of another region: its cards come with their origin, its figures stand beside one's own, and sentences
tell what one could ask there. One takes along the file, and questions for the next talk.
"""

import asyncio
import logging
from typing import Any

import traitlets

from sirkit import bringing
from sirkit.dossier import Dossier
from sirkit.formats import knowledgepack, packreading
from sirkit.formats.opening import look_into
from sirkit.formats.reading import LARGEST, Reading, parse
from sirkit.formats.surroundings import Surroundings, home
from sirkit.kinds import Region
from sirkit.messages import Message, Problem, problem
from sirkit.neighbours import Section, beside, sentences
from sirkit.regionfigures import Figures, figures
from sirkit.room.client import RoomJournal
from sirkit.sharing import NeighbourRegion
from sirkit.widgets.answering import Answering
from sirkit.widgets.desk import Content, now, told
from sirkit.widgets.handing import Handing
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace

_LOG = logging.getLogger(__name__)


class Knowledge(Part):
    """Hands out the region's knowledge pack, reads those of others, and sets their figures beside its own."""

    _esm = stub("knowledge")
    most = traitlets.Int(LARGEST).tag(sync=True)
    """Bytes a file may have; the page looks before it sends."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._tasks: set[asyncio.Task[None]] = set()

    def _words(self) -> Words:
        asked = Answering(self._desk, "knowledge", looked, about="of").begin
        return {"paper": Handing(self._desk).begin, "knowledge": asked, "read-pack": self._read}

    def _read(self, content: Content) -> None:
        (data,) = content["buffers"] or [b""]
        task = asyncio.get_running_loop().create_task(self._bring(bytes(data), content.get("ask")))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _bring(self, data: bytes, ask: object) -> None:
        """Read a pack and keep what it holds as one change; the page hears what came of it, whatever happened."""
        workspace = self._desk.workspace
        try:
            reading = await asyncio.to_thread(pack, data, Surroundings.of(workspace.dossier))
            author = workspace.journal.author if isinstance(workspace.journal, RoomJournal) else None
            kept = bringing.keep(workspace, [reading], at=now(), author=author)
            self._desk.tell_news()
            said = reading.messages if kept else (reading.messages[0], Message("knowledge.nothing_new"))
            self._desk.tell("pack-read", ask=ask, messages=told(said), changed=kept[0].id if kept else None)
        except Problem as caught:
            self._desk.tell("pack-read", ask=ask, messages=told(caught.messages), problem=True)
        except Exception:  # noqa: BLE001 - the page waits for an answer, whatever happened
            _LOG.exception("A knowledge pack could not be read")
            self._desk.tell("pack-read", ask=ask, messages=told((Message("desk.failed"),)), problem=True)


def pack(data: bytes, around: Surroundings) -> Reading:
    """Return what a knowledge pack holds.

    Raises
    ------
    Problem
        ``knowledge.other_file`` where it is another sort of file, and what reading it reports.
    """
    if not data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00").startswith(b"{") or not packreading.fits(parse(data)):
        raise problem("knowledge.other_file")
    return look_into(data, ".json", around)


def looked(dossier: Dossier, _: Content) -> dict[str, Any]:
    """Return what the pack would leave here, what to look at in it, and the other regions beside this one."""
    ours = figures(dossier)
    others = sorted(dossier.all(NeighbourRegion), key=lambda one: (one.name.casefold(), one.id))
    return {
        "home": home(dossier),
        "licence": next((one.licence for one in dossier.all(Region)), None),
        "left": told(knowledgepack.left(dossier)),
        "asked": told(knowledgepack.asked(dossier)),
        "neighbours": [_neighbour(one, ours) for one in others],
    }


def _neighbour(one: NeighbourRegion, ours: Figures) -> dict[str, Any]:
    about = {"id": one.id, "name": one.name, "on": one.on, "licence": one.licence, "invented": one.invented}
    sections = [_section(section) for section in beside(ours, one)]
    return {**about, "sentences": told(sentences(ours, one)), "sections": sections}


def _section(section: Section) -> dict[str, Any]:
    (title,) = told((section.title,))
    return {"title": title, "rows": [told(row) for row in section.rows]}
