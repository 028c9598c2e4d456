"""The showcase: a desk for something prepared. People may try things in it; nothing of that is kept."""

from sirkit.widgets.desk import Desk
from sirkit.workspace import Workspace


class Showcase(Desk):
    """A desk that stays with the journal its workspace has, whoever's page asks.

    Its page keeps no copy either: what is tried in a sample must never reach the folder of the person who looks at it.
    """

    @classmethod
    def around(cls, workspace: Workspace) -> Workspace:
        """Return the workspace, with such a desk for all the parts that will show it."""
        workspace.desk = cls(workspace)
        return workspace

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.passing = True

    def _attach_own(self, key: str) -> None:
        """Stay with what is shown."""

    def _attach_room(self, secret: str) -> None:
        """Stay with what is shown."""
