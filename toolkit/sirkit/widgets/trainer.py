"""The trainer's page: how the evening goes, who is there, what arrives, what to print, and how it ends."""

from typing import Any

from sirkit.widgets.arrivals import Arrivals
from sirkit.widgets.likenesses import Likenesses
from sirkit.widgets.part import Part, stub
from sirkit.widgets.printing import Printing
from sirkit.workspace import Workspace


class Evening(Part):
    """How the evening goes: its stations, a countdown, a message to all, the projector."""

    _esm = stub("evening")


class Guests(Part):
    """How many have joined, and how others join: codes, addresses, a picture to scan; and closing the door."""

    _esm = stub("guests")


class Ending(Part):
    """Taking everything along, the day everything is deleted, and deleting it now."""

    _esm = stub("ending")


def before_form(workspace: Workspace) -> tuple[Any, ...]:
    """Return the trainer's parts that stand before the form, in the order read."""
    return Evening(workspace), Guests(workspace)


def after_form(workspace: Workspace) -> tuple[Any, ...]:
    """Return the trainer's parts that stand after the form, in the order read."""
    return Arrivals(workspace), Likenesses(workspace), Printing(workspace), Ending(workspace)
