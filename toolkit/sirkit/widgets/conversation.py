"""Conversation: a talk to practise on; where one has come to is kept."""

from dataclasses import asdict
from typing import Any

import traitlets

from sirkit.conversations import conversation
from sirkit.widgets.part import Part, stub
from sirkit.workspace import Workspace


class Conversation(Part):
    """One conversation: the client speaks, the learner picks what to say, sees what follows and why.

    Parameters
    ----------
    unit
        Name of the unit the way taken belongs to.
    name
        Name of the conversation.

    Raises
    ------
    Problem
        ``dialogue.unknown`` where there is none of this name.
    """

    _esm = stub("conversation")
    unit = traitlets.Unicode().tag(sync=True)
    talk = traitlets.Dict().tag(sync=True)
    """The whole conversation in both languages: title, who speaks, and its places by name."""

    def __init__(self, workspace: Workspace, unit: str, name: str) -> None:
        super().__init__(workspace, unit=unit, talk=_told(asdict(conversation(name))))


def _told(value: Any) -> Any:
    """Return the conversation as it travels; a text is a mapping of language to words."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return value._asdict()
    if isinstance(value, dict):
        return {key: _told(one) for key, one in value.items()}
    return [_told(one) for one in value] if isinstance(value, tuple) else value
