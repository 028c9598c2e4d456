"""Meetings: who looks after the map, and when people meet next; an invitation and a calendar file to take along."""

from sirkit.documents.papers import Order
from sirkit.kinds import Meeting
from sirkit.merging import merged
from sirkit.messages import problem
from sirkit.widgets.desk import Content
from sirkit.widgets.handing import hand
from sirkit.widgets.part import Part, stub
from sirkit.widgets.roadmap import ordered
from sirkit.workspace import Workspace


class Meetings(Part):
    """Shows who looks after the map and the meetings ahead, and hands out invitations."""

    _esm = stub("meetings")

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._desk.teach("print-invitation", self._invitation)
        self._desk.teach("print-calendar", self._calendar)

    def _invitation(self, content: Content) -> None:
        from sirkit.documents import invitation  # noqa: PLC0415 - takes a fifth of a second, and few pages need it

        order, meeting = ordered(self._desk.workspace, content), self._meeting(content)
        data = invitation.write(merged(order.dossier), meeting, order.say, language=order.language)
        hand(self._desk, content, _called(order, meeting, "pdf"), data)

    def _calendar(self, content: Content) -> None:
        from sirkit.documents import invitation  # noqa: PLC0415 - see above

        order, meeting = ordered(self._desk.workspace, content), self._meeting(content)
        data = invitation.write_calendar(merged(order.dossier), meeting, order.say)
        hand(self._desk, content, _called(order, meeting, "ics"), data)

    def _meeting(self, content: Content) -> Meeting:
        """Return the meeting the page asks about.

        Raises
        ------
        Problem
            ``meeting.gone`` if it does not stand any more.
        """
        record = self._desk.workspace.dossier.record(Meeting.KIND, str(content.get("meeting")))
        if record.dropped or not isinstance(record.entity, Meeting):
            raise problem("meeting.gone")
        return record.entity


def _called(order: Order, meeting: Meeting, suffix: str) -> str:
    name = order.say("meeting.file")
    return f"{name}-{meeting.on}.{suffix}"
