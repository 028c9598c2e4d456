"""Practice cards: what somebody tells from practice, written down while it is told."""

from sirkit.widgets.part import Part, stub


class Practice(Part):
    """Shows the practice cards and takes new ones."""

    _esm = stub("practice")
