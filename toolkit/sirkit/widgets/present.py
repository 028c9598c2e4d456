"""The present: at which station an evening is, and what its trainer says to all."""

from sirkit.widgets.part import Part, stub


class Present(Part):
    """Says to whoever takes part in a room what phones say too; without a room there is nothing of it."""

    _esm = stub("present")
