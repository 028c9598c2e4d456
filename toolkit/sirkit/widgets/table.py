"""The table: every record of a kind in one line, edited with the keyboard; which of them ask to be confirmed."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import traitlets

from sirkit.confirming import unconfirmed
from sirkit.kinds import KINDS
from sirkit.widgets.desk import Content
from sirkit.widgets.form import control
from sirkit.widgets.part import Part, Words, stub
from sirkit.workspace import Workspace


class Table(Part):
    """Records of one kind as rows; ``roles`` stands for the functions of an actor.

    Parameters
    ----------
    columns
        Fields in the order shown.
    edited
        Those of them that are edited in place; the others open the form.
    """

    _esm = stub("table")
    kind = traitlets.Unicode().tag(sync=True)
    columns: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, workspace: Workspace, kind: str, *, columns: Sequence[str], edited: Sequence[str]) -> None:
        schema = KINDS[kind].model_json_schema()
        made = [
            {
                **control(name, schema["properties"].get(name, {})),
                "edit": name in edited,
                "required": name in schema["required"],
            }
            for name in columns
        ]
        super().__init__(workspace, kind=kind, columns=made)

    def _words(self) -> Words:
        return {"quiet": self._quiet}

    def _quiet(self, _: Content) -> None:
        """Tell which entries have been quiet for more than twelve months, and since when."""
        workspace = self._desk.workspace
        today = date.today()  # noqa: DTZ011 - the day where people sit
        found = unconfirmed(workspace.dossier, workspace.written(), today)
        self._desk.tell("quiet", actors=[list(one) for one in found])
